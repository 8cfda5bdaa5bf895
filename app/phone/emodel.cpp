#include "phone/emodel.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Phone
{

namespace
{

constexpr double BestRating = 93.2;
constexpr double CodecImpairment = 0;
constexpr double LossRobustness = 25.1;

double delayImpairment(double delayMs)
{
    if (delayMs <= 100) {
        return 0;
    }
    const double x = std::log2(delayMs / 100);
    return 25 * (std::pow(1 + std::pow(x, 6), 1.0 / 6) - 3 * std::pow(1 + std::pow(x / 3, 6), 1.0 / 6) + 2);
}

} // namespace

double meanOpinionScore(double lossPercent, double delayMs)
{
    const double loss = std::clamp(lossPercent, 0.0, 100.0);
    const double lossImpairment = CodecImpairment + (95 - CodecImpairment) * loss / (loss + LossRobustness);
    const double r = std::clamp(BestRating - delayImpairment(delayMs) - lossImpairment, 0.0, 100.0);
    return std::clamp(1 + 0.035 * r + r * (r - 60) * (100 - r) * 7e-6, 1.0, 4.5);
}

} // namespace Floorwatch::Phone
