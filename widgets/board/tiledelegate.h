// Paints a queue's tile: how many wait first and large, then how long, then the day.
#pragma once

#include "board/marks.h"
#include "kit/textcache.h"
#include "kit/theme.h"

#include <QStyledItemDelegate>

#include <optional>

namespace Floorwatch::Kit
{
struct Brush;
}

namespace Floorwatch::Board
{

class TileDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// The size of a tile set in `font`.
    [[nodiscard]] static QSize cellSize(const QFont &font);
    /// Everything on a tile in words, for a tooltip and a screen reader.
    [[nodiscard]] static QString words(const QModelIndex &index);
    void setServiceLevelId(const QString &id) { m_serviceLevelId = id; }
    void setMarks(MarkOf marks) { m_marks = std::move(marks); }

private:
    struct Fonts {
        QFont base;
        QFont small;
        QFont strong;
        QFont figure;
    };
    void fitFonts(const QFont &base) const;
    void paintHead(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const;
    void paintWaiting(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const;
    void paintLevel(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const;
    void paintDay(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const;

    mutable Kit::TextCache m_cache; // painting is const in Qt; what is remembered changes no result
    mutable std::optional<Fonts> m_fonts;
    QString m_serviceLevelId = QStringLiteral("sl.offered");
    MarkOf m_marks;
};

} // namespace Floorwatch::Board
