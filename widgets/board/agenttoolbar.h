// Above the agents: what is shown, how it is grouped and sorted, and as what.
#pragma once

#include "models/agentorder.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

namespace Floorwatch::Board
{

class AgentToolbar : public QWidget
{
    Q_OBJECT
public:
    explicit AgentToolbar(QWidget *parent = nullptr);

    [[nodiscard]] QLineEdit *search() { return m_search; }
    void setCount(int shown, int all);
    /// Shows these choices without telling anybody.
    void show(const Models::AgentView &view, bool cards);
    void setQueueName(const QString &name);

Q_SIGNALS:
    void textChanged(const QString &text);
    void statesChanged(quint16 states);
    void groupingChanged(Floorwatch::Models::AgentGrouping grouping);
    void sortChanged(int column, Qt::SortOrder order);
    void cardsChosen(bool cards);
    void queueCleared();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void fillStates();
    void retranslate();
    void tellStates();

    QLabel *m_title;
    QPushButton *m_queue;
    QLineEdit *m_search;
    QToolButton *m_states;
    QMenu *m_stateMenu;
    QComboBox *m_grouping;
    QComboBox *m_sort;
    QToolButton *m_cards;
    QToolButton *m_table;
    QString m_queueName;
    int m_shown = 0;
    int m_all = 0;
};

} // namespace Floorwatch::Board
