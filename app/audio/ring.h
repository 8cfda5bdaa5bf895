// Samples from one thread to another without a lock: a ring with one writer and one reader.
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <atomic>
#include <bit>
#include <span>
#include <vector>

namespace Floorwatch::Audio
{

/// A ring of 16-bit samples between exactly one writing and one reading thread. Neither ever blocks, locks or
/// allocates. What does not fit is dropped at the writer, what is not there is short at the reader; both are counted.
// NOLINTNEXTLINE(clang-analyzer-optin.performance.Padding): the two ends are apart on purpose
class SampleRing
{
public:
    /// Holds at least `capacity` samples (rounded up to a power of two, at least 2).
    explicit SampleRing(size_t capacity)
        : m_samples(std::bit_ceil(std::max<size_t>(capacity, 2))), m_mask(m_samples.size() - 1)
    {
    }

    /// Writer's thread. Appends as many as fit and returns how many; the rest counts as dropped.
    size_t write(std::span<const qint16> samples) noexcept
    {
        const size_t head = m_head.load(std::memory_order_relaxed);
        const size_t room = m_samples.size() - (head - m_tail.load(std::memory_order_acquire));
        const size_t count = std::min(room, samples.size());
        for (size_t i = 0; i < count; ++i) {
            m_samples[(head + i) & m_mask] = samples[i];
        }
        m_head.store(head + count, std::memory_order_release);
        m_dropped.fetch_add(samples.size() - count, std::memory_order_relaxed);
        return count;
    }

    /// Reader's thread. Fills as much of `samples` as there is and returns how many; the rest is left alone and
    /// counts as missed.
    size_t read(std::span<qint16> samples) noexcept
    {
        const size_t tail = m_tail.load(std::memory_order_relaxed);
        const size_t count = std::min(m_head.load(std::memory_order_acquire) - tail, samples.size());
        for (size_t i = 0; i < count; ++i) {
            samples[i] = m_samples[(tail + i) & m_mask];
        }
        m_tail.store(tail + count, std::memory_order_release);
        m_missed.fetch_add(samples.size() - count, std::memory_order_relaxed);
        return count;
    }

    /// Reader's thread. Throws away up to `count` of the oldest samples and returns how many: how a reader that fell
    /// behind gets back to the present.
    size_t skip(size_t count) noexcept
    {
        const size_t tail = m_tail.load(std::memory_order_relaxed);
        const size_t skipped = std::min(m_head.load(std::memory_order_acquire) - tail, count);
        m_tail.store(tail + skipped, std::memory_order_release);
        return skipped;
    }

    /// Either thread: how many samples wait. The other side may change it at once.
    [[nodiscard]] size_t available() const noexcept
    {
        // The tail first: the head never falls behind a tail that was read before it.
        const size_t tail = m_tail.load(std::memory_order_acquire);
        return std::min(m_head.load(std::memory_order_acquire) - tail, m_samples.size());
    }
    [[nodiscard]] size_t capacity() const noexcept { return m_samples.size(); }
    /// Any thread: samples that did not fit, since the ring was made.
    [[nodiscard]] quint64 dropped() const noexcept { return m_dropped.load(std::memory_order_relaxed); }
    /// Any thread: samples that a reader wanted and did not get, since the ring was made.
    [[nodiscard]] quint64 missed() const noexcept { return m_missed.load(std::memory_order_relaxed); }

private:
    std::vector<qint16> m_samples;
    size_t m_mask;
    // Far enough apart that the two threads do not share a cache line.
    alignas(64) std::atomic<size_t> m_head = 0;
    std::atomic<quint64> m_dropped = 0;
    alignas(64) std::atomic<size_t> m_tail = 0;
    std::atomic<quint64> m_missed = 0;
};

} // namespace Floorwatch::Audio
