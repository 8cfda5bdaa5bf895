#include "gate/words.h"

#include <QCoreApplication>

#include <array>

namespace Floorwatch::Gate
{

using Access::Notice;
using Access::Right;
using Access::Role;

namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Words)
};

struct Named {
    const char *word;
    const char *name;
};

constexpr std::array Actions{
    Named{"signIn", QT_TRANSLATE_NOOP("Floorwatch::Words", "Sign in")},
    Named{"signOut", QT_TRANSLATE_NOOP("Floorwatch::Words", "Sign out")},
    Named{"lock", QT_TRANSLATE_NOOP("Floorwatch::Words", "Lock")},
    Named{"unlock", QT_TRANSLATE_NOOP("Floorwatch::Words", "Unlock")},
    Named{"listen", QT_TRANSLATE_NOOP("Floorwatch::Words", "Listen")},
    Named{"whisper", QT_TRANSLATE_NOOP("Floorwatch::Words", "Whisper")},
    Named{"barge", QT_TRANSLATE_NOOP("Floorwatch::Words", "Barge in")},
    Named{"takeOver", QT_TRANSLATE_NOOP("Floorwatch::Words", "Take over")},
    Named{"record", QT_TRANSLATE_NOOP("Floorwatch::Words", "Record")},
    Named{"stopRecording", QT_TRANSLATE_NOOP("Floorwatch::Words", "Stop recording")},
    Named{"pause", QT_TRANSLATE_NOOP("Floorwatch::Words", "Pause")},
    Named{"unpause", QT_TRANSLATE_NOOP("Floorwatch::Words", "End a pause")},
    Named{"addMember", QT_TRANSLATE_NOOP("Floorwatch::Words", "Add to a queue")},
    Named{"removeMember", QT_TRANSLATE_NOOP("Floorwatch::Words", "Remove from a queue")},
    Named{"penalty", QT_TRANSLATE_NOOP("Floorwatch::Words", "Change a penalty")},
    Named{"move", QT_TRANSLATE_NOOP("Floorwatch::Words", "Move in a queue")},
    Named{"redirect", QT_TRANSLATE_NOOP("Floorwatch::Words", "Move to another queue")},
    Named{"transfer", QT_TRANSLATE_NOOP("Floorwatch::Words", "Transfer")},
    Named{"hangUp", QT_TRANSLATE_NOOP("Floorwatch::Words", "Hang up")},
    Named{"operatorAdd", QT_TRANSLATE_NOOP("Floorwatch::Words", "Add an operator")},
    Named{"operatorUpdate", QT_TRANSLATE_NOOP("Floorwatch::Words", "Change an operator")},
    Named{"operatorRemove", QT_TRANSLATE_NOOP("Floorwatch::Words", "Remove an operator")},
    Named{"passwordSet", QT_TRANSLATE_NOOP("Floorwatch::Words", "Set a password")},
    Named{"passwordChange", QT_TRANSLATE_NOOP("Floorwatch::Words", "Change the own password")},
    Named{"policyChange", QT_TRANSLATE_NOOP("Floorwatch::Words", "Change the policy")},
    Named{"pbxConnect", QT_TRANSLATE_NOOP("Floorwatch::Words", "Connect to a PBX")},
    Named{"auditExport", QT_TRANSLATE_NOOP("Floorwatch::Words", "Export the audit trail")},
    Named{"auditVerify", QT_TRANSLATE_NOOP("Floorwatch::Words", "Check the audit trail")},
    Named{"trail.begin", QT_TRANSLATE_NOOP("Floorwatch::Words", "The trail begins")},
    Named{"trail.stray", QT_TRANSLATE_NOOP("Floorwatch::Words", "A line that is no row")},
    Named{"trail.missing", QT_TRANSLATE_NOOP("Floorwatch::Words", "Rows are missing")},
};

