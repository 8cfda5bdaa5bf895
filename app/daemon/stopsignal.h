// SIGTERM and SIGINT as a Qt signal, so that a service ends in order.
#pragma once

#include <QObject>
#include <QSocketNotifier>

namespace Floorwatch::Daemon
{

/// Make one at most; it takes over both signals of the process while it lives.
class StopSignal : public QObject
{
    Q_OBJECT
public:
    explicit StopSignal(QObject *parent = nullptr);
    ~StopSignal() override;

Q_SIGNALS:
    void raised();

private:
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace Floorwatch::Daemon
