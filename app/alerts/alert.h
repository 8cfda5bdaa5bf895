// An alert: something that a person should know now, from its raising to its clearing. Values only.
//
// A source (special callers, floor rules, cues, surges) says that a condition holds, by a Condition; the AlertBook
// makes one alert of all conditions with the same cause, lets people answer it, and tells each step for the journal. An
// alert holds figures and keys, never finished sentences: words.h makes those in the language of the screen.
#pragma once

#include "base/time.h"
#include "domain/ids.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace Floorwatch::Alerts
{

using Base::Instant;
using Base::Span;

enum class Severity : quint8 { Info, Warning, Critical };
inline constexpr int SeverityCount = 3;

enum class AlertKind : quint8 {
    SpecialCaller, ///< somebody of whom the supervisor wants to know
    Queue,
    Agent,
    Call,
    Feed,
    StepIn, ///< a live cue: this call may need a supervisor
    Surge,
};
inline constexpr int AlertKindCount = 7;

enum class AlertState : quint8 { Open, Acknowledged, Snoozed, Cleared };
inline constexpr int AlertStateCount = 4;

enum class AlertStep : quint8 {
    Raised,
    Grew,    ///< one more of the same cause
    Shrank,  ///< one of them is over
    Changed, ///< severity or figures of note
    Acknowledged,
    Snoozed,
    Woken,
    Assigned,
    Escalated, ///< nobody took it in time
    Noted,
    Followed, ///< a special caller's call went on: ringing, talking
    Cleared,
};
inline constexpr int AlertStepCount = 12;

/// Stable English words for JSON and the journal ("specialCaller", "stepIn").
[[nodiscard]] QString text(Severity severity);
[[nodiscard]] QString text(AlertKind kind);
[[nodiscard]] QString text(AlertState state);
[[nodiscard]] QString text(AlertStep step);
[[nodiscard]] std::optional<Severity> severityFromText(const QString &word);
[[nodiscard]] std::optional<AlertKind> alertKindFromText(const QString &word);
[[nodiscard]] std::optional<AlertState> alertStateFromText(const QString &word);
[[nodiscard]] std::optional<AlertStep> alertStepFromText(const QString &word);

/// What exactly was found; words.h has a sentence for each.
enum class Finding : quint8 {
    SpecialCaller,
    CallersWaiting,      ///< value: how many, limit
    LongestWait,         ///< value, limit: seconds
    ServiceLevel,        ///< value, limit: ratio over `window` seconds
    Abandonment,         ///< value, limit: ratio over `window` seconds
    FreeAgents,          ///< value: how many are free, limit: at least so many
    TimeInState,         ///< value, limit: seconds; detail: state, detail2: pause reason
    RingNoAnswer,        ///< value: in a row, limit
    Unreachable,         ///< value, limit: seconds signed in without a phone
    ShortCalls,          ///< value: in a row, limit; detail: shorter than so many seconds
    TalkTime,            ///< value, limit: seconds
    HoldTime,            ///< value, limit: seconds
    Transfers,           ///< value: how many, limit
    FeedStale,           ///< value, limit: seconds; detail: why
    FeedMalformed,       ///< value: unreadable frames a minute, limit; detail: the first
    LongTalkForReason,   ///< value: seconds, limit: seconds (the usual's 95th percentile); detail: reason
    SpecialCallerOnHold, ///< value: seconds
    SurgeUp,             ///< value: seen in the interval, limit: expected; detail: series key
    SurgeDown,
};
inline constexpr int FindingCount = 19;
[[nodiscard]] QString text(Finding finding);
[[nodiscard]] std::optional<Finding> findingFromText(const QString &word);

/// What the alert is about; what does not apply is empty.
struct Subject {
    Domain::PbxId pbx{};
    Domain::QueueId queue;
    Domain::AgentId agent;
    Domain::CallId call;
    QString number; ///< the caller's, as Numbers::Number::key
    QString name;   ///< the caller's or agent's or queue's, as shown
    QString series; ///< of a surge
    bool operator==(const Subject &) const = default;
};

/// One condition that holds. The same `cause` makes one alert; `member` tells the conditions of one cause apart
/// ("agents unreachable": the cause, an agent each).
struct Condition {
    QString cause;  ///< "rule:unreachable"; stable across programs, so that a restart finds its alert again
    QString member; ///< "0:PJSIP/1001"
    QString rule;   ///< id of the rule
    QString title;  ///< the rule's own text for people; empty: the finding's words
    AlertKind kind{};
    Severity severity{};
    Finding finding{};
    double value = 0;
    double limit = 0;
    double window = 0;
    QString detail;
    QString detail2;
    QStringList evidence; ///< one a line, "key=value" with keys of words.h; shown below the title
    Subject subject;
    QStringList teams;    ///< who is told; both empty: everybody
    QStringList queues;   ///< operators whose scope has one of these queues
    QString sound;        ///< name of a sound; empty: the severity's
    Span escalateAfter{}; ///< open for so long: one severity higher, and told again; 0: never
    bool operator==(const Condition &) const = default;
};

/// One of the conditions that an alert holds together.
struct Member {
    Condition condition;
    Instant since;
    Instant over; ///< not set while it holds
    bool operator==(const Member &) const = default;
};

/// Where a special caller's call is.
enum class CallStage : quint8 { Arriving, Waiting, Ringing, Talking, OnHold, Ended };
inline constexpr int CallStageCount = 6;
[[nodiscard]] QString text(CallStage stage);
[[nodiscard]] std::optional<CallStage> callStageFromText(const QString &word);
struct Trail {
    CallStage stage = CallStage::Arriving;
    Instant since;
    QString who;     ///< the agent that rings or talks
    QString outcome; ///< VisitOutcome's word, once ended
    bool operator==(const Trail &) const = default;
};

struct AlertNote {
    Instant at;
    QString by;
    QString text;
    bool operator==(const AlertNote &) const = default;
};

struct Alert {
    QString id;                  ///< unique across programs
    Condition condition;         ///< the worst member's, with the figures as they are now
    std::vector<Member> members; ///< in the order of coming; at most 200 kept, `folded` counts all
    int holding = 0;             ///< members that hold now
    int folded = 0;              ///< members that ever held
    Severity severity{};         ///< the worst of the members, raised by escalation
    AlertState state = AlertState::Open;
    Instant raised;
    Instant changed;
    Instant cleared;
    QString acknowledgedBy;
    Instant acknowledgedAt;
    QString assignedTo;
    Instant snoozedUntil;
    bool escalated = false;
    std::optional<Trail> trail;
    std::vector<AlertNote> notes;
    bool operator==(const Alert &) const = default;
};

/// One step of an alert's life, for the journal; JSON in words of text(), read back by AlertBook::restore().
struct AlertLife {
    QString alert;
    AlertStep step{};
    Instant at;
    QString by; ///< the operator; empty: Floorwatch itself
    QString detail;
    QByteArray
        body; ///< Raised: the whole alert; Grew, Changed: the condition; Followed: the trail, as JSON; else empty
    bool operator==(const AlertLife &) const = default;
};

[[nodiscard]] QByteArray toJson(const Alert &alert);
[[nodiscard]] QByteArray toJson(const Condition &condition);
[[nodiscard]] QByteArray toJson(const Trail &trail);
[[nodiscard]] std::optional<Alert> alertFromJson(const QByteArray &json);
[[nodiscard]] std::optional<Condition> conditionFromJson(const QByteArray &json);
[[nodiscard]] std::optional<Trail> trailFromJson(const QByteArray &json);

} // namespace Floorwatch::Alerts
