#include "board/agentdelegates.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/pills.h"
#include "kit/states.h"
#include "kit/texts.h"
#include "models/agentorder.h"
#include "models/roles.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace Floorwatch::Board
{

using Domain::AgentState;
using Kit::Grid;
using Models::AgentColumn;
using Models::Level;

namespace
{

struct AgentTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::AgentTexts)
};

constexpr int Pad = 2 * Grid;

AgentState stateOf(const QModelIndex &index) { return static_cast<AgentState>(index.data(Models::StateRole).toInt()); }

bool isHeader(const QModelIndex &index)
{
    return index.data(Models::KindRole).toInt() == static_cast<int>(Models::RowKind::Header);
}

Level levelOf(const QModelIndex &index) { return static_cast<Level>(index.data(Models::LevelRole).toInt()); }

// Glyphs of who listens and of a recording; their words are in the tooltip and in the details.
QStringList marksOf(const QModelIndex &index)
{
    QStringList marks;
    if (!index.data(Models::ListenersRole).toStringList().isEmpty()) {
        marks.append(QStringLiteral("listen"));
    }
    if (index.data(Models::RecordedRole).toBool()) {
        marks.append(QStringLiteral("record"));
    }
    return marks;
}

QString figures(const QModelIndex &index)
{
    return AgentTexts::tr("%1 calls · %2")
        .arg(index.data(Models::HandledRole).toInt())
        .arg(Kit::percentText(index.data(Models::OccupancyRole).toDouble()));
}

} // namespace

QString groupTitle(const QModelIndex &index)
{
    const int state = index.data(Models::StateRole).toInt();
    const QString name = state >= 0 && index.data(Models::StateRole).isValid()
                             ? Kit::stateName(static_cast<AgentState>(state))
                             : index.data(Models::NameRole).toString();
    return QStringLiteral("%1  %2").arg(name.isEmpty() ? AgentTexts::tr("No team") : name,
                                        QString::number(index.data(Models::CountRole).toInt()));
}

QString agentWords(const QModelIndex &index)
{
    if (isHeader(index)) {
        return groupTitle(index);
    }
    const auto span = [&index](int role) { return Kit::spanText(index.data(role).toLongLong()); };
    QStringList lines{index.data(Models::NameRole).toString() + QStringLiteral(" · ") +
                      index.data(Models::KeyRole).toString()};
    QString state = Kit::stateName(stateOf(index)) + QLatin1Char(' ') + span(Models::ElapsedRole);
    if (levelOf(index) != Level::Calm) {
        state += QStringLiteral(" · ") + Kit::levelName(levelOf(index));
    }
    if (index.data(Models::EstimatedRole).toBool()) {
        state += QStringLiteral(" · ") + AgentTexts::tr("estimated: the PBX does not tell since when");
    }
    lines.append(state);
    if (const QString caller = index.data(Models::CallerRole).toString(); !caller.isEmpty()) {
        lines.append(AgentTexts::tr("Caller: %1").arg(caller));
    }
    if (const QString queue = index.data(Models::QueueRole).toString(); !queue.isEmpty()) {
        lines.append(AgentTexts::tr("Queue: %1").arg(queue));
    }
    if (const QStringList ears = index.data(Models::ListenersRole).toStringList(); !ears.isEmpty()) {
        lines.append(AgentTexts::tr("Listened to by %1").arg(ears.join(QStringLiteral(", "))));
    }
    if (index.data(Models::RecordedRole).toBool()) {
        lines.append(AgentTexts::tr("The PBX records this call"));
    }
    if (index.data(Models::PausedRole).toBool()) {
        lines.append(AgentTexts::tr("Pause reason: %1").arg(index.data(Models::ReasonRole).toString()));
    }
    lines.append(AgentTexts::tr("Today: %1 handled, talk %2, paused %3, occupancy %4")
                     .arg(index.data(Models::HandledRole).toInt())
                     .arg(span(Models::TalkRole), span(Models::PausedTimeRole),
                          Kit::percentText(index.data(Models::OccupancyRole).toDouble())));
    return lines.join(QLatin1Char('\n'));
}

std::vector<QSize> AgentCardDelegate::cellSizes(const QFont &base)
{
    const int line = Kit::lineHeight(base);
    return {{Kit::scaled(208, base), 2 * Pad + 3 * line}, {Kit::scaled(152, base), 2 * Grid + 2 * line}};
}

QString AgentCardDelegate::secondLine(const QModelIndex &index) const
{
    const QString caller = index.data(Models::CallerRole).toString();
    const QString queue = index.data(Models::QueueRole).toString();
    const QString reason = index.data(Models::ReasonRole).toString();
    const AgentState state = stateOf(index);
    if (state == AgentState::Paused && !reason.isEmpty()) {
        return reason;
    }
    if (!caller.isEmpty()) {
        return queue.isEmpty() ? caller : queue + QStringLiteral(" · ") + caller;
    }
    return queue.isEmpty() ? Kit::stateName(state) : Kit::stateName(state) + QStringLiteral(" · ") + queue;
}

