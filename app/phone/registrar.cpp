#include "phone/registrar.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace Floorwatch::Phone
{

namespace
{

constexpr quint32 WantedSeconds = 60;
constexpr double RenewSeconds = 15;
constexpr quint64 DeadlineMs = 6000;
constexpr double FirstWaitSeconds = 0.5;
constexpr double LongestWaitSeconds = 30;
// A PBX that bans who tries wrong secrets (fail2ban) must not be given reasons.
constexpr double RefusedWaitSeconds = 60;
constexpr int MostChallenges = 2;

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

QByteArray randomText() { return QByteArray::number(QRandomGenerator::global()->generate64(), 36); }

const char *transportWord(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp: return "udp";
    case SipTransport::Tcp: return "tcp";
    case SipTransport::Tls: return "tls";
    }
    return "udp";
}

QByteArray inBrackets(const QString &host)
{
    return host.contains(QLatin1Char(':')) ? '[' + host.toLatin1() + ']' : host.toLatin1();
}

struct ContactSearch {
    const QByteArray *user;
    quint32 seconds = 0;
    bool found = false;
};

bool findContact(const sip_hdr *header, const sip_msg *, void *self)
{
    auto *search = static_cast<ContactSearch *>(self);
    sip_addr address{};
    pl expires{};
    if (sip_addr_decode(&address, &header->val) != 0 || viewOf(address.uri.user) != *search->user) {
        return false;
    }
    if (msg_param_decode(&address.params, "expires", &expires) == 0) {
        search->seconds = pl_u32(&expires);
        search->found = true;
    }
    return search->found;
}

} // namespace

Registrar::Registrar(sip *stack, const SipAccount &account, TlsTrust *trust, Handlers handlers)
    : m_sip(stack), m_account(account), m_trust(trust), m_handlers(std::move(handlers)),
      m_contactUser("fw-" + randomText()), m_callId(randomText() + randomText()), m_tag(randomText()),
      m_instance(QUuid::createUuid().toByteArray(QUuid::WithoutBraces)), m_expires(WantedSeconds)
{
    sip_auth *auth = nullptr;
    if (sip_auth_alloc(&auth, giveCredentials, this, false) == 0) {
        m_auth.reset(auth);
    }
}

Registrar::~Registrar() { mem_deref(m_pending); }

void Registrar::refresh()
{
    if (!m_pending && !m_leaving) {
        attempt();
    }
}

void Registrar::unregister(std::function<void()> done)
{
    m_leaving = true;
    m_left = std::move(done);
    m_next.stop();
    m_deadline.stop();
    // What is under way may yet register us: it is left alone, and overtaken by the sequence number.
    mem_deref(m_pending);
    m_pending = nullptr;
    if (m_registration.state != Registration::State::Registered) {
        m_left();
        return;
    }
    m_challenges = 0;
    send();
}

void Registrar::attempt()
{
    m_next.stop();
    m_challenges = 0;
    if (m_registration.state != Registration::State::Registered &&
        m_registration.state != Registration::State::Failed) {
        m_registration = {Registration::State::Registering, {}};
        m_handlers.changed(m_registration);
    }
    send();
}

void Registrar::send()
{
    const sa destination = m_handlers.destination();
    if (!sa_isset(&destination, SA_ALL)) {
        failed(tr("there is no way to %1 from here").arg(m_account.host));
        return;
    }
    const QByteArray user = QUrl::toPercentEncoding(m_account.user);
    const QByteArray host = inBrackets(m_account.host);
    const char *transport = transportWord(m_account.transport);
    const QByteArray target = "sip:" + host + ':' + QByteArray::number(m_account.port) + ";transport=" + transport;
    const QByteArray self = "sip:" + user + '@' + host;
    const QByteArray hop = "sip:" + textOf(destination) + ";transport=" + transport;
    const pl hopText{hop.constData(), static_cast<size_t>(hop.size())};
    uri route{};
    int error = uri_decode(&route, &hopText);
    if (error == 0) {
        error = sip_requestf(
            &m_pending, m_sip, true, "REGISTER", target.constData(), &route, m_auth.get(), writeContact,
            [](int failure, const sip_msg *message, void *me) {
                static_cast<Registrar *>(me)->onResponse(failure, message);
            },
            this,
            "To: <%s>\r\n"
            "From: <%s>;tag=%s\r\n"
            "Call-ID: %s\r\n"
            "CSeq: %u REGISTER\r\n"
            "Expires: %u\r\n"
            "User-Agent: Floorwatch " FLOORWATCH_VERSION "\r\n"
            "Content-Length: 0\r\n"
            "\r\n",
            self.constData(), self.constData(), m_tag.constData(), m_callId.constData(), ++m_sequence,
            m_leaving ? 0U : m_expires);
    }
    if (error != 0) {
        failed(reasonOf(error));
        return;
    }
    m_deadline.start(DeadlineMs);
}

