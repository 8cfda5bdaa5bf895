#include "shell/callacts.h"

#include "base/why.h"
#include "board/actions.h"
#include "kit/icons.h"
#include "kit/states.h"
#include "kit/theme.h"
#include "session/monitor.h"
#include "session/session.h"

#include <QCursor>
#include <QMenu>
#include <QWidget>

namespace Floorwatch::Shell
{

using namespace Domain;
using Lookout::CallAct;

namespace
{

constexpr int MostInList = 30;

/// "1001" of "PJSIP/1001" and of "Local/1001@from-queue/n".
QString extensionOf(const QString &interface)
{
    return interface.section(QLatin1Char('/'), 1, 1).section(QLatin1Char('@'), 0, 0);
}

} // namespace

CallActs::CallActs(Session::Session &session, QObject *parent) : QObject(parent), m_session(session)
{
    connect(&session, &Session::Session::commandFinished, this, [this](const CommandResult &result) {
        if (!m_asked.contains(result.id)) {
            return;
        }
        const QString what = m_asked.take(result.id);
        const bool ok = result.outcome == CommandResult::Outcome::Confirmed;
        Q_EMIT done(ok, ok ? what : tr("Not done: %1").arg(result.message));
    });
    connect(&session.monitor(), &Session::Monitor::changed, this, [this] {
        const Session::MonitorState &state = m_session.monitor().state();
        if (m_takeOver.isNull() || state.phase == Session::MonitorPhase::Connecting ||
            state.phase == Session::MonitorPhase::Announcing) {
            return;
        }
        const bool isIt = state.phase == Session::MonitorPhase::Active && state.call == m_takeOver;
        m_takeOver = {};
        if (isIt) {
            m_session.monitor().takeOver();
        } else if (state.phase == Session::MonitorPhase::Ended) {
            Q_EMIT done(false, state.message);
        }
    });
}

const Floor::CallRecord *CallActs::callOf(const CallId &call) const { return m_session.floor().call(call); }

AgentId CallActs::agentOf(const CallId &call) const
{
    const Floor::CallRecord *record = callOf(call);
    return record != nullptr && (record->phase == CallPhase::Talking || record->phase == CallPhase::OnHold)
               ? record->agent
               : AgentId{};
}

std::optional<CommandBody> CallActs::commandFor(const CallId &call, CallAct act, const QString &extension,
                                                QString *why) const
{
    const Floor::CallRecord *record = callOf(call);
    if (record == nullptr || record->legs.empty()) {
        Base::no(why, tr("This call is over."));
        return std::nullopt;
    }
    const Leg *caller = Board::callerLeg(*record);
    if (act == CallAct::MoveToFront) {
        const Visit *visit = Board::waitingVisit(m_session.floor(), *record);
        if (visit == nullptr || caller == nullptr) {
            Base::no(why, tr("The caller waits in no queue."));
            return std::nullopt;
        }
        return MoveInQueue{visit->leg, caller->channel, visit->queue.key, 1};
    }
    if (const Leg *agent = Board::talkingAgentLeg(*record)) {
        return TransferLeg{agent->id, agent->channel, {}, extension};
    }
    if (caller == nullptr || !caller->agent.isNull()) {
        Base::no(why, tr("Nobody from outside is in this call."));
        return std::nullopt;
    }
    return RedirectLeg{caller->id, caller->channel,
                       m_session.settings().feeds[static_cast<size_t>(call.pbx)].transferContext, extension};
}

bool CallActs::mayListen(const CallId &call, SpyMode mode, QString *why) const
{
    const AgentId agent = agentOf(call);
    return agent.isNull() ? Base::no(why, tr("No agent talks with this caller yet."))
                          : m_session.monitor().mayStart(agent, mode, why);
}

bool CallActs::may(const CallId &call, CallAct act, QString *why) const
{
    switch (act) {
    case CallAct::Listen: return mayListen(call, SpyMode::Listen, why);
    case CallAct::Whisper: return mayListen(call, SpyMode::Whisper, why);
    case CallAct::Barge: return mayListen(call, SpyMode::Barge, why);
    case CallAct::TakeOver: return mayListen(call, SpyMode::Listen, why);
    case CallAct::SendToMe:
        return agentOf(call).isNull() ? m_session.monitor().mayReceive(call, why)
                                      : mayListen(call, SpyMode::Listen, why);
    case CallAct::MoveToFront:
    case CallAct::SendToAgent: break;
    }
    const auto body = commandFor(call, act, QStringLiteral("0"), why);
    return body && m_session.mayDo(call.pbx, *body, why);
}

void CallActs::act(const CallId &call, CallAct act, QWidget *near)
{
    QString why;
    if (!may(call, act, &why)) {
        Q_EMIT done(false, why);
        return;
    }
    switch (act) {
    case CallAct::MoveToFront: submit(call, *commandFor(call, act, {}, nullptr), tr("The caller is next.")); return;
    case CallAct::SendToAgent: chooseAgent(call, near); return;
    case CallAct::SendToMe:
        if (agentOf(call).isNull()) {
            m_session.monitor().receive(call);
        } else {
            takeOver(call);
        }
        return;
    case CallAct::Listen: listen(call, SpyMode::Listen); return;
    case CallAct::Whisper: listen(call, SpyMode::Whisper); return;
    case CallAct::Barge: listen(call, SpyMode::Barge); return;
    case CallAct::TakeOver: takeOver(call); return;
    }
}

void CallActs::submit(const CallId &call, const CommandBody &body, const QString &what)
{
    m_asked.insert(m_session.submit(call.pbx, body), what);
}

void CallActs::sendTo(const CallId &call, const QString &interface)
{
    QString why;
    if (const auto body = commandFor(call, CallAct::SendToAgent, extensionOf(interface), &why)) {
        submit(call, *body, tr("The caller was sent to %1.").arg(interface));
    } else {
        Q_EMIT done(false, why);
    }
}

void CallActs::listen(const CallId &call, SpyMode mode)
{
    const AgentId agent = agentOf(call);
    bool reasonNeeded = false;
    if (m_session.monitor().mayStart(agent, mode, nullptr, &reasonNeeded) && reasonNeeded) {
        Q_EMIT reasonWanted(agent, mode);
        return;
    }
    m_session.monitor().start(agent, mode);
}

void CallActs::takeOver(const CallId &call)
{
    Session::Monitor &monitor = m_session.monitor();
    if (monitor.isRunning() && monitor.state().call == call && monitor.state().phase == Session::MonitorPhase::Active) {
        monitor.takeOver();
        return;
    }
    m_takeOver = {};
    // A call is taken over from listening, which proves that it is the right one.
    listen(call, SpyMode::Listen);
    if (monitor.isRunning()) {
        m_takeOver = call;
    }
}

void CallActs::chooseAgent(const CallId &call, QWidget *near)
{
    std::vector<const Floor::AgentRecord *> agents;
    for (const Floor::AgentRecord &agent : m_session.floor().agents()) {
        if (agent.id.pbx == call.pbx && agent.state == AgentState::Available) {
            agents.push_back(&agent);
        }
    }
    if (agents.empty()) {
        Q_EMIT done(false, tr("No agent is free now."));
        return;
    }
    std::sort(agents.begin(), agents.end(), [](const auto *a, const auto *b) { return a->since < b->since; });
    auto *menu = new QMenu(near);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("Free agents, the longest first"));
    const Kit::Theme &theme = Kit::themeOf(menu->palette());
    for (size_t i = 0; i < agents.size() && i < MostInList; ++i) {
        QString name = agents[i]->name;
        name.replace(QLatin1Char('&'), QLatin1String("&&"));
        const QIcon icon =
            Kit::icon(Kit::stateGlyph(AgentState::Available), theme.of(AgentState::Available), theme.dim);
        connect(menu->addAction(icon, name), &QAction::triggered, this,
                [this, call, interface = agents[i]->id.key] { sendTo(call, interface); });
    }
    menu->popup(near != nullptr ? near->mapToGlobal(near->rect().center()) : QCursor::pos());
}

} // namespace Floorwatch::Shell
