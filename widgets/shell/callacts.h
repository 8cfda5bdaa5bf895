// Carries out what an alert asks for about its call: move it to the front, send it on, listen, take over.
#pragma once

#include "domain/command.h"
#include "lookout/deeds.h"

#include <QHash>
#include <QObject>

#include <optional>

class QWidget;

namespace Floorwatch::Floor
{
struct CallRecord;
}
namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Shell
{

class CallActs : public QObject
{
    Q_OBJECT
public:
    /// `session` must outlive it.
    explicit CallActs(Session::Session &session, QObject *parent = nullptr);

    /// Whether rights and the PBX let it through now; `why` says what is missing.
    [[nodiscard]] bool may(const Domain::CallId &call, Lookout::CallAct act, QString *why) const;
    /// `near`: where a list of agents is opened, where one is to be chosen. How it went is told by done().
    void act(const Domain::CallId &call, Lookout::CallAct act, QWidget *near);
    /// To this agent ("PJSIP/1001"): the caller where he waits, the other side of the call where somebody talks with
    /// him.
    void sendTo(const Domain::CallId &call, const QString &interface);

Q_SIGNALS:
    void done(bool ok, const QString &text);
    /// The policy asks for a reason before: the floor page has the dialog that asks for it.
    void reasonWanted(const Floorwatch::Domain::AgentId &agent, Floorwatch::Domain::SpyMode mode);

private:
    [[nodiscard]] const Floor::CallRecord *callOf(const Domain::CallId &call) const;
    [[nodiscard]] Domain::AgentId agentOf(const Domain::CallId &call) const;
    /// The command that moves or sends the call; empty where it makes no sense now.
    [[nodiscard]] std::optional<Domain::CommandBody> commandFor(const Domain::CallId &call, Lookout::CallAct act,
                                                                const QString &extension, QString *why) const;
    [[nodiscard]] bool mayListen(const Domain::CallId &call, Domain::SpyMode mode, QString *why) const;
    void submit(const Domain::CallId &call, const Domain::CommandBody &body, const QString &what);
    void listen(const Domain::CallId &call, Domain::SpyMode mode);
    void takeOver(const Domain::CallId &call);
    void chooseAgent(const Domain::CallId &call, QWidget *near);

    Session::Session &m_session;
    QHash<quint64, QString> m_asked; ///< what was asked for, by command
    Domain::CallId m_takeOver;       ///< taken over once the listening that was begun for it is up; null: none
};

} // namespace Floorwatch::Shell
