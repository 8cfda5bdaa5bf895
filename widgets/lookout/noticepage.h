// The page of notices: what was told to agents and who has read it, and the one that is being written.
#pragma once

#include "alerts/notice.h"
#include "kit/unsaved.h"

#include <QTimer>
#include <QWidget>

#include <functional>

class QPushButton;
class QSplitter;

namespace Floorwatch::Floor
{
class FloorState;
}

namespace Floorwatch::Session
{
class AlertDesk;
class Session;
} // namespace Floorwatch::Session

namespace Floorwatch::Lookout
{

class AskLine;
class Caption;
class NoticeComposer;
class PlainTable;
class Said;

[[nodiscard]] QString stateName(Alerts::NoticeState state);
[[nodiscard]] QString deliveryName(Alerts::Delivery::State state);
/// How many signed-in agents belong to these queues; all where none is named.
[[nodiscard]] int agentsIn(const Floor::FloorState &floor, const QStringList &queues);

class NoticePage : public QWidget, public Kit::Unsaved
{
    Q_OBJECT
public:
    /// `session` must outlive the page.
    explicit NoticePage(Session::Session &session, QWidget *parent = nullptr);

    /// Begins a new notice; from a surge with its series, title and queues. Asks first where another is being written.
    void compose(const QString &series = {}, const QString &title = {}, const QStringList &queues = {});
    /// Asks first where another is being written.
    void showNotice(const QString &id);
    /// Asks, saying to how many agents it goes.
    void send();
    void withdraw();
    [[nodiscard]] NoticeComposer &composer() { return *m_composer; }
    [[nodiscard]] PlainTable &list() { return *m_list; }
    [[nodiscard]] PlainTable &deliveries() { return *m_deliveries; }
    [[nodiscard]] AskLine &question() { return *m_ask; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString unsaved() const override;
    [[nodiscard]] std::any takeUnsaved() override;
    void putBack(const std::any &typed) override;

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void display(const QString &id, const Alerts::Notice &notice);
    /// Does what takes the place of the notice that is being written, once it may go.
    void replaceBy(const std::function<void()> &next);
    void refresh();
    void showRows();
    void showDeliveries();
    void dressButtons();
    void answer();
    void acknowledge();
    [[nodiscard]] const Alerts::Notice *shown() const;

    enum class Asked : quint8 { Send, Withdraw, Discard };
    Session::Session &m_session;
    Session::AlertDesk &m_desk;
    QSplitter *m_across;
    Caption *m_title;
    PlainTable *m_list;
    QPushButton *m_new;
    NoticeComposer *m_composer;
    PlainTable *m_deliveries;
    QPushButton *m_read;
    QPushButton *m_withdraw;
    QPushButton *m_send;
    AskLine *m_ask;
    Said *m_said;
    QString m_shown; ///< empty: a new one is being written
    Asked m_asked = Asked::Send;
    std::function<void()> m_next; ///< what is done when the notice that is being written may go
    QTimer m_tick;
};

} // namespace Floorwatch::Lookout
