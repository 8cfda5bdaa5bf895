#include "models/customermodel.h"

#include <algorithm>
#include <limits>

namespace Floorwatch::Models
{

namespace
{

constexpr int MostPages = 40;

} // namespace

CustomerModel::CustomerModel(Fetch fetch, QObject *parent) : QAbstractTableModel(parent), m_fetch(std::move(fetch)) {}

void CustomerModel::setQuery(const Journal::CustomerQuery &query)
{
    m_query = query;
    ++m_search;
    m_fresh = true;
    ask(0);
}

void CustomerModel::ask(int page)
{
    m_asking = true;
    Journal::CustomerQuery query = m_query;
    query.offset = page * PageRows;
    query.limit = PageRows;
    m_fetch(query, this, [this, page, search = m_search](const Base::Result<Journal::CustomerPage> &answer) {
        if (search == m_search) {
            take(page, answer);
        }
    });
}

void CustomerModel::take(int page, const Base::Result<Journal::CustomerPage> &answer)
{
    m_asking = false;
    if (!answer) {
        m_trouble = answer.error();
        if (m_fresh) {
            m_fresh = false;
            beginResetModel();
            m_pages.clear();
            m_total = m_rows = 0;
            endResetModel();
        }
        Q_EMIT found();
        return;
    }
    m_trouble.clear();
    Journal::CustomerPage got = answer.value();
    if (m_fresh) {
        m_fresh = false;
        beginResetModel();
        m_pages.clear();
        setTotal(got.total);
        m_pages[page] = std::move(got.customers);
        endResetModel();
        Q_EMIT found();
    } else {
        keep(page, std::move(got));
    }
    askMissing();
}

void CustomerModel::setTotal(qint64 total)
{
    m_total = total;
    m_rows = static_cast<int>(std::min<qint64>(total, std::numeric_limits<int>::max() / 2));
}

void CustomerModel::keep(int page, Journal::CustomerPage &&found)
{
    // Somebody added or removed customers meanwhile: only the end moves, what is shown is read again as it is wanted.
    if (found.total > m_total) {
        beginInsertRows({}, m_rows, static_cast<int>(found.total) - 1);
        setTotal(found.total);
        endInsertRows();
    } else if (found.total < m_total) {
        beginRemoveRows({}, static_cast<int>(found.total), m_rows - 1);
        setTotal(found.total);
        endRemoveRows();
    }
    m_pages[page] = std::move(found.customers);
    const int middle = (m_wantedFirst + m_wantedLast) / 2 / PageRows;
    while (m_pages.size() > MostPages) {
        const int low = m_pages.begin()->first;
        const int high = m_pages.rbegin()->first;
        m_pages.erase(middle - low > high - middle ? low : high);
    }
    const int first = page * PageRows;
    const int last = std::min(m_rows, first + PageRows) - 1;
    if (first <= last) {
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    }
}

void CustomerModel::want(int first, int last)
{
    m_wantedFirst = first;
    m_wantedLast = last;
    if (!m_asking) {
        askMissing();
    }
}

void CustomerModel::askMissing()
{
    const int last = std::min(m_wantedLast, m_rows - 1) / PageRows;
    for (int page = m_wantedFirst / PageRows; m_rows > 0 && page <= last; ++page) {
        if (!m_pages.contains(page)) {
            ask(page);
            return;
        }
    }
}

const Domain::Customer *CustomerModel::customer(int row) const
{
    const auto page = m_pages.find(row / PageRows);
    if (row < 0 || page == m_pages.end()) {
        return nullptr;
    }
    const auto at = static_cast<size_t>(row % PageRows);
    return at < page->second.size() ? &page->second[at] : nullptr;
}

int CustomerModel::rowOf(qint64 id) const
{
    for (const auto &[page, customers] : m_pages) {
        for (size_t i = 0; i < customers.size(); ++i) {
            if (customers[i].id == id) {
                return page * PageRows + static_cast<int>(i);
            }
        }
    }
    return -1;
}

void CustomerModel::replace(const Domain::Customer &customer)
{
    const int row = rowOf(customer.id);
    if (row >= 0) {
        m_pages[row / PageRows][static_cast<size_t>(row % PageRows)] = customer;
        Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

int CustomerModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : m_rows; }

int CustomerModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant CustomerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Domain::Customer *who = customer(index.row());
    if (role == LoadedRole) {
        return who != nullptr;
    }
    if (who == nullptr || (role != Qt::DisplayRole && role != CountRole)) {
        return {};
    }
    if (role == CountRole) {
        return index.column() == Number ? QVariant(static_cast<int>(who->numbers.size())) : QVariant();
    }
    switch (index.column()) {
    case Name: return who->name;
    case Key: return who->key;
    case Number: return who->numbers.value(0);
    case Segment: return who->segment;
    case Tags: return who->tags;
    case Manager: return who->accountManager;
    default: return {};
    }
}

QVariant CustomerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case Name: return tr("Name");
    case Key: return tr("Customer no.");
    case Number: return tr("Number");
    case Segment: return tr("Segment");
    case Tags: return tr("Tags");
    case Manager: return tr("Account manager");
    default: return {};
    }
}

} // namespace Floorwatch::Models
