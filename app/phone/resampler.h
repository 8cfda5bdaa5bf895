// Between the line's 8 kHz mono and what a device takes.
#pragma once

#include <QtGlobal>

#include <memory>
#include <span>
#include <vector>

namespace Floorwatch::Phone
{

/// Resamples by a whole factor (librem's FIR filters), and between mono and several equal channels. One direction; not
/// thread-safe.
class Resampler
{
public:
    /// Rates in Hz, one of them a multiple of the other. Several input channels: the first two are averaged; several
    /// output channels: all the same.
    Resampler(int inRate, int inChannels, int outRate, int outChannels);
    ~Resampler();
    Resampler(Resampler &&) noexcept;
    Resampler &operator=(Resampler &&) noexcept;

    /// Whole frames in, whole frames out, interleaved; what makes no whole output yet waits.
    [[nodiscard]] std::vector<qint16> process(std::span<const qint16> in);
    [[nodiscard]] static bool canDo(int inRate, int outRate);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace Floorwatch::Phone
