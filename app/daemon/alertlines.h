// What warns, as lines of JSON on standard output: `floorwatchd run --alerts`.
#pragma once

#include "alerts/alert.h"
#include "session/session.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace Floorwatch::Daemon
{

/// The steps that lead from one state of an alert to a later one, in the order of their happening; `before` null: it
/// was not there.
[[nodiscard]] std::vector<Alerts::AlertStep> stepsBetween(const Alerts::Alert *before, const Alerts::Alert &now);

/// One object a step: {"at":seconds,"alert":id,"step":"raised","kind":"specialCaller","severity":"warning","title":...,
/// "number":...,"call":...,"reason":...} and, where they apply, "stage" and "who" of the call, "queue", "agent",
/// "series", "state". `at` is the PBX's time, "told" this machine's when the line was written.
class AlertLines : public QObject
{
    Q_OBJECT
public:
    explicit AlertLines(Session::Session &session);

private:
    void changed(const QStringList &alerts);
    [[nodiscard]] QJsonObject lineOf(const Alerts::Alert &alert, Alerts::AlertStep step) const;

    Session::Session &m_session;
    QHash<QString, Alerts::Alert> m_told;
};

} // namespace Floorwatch::Daemon
