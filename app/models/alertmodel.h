// The alerts as rows: open ones first by severity and newness, then those that are taken or asleep, then cleared ones.
// Lives in the GUI thread; gets whole values, keeps nothing of the book's.
#pragma once

#include "alerts/alert.h"
#include "models/keyedmodel.h"

#include <QTimeZone>

#include <optional>

namespace Floorwatch::Models
{

/// What of the alerts is shown. Empty members let everything through.
struct AlertFilter {
    enum class Show : quint8 { Uncleared, Open, Taken, Cleared, All };
    Show show = Show::All;
    std::optional<Alerts::AlertKind> kind;
    Alerts::Severity least = Alerts::Severity::Info;
    QString mine; ///< only what this operator has taken or was given
    QString text; ///< in title, subject, number, notes; without regard to case
    bool operator==(const AlertFilter &) const = default;
};

class AlertModel : public KeyedModel
{
    Q_OBJECT
public:
    enum Column { Title, Figures, About, Age, State };
    static constexpr int ColumnCount = 5;

    explicit AlertModel(QTimeZone zone, QObject *parent = nullptr);

    void setAlerts(std::vector<Alerts::Alert> alerts);
    void setFilter(const AlertFilter &filter);
    [[nodiscard]] const AlertFilter &filter() const { return m_filter; }
    /// Ages go on; once a second.
    void tick(Alerts::Instant now);
    /// Null where the row's alert is gone while a person works in the list.
    [[nodiscard]] const Alerts::Alert *alertAt(int row) const;
    [[nodiscard]] const Alerts::Alert *find(const QString &id) const;
    [[nodiscard]] int rowOfAlert(const QString &id) const; ///< -1 where not shown
    [[nodiscard]] Alerts::Instant now() const { return m_now; }
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    /// Not cleared ones, whatever the filter.
    [[nodiscard]] int openCount() const;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: title, figures and subject in the language of the screen, the age as qint64 microseconds, the
    /// state as int.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

protected:
    void settle() override;

private:
    [[nodiscard]] QVariant display(const Alerts::Alert &alert, int column) const;
    [[nodiscard]] bool passes(const Alerts::Alert &alert) const;
    [[nodiscard]] Alerts::Span age(const Alerts::Alert &alert) const;
    void rebuild();

    QTimeZone m_zone;
    std::vector<Alerts::Alert> m_alerts;
    QHash<QString, Key> m_keyOf; ///< grows by one a new alert; those gone are forgotten
    QHash<Key, size_t> m_at;
    Key m_nextKey = 1;
    AlertFilter m_filter;
    Alerts::Instant m_now;
    bool m_dirty = false;
};

} // namespace Floorwatch::Models
