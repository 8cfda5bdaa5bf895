// How the phone reaches the PBX, as an account URL says it.
#pragma once

#include "base/result.h"

#include <QString>

namespace Floorwatch::Phone
{

enum class SipTransport : quint8 { Udp, Tcp, Tls };

/// Encryption of the sound by SDES (RFC 4568, AES_CM_128_HMAC_SHA1_80): never, where the PBX offers it, or not without.
enum class Srtp : quint8 { Off, Offered, Required };

/// One SIP account: `sip:2001@host:5060;transport=tcp` (udp, tcp or tls; udp where it is not said) or
/// `sips:2001@host:5061`, with `?fingerprint=HEX&ca=FILE&srtp=off|offered|required&auth=NAME`. The secret is never a
/// part of the URL.
struct SipAccount {
    QString user;     ///< the extension: what stands before the @ of the address
    QString authUser; ///< the user name for the digest; empty: `user`
    QString secret;
    QString host; ///< name or address, an IPv6 address without brackets
    quint16 port = 5060;
    SipTransport transport = SipTransport::Udp;
    QString caFile;      ///< Tls: PEM file of the authorities that are trusted; empty: those of the system
    QString fingerprint; ///< Tls: SHA-256 of the PBX's certificate, lower-case hex: pins it, whoever signed it
    Srtp srtp = Srtp::Offered;

    /// Parses an account URL. The error names what is wrong and shows the right form; it never repeats a secret.
    [[nodiscard]] static Base::Result<SipAccount> fromUrl(const QString &url);
    /// The URL again, without the secret. fromUrl() of it gives the same account.
    [[nodiscard]] QString toUrl() const;
};

} // namespace Floorwatch::Phone
