// What stands behind an alert, and where a special caller is, in the language of the screen.
#include "alerts/words.h"

#include "domain/call.h"
#include "numbers/numbers.h"

#include <QCoreApplication>
#include <QDateTime>

#include <array>

namespace Floorwatch::Alerts
{

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

QString spanText(const QString &seconds) { return Base::durationText(Base::fromSeconds(seconds.toDouble())); }

/// A moment given in seconds since 1970, as its day and time on this machine's clock.
QString momentText(const QString &seconds)
{
    return QDateTime::fromSecsSinceEpoch(seconds.toLongLong()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

struct Sentence {
    const char *key;
    QString (*words)(const QString &value);
};

constexpr std::array sentences{
    Sentence{"todo", [](const QString &v) { return v; }},
    Sentence{"number", [](const QString &v) { return AlertsText::tr("the number %1").arg(Numbers::shown(v, {})); }},
    Sentence{"prefix", [](const QString &v) { return AlertsText::tr("a number that begins with %1").arg(v); }},
    Sentence{"list", [](const QString &v) { return AlertsText::tr("on the list “%1”").arg(v); }},
    Sentence{"segment", [](const QString &v) { return AlertsText::tr("segment %1").arg(v); }},
    Sentence{"tag", [](const QString &v) { return AlertsText::tr("marked “%1”").arg(v); }},
    Sentence{"region",
             [](const QString &v) { return AlertsText::tr("calls from %1").arg(v.section(QLatin1Char('-'), -1)); }},
    Sentence{"reason", [](const QString &v) { return AlertsText::tr("contact reason: %1").arg(v); }},
    Sentence{"queue", [](const QString &v) { return AlertsText::tr("queue %1").arg(v); }},
    Sentence{"repeat",
             [](const QString &v) {
                 return AlertsText::tr("calls in the last %2 days before this one: %1")
                     .arg(v.section(QLatin1Char('/'), 0, 0), v.section(QLatin1Char('/'), 1));
             }},
    Sentence{"abandoned", [](const QString &v) { return AlertsText::tr("gave up waiting at %1").arg(momentText(v)); }},
    Sentence{"escalated", [](const QString &v) { return AlertsText::tr("was escalated at %1").arg(momentText(v)); }},
    Sentence{"promise",
             [](const QString &v) { return AlertsText::tr("waits longer than the promised %1").arg(spanText(v)); }},
    Sentence{"manyCallers",
             [](const QString &v) {
                 return AlertsText::tr("More than %1 callers match this rule at once, so the others are shown as one "
                                       "alert. Make the rule narrower.")
                     .arg(v);
             }},
    Sentence{"manyCalls",
             [](const QString &v) {
                 return AlertsText::tr("More than %1 calls break this rule at once, so the others are shown as one "
                                       "alert. Check its limit.")
                     .arg(v);
             }},
    Sentence{"agent", [](const QString &v) { return AlertsText::tr("agent %1").arg(v); }},
    Sentence{"caller", [](const QString &v) { return AlertsText::tr("caller %1").arg(v); }},
    Sentence{"talk", [](const QString &v) { return AlertsText::tr("talks for %1").arg(spanText(v)); }},
    Sentence{"hold", [](const QString &v) { return AlertsText::tr("on hold for %1").arg(spanText(v)); }},
    Sentence{"transfers", [](const QString &v) { return AlertsText::tr("transferred %1 times").arg(v); }},
    Sentence{"usual",
             [](const QString &v) { return AlertsText::tr("usual talk for this reason: %1").arg(spanText(v)); }},
    Sentence{
        "p95",
        [](const QString &v) { return AlertsText::tr("19 of 20 such talks are shorter than %1").arg(spanText(v)); }},
    Sentence{"contacts", [](const QString &v) { return AlertsText::tr("known from %1 past contacts").arg(v); }},
    Sentence{"special", [](const QString &v) { return AlertsText::tr("special caller: %1").arg(v); }},
    Sentence{"visits", [](const QString &v) { return AlertsText::tr("callers in this time: %1").arg(v); }},
    Sentence{"members", [](const QString &v) { return AlertsText::tr("agents of the queue: %1").arg(v); }},
    Sentence{"why", [](const QString &v) { return AlertsText::tr("because: %1").arg(v); }},
    Sentence{"example", [](const QString &v) { return AlertsText::tr("for example: %1").arg(v); }},
    Sentence{
        "feedStale",
        [](const QString &v) { return AlertsText::tr("not known since %1: no word from the PBX").arg(momentText(v)); }},
};

QString outcomeText(const QString &outcome)
{
    using Domain::VisitOutcome;
    const auto is = [&](VisitOutcome one) { return outcome == Domain::text(one); };
    if (is(VisitOutcome::Answered)) {
        return AlertsText::tr("was answered");
    }
    if (is(VisitOutcome::Abandoned)) {
        return AlertsText::tr("gave up waiting");
    }
    if (is(VisitOutcome::TimedOut)) {
        return AlertsText::tr("was sent on by the time limit");
    }
    if (is(VisitOutcome::MovedOn)) {
        return AlertsText::tr("was moved on");
    }
    if (is(VisitOutcome::ExitedByKey)) {
        return AlertsText::tr("left by a key");
    }
    if (is(VisitOutcome::ExitedEmpty)) {
        return AlertsText::tr("left an empty queue");
    }
    if (is(VisitOutcome::EndedAway)) {
        return AlertsText::tr("ended unseen");
    }
    return AlertsText::tr("ended");
}

} // namespace

QString evidenceText(const QString &evidence)
{
    const QString key = evidence.section(QLatin1Char('='), 0, 0);
    const QString value = evidence.section(QLatin1Char('='), 1);
    for (const Sentence &sentence : sentences) {
        if (key == QLatin1String(sentence.key)) {
            return sentence.words(value);
        }
    }
    return evidence;
}

QString trailText(const Trail &trail, Instant now)
{
    const QString span = Base::durationText(now - trail.since);
    switch (trail.stage) {
    case CallStage::Arriving: return AlertsText::tr("arriving for %1").arg(span);
    case CallStage::Waiting: return AlertsText::tr("waiting for %1").arg(span);
    case CallStage::Ringing:
        return trail.who.isEmpty() ? AlertsText::tr("ringing for %1").arg(span)
                                   : AlertsText::tr("rings %1 for %2").arg(trail.who, span);
    case CallStage::Talking:
        return trail.who.isEmpty() ? AlertsText::tr("talking for %1").arg(span)
                                   : AlertsText::tr("talks with %1 for %2").arg(trail.who, span);
    case CallStage::OnHold:
        return trail.who.isEmpty() ? AlertsText::tr("on hold for %1").arg(span)
                                   : AlertsText::tr("on hold by %1 for %2").arg(trail.who, span);
    case CallStage::Ended:
        return trail.who.isEmpty() ? outcomeText(trail.outcome)
                                   : AlertsText::tr("%1 by %2").arg(outcomeText(trail.outcome), trail.who);
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Alerts
