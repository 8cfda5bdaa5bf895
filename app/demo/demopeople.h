// What the demo's house knows of its callers before the demo begins: customers, and their contacts of the past weeks.
#pragma once

#include "domain/customer.h"

#include <cstdint>
#include <vector>

namespace Floorwatch::Demo
{

/// The house's customers: the special callers (VIPs, one who went to the regulator, a vulnerable one, a blocked one),
/// all who call often, and some hundreds of others. Always the same; ids are 0 and keys set, so that an import of them
/// twice changes nothing.
[[nodiscard]] std::vector<Domain::Customer> customers();

/// Contacts before `now` of a demo that begins `now`, oldest first, for at most `days`. The same seed and moment give
/// the same contacts.
///
/// Two kinds: on the weekday of `now`, six weeks back, every call from an hour before this time of day to 22 hours
/// after it, at the rate and with the reasons and regions of the demo (60 agents): what a demo of less than a day needs
/// as its baseline. And the histories of single customers, on other weekdays of all the weeks. Some 60,000 in all.
[[nodiscard]] std::vector<Domain::Contact> pastContacts(std::uint32_t seed, Base::Instant now, int days,
                                                        int agents = 60);

} // namespace Floorwatch::Demo
