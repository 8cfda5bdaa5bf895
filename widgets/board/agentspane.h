// The agents: cards or table over one model, with the toolbar above and an explanation where there is nothing.
#pragma once

#include "board/agenttoolbar.h"
#include "board/desk.h"
#include "models/agentmodel.h"

#include <QWidget>

class QAbstractItemView;
class QSettings;
class QStackedWidget;

namespace Floorwatch::Kit
{
class CardView;
class TableView;
} // namespace Floorwatch::Kit

namespace Floorwatch::Board
{

class EmptyState;

class AgentsPane : public QWidget
{
    Q_OBJECT
public:
    AgentsPane(Desk &desk, const Models::Thresholds &thresholds, QWidget *parent = nullptr);

    [[nodiscard]] Models::AgentModel &model() { return *m_model; }
    [[nodiscard]] AgentToolbar &toolbar() { return *m_toolbar; }
    [[nodiscard]] QAbstractItemView *view() const;
    [[nodiscard]] bool cards() const { return m_showsCards; }
    [[nodiscard]] bool filtered() const;
    /// What stands there instead of agents; empty while some are shown.
    [[nodiscard]] QString emptyTitle() const;

    void setCards(bool cards);
    void setQueue(const Domain::QueueId &queue);
    void setText(const QString &text);
    void clearFilter();
    /// Marks an agent without telling anybody; a null id marks none.
    void mark(const Domain::AgentId &agent);
    void tick();
    void save(QSettings &settings) const;
    void restore(QSettings &settings);

Q_SIGNALS:
    void agentChosen(const Floorwatch::Domain::AgentId &agent);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildTable();
    void buildCards();
    void connectToolbar();
    [[nodiscard]] Models::AlertMark markAt(const QModelIndex &index) const;
    void choose(const QModelIndex &index);
    void restoreMark();
    void setFilter(const Models::AgentFilter &filter);
    void refresh();
    void explain();
    void retranslate();

    Desk &m_desk;
    Models::AgentModel *m_model;
    AgentToolbar *m_toolbar;
    QStackedWidget *m_stack;
    Kit::CardView *m_cards;
    Kit::TableView *m_table;
    EmptyState *m_empty;
    Domain::AgentId m_marked;
    bool m_showsCards = true;
};

} // namespace Floorwatch::Board