void AgentCardDelegate::paintHeader(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const
{
    brush.painter.setPen(brush.theme.dim);
    m_cache.draw(brush.painter, rect.adjusted(Grid, 0, 0, -2), Qt::AlignLeft | Qt::AlignBottom, groupTitle(index),
                 m_strong);
}

void AgentCardDelegate::paintCard(const Kit::Brush &brush, const QRect &rect, const QModelIndex &index) const
{
    const AgentState state = stateOf(index);
    const Kit::Theme &theme = brush.theme;
    const int line = Kit::lineHeight(m_base);
    const bool generous = rect.height() >= 2 * Pad + 3 * line - 2;
    const int pad = generous ? Pad : Grid;
    QRect row(rect.x() + Pad, rect.y() + pad, rect.width() - 2 * Pad, line);
    Kit::paintIcon(brush.painter, {row.x() - 1, row.y(), 16, line}, Kit::stateGlyph(state), theme.of(state), 16);
    const bool timed = state != AgentState::SignedOut;
    int used = timed ? Kit::paintTimer(brush, row.adjusted(0, 0, Grid, 0),
                                       Kit::spanText(index.data(Models::ElapsedRole).toLongLong()), m_base,
                                       levelOf(index), index.data(Models::EstimatedRole).toBool())
                     : 0;
    for (const QString &mark : marksOf(index)) {
        used += 16;
        Kit::paintIcon(brush.painter, {row.right() + 1 - used, row.y(), 14, line}, mark, theme.dim, 14);
    }
    if (m_marks) {
        used += paintMark(brush, row.adjusted(0, 0, -used - (used > 0 ? Grid : 0), 0), m_marks(index));
    }
    brush.painter.setPen(theme.text);
    m_cache.draw(brush.painter, row.adjusted(18, 0, -used - Grid, 0), Qt::AlignLeft | Qt::AlignVCenter,
                 index.data(Models::NameRole).toString(), m_strong);
    row.translate(0, line);
    QRect words = row.adjusted(18, 0, 0, 0);
    if (!generous) {
        const QString handled = QString::number(index.data(Models::HandledRole).toInt());
        brush.painter.setPen(theme.dim);
        m_cache.drawTabular(brush.painter, words, Qt::AlignRight | Qt::AlignVCenter, handled, m_small);
        words.setRight(words.right() - m_cache.tabularWidth(handled, m_small) - Grid);
    }
    brush.painter.setPen(theme.of(state));
    m_cache.draw(brush.painter, words, Qt::AlignLeft | Qt::AlignVCenter, secondLine(index), m_small);
    if (generous) {
        row.translate(0, line);
        brush.painter.setPen(theme.dim);
        m_cache.draw(brush.painter, row.adjusted(18, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, figures(index),
                     m_small);
        m_cache.drawTabular(brush.painter, row, Qt::AlignRight | Qt::AlignVCenter,
                            Kit::spanText(index.data(Models::TalkRole).toLongLong()), m_small);
    }
}

void AgentCardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (!m_fitted || m_base != option.font) {
        m_fitted = true;
        m_base = option.font;
        m_small = Kit::font(Kit::Type::Small, option.font);
        m_strong = Kit::font(Kit::Type::Strong, option.font);
    }
    const Kit::Theme &theme = Kit::themeOf(option.palette);
    const Kit::Brush brush{*painter, theme, m_cache};
    if (isHeader(index)) {
        paintHeader(brush, option.rect, index);
        return;
    }
    Kit::paintCard(brush, option.rect, option.state.testFlag(QStyle::State_Selected),
                   option.state.testFlag(QStyle::State_MouseOver), option.state.testFlag(QStyle::State_HasFocus));
    const bool away = index.data(Models::StaleRole).toBool();
    if (away) {
        painter->setOpacity(0.5);
    }
    paintCard(brush, option.rect, index);
    if (away) {
        painter->setOpacity(1);
    }
}

bool AgentCardDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &,
                                  const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !index.isValid()) {
        return false;
    }
    const bool marked = m_marks && !isHeader(index);
    QToolTip::showText(event->globalPos(), withMark(agentWords(index), marked ? m_marks(index) : Models::AlertMark()),
                       view);
    return true;
}

Kit::Cell AgentCellDelegate::cell(const QModelIndex &index, const Kit::Theme &theme) const
{
    Kit::Cell c;
    const auto column = static_cast<AgentColumn>(index.column());
    if (isHeader(index)) {
        c.header = true;
        c.strong = true;
        c.text = column == AgentColumn::Name ? groupTitle(index) : QString();
        return c;
    }
    const QVariant value = index.data();
    c.dim = index.data(Models::StaleRole).toBool();
    switch (column) {
    case AgentColumn::Caller:
        c.glyph = marksOf(index).value(0);
        c.text = value.toString();
        break;
    case AgentColumn::Name:
        c.strong = true;
        c.text = value.toString();
        if (const Models::AlertMark mark = m_marks ? m_marks(index) : Models::AlertMark(); !mark.isEmpty()) {
            c.glyph = QStringLiteral("bell");
            c.colour = theme.textOf(mark.level);
        }
        break;
    case AgentColumn::Queue:
    case AgentColumn::Reason: c.text = value.toString(); break;
    case AgentColumn::State: {
        const AgentState state = stateOf(index);
        c.text = Kit::stateName(state);
        c.glyph = Kit::stateGlyph(state);
        c.colour = c.dim ? theme.dim : theme.of(state);
        break;
    }
    case AgentColumn::Timer:
        c.timer = true;
        c.text = Kit::spanText(value.toLongLong());
        c.level = levelOf(index);
        c.estimated = index.data(Models::EstimatedRole).toBool();
        break;
    case AgentColumn::Handled:
        c.tabular = true;
        c.text = QString::number(value.toInt());
        break;
    case AgentColumn::Talk:
    case AgentColumn::WrapUp:
    case AgentColumn::Paused:
        c.tabular = true;
        c.text = Kit::spanText(value.toLongLong());
        break;
    case AgentColumn::Occupancy:
        c.tabular = true;
        c.text = Kit::percentText(value.toDouble());
        break;
    case AgentColumn::Queues:
        c.text = value.toString();
        c.dim = true;
        break;
    }
    return c;
}

} // namespace Floorwatch::Board
