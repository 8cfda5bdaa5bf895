// Customers and what is known of callers, as floorwatchd prints them. Times are seconds since 1970-01-01 UTC, null
// where not set.
#pragma once

#include "customers/csvimport.h"
#include "journal/records.h"

#include <QJsonObject>

namespace Floorwatch::Daemon
{

[[nodiscard]] QJsonObject customerJson(const Domain::Customer &customer);
[[nodiscard]] QJsonObject pageJson(const Journal::CustomerPage &page);
[[nodiscard]] QJsonObject factsJson(const Journal::CallerFacts &facts);
[[nodiscard]] QJsonObject outcomeJson(const Customers::ImportOutcome &outcome, bool dryRun);

/// The same as lines for people.
[[nodiscard]] QString customerText(const Domain::Customer &customer);
[[nodiscard]] QString factsText(const Journal::CallerFacts &facts);
[[nodiscard]] QString outcomeText(const Customers::ImportOutcome &outcome, bool dryRun);

} // namespace Floorwatch::Daemon
