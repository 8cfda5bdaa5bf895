// Paints one line of a running history: when, what, and how long it took.
#pragma once

#include "kit/textcache.h"

#include <QStyledItemDelegate>
#include <QTimeZone>

namespace Floorwatch::Board
{

class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    HistoryDelegate(QTimeZone zone, QObject *parent) : QStyledItemDelegate(parent), m_zone(std::move(zone)) {}
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    /// The line's words without its time.
    [[nodiscard]] static QString words(const QModelIndex &index);

private:
    QTimeZone m_zone;
    mutable Kit::TextCache m_cache; // painting is const in Qt; what is remembered changes no result
};

} // namespace Floorwatch::Board
