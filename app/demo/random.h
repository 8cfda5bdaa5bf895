// Random numbers that are the same on every machine for the same seed.
#pragma once

#include "base/time.h"

#include <cmath>
#include <cstdint>
#include <random>

namespace Floorwatch::Demo
{

/// Not thread-safe. The engine is fixed by the standard, and the distributions are our own because std's are not.
class Random
{
public:
    explicit Random(std::uint32_t seed) : m_engine(seed) {}

    /// In [0, 1).
    double uniform() { return static_cast<double>(m_engine() >> 11) * 0x1p-53; }
    bool chance(double probability) { return uniform() < probability; }
    /// In [0, below); `below` positive.
    int below(int below) { return static_cast<int>(uniform() * below); }
    double exponential(double mean) { return -mean * std::log1p(-uniform()); }
    /// Log-normal with the given mean and a spread `sigma` of its logarithm.
    double logNormal(double mean, double sigma)
    {
        const double normal = std::sqrt(-2 * std::log1p(-uniform())) * std::cos(6.283185307179586 * uniform());
        return mean * std::exp(sigma * normal - sigma * sigma / 2);
    }
    Base::Span exponentialSpan(double meanSeconds) { return Base::fromSeconds(exponential(meanSeconds)); }
    Base::Span logNormalSpan(double meanSeconds, double sigma)
    {
        return Base::fromSeconds(logNormal(meanSeconds, sigma));
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace Floorwatch::Demo
