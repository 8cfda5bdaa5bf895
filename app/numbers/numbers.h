// Telephone numbers as they are compared and located; the only user of libphonenumber.
// E.164: https://www.itu.int/rec/T-REC-E.164; the library: https://github.com/google/libphonenumber
//
// Threads: a NumberReader belongs to one thread; the free functions may be called from any. The library's own tables
// are read once, at the first number (some 20 ms), and never change. A number takes some 15 µs where it is not in the
// cache.
#pragma once

#include <QHash>
#include <QString>

namespace Floorwatch::Numbers
{

enum class Kind : quint8 {
    Anonymous, ///< nothing that identifies the caller: empty, "anonymous", "unknown", "restricted", ...
    Internal,  ///< an extension of the house: 2 to 6 digits that are no service number of the country
    Valid,     ///< a number of the numbering plan; service numbers (10086, 110) are
    Other,     ///< no number of the plan: compared as written
};

struct Number {
    Kind kind = Kind::Anonymous;
    /// What is compared and stored: E.164 where Valid ("+8613912345678"; a service number has no such form and stays
    /// "10086"), digits where Internal or Other (a SIP name stays a name, lower case), else empty.
    QString key;
    bool operator==(const Number &) const = default;
};

/// Reads numbers as PBXs and people write them. One for each thread that needs one: it keeps what it has worked out.
class NumberReader
{
public:
    /// `country`: two letters (ISO 3166-1), for numbers without a country code.
    explicit NumberReader(QString country = QStringLiteral("CN"));
    [[nodiscard]] const QString &country() const { return m_country; }
    [[nodiscard]] Number read(const QString &asShown);

private:
    [[nodiscard]] Number work(const QString &asShown);
    [[nodiscard]] Number fromDigits(const QString &digits, bool international);
    [[nodiscard]] bool isMobileOfCountry(const QString &digits);

    QString m_country;
    QHash<QString, Number> m_known;        // bounded
    QHash<QString, bool> m_mobilePrefixes; // of eleven-digit numbers of the mainland, their first five: valid or not
};

/// Whether numbers without a country code can be read as those of this country: two letters (ISO 3166-1), in any case.
[[nodiscard]] bool isCountry(const QString &country);
/// A stable key of the number's region for series and rules ("CN-Beijing": country code, then the geocoder's English
/// name where it has one); empty where not known.
[[nodiscard]] QString regionOf(const QString &e164);
/// The region in the language of the screen ("北京"), from the key's number; the country's name where that is all.
[[nodiscard]] QString regionName(const QString &e164, const QString &language);
/// As people write it: national within `country`, else international.
[[nodiscard]] QString shown(const QString &key, const QString &country);

} // namespace Floorwatch::Numbers