constexpr std::array Outcomes{
    Named{"asked", QT_TRANSLATE_NOOP("Floorwatch::Words", "asked")},
    Named{"done", QT_TRANSLATE_NOOP("Floorwatch::Words", "done")},
    Named{"confirmed", QT_TRANSLATE_NOOP("Floorwatch::Words", "confirmed by the PBX")},
    Named{"refused", QT_TRANSLATE_NOOP("Floorwatch::Words", "refused")},
    Named{"denied", QT_TRANSLATE_NOOP("Floorwatch::Words", "not allowed")},
    Named{"failed", QT_TRANSLATE_NOOP("Floorwatch::Words", "failed")},
    Named{"wrong", QT_TRANSLATE_NOOP("Floorwatch::Words", "wrong password")},
    Named{"tooSoon", QT_TRANSLATE_NOOP("Floorwatch::Words", "too soon after failures")},
    Named{"disabled", QT_TRANSLATE_NOOP("Floorwatch::Words", "account disabled")},
    Named{"timedOut", QT_TRANSLATE_NOOP("Floorwatch::Words", "no answer")},
    Named{"linkLost", QT_TRANSLATE_NOOP("Floorwatch::Words", "connection lost")},
    Named{"noticed", QT_TRANSLATE_NOOP("Floorwatch::Words", "noticed")},
    Named{"whole", QT_TRANSLATE_NOOP("Floorwatch::Words", "whole")},
    Named{"changed", QT_TRANSLATE_NOOP("Floorwatch::Words", "changed")},
};

template <typename Table> QString nameIn(const Table &table, const QString &word)
{
    for (const Named &named : table) {
        if (word == QLatin1String(named.word)) {
            return QCoreApplication::translate("Floorwatch::Words", named.name);
        }
    }
    return word;
}

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Viewer: return Words::tr("Viewer");
    case Role::TeamLead: return Words::tr("Team lead");
    case Role::FloorSupervisor: return Words::tr("Floor supervisor");
    case Role::Trainer: return Words::tr("Trainer");
    case Role::Administrator: return Words::tr("Administrator");
    }
    Q_UNREACHABLE();
}

QString roleSentence(Role role)
{
    switch (role) {
    case Role::Viewer: return Words::tr("Sees the floor and does nothing to it.");
    case Role::TeamLead:
        return Words::tr("Looks after agents: listens, pauses, changes queues, hears recordings, answers alerts.");
    case Role::FloorSupervisor:
        return Words::tr("Runs the floor: also whispers, barges in, takes over, moves and ends calls, records, "
                         "keeps customers and alert rules, sends notices.");
    case Role::Trainer: return Words::tr("Teaches: listens, whispers, hears recordings.");
    case Role::Administrator:
        return Words::tr("Looks after operators, policy and audit trail, and hears nobody: who gives the right to "
                         "listen and who uses it should be two people.");
    }
    Q_UNREACHABLE();
}

QString rightName(Right right)
{
    switch (right) {
    case Right::SeeFigures: return Words::tr("See the floor and its figures");
    case Right::Listen: return Words::tr("Listen");
    case Right::Whisper: return Words::tr("Whisper");
    case Right::Barge: return Words::tr("Barge in");
    case Right::TakeOver: return Words::tr("Take over");
    case Right::ActOnAgents: return Words::tr("Act on agents (pause, queues)");
    case Right::ActOnCalls: return Words::tr("Act on calls (move, transfer, hang up)");
    case Right::HearRecordings: return Words::tr("Hear recordings");
    case Right::RecordCalls: return Words::tr("Record calls");
    case Right::ChangeSettings: return Words::tr("Change settings");
    case Right::ManageOperators: return Words::tr("Manage operators and policy");
    case Right::SeeAudit: return Words::tr("See the audit trail");
    case Right::SeeCustomers: return Words::tr("See who calls and what they asked for before");
    case Right::EditCustomers: return Words::tr("Change, import and export customers");
    case Right::HandleAlerts: return Words::tr("Answer alerts, set reasons, group cases");
    case Right::EditRules: return Words::tr("Change alert rules, reasons and guides");
    case Right::TellAgents: return Words::tr("Send notices to agents");
    }
    Q_UNREACHABLE();
}

QString noticeName(Notice notice)
{
    switch (notice) {
    case Notice::None: return Words::tr("Nobody is told");
    case Notice::AgentTone: return Words::tr("A tone to the agent");
    case Notice::AgentAnnouncement: return Words::tr("An announcement to the agent");
    case Notice::CustomerAnnouncement: return Words::tr("An announcement to the customer");
    }
    Q_UNREACHABLE();
}

QString actionName(const QString &word) { return nameIn(Actions, word); }

QString outcomeName(const QString &word) { return nameIn(Outcomes, word); }

QStringList knownActions()
{
    QStringList words;
    for (const Named &named : Actions) {
        words.append(QLatin1String(named.word));
    }
    return words;
}

} // namespace Floorwatch::Gate
