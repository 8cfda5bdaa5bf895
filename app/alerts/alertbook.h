// All alerts and their lives. A pure fold of conditions, people's answers and time; one thread.
#pragma once

#include "alerts/alert.h"

#include <memory>

namespace Floorwatch::Alerts
{

/// What changed since the last take, each once.
struct AlertChanges {
    QStringList alerts;           ///< ids; absent from the book: gone (cleared and no longer kept)
    QStringList announce;         ///< ids to be shown and sounded now: raised, woken, escalated, grown worse
    std::vector<AlertLife> steps; ///< for the journal, in order
    [[nodiscard]] bool empty() const { return alerts.isEmpty() && steps.empty(); }
};

struct BookSettings {
    int clearedKept = 500;
    /// So many members of one cause within `stormWindow` are told once more, not each.
    Span stormWindow = std::chrono::seconds(30);
    /// An alert that cleared less than this ago is raised again as the same one (flapping).
    Span reopenWithin = std::chrono::minutes(2);
};

class AlertBook
{
public:
    explicit AlertBook(BookSettings settings = {});
    ~AlertBook();
    AlertBook(const AlertBook &) = delete;
    AlertBook &operator=(const AlertBook &) = delete;

    // ---- from the sources
    /// The condition holds (again: its figures are brought up to date, which is told only where it matters).
    void hold(const Condition &condition, Instant now);
    /// It no longer holds; the alert clears with its last member.
    void over(const QString &cause, const QString &member, Instant now);
    /// A special caller's call went on.
    void follow(const QString &cause, const QString &member, const Trail &trail, Instant now);
    /// Snoozes end, what nobody took escalates.
    void tick(Instant now);

    // ---- from people; false where there is no such alert or it is over
    bool acknowledge(const QString &id, const QString &by, Instant now);
    bool snooze(const QString &id, const QString &by, Instant until, Instant now);
    bool assign(const QString &id, const QString &by, const QString &to, Instant now);
    bool note(const QString &id, const QString &by, const QString &text, Instant now);
    /// Puts an acknowledged, snoozed or assigned alert back to open: the undo.
    bool reopen(const QString &id, const QString &by, Instant now);

    // ---- reading
    [[nodiscard]] const std::vector<Alert> &alerts() const; ///< open ones first as raised, then cleared ones
    [[nodiscard]] const Alert *find(const QString &id) const;
    [[nodiscard]] const Alert *ofCause(const QString &cause) const; ///< the one that is not cleared
    /// Alerts not cleared whose members concern this; for marks on tiles and agents.
    [[nodiscard]] std::vector<const Alert *> about(const Domain::QueueId &queue) const;
    [[nodiscard]] std::vector<const Alert *> about(const Domain::AgentId &agent) const;
    [[nodiscard]] std::vector<const Alert *> about(const Domain::CallId &call) const;

    /// Reads back a step from the journal, as it was told. Alerts that stay open afterwards are confirmed by their
    /// sources' next hold(), or end at settle().
    void restore(const AlertLife &step);
    /// What restore() left open and no source has held since is cleared.
    void settle(Instant now);

    [[nodiscard]] AlertChanges takeChanges();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Alerts
