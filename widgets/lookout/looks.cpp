#include "lookout/looks.h"

#include "alerts/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::AlertKind;
using Alerts::AlertState;
using Alerts::Severity;

namespace
{

struct Looks {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Lookout)
};

} // namespace

QString severityGlyph(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("level-watch-line");
    case Severity::Critical: return QStringLiteral("level-alarm-line");
    }
    Q_UNREACHABLE();
}

QColor severityColour(Severity severity, const Kit::Theme &theme)
{
    return severity == Severity::Info ? theme.accent : theme.textOf(levelOf(severity));
}

Models::Level levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return Models::Level::Calm;
    case Severity::Warning: return Models::Level::Watch;
    case Severity::Critical: return Models::Level::Alarm;
    }
    Q_UNREACHABLE();
}

QString kindGlyph(AlertKind kind)
{
    switch (kind) {
    case AlertKind::SpecialCaller: return QStringLiteral("flag");
    case AlertKind::Queue: return QStringLiteral("queue");
    case AlertKind::Agent: return QStringLiteral("agent");
    case AlertKind::Call: return QStringLiteral("call");
    case AlertKind::Feed: return QStringLiteral("link-lost");
    case AlertKind::StepIn: return QStringLiteral("barge");
    case AlertKind::Surge: return QStringLiteral("surge");
    }
    Q_UNREACHABLE();
}

QString whenText(Base::Instant at, Base::Instant now, const QTimeZone &zone)
{
    if (!Base::isSet(at)) {
        return {};
    }
    const QDateTime when = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone);
    const QDateTime today = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(now), zone);
    const QString clock = when.toString(QStringLiteral("HH:mm"));
    if (when.date() == today.date()) {
        return clock;
    }
    return Looks::tr("%1-%2 %3", "month, day, time")
        .arg(when.date().month(), 2, 10, QLatin1Char('0'))
        .arg(when.date().day(), 2, 10, QLatin1Char('0'))
        .arg(clock);
}

QString ageText(Base::Instant since, Base::Instant now)
{
    return Base::durationText(std::max(Base::Span(0), std::chrono::duration_cast<Base::Span>(now - since)));
}

QString subjectText(const Alerts::Subject &subject)
{
    for (const QString &words : {subject.name, subject.agent.key, subject.queue.key, subject.number}) {
        if (!words.isEmpty()) {
            return words;
        }
    }
    return {};
}

QString standText(const Alerts::Alert &alert, Base::Instant now, const QTimeZone &zone)
{
    switch (alert.state) {
    case AlertState::Open:
        return !alert.assignedTo.isEmpty() ? Looks::tr("given to %1").arg(alert.assignedTo)
               : alert.escalated           ? Looks::tr("escalated")
                                           : Alerts::stateName(alert.state);
    case AlertState::Acknowledged:
        return Looks::tr("taken by %1").arg(alert.assignedTo.isEmpty() ? alert.acknowledgedBy : alert.assignedTo);
    case AlertState::Snoozed: return Looks::tr("asleep until %1").arg(whenText(alert.snoozedUntil, now, zone));
    case AlertState::Cleared: return Looks::tr("cleared %1").arg(whenText(alert.cleared, now, zone));
    }
    Q_UNREACHABLE();
}

QString screenLanguage()
{
    //: Translate to the code of the language of this translation: zh_CN. It picks one of two texts that are stored.
    return Looks::tr("en", "code of the language");
}

QStringList wordsIn(const QString &text)
{
    static const QRegularExpression Commas(QStringLiteral("[,，、;；\n]"));
    QStringList words;
    const QStringList parts = text.split(Commas);
    for (const QString &part : parts) {
        if (const QString word = part.trimmed(); !word.isEmpty()) {
            words.append(word);
        }
    }
    return words;
}

QString joined(const QStringList &words) { return words.join(QStringLiteral(", ")); }

} // namespace Floorwatch::Lookout
