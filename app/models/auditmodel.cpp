#include "models/auditmodel.h"

namespace Floorwatch::Models
{

namespace
{

constexpr int PageRows = 200;
constexpr int PiecesAtATime = 4; // of a megabyte, where a filter lets little through

} // namespace

AuditModel::AuditModel(QString file, QObject *parent) : QAbstractTableModel(parent), m_file(std::move(file)) {}

void AuditModel::setFilter(const Access::AuditFilter &filter)
{
    beginResetModel();
    m_filter = filter;
    m_trouble.clear();
    m_rest = -1;
    m_rows = readPage();
    endResetModel();
}

std::vector<Access::AuditRow> AuditModel::readPage()
{
    std::vector<Access::AuditRow> fresh;
    for (int piece = 0; piece < PiecesAtATime && fresh.empty() && m_rest != 0; ++piece) {
        auto page = Access::readBack(m_file, m_filter, m_rest, PageRows);
        if (!page) {
            m_trouble = page.error();
            m_rest = 0;
            break;
        }
        fresh = std::move(page.value().rows);
        m_rest = page.value().rest;
    }
    return fresh;
}

int AuditModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int AuditModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

bool AuditModel::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_rest != 0; }

void AuditModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent)) {
        return;
    }
    std::vector<Access::AuditRow> fresh = readPage();
    if (fresh.empty()) {
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (Access::AuditRow &row : fresh) {
        m_rows.push_back(std::move(row));
    }
    endInsertRows();
}

QVariant AuditModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole)) {
        return {};
    }
    const Access::AuditRow &row = m_rows[static_cast<size_t>(index.row())];
    const Access::AuditEntry &entry = row.entry;
    const bool isTip = role == Qt::ToolTipRole; // for texts that are wider than their column
    switch (index.column()) {
    case Number: return isTip ? QVariant() : QVariant(row.number);
    case At: return isTip || !Base::isSet(entry.at) ? QVariant() : QVariant(qint64{Base::toEpochMicros(entry.at)});
    case Who: return entry.who;
    case Action: return isTip ? QVariant() : QVariant(entry.action);
    case Whom: return entry.whom;
    case Outcome: return isTip ? QVariant() : QVariant(entry.outcome);
    case Why: return entry.why;
    case Detail: return entry.detail;
    case Seconds: return isTip || entry.seconds < 0 ? QVariant() : QVariant(entry.seconds);
    default: return {};
    }
}

QVariant AuditModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Number: return tr("No.");
    case At: return tr("When");
    case Who: return tr("Who");
    case Action: return tr("What");
    case Whom: return tr("To whom");
    case Outcome: return tr("Outcome");
    case Why: return tr("Reason");
    case Detail: return tr("Detail");
    case Seconds: return tr("How long");
    default: return {};
    }
}

} // namespace Floorwatch::Models
