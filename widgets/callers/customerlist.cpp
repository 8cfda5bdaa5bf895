#include "callers/customerlist.h"

#include "callers/desk.h"
#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/celldelegate.h"
#include "kit/fonts.h"
#include "kit/tableview.h"
#include "numbers/numbers.h"

#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;
using Models::CustomerModel;

namespace
{

constexpr std::chrono::milliseconds TypingPause{150};

class CustomerDelegate : public Kit::CellDelegate
{
public:
    CustomerDelegate(const Desk &desk, QObject *parent) : CellDelegate(parent), m_desk(desk) {}

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        Kit::Cell cell;
        const QVariant value = index.data();
        if (!index.data(CustomerModel::LoadedRole).toBool()) {
            cell.text = index.column() == CustomerModel::Name ? QStringLiteral("…") : QString();
            cell.dim = true;
            return cell;
        }
        switch (index.column()) {
        case CustomerModel::Name:
            cell.text = value.toString();
            cell.strong = true;
            break;
        case CustomerModel::Number: {
            const int count = index.data(CustomerModel::CountRole).toInt();
            cell.text =
                value.toString().isEmpty() ? QString() : Numbers::shown(value.toString(), m_desk.settings().country);
            if (count > 1) {
                cell.text += QStringLiteral("  +%1").arg(count - 1);
            }
            break;
        }
        case CustomerModel::Tags: {
            QStringList names;
            const QStringList tags = inOrder(value.toStringList());
            for (const QString &tag : tags) {
                names.append(tagName(tag));
            }
            cell.text = names.join(QStringLiteral(", "));
            if (!tags.isEmpty()) {
                cell.glyph = tagGlyph(tags.first());
                cell.colour = tagColour(tags.first(), theme);
            }
            break;
        }
        default: cell.text = value.toString(); break;
        }
        return cell;
    }

private:
    const Desk &m_desk;
};

} // namespace

CustomerList::CustomerList(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk),
      m_model(new CustomerModel(
          [&desk](const Journal::CustomerQuery &query, QObject *context,
                  const Journal::Answer<Journal::CustomerPage> &answer) { desk.findCustomers(query, context, answer); },
          this)),
      m_search(new QLineEdit(this)), m_tag(new QComboBox(this)), m_segment(new QLineEdit(this)),
      m_count(dimLabel(this, false)), m_table(new Kit::TableView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Grid);
    auto *filters = new QHBoxLayout;
    filters->setSpacing(2 * Grid);
    filters->addWidget(m_search, 3);
    filters->addWidget(m_tag, 1);
    filters->addWidget(m_segment, 1);
    column->addLayout(filters);
    column->addWidget(m_count);
    column->addWidget(m_table, 1);
    m_search->setClearButtonEnabled(true);
    m_tag->setEditable(true);
    m_tag->setInsertPolicy(QComboBox::NoInsert);
    for (const QString &tag :
         {QString(), Domain::Tag::Vip, Domain::Tag::Complaint, Domain::Tag::Vulnerable, Domain::Tag::Blocked}) {
        m_tag->addItem(QString(), tag);
    }
    m_table->setModel(m_model);
    m_table->setItemDelegate(new CustomerDelegate(desk, m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->viewport()->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &CustomerList::reload);
    const auto type = [this] { m_typing.start(); };
    connect(m_search, &QLineEdit::textChanged, this, type);
    connect(m_segment, &QLineEdit::textChanged, this, type);
    connect(m_tag, &QComboBox::editTextChanged, this, type);
    connect(m_table, &Kit::TableView::visibleRowsChanged, m_model, &CustomerModel::want);
    connect(m_table, &Kit::TableView::chosen, this, [this](const QModelIndex &index) { chooseRow(index.row()); });
    connect(m_model, &CustomerModel::found, this, &CustomerList::showCount);
    connect(m_model, &CustomerModel::rowsInserted, this, &CustomerList::showCount);
    connect(m_model, &CustomerModel::rowsRemoved, this, &CustomerList::showCount);
    connect(m_model, &CustomerModel::dataChanged, this, [this] {
        if (m_awaited >= 0) {
            chooseRow(m_awaited);
        }
    });
    retranslate();
}

void CustomerList::reload()
{
    m_awaited = -1;
    Journal::CustomerQuery query;
    query.text = m_search->text().trimmed();
    query.segment = m_segment->text().trimmed();
    const int known = m_tag->findText(m_tag->currentText().trimmed(), Qt::MatchFixedString);
    query.tag = known >= 0 ? m_tag->itemData(known).toString() : m_tag->currentText().trimmed().toLower();
    m_model->setQuery(query);
}

void CustomerList::showCount()
{
    const auto &query = m_model->query();
    const bool all = query.text.isEmpty() && query.tag.isEmpty() && query.segment.isEmpty();
    m_count->setText(tr("%1 customers").arg(QLocale().toString(m_model->total())));
    m_table->setEmptyText(!m_model->trouble().isEmpty() ? m_model->trouble()
                          : all                         ? tr("No customers yet: add one, or import a file.")
                                                        : tr("No customer passes this search."));
}

QString CustomerList::count() const { return m_count->text(); }

void CustomerList::chooseRow(int row)
{
    const Domain::Customer *customer = m_model->customer(row);
    m_awaited = customer == nullptr ? row : -1;
    if (customer != nullptr) {
        Q_EMIT chosen(*customer);
    }
}

void CustomerList::select(qint64 id)
{
    if (const int row = m_model->rowOf(id); row >= 0) {
        m_table->selectRow(row);
    } else {
        m_table->clearSelection();
    }
}

void CustomerList::fitColumns()
{
    static constexpr int Widths[] = {150, 96, 150, 76, 130, 110};
    int rest = m_table->viewport()->width();
    for (int column = 0; column < CustomerModel::ColumnCount; ++column) {
        const int width = Kit::scaled(Widths[column], font());
        m_table->setColumnWidth(column, width);
        rest -= width;
    }
    if (rest > 0) {
        m_table->setColumnWidth(CustomerModel::Name, m_table->columnWidth(CustomerModel::Name) + rest / 2);
        m_table->setColumnWidth(CustomerModel::Tags, m_table->columnWidth(CustomerModel::Tags) + rest - rest / 2);
    }
}

void CustomerList::retranslate()
{
    m_search->setPlaceholderText(tr("Search: name, number or customer no."));
    m_search->setAccessibleName(tr("Search customers"));
    m_segment->setPlaceholderText(tr("Segment"));
    m_segment->setAccessibleName(tr("Segment"));
    m_tag->setAccessibleName(tr("Tag"));
    const QSignalBlocker quiet(m_tag);
    const QString typed = m_tag->currentText();
    m_tag->setItemText(0, tr("Any tag"));
    for (int i = 1; i < m_tag->count(); ++i) {
        m_tag->setItemText(i, tagName(m_tag->itemData(i).toString()));
    }
    if (m_tag->currentIndex() < 0) {
        m_tag->setEditText(typed);
    }
    m_table->setAccessibleName(tr("Customers"));
    showCount();
}

bool CustomerList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize) {
        fitColumns();
    }
    return QWidget::eventFilter(watched, event);
}

void CustomerList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        fitColumns();
    }
}

} // namespace Floorwatch::Callers
