// Keeps the phone known to the PBX.
#pragma once

#include "phone/libre.h"
#include "phone/softphone.h"
#include "phone/tlstrust.h"

#include <functional>

namespace Floorwatch::Phone
{

/// REGISTER (RFC 3261 10) with digest authentication, over and over. Lives in the phone's thread.
///
/// A registration asks for 60 s and is renewed after 15 s: the renewal is the keep-alive by which a PBX that
/// restarted or went away is noticed, at the latest 21 s after. One that is not answered within 6 s has failed.
class Registrar
{
public:
    struct Handlers {
        std::function<void(const Registration &)> changed;
        /// Before each attempt: makes the transports fit (the machine's address may have changed) and says where to
        /// send. An unset address: nothing can be sent now.
        std::function<sa()> destination;
        /// The PBX did not answer in time: what connection there is may be a dead one.
        std::function<void()> unanswered;
    };

    Registrar(sip *stack, const SipAccount &account, TlsTrust *trust, Handlers handlers);
    ~Registrar();
    Registrar(const Registrar &) = delete;
    Registrar &operator=(const Registrar &) = delete;

    /// Registers now, whatever the timers say, unless an attempt is under way.
    void refresh();
    /// Registers with an expiry of 0, if registered, and then calls `done`, at once or when the PBX has answered.
    void unregister(std::function<void()> done);
    [[nodiscard]] const Registration &registration() const { return m_registration; }
    /// The user of our Contact: unique to this phone, so that an earlier one's stale contact is told apart.
    [[nodiscard]] const QByteArray &contactUser() const { return m_contactUser; }

private:
    void attempt();
    void send();
    void finish(const Registration &registration, double waitSeconds);
    void failed(const QString &reason);
    void refused(const QString &reason);
    void onResponse(int error, const sip_msg *message);
    void onSuccess(const sip_msg *message);
    void onChallenge(const sip_msg *message);
    void onDeadline();
    [[nodiscard]] quint32 grantedSeconds(const sip_msg *message) const;
    static int writeContact(sip_transp transport, const sa *from, const sa *to, mbuf *message, void *self);
    static int giveCredentials(char **user, char **secret, const char *realm, void *self);

    sip *m_sip;
    SipAccount m_account;
    TlsTrust *m_trust;
    Handlers m_handlers;
    Ref<sip_auth> m_auth;
    /// The attempt under way; libre clears it when that has ended.
    struct sip_request *m_pending = nullptr;
    QByteArray m_contactUser;
    QByteArray m_callId;
    QByteArray m_tag;
    QByteArray m_instance;
    quint32 m_sequence = 0;
    quint32 m_expires;
    int m_challenges = 0;
    int m_failures = 0;
    bool m_leaving = false;
    std::function<void()> m_left;
    Registration m_registration;
    Timer<Registrar, &Registrar::attempt> m_next{this};
    Timer<Registrar, &Registrar::onDeadline> m_deadline{this};
};

} // namespace Floorwatch::Phone
