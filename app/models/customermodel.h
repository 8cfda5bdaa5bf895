// Customers that pass a search, by the million: only the pages near the view are held, the rest is asked for when the
// view comes there. GUI thread; whoever answers does so in it.
#pragma once

#include "journal/records.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>

namespace Floorwatch::Models
{

class CustomerModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Key, Number, Segment, Tags, Manager };
    static constexpr int ColumnCount = 6;
    static constexpr int PageRows = 100;
    /// Asks for one page; `answer` comes later, in this thread, or not at all where `context` is gone.
    using Fetch = std::function<void(const Journal::CustomerQuery &query, QObject *context,
                                     const Journal::Answer<Journal::CustomerPage> &answer)>;

    explicit CustomerModel(Fetch fetch, QObject *parent = nullptr);

    /// Begins anew; `offset` and `limit` of the query are not used. Rows stay as they are until the first page is
    /// there.
    void setQuery(const Journal::CustomerQuery &query);
    [[nodiscard]] const Journal::CustomerQuery &query() const { return m_query; }
    void reload() { setQuery(m_query); }
    /// The view shows these rows: what is missing of them is asked for, at most one page at a time.
    void want(int first, int last);
    /// The customer of a row; null while it is not there.
    [[nodiscard]] const Domain::Customer *customer(int row) const;
    /// -1: not there, or not loaded.
    [[nodiscard]] int rowOf(qint64 id) const;
    /// Shows a change at once where the customer stands.
    void replace(const Domain::Customer &customer);
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool isAsking() const { return m_asking; }
    /// Why nothing can be shown; empty while all is well.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }
    [[nodiscard]] int pagesHeld() const { return static_cast<int>(m_pages.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: words as they are stored (Tags as QStringList, Number the first one); nothing where the row is not
    /// loaded. LoadedRole: whether it is. CountRole (column Number): how many numbers the customer has.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static constexpr int LoadedRole = Qt::UserRole;
    static constexpr int CountRole = Qt::UserRole + 1;

Q_SIGNALS:
    /// The first page of a search is there, or cannot be had.
    void found();

private:
    void ask(int page);
    void askMissing();
    void take(int page, const Base::Result<Journal::CustomerPage> &answer);
    void keep(int page, Journal::CustomerPage &&found);
    void setTotal(qint64 total);

    const Fetch m_fetch;
    Journal::CustomerQuery m_query;
    std::map<int, std::vector<Domain::Customer>> m_pages;
    qint64 m_total = 0;
    int m_rows = 0;
    int m_wantedFirst = 0;
    int m_wantedLast = 0;
    quint64 m_search = 0; ///< which search an answer belongs to
    bool m_fresh = false; ///< the first page of this search is awaited
    bool m_asking = false;
    QString m_trouble;
};

} // namespace Floorwatch::Models
