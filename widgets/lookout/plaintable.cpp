#include "lookout/plaintable.h"

#include "kit/celldelegate.h"
#include "kit/fonts.h"

#include <QHeaderView>

#include <algorithm>

namespace Floorwatch::Lookout
{

namespace
{

class PlainDelegate : public Kit::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        using Tone = PlainCell::Tone;
        Kit::Cell c;
        const PlainCell *plain = static_cast<const PlainModel *>(index.model())->cellAt(index);
        if (plain == nullptr) {
            return c;
        }
        c.text = plain->text;
        c.glyph = plain->glyph;
        c.strong = plain->strong;
        c.tabular = plain->figure;
        c.dim = plain->tone == Tone::Dim;
        switch (plain->tone) {
        case Tone::Plain:
        case Tone::Dim: break;
        case Tone::Good: c.colour = theme.good; break;
        case Tone::Watch: c.colour = theme.watchText; break;
        case Tone::Bad: c.colour = theme.alarmText; break;
        }
        return c;
    }
};

} // namespace

void PlainModel::setTitles(const QStringList &titles, const QList<int> &figures)
{
    beginResetModel();
    m_titles = titles;
    m_figures = figures;
    endResetModel();
}

void PlainModel::setRows(std::vector<PlainRow> rows)
{
    const bool same = std::equal(rows.begin(), rows.end(), m_rows.begin(), m_rows.end(),
                                 [](const PlainRow &a, const PlainRow &b) { return a.id == b.id; });
    if (!same) {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
        return;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] != m_rows[i]) {
            m_rows[i] = std::move(rows[i]);
            const int row = static_cast<int>(i);
            Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }
}

const PlainCell *PlainModel::cellAt(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= rowCount()) {
        return nullptr;
    }
    const auto &cells = m_rows[static_cast<size_t>(index.row())].cells;
    return static_cast<size_t>(index.column()) < cells.size() ? &cells[static_cast<size_t>(index.column())] : nullptr;
}

QString PlainModel::idAt(int row) const
{
    return row < 0 || row >= rowCount() ? QString() : m_rows[static_cast<size_t>(row)].id;
}

int PlainModel::rowOf(const QString &id) const
{
    const auto at = std::find_if(m_rows.begin(), m_rows.end(), [&id](const PlainRow &row) { return row.id == id; });
    return at == m_rows.end() ? -1 : static_cast<int>(at - m_rows.begin());
}

int PlainModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PlainModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_titles.size());
}

QVariant PlainModel::data(const QModelIndex &index, int role) const
{
    const PlainCell *cell = cellAt(index);
    if (cell == nullptr || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    return cell->text;
}

QVariant PlainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((m_figures.contains(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(m_titles.value(section)) : QVariant();
}

PlainTable::PlainTable(QWidget *parent) : TableView(parent), m_model(new PlainModel(this))
{
    setModel(m_model);
    setItemDelegate(new PlainDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setMinimumSectionSize(28);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex &now) {
        if (!m_marking && now.isValid()) {
            m_marked = m_model->idAt(now.row());
            Q_EMIT picked(m_marked);
        }
    });
}

void PlainTable::setColumns(const QStringList &titles, const QList<int> &widths, const QList<int> &figures)
{
    m_marking = true;
    m_model->setTitles(titles, figures);
    for (qsizetype i = 0; i < widths.size(); ++i) {
        const int column = static_cast<int>(i);
        if (widths[i] == 0) {
            horizontalHeader()->setSectionResizeMode(column, QHeaderView::Stretch);
        } else {
            horizontalHeader()->resizeSection(column, Kit::scaled(widths[i], font()));
        }
    }
    m_marking = false;
    mark(m_marked);
}

void PlainTable::setRows(std::vector<PlainRow> rows)
{
    m_marking = true;
    m_model->setRows(std::move(rows));
    m_marking = false;
    mark(m_marked);
}

QString PlainTable::current() const { return m_model->rowOf(m_marked) < 0 ? QString() : m_marked; }

void PlainTable::mark(const QString &id)
{
    m_marking = true;
    m_marked = id;
    const int row = m_model->rowOf(id);
    if (row < 0) {
        clearSelection();
        setCurrentIndex({});
    } else if (currentIndex().row() != row) {
        setCurrentIndex(m_model->index(row, 0));
    }
    m_marking = false;
}

} // namespace Floorwatch::Lookout
