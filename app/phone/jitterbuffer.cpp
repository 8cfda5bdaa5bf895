#include "phone/jitterbuffer.h"

#include <algorithm>
#include <cmath>

namespace Floorwatch::Phone
{

namespace
{

constexpr qint64 Capacity = 16384;  // samples; a power of two
constexpr qint64 Jump = SampleRate; // a second ahead or behind is another beginning
constexpr int FewestFrames = 2;
constexpr int MostFrames = 10;
constexpr int RoundTakes = 25; // half a second
constexpr int CalmRounds = 8;
constexpr size_t TransitWindow = 200;
constexpr size_t WindowSeconds = 10;
constexpr int SequenceJump = 3000; // RFC 3550 A.1, MAX_DROPOUT
constexpr double SamplesPerMs = SampleRate / 1000.0;
constexpr int TakesPerSecond = SampleRate / FrameSamples;

size_t place(qint64 timestamp) { return static_cast<size_t>(timestamp & (Capacity - 1)); }

} // namespace

JitterBuffer::JitterBuffer() : m_samples(Capacity), m_present(Capacity), m_targetFrames(FewestFrames) {}

void JitterBuffer::restart()
{
    m_started = false;
    m_counting = false;
    m_hasTransit = false;
    m_transits.clear();
    m_before = {m_before.expected + m_now.expected, m_before.received + m_now.received, m_before.late + m_now.late};
    m_now = {};
}

void JitterBuffer::put(quint16 sequence, quint32 timestamp, std::span<const qint16> samples, double atMs)
{
    if (samples.empty() || static_cast<qint64>(samples.size()) > Jump) {
        return;
    }
    count(sequence);
    measure(timestamp, atMs);
    if (!m_started) {
        m_started = true;
        beginAt(timestamp);
    }
    // The difference of 32 bits is right across the wrap of the clock.
    const qint64 at = m_end + static_cast<qint32>(timestamp - static_cast<quint32>(m_end));
    if (std::abs(at - m_play) > Jump) {
        beginAt(at);
    }
    if (!store(at, samples)) {
        ++m_now.late;
    }
}

void JitterBuffer::pass(quint16 sequence)
{
    if (m_counting) {
        count(sequence);
    }
}

void JitterBuffer::count(quint16 sequence)
{
    const qint64 extended = m_lastSequence + static_cast<qint16>(sequence - static_cast<quint16>(m_lastSequence));
    if (!m_counting || std::abs(extended - m_lastSequence) > SequenceJump) {
        restart();
        m_counting = true;
        m_firstSequence = sequence;
        m_lastSequence = sequence;
    } else {
        m_lastSequence = std::max(m_lastSequence, extended);
    }
    ++m_now.received;
    m_now.expected = m_lastSequence - m_firstSequence + 1;
}

void JitterBuffer::measure(quint32 timestamp, double atMs)
{
    // Only differences of transit times mean anything; a clock that wraps shows as a jump and is left out.
    const double transit = atMs - timestamp / SamplesPerMs;
    if (m_hasTransit && std::abs(transit - m_lastTransit) < 1000) {
        m_jitterMs += (std::abs(transit - m_lastTransit) - m_jitterMs) / 16;
    } else {
        m_transits.clear();
    }
    m_hasTransit = true;
    m_lastTransit = transit;
    m_transits.push_back(transit);
    if (m_transits.size() > TransitWindow) {
        m_transits.pop_front();
    }
}

void JitterBuffer::learnTarget()
{
    if (m_transits.size() < RoundTakes) {
        return;
    }
    std::vector<double> sorted(m_transits.begin(), m_transits.end());
    std::sort(sorted.begin(), sorted.end());
    const double spread = sorted[sorted.size() * 97 / 100] - sorted.front();
    const int needed = std::clamp(static_cast<int>(std::ceil(spread / 20)) + 1, FewestFrames, MostFrames);
    if (needed >= m_targetFrames) {
        m_targetFrames = needed;
        m_calmRounds = 0;
    } else if (++m_calmRounds >= CalmRounds) {
        --m_targetFrames;
        m_calmRounds = 0;
    }
}

void JitterBuffer::beginAt(qint64 timestamp)
{
    std::fill(m_present.begin(), m_present.end(), false);
    m_play = timestamp - static_cast<qint64>(m_targetFrames) * FrameSamples;
    m_end = timestamp;
    m_begin = timestamp;
    m_highest = 0;
    m_round = 0;
}

bool JitterBuffer::store(qint64 timestamp, std::span<const qint16> samples)
{
    bool anyInTime = false;
    for (size_t i = 0; i < samples.size(); ++i) {
        const qint64 at = timestamp + static_cast<qint64>(i);
        if (at >= m_play) {
            m_samples[place(at)] = samples[i];
            m_present[place(at)] = true;
            anyInTime = true;
        }
    }
    m_end = std::max(m_end, timestamp + static_cast<qint64>(samples.size()));
    return anyInTime;
}

bool JitterBuffer::isPresent(qint64 timestamp) const
{
    for (qint64 at = timestamp; at < timestamp + FrameSamples; ++at) {
        if (!m_present[place(at)]) {
            return false;
        }
    }
    return true;
}

void JitterBuffer::fetch(qint64 timestamp, std::span<qint16, FrameSamples> frame)
{
    for (size_t i = 0; i < frame.size(); ++i) {
        const size_t at = place(timestamp + static_cast<qint64>(i));
        frame[i] = m_present[at] ? m_samples[at] : qint16(0);
        m_present[at] = false;
    }
}

bool JitterBuffer::take(std::span<qint16, FrameSamples> frame)
{
    if (++m_takes % TakesPerSecond == 0) {
        m_seconds.push_back(
            {m_before.expected + m_now.expected, m_before.received + m_now.received, m_before.late + m_now.late});
        if (m_seconds.size() > WindowSeconds) {
            m_seconds.pop_front();
        }
    }
    if (!m_started) {
        std::fill(frame.begin(), frame.end(), qint16(0));
        return false;
    }
    m_highest = std::max(m_highest, level());
    const qint64 most = static_cast<qint64>(m_targetFrames + 1) * FrameSamples;
    // A sender that was silent for a while has left a gap, not a loss: straight on to what it says now.
    while (level() > most && !m_present[place(m_play)] && !m_present[place(m_play + FrameSamples - 1)]) {
        fetch(m_play, frame);
        m_play += FrameSamples;
    }
    if (level() > static_cast<qint64>(MostFrames + 2) * FrameSamples) {
        while (level() > most) {
            fetch(m_play, frame);
            m_play += FrameSamples;
        }
    }
    if (++m_round >= RoundTakes) {
        learnTarget();
        const qint64 highest = m_highest;
        m_round = 0;
        m_highest = 0;
        if (highest > most && isPresent(m_play) && isPresent(m_play + FrameSamples)) {
            playTwoAsOne(frame);
            return true;
        }
        if (highest < static_cast<qint64>(m_targetFrames) * FrameSamples) {
            m_concealer.conceal(frame);
            return true;
        }
    }
    play(frame);
    return true;
}

void JitterBuffer::play(std::span<qint16, FrameSamples> frame)
{
    if (m_play < m_begin) {
        fetch(m_play, frame);
        m_play += FrameSamples;
        return;
    }
    // Nothing there at all: what comes next is late rather than lost, so the clock waits for it.
    if (level() <= 0) {
        m_concealer.conceal(frame);
        return;
    }
    const bool whole = isPresent(m_play);
    fetch(m_play, frame);
    m_play += FrameSamples;
    if (whole) {
        m_concealer.received(frame);
    } else {
        m_concealer.conceal(frame);
    }
}

void JitterBuffer::playTwoAsOne(std::span<qint16, FrameSamples> frame)
{
    std::array<qint16, FrameSamples> second;
    fetch(m_play, frame);
    fetch(m_play + FrameSamples, second);
    m_play += 2 * static_cast<qint64>(FrameSamples);
    for (size_t i = 0; i < frame.size(); ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(frame.size());
        frame[i] = static_cast<qint16>(std::lround(frame[i] * (1 - part) + second[i] * part));
    }
    m_concealer.received(frame);
}

JitterFigures JitterBuffer::figures() const
{
    JitterFigures figures;
    const Count all{m_before.expected + m_now.expected, m_before.received + m_now.received, m_before.late + m_now.late};
    figures.packets = static_cast<quint64>(all.received);
    figures.lost = static_cast<quint64>(std::max<qint64>(0, all.expected - all.received));
    figures.late = static_cast<quint64>(all.late);
    // A window that is not yet full reaches back to the beginning.
    const Count from = m_seconds.size() < WindowSeconds ? Count{} : m_seconds.front();
    const qint64 expected = all.expected - from.expected;
    if (expected > 0) {
        const qint64 lost = std::max<qint64>(0, expected - (all.received - from.received));
        figures.lossPercent =
            std::min(100.0, 100.0 * static_cast<double>(lost + all.late - from.late) / static_cast<double>(expected));
    }
    figures.jitterMs = m_jitterMs;
    figures.bufferMs = m_started ? static_cast<double>(std::max<qint64>(0, level())) / SamplesPerMs : 0;
    return figures;
}

} // namespace Floorwatch::Phone
