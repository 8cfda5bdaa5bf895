// The floor: queues above, agents below, callers and details at the side, put together and kept in step.
#pragma once

#include "board/actions.h"
#include "board/commandtracker.h"
#include "board/desk.h"
#include "board/queuedoors.h"
#include "board/selection.h"
#include "models/thresholds.h"

#include <QTimer>
#include <QWidget>

class QSettings;
class QSplitter;

namespace Floorwatch::Board
{

class AgentsPane;
class Banner;
class ContextMenus;
class DetailPane;
class ListsPane;
class QueueTiles;
class StatusLine;

class FloorPage : public QWidget
{
    Q_OBJECT
public:
    FloorPage(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent = nullptr);

    /// Selects, scrolls there and gives it the keyboard.
    void goTo(const Selection &selection);
    void setServiceLevelId(const QString &id);
    /// Shows what is known now; a timer calls it twice a second.
    void tick();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);
    /// The keyboard moves to the next part of the page.
    void nextPane(bool backwards = false);
    /// Does what the action's button does, to a selection; where it may not be done, the status line says why.
    void act(const Selection &selection, ActionId action);

    [[nodiscard]] QueueTiles &queues() { return *m_queues; }
    [[nodiscard]] AgentsPane &agents() { return *m_agents; }
    [[nodiscard]] ListsPane &lists() { return *m_lists; }
    [[nodiscard]] DetailPane &details() { return *m_details; }
    [[nodiscard]] Banner &banner() { return *m_banner; }
    [[nodiscard]] StatusLine &status() { return *m_status; }
    [[nodiscard]] CommandTracker &tracker() { return *m_tracker; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectPanes();
    void connectActions();
    void applyChanges(const Floor::FloorChanges &changes);
    void filterByQueue(const Domain::QueueId &queue);
    void escape();
    void fitTiles();

    Desk &m_desk;
    CommandTracker *m_tracker;
    QueueDoors m_doors;
    Banner *m_banner;
    QueueTiles *m_queues;
    AgentsPane *m_agents;
    ListsPane *m_lists;
    DetailPane *m_details;
    StatusLine *m_status;
    ContextMenus *m_menus;
    QSplitter *m_left;
    QSplitter *m_right;
    QSplitter *m_across;
    QTimer m_timer;
    int m_tilesFitted = -1;
    bool m_restored = false; ///< the person's own splitter positions hold
};

} // namespace Floorwatch::Board
