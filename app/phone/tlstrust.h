// Whether the PBX at the other end of a TLS connection is the right one.
#pragma once

#include "base/result.h"
#include "phone/libre.h"
#include "phone/sipaccount.h"

struct x509_store_ctx_st;

namespace Floorwatch::Phone
{

/// Makes a TLS context of libre, which by itself trusts every certificate, verify the peer: by the account's
/// fingerprint where it has one, whoever signed the certificate; else by its authorities (or the system's) and the
/// host's name or address. Must outlive the context.
class TlsTrust
{
public:
    TlsTrust() = default;
    TlsTrust(const TlsTrust &) = delete;
    TlsTrust &operator=(const TlsTrust &) = delete;

    /// The error says what is wrong with the file of authorities.
    [[nodiscard]] Base::Result<tls *> makeContext(const SipAccount &account);
    /// Why the last certificate was refused; empty: none was. Forgotten when read.
    [[nodiscard]] QString takeTrouble() { return std::exchange(m_trouble, {}); }

private:
    static int verify(x509_store_ctx_st *chain, void *self);
    [[nodiscard]] bool isPinned(x509_store_ctx_st *chain) const;

    QByteArray m_fingerprint;
    QString m_trouble;
};

} // namespace Floorwatch::Phone
