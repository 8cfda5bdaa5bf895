// The audit trail, newest row first, read page by page as the view goes down. Lives in the GUI thread; a page is at
// most a megabyte of the file.
#pragma once

#include "access/auditreader.h"

#include <QAbstractTableModel>

#include <vector>

namespace Floorwatch::Models
{

class AuditModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Number, At, Who, Action, Whom, Outcome, Why, Detail, Seconds };
    static constexpr int ColumnCount = 9;

    explicit AuditModel(QString file, QObject *parent = nullptr);

    /// Reads anew, from the end.
    void setFilter(const Access::AuditFilter &filter);
    [[nodiscard]] const Access::AuditFilter &filter() const { return m_filter; }
    void reload() { setFilter(m_filter); }
    /// Why the file cannot be read; empty where it can.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: number and seconds as qint64 (nothing where there are none), At as qint64 microseconds since 1970,
    /// words as they stand in the trail. A line that is no row has the number 0.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

private:
    [[nodiscard]] std::vector<Access::AuditRow> readPage();

    const QString m_file;
    Access::AuditFilter m_filter;
    std::vector<Access::AuditRow> m_rows;
    qint64 m_rest = 0;
    QString m_trouble;
};

} // namespace Floorwatch::Models
