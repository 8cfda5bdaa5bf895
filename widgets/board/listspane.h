// Waiting callers and live calls, as two lists behind two tabs.
#pragma once

#include "board/desk.h"
#include "models/callmodel.h"
#include "models/waitingmodel.h"

#include <QTabWidget>

class QStyledItemDelegate;

namespace Floorwatch::Kit
{
class TableView;
}

namespace Floorwatch::Board
{

class ListsPane : public QTabWidget
{
    Q_OBJECT
public:
    ListsPane(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent = nullptr);

    [[nodiscard]] Models::WaitingModel &waiting() { return *m_waiting; }
    [[nodiscard]] Models::CallModel &calls() { return *m_calls; }
    void setQueue(const Domain::QueueId &queue);
    void applyChanges(const Floor::FloorChanges &changes);
    void tick();
    /// Forgets which row is marked.
    void unmark();

Q_SIGNALS:
    /// The serial of a live call.
    void callChosen(quint64 serial);

protected:
    void changeEvent(QEvent *event) override;

private:
    template <typename Model> Kit::TableView *addList(Model *model, QStyledItemDelegate *delegate);
    void countTabs();
    void retranslate();

    Desk &m_desk;
    Models::WaitingModel *m_waiting;
    Models::CallModel *m_calls;
    Kit::TableView *m_waitingView;
    Kit::TableView *m_callsView;
};

} // namespace Floorwatch::Board
