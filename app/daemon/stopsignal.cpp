#include "daemon/stopsignal.h"

#include <array>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace Floorwatch::Daemon
{

namespace
{

// A signal handler may do little more than write to a descriptor.
std::array<int, 2> ends{-1, -1};

void note(int)
{
    const char one = 1;
    static_cast<void>(!::write(ends[0], &one, 1));
}

} // namespace

StopSignal::StopSignal(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
        return;
    }
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, [this] {
        m_notifier->setEnabled(false);
        Q_EMIT raised();
    });
    std::signal(SIGTERM, note);
    std::signal(SIGINT, note);
}

StopSignal::~StopSignal()
{
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    for (int &end : ends) {
        if (end >= 0) {
            ::close(end);
            end = -1;
        }
    }
}

} // namespace Floorwatch::Daemon
