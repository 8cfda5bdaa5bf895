// The queues as tiles with a small head: how they are ordered.
#pragma once

#include "board/desk.h"
#include "board/tiledelegate.h"
#include "models/queuemodel.h"

#include <QWidget>

class QComboBox;
class QLabel;

namespace Floorwatch::Kit
{
class CardView;
}

namespace Floorwatch::Board
{

class QueueTiles : public QWidget
{
    Q_OBJECT
public:
    QueueTiles(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent = nullptr);

    [[nodiscard]] Models::QueueModel &model() { return *m_model; }
    [[nodiscard]] Kit::CardView *view() { return m_view; }
    /// Marks a queue as chosen without telling anybody; a null id marks none.
    void mark(const Domain::QueueId &queue);
    [[nodiscard]] const Domain::QueueId &marked() const { return m_marked; }
    void setOrder(Models::QueueOrder order);
    /// The height that shows this many lines of tiles.
    [[nodiscard]] int heightFor(int lines) const;
    [[nodiscard]] int tilesInLine() const;
    void tick();

Q_SIGNALS:
    /// A click on a tile; null where the tile was chosen already: the filter goes.
    void queueChosen(const Floorwatch::Domain::QueueId &queue);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void restoreMark();
    void describe();

    Desk &m_desk;
    Models::QueueModel *m_model;
    Kit::CardView *m_view;
    TileDelegate *m_delegate;
    QLabel *m_title;
    QComboBox *m_order;
    Domain::QueueId m_marked;
};

} // namespace Floorwatch::Board
