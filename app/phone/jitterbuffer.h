// From packets as they come to frames as they are heard.
#pragma once

#include "phone/concealer.h"

#include <deque>
#include <span>
#include <vector>

namespace Floorwatch::Phone
{

/// What the jitter buffer has seen since it began.
struct JitterFigures {
    quint64 packets = 0;
    quint64 lost = 0;
    quint64 late = 0;
    double lossPercent = 0; ///< lost and late, of the last ten seconds
    double jitterMs = 0;    ///< RFC 3550 A.8
    double bufferMs = 0;
};

/// Puts samples (8 kHz) in order by their RTP timestamps and gives a frame every 20 ms, whatever the size of the
/// packets. It waits two frames at first; with jitter the wait grows to what 97 % of the packets need, ten frames at
/// most, and shrinks again: a frame is added or dropped (cross-faded) now and then. Gaps are concealed. Not
/// thread-safe.
class JitterBuffer
{
public:
    JitterBuffer();
    /// `atMs` is the arrival on a monotonic clock.
    void put(quint16 sequence, quint32 timestamp, std::span<const qint16> samples, double atMs);
    /// A packet of the same stream that carries no samples (RFC 4733 digits): only that it is not lost.
    void pass(quint16 sequence);
    /// The next 20 ms. False, and silence, as long as nothing has come.
    bool take(std::span<qint16, FrameSamples> frame);
    [[nodiscard]] JitterFigures figures() const;
    /// Another source begins: the figures go on, what waits is forgotten.
    void restart();

private:
    struct Count {
        qint64 expected = 0;
        qint64 received = 0;
        qint64 late = 0;
    };
    void count(quint16 sequence);
    void measure(quint32 timestamp, double atMs);
    void learnTarget();
    void beginAt(qint64 timestamp);
    [[nodiscard]] bool store(qint64 timestamp, std::span<const qint16> samples);
    [[nodiscard]] bool isPresent(qint64 timestamp) const;
    void fetch(qint64 timestamp, std::span<qint16, FrameSamples> frame);
    void play(std::span<qint16, FrameSamples> frame);
    void playTwoAsOne(std::span<qint16, FrameSamples> frame);
    [[nodiscard]] qint64 level() const { return m_end - m_play; }

    std::vector<qint16> m_samples;
    std::vector<bool> m_present;
    Concealer m_concealer;
    bool m_started = false;
    qint64 m_play = 0;  ///< the timestamp that is heard next
    qint64 m_end = 0;   ///< the timestamp behind the newest sample
    qint64 m_begin = 0; ///< nothing is missing before
    int m_targetFrames;
    qint64 m_highest = 0; ///< the highest level of this round
    int m_round = 0;      ///< takes since the target was last compared
    int m_calmRounds = 0; ///< rounds in which a smaller target would have done

    // RFC 3550 A.1 and A.8
    bool m_counting = false;
    qint64 m_firstSequence = 0;
    qint64 m_lastSequence = 0;
    Count m_before; ///< of sources before a restart
    Count m_now;
    double m_lastTransit = 0;
    bool m_hasTransit = false;
    double m_jitterMs = 0;
    std::deque<double> m_transits;
    std::deque<Count> m_seconds; ///< one a second, the newest last
    int m_takes = 0;
};

} // namespace Floorwatch::Phone
