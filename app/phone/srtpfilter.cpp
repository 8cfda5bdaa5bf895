#include "phone/srtpfilter.h"

namespace Floorwatch::Phone
{

namespace
{

constexpr int HelperLayer = 0;

bool renew(Ref<srtp> &context, QByteArray &current, const QByteArray &keySalt)
{
    if (context && current == keySalt) {
        return true;
    }
    srtp *fresh = nullptr;
    const int error =
        srtp_alloc(&fresh, SRTP_AES_CM_128_HMAC_SHA1_80, reinterpret_cast<const uint8_t *>(keySalt.constData()),
                   static_cast<size_t>(keySalt.size()), 0);
    context.reset(error ? nullptr : fresh);
    current = keySalt;
    return error == 0;
}

} // namespace

template <SrtpFilter::Kind kind> bool SrtpFilter::onSend(int *error, sa *, mbuf *packet, void *self)
{
    srtp *context = static_cast<SrtpFilter *>(self)->m_send.get();
    *error = !context ? EPERM : kind == Kind::Rtp ? srtp_encrypt(context, packet) : srtcp_encrypt(context, packet);
    return *error != 0;
}

template <SrtpFilter::Kind kind> bool SrtpFilter::onReceive(sa *, mbuf *packet, void *self)
{
    srtp *context = static_cast<SrtpFilter *>(self)->m_receive.get();
    const int error = !context            ? EPERM
                      : kind == Kind::Rtp ? srtp_decrypt(context, packet)
                                          : srtcp_decrypt(context, packet);
    return error != 0;
}

SrtpFilter::SrtpFilter(udp_sock *rtp, udp_sock *rtcp)
{
    udp_helper *helper = nullptr;
    if (udp_register_helper(&helper, rtp, HelperLayer, onSend<Kind::Rtp>, onReceive<Kind::Rtp>, this) == 0) {
        m_rtpHelper.reset(helper);
    }
    if (udp_register_helper(&helper, rtcp, HelperLayer, onSend<Kind::Rtcp>, onReceive<Kind::Rtcp>, this) == 0) {
        m_rtcpHelper.reset(helper);
    }
}

bool SrtpFilter::setKeys(const SdesKey &ours, const SdesKey &theirs)
{
    return m_rtpHelper && m_rtcpHelper && renew(m_send, m_sendKey, ours.keySalt) &&
           renew(m_receive, m_receiveKey, theirs.keySalt);
}

} // namespace Floorwatch::Phone
