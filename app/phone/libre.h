// libre and librem (https://github.com/baresip/re), and what makes them safe to hold. Only for .cpp files of this room
// and for headers that no other room includes.
//
// Everything of libre belongs to the thread that made it: its reference counts are not atomic.
#pragma once

#include "base/text.h"

#include <QByteArray>
#include <QString>

#include <algorithm>
#include <memory>

#include <re.h>

extern "C" {
#include <rem_au.h>
#include <rem_fir.h>

#include <rem_auresamp.h>
#include <rem_g711.h>
}

namespace Floorwatch::Phone
{

/// Gives one reference back when it goes.
struct Deref {
    void operator()(void *object) const noexcept { mem_deref(object); }
};
template <typename T> using Ref = std::unique_ptr<T, Deref>;

/// A timer of libre's loop that calls a member function, and is cancelled when it goes.
template <typename Owner, void (Owner::*Function)()> class Timer
{
public:
    explicit Timer(Owner *owner) : m_owner(owner) { tmr_init(&m_timer); }
    ~Timer() { tmr_cancel(&m_timer); }
    Timer(const Timer &) = delete;
    Timer &operator=(const Timer &) = delete;
    void start(quint64 milliseconds)
    {
        tmr_start(
            &m_timer, milliseconds, [](void *owner) { (static_cast<Owner *>(owner)->*Function)(); }, m_owner);
    }
    void stop() { tmr_cancel(&m_timer); }

private:
    Owner *m_owner;
    tmr m_timer;
};

[[nodiscard]] inline QByteArrayView viewOf(const pl &text)
{
    return text.p ? QByteArrayView(text.p, static_cast<qsizetype>(text.l)) : QByteArrayView();
}
/// What a peer sent, made safe to show, at most 120 characters of it.
[[nodiscard]] inline QString shown(const pl &text)
{
    return Base::fromPeer(viewOf(text).first(std::min<qsizetype>(480, viewOf(text).size()))).left(120);
}

/// "192.0.2.1:5060"
[[nodiscard]] inline QByteArray textOf(const sa &address)
{
    char text[64] = "";
    re_snprintf(text, sizeof text, "%J", &address);
    return text;
}
/// "192.0.2.1"
[[nodiscard]] inline QByteArray hostOf(const sa &address)
{
    char text[64] = "";
    re_snprintf(text, sizeof text, "%j", &address);
    return text;
}
[[nodiscard]] inline QString reasonOf(int error)
{
    char text[128] = "";
    return QString::fromLocal8Bit(str_error(error, text, sizeof text));
}

} // namespace Floorwatch::Phone
