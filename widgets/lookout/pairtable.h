// A small table to be edited in place: words in columns, rows added and taken out by buttons.
#pragma once

#include <QWidget>

#include <vector>

class QPushButton;
class QTableWidget;

namespace Floorwatch::Lookout
{

class PairTable : public QWidget
{
    Q_OBJECT
public:
    explicit PairTable(int columns, QWidget *parent = nullptr);

    void setTitles(const QStringList &titles);
    /// Tells nothing.
    void setRows(const std::vector<QStringList> &rows);
    /// Without blanks around words; rows whose first column is empty are left out.
    [[nodiscard]] std::vector<QStringList> rows() const;
    [[nodiscard]] QTableWidget *table() { return m_table; }
    void addRow();

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    bool m_filling = false;
};

} // namespace Floorwatch::Lookout
