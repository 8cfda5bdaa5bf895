// Keys for SRTP as SDP carries them.
#pragma once

#include <QByteArray>

#include <optional>

namespace Floorwatch::Phone
{

/// One `a=crypto:` line of RFC 4568 with the suite AES_CM_128_HMAC_SHA1_80, the one that every PBX has.
struct SdesKey {
    QByteArray tag;     ///< 1 to 9 digits
    QByteArray keySalt; ///< 16 bytes of master key, 14 of master salt

    /// Reads what stands behind `a=crypto:`. Nothing for another suite, a key of another length, session parameters
    /// (they would switch off what we want) and a master key identifier, which no packet of ours carries.
    [[nodiscard]] static std::optional<SdesKey> fromValue(const QByteArray &value);
    /// A fresh key from the system's random numbers.
    [[nodiscard]] static SdesKey generate(const QByteArray &tag);
    [[nodiscard]] QByteArray toValue() const;
};

} // namespace Floorwatch::Phone
