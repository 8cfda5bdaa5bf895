#include "access/auditrow.h"

#include "access/isotime.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <mutex>

#include <sodium.h>

namespace Floorwatch::Access
{

namespace
{

constexpr qsizetype LongestText = 4096;
constexpr char SealMember[] = ",\"seal\":\"";

void prepare()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (sodium_init() < 0) {
            qFatal("libsodium finds no source of random numbers");
        }
    });
}

const unsigned char *unsignedBytes(const char *bytes) { return reinterpret_cast<const unsigned char *>(bytes); }
unsigned char *unsignedBytes(char *bytes) { return reinterpret_cast<unsigned char *>(bytes); }

QByteArray hmac(QByteArrayView bytes, const QByteArray &key)
{
    QByteArray out(crypto_auth_hmacsha256_BYTES, '\0');
    crypto_auth_hmacsha256(unsignedBytes(out.data()), unsignedBytes(bytes.data()), static_cast<quint64>(bytes.size()),
                           unsignedBytes(key.constData()));
    return out;
}

void put(QByteArray &line, const char *name, const QString &text)
{
    static constexpr char Digits[] = "0123456789abcdef";
    line.append(",\"").append(name).append("\":\"");
    const QByteArray utf8 = QStringView(text).left(LongestText).toUtf8();
    for (const char c : utf8) {
        if (c == '"' || c == '\\') {
            line.append('\\').append(c);
        } else if (static_cast<unsigned char>(c) < 0x20) {
            line.append("\\u00").append(Digits[c >> 4]).append(Digits[c & 15]);
        } else {
            line.append(c);
        }
    }
    line.append('"');
}

/// The row up to its seal, which covers just this.
QByteArray unsealed(qint64 number, const AuditEntry &entry, const QByteArray &prev)
{
    QByteArray line = "{\"n\":" + QByteArray::number(number);
    put(line, "at", isoText(entry.at));
    put(line, "who", entry.who);
    put(line, "action", entry.action);
    put(line, "whom", entry.whom);
    put(line, "outcome", entry.outcome);
    put(line, "why", entry.why);
    put(line, "detail", entry.detail);
    return line + ",\"seconds\":" + QByteArray::number(entry.seconds) + ",\"prev\":\"" + prev.toHex() + '"';
}

QByteArray finish(QByteArray line, const QByteArray &seal) { return line.append(SealMember + seal.toHex() + "\"}\n"); }

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    QByteArray out(crypto_hash_sha256_BYTES, '\0');
    crypto_hash_sha256(unsignedBytes(out.data()), unsignedBytes(bytes.data()), static_cast<quint64>(bytes.size()));
    return out;
}

void wipe(QByteArray &secret)
{
    if (!secret.isEmpty()) {
        sodium_memzero(secret.data(), static_cast<size_t>(secret.size()));
    }
}

QByteArray randomKey()
{
    prepare();
    QByteArray key(HashSize, '\0');
    randombytes_buf(key.data(), static_cast<size_t>(key.size()));
    return key;
}

QByteArray nextKey(const QByteArray &key)
{
    QByteArray material = "floorwatch audit key" + key;
    QByteArray next = sha256(material);
    wipe(material);
    return next;
}

QString fingerprint(const QByteArray &key)
{
    QByteArray material = "floorwatch audit fingerprint" + key;
    const QByteArray hash = sha256(material);
    wipe(material);
    return QStringLiteral("key=") + QString::fromLatin1(hash.toHex().left(16));
}

QByteArray rowBytes(qint64 number, const AuditEntry &entry, const QByteArray &prev, const QByteArray &key)
{
    const QByteArray line = unsealed(number, entry, prev);
    return finish(line, hmac(line, key));
}

std::optional<SealedRow> parseRow(QByteArrayView line)
{
    if (line.size() > LongestRow || !line.endsWith('\n')) {
        return std::nullopt;
    }
    const QJsonObject object = QJsonDocument::fromJson(line.toByteArray()).object();
    const auto text = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    SealedRow row;
    row.number = object.value(QLatin1String("n")).toInteger();
    row.entry = {
        fromIsoText(text("at")), text("who"), text("action"), text("whom"),
        text("outcome"),         text("why"), text("detail"), object.value(QLatin1String("seconds")).toInteger()};
    row.prev = QByteArray::fromHex(text("prev").toLatin1());
    row.seal = QByteArray::fromHex(text("seal").toLatin1());
    const bool whole = row.number > 0 && row.prev.size() == HashSize && row.seal.size() == HashSize;
    if (!whole || line != finish(unsealed(row.number, row.entry, row.prev), row.seal)) {
        return std::nullopt;
    }
    return row;
}

bool sealFits(QByteArrayView line, const QByteArray &key)
{
    // Behind `prev` only hex digits follow, so the last one is the member.
    const qsizetype at = line.lastIndexOf(QByteArrayView(SealMember));
    if (at < 0) {
        return false;
    }
    const QByteArray body = line.first(at).toByteArray();
    return line == finish(body, hmac(body, key));
}

QString strayDetail(qint64 bytes, const QByteArray &hash)
{
    return QStringLiteral("bytes=%1 sha256=%2").arg(bytes).arg(QString::fromLatin1(hash.toHex()));
}

} // namespace Floorwatch::Access
