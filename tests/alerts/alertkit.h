// A floor with its watches and a book, as the session puts them together; time is told.
#pragma once

#include "alerts/callerwatch.h"
#include "alerts/floorwatch.h"
#include "floor/script.h"

#include <memory>

namespace Floorwatch::AlertTest
{

using namespace Alerts;
using FloorTest::Script;

inline Ratios plainRatios()
{
    const auto of = [](int part, int whole) {
        return whole > 0 ? std::optional(static_cast<double>(part) / whole) : std::nullopt;
    };
    return {[of](const Domain::QueueCounts &c) { return of(c.answeredInTime, c.answered + c.abandoned); },
            [of](const Domain::QueueCounts &c) { return of(c.abandoned, c.offered); }};
}

/// A script whose floor is watched. The clock of the PBX and ours show the same.
class Desk : public Script
{
public:
    explicit Desk(AskFacts ask = {})
        : callers(book, QTimeZone::utc(), QStringLiteral("CN"), std::move(ask)),
          watch(book, QTimeZone::utc(), plainRatios())
    {
        floor.setVisitSink([this](const Domain::Visit &visit) { watch.visitEnded(visit, at(now)); });
    }
    ~Desk() { floor.setVisitSink({}); }
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    /// What was told to the floor since is seen.
    void look(double seconds)
    {
        now = seconds;
        const Floor::FloorChanges changes = floor.takeChanges();
        callers.observe(floor, changes, at(now));
        watch.observe(floor, changes, at(now));
    }
    /// Time passes, a second at a time.
    void pass(double until)
    {
        look(now);
        while (now < until) {
            now = std::min(until, now + 1);
            floor.advance(Domain::PbxId{}, at(now));
            look(now);
            callers.tick(floor, at(now));
            watch.tick(floor, at(now));
            book.tick(at(now));
        }
    }
    void feed(double seconds, Domain::FeedState state)
    {
        tell(seconds, Domain::FeedStateChanged{state, QStringLiteral("cable")});
        look(seconds);
    }

    [[nodiscard]] std::vector<Alert> open() const
    {
        std::vector<Alert> found;
        for (const Alert &alert : book.alerts()) {
            if (alert.state != AlertState::Cleared) {
                found.push_back(alert);
            }
        }
        return found;
    }

    AlertBook book;
    CallerWatch callers;
    FloorWatch watch;
    double now = 0;
};

} // namespace Floorwatch::AlertTest
