// How loud samples are.
#pragma once

#include <QtGlobal>

#include <span>

namespace Floorwatch::Audio
{

/// What a level is where nothing sounds: the noise floor of 16 bit.
inline constexpr double SilenceDbfs = -96.0;

/// The RMS level in dB below full scale, a square wave of full scale being 0 (a full sine is -3.01); SilenceDbfs for
/// no samples and for silence, never less.
[[nodiscard]] double dbfs(std::span<const qint16> samples) noexcept;

/// A level meter as on a mixing desk: the level rises at once and falls by 20 dB a second, the peak stays for a second
/// and a half and then falls likewise. Time is counted in samples. Not thread-safe.
class LevelMeter
{
public:
    explicit LevelMeter(int sampleRate = 8000) : m_sampleRate(sampleRate) {}
    void add(std::span<const qint16> samples) noexcept;
    void reset() noexcept { *this = LevelMeter(m_sampleRate); }
    [[nodiscard]] double levelDbfs() const noexcept { return m_level; }
    /// The highest level (of a block that was added, RMS) that is still held.
    [[nodiscard]] double peakDbfs() const noexcept { return m_peak; }

private:
    int m_sampleRate;
    double m_level = SilenceDbfs;
    double m_peak = SilenceDbfs;
    double m_heldSeconds = 0;
};

} // namespace Floorwatch::Audio
