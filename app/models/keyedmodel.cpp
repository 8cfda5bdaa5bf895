#include "models/keyedmodel.h"

#include <algorithm>

namespace Floorwatch::Models
{

namespace
{

// Above this many separate removals one reset is cheaper than the signals, and more honest: it is another list.
constexpr int ManyRuns = 64;

} // namespace

KeyedModel::KeyedModel(QObject *parent) : QAbstractTableModel(parent) {}

int KeyedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
}

QVariant KeyedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0) {
        return {};
    }
    if (role == Qt::DisplayRole) {
        return m_titles.value(section);
    }
    if (role == Qt::TextAlignmentRole) {
        return static_cast<int>((m_figures.contains(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return role == Qt::ToolTipRole ? QVariant(m_tips.value(section)) : QVariant();
}

void KeyedModel::setCaptions(const QStringList &titles, const QStringList &tips, const QList<int> &figures)
{
    m_figures = figures;
    m_titles = titles;
    m_tips = tips;
    if (columnCount() > 0) {
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    }
}

void KeyedModel::setInteracting(bool interacting)
{
    if (m_interacting == interacting) {
        return;
    }
    m_interacting = interacting;
    if (!interacting) {
        settle();
    }
}

void KeyedModel::settle() {}

void KeyedModel::setVisibleRows(int first, int last)
{
    m_firstVisible = first;
    m_lastVisible = last;
}

void KeyedModel::touchRow(int row)
{
    if (row >= 0 && (m_firstVisible < 0 || (row >= m_firstVisible && row <= m_lastVisible))) {
        Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void KeyedModel::touchVisible(int firstColumn, int lastColumn)
{
    const int rows = rowCount();
    const int first = m_firstVisible < 0 ? 0 : m_firstVisible;
    const int last = m_firstVisible < 0 ? rows - 1 : std::min(m_lastVisible, rows - 1);
    if (first <= last) {
        Q_EMIT dataChanged(index(first, firstColumn), index(last, lastColumn));
    }
}

void KeyedModel::resetKeys(std::vector<Key> keys)
{
    beginResetModel();
    m_keys = std::move(keys);
    reindex();
    endResetModel();
}

void KeyedModel::reindex()
{
    m_rowOf.clear();
    m_rowOf.reserve(static_cast<qsizetype>(m_keys.size()));
    for (size_t row = 0; row < m_keys.size(); ++row) {
        m_rowOf.insert(m_keys[row], static_cast<int>(row));
    }
}

void KeyedModel::setKeys(std::vector<Key> keys)
{
    if (keys == m_keys) {
        return;
    }
    QHash<Key, int> next;
    next.reserve(static_cast<qsizetype>(keys.size()));
    for (size_t row = 0; row < keys.size(); ++row) {
        next.insert(keys[row], static_cast<int>(row));
    }
    int runs = 0;
    bool inRun = false;
    for (const Key key : m_keys) {
        const bool gone = !next.contains(key);
        runs += gone && !inRun ? 1 : 0;
        inRun = gone;
    }
    if (m_keys.empty() || keys.empty() || runs > ManyRuns) {
        resetKeys(std::move(keys));
        return;
    }
    removeMissing(next);
    std::vector<Key> added;
    std::copy_if(keys.begin(), keys.end(), std::back_inserter(added),
                 [this](Key key) { return !m_rowOf.contains(key); });
    if (!added.empty()) {
        const int at = rowCount();
        beginInsertRows({}, at, at + static_cast<int>(added.size()) - 1);
        m_keys.insert(m_keys.end(), added.begin(), added.end());
        reindex();
        endInsertRows();
    }
    if (keys != m_keys) {
        permute(std::move(keys), std::move(next));
    }
}

void KeyedModel::removeMissing(const QHash<Key, int> &next)
{
    for (int last = rowCount() - 1; last >= 0;) {
        if (next.contains(keyAt(last))) {
            --last;
            continue;
        }
        int first = last;
        while (first > 0 && !next.contains(keyAt(first - 1))) {
            --first;
        }
        beginRemoveRows({}, first, last);
        m_keys.erase(m_keys.begin() + first, m_keys.begin() + last + 1);
        reindex();
        endRemoveRows();
        last = first - 1;
    }
}

void KeyedModel::permute(std::vector<Key> keys, QHash<Key, int> next)
{
    // The hint lets a header view skip work that only column moves need.
    Q_EMIT layoutAboutToBeChanged({}, QAbstractItemModel::VerticalSortHint);
    const QModelIndexList before = persistentIndexList();
    QModelIndexList after;
    after.reserve(before.size());
    for (const QModelIndex &old : before) {
        after.append(index(next.value(keyAt(old.row())), old.column()));
    }
    m_keys = std::move(keys);
    m_rowOf = std::move(next);
    changePersistentIndexList(before, after);
    Q_EMIT layoutChanged({}, QAbstractItemModel::VerticalSortHint);
}

} // namespace Floorwatch::Models
