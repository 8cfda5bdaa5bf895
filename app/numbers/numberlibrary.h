// libphonenumber behind Qt's strings. Thread-safe: the library locks its own caches.
#pragma once

#include <QString>

#include <optional>

namespace Floorwatch::Numbers::Library
{

/// Whether the library knows a numbering plan of this region: two capital letters (ISO 3166-1).
[[nodiscard]] bool isCountry(const QString &country);
/// E.164 of a number of the plan; nullopt where it is none. `digits` as dialled within `country`, or with "+" before.
[[nodiscard]] std::optional<QString> e164(const QString &digits, const QString &country);
/// Whether the digits are an emergency or service number of the country ("110", "10086", "95588").
[[nodiscard]] bool isServiceNumber(const QString &digits, const QString &country);
/// The two letters of the number's country; empty where it belongs to none ("+800...").
[[nodiscard]] QString countryOf(const QString &e164);
/// What the geocoder says of it in a language ("Beijing", "江苏省常州市"); the country's name where that is all.
[[nodiscard]] QString placeOf(const QString &e164, const QString &language);
/// The name of the number's country in English, as placeOf() gives it where it knows no more.
[[nodiscard]] QString countryName(const QString &country);
[[nodiscard]] QString national(const QString &e164);
[[nodiscard]] QString international(const QString &e164);

} // namespace Floorwatch::Numbers::Library
