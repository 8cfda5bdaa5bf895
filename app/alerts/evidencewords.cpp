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
    Sentence{"number",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "the number %1").arg(Numbers::shown(v, {}));
             }},
    Sentence{"prefix",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "a number that begins with %1").arg(v);
             }},
    Sentence{
        "list",
        [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "on the list “%1”").arg(v); }},
    Sentence{"segment",
             [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "segment %1").arg(v); }},
    Sentence{"tag",
             [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "marked “%1”").arg(v); }},
    Sentence{"region",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "calls from %1")
                     .arg(v.section(QLatin1Char('-'), -1));
             }},
    Sentence{"reason",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "contact reason: %1").arg(v);
             }},
    Sentence{"queue",
             [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "queue %1").arg(v); }},
    Sentence{"repeat",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts",
                                                    "calls in the last %2 days before this one: %1")
                     .arg(v.section(QLatin1Char('/'), 0, 0), v.section(QLatin1Char('/'), 1));
             }},
    Sentence{"abandoned",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "gave up waiting at %1").arg(momentText(v));
             }},
    Sentence{"escalated",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "was escalated at %1").arg(momentText(v));
             }},
    Sentence{"promise",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "waits longer than the promised %1")
                     .arg(spanText(v));
             }},
    Sentence{"manyCallers",
             [](const QString &v) {
                 return QCoreApplication::translate(
                            "Floorwatch::Alerts",
                            "More than %1 callers match this rule at once, so the others are shown as one "
                            "alert. Make the rule narrower.")
                     .arg(v);
             }},
    Sentence{"manyCalls",
             [](const QString &v) {
                 return QCoreApplication::translate(
                            "Floorwatch::Alerts",
                            "More than %1 calls break this rule at once, so the others are shown as one "
                            "alert. Check its limit.")
                     .arg(v);
             }},
    Sentence{"agent",
             [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "agent %1").arg(v); }},
    Sentence{"caller",
             [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "caller %1").arg(v); }},
    Sentence{"talk",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "talks for %1").arg(spanText(v));
             }},
    Sentence{"hold",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "on hold for %1").arg(spanText(v));
             }},
    Sentence{"transfers",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "transferred %1 times").arg(v);
             }},
    Sentence{
        "usual",
        [](const QString &v) {
            return QCoreApplication::translate("Floorwatch::Alerts", "usual talk for this reason: %1").arg(spanText(v));
        }},
    Sentence{"p95",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "19 of 20 such talks are shorter than %1")
                     .arg(spanText(v));
             }},
    Sentence{"contacts",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "known from %1 past contacts").arg(v);
             }},
    Sentence{"special",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "special caller: %1").arg(v);
             }},
    Sentence{"visits",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "callers in this time: %1").arg(v);
             }},
    Sentence{"members",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "agents of the queue: %1").arg(v);
             }},
    Sentence{"why",
             [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "because: %1").arg(v); }},
    Sentence{
        "example",
        [](const QString &v) { return QCoreApplication::translate("Floorwatch::Alerts", "for example: %1").arg(v); }},
    Sentence{"feedStale",
             [](const QString &v) {
                 return QCoreApplication::translate("Floorwatch::Alerts", "not known since %1: no word from the PBX")
                     .arg(momentText(v));
             }},
};

QString outcomeText(const QString &outcome)
{
    using Domain::VisitOutcome;
    const auto is = [&](VisitOutcome one) { return outcome == Domain::text(one); };
    if (is(VisitOutcome::Answered)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "was answered");
    }
    if (is(VisitOutcome::Abandoned)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "gave up waiting");
    }
    if (is(VisitOutcome::TimedOut)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "was sent on by the time limit");
    }
    if (is(VisitOutcome::MovedOn)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "was moved on");
    }
    if (is(VisitOutcome::ExitedByKey)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "left by a key");
    }
    if (is(VisitOutcome::ExitedEmpty)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "left an empty queue");
    }
    if (is(VisitOutcome::EndedAway)) {
        return QCoreApplication::translate("Floorwatch::Alerts", "ended unseen");
    }
    return QCoreApplication::translate("Floorwatch::Alerts", "ended");
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
    case CallStage::Arriving: return QCoreApplication::translate("Floorwatch::Alerts", "arriving for %1").arg(span);
    case CallStage::Waiting: return QCoreApplication::translate("Floorwatch::Alerts", "waiting for %1").arg(span);
    case CallStage::Ringing:
        return trail.who.isEmpty()
                   ? QCoreApplication::translate("Floorwatch::Alerts", "ringing for %1").arg(span)
                   : QCoreApplication::translate("Floorwatch::Alerts", "rings %1 for %2").arg(trail.who, span);
    case CallStage::Talking:
        return trail.who.isEmpty()
                   ? QCoreApplication::translate("Floorwatch::Alerts", "talking for %1").arg(span)
                   : QCoreApplication::translate("Floorwatch::Alerts", "talks with %1 for %2").arg(trail.who, span);
    case CallStage::OnHold:
        return trail.who.isEmpty()
                   ? QCoreApplication::translate("Floorwatch::Alerts", "on hold for %1").arg(span)
                   : QCoreApplication::translate("Floorwatch::Alerts", "on hold by %1 for %2").arg(trail.who, span);
    case CallStage::Ended:
        return trail.who.isEmpty() ? outcomeText(trail.outcome)
                                   : QCoreApplication::translate("Floorwatch::Alerts", "%1 by %2")
                                         .arg(outcomeText(trail.outcome), trail.who);
    }
    Q_UNREACHABLE();
}

} // namespace Floorwatch::Alerts
