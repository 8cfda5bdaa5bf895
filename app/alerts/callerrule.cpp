#include "alerts/callerrule.h"

#include "alerts/callerlimits.h"

#include <algorithm>

#include <QCoreApplication>

namespace Floorwatch::Alerts
{

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

constexpr int MostParts = 100;

bool needsWords(Test::Kind kind)
{
    switch (kind) {
    case Test::Kind::Number:
    case Test::Kind::Prefix:
    case Test::Kind::List:
    case Test::Kind::Segment:
    case Test::Kind::Tag:
    case Test::Kind::Region:
    case Test::Kind::Reason:
    case Test::Kind::Queue: return true;
    case Test::Kind::All:
    case Test::Kind::Any:
    case Test::Kind::Not:
    case Test::Kind::RepeatCalls:
    case Test::Kind::AbandonedWithin:
    case Test::Kind::Escalated:
    case Test::Kind::WaitingOver:
    case Test::Kind::Anonymous: return false;
    }
    Q_UNREACHABLE();
}

bool hasParts(Test::Kind kind) { return kind == Test::Kind::All || kind == Test::Kind::Any || kind == Test::Kind::Not; }

bool outside(int value, int least, int most) { return value < least || value > most; }

QString faultOfFigures(const Test &test)
{
    if (test.kind == Test::Kind::RepeatCalls &&
        (outside(test.number, 1, MostCalls) || outside(test.days, 1, MostDays))) {
        return AlertsText::tr("Repeat calls: give from 1 to %1 calls within 1 to %2 days.")
            .arg(MostCalls)
            .arg(MostDays);
    }
    if (test.kind == Test::Kind::AbandonedWithin && outside(test.hours, 1, MostHours)) {
        return AlertsText::tr("Abandoned before: give from 1 to %1 hours.").arg(MostHours);
    }
    if (test.kind == Test::Kind::Escalated && outside(test.days, 0, MostDays)) {
        return AlertsText::tr("Escalated before: give at most %1 days.").arg(MostDays);
    }
    if (test.kind == Test::Kind::WaitingOver && outside(test.seconds, 0, MostSeconds)) {
        return AlertsText::tr("Waiting longer than: give at most %1 seconds.").arg(MostSeconds);
    }
    return {};
}

QString faultOf(const Test &test, int depth)
{
    if (depth > DeepestNesting) {
        return AlertsText::tr("The conditions are nested deeper than %1.").arg(DeepestNesting);
    }
    if (hasParts(test.kind) && (test.parts.empty() || test.parts.size() > MostParts)) {
        return AlertsText::tr("“%1” needs from 1 to %2 conditions in it.").arg(text(test.kind)).arg(MostParts);
    }
    if (test.kind == Test::Kind::Not && test.parts.size() != 1) {
        return AlertsText::tr("“not” takes exactly one condition.");
    }
    if (!hasParts(test.kind) && !test.parts.empty()) {
        return AlertsText::tr("“%1” holds no other conditions.").arg(text(test.kind));
    }
    const auto isEmpty = [](const QString &word) { return word.trimmed().isEmpty(); };
    if (needsWords(test.kind) && (test.words.isEmpty() || std::any_of(test.words.begin(), test.words.end(), isEmpty))) {
        return AlertsText::tr("“%1” needs at least one value, and none of them empty.").arg(text(test.kind));
    }
    for (const Test &part : test.parts) {
        if (const QString fault = faultOf(part, depth + 1); !fault.isEmpty()) {
            return fault;
        }
    }
    return faultOfFigures(test);
}

/// Holds for every caller of whom nothing is known but that he calls, or for every one with a number.
bool holdsForAnybody(const Test &test)
{
    static const Journal::CallerFacts nothing;
    CallerRule rule;
    rule.test = test;
    const auto matchesAll = [&](const char *number, const char *region) {
        CallerPicture picture;
        picture.number = QString::fromLatin1(number);
        picture.region = QString::fromLatin1(region);
        picture.queue = QStringLiteral("\x01");
        picture.at = Base::fromEpochSeconds(1'795'305'850);
        picture.facts = &nothing;
        return matches(rule, {}, picture);
    };
    return matchesAll("+8613800001111", "CN-Beijing") && matchesAll("+8675512345678", "CN-Guangdong");
}

} // namespace

QString text(Test::Kind kind)
{
    switch (kind) {
    case Test::Kind::All: return QStringLiteral("all");
    case Test::Kind::Any: return QStringLiteral("any");
    case Test::Kind::Not: return QStringLiteral("not");
    case Test::Kind::Number: return QStringLiteral("number");
    case Test::Kind::Prefix: return QStringLiteral("prefix");
    case Test::Kind::List: return QStringLiteral("list");
    case Test::Kind::Segment: return QStringLiteral("segment");
    case Test::Kind::Tag: return QStringLiteral("tag");
    case Test::Kind::Region: return QStringLiteral("region");
    case Test::Kind::Reason: return QStringLiteral("reason");
    case Test::Kind::Queue: return QStringLiteral("queue");
    case Test::Kind::RepeatCalls: return QStringLiteral("repeatCalls");
    case Test::Kind::AbandonedWithin: return QStringLiteral("abandonedWithin");
    case Test::Kind::Escalated: return QStringLiteral("escalated");
    case Test::Kind::WaitingOver: return QStringLiteral("waitingOver");
    case Test::Kind::Anonymous: return QStringLiteral("anonymous");
    }
    Q_UNREACHABLE();
}

std::optional<Test::Kind> testKindFromText(const QString &word)
{
    for (int i = 0; i < TestKindCount; ++i) {
        if (text(static_cast<Test::Kind>(i)) == word) {
            return static_cast<Test::Kind>(i);
        }
    }
    return std::nullopt;
}

QString faultOf(const CallerRule &rule, QString *warning)
{
    if (warning) {
        warning->clear();
    }
    if (rule.id.isEmpty()) {
        return AlertsText::tr("The rule has no id.");
    }
    if (rule.name.trimmed().isEmpty()) {
        return AlertsText::tr("Give the rule a name.");
    }
    if (outside(rule.escalateSeconds, 0, MostSeconds)) {
        return AlertsText::tr("Escalate after at most %1 seconds.").arg(MostSeconds);
    }
    const QString fault = faultOf(rule.test, 1);
    if (fault.isEmpty() && warning && holdsForAnybody(rule.test)) {
        *warning = AlertsText::tr("This rule matches every caller.");
    }
    return fault;
}

} // namespace Floorwatch::Alerts
