#include "access/password.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <array>
#include <mutex>

#include <sodium.h>

namespace Floorwatch::Access
{

namespace
{

// Password and salt are taken by the byte as libsodium is called from several threads.
void prepare()
{
    static std::once_flag once;
    std::call_once(once, [] {
        if (sodium_init() < 0) {
            qFatal("libsodium finds no source of random numbers");
        }
    });
}

// NIST SP 800-63B, 5.1.1.2: what is typed on another keyboard should be the same bytes.
QByteArray bytesOf(const QString &password) { return password.normalized(QString::NormalizationForm_KC).toUtf8(); }

// The first of each length that lists of stolen passwords begin with; shorter ones are refused by their length.
bool isCommon(const QString &password)
{
    static const std::array<QLatin1String, 24> Common{
        QLatin1String("1234567890"),  QLatin1String("0123456789"),  QLatin1String("0987654321"),
        QLatin1String("12345678910"), QLatin1String("123456789a"),  QLatin1String("a123456789"),
        QLatin1String("qwertyuiop"),  QLatin1String("1q2w3e4r5t"),  QLatin1String("1qaz2wsx3edc"),
        QLatin1String("password12"),  QLatin1String("password123"), QLatin1String("password1234"),
        QLatin1String("passw0rd123"), QLatin1String("qwerty12345"), QLatin1String("qwerty123456"),
        QLatin1String("1234567890a"), QLatin1String("abcdefghij"),  QLatin1String("administrator"),
        QLatin1String("supervisor"),  QLatin1String("floorwatch"),  QLatin1String("letmein123"),
        QLatin1String("welcome123"),  QLatin1String("iloveyou12"),  QLatin1String("woaini1314"),
    };
    const QString folded = password.toCaseFolded();
    return std::any_of(Common.begin(), Common.end(), [&folded](QLatin1String common) { return folded == common; });
}

qsizetype codePoints(const QString &text) { return text.toUcs4().size(); }

} // namespace

QString nameKey(const QString &name) { return name.normalized(QString::NormalizationForm_KC).trimmed().toCaseFolded(); }

Base::Status Accounts::acceptable(const QString &name, const QString &password)
{
    constexpr qsizetype Longest = 256;
    const QString plain = password.normalized(QString::NormalizationForm_KC);
    const qsizetype length = codePoints(plain);
    if (length < ShortestPassword) {
        return Base::Error{
            QCoreApplication::translate("Access", "The password needs at least %1 characters.").arg(ShortestPassword)};
    }
    if (length > Longest) {
        return Base::Error{
            QCoreApplication::translate("Access", "The password has more than %1 characters.").arg(Longest)};
    }
    if (nameKey(password) == nameKey(name)) {
        return Base::Error{QCoreApplication::translate("Access", "The password is the name itself.")};
    }
    if (plain.count(plain.left(1)) * plain.left(1).size() == plain.size() || isCommon(plain)) {
        return Base::Error{QCoreApplication::translate("Access", "This is one of the commonest passwords.")};
    }
    return Base::Done{};
}

Base::Result<QByteArray> hashOf(const QString &password, HashCost cost)
{
    prepare();
    std::array<char, crypto_pwhash_STRBYTES> hash{};
    QByteArray bytes = bytesOf(password);
    const int failed = crypto_pwhash_str_alg(hash.data(), bytes.constData(), static_cast<quint64>(bytes.size()),
                                             cost.passes, cost.bytes, crypto_pwhash_ALG_ARGON2ID13);
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    if (failed != 0) {
        return Base::Error{QCoreApplication::translate("Access", "There is not enough memory to check a password.")};
    }
    return QByteArray(hash.data());
}

bool fits(const QByteArray &hash, const QString &password)
{
    prepare();
    // libsodium reads a hash up to its end, which is a zero byte that QByteArray always has.
    QByteArray bytes = bytesOf(password);
    const bool fit =
        hash.size() < static_cast<qsizetype>(crypto_pwhash_STRBYTES) &&
        crypto_pwhash_str_verify(hash.constData(), bytes.constData(), static_cast<quint64>(bytes.size())) == 0;
    sodium_memzero(bytes.data(), static_cast<size_t>(bytes.size()));
    return fit;
}

bool isCheaperThan(const QByteArray &hash, HashCost cost)
{
    static const QRegularExpression Form(QStringLiteral(R"(^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$)"));
    const QRegularExpressionMatch match = Form.match(QString::fromLatin1(hash));
    return !match.hasMatch() || match.captured(1).toULongLong() < cost.bytes / 1024 ||
           match.captured(2).toULongLong() < cost.passes;
}

QByteArray freshPepper()
{
    prepare();
    QByteArray bytes(crypto_generichash_KEYBYTES, '\0');
    randombytes_buf(bytes.data(), static_cast<size_t>(bytes.size()));
    return bytes.toHex();
}

QString keyedHash(const QString &text, const QByteArray &pepper)
{
    prepare();
    const QByteArray key = QByteArray::fromHex(pepper).leftJustified(crypto_generichash_KEYBYTES, '\0', true);
    const QByteArray bytes = text.toUtf8();
    std::array<unsigned char, 16> hash{};
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                       static_cast<quint64>(bytes.size()), reinterpret_cast<const unsigned char *>(key.constData()),
                       static_cast<size_t>(key.size()));
    return QString::fromLatin1(QByteArray(reinterpret_cast<const char *>(hash.data()), hash.size()).toHex());
}

} // namespace Floorwatch::Access
