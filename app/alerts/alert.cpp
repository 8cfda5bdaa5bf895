#include "alerts/alert.h"

namespace Floorwatch::Alerts
{

namespace
{

/// The value among `count` whose text() is `word`.
template <typename Enum> std::optional<Enum> fromText(const QString &word, int count)
{
    for (int i = 0; i < count; ++i) {
        if (text(static_cast<Enum>(i)) == word) {
            return static_cast<Enum>(i);
        }
    }
    return std::nullopt;
}

} // namespace

QString text(Severity severity)
{
    switch (severity) {
    case Severity::Info: return QStringLiteral("info");
    case Severity::Warning: return QStringLiteral("warning");
    case Severity::Critical: return QStringLiteral("critical");
    }
    Q_UNREACHABLE();
}

QString text(AlertKind kind)
{
    switch (kind) {
    case AlertKind::SpecialCaller: return QStringLiteral("specialCaller");
    case AlertKind::Queue: return QStringLiteral("queue");
    case AlertKind::Agent: return QStringLiteral("agent");
    case AlertKind::Call: return QStringLiteral("call");
    case AlertKind::Feed: return QStringLiteral("feed");
    case AlertKind::StepIn: return QStringLiteral("stepIn");
    case AlertKind::Surge: return QStringLiteral("surge");
    }
    Q_UNREACHABLE();
}

QString text(AlertState state)
{
    switch (state) {
    case AlertState::Open: return QStringLiteral("open");
    case AlertState::Acknowledged: return QStringLiteral("acknowledged");
    case AlertState::Snoozed: return QStringLiteral("snoozed");
    case AlertState::Cleared: return QStringLiteral("cleared");
    }
    Q_UNREACHABLE();
}

QString text(AlertStep step)
{
    switch (step) {
    case AlertStep::Raised: return QStringLiteral("raised");
    case AlertStep::Grew: return QStringLiteral("grew");
    case AlertStep::Shrank: return QStringLiteral("shrank");
    case AlertStep::Changed: return QStringLiteral("changed");
    case AlertStep::Acknowledged: return QStringLiteral("acknowledged");
    case AlertStep::Snoozed: return QStringLiteral("snoozed");
    case AlertStep::Woken: return QStringLiteral("woken");
    case AlertStep::Assigned: return QStringLiteral("assigned");
    case AlertStep::Escalated: return QStringLiteral("escalated");
    case AlertStep::Noted: return QStringLiteral("noted");
    case AlertStep::Followed: return QStringLiteral("followed");
    case AlertStep::Cleared: return QStringLiteral("cleared");
    }
    Q_UNREACHABLE();
}

QString text(Finding finding)
{
    switch (finding) {
    case Finding::SpecialCaller: return QStringLiteral("specialCaller");
    case Finding::CallersWaiting: return QStringLiteral("callersWaiting");
    case Finding::LongestWait: return QStringLiteral("longestWait");
    case Finding::ServiceLevel: return QStringLiteral("serviceLevel");
    case Finding::Abandonment: return QStringLiteral("abandonment");
    case Finding::FreeAgents: return QStringLiteral("freeAgents");
    case Finding::TimeInState: return QStringLiteral("timeInState");
    case Finding::RingNoAnswer: return QStringLiteral("ringNoAnswer");
    case Finding::Unreachable: return QStringLiteral("unreachable");
    case Finding::ShortCalls: return QStringLiteral("shortCalls");
    case Finding::TalkTime: return QStringLiteral("talkTime");
    case Finding::HoldTime: return QStringLiteral("holdTime");
    case Finding::Transfers: return QStringLiteral("transfers");
    case Finding::FeedStale: return QStringLiteral("feedStale");
    case Finding::FeedMalformed: return QStringLiteral("feedMalformed");
    case Finding::LongTalkForReason: return QStringLiteral("longTalkForReason");
    case Finding::SpecialCallerOnHold: return QStringLiteral("specialCallerOnHold");
    case Finding::SurgeUp: return QStringLiteral("surgeUp");
    case Finding::SurgeDown: return QStringLiteral("surgeDown");
    }
    Q_UNREACHABLE();
}

QString text(CallStage stage)
{
    switch (stage) {
    case CallStage::Arriving: return QStringLiteral("arriving");
    case CallStage::Waiting: return QStringLiteral("waiting");
    case CallStage::Ringing: return QStringLiteral("ringing");
    case CallStage::Talking: return QStringLiteral("talking");
    case CallStage::OnHold: return QStringLiteral("onHold");
    case CallStage::Ended: return QStringLiteral("ended");
    }
    Q_UNREACHABLE();
}

std::optional<Severity> severityFromText(const QString &word) { return fromText<Severity>(word, SeverityCount); }

std::optional<AlertKind> alertKindFromText(const QString &word) { return fromText<AlertKind>(word, AlertKindCount); }

std::optional<AlertState> alertStateFromText(const QString &word)
{
    return fromText<AlertState>(word, AlertStateCount);
}

std::optional<AlertStep> alertStepFromText(const QString &word) { return fromText<AlertStep>(word, AlertStepCount); }

std::optional<Finding> findingFromText(const QString &word) { return fromText<Finding>(word, FindingCount); }

std::optional<CallStage> callStageFromText(const QString &word) { return fromText<CallStage>(word, CallStageCount); }

} // namespace Floorwatch::Alerts
