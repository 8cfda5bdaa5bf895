#include "board/historydelegate.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/states.h"
#include "kit/texts.h"
#include "kit/theme.h"
#include "models/historymodel.h"

#include <QPainter>

#include <array>

namespace Floorwatch::Board
{

using Item = Floor::HistoryItem::Kind;
using Models::HistoryModel;

namespace
{

QString withText(const QString &what, const QString &text)
{
    return text.isEmpty() ? what : what + QStringLiteral(" · ") + text;
}

Domain::AgentState stateOf(const QModelIndex &index)
{
    return static_cast<Domain::AgentState>(index.data(Models::StateRole).toInt());
}

// A history line keeps an outcome by its stable identifier; the screen says it in words.
QString outcomeText(const QString &identifier)
{
    using Domain::VisitOutcome;
    constexpr std::array All{VisitOutcome::Waiting,     VisitOutcome::Talking,     VisitOutcome::Answered,
                             VisitOutcome::Abandoned,   VisitOutcome::TimedOut,    VisitOutcome::MovedOn,
                             VisitOutcome::ExitedByKey, VisitOutcome::ExitedEmpty, VisitOutcome::EndedAway};
    for (const VisitOutcome outcome : All) {
        if (Domain::text(outcome) == identifier) {
            return Kit::outcomeName(outcome);
        }
    }
    return identifier;
}

QString glyphOf(const QModelIndex &index)
{
    if (index.data(Models::KindRole).toInt() == HistoryModel::VisitLine) {
        const auto outcome = static_cast<Domain::VisitOutcome>(index.data(Models::StateRole).toInt());
        switch (outcome) {
        case Domain::VisitOutcome::Waiting: return QStringLiteral("clock");
        case Domain::VisitOutcome::Talking: return QStringLiteral("state-talking");
        case Domain::VisitOutcome::Answered: return QStringLiteral("check");
        default: return QStringLiteral("close");
        }
    }
    switch (static_cast<Item>(index.data(Models::PositionRole).toInt())) {
    case Item::State: return Kit::stateGlyph(stateOf(index));
    case Item::Answered: return QStringLiteral("call");
    case Item::RingNoAnswer: return QStringLiteral("level-watch-line");
    case Item::Joined: return QStringLiteral("queue");
    case Item::Left: return QStringLiteral("close");
    case Item::Rang: return QStringLiteral("state-ringing");
    case Item::Held:
    case Item::Parked: return QStringLiteral("state-onhold");
    case Item::Resumed: return QStringLiteral("play");
    case Item::Transferred: return QStringLiteral("transfer");
    case Item::Ended: return QStringLiteral("hangup");
    case Item::Supervisor: return QStringLiteral("agent");
    }
    Q_UNREACHABLE();
}

} // namespace

QString HistoryDelegate::words(const QModelIndex &index)
{
    const QString text = index.data(Models::NameRole).toString();
    if (index.data(Models::KindRole).toInt() == HistoryModel::VisitLine) {
        const auto outcome = static_cast<Domain::VisitOutcome>(index.data(Models::StateRole).toInt());
        const QString who = withText(Kit::callerText(text, {}), Kit::outcomeName(outcome));
        return withText(who, index.data(Models::DetailRole).toString());
    }
    switch (static_cast<Item>(index.data(Models::PositionRole).toInt())) {
    case Item::State: return withText(Kit::stateName(stateOf(index)), text);
    case Item::Answered: return withText(tr("Answered"), text);
    case Item::RingNoAnswer: return withText(tr("Did not answer"), text);
    case Item::Joined: return withText(tr("Joined queue"), text);
    case Item::Left: return withText(tr("Left the queue"), outcomeText(text));
    case Item::Rang: return withText(tr("Rang"), text);
    case Item::Held: return withText(tr("Put on hold"), text);
    case Item::Resumed: return withText(tr("Taken off hold"), text);
    case Item::Parked: return withText(tr("Parked"), text);
    case Item::Transferred: return withText(tr("Transferred"), text);
    case Item::Ended: return withText(tr("Ended"), text);
    case Item::Supervisor: return withText(tr("Supervisor"), text);
    }
    Q_UNREACHABLE();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {100, Kit::lineHeight(option.font) + Kit::Grid};
}

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Kit::Theme &theme = Kit::themeOf(option.palette);
    const QFont small = Kit::font(Kit::Type::Small, option.font);
    QRect rect = option.rect.adjusted(Kit::Grid, 0, -Kit::Grid, 0);
    const QString clock = Kit::clockText(Base::fromEpochMicros(index.data(Models::SinceRole).toLongLong()), m_zone);
    painter->setPen(theme.dim);
    m_cache.drawTabular(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, clock, small);
    rect.adjust(m_cache.tabularWidth(QStringLiteral("00:00:00"), small) + 2 * Kit::Grid, 0, 0, 0);
    const bool state = index.data(Models::KindRole).toInt() == HistoryModel::AgentLine &&
                       static_cast<Item>(index.data(Models::PositionRole).toInt()) == Item::State;
    Kit::paintIcon(*painter, {rect.x(), rect.y(), 14, rect.height()}, glyphOf(index),
                   state ? theme.of(stateOf(index)) : theme.dim, 14);
    rect.adjust(14 + Kit::Grid, 0, 0, 0);
    const qint64 span = index.data(Models::SpanRole).toLongLong();
    if (span >= 0) {
        const QString took = Kit::spanText(span);
        painter->setPen(theme.dim);
        m_cache.drawTabular(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, took, small);
        rect.adjust(0, 0, -m_cache.tabularWidth(took, small) - Kit::Grid, 0);
    }
    painter->setPen(theme.text);
    m_cache.draw(*painter, rect, Qt::AlignLeft | Qt::AlignVCenter, words(index), option.font);
}

} // namespace Floorwatch::Board
