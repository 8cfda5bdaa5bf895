#include "audio/tone.h"

#include "audio/level.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Floorwatch::Audio
{

namespace
{

constexpr double FullScale = 32768.0;
constexpr double Loudest = 32767.0;
constexpr double RampSeconds = 0.005;

double amplitudeOf(double levelDbfs)
{
    // RMS of a sine is its amplitude over the root of two.
    return std::min(Loudest, FullScale * std::pow(10.0, levelDbfs / 20) * std::numbers::sqrt2);
}

} // namespace

std::vector<qint16> tone(double hertz, double seconds, double levelDbfs, int sampleRate)
{
    std::vector<qint16> samples(static_cast<size_t>(std::max(0.0, seconds) * sampleRate));
    ToneSource(hertz, levelDbfs, sampleRate).fill(samples);
    const size_t ramp = std::min(samples.size() / 2, static_cast<size_t>(RampSeconds * sampleRate));
    for (size_t i = 0; i < ramp; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(ramp);
        samples[i] = static_cast<qint16>(samples[i] * part);
        samples[samples.size() - 1 - i] = static_cast<qint16>(samples[samples.size() - 1 - i] * part);
    }
    return samples;
}

std::vector<qint16> chime(double levelDbfs, int sampleRate)
{
    std::vector<qint16> samples = tone(880, 0.15, levelDbfs, sampleRate);
    samples.resize(samples.size() + static_cast<size_t>(sampleRate) / 20);
    const std::vector<qint16> second = tone(660, 0.15, levelDbfs, sampleRate);
    samples.insert(samples.end(), second.begin(), second.end());
    return samples;
}

ToneSource::ToneSource(double hertz, double levelDbfs, int sampleRate)
    : m_amplitude(amplitudeOf(levelDbfs)), m_step(2 * std::numbers::pi * hertz / sampleRate)
{
}

void ToneSource::fill(std::span<qint16> samples)
{
    for (qint16 &sample : samples) {
        sample = static_cast<qint16>(std::lround(m_amplitude * std::sin(m_phase)));
        m_phase = std::fmod(m_phase + m_step, 2 * std::numbers::pi);
    }
}

double toneDbfs(std::span<const qint16> samples, double hertz, int sampleRate)
{
    if (samples.empty()) {
        return SilenceDbfs;
    }
    const double omega = 2 * std::numbers::pi * hertz / sampleRate;
    const double coefficient = 2 * std::cos(omega);
    double before = 0;
    double beforeThat = 0;
    for (const qint16 sample : samples) {
        const double now = sample + coefficient * before - beforeThat;
        beforeThat = before;
        before = now;
    }
    const double power = before * before + beforeThat * beforeThat - coefficient * before * beforeThat;
    // A sine of amplitude A gives a power of (A n / 2)^2; its RMS is A over the root of two.
    const double rms = std::sqrt(std::max(0.0, power) * 2) / static_cast<double>(samples.size());
    return rms <= 0 ? SilenceDbfs : std::max(SilenceDbfs, 20 * std::log10(rms / FullScale));
}

} // namespace Floorwatch::Audio
