#include "numbers/numbers.h"

#include "numbers/numberlibrary.h"

#include <QSet>

namespace Floorwatch::Numbers
{

namespace
{

constexpr qsizetype knownLimit = 8'192;
constexpr qsizetype keyLimit = 64; // of what is no number
constexpr qsizetype internalFrom = 2;
constexpr qsizetype internalTo = 6;
constexpr qsizetype mobileDigits = 11;
constexpr qsizetype mobilePrefix = 5;
// E.164 has 15; carrier prefixes and "00" come before.
constexpr qsizetype digitLimit = 22;

/// What PBXs, trunks and standards (RFC 3323) write where there is no number.
bool isWordForNobody(const QString &lower)
{
    static const QSet<QString> words{QStringLiteral("anonymous"),  QStringLiteral("unknown"),
                                     QStringLiteral("restricted"), QStringLiteral("unavailable"),
                                     QStringLiteral("private"),    QStringLiteral("withheld"),
                                     QStringLiteral("blocked"),    QStringLiteral("not available"),
                                     QStringLiteral("no number"),  QStringLiteral("noname"),
                                     QStringLiteral("s"),          QStringLiteral("匿名"),
                                     QStringLiteral("未知")};
    return lower.isEmpty() || words.contains(lower);
}

/// Without scheme, host, parameters, angle brackets and control characters; not longer than anything that is a number.
QString bare(const QString &asShown)
{
    QString text;
    for (const QChar c : QStringView(asShown).left(4 * keyLimit)) {
        text.append(c.category() == QChar::Other_Control || c.category() == QChar::Other_Format ? QLatin1Char(' ') : c);
    }
    text = text.trimmed();
    if (text.startsWith(QLatin1Char('<')) && text.endsWith(QLatin1Char('>'))) {
        text = text.mid(1, text.size() - 2).trimmed();
    }
    for (const QLatin1String scheme : {QLatin1String("sip:"), QLatin1String("sips:"), QLatin1String("tel:")}) {
        if (text.startsWith(scheme, Qt::CaseInsensitive)) {
            text = text.mid(scheme.size());
            text = text.left(text.indexOf(QLatin1Char(';')));
        }
    }
    return text.left(text.indexOf(QLatin1Char('@'))).trimmed();
}

bool isBetweenDigits(QChar c)
{
    return c.isSpace() || c.category() == QChar::Punctuation_Dash || QStringView(u".()/（）").contains(c);
}

struct Digits {
    QString digits;
    bool plus = false;
    bool clean = true; ///< nothing but digits, a plus before them, and what people put between them
};

Digits digitsOf(const QString &text)
{
    Digits found;
    for (const QChar c : text) {
        if (const int value = c.digitValue(); value >= 0 && c.category() == QChar::Number_DecimalDigit) {
            found.digits.append(QLatin1Char(static_cast<char>('0' + value)));
        } else if ((c == u'+' || c == u'＋') && found.digits.isEmpty() && !found.plus) {
            found.plus = true;
        } else if (!isBetweenDigits(c)) {
            found.clean = false;
        }
    }
    return found;
}

} // namespace

NumberReader::NumberReader(QString country) : m_country(std::move(country).toUpper()) {}

Number NumberReader::read(const QString &asShown)
{
    if (const auto known = m_known.constFind(asShown); known != m_known.constEnd()) {
        return *known;
    }
    Number number = work(asShown);
    // What a hostile caller sends is new each time: emptied at once rather than kept in an order.
    if (m_known.size() >= knownLimit) {
        m_known.clear();
    }
    // Only what may come again is worth its room.
    if (asShown.size() <= keyLimit) {
        m_known.insert(asShown, number);
    }
    return number;
}

Number NumberReader::work(const QString &asShown)
{
    const QString text = bare(asShown);
    const QString lower = text.toLower();
    if (isWordForNobody(lower)) {
        return {};
    }
    Digits found = digitsOf(text);
    if (!found.clean) {
        return {Kind::Other, lower.left(keyLimit)};
    }
    // Trunks that send no number send zeros.
    if (found.digits.count(QLatin1Char('0')) == found.digits.size()) {
        return {};
    }
    const bool zeros = !found.plus && found.digits.startsWith(QLatin1String("00"));
    if (zeros) {
        found.digits.remove(0, 2);
    }
    return fromDigits(found.digits, found.plus || zeros);
}

Number NumberReader::fromDigits(const QString &digits, bool international)
{
    if (digits.size() > digitLimit) {
        return {Kind::Other, digits.left(keyLimit)};
    }
    if (international) {
        const auto e164 = Library::e164(QLatin1Char('+') + digits, m_country);
        return e164 ? Number{Kind::Valid, *e164} : Number{Kind::Other, digits};
    }
    if (digits.size() <= internalTo) {
        if (Library::isServiceNumber(digits, m_country)) {
            return {Kind::Valid, digits};
        }
        return {digits.size() >= internalFrom ? Kind::Internal : Kind::Other, digits};
    }
    if (isMobileOfCountry(digits)) {
        return {Kind::Valid, QStringLiteral("+86") + digits};
    }
    const auto e164 = Library::e164(digits, m_country);
    return e164 ? Number{Kind::Valid, *e164} : Number{Kind::Other, digits};
}

/// A mobile number of the mainland is valid by its first five digits (the library's pattern looks no further, which a
/// test holds it to), so that the library is asked once for each of some thousand. An import of a million customers
/// would otherwise spend much of its time there.
bool NumberReader::isMobileOfCountry(const QString &digits)
{
    if (m_country != QLatin1String("CN") || digits.size() != mobileDigits || digits[0] != u'1' || digits[1] < u'3') {
        return false;
    }
    const QString prefix = digits.left(mobilePrefix);
    const auto known = m_mobilePrefixes.constFind(prefix);
    if (known != m_mobilePrefixes.constEnd()) {
        return *known;
    }
    const bool valid = Library::e164(digits, m_country) == QStringLiteral("+86") + digits;
    m_mobilePrefixes.insert(prefix, valid);
    return valid;
}

bool isCountry(const QString &country) { return Library::isCountry(country.toUpper()); }

QString regionOf(const QString &e164)
{
    const QString country = Library::countryOf(e164);
    if (country.isEmpty()) {
        return {};
    }
    const QString place = Library::placeOf(e164, QStringLiteral("en"));
    return place.isEmpty() || place == Library::countryName(country) ? country : country + QLatin1Char('-') + place;
}

QString regionName(const QString &e164, const QString &language) { return Library::placeOf(e164, language); }

QString shown(const QString &key, const QString &country)
{
    if (!key.startsWith(QLatin1Char('+'))) {
        return key;
    }
    return Library::countryOf(key) == country.toUpper() ? Library::national(key) : Library::international(key);
}

} // namespace Floorwatch::Numbers
