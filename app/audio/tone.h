// Tones made, and tones found.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace Floorwatch::Audio
{

/// A sine of `hertz` at `levelDbfs` (RMS, see dbfs(); at most -3.01), with 5 ms ramps at both ends against clicks.
[[nodiscard]] std::vector<qint16> tone(double hertz, double seconds, double levelDbfs = -15.0, int sampleRate = 8000);

/// The notice that an agent hears when somebody listens: two short tones, the second lower (0.35 s in all).
[[nodiscard]] std::vector<qint16> chime(double levelDbfs = -20.0, int sampleRate = 8000);

/// A tone that goes on for ever, block by block, without a click between blocks.
class ToneSource
{
public:
    ToneSource(double hertz, double levelDbfs = -15.0, int sampleRate = 8000);
    void fill(std::span<qint16> samples);

private:
    double m_amplitude;
    double m_step;
    double m_phase = 0;
};

/// The level at one frequency in dBFS (RMS, as dbfs() tells of the same sine alone), by Goertzel's algorithm; never
/// below SilenceDbfs. Frequencies closer than sampleRate / samples.size() are not told apart.
[[nodiscard]] double toneDbfs(std::span<const qint16> samples, double hertz, int sampleRate = 8000);

} // namespace Floorwatch::Audio
