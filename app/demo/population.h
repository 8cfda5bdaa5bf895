// Who calls the demo, and why: a stable population whose numbers come back, as a PBX shows them.
//
// Reasons: "no-signal", "billing", "delivery", "password", "roaming", "cancel", "other"; empty where nobody knows.
#pragma once

#include "demo/random.h"

#include <QByteArray>

#include <span>
#include <vector>

namespace Floorwatch::Demo
{

struct CallerPlan {
    QByteArray number; ///< national: "13910121234", "01065121234", or "anonymous"
    QByteArray name;
    QByteArray reason;
};

/// Somebody whom the house wants to hear of before an agent answers.
struct Special {
    const char *number;
    const char *name;
    const char *segment;
    const char *tags; ///< separated by commas
    const char *manager;
    const char *notes;
};
[[nodiscard]] std::span<const Special> specials();

/// Number `index` of the population: always the same number and name, and no other's number.
[[nodiscard]] CallerPlan person(int index);
inline constexpr int populationSize = 40'000;
/// The first of them call again and again.
inline constexpr int frequentCallers = 60;

/// Somebody from the population: now and then one who calls often, an anonymous one, or a name with quotes and accents.
[[nodiscard]] CallerPlan anyCaller(Random &random);
[[nodiscard]] CallerPlan specialCaller(Random &random);
/// Somebody from the one city that the surge comes from, by his mobile.
[[nodiscard]] CallerPlan surgeCaller(Random &random);

/// What callers of a queue want.
[[nodiscard]] QByteArray anyContactReason(Random &random, QByteArrayView queue);
/// What the surge is about.
[[nodiscard]] QByteArray surgeReason();

} // namespace Floorwatch::Demo
