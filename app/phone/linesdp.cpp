#include "phone/linesdp.h"

#include <QCoreApplication>

namespace Floorwatch::Phone
{

using Base::Error;

namespace
{

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

bool collectKey(const char *, const char *value, void *found)
{
    auto *key = static_cast<std::optional<SdesKey> *>(found);
    if (value) {
        *key = SdesKey::fromValue(value);
    }
    return key->has_value();
}

int typeOf(const sdp_media *audio, const char *codec)
{
    const sdp_format *format = sdp_media_rformat(audio, codec);
    return format && format->srate == SampleRate ? format->pt : -1;
}

} // namespace

int LineSdp::open(const sa &local, quint16 port, Srtp policy)
{
    m_policy = policy;
    sdp_session *session = nullptr;
    if (const int error = sdp_session_alloc(&session, &local); error != 0) {
        return error;
    }
    m_session.reset(session);
    int error = sdp_media_add(&m_audio, session, sdp_media_audio, port, sdp_proto_rtpavp);
    if (error == 0 && policy != Srtp::Off) {
        error = sdp_media_set_alt_protos(m_audio, 3, "RTP/SAVP", "RTP/AVPF", "RTP/SAVPF");
    }
    const auto add = [this](const char *id, const char *name, const char *parameters) {
        return sdp_format_add(nullptr, m_audio, false, id, name, SampleRate, 1, nullptr, nullptr, nullptr, false,
                              parameters ? "%s" : nullptr, parameters);
    };
    if (error == 0) {
        error = add("0", "PCMU", nullptr);
    }
    if (error == 0) {
        error = add("8", "PCMA", nullptr);
    }
    if (error == 0) {
        error = add("101", "telephone-event", "0-16");
    }
    if (error == 0) {
        error = sdp_media_set_lattr(m_audio, true, "ptime", "20");
    }
    return error;
}

Base::Result<MediaPlan> LineSdp::readOffer(mbuf *body)
{
    if (const int error = sdp_decode(m_session.get(), body, true); error != 0) {
        return Error{tr("its session description can not be read")};
    }
    return plan();
}

Base::Result<MediaPlan> LineSdp::readAnswer(mbuf *body)
{
    if (const int error = sdp_decode(m_session.get(), body, false); error != 0) {
        return Error{tr("its session description can not be read")};
    }
    return plan();
}

Base::Result<MediaPlan> LineSdp::plan()
{
    MediaPlan plan;
    if (sdp_media_rport(m_audio) == 0) {
        return Error{tr("it offers no audio that this phone could take")};
    }
    plan.rtp = *sdp_media_raddr(m_audio);
    sdp_media_raddr_rtcp(m_audio, &plan.rtcp);
    plan.pcmuType = typeOf(m_audio, "PCMU");
    plan.pcmaType = typeOf(m_audio, "PCMA");
    if (plan.pcmuType < 0 && plan.pcmaType < 0) {
        return Error{tr("it offers no codec that this phone has (PCMU, PCMA)")};
    }
    // The first that the PBX names is the one that costs it least.
    const le *first = list_head(sdp_media_format_lst(m_audio, false));
    plan.codec = plan.pcmuType >= 0 ? Codec::Pcmu : Codec::Pcma;
    for (; first; first = first->next) {
        const int type = static_cast<const sdp_format *>(first->data)->pt;
        if (type == plan.pcmuType || type == plan.pcmaType) {
            plan.codec = type == plan.pcmuType ? Codec::Pcmu : Codec::Pcma;
            break;
        }
    }
    plan.payloadType = plan.codec == Codec::Pcmu ? plan.pcmuType : plan.pcmaType;
    plan.maySend = (sdp_media_dir(m_audio) & SDP_SENDONLY) != 0;
    if (const Base::Status keys = planKeys(&plan); !keys.ok()) {
        return Error{keys.error()};
    }
    return plan;
}

Base::Status LineSdp::planKeys(MediaPlan *plan)
{
    if (m_policy != Srtp::Off) {
        sdp_media_rattr_apply(m_audio, "crypto", collectKey, &plan->theirKey);
    }
    const bool demanded = QByteArrayView(sdp_media_proto(m_audio)).startsWith("RTP/SAVP");
    if (!plan->theirKey) {
        sdp_media_del_lattr(m_audio, "crypto");
        if (demanded) {
            return Error{tr("it wants SRTP without a key that this phone could use (AES_CM_128_HMAC_SHA1_80)")};
        }
        if (m_policy == Srtp::Required) {
            return Error{tr("it offers no encryption, and the account does not go without")};
        }
        return Base::Done{};
    }
    if (!m_ourKey) {
        m_ourKey = SdesKey::generate(plan->theirKey->tag);
    }
    m_ourKey->tag = plan->theirKey->tag;
    plan->ourKey = m_ourKey;
    if (sdp_media_set_lattr(m_audio, true, "crypto", "%s", m_ourKey->toValue().constData()) != 0) {
        return Error{tr("memory is short")};
    }
    return Base::Done{};
}

Ref<mbuf> LineSdp::encode(bool offer)
{
    mbuf *body = nullptr;
    return Ref<mbuf>(sdp_encode(&body, m_session.get(), offer) == 0 ? body : nullptr);
}

} // namespace Floorwatch::Phone
