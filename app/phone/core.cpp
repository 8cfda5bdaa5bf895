#include "phone/core.h"

#include "base/log.h"
#include "phone/figureboard.h"

#include <QCoreApplication>

#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>

namespace Floorwatch::Phone
{

using Base::Error;

FLOORWATCH_LOG(lcPhone, "floorwatch.phone")

namespace
{

constexpr quint64 PatienceMs = 1000;
constexpr uint32_t TableSize = 32;

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

/// The address from which this machine reaches another: the system chooses it, no packet is sent.
sa sourceTowards(const sa &destination)
{
    sa source{};
    const int handle = ::socket(sa_af(&destination), SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (handle < 0) {
        return source;
    }
    sockaddr_storage found{};
    socklen_t size = sizeof found;
    if (::connect(handle, &destination.u.sa, destination.len) == 0 &&
        ::getsockname(handle, reinterpret_cast<sockaddr *>(&found), &size) == 0) {
        sa_set_sa(&source, reinterpret_cast<const sockaddr *>(&found));
        sa_set_port(&source, 0);
    }
    ::close(handle);
    return source;
}

bool ignoreResponse(const sip_msg *, void *) { return true; }

sip_transp transportOf(SipTransport transport)
{
    switch (transport) {
    case SipTransport::Udp: return SIP_TRANSP_UDP;
    case SipTransport::Tcp: return SIP_TRANSP_TCP;
    case SipTransport::Tls: return SIP_TRANSP_TLS;
    }
    return SIP_TRANSP_UDP;
}

} // namespace

Core::Core(const SipAccount &account, std::shared_ptr<AudioPath> audio, std::shared_ptr<FigureBoard> figures,
           Outlet outlet)
    : m_account(account), m_audio(std::move(audio)), m_figures(std::move(figures)), m_outlet(std::move(outlet))
{
    if (const Base::Status opened = openStack(); !opened.ok()) {
        m_outlet.registration({Registration::State::Failed, opened.error()});
        return;
    }
    m_registrar = std::make_unique<Registrar>(
        m_sip, m_account, &m_trust,
        Registrar::Handlers{m_outlet.registration, [this] { return prepareTransports(); }, [this] { unanswered(); }});
    m_clock.start(1);
}

Core::~Core() { freeStack(); }

Base::Status Core::openStack()
{
    dnsc *resolver = nullptr;
    sa servers[8]{};
    uint32_t count = std::size(servers);
    // For the names that a PBX may put into its Contact; without any the phone works by addresses.
    if (dns_srv_get(nullptr, 0, servers, &count) == 0) {
        dnsc_alloc(&resolver, nullptr, servers, count);
    }
    const Ref<dnsc> owned(resolver);
    int error = sip_alloc(&m_sip, resolver, TableSize, TableSize, TableSize, "Floorwatch " FLOORWATCH_VERSION,
                          onStackClosed, this);
    sipsess_sock *sessions = nullptr;
    if (error == 0) {
        error = sipsess_listen(&sessions, m_sip, TableSize, onInvite, this);
        m_sessions.reset(sessions);
    }
    // Behind all others: what nobody wants is answered here, and not told to stderr.
    if (error == 0) {
        error = sip_listen(nullptr, m_sip, true, onOtherRequest, this);
    }
    if (error == 0) {
        error = sip_listen(nullptr, m_sip, false, ignoreResponse, this);
    }
    if (error != 0) {
        return Error{tr("the SIP stack can not be started: %1").arg(reasonOf(error))};
    }
    if (m_account.transport == SipTransport::Tls) {
        auto context = m_trust.makeContext(m_account);
        if (!context.ok()) {
            return Error{context.error()};
        }
        m_tls.reset(context.value());
    }
    return Base::Done{};
}

void Core::setAddress(const QHostAddress &address)
{
    sa pbx{};
    if (sa_set_str(&pbx, address.toString().toLatin1().constData(), m_account.port) != 0 || !m_registrar) {
        return;
    }
    if (!sa_cmp(&pbx, &m_pbx, SA_ALL)) {
        m_pbx = pbx;
        m_registrar->refresh();
    }
}

sa Core::prepareTransports()
{
    const sa local = sourceTowards(m_pbx);
    if (!sa_isset(&local, SA_ADDR)) {
        return {};
    }
    if (!sa_cmp(&local, &m_local, SA_ADDR)) {
        sip_transp_flush(m_sip);
        m_local = {};
        if (sip_transp_add(m_sip, transportOf(m_account.transport), &local, m_tls.get()) != 0) {
            return {};
        }
        m_local = local;
    }
    return m_pbx;
}

void Core::unanswered()
{
    // A connection that a router has forgotten looks alive for minutes; the next attempt makes a new one.
    if (m_account.transport != SipTransport::Udp) {
        m_local = {};
    }
}

void Core::onInvite(const sip_msg *message, void *self) { static_cast<Core *>(self)->invited(message); }

bool Core::onOtherRequest(const sip_msg *message, void *self)
{
    auto *core = static_cast<Core *>(self);
    const QByteArrayView method = viewOf(message->met);
    if (method == "OPTIONS") {
        sip_treplyf(nullptr, nullptr, core->m_sip, message, false, 200, "OK",
                    "Allow: INVITE,ACK,BYE,CANCEL,OPTIONS,UPDATE\r\nContent-Length: 0\r\n\r\n");
    } else if (method != "ACK") {
        const bool cancel = method == "CANCEL";
        sip_treply(nullptr, core->m_sip, message, cancel ? 481 : 405,
                   cancel ? "Transaction Does Not Exist" : "Method Not Allowed");
    }
    return true;
}

void Core::invited(const sip_msg *message)
{
    QString from = shown(message->from.uri.user);
    if (from.isEmpty()) {
        from = shown(message->from.auri);
    }
    const sip_hdr *header = sip_msg_xhdr(message, "X-Spy-Id");
    const auto expected = takeExpected(message, header ? viewOf(header->val) : QByteArrayView());
    if (expected) {
        take(message, *expected, from);
        return;
    }
    sip_treply(nullptr, m_sip, message, 403, "Forbidden");
    tellRefused(from, header ? tr("it carries a token that nobody waits for") : tr("nobody asked for this call"));
}

void Core::tellRefused(const QString &from, const QString &why)
{
    qCDebug(lcPhone) << "refused the call of" << from << why;
    m_outlet.post([from, why](SoftPhone *phone) { Q_EMIT phone->refused(from, why); });
}

void Core::take(const sip_msg *message, const Expected &expected, const QString &from)
{
    const QString token = expected.token;
    auto line = std::make_unique<Line>(token, handlers());
    line->heard = expected.heard;
    const bool answerNow = !expected.transfer || expected.accepted;
    QString why;
    if (const Base::Status prepared = line->prepare(message, m_account.srtp); !prepared.ok()) {
        why = prepared.error();
        sip_treply(nullptr, m_sip, message, 488, "Not Acceptable Here");
    } else if (const int error =
                   line->begin(m_sessions.get(), message, m_registrar->contactUser().constData(), answerNow);
               error != 0) {
        why = reasonOf(error);
        sip_treply(nullptr, m_sip, message, 500, "Server Internal Error");
    }
    if (!why.isEmpty()) {
        tellRefused(from, why);
        m_outlet.post([token, why](SoftPhone *phone) { Q_EMIT phone->lineDown(token, why, true); });
        return;
    }
    m_lines.push_back(std::move(line));
    if (!answerNow) {
        m_outlet.post([token, from](SoftPhone *phone) { Q_EMIT phone->transferOffered(token, from); });
    }
}

Line::Handlers Core::handlers()
{
    const auto tell = [this](void (SoftPhone::*signal)(const QString &)) {
        return [this, signal](const Line *line) {
            m_outlet.post([signal, token = line->token()](SoftPhone *phone) { Q_EMIT(phone->*signal)(token); });
        };
    };
    return {tell(&SoftPhone::lineUp),
            [this](const Line *line, const QString &reason, bool byPeer) { lineDown(line, reason, byPeer); },
            tell(&SoftPhone::firstSound), tell(&SoftPhone::said)};
}

void Core::lineDown(const Line *line, const QString &reason, bool byPeer)
{
    const QString &token = line->token();
    m_figures->remove(token);
    m_outlet.post([token, reason, byPeer](SoftPhone *phone) { Q_EMIT phone->lineDown(token, reason, byPeer); });
}

void Core::leave()
{
    m_expected.clear();
    for (const auto &line : m_lines) {
        line->end(tr("hung up"));
    }
    buryTheDead();
    m_clock.stop();
    if (!m_registrar) {
        re_cancel();
        return;
    }
    m_patience.start(PatienceMs);
    m_registrar->unregister([this] { closeStack(); });
}

void Core::closeStack()
{
    // Ends by itself when the last BYE has been answered.
    if (m_sip && !m_closing) {
        m_closing = true;
        sip_close(m_sip, false);
    }
}

void Core::onStackClosed(void *self)
{
    static_cast<Core *>(self)->m_stackClosed = true;
    re_cancel();
}

void Core::giveUpWaiting() { re_cancel(); }

void Core::freeStack()
{
    m_clock.stop();
    m_patience.stop();
    m_lines.clear();
    m_registrar.reset();
    if (!m_sip) {
        return;
    }
    if (!m_stackClosed) {
        sipsess_close_all(m_sessions.get());
        sip_close(m_sip, true);
        // Sessions that waited for an ACK have said BYE only now.
        sip_close(m_sip, true);
    }
    // A stack that was closed keeps one reference when it tells so; one that was not still has ours.
    if (m_stackClosed || !m_closing) {
        mem_deref(m_sip);
    }
    m_sip = nullptr;
}

} // namespace Floorwatch::Phone
