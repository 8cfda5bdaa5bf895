// What a session asks Asterisk to keep to itself: the events that nobody here needs, three quarters of a busy stream.
//
// Filters are extended regular expressions over the whole frame, given by the Filter action: one that begins with "!"
// keeps out what it matches; of the others at least one must match. What came in stays: none can be taken back.
// https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/AMI_Actions/Filter/
#pragma once

#include "pbx/feedconfig.h"

namespace Floorwatch::Pbx
{

/// To be set at login: what is noise for everybody.
[[nodiscard]] QStringList noiseFilters(const FeedConfig &config);

/// To be set once a variable came: lets through of the variables only how a caller left a queue and those that are
/// watched, and of the steps through the dialplan only those in watched contexts.
[[nodiscard]] QStringList watchFilters(const FeedConfig &config);

} // namespace Floorwatch::Pbx
