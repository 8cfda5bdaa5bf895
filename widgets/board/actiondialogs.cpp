#include "board/actiondialogs.h"

#include "kit/texts.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace Floorwatch::Board
{

using namespace Domain;

namespace
{

struct Dialogs {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Dialogs)
};

// One dialog shape for all: a sentence, some fields, the deed's own word on the button.
struct Form {
    QDialog *dialog;
    QFormLayout *fields;
    QPushButton *deed;
};

Form makeForm(QWidget *parent, const QString &title, const QString &sentence, const QString &deed)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(360);
    auto *fields = new QFormLayout(dialog);
    fields->setContentsMargins(4 * Kit::Grid, 4 * Kit::Grid, 4 * Kit::Grid, 4 * Kit::Grid);
    fields->setSpacing(2 * Kit::Grid);
    auto *words = new QLabel(sentence, dialog);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    fields->addRow(words);
    auto *buttons = new QDialogButtonBox(dialog);
    QPushButton *yes = buttons->addButton(deed, QDialogButtonBox::AcceptRole);
    yes->setObjectName(QStringLiteral("deed"));
    buttons->addButton(Dialogs::tr("Cancel"), QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::accepted, dialog, &QDialog::accept);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    fields->addRow(buttons);
    return {dialog, fields, yes};
}

// Rows go above the buttons, which stand last.
void addRow(const Form &form, const QString &label, QWidget *field)
{
    form.fields->insertRow(form.fields->rowCount() - 1, label, field);
}

// Shown only where a caller is on the line; then waiting for the end of the call is the default.
QCheckBox *addAfterCall(const Form &form, const Floor::AgentRecord &agent)
{
    if (agent.call.isNull()) {
        return nullptr;
    }
    auto *box = new QCheckBox(Dialogs::tr("After this call (the caller is not disturbed)"), form.dialog);
    box->setObjectName(QStringLiteral("afterCall"));
    box->setChecked(true);
    addRow(form, {}, box);
    return box;
}

void ask(const ActionContext &context, const AgentId &agent, const QCheckBox *after, const CommandBody &body,
         const QString &what)
{
    if (after != nullptr && after->isChecked()) {
        context.tracker.askAfterCall(agent, body, what);
    } else {
        context.tracker.ask(agent.pbx, body, what);
    }
}

QComboBox *makeCombo(const Form &form, const QStringList &items, const QString &name)
{
    auto *combo = new QComboBox(form.dialog);
    combo->addItems(items);
    combo->setAccessibleName(name);
    return combo;
}

const Membership *membership(const Floor::AgentRecord &agent, const QString &queue)
{
    for (const Membership &m : agent.memberships) {
        if (m.queue.key == queue) {
            return &m;
        }
    }
    return nullptr;
}

QDialog *openPause(const ActionContext &context, const Floor::AgentRecord &agent)
{
    const Form form =
        makeForm(context.parent, Dialogs::tr("Pause %1").arg(agent.name),
                 Dialogs::tr("%1 gets no queue calls while paused. A call that goes on is not ended.").arg(agent.name),
                 Dialogs::tr("Pause"));
    QComboBox *reason =
        makeCombo(form,
                  {Dialogs::tr("Break"), Dialogs::tr("Lunch"), Dialogs::tr("Training"), Dialogs::tr("Meeting"),
                   Dialogs::tr("Back office"), Dialogs::tr("Technical trouble")},
                  Dialogs::tr("Pause reason"));
    reason->setEditable(true);
    addRow(form, Dialogs::tr("Reason"), reason);
    QStringList queues = queuesOf(context.desk.floor(), agent, true);
    queues.prepend(Dialogs::tr("All queues"));
    QComboBox *where = makeCombo(form, queues, Dialogs::tr("In which queue"));
    addRow(form, Dialogs::tr("In"), where);
    const QCheckBox *after = addAfterCall(form, agent);
    QObject::connect(form.dialog, &QDialog::accepted, &context.tracker, [context, id = agent.id, reason, where, after] {
        const Floor::AgentRecord *now = agentOf(context.desk.floor(), id);
        if (now == nullptr) {
            return;
        }
        const QString why = reason->currentText().trimmed();
        const QString queue = where->currentIndex() == 0 ? QString() : where->currentText();
        for (const CommandBody &body : pauseCommands(*now, true, why, queue)) {
            ask(context, id, after, body,
                why.isEmpty() ? Dialogs::tr("Pause %1").arg(now->name)
                              : Dialogs::tr("Pause %1 (%2)").arg(now->name, why));
        }
    });
    return form.dialog;
}

