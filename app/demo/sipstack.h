// What runs in the demo's SIP thread: the stack, the registrar, the legs, and the clock of their sound.
#pragma once

#include "demo/sipleg.h"
#include "demo/sipregistrar.h"

#include <map>
#include <memory>
#include <vector>

namespace Floorwatch::Demo
{

/// Everything here happens in the SIP thread, inside libre's loop. Listens on 127.0.0.1 only.
class SipStack
{
public:
    using Told = std::function<void(const PhoneEvent &)>;
    SipStack(const QByteArray &secret, const QByteArray &language, Told told);
    ~SipStack();
    SipStack(const SipStack &) = delete;
    SipStack &operator=(const SipStack &) = delete;

    /// Opens the stack; the UDP port, or 0.
    [[nodiscard]] quint16 open();
    /// Hangs up on every telephone and ends libre's loop, after half a second at most.
    void leave();

    void ring(const PhoneCall &call);
    void hangUp(const QByteArray &id);
    void setSound(const QByteArray &id, const LegSound &sound);
    void sendText(const QByteArray &extension, const QByteArray &text);

private:
    static bool onRequest(const sip_msg *message, void *self);
    static void onCall(const sip_msg *message, void *self);
    void tick();
    void frame();
    [[nodiscard]] CallSound &soundOf(const LegSound &sound);
    void forgetSounds();
    void giveUp();

    const Told m_told;
    SipRegistrar m_registrar;
    Voices m_voices;
    sip *m_sip = nullptr;
    Ref<sipsess_sock> m_sessions;
    bool m_closing = false;
    bool m_closed = false;
    QByteArray m_own; ///< "127.0.0.1:5060"
    std::vector<std::unique_ptr<SipLeg>> m_legs;
    std::map<quint64, CallSound> m_sounds; ///< by talk
    double m_nextFrameMs = 0;
    quint64 m_nextText = 1;
    SipTimer<SipStack, &SipStack::tick> m_clock{this};
    SipTimer<SipStack, &SipStack::giveUp> m_patience{this};
};

} // namespace Floorwatch::Demo
