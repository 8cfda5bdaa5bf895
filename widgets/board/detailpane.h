// The right side: what is selected, what may be done with it, and its running history of today.
#pragma once

#include "board/actions.h"
#include "board/commandtracker.h"
#include "board/detailfacts.h"
#include "board/queuedoors.h"
#include "models/historymodel.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QListView;
class QStackedWidget;
class QToolButton;

namespace Floorwatch::Board
{

class ActionBar;
class EmptyState;

class DetailPane : public QFrame
{
    Q_OBJECT
public:
    DetailPane(Desk &desk, CommandTracker &tracker, const QueueDoors &doors, const Models::Thresholds &thresholds,
               QWidget *parent = nullptr);

    void show(const Selection &selection);
    [[nodiscard]] const Selection &selection() const { return m_selection; }
    void setServiceLevelId(const QString &id);
    void applyChanges(const Floor::FloorChanges &changes);
    void refresh();
    [[nodiscard]] ActionBar &actions() { return *m_actions; }
    [[nodiscard]] QListView *history() { return m_history; }

Q_SIGNALS:
    void closed();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showFacts(const std::vector<Fact> &facts);
    void dressHead(const Details &details);
    void sayEmpty(bool gone);

    Desk &m_desk;
    CommandTracker &m_tracker;
    const QueueDoors &m_doors;
    Models::Thresholds m_thresholds;
    QString m_serviceLevelId = QStringLiteral("sl.offered");
    Selection m_selection;
    Models::HistoryModel *m_model;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_subtitle;
    QLabel *m_state;
    QLabel *m_held;
    QToolButton *m_close;
    ActionBar *m_actions;
    QGridLayout *m_facts;
    QLabel *m_historyTitle;
    QListView *m_history;
    std::vector<std::pair<QLabel *, QLabel *>> m_rows;
};

} // namespace Floorwatch::Board
