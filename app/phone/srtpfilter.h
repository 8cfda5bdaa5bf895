// SRTP between a socket of libre and its RTP.
#pragma once

#include "phone/libre.h"
#include "phone/sdes.h"

namespace Floorwatch::Phone
{

/// Encrypts and decrypts (RFC 3711, AES_CM_128_HMAC_SHA1_80) what goes through the RTP and the RTCP socket of one
/// stream. As long as it stands nothing goes in the clear: without keys, and for what does not authenticate, packets
/// are dropped.
class SrtpFilter
{
public:
    SrtpFilter(udp_sock *rtp, udp_sock *rtcp);
    SrtpFilter(const SrtpFilter &) = delete;
    SrtpFilter &operator=(const SrtpFilter &) = delete;

    /// The same key again keeps its state (roll-over counter, replay window).
    [[nodiscard]] bool setKeys(const SdesKey &ours, const SdesKey &theirs);

private:
    enum class Kind { Rtp, Rtcp };
    template <Kind> static bool onSend(int *error, sa *to, mbuf *packet, void *self);
    template <Kind> static bool onReceive(sa *from, mbuf *packet, void *self);

    Ref<udp_helper> m_rtpHelper;
    Ref<udp_helper> m_rtcpHelper;
    Ref<srtp> m_send;
    Ref<srtp> m_receive;
    QByteArray m_sendKey;
    QByteArray m_receiveKey;
};

} // namespace Floorwatch::Phone
