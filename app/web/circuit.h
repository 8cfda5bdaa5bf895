// A circuit breaker: after so many failures in a row nothing is tried for a while, then one.
#pragma once

#include "base/time.h"

namespace Floorwatch::Web
{

class Circuit
{
public:
    enum class State : quint8 {
        Closed,   ///< everything may pass
        Open,     ///< nothing may
        HalfOpen, ///< one may, and decides
    };

    Circuit(int breakAfter, Base::Span breakFor) : m_breakAfter(breakAfter), m_breakFor(breakFor) {}

    [[nodiscard]] State state(Base::Instant now) const
    {
        return m_failures < m_breakAfter ? State::Closed : now < m_until ? State::Open : State::HalfOpen;
    }
    [[nodiscard]] int failures() const { return m_failures; }
    void succeeded() { m_failures = 0; }
    void failed(Base::Instant now)
    {
        ++m_failures;
        if (m_failures >= m_breakAfter) {
            m_until = now + m_breakFor;
        }
    }

private:
    int m_breakAfter;
    Base::Span m_breakFor;
    int m_failures = 0;
    Base::Instant m_until;
};

} // namespace Floorwatch::Web
