#include "phone/concealer.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Phone
{

namespace
{

constexpr size_t ShortestPeriod = 20; // 400 Hz
constexpr size_t LongestPeriod = FrameSamples;
constexpr size_t FadeSamples = 3 * FrameSamples;
constexpr size_t BlendSamples = 32;

} // namespace

void Concealer::remember(std::span<const qint16, FrameSamples> frame)
{
    std::copy(m_history.begin() + FrameSamples, m_history.end(), m_history.begin());
    std::copy(frame.begin(), frame.end(), m_history.begin() + FrameSamples);
}

void Concealer::findPeriod()
{
    // The lag at which the last 20 ms look most like what was before them.
    constexpr size_t Window = FrameSamples;
    const qint16 *end = m_history.data() + m_history.size();
    double best = 0;
    m_periodLength = LongestPeriod;
    for (size_t lag = ShortestPeriod; lag <= LongestPeriod; ++lag) {
        double match = 0;
        double energy = 1;
        for (size_t i = 1; i <= Window; ++i) {
            const double before = *(end - i - lag);
            match += *(end - i) * before;
            energy += before * before;
        }
        if (const double score = match / std::sqrt(energy); score > best) {
            best = score;
            m_periodLength = lag;
        }
    }
    std::copy(end - m_periodLength, end, m_period.begin());
    m_position = 0;
}

qint16 Concealer::next()
{
    if (m_position >= FadeSamples) {
        return 0;
    }
    const double left = 1 - static_cast<double>(m_position) / static_cast<double>(FadeSamples);
    const qint16 sample = m_period[m_position % m_periodLength];
    ++m_position;
    return static_cast<qint16>(std::lround(sample * left));
}

void Concealer::conceal(std::span<qint16, FrameSamples> frame)
{
    if (m_periodLength == 0) {
        findPeriod();
    }
    std::generate(frame.begin(), frame.end(), [this] { return next(); });
    remember(frame);
}

void Concealer::received(std::span<qint16, FrameSamples> frame)
{
    if (m_periodLength != 0) {
        for (size_t i = 0; i < BlendSamples; ++i) {
            const double part = static_cast<double>(i + 1) / (BlendSamples + 1);
            frame[i] = static_cast<qint16>(std::lround(frame[i] * part + next() * (1 - part)));
        }
        m_periodLength = 0;
    }
    remember(frame);
}

} // namespace Floorwatch::Phone
