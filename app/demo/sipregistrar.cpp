#include "demo/sipregistrar.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

constexpr size_t mostNonces = 256;
constexpr quint32 longestSeconds = 3'600;
constexpr quint64 lookEveryMs = 1'000;

/// The seconds that a REGISTER asks for: its contact's own, else the header's.
quint32 secondsOf(const sip_msg *request, const sip_addr &contact)
{
    pl expires{};
    if (msg_param_decode(&contact.params, "expires", &expires) != 0) {
        expires = request->expires;
    }
    return pl_isset(&expires) ? std::min(pl_u32(&expires), longestSeconds) : longestSeconds;
}

} // namespace

SipRegistrar::SipRegistrar(QByteArray secret, Changed changed)
    : m_secret(std::move(secret)), m_changed(std::move(changed))
{
    m_expiry.start(lookEveryMs);
}

QByteArray SipRegistrar::contact(const QByteArray &extension) const
{
    const auto found = m_bindings.find(extension);
    return found == m_bindings.end() ? QByteArray() : found->second.uri;
}

void SipRegistrar::answer(sip *stack, const sip_msg *request)
{
    const QByteArray extension = bytesOf(request->to.uri.user);
    if (extension.size() != 4 || extension < "2001" || extension > "2009") {
        sip_treply(nullptr, stack, request, 404, "Not Found");
        return;
    }
    bool stale = false;
    switch (proofOf(request, extension, &stale)) {
    case Proof::Right: return bind(stack, request, extension);
    case Proof::None: return challenge(stack, request, stale);
    case Proof::Wrong: sip_treply(nullptr, stack, request, 403, "Forbidden"); return;
    }
}

SipRegistrar::Proof SipRegistrar::proofOf(const sip_msg *request, const QByteArray &extension, bool *stale) const
{
    const sip_hdr *header = sip_msg_hdr(request, SIP_HDR_AUTHORIZATION);
    httpauth_digest_resp given{};
    if (!header || httpauth_digest_response_decode(&given, &header->val) != 0) {
        return Proof::None;
    }
    const QByteArray ha1 = QCryptographicHash::hash(extension + ':' + realm + ':' + m_secret, QCryptographicHash::Md5);
    const bool right =
        bytesOf(given.username) == extension && bytesOf(given.realm) == realm &&
        httpauth_digest_response_auth(&given, &request->met, reinterpret_cast<const uint8_t *>(ha1.constData())) == 0;
    if (!right) {
        return Proof::Wrong;
    }
    *stale = std::find(m_nonces.begin(), m_nonces.end(), bytesOf(given.nonce)) == m_nonces.end();
    return *stale ? Proof::None : Proof::Right;
}

void SipRegistrar::challenge(sip *stack, const sip_msg *request, bool stale)
{
    m_nonces.push_back(QByteArray::number(QRandomGenerator::system()->generate64(), 16));
    if (m_nonces.size() > mostNonces) {
        m_nonces.pop_front();
    }
    sip_treplyf(nullptr, nullptr, stack, request, false, 401, "Unauthorized",
                "WWW-Authenticate: Digest realm=\"%s\",nonce=\"%s\",algorithm=MD5,qop=\"auth\"%s\r\n"
                "Content-Length: 0\r\n\r\n",
                realm, m_nonces.back().constData(), stale ? ",stale=true" : "");
}

void SipRegistrar::bind(sip *stack, const sip_msg *request, const QByteArray &extension)
{
    const sip_hdr *header = sip_msg_hdr(request, SIP_HDR_CONTACT);
    if (!header) {
        sip_treply(nullptr, stack, request, 200, "OK");
        return;
    }
    sip_addr contact{};
    sa address{};
    const bool all = bytesOf(header->val) == "*";
    if (!all && (sip_addr_decode(&contact, &header->val) != 0 || sa_set(&address, &contact.uri.host, 1) != 0 ||
                 !sa_is_loopback(&address))) {
        // The demo never sends anything beyond this machine.
        sip_treply(nullptr, stack, request, 400, "Bad Request");
        return;
    }
    const quint32 seconds = all ? 0 : secondsOf(request, contact);
    const QByteArray uri = bytesOf(contact.auri);
    const bool was = m_bindings.count(extension) > 0;
    if (seconds == 0) {
        m_bindings.erase(extension);
    } else {
        m_bindings[extension] = {uri, tmr_jiffies() + quint64{seconds} * 1'000};
    }
    // Told before it is answered: whoever knows that he is registered can be rung.
    if (was != (seconds > 0)) {
        m_changed(extension, seconds > 0);
    }
    if (seconds == 0) {
        sip_treply(nullptr, stack, request, 200, "OK");
    } else {
        sip_treplyf(nullptr, nullptr, stack, request, false, 200, "OK",
                    "Contact: <%s>;expires=%u\r\nContent-Length: 0\r\n\r\n", uri.constData(), seconds);
    }
}

void SipRegistrar::expire()
{
    const quint64 now = tmr_jiffies();
    for (auto it = m_bindings.begin(); it != m_bindings.end();) {
        if (it->second.untilMs > now) {
            ++it;
            continue;
        }
        const QByteArray extension = it->first;
        it = m_bindings.erase(it);
        m_changed(extension, false);
    }
    m_expiry.start(lookEveryMs);
}

} // namespace Floorwatch::Demo
