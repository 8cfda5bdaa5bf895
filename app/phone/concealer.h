// What is heard where packets are missing.
#pragma once

#include "phone/audiopath.h"

#include <QtGlobal>

#include <array>
#include <span>

namespace Floorwatch::Phone
{

/// Fills gaps by repeating the last pitch period (2.5 to 20 ms) of what was heard, faded out over 60 ms, and blends
/// back into what comes after: the idea of ITU-T G.711 appendix I, simplified. Not thread-safe.
class Concealer
{
public:
    /// What was received and is about to be heard. Right after a gap its first 4 ms are blended with what was made up.
    void received(std::span<qint16, FrameSamples> frame);
    /// Makes up a frame.
    void conceal(std::span<qint16, FrameSamples> frame);
    void reset() { *this = Concealer(); }

private:
    void remember(std::span<const qint16, FrameSamples> frame);
    void findPeriod();
    qint16 next();

    std::array<qint16, 2 * FrameSamples> m_history{}; ///< the last 40 ms heard
    std::array<qint16, FrameSamples> m_period{};
    size_t m_periodLength = 0; ///< 0: not in a gap
    size_t m_position = 0;     ///< in the gap, in samples
};

} // namespace Floorwatch::Phone
