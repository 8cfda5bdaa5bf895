// Telephone numbers as they are compared and located; the only user of libphonenumber.
// E.164: https://www.itu.int/rec/T-REC-E.164; the library: https://github.com/google/libphonenumber
#pragma once

#include <QString>

namespace Floorwatch::Numbers
{

enum class Kind : quint8 {
    Anonymous, ///< nothing that identifies the caller: empty, "anonymous", "unknown", "restricted", ...
    Internal,  ///< a short extension of the house
    Valid,     ///< a number of the numbering plan
    Other,     ///< digits, but no number of the plan: compared as written
};

struct Number {
    Kind kind = Kind::Anonymous;
    QString key; ///< what is compared and stored: E.164 where Valid, digits where Internal or Other, else empty
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
    QString m_country;
    // H: cache, bounded
};

/// A stable key of the number's region for series and rules ("CN-Beijing": country code, then the geocoder's English
/// name where it has one); empty where not known.
[[nodiscard]] QString regionOf(const QString &e164);
/// The region in the language of the screen ("北京"), from the key's number; the country's name where that is all.
[[nodiscard]] QString regionName(const QString &e164, const QString &language);
/// As people write it: national within `country`, else international.
[[nodiscard]] QString shown(const QString &key, const QString &country);

} // namespace Floorwatch::Numbers
