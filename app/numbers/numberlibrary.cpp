#include "numbers/numberlibrary.h"

#include <phonenumbers/geocoding/phonenumber_offline_geocoder.h>
#include <phonenumbers/phonenumberutil.h>
#include <phonenumbers/shortnumberinfo.h>
#include <unicode/locid.h>

#include <set>

namespace Floorwatch::Numbers::Library
{

namespace
{

using i18n::phonenumbers::PhoneNumber;
using i18n::phonenumbers::PhoneNumberOfflineGeocoder;
using i18n::phonenumbers::PhoneNumberUtil;
using i18n::phonenumbers::ShortNumberInfo;

const PhoneNumberUtil &util() { return *PhoneNumberUtil::GetInstance(); }

// Never destroyed: a thread may still ask while the program ends.
const ShortNumberInfo &shortNumbers()
{
    static const auto *const info = new ShortNumberInfo;
    return *info;
}

const PhoneNumberOfflineGeocoder &geocoder()
{
    static const auto *const made = new PhoneNumberOfflineGeocoder;
    return *made;
}

std::optional<PhoneNumber> parsed(const QString &text, const QString &country)
{
    PhoneNumber number;
    const auto error = util().Parse(text.toStdString(), country.toStdString(), &number);
    return error == PhoneNumberUtil::NO_PARSING_ERROR ? std::optional(number) : std::nullopt;
}

/// "ZZ" is the library's word for no country: only what begins with "+" is read.
std::optional<PhoneNumber> parsedE164(const QString &e164)
{
    return e164.startsWith(QLatin1Char('+')) ? parsed(e164, QStringLiteral("ZZ")) : std::nullopt;
}

QString formatted(const QString &e164, PhoneNumberUtil::PhoneNumberFormat format)
{
    const auto number = parsedE164(e164);
    if (!number) {
        return e164;
    }
    std::string text;
    util().Format(*number, format, &text);
    return QString::fromStdString(text);
}

} // namespace

bool isCountry(const QString &country)
{
    std::set<std::string> known;
    util().GetSupportedRegions(&known);
    return known.contains(country.toStdString());
}

std::optional<QString> e164(const QString &digits, const QString &country)
{
    const auto number = parsed(digits, country);
    if (!number || !util().IsValidNumber(*number)) {
        return std::nullopt;
    }
    std::string text;
    util().Format(*number, PhoneNumberUtil::E164, &text);
    return QString::fromStdString(text);
}

bool isServiceNumber(const QString &digits, const QString &country)
{
    const auto number = parsed(digits, country);
    return shortNumbers().IsEmergencyNumber(digits.toStdString(), country.toStdString()) ||
           (number && shortNumbers().IsValidShortNumberForRegion(*number, country.toStdString()));
}

QString countryOf(const QString &e164)
{
    const auto number = parsedE164(e164);
    if (!number) {
        return {};
    }
    std::string region;
    util().GetRegionCodeForNumber(*number, &region);
    return region.size() == 2 && region != "ZZ" ? QString::fromStdString(region) : QString();
}

QString placeOf(const QString &e164, const QString &language)
{
    const auto number = parsedE164(e164);
    const icu::Locale locale(language.toLatin1().constData());
    return number ? QString::fromStdString(geocoder().GetDescriptionForNumber(*number, locale)) : QString();
}

QString countryName(const QString &country)
{
    icu::UnicodeString name;
    icu::Locale("", country.toLatin1().constData()).getDisplayCountry(icu::Locale("en"), name);
    return QString::fromUtf16(name.getBuffer(), name.length());
}

QString national(const QString &e164) { return formatted(e164, PhoneNumberUtil::NATIONAL); }

QString international(const QString &e164) { return formatted(e164, PhoneNumberUtil::INTERNATIONAL); }

} // namespace Floorwatch::Numbers::Library
