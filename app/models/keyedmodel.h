// The base of the table models: rows named by 64-bit keys in an order of our own, brought from one order to the next
// with the fewest signals, so that selection and scroll position of a view survive.
#pragma once

#include <QAbstractTableModel>
#include <QHash>
#include <QStringList>

#include <vector>

namespace Floorwatch::Models
{

class KeyedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using Key = quint64;
    explicit KeyedModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// The columns' titles and tooltips in the language of the screen, which the view knows and the model does not;
    /// `figures` names the columns that hold numbers and stand right-aligned.
    void setCaptions(const QStringList &titles, const QStringList &tips, const QList<int> &figures);

    /// While a person works in the list its rows neither move, appear nor go; values still change.
    void setInteracting(bool interacting);
    [[nodiscard]] bool interacting() const { return m_interacting; }
    /// Rows that a view shows: only these are told to change. All rows until a view says so.
    void setVisibleRows(int first, int last);

    [[nodiscard]] Key keyAt(int row) const { return m_keys[static_cast<size_t>(row)]; }
    [[nodiscard]] int rowOfKey(Key key) const { return m_rowOf.value(key, -1); }

protected:
    /// Called when a person has stopped working in the list: what waited may be done now.
    virtual void settle();
    [[nodiscard]] const std::vector<Key> &keys() const { return m_keys; }
    void setKeys(std::vector<Key> keys);
    void resetKeys(std::vector<Key> keys);
    /// Tells that a row changed, if a view shows it.
    void touchRow(int row);
    /// Tells that one column of all shown rows changed.
    void touchVisible(int firstColumn, int lastColumn);

private:
    void removeMissing(const QHash<Key, int> &next);
    void permute(std::vector<Key> keys, QHash<Key, int> next);
    void reindex();

    std::vector<Key> m_keys;
    QStringList m_titles;
    QStringList m_tips;
    QList<int> m_figures;
    QHash<Key, int> m_rowOf;
    int m_firstVisible = -1;
    int m_lastVisible = -1;
    bool m_interacting = false;
};

} // namespace Floorwatch::Models
