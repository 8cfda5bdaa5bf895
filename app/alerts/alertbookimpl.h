// The book itself: alerts, and what is needed beside them. Every step that is told is carried out by the same function
// that restores it, so that a book read back from its steps is the same book. Private to the room.
#pragma once

#include "alerts/alertbook.h"

#include <QHash>
#include <QSet>

namespace Floorwatch::Alerts
{

class AlertBook::Impl
{
public:
    explicit Impl(BookSettings given) : settings(given) {}

    /// Beside an alert that is not cleared.
    struct Beside {
        QHash<QString, int> place; ///< where a member stands in `members`
        QSet<QString> beyond;      ///< members that hold and are not kept
        QSet<QString> unconfirmed; ///< read back, and not held by their source since
        Instant openSince;         ///< from here on its escalation counts
        Instant toldAt;
        int toldHolding = 0; ///< so many held when people were told last
        bool tellLater = false;
    };

    // ---- from sources and people
    void hold(const Condition &condition, Instant now);
    void over(const QString &id, const QString &member, Instant now);
    void tick(Instant now);
    void tellGrowth(const Alert &alert, Instant now);
    void tellWorse(const Alert &alert, Severity before, Instant now);
    void wake(const QString &id, const QString &by, Instant now);
    void settle(Instant now);
    void raise(const Condition &condition, Instant now);
    void update(Alert &alert, Member &member, const Condition &condition, Instant now);

    /// Carries a step out and keeps it to be told.
    void step(AlertLife life);
    void announce(const QString &id);
    [[nodiscard]] Alert *live(const QString &id); ///< null where there is none or it is cleared

    // ---- the fold of steps
    bool fold(const AlertLife &life);
    void foldRaised(const AlertLife &life);
    void foldGrew(Alert &alert, const AlertLife &life);
    void foldShrank(Alert &alert, const AlertLife &life);
    void foldChanged(Alert &alert, const AlertLife &life);
    void foldPeople(Alert &alert, const AlertLife &life);
    void foldCleared(Alert &alert, Instant at);
    void refresh(Alert &alert);
    void makeRoom(Alert &alert, Beside &beside);
    void reindex(size_t from, size_t to);
    void touch(const QString &id);

    [[nodiscard]] const Alert *recentlyCleared(const QString &cause, Instant now) const;
    [[nodiscard]] QString newId(const QString &cause, Instant now) const;

    // ---- marks
    struct Marks {
        QHash<Domain::QueueId, std::vector<size_t>> queues;
        QHash<Domain::AgentId, std::vector<size_t>> agents;
        QHash<Domain::CallId, std::vector<size_t>> calls;
    };
    const Marks &marks();

    BookSettings settings;
    std::vector<Alert> alerts; ///< `open` ones as they were raised, then cleared ones, the newest first
    size_t open = 0;
    QHash<QString, size_t> indexById;
    QHash<QString, QString> idByCause; ///< of those not cleared
    QHash<QString, Beside> besides;    ///< of those not cleared
    AlertChanges changes;
    QSet<QString> touched;
    bool restoring = false;

private:
    Marks m_marks;
    bool m_marksOld = true;
};

} // namespace Floorwatch::Alerts
