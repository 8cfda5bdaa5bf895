#include "access/decision.h"

#include <QCoreApplication>

#include <algorithm>

namespace Floorwatch::Access
{

namespace
{

bool isAboutNobody(Right right)
{
    return right == Right::ChangeSettings || right == Right::ManageOperators || right == Right::SeeAudit ||
           right == Right::EditRules || right == Right::EditCustomers || right == Right::TellAgents;
}

bool letsHear(Right right)
{
    switch (right) {
    case Right::Listen:
    case Right::Whisper:
    case Right::Barge:
    case Right::HearRecordings:
    case Right::RecordCalls: return true;
    case Right::SeeFigures:
    case Right::TakeOver:
    case Right::ActOnAgents:
    case Right::ActOnCalls:
    case Right::ChangeSettings:
    case Right::ManageOperators:
    case Right::SeeAudit:
    case Right::SeeCustomers:
    case Right::EditCustomers:
    case Right::HandleAlerts:
    case Right::EditRules:
    case Right::TellAgents: return false;
    }
    Q_UNREACHABLE();
}

// A queue or interface that is not known is in no list, not even in one with an empty entry.
bool stands(const QString &word, const QStringList &in)
{
    return !word.isEmpty() && in.contains(word, Qt::CaseInsensitive);
}

bool inScope(const Scope &scope, const Policy &policy, const Subject &subject)
{
    if (scope.isEverything()) {
        return true;
    }
    const bool byQueue = stands(subject.callQueue, scope.queues) ||
                         std::any_of(subject.agentQueues.begin(), subject.agentQueues.end(),
                                     [&scope](const QString &queue) { return stands(queue, scope.queues); });
    return byQueue || std::any_of(scope.teams.begin(), scope.teams.end(), [&](const QString &team) {
               return stands(subject.agentInterface, policy.teams.value(team));
           });
}

bool isFloorAsAWhole(const Subject &subject)
{
    return subject.agentInterface.isEmpty() && subject.agentName.isEmpty() && subject.agentQueues.isEmpty() &&
           subject.callQueue.isEmpty() && subject.callerNumber.isEmpty();
}

bool isExemptCaller(const Policy &policy, const Subject &subject)
{
    return matchesCaller(policy.exemptCallers, subject.callerNumber) ||
           std::any_of(subject.callerTags.begin(), subject.callerTags.end(),
                       [&policy](const QString &tag) { return stands(tag.trimmed(), policy.exemptTags); });
}

Decision refuse(Refusal refusal, const QString &why)
{
    Decision decision;
    decision.refusal = refusal;
    decision.why = why;
    return decision;
}

} // namespace

QString text(Refusal refusal)
{
    switch (refusal) {
    case Refusal::None: return QStringLiteral("none");
    case Refusal::Disabled: return QStringLiteral("disabled");
    case Refusal::NoRight: return QStringLiteral("noRight");
    case Refusal::OutOfScope: return QStringLiteral("outOfScope");
    case Refusal::ExemptAgent: return QStringLiteral("exemptAgent");
    case Refusal::ExemptCaller: return QStringLiteral("exemptCaller");
    case Refusal::ReasonMissing: return QStringLiteral("reasonMissing");
    }
    Q_UNREACHABLE();
}

Decision decide(const Operator &who, const Policy &policy, Right right, const Subject &subject)
{
    if (who.disabled) {
        return refuse(Refusal::Disabled,
                      QCoreApplication::translate("Access", "The account “%1” is disabled.").arg(who.name));
    }
    if (!has(who, right)) {
        return refuse(Refusal::NoRight,
                      QCoreApplication::translate("Access", "“%1” is not allowed to do this.").arg(who.name));
    }
    const bool noSubject = isAboutNobody(right) || (right == Right::SeeFigures && isFloorAsAWhole(subject));
    if (!noSubject && !inScope(who.scope, policy, subject)) {
        return refuse(Refusal::OutOfScope,
                      QCoreApplication::translate("Access", "%1 is outside the teams and queues of “%2”.")
                          .arg(subject.agentInterface.isEmpty() ? QCoreApplication::translate("Access", "This call")
                                                                : subject.agentInterface,
                               who.name));
    }
    if (letsHear(right) && matchesAgent(policy.exemptAgents, subject.agentInterface, subject.agentName)) {
        return refuse(Refusal::ExemptAgent,
                      QCoreApplication::translate("Access", "%1 is exempt from listening by the house's policy.")
                          .arg(subject.agentName.isEmpty() ? subject.agentInterface : subject.agentName));
    }
    if (letsHear(right) && isExemptCaller(policy, subject)) {
        return refuse(
            Refusal::ExemptCaller,
            QCoreApplication::translate("Access", "This caller is exempt from listening by the house's policy."));
    }
    Decision decision;
    decision.allowed = true;
    decision.refusal = Refusal::None;
    decision.reasonNeeded =
        std::find(policy.reasonAskedFor.begin(), policy.reasonAskedFor.end(), right) != policy.reasonAskedFor.end();
    return decision;
}

Decision decide(const Operator &who, const Policy &policy, Right right, const Subject &subject, const QString &reason)
{
    Decision decision = decide(who, policy, right, subject);
    if (decision.allowed && decision.reasonNeeded && reason.trimmed().isEmpty()) {
        decision = refuse(Refusal::ReasonMissing,
                          QCoreApplication::translate("Access", "The house's policy asks for a reason first."));
        decision.reasonNeeded = true;
    }
    return decision;
}

} // namespace Floorwatch::Access
