#include "board/tiledelegate.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/pills.h"
#include "kit/states.h"
#include "kit/texts.h"
#include "metrics/definitions.h"
#include "models/roles.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

namespace Floorwatch::Board
{

using Domain::AgentState;
using Kit::Grid;
using Models::Level;

namespace
{

constexpr int Pad = 2 * Grid;

Level levelIf(const QModelIndex &index, Models::QueueBreach breach)
{
    const bool breached = (index.data(Models::BreachesRole).toInt() & breach) != 0;
    return breached ? static_cast<Level>(index.data(Models::LevelRole).toInt()) : Level::Calm;
}

// A service level is judged by itself here: another breach must not redden its bar.
Level serviceLevelLevel(const QModelIndex &index)
{
    if ((index.data(Models::BreachesRole).toInt() & Models::ServiceLevelBreach) == 0) {
        return Level::Calm;
    }
    const double target = index.data(Models::TargetRole).toDouble();
    return index.data(Models::ServiceLevelRole).toDouble() < target * 0.75 ? Level::Alarm : Level::Watch;
}

} // namespace

QSize TileDelegate::cellSize(const QFont &base)
{
    const int line = Kit::lineHeight(Kit::font(Kit::Type::Small, base));
    const int figure = Kit::lineHeight(Kit::font(Kit::Type::Figure, base));
    const int head = Kit::lineHeight(Kit::font(Kit::Type::Strong, base));
    return {Kit::scaled(150, base), 2 * Grid + head + figure + line + Grid + Grid + 2 * line + Grid};
}

void TileDelegate::fitFonts(const QFont &base) const
{
    if (!m_fonts || m_fonts->base != base) {
        m_fonts = Fonts{base, Kit::font(Kit::Type::Small, base), Kit::font(Kit::Type::Strong, base),
                        Kit::font(Kit::Type::Figure, base)};
    }
}

void TileDelegate::paintHead(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const
{
    const auto level = static_cast<Level>(index.data(Models::LevelRole).toInt());
    QRect name = rect;
    if (level != Level::Calm) {
        name.setRight(name.right() - 18);
        Kit::paintIcon(brush.painter, {rect.right() - 15, rect.y(), 16, rect.height()},
                       Kit::levelGlyph(level) + QStringLiteral("-line"), brush.theme.textOf(level), 16);
    }
    if (m_marks) {
        name.setRight(name.right() - paintMark(brush, name, m_marks(index)));
    }
    brush.painter.setPen(brush.theme.text);
    m_cache.draw(brush.painter, name, Qt::AlignLeft | Qt::AlignVCenter, index.data(Models::NameRole).toString(),
                 m_fonts->strong);
}

void TileDelegate::paintWaiting(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const
{
    const int waiting = index.data(Models::WaitingRole).toInt();
    const Level level = levelIf(index, Models::WaitingBreach);
    const QString figure = QString::number(waiting);
    brush.painter.setPen(waiting == 0 ? brush.theme.dim : brush.theme.textOf(level));
    m_cache.drawTabular(brush.painter, rect, Qt::AlignLeft | Qt::AlignVCenter, figure, m_fonts->figure);
    const int used = m_cache.tabularWidth(figure, m_fonts->figure) + Grid + 2;
    const int label = Kit::lineHeight(m_fonts->small);
    brush.painter.setPen(brush.theme.dim);
    m_cache.draw(brush.painter, rect.adjusted(used, rect.height() - label - 6, 0, -6), Qt::AlignLeft | Qt::AlignVCenter,
                 tr("waiting"), m_fonts->small);
    if (waiting > 0) {
        const QRect timer(rect.x() + used, rect.bottom() + 1 - label - 8, rect.width() - used, label + 4);
        Kit::paintTimer(brush, timer, Kit::spanText(index.data(Models::LongestRole).toLongLong()), m_fonts->base,
                        levelIf(index, Models::LongestBreach), false);
    }
}

void TileDelegate::paintLevel(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const
{
    const double ratio = index.data(Models::ServiceLevelRole).toDouble();
    const Level level = serviceLevelLevel(index);
    const int text = rect.height() - Grid - 2;
    brush.painter.setPen(brush.theme.dim);
    m_cache.draw(brush.painter, {rect.x(), rect.y(), rect.width() - Kit::scaled(44, m_fonts->base), text},
                 Qt::AlignLeft | Qt::AlignVCenter, tr("SL %1 s").arg(index.data(Models::ThresholdSecondsRole).toInt()),
                 m_fonts->small);
    brush.painter.setPen(brush.theme.textOf(level));
    m_cache.drawTabular(brush.painter, {rect.x(), rect.y(), rect.width(), text}, Qt::AlignRight | Qt::AlignVCenter,
                        Kit::percentText(ratio), m_fonts->small);
    Kit::paintBar(brush, {rect.x(), rect.y() + text, rect.width(), Grid}, ratio,
                  index.data(Models::TargetRole).toDouble(), level);
}

void TileDelegate::paintDay(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const
{
    const int line = rect.height() / 2;
    const auto figure = [&](int x, int y, const QString &glyph, const QColor &colour, int value) {
        const QString text = QString::number(value);
        Kit::paintIcon(brush.painter, {x, y, 14, line}, glyph, colour, 14);
        brush.painter.setPen(brush.theme.text);
        m_cache.drawTabular(brush.painter, {x + 17, y, 60, line}, Qt::AlignLeft | Qt::AlignVCenter, text,
                            m_fonts->small);
    };
    const int third = rect.width() / 3;
    const Kit::Theme &theme = brush.theme;
    const auto count = [&index](int role) { return index.data(role).toInt(); };
    figure(rect.x(), rect.y(), Kit::stateGlyph(AgentState::Available), theme.of(AgentState::Available),
           count(Models::FreeRole));
    figure(rect.x() + third, rect.y(), Kit::stateGlyph(AgentState::Talking), theme.of(AgentState::Talking),
           count(Models::TalkingRole));
    figure(rect.x() + 2 * third, rect.y(), Kit::stateGlyph(AgentState::Paused), theme.of(AgentState::Paused),
           count(Models::PausedCountRole));
    brush.painter.setPen(theme.dim);
    const int half = rect.width() / 2;
    m_cache.draw(brush.painter, {rect.x(), rect.y() + line, half, line}, Qt::AlignLeft | Qt::AlignVCenter,
                 tr("ans %1").arg(count(Models::AnsweredRole)), m_fonts->small);
    m_cache.draw(brush.painter, {rect.x() + half, rect.y() + line, half, line}, Qt::AlignRight | Qt::AlignVCenter,
                 tr("aband %1").arg(count(Models::AbandonedRole)), m_fonts->small);
}

void TileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    fitFonts(option.font);
    const Kit::Theme &theme = Kit::themeOf(option.palette);
    const Kit::Brush brush{*painter, theme, m_cache};
    const auto level = static_cast<Level>(index.data(Models::LevelRole).toInt());
    painter->save();
    Kit::paintCard(brush, option.rect, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_MouseOver), option.state.testFlag(QStyle::State_HasFocus));
    if (index.data(Models::StaleRole).toBool()) {
        painter->setOpacity(0.5);
    } else if (level != Level::Calm) {
        painter->fillRect(
            QRect(option.rect.x() + Kit::Radius, option.rect.y(), option.rect.width() - 2 * Kit::Radius, 3),
            theme.fillOf(level));
    }
    const QRect inside = option.rect.adjusted(Pad, Grid + 2, -Pad, -Grid);
    const int line = Kit::lineHeight(m_fonts->small);
    int y = inside.y();
    const auto next = [&](int height) {
        const QRect row(inside.x(), y, inside.width(), height);
        y += height;
        return row;
    };
    paintHead(brush, next(Kit::lineHeight(m_fonts->strong)), index);
    paintWaiting(brush, next(Kit::lineHeight(m_fonts->figure)), index);
    paintLevel(brush, next(line + Grid + 2), index);
    y += Grid - 2;
    paintDay(brush, next(2 * line), index);
    painter->restore();
}

QString TileDelegate::words(const QModelIndex &index)
{
    const auto count = [&index](int role) { return index.data(role).toInt(); };
    QStringList lines{index.data(Models::NameRole).toString()};
    if (const QString breach = Kit::breachText(static_cast<quint8>(count(Models::BreachesRole))); !breach.isEmpty()) {
        lines.append(Kit::levelName(static_cast<Level>(count(Models::LevelRole))) + QStringLiteral(": ") + breach);
    }
    lines.append(tr("%n waiting", nullptr, count(Models::WaitingRole)));
    if (count(Models::WaitingRole) > 0) {
        lines.append(tr("Longest wait now: %1").arg(Kit::spanText(index.data(Models::LongestRole).toLongLong())));
    }
    lines.append(tr("Service level %1 within %2 s, target %3")
                     .arg(Kit::percentText(index.data(Models::ServiceLevelRole).toDouble()))
                     .arg(count(Models::ThresholdSecondsRole))
                     .arg(Kit::percentText(index.data(Models::TargetRole).toDouble())));
    lines.append(tr("Offered %1, answered %2, abandoned %3, timed out %4")
                     .arg(count(Models::OfferedRole))
                     .arg(count(Models::AnsweredRole))
                     .arg(count(Models::AbandonedRole))
                     .arg(count(Models::TimedOutRole)));
    lines.append(tr("Agents: %1 available, %2 talking, %3 paused")
                     .arg(count(Models::FreeRole))
                     .arg(count(Models::TalkingRole))
                     .arg(count(Models::PausedCountRole)));
    return lines.join(QLatin1Char('\n'));
}

bool TileDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return false;
    }
    const QString definition = Metrics::definition(m_serviceLevelId);
    const QString told = withMark(words(index), m_marks ? m_marks(index) : Models::AlertMark());
    QToolTip::showText(event->globalPos(), told + QStringLiteral("\n\n") + definition, view);
    return true;
}

} // namespace Floorwatch::Board