QDialog *openAdd(const ActionContext &context, const Floor::AgentRecord &agent)
{
    const Form form = makeForm(context.parent, Dialogs::tr("Add %1 to a queue").arg(agent.name),
                               Dialogs::tr("%1 gets calls of this queue at once.").arg(agent.name), Dialogs::tr("Add"));
    QComboBox *queue = makeCombo(form, queuesOf(context.desk.floor(), agent, false), Dialogs::tr("Queue"));
    addRow(form, Dialogs::tr("Queue"), queue);
    auto *penalty = new QSpinBox(form.dialog);
    penalty->setRange(0, 100);
    addRow(form, Dialogs::tr("Penalty"), penalty);
    QObject::connect(form.dialog, &QDialog::accepted, &context.tracker, [context, id = agent.id, queue, penalty] {
        if (const Floor::AgentRecord *now = agentOf(context.desk.floor(), id)) {
            context.tracker.ask(id.pbx, addCommand(*now, queue->currentText(), penalty->value()),
                                Dialogs::tr("Add %1 to %2").arg(now->name, queue->currentText()));
        }
    });
    return form.dialog;
}

QDialog *openRemove(const ActionContext &context, const Floor::AgentRecord &agent)
{
    const Form form =
        makeForm(context.parent, Dialogs::tr("Remove %1 from a queue").arg(agent.name),
                 Dialogs::tr("%1 gets no more calls of this queue.").arg(agent.name), Dialogs::tr("Remove"));
    QComboBox *queue = makeCombo(form, queuesOf(context.desk.floor(), agent, true), Dialogs::tr("Queue"));
    addRow(form, Dialogs::tr("Queue"), queue);
    const QCheckBox *after = addAfterCall(form, agent);
    QObject::connect(form.dialog, &QDialog::accepted, &context.tracker, [context, id = agent.id, queue, after] {
        const Floor::AgentRecord *now = agentOf(context.desk.floor(), id);
        const Membership *m = now == nullptr ? nullptr : membership(*now, queue->currentText());
        if (m != nullptr) {
            ask(context, id, after, removeCommand(*m), Dialogs::tr("Remove %1 from %2").arg(now->name, m->queue.key));
        }
    });
    return form.dialog;
}

QDialog *openPenalty(const ActionContext &context, const Floor::AgentRecord &agent)
{
    const Form form = makeForm(context.parent, Dialogs::tr("Penalty of %1").arg(agent.name),
                               Dialogs::tr("Agents with a lower penalty are called first."), Dialogs::tr("Change"));
    QComboBox *queue = makeCombo(form, queuesOf(context.desk.floor(), agent, true), Dialogs::tr("Queue"));
    addRow(form, Dialogs::tr("Queue"), queue);
    auto *penalty = new QSpinBox(form.dialog);
    penalty->setRange(0, 100);
    addRow(form, Dialogs::tr("Penalty"), penalty);
    const auto showPresent = [context, id = agent.id, queue, penalty] {
        const Floor::AgentRecord *now = agentOf(context.desk.floor(), id);
        const Membership *m = now == nullptr ? nullptr : membership(*now, queue->currentText());
        penalty->setValue(m == nullptr ? 0 : m->penalty);
    };
    QObject::connect(queue, &QComboBox::currentIndexChanged, form.dialog, showPresent);
    showPresent();
    QObject::connect(form.dialog, &QDialog::accepted, &context.tracker, [context, id = agent.id, queue, penalty] {
        const Floor::AgentRecord *now = agentOf(context.desk.floor(), id);
        const Membership *m = now == nullptr ? nullptr : membership(*now, queue->currentText());
        if (m != nullptr) {
            context.tracker.ask(
                id.pbx, penaltyCommand(*m, penalty->value()),
                Dialogs::tr("Penalty of %1 in %2: %3").arg(now->name, m->queue.key).arg(penalty->value()));
        }
    });
    return form.dialog;
}

QString callerOf(const Floor::CallRecord &call) { return Kit::callerText(call.caller.name, call.caller.number); }

