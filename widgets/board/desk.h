// What the board needs of a running Floorwatch: the live floor, the time, a way to ask a PBX, and a way to listen. The
// shell implements it over the session; tests implement it over a floor of their own.
#pragma once

#include "domain/command.h"
#include "floor/floorstate.h"
#include "models/alertmark.h"

#include <QObject>

namespace Floorwatch::Board
{

class Desk : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual const Floor::FloorState &floor() const = 0;
    /// Our clock; what a PBX's clock shows follows from the floor.
    [[nodiscard]] virtual Base::Instant now() const = 0;
    /// Whether such a command would be let through now; `why` says what is missing where not.
    [[nodiscard]] virtual bool mayDo(Domain::PbxId pbx, const Domain::CommandBody &what, QString *why) const = 0;
    /// Answers by commandFinished() with the returned number.
    virtual quint64 submit(Domain::PbxId pbx, const Domain::CommandBody &what) = 0;
    /// Whether the agent could be listened to now in this mode; `why` says why not, `reasonNeeded` whether policy wants
    /// a reason. Either may be null.
    [[nodiscard]] virtual bool mayListen(const Domain::AgentId &agent, Domain::SpyMode mode, QString *why,
                                         bool *reasonNeeded) const = 0;
    /// Begins to listen; what becomes of it is the call bar's to show. `reason` is for the audit trail.
    virtual void listen(const Domain::AgentId &agent, Domain::SpyMode mode, const QString &reason) = 0;
    /// Which alerts concern it. Asked at every painting, so it must be cheap; nothing where nobody watches.
    [[nodiscard]] virtual Models::AlertMark markOf(const Domain::QueueId &) const { return {}; }
    [[nodiscard]] virtual Models::AlertMark markOf(const Domain::AgentId &) const { return {}; }
    [[nodiscard]] virtual Models::AlertMark markOf(const Domain::CallId &) const { return {}; }

Q_SIGNALS:
    void floorChanged(const Floorwatch::Floor::FloorChanges &changes);
    void commandFinished(const Floorwatch::Domain::CommandResult &result);
    void marksChanged();
};

} // namespace Floorwatch::Board
