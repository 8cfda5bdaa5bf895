// Which column of a file is which field, guessed by the words of its header.
#pragma once

#include "customers/csvimport.h"

namespace Floorwatch::Customers
{

/// "key", "name", ...: stable, for command lines and the header of an export.
[[nodiscard]] std::optional<Field> fieldFromText(const QString &word);

/// None where the words say nothing. Only Numbers and Tags are given to several columns.
[[nodiscard]] std::vector<Field> guessColumns(const QStringList &header);

} // namespace Floorwatch::Customers
