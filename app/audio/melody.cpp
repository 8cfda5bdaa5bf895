#include "audio/melody.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace Floorwatch::Audio
{

namespace
{

constexpr double AttackSeconds = 0.008; // without it every note would begin with a click
constexpr double Octave = 0.2;          // the share of the overtone, which makes it a bell and not a beep
constexpr double DecayToSilence = 6;    // times constant: a note ends at 1/400 of its loudness

double envelope(double seconds, double length)
{
    const double attack = std::min(1.0, seconds / AttackSeconds);
    return attack * std::exp(-DecayToSilence * seconds / length);
}

} // namespace

std::vector<qint16> melody(std::span<const Note> notes, double peak, int sampleRate)
{
    double length = 0;
    for (const Note &note : notes) {
        length = std::max(length, note.at + note.seconds);
    }
    std::vector<double> sum(static_cast<size_t>(length * sampleRate));
    for (const Note &note : notes) {
        const auto begin = static_cast<size_t>(note.at * sampleRate);
        const size_t end = std::min(sum.size(), begin + static_cast<size_t>(note.seconds * sampleRate));
        const double turn = 2 * std::numbers::pi * note.hertz;
        for (size_t i = begin; i < end; ++i) {
            const double seconds = static_cast<double>(i - begin) / sampleRate;
            const double wave = (1 - Octave) * std::sin(turn * seconds) + Octave * std::sin(2 * turn * seconds);
            sum[i] += envelope(seconds, note.seconds) * wave;
        }
    }
    std::vector<qint16> samples(sum.size());
    std::transform(sum.begin(), sum.end(), samples.begin(), [peak](double value) {
        return static_cast<qint16>(std::lround(std::clamp(value * peak, -1.0, 1.0) * 32767));
    });
    return samples;
}

} // namespace Floorwatch::Audio
