#include "callers/contacttable.h"

#include "callers/reasonpicker.h"
#include "callers/words.h"
#include "kit/celldelegate.h"
#include "kit/fonts.h"
#include "kit/states.h"
#include "kit/texts.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QToolTip>

namespace Floorwatch::Callers
{

using Models::ContactModel;

namespace
{

constexpr int MostRowsHigh = 8;

} // namespace

class ContactTable::Delegate : public Kit::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    Alerts::ReasonSettings reasons;
    Base::Instant now;
    QTimeZone zone = QTimeZone::utc();

    [[nodiscard]] QString line(const QModelIndex &row) const
    {
        QStringList parts;
        for (int column = 0; column < ContactModel::ColumnCount; ++column) {
            parts.append(row.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString() +
                         QStringLiteral(": ") + cell(row.siblingAtColumn(column), Kit::lightTheme()).text);
        }
        return QStringLiteral("<p style='white-space:pre'>%1</p>").arg(parts.join(QLatin1Char('\n')).toHtmlEscaped());
    }

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        Kit::Cell cell;
        const QVariant value = index.data();
        switch (index.column()) {
        case ContactModel::At: cell.text = momentText(Base::fromEpochMicros(value.toLongLong()), now, zone); break;
        case ContactModel::Reason:
            cell.text = value.toString().isEmpty() ? QStringLiteral("–") : reasonText(reasons, value.toString());
            cell.strong = !value.toString().isEmpty();
            break;
        case ContactModel::Outcome: {
            const auto outcome = static_cast<Domain::VisitOutcome>(value.toInt());
            cell.text = Kit::outcomeName(outcome);
            if (index.data(ContactModel::FlagRole).toBool()) {
                cell.glyph = QStringLiteral("flag");
                cell.colour = theme.alarmText;
            } else if (outcome == Domain::VisitOutcome::Abandoned) {
                cell.glyph = QStringLiteral("hangup");
                cell.colour = theme.watchText;
            }
            break;
        }
        case ContactModel::Wait:
            cell.text = Kit::spanText(value.toLongLong());
            cell.tabular = true;
            break;
        default:
            cell.text = value.toString().isEmpty() ? QStringLiteral("–") : value.toString();
            cell.dim = value.toString().isEmpty();
            break;
        }
        return cell;
    }
};

ContactTable::ContactTable(QWidget *parent)
    : TableView(parent), m_model(new ContactModel(this)), m_delegate(new Delegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setTextElideMode(Qt::ElideRight);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setMinimumSectionSize(24);
    retranslate();
}

void ContactTable::setContacts(const std::vector<Domain::Contact> &contacts, const Alerts::ReasonSettings &settings,
                               Base::Instant now, const QTimeZone &zone)
{
    m_delegate->reasons = settings;
    m_delegate->now = now;
    m_delegate->zone = zone;
    m_model->setContacts(contacts);
    const int rows = std::clamp(m_model->rowCount(), 2, MostRowsHigh);
    setMinimumHeight(horizontalHeader()->sizeHint().height() + rows * verticalHeader()->defaultSectionSize());
    viewport()->update();
}

/// A narrow pane leaves out what is least asked for: the wait, then the queue, then the agent.
void ContactTable::fitColumns()
{
    static constexpr int Widths[] = {126, 96, 84, 92, 104, 60};
    int wanted = 0;
    for (const int width : Widths) {
        wanted += Kit::scaled(width, font());
    }
    const int room = viewport()->width();
    for (const int column : {ContactModel::Wait, ContactModel::Queue, ContactModel::Agent}) {
        const bool hide = wanted > room;
        setColumnHidden(column, hide);
        wanted -= hide ? Kit::scaled(Widths[column], font()) : 0;
    }
    for (int column = 0; column < ContactModel::ColumnCount; ++column) {
        setColumnWidth(column, Kit::scaled(Widths[column], font()));
    }
    setColumnWidth(ContactModel::Reason,
                   Kit::scaled(Widths[ContactModel::Reason], font()) + std::max(0, room - wanted));
}

void ContactTable::retranslate()
{
    setEmptyText(tr("No contacts in the last 90 days"));
    setAccessibleName(tr("Contacts of the last 90 days"));
    viewport()->update();
}

void ContactTable::resizeEvent(QResizeEvent *event)
{
    TableView::resizeEvent(event);
    fitColumns();
}

bool ContactTable::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QModelIndex row = indexAt(help->pos());
        QToolTip::showText(help->globalPos(), row.isValid() ? m_delegate->line(row) : QString(), this);
        return true;
    }
    return TableView::viewportEvent(event);
}

void ContactTable::changeEvent(QEvent *event)
{
    TableView::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

} // namespace Floorwatch::Callers
