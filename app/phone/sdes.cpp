#include "phone/sdes.h"

#include <QList>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace Floorwatch::Phone
{

namespace
{

constexpr int KeySaltBytes = 30;

bool isTag(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= 9 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

std::optional<SdesKey> SdesKey::fromValue(const QByteArray &value)
{
    const QList<QByteArray> words = value.simplified().split(' ');
    if (words.size() != 3 || !isTag(words[0]) || words[1] != "AES_CM_128_HMAC_SHA1_80" ||
        !words[2].startsWith("inline:")) {
        return {};
    }
    // inline:KEY, inline:KEY|2^20 or inline:KEY|2^20|1:4; a colon is the mark of a master key identifier.
    const QList<QByteArray> parts = words[2].mid(7).split('|');
    if (parts.size() > 2 || (parts.size() == 2 && parts[1].contains(':'))) {
        return {};
    }
    const auto decoded = QByteArray::fromBase64Encoding(parts[0], QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() != KeySaltBytes) {
        return {};
    }
    return SdesKey{words[0], decoded.decoded};
}

SdesKey SdesKey::generate(const QByteArray &tag)
{
    std::array<quint32, 8> random;
    QRandomGenerator::system()->generate(random.begin(), random.end());
    return {tag, QByteArray(reinterpret_cast<const char *>(random.data()), KeySaltBytes)};
}

QByteArray SdesKey::toValue() const { return tag + " AES_CM_128_HMAC_SHA1_80 inline:" + keySalt.toBase64(); }

} // namespace Floorwatch::Phone
