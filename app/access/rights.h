// What an operator of the console may do: rights, the roles that bundle them, and the operator himself.
#pragma once

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace Floorwatch::Access
{

enum class Right : quint8 {
    SeeFigures,  ///< see the floor: queues, agents, calls and their figures
    Listen,      ///< hear agent and caller, heard by nobody
    Whisper,     ///< be heard by the agent alone
    Barge,       ///< be heard by both
    TakeOver,    ///< talk with the caller in the agent's place
    ActOnAgents, ///< pause, unpause, sign in to and out of queues, penalties
    ActOnCalls,  ///< move, transfer, hang up
    HearRecordings,
    RecordCalls, ///< start and stop the PBX's recording of a call
    ChangeSettings,
    ManageOperators, ///< accounts, roles and the policy
    SeeAudit,
    SeeCustomers,  ///< who calls, and what they asked for before
    EditCustomers, ///< change, import and export them
    HandleAlerts,  ///< answer alerts, set reasons, write notes, group cases
    EditRules,     ///< rules of alerts, contact reasons, demand guides
    TellAgents,    ///< send notices
};
inline constexpr int RightCount = 17;

enum class Role : quint8 { Viewer, TeamLead, FloorSupervisor, Trainer, Administrator };
inline constexpr int RoleCount = 5;

/// Stable English words for JSON and the audit trail ("takeOver", "floorSupervisor"); the screens translate.
[[nodiscard]] QString text(Right right);
[[nodiscard]] QString text(Role role);
[[nodiscard]] std::optional<Right> rightFromText(const QString &word);
[[nodiscard]] std::optional<Role> roleFromText(const QString &word);

namespace Detail
{
[[nodiscard]] constexpr quint32 bit(Right right) noexcept { return 1U << static_cast<unsigned>(right); }
template <typename... Rights> [[nodiscard]] constexpr quint32 bits(Rights... rights) noexcept
{
    return (0U | ... | bit(rights));
}
/// In the order of Role. An administrator keeps accounts and the audit trail and therefore hears nobody: who grants
/// the right to listen and who uses it are two people (separation of duties, NIST SP 800-53 AC-5), unless an
/// operator is given the right by name, which the audit trail then shows.
inline constexpr std::array<quint32, RoleCount> RightsOfRole{
    bits(Right::SeeFigures),
    bits(Right::SeeFigures, Right::Listen, Right::ActOnAgents, Right::HearRecordings, Right::SeeCustomers,
         Right::HandleAlerts),
    bits(Right::SeeFigures, Right::Listen, Right::ActOnAgents, Right::HearRecordings, Right::Whisper, Right::Barge,
         Right::TakeOver, Right::ActOnCalls, Right::RecordCalls, Right::SeeCustomers, Right::EditCustomers,
         Right::HandleAlerts, Right::EditRules, Right::TellAgents),
    bits(Right::SeeFigures, Right::Listen, Right::Whisper, Right::HearRecordings, Right::SeeCustomers),
    bits(Right::SeeFigures, Right::ChangeSettings, Right::ManageOperators, Right::SeeAudit, Right::EditRules),
};
} // namespace Detail

/// What the role alone gives.
[[nodiscard]] constexpr bool has(Role role, Right right) noexcept
{
    return (Detail::RightsOfRole[static_cast<size_t>(role)] & Detail::bit(right)) != 0;
}

/// Whom an operator may act on. Both lists empty: everybody. Otherwise an agent is in scope where he belongs to one
/// of the teams or queues, or the call is one of such a queue.
struct Scope {
    QStringList teams; ///< names of Policy::teams
    QStringList queues;
    [[nodiscard]] bool isEverything() const { return teams.isEmpty() && queues.isEmpty(); }
    bool operator==(const Scope &) const = default;
};

/// Somebody who signs in. A default one is nobody: disabled, so that it may do nothing.
struct Operator {
    QString name; ///< what is typed at sign-in; unique without regard to case
    QString fullName;
    Role role = Role::Viewer;
    std::vector<Right> granted; ///< beyond the role
    std::vector<Right> denied;  ///< of the role's and the granted; wins over `granted`
    Scope scope;
    bool disabled = true;
    bool operator==(const Operator &) const = default;
};

/// Role, additions and removals together; false where the operator is disabled. Scope and exemptions are decide()'s.
[[nodiscard]] bool has(const Operator &who, Right right) noexcept;

} // namespace Floorwatch::Access
