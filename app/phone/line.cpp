#include "phone/line.h"

#include <QCoreApplication>

namespace Floorwatch::Phone
{

using Base::Error;

namespace
{

constexpr const char *Allow = "Allow: INVITE,ACK,BYE,CANCEL,OPTIONS,UPDATE\r\n";
constexpr const char *SdpType = "application/sdp";

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

/// A phone never asks for credentials inside a call of its PBX.
int noCredentials(char **, char **, const char *, void *) { return EAUTH; }

} // namespace

Line::Line(QString token, Handlers handlers)
    : m_token(std::move(token)), m_handlers(std::move(handlers)),
      m_media({[this] { m_handlers.firstSound(this); }, [this] { m_handlers.said(this); }})
{
}

Line::~Line() = default;

Base::Status Line::prepare(const sip_msg *invite, Srtp policy)
{
    m_signalling = invite->src;
    sa local = invite->dst;
    sa_set_port(&local, 0);
    if (const int error = m_media.open(local); error != 0) {
        return Error{tr("no ports for the sound: %1").arg(reasonOf(error))};
    }
    if (const int error = m_sdp.open(local, m_media.port(), policy); error != 0) {
        return Error{reasonOf(error)};
    }
    if (mbuf_get_left(invite->mb) == 0) {
        // RFC 3261 13.3.1.4: without an offer in the INVITE ours goes with the answer.
        m_weOffer = true;
        return m_sdp.mayOffer() ? Base::Status(Base::Done{}) : Error{tr("it offers no encryption")};
    }
    return readOffer(invite);
}

Base::Status Line::readOffer(const sip_msg *message)
{
    if (!msg_ctype_cmp(&message->ctyp, "application", "sdp")) {
        return Error{tr("it carries no session description")};
    }
    auto plan = m_sdp.readOffer(message->mb);
    if (!plan.ok()) {
        return Error{plan.error()};
    }
    m_plan = plan.value();
    return Base::Done{};
}

int Line::begin(sipsess_sock *socket, const sip_msg *invite, const char *contactUser, bool answerNow)
{
    const Ref<mbuf> description = answerNow ? m_sdp.encode(m_weOffer) : Ref<mbuf>();
    if (answerNow && !description) {
        return ENOMEM;
    }
    if (answerNow && m_plan && !m_media.apply(*m_plan, m_signalling)) {
        return EPROTO;
    }
    sipsess *session = nullptr;
    const int error = sipsess_accept(
        &session, socket, invite, answerNow ? 200 : 180, answerNow ? "OK" : "Ringing", contactUser, SdpType,
        description.get(), noCredentials, nullptr, false,
        [](mbuf **out, const sip_msg *message, void *self) { return static_cast<Line *>(self)->onOffer(out, message); },
        [](const sip_msg *message, void *self) { return static_cast<Line *>(self)->onAnswer(message); },
        [](const sip_msg *, void *self) { static_cast<Line *>(self)->onEstablished(); }, nullptr, nullptr,
        [](int why, const sip_msg *message, void *self) { static_cast<Line *>(self)->onClosed(why, message); }, this,
        "%s", Allow);
    if (error == 0) {
        m_session.reset(session);
        m_phase = answerNow ? Phase::Answered : Phase::Ringing;
    }
    return error;
}

void Line::answer()
{
    if (m_phase != Phase::Ringing) {
        return;
    }
    const Ref<mbuf> description = m_sdp.encode(m_weOffer);
    if (!description || (m_plan && !m_media.apply(*m_plan, m_signalling)) ||
        sipsess_answer(m_session.get(), 200, "OK", description.get(), "%s", Allow) != 0) {
        end(tr("the call could not be answered"));
        return;
    }
    m_phase = Phase::Answered;
}

void Line::end(const QString &reason)
{
    if (m_phase == Phase::Dead) {
        return;
    }
    if (m_phase == Phase::Ringing) {
        sipsess_reject(m_session.get(), 480, "Temporarily Unavailable", nullptr);
    }
    m_phase = Phase::Dead;
    m_media.setGate(false);
    m_session.reset();
    m_handlers.down(this, reason, false);
}

int Line::onOffer(mbuf **description, const sip_msg *message)
{
    if (mbuf_get_left(message->mb) == 0) {
        *description = m_sdp.encode(true).release();
        return *description ? 0 : ENOMEM;
    }
    const Base::Status read = readOffer(message);
    if (!read.ok() || !m_media.apply(*m_plan, m_signalling)) {
        return EPROTO;
    }
    *description = m_sdp.encode(false).release();
    return *description ? 0 : ENOMEM;
}

int Line::onAnswer(const sip_msg *message)
{
    auto plan = m_sdp.readAnswer(message->mb);
    if (!plan.ok()) {
        return EPROTO;
    }
    m_plan = plan.value();
    return m_media.apply(*m_plan, m_signalling) ? 0 : EPROTO;
}

void Line::onEstablished()
{
    m_phase = Phase::Up;
    m_handlers.up(this);
}

void Line::onClosed(int error, const sip_msg *message)
{
    QString reason;
    if (message) {
        reason = QStringLiteral("%1 %2").arg(message->scode).arg(shown(message->reason));
    } else if (m_phase == Phase::Ringing) {
        reason = tr("the PBX has given up");
    } else if (error == ETIMEDOUT) {
        reason = tr("the PBX does not answer");
    } else if (error == EPROTO) {
        reason = tr("the PBX's answer can not be understood");
    } else {
        reason = tr("the other side hung up");
    }
    m_phase = Phase::Dead;
    m_media.setGate(false);
    m_session.reset();
    m_handlers.down(this, reason, error != ETIMEDOUT);
}

} // namespace Floorwatch::Phone
