#include "lookout/pairtable.h"

#include "kit/fonts.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Kit::Grid;

namespace
{

constexpr int RowsShown = 4;

} // namespace

PairTable::PairTable(int columns, QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, columns, this)), m_add(new QPushButton(this)),
      m_remove(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    column->addWidget(m_table);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_add);
    deeds->addWidget(m_remove);
    deeds->addStretch();
    column->addLayout(deeds);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight((RowsShown + 1) * (Kit::lineHeight(font()) + 3 * Grid));
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
    connect(m_add, &QPushButton::clicked, this, &PairTable::addRow);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (m_table->currentRow() >= 0) {
            m_table->removeRow(m_table->currentRow());
            Q_EMIT edited();
        }
    });
    retranslate();
}

void PairTable::setTitles(const QStringList &titles) { m_table->setHorizontalHeaderLabels(titles); }

void PairTable::setRows(const std::vector<QStringList> &rows)
{
    m_filling = true;
    m_table->setRowCount(static_cast<int>(rows.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        for (int column = 0; column < m_table->columnCount(); ++column) {
            m_table->setItem(row, column, new QTableWidgetItem(rows[static_cast<size_t>(row)].value(column)));
        }
    }
    m_filling = false;
}

std::vector<QStringList> PairTable::rows() const
{
    std::vector<QStringList> rows;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList words;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            words.append(item == nullptr ? QString() : item->text().trimmed());
        }
        if (!words.constFirst().isEmpty()) {
            rows.push_back(words);
        }
    }
    return rows;
}

void PairTable::addRow()
{
    m_table->insertRow(m_table->rowCount());
    m_table->setCurrentCell(m_table->rowCount() - 1, 0);
    m_table->setFocus();
    Q_EMIT edited();
}

void PairTable::retranslate()
{
    m_add->setText(tr("Add a row"));
    m_remove->setText(tr("Remove the chosen one"));
}

void PairTable::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
