// Which telephones are registered with the demo PBX, and where.
#pragma once

#include "demo/sipbase.h"

#include <QByteArray>

#include <deque>
#include <functional>
#include <map>

namespace Floorwatch::Demo
{

/// The registrar (RFC 3261 10.3) of the extensions 2001 to 2009, which share one secret; MD5 digests (RFC 2617). Lives
/// in the SIP thread.
class SipRegistrar
{
public:
    using Changed = std::function<void(const QByteArray &extension, bool here)>;
    SipRegistrar(QByteArray secret, Changed changed);

    /// Answers a REGISTER.
    void answer(sip *stack, const sip_msg *request);
    /// The telephone's address as a SIP URI; empty: not registered.
    [[nodiscard]] QByteArray contact(const QByteArray &extension) const;

    static constexpr const char *realm = "floorwatch-demo";

private:
    struct Binding {
        QByteArray uri;
        quint64 untilMs = 0;
    };
    enum class Proof : quint8 { Right, Wrong, None };
    [[nodiscard]] Proof proofOf(const sip_msg *request, const QByteArray &extension, bool *stale) const;
    void challenge(sip *stack, const sip_msg *request, bool stale);
    void bind(sip *stack, const sip_msg *request, const QByteArray &extension);
    void expire();

    const QByteArray m_secret;
    const Changed m_changed;
    std::map<QByteArray, Binding> m_bindings;
    std::deque<QByteArray> m_nonces; ///< given out, newest last
    SipTimer<SipRegistrar, &SipRegistrar::expire> m_expiry{this};
};

} // namespace Floorwatch::Demo
