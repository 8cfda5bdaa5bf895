// The words by which a customer is found. What is kept in the index and what is asked for are made here alike: change
// it, and a migration has to fill the index anew.
#pragma once

#include "domain/customer.h"

namespace Floorwatch::Journal
{

/// Apart by spaces: words of the name and the key; of Chinese, Japanese and Korean script every character, so that any
/// run of them is found as a phrase; of each number its digits, those within its country, and the last four.
[[nodiscard]] QString wordsOf(const Domain::Customer &customer);

/// The same as an expression of SQLite's FTS5: customers with words that begin so, whatever the order. Digits with
/// marks between them are also looked for as one number. Empty where the text has no letter and no digit.
[[nodiscard]] QString matchOf(const QString &text);

} // namespace Floorwatch::Journal
