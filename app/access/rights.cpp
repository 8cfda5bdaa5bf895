#include "access/rights.h"

#include <algorithm>

namespace Floorwatch::Access
{

QString text(Right right)
{
    switch (right) {
    case Right::SeeFigures: return QStringLiteral("seeFigures");
    case Right::Listen: return QStringLiteral("listen");
    case Right::Whisper: return QStringLiteral("whisper");
    case Right::Barge: return QStringLiteral("barge");
    case Right::TakeOver: return QStringLiteral("takeOver");
    case Right::ActOnAgents: return QStringLiteral("actOnAgents");
    case Right::ActOnCalls: return QStringLiteral("actOnCalls");
    case Right::HearRecordings: return QStringLiteral("hearRecordings");
    case Right::RecordCalls: return QStringLiteral("recordCalls");
    case Right::ChangeSettings: return QStringLiteral("changeSettings");
    case Right::ManageOperators: return QStringLiteral("manageOperators");
    case Right::SeeAudit: return QStringLiteral("seeAudit");
    case Right::SeeCustomers: return QStringLiteral("seeCustomers");
    case Right::EditCustomers: return QStringLiteral("editCustomers");
    case Right::HandleAlerts: return QStringLiteral("handleAlerts");
    case Right::EditRules: return QStringLiteral("editRules");
    case Right::TellAgents: return QStringLiteral("tellAgents");
    }
    Q_UNREACHABLE();
}

QString text(Role role)
{
    switch (role) {
    case Role::Viewer: return QStringLiteral("viewer");
    case Role::TeamLead: return QStringLiteral("teamLead");
    case Role::FloorSupervisor: return QStringLiteral("floorSupervisor");
    case Role::Trainer: return QStringLiteral("trainer");
    case Role::Administrator: return QStringLiteral("administrator");
    }
    Q_UNREACHABLE();
}

namespace
{

template <typename Word> std::optional<Word> fromText(const QString &word, int count)
{
    for (int i = 0; i < count; ++i) {
        if (text(static_cast<Word>(i)) == word) {
            return static_cast<Word>(i);
        }
    }
    return std::nullopt;
}

bool holds(const std::vector<Right> &rights, Right right)
{
    return std::find(rights.begin(), rights.end(), right) != rights.end();
}

} // namespace

std::optional<Right> rightFromText(const QString &word) { return fromText<Right>(word, RightCount); }

std::optional<Role> roleFromText(const QString &word) { return fromText<Role>(word, RoleCount); }

bool has(const Operator &who, Right right) noexcept
{
    return !who.disabled && !holds(who.denied, right) && (has(who.role, right) || holds(who.granted, right));
}

} // namespace Floorwatch::Access
