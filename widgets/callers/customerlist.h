// The left side of the customers page: search, filters and the table, over as many customers as there are.
#pragma once

#include "models/customermodel.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace Floorwatch::Kit
{
class TableView;
}

namespace Floorwatch::Callers
{

class Desk;

class CustomerList : public QWidget
{
    Q_OBJECT
public:
    explicit CustomerList(Desk &desk, QWidget *parent = nullptr);

    [[nodiscard]] Models::CustomerModel &model() { return *m_model; }
    [[nodiscard]] Kit::TableView &table() { return *m_table; }
    [[nodiscard]] QLineEdit *search() { return m_search; }
    [[nodiscard]] QComboBox *tag() { return m_tag; }
    [[nodiscard]] QLineEdit *segment() { return m_segment; }
    /// "1,000,000 customers".
    [[nodiscard]] QString count() const;
    /// Reads anew, with what the filters say.
    void reload();
    /// Selects the customer where the list shows him.
    void select(qint64 id);

Q_SIGNALS:
    void chosen(const Floorwatch::Domain::Customer &customer);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showCount();
    void chooseRow(int row);
    void fitColumns();
    void retranslate();

    Desk &m_desk;
    Models::CustomerModel *m_model;
    QLineEdit *m_search;
    QComboBox *m_tag;
    QLineEdit *m_segment;
    QLabel *m_count;
    Kit::TableView *m_table;
    QTimer m_typing;
    int m_awaited = -1; ///< a row that was chosen before it was loaded
};

} // namespace Floorwatch::Callers