int Registrar::writeContact(sip_transp transport, const sa *from, const sa *, mbuf *message, void *self)
{
    const auto *me = static_cast<Registrar *>(self);
    return mbuf_printf(message, "Contact: <sip:%s@%J%s>;expires=%u;+sip.instance=\"<urn:uuid:%s>\"\r\n",
                       me->m_contactUser.constData(), from, sip_transp_param(transport),
                       me->m_leaving ? 0U : me->m_expires, me->m_instance.constData());
}

int Registrar::giveCredentials(char **user, char **secret, const char *, void *self)
{
    const auto *me = static_cast<Registrar *>(self);
    const QString &name = me->m_account.authUser.isEmpty() ? me->m_account.user : me->m_account.authUser;
    const int error = str_dup(user, name.toUtf8().constData());
    return error ? error : str_dup(secret, me->m_account.secret.toUtf8().constData());
}

void Registrar::finish(const Registration &registration, double waitSeconds)
{
    m_deadline.stop();
    if (m_leaving) {
        m_left();
        return;
    }
    if (m_registration != registration) {
        m_registration = registration;
        m_handlers.changed(m_registration);
    }
    m_next.start(static_cast<quint64>(waitSeconds * 1000));
}

void Registrar::failed(const QString &reason)
{
    const double most = std::min(LongestWaitSeconds, FirstWaitSeconds * (1 << std::min(m_failures, 6)));
    ++m_failures;
    // Jittered, so that many phones do not come back at the same moment to a PBX that has just started.
    const double wait = std::max(FirstWaitSeconds, most * (0.5 + QRandomGenerator::global()->generateDouble() / 2));
    finish({Registration::State::Failed, reason}, wait);
}

void Registrar::refused(const QString &reason)
{
    sip_auth_reset(m_auth.get());
    ++m_failures;
    finish({Registration::State::Failed, reason}, RefusedWaitSeconds);
}

void Registrar::onDeadline()
{
    mem_deref(m_pending);
    m_pending = nullptr;
    m_handlers.unanswered();
    failed(tr("%1 does not answer").arg(m_account.host));
}

void Registrar::onResponse(int error, const sip_msg *message)
{
    if (error != 0) {
        const QString trouble = m_trust->takeTrouble();
        failed(trouble.isEmpty() ? tr("no connection to %1: %2").arg(m_account.host, reasonOf(error)) : trouble);
        return;
    }
    const int code = message->scode;
    if (code < 200) {
        return;
    }
    const QString said = QStringLiteral("%1 %2").arg(code).arg(shown(message->reason));
    if (code < 300) {
        onSuccess(message);
    } else if (code < 400) {
        failed(tr("the PBX points elsewhere (%1), which is not followed").arg(said));
    } else if (code == 401 || code == 407) {
        onChallenge(message);
    } else if (code == 403 || code == 404) {
        refused(tr("the PBX refuses %1 (%2)").arg(m_account.user, said));
    } else if (code == 423) {
        const sip_hdr *least = sip_msg_hdr(message, SIP_HDR_MIN_EXPIRES);
        const quint32 seconds = least ? pl_u32(&least->val) : 0;
        // Asked for the same again it would answer the same.
        if (seconds > m_expires && seconds <= 86400) {
            m_expires = seconds;
            send();
        } else {
            failed(tr("the PBX does not register: %1").arg(said));
        }
    } else {
        failed(tr("the PBX does not register: %1").arg(said));
    }
}

quint32 Registrar::grantedSeconds(const sip_msg *message) const
{
    ContactSearch search{&m_contactUser};
    sip_msg_hdr_apply(message, true, SIP_HDR_CONTACT, findContact, &search);
    if (search.found) {
        return search.seconds;
    }
    return pl_isset(&message->expires) ? pl_u32(&message->expires) : m_expires;
}

void Registrar::onSuccess(const sip_msg *message)
{
    const quint32 granted = grantedSeconds(message);
    if (granted == 0 && !m_leaving) {
        failed(tr("the PBX did not keep the registration"));
        return;
    }
    m_failures = 0;
    finish({Registration::State::Registered, {}}, std::clamp(granted / 2.0, 1.0, RenewSeconds));
}

void Registrar::onChallenge(const sip_msg *message)
{
    if (++m_challenges > MostChallenges) {
        refused(tr("the PBX asks for the secret again and again"));
        return;
    }
    if (m_challenges == 1) {
        // A nonce that has grown old comes without "stale" from some PBXs: every attempt begins afresh.
        sip_auth_reset(m_auth.get());
    }
    const int error = sip_auth_authenticate(m_auth.get(), message);
    if (error == EAUTH) {
        refused(tr("the PBX refuses the user name or the secret"));
    } else if (error != 0) {
        refused(
            tr("the PBX asks for a kind of authentication that this phone does not know (it knows digest with MD5)"));
    } else {
        send();
    }
}

} // namespace Floorwatch::Phone
