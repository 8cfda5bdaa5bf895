// libre and librem (https://github.com/baresip/re) as the demo's SIP side holds them. Only for sip*.cpp and sip*.h of
// this room. Everything of libre belongs to the thread that made it.
#pragma once

#include <QByteArray>

#include <memory>

#include <re.h>

extern "C" {
#include <rem_au.h>

#include <rem_g711.h>
}

namespace Floorwatch::Demo
{

/// Gives one reference back when it goes.
struct Deref {
    void operator()(void *object) const noexcept { mem_deref(object); }
};
template <typename T> using Ref = std::unique_ptr<T, Deref>;

/// A timer of libre's loop that calls a member function, and is cancelled when it goes.
template <typename Owner, void (Owner::*Function)()> class SipTimer
{
public:
    explicit SipTimer(Owner *owner) : m_owner(owner) { tmr_init(&m_timer); }
    ~SipTimer() { tmr_cancel(&m_timer); }
    SipTimer(const SipTimer &) = delete;
    SipTimer &operator=(const SipTimer &) = delete;
    void start(quint64 milliseconds)
    {
        tmr_start(
            &m_timer, milliseconds, [](void *owner) { (static_cast<Owner *>(owner)->*Function)(); }, m_owner);
    }
    void stop() { tmr_cancel(&m_timer); }
    [[nodiscard]] bool isRunning() const { return tmr_isrunning(&m_timer); }

private:
    Owner *m_owner;
    tmr m_timer;
};

[[nodiscard]] inline QByteArray bytesOf(const pl &text)
{
    return text.p ? QByteArray(text.p, static_cast<qsizetype>(text.l)) : QByteArray();
}

} // namespace Floorwatch::Demo
