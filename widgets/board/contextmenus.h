// The menu of what is under the pointer, or of the chosen row by the menu key: the same actions as the details have.
#pragma once

#include "board/actions.h"

#include <QObject>

class QAbstractItemView;
class QMenu;

namespace Floorwatch::Board
{

class ContextMenus : public QObject
{
    Q_OBJECT
public:
    enum class Rows : quint8 { Agents, Queues, Visits, Calls };

    explicit ContextMenus(Desk &desk, QObject *parent = nullptr);

    void watch(QAbstractItemView *view, Rows rows);
    /// Fills a menu for a selection: an agent's or call's actions; for a queue, who of it can be listened to. Returns
    /// whether there is anything in it.
    bool fill(QMenu &menu, const Selection &selection);

Q_SIGNALS:
    void chosen(const Floorwatch::Board::Selection &selection, Floorwatch::Board::ActionId action);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Watched {
        QAbstractItemView *view;
        Rows rows;
    };
    [[nodiscard]] Selection selectionAt(const Watched &watched, const QModelIndex &index) const;
    void fillTalkers(QMenu &menu, const Domain::QueueId &queue);
    void add(QMenu &menu, const QString &text, const ActionState &action, const Selection &selection);

    Desk &m_desk;
    std::vector<Watched> m_views;
};

} // namespace Floorwatch::Board
