// May he? One pure function that everything asks which lets a person act on another.
#pragma once

#include "access/policy.h"
#include "access/rights.h"

namespace Floorwatch::Access
{

/// Whom or what an action is about; empty members are not known or do not apply.
struct Subject {
    QString agentInterface;
    QString agentName;
    QStringList agentQueues; ///< queues that the agent is a member of
    QString callQueue;       ///< the queue that the call came by
    QString callerNumber;
    QStringList callerTags;
};

enum class Refusal : quint8 { None, Disabled, NoRight, OutOfScope, ExemptAgent, ExemptCaller, ReasonMissing };
inline constexpr int RefusalCount = 7;
/// Stable English words for the audit trail's outcome ("outOfScope"); the screens translate.
[[nodiscard]] QString text(Refusal refusal);

struct Decision {
    bool allowed = false;
    QString why; ///< where it is refused, one sentence for a person in the language of the screen; else empty
    bool reasonNeeded = false; ///< the policy asks for a reason before this right is used
    Refusal refusal = Refusal::NoRight;
};

/// Decides from its arguments alone. In this order: a disabled operator may nothing; the right must be his; the
/// subject must be in his scope (rights about no agent or call, as ChangeSettings, have no subject; SeeFigures without
/// one is the floor as a whole); an exempt agent or caller is not heard by anybody, whatever the role: that refuses
/// Listen, Whisper, Barge, HearRecordings and RecordCalls. TakeOver stays possible: nobody is overheard by it.
/// An operator with a scope is refused where nothing is known of the subject. Any thread.
[[nodiscard]] Decision decide(const Operator &who, const Policy &policy, Right right, const Subject &subject);
/// The same, and refused (ReasonMissing) where a reason is needed and `reason` is blank.
[[nodiscard]] Decision decide(const Operator &who, const Policy &policy, Right right, const Subject &subject,
                              const QString &reason);

} // namespace Floorwatch::Access
