#include "audio/level.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Audio
{

namespace
{

constexpr double FallDbPerSecond = 20;
constexpr double HoldSeconds = 1.5;
constexpr double FullScale = 32768.0;

} // namespace

double dbfs(std::span<const qint16> samples) noexcept
{
    double energy = 0;
    for (const qint16 sample : samples) {
        energy += static_cast<double>(sample) * sample;
    }
    if (energy <= 0) {
        return SilenceDbfs;
    }
    const double rms = std::sqrt(energy / static_cast<double>(samples.size()));
    return std::max(SilenceDbfs, 20 * std::log10(rms / FullScale));
}

void LevelMeter::add(std::span<const qint16> samples) noexcept
{
    if (samples.empty()) {
        return;
    }
    const double seconds = static_cast<double>(samples.size()) / m_sampleRate;
    const double now = dbfs(samples);
    m_level = std::max({now, m_level - FallDbPerSecond * seconds, SilenceDbfs});
    if (now >= m_peak) {
        m_peak = now;
        m_heldSeconds = 0;
        return;
    }
    m_heldSeconds += seconds;
    if (m_heldSeconds > HoldSeconds) {
        m_peak = std::max(m_level, m_peak - FallDbPerSecond * seconds);
    }
}

} // namespace Floorwatch::Audio