QDialog *openMove(const ActionContext &context, const Floor::CallRecord &call)
{
    const Form form =
        makeForm(context.parent, Dialogs::tr("Move %1 to another queue").arg(callerOf(call)),
                 Dialogs::tr("The caller leaves this queue and joins the other one at its end."), Dialogs::tr("Move"));
    QStringList queues;
    for (const Floor::QueueRecord &queue : context.desk.floor().queues()) {
        if (queue.present && queue.id.pbx == call.id.pbx && queue.id.key != call.queue) {
            queues.append(queue.id.key);
        }
    }
    QComboBox *queue = makeCombo(form, queues, Dialogs::tr("Queue"));
    addRow(form, Dialogs::tr("Queue"), queue);
    auto *extension = new QLineEdit(form.dialog);
    auto *where = new QLineEdit(form.dialog);
    addRow(form, Dialogs::tr("Extension"), extension);
    addRow(form, Dialogs::tr("Context"), where);
    const Leg *leg = callerLeg(call);
    const QString ownContext = leg == nullptr ? QString() : leg->context;
    const auto fill = [context, pbx = call.id.pbx, queue, extension, where, ownContext] {
        const auto door = context.doors.doorOf({pbx, queue->currentText()});
        extension->setText(door ? door->extension : QString());
        where->setText(door ? door->context : ownContext);
        extension->setPlaceholderText(Dialogs::tr("Which extension leads to this queue?"));
    };
    QObject::connect(queue, &QComboBox::currentIndexChanged, form.dialog, fill);
    const auto allow = [deed = form.deed, extension] { deed->setEnabled(!extension->text().trimmed().isEmpty()); };
    QObject::connect(extension, &QLineEdit::textChanged, form.dialog, allow);
    fill();
    allow();
    QObject::connect(
        form.dialog, &QDialog::accepted, &context.tracker, [context, serial = call.serial, queue, extension, where] {
            const Floor::CallRecord *now = context.desk.floor().callBySerial(serial);
            const Leg *caller = now == nullptr ? nullptr : callerLeg(*now);
            if (caller != nullptr) {
                context.tracker.ask(
                    now->id.pbx,
                    RedirectLeg{caller->id, caller->channel, where->text().trimmed(), extension->text().trimmed()},
                    Dialogs::tr("Move %1 to %2").arg(callerOf(*now), queue->currentText()));
            }
        });
    return form.dialog;
}

