#include "phone/resampler.h"

#include "phone/libre.h"

#include <algorithm>

namespace Floorwatch::Phone
{

struct Resampler::State {
    size_t inChannels = 1;
    size_t outChannels = 1;
    size_t down = 1; ///< input frames for one of output
    size_t up = 1;   ///< output frames for one of input
    bool same = false;
    struct auresamp filter {
    };
    std::vector<qint16> waiting; ///< mono
};

bool Resampler::canDo(int inRate, int outRate)
{
    struct auresamp filter;
    auresamp_init(&filter);
    return inRate == outRate ||
           auresamp_setup(&filter, static_cast<uint32_t>(inRate), 1, static_cast<uint32_t>(outRate), 1) == 0;
}

Resampler::Resampler(int inRate, int inChannels, int outRate, int outChannels) : m_state(std::make_unique<State>())
{
    m_state->inChannels = static_cast<size_t>(std::max(1, inChannels));
    m_state->outChannels = static_cast<size_t>(std::max(1, outChannels));
    m_state->same = inRate == outRate || !canDo(inRate, outRate);
    m_state->down = m_state->same ? 1 : static_cast<size_t>(std::max(1, inRate / outRate));
    m_state->up = m_state->same ? 1 : static_cast<size_t>(std::max(1, outRate / inRate));
    auresamp_init(&m_state->filter);
    if (!m_state->same) {
        auresamp_setup(&m_state->filter, static_cast<uint32_t>(inRate), 1, static_cast<uint32_t>(outRate), 1);
    }
}

Resampler::~Resampler() = default;
Resampler::Resampler(Resampler &&) noexcept = default;
Resampler &Resampler::operator=(Resampler &&) noexcept = default;

std::vector<qint16> Resampler::process(std::span<const qint16> in)
{
    std::vector<qint16> &mono = m_state->waiting;
    const size_t channels = m_state->inChannels;
    for (size_t i = 0; i + channels <= in.size(); i += channels) {
        mono.push_back(channels == 1 ? in[i] : static_cast<qint16>((in[i] + in[i + 1]) / 2));
    }
    const size_t take = mono.size() - mono.size() % m_state->down;
    // librem wants as much room for less as it gets.
    std::vector<qint16> made(std::max(take, take / m_state->down * m_state->up));
    if (m_state->same) {
        std::copy_n(mono.begin(), take, made.begin());
    } else if (take > 0) {
        size_t count = made.size();
        if (auresamp(&m_state->filter, made.data(), &count, mono.data(), take) != 0) {
            count = 0;
        }
        made.resize(count);
    }
    mono.erase(mono.begin(), mono.begin() + static_cast<std::ptrdiff_t>(take));
    if (m_state->outChannels == 1) {
        return made;
    }
    std::vector<qint16> spread;
    spread.reserve(made.size() * m_state->outChannels);
    for (const qint16 sample : made) {
        spread.insert(spread.end(), m_state->outChannels, sample);
    }
    return spread;
}

} // namespace Floorwatch::Phone
