// A table of ready words: rows known by an id, which keeps what is chosen when rows come anew.
#pragma once

#include "kit/tableview.h"

#include <QAbstractTableModel>

#include <vector>

namespace Floorwatch::Lookout
{

struct PlainCell {
    enum class Tone : quint8 { Plain, Dim, Good, Watch, Bad };
    QString text{};
    QString glyph{};
    Tone tone = Tone::Plain;
    bool strong = false;
    bool figure = false; ///< right-aligned, digits of one width
    bool operator==(const PlainCell &) const = default;
};

struct PlainRow {
    QString id;
    std::vector<PlainCell> cells;
    bool operator==(const PlainRow &) const = default;
};

class PlainModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setTitles(const QStringList &titles, const QList<int> &figures);
    /// The fewest signals: rows with the same ids only change their words.
    void setRows(std::vector<PlainRow> rows);
    [[nodiscard]] const PlainCell *cellAt(const QModelIndex &index) const;
    [[nodiscard]] QString idAt(int row) const;
    [[nodiscard]] int rowOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_titles;
    QList<int> m_figures;
    std::vector<PlainRow> m_rows;
};

class PlainTable : public Kit::TableView
{
    Q_OBJECT
public:
    explicit PlainTable(QWidget *parent = nullptr);

    /// Widths are drawn up for body text of 13 pixels; the column with 0 takes what is left.
    void setColumns(const QStringList &titles, const QList<int> &widths, const QList<int> &figures = {});
    void setRows(std::vector<PlainRow> rows);
    [[nodiscard]] QString current() const;
    /// Chooses the row without telling.
    void mark(const QString &id);
    [[nodiscard]] int rows() const { return m_model->rowCount(); }

Q_SIGNALS:
    /// By mouse or keyboard.
    void picked(const QString &id);

private:
    PlainModel *m_model;
    QString m_marked;
    bool m_marking = false;
};

} // namespace Floorwatch::Lookout