QDialog *openTransfer(const ActionContext &context, const Floor::CallRecord &call)
{
    const Form form =
        makeForm(context.parent, Dialogs::tr("Transfer %1").arg(callerOf(call)),
                 Dialogs::tr("The caller is sent to another extension; the agent is freed."), Dialogs::tr("Transfer"));
    auto *extension = new QLineEdit(form.dialog);
    auto *where = new QLineEdit(form.dialog);
    extension->setObjectName(QStringLiteral("extension"));
    addRow(form, Dialogs::tr("Extension"), extension);
    addRow(form, Dialogs::tr("Context"), where);
    where->setPlaceholderText(Dialogs::tr("as set for this PBX"));
    form.deed->setEnabled(false);
    QObject::connect(extension, &QLineEdit::textChanged, form.dialog,
                     [deed = form.deed](const QString &text) { deed->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(
        form.dialog, &QDialog::accepted, &context.tracker, [context, serial = call.serial, extension, where] {
            const Floor::CallRecord *now = context.desk.floor().callBySerial(serial);
            const Leg *agent = now == nullptr ? nullptr : talkingAgentLeg(*now);
            if (agent != nullptr) {
                context.tracker.ask(
                    now->id.pbx,
                    TransferLeg{agent->id, agent->channel, where->text().trimmed(), extension->text().trimmed()},
                    Dialogs::tr("Transfer %1 to %2").arg(callerOf(*now), extension->text().trimmed()));
            }
        });
    return form.dialog;
}

QDialog *openHangUp(const ActionContext &context, const Floor::CallRecord &call)
{
    const Form form = makeForm(context.parent, Dialogs::tr("Hang up on %1?").arg(callerOf(call)),
                               call.phase == CallPhase::Waiting
                                   ? Dialogs::tr("The caller is waiting to be served and will be cut off.")
                                   : Dialogs::tr("The conversation ends at once for everybody in this call."),
                               Dialogs::tr("Hang up"));
    form.deed->setAutoDefault(false); // Return must not cut anybody off
    QObject::connect(form.dialog, &QDialog::accepted, &context.tracker, [context, serial = call.serial] {
        const Floor::CallRecord *now = context.desk.floor().callBySerial(serial);
        const Leg *caller = now == nullptr ? nullptr : callerLeg(*now);
        if (caller != nullptr) {
            context.tracker.ask(now->id.pbx, HangUpLeg{caller->id, caller->channel},
                                Dialogs::tr("Hang up on %1").arg(callerOf(*now)));
        }
    });
    return form.dialog;
}

// Begins at once, unless policy wants a reason for the audit trail.
QDialog *openListen(const ActionContext &context, ActionId id)
{
    const SpyMode mode = *listenMode(id);
    const AgentId agent = listenTarget(context.desk.floor(), context.selection);
    const Floor::AgentRecord *record = agentOf(context.desk.floor(), agent);
    bool reasonNeeded = false;
    if (record == nullptr || !context.desk.mayListen(agent, mode, nullptr, &reasonNeeded) || !reasonNeeded) {
        context.desk.listen(agent, mode, {}); // a refusal is told where listening is shown
        return nullptr;
    }
    const Form form = makeForm(context.parent, QStringLiteral("%1: %2").arg(actionName(id), record->name),
                               Dialogs::tr("By policy a reason is written down with this."), actionName(id));
    auto *reason = new QLineEdit(form.dialog);
    reason->setObjectName(QStringLiteral("reason"));
    reason->setMaxLength(200);
    addRow(form, Dialogs::tr("Reason"), reason);
    form.deed->setEnabled(false);
    QObject::connect(reason, &QLineEdit::textChanged, form.dialog,
                     [deed = form.deed](const QString &text) { deed->setEnabled(!text.trimmed().isEmpty()); });
    QObject::connect(form.dialog, &QDialog::accepted, &context.tracker,
                     [context, agent, mode, reason] { context.desk.listen(agent, mode, reason->text().trimmed()); });
    return form.dialog;
}

void askAtOnce(const ActionContext &context, ActionId id, const Floor::AgentRecord *agent,
               const Floor::CallRecord *call)
{
    if (id == ActionId::Unpause && agent != nullptr) {
        for (const CommandBody &body : pauseCommands(*agent, false, {})) {
            context.tracker.ask(agent->id.pbx, body, Dialogs::tr("End the pause of %1").arg(agent->name));
        }
    }
    const Visit *visit = call == nullptr ? nullptr : waitingVisit(context.desk.floor(), *call);
    const Leg *leg = call == nullptr ? nullptr : callerLeg(*call);
    if (id == ActionId::MoveToFront && visit != nullptr && leg != nullptr) {
        context.tracker.ask(call->id.pbx, MoveInQueue{visit->leg, leg->channel, visit->queue.key, 1},
                            Dialogs::tr("Move %1 to the front of %2").arg(callerOf(*call), visit->queue.key));
    }
}

QDialog *makeDialog(const ActionContext &context, ActionId id, const Floor::AgentRecord *agent,
                    const Floor::CallRecord *call)
{
    switch (id) {
    case ActionId::Listen:
    case ActionId::Whisper:
    case ActionId::Barge: return openListen(context, id);
    case ActionId::Pause: return agent == nullptr ? nullptr : openPause(context, *agent);
    case ActionId::AddToQueue: return agent == nullptr ? nullptr : openAdd(context, *agent);
    case ActionId::RemoveFromQueue: return agent == nullptr ? nullptr : openRemove(context, *agent);
    case ActionId::ChangePenalty: return agent == nullptr ? nullptr : openPenalty(context, *agent);
    case ActionId::MoveToQueue: return call == nullptr ? nullptr : openMove(context, *call);
    case ActionId::Transfer: return call == nullptr ? nullptr : openTransfer(context, *call);
    case ActionId::HangUp: return call == nullptr ? nullptr : openHangUp(context, *call);
    case ActionId::Unpause:
    case ActionId::MoveToFront: askAtOnce(context, id, agent, call); return nullptr;
    }
    Q_UNREACHABLE();
}

} // namespace

QDialog *openActionDialog(const ActionContext &context, ActionId id)
{
    const Floor::AgentRecord *agent = context.selection.kind == Selection::Kind::Agent
                                          ? agentOf(context.desk.floor(), context.selection.agent)
                                          : nullptr;
    QDialog *dialog = makeDialog(context, id, agent, callOf(context.desk.floor(), context.selection));
    if (dialog != nullptr) {
        dialog->open();
    }
    return dialog;
}

} // namespace Floorwatch::Board
