// One call of the demo PBX to a telephone: its SIP session and its sound on the wire.
#pragma once

#include "demo/callsound.h"
#include "demo/sipbase.h"
#include "demo/telephones.h"

#include <functional>

namespace Floorwatch::Demo
{

/// Lives in the SIP thread. Offers G.711 mu-law and A-law and RFC 4733 digits on 127.0.0.1.
class SipLeg
{
public:
    struct Handlers {
        std::function<void(const PhoneEvent &)> told;
    };
    SipLeg(const PhoneCall &call, Handlers handlers);
    SipLeg(const SipLeg &) = delete;
    SipLeg &operator=(const SipLeg &) = delete;

    /// Sends the INVITE. An error of errno's numbers.
    [[nodiscard]] int ring(sipsess_sock *sessions, const QByteArray &contact, const QByteArray &own);
    /// BYE, or CANCEL where it still rings.
    void hangUp();

    [[nodiscard]] const QByteArray &id() const { return m_id; }
    [[nodiscard]] bool isAnswered() const { return m_phase == Phase::Answered; }
    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    LegSound sound;

    /// The level of what the telephone has sent since this was asked last; Audio::SilenceDbfs where nothing came.
    [[nodiscard]] double takeHeardDbfs();
    void send(const SoundFrame &frame);

private:
    enum class Phase : quint8 { Ringing, Answered, Over };
    [[nodiscard]] int openSound();
    [[nodiscard]] int readAnswer(const sip_msg *message);
    void established();
    void closed(const sip_msg *message);
    void tooLong();
    void received(const sa &from, const rtp_header &header, mbuf *payload);
    void digit(const rtp_header &header, const mbuf *payload);
    void tell(PhoneEvent::Kind kind, int status = 0);

    const QByteArray m_id;
    const PhoneCall m_call;
    const Handlers m_handlers;
    Phase m_phase = Phase::Ringing;
    Ref<sdp_session> m_sdp;
    sdp_media *m_audio = nullptr; ///< of m_sdp
    Ref<struct rtp_sock> m_rtp;   ///< the library has a function of this name too
    Ref<sipsess> m_session;
    sa m_peer{};
    int m_pcmu = -1;
    int m_pcma = -1;
    int m_digits = -1;
    int m_sends = 0; ///< payload type of what goes out
    quint32 m_timestamp = 0;
    bool m_first = true;
    double m_heardDbfs = 0;
    bool m_heard = false;
    Samples m_beep;
    size_t m_beepAt = 0;
    quint32 m_digitTimestamp = 0;
    bool m_digitOpen = false;
    SipTimer<SipLeg, &SipLeg::tooLong> m_patience{this};
};

} // namespace Floorwatch::Demo
