// Where the time comes from. Only SystemClock reads the wall clock; a replay runs at 60x on a ManualClock and tests
// never sleep.
#pragma once

#include "base/time.h"

namespace Floorwatch::Base
{

/// Tells the time. Thread-safe where a derived class says so.
class Clock
{
public:
    virtual ~Clock();
    [[nodiscard]] virtual Instant now() const = 0;
};

/// The wall clock of this machine. Thread-safe.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
};

/// A clock that stands still until it is told. Not thread-safe.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Instant start = {}) : m_now(start) {}
    [[nodiscard]] Instant now() const override { return m_now; }
    void set(Instant now) { m_now = now; }
    void advance(Span by) { m_now += by; }

private:
    Instant m_now;
};

} // namespace Floorwatch::Base
