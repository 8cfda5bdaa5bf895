// What the look-up's answer says of a customer. Pure.
#pragma once

#include "base/result.h"
#include "domain/customer.h"
#include "web/exchange.h"

#include <QMap>

#include <optional>

namespace Floorwatch::Web
{

/// The fields of Customer that can be looked up.
[[nodiscard]] const QStringList &lookupFields();

/// Reads an answer; nullopt where the other system does not know the number (404, 204, or none of the fields in it).
/// The error says what is wrong with the answer. Texts are made safe to show and cut to a bearable length.
[[nodiscard]] Base::Result<std::optional<Domain::Customer>> customerIn(const Answer &answer,
                                                                       const QMap<QString, QString> &fields);

} // namespace Floorwatch::Web
