// The page of alerts: the list at the left, what is behind the chosen one and what may be done at the right. What is
// done to alerts goes to the desk; what is done to calls goes out by signals, which the shell joins.
#pragma once

#include "lookout/deeds.h"

#include <QTimer>
#include <QWidget>

class QSplitter;

namespace Floorwatch::Session
{
class AlertDesk;
class Session;
} // namespace Floorwatch::Session

namespace Floorwatch::Lookout
{

class AlertDetails;
class AlertList;

class AlertPage : public QWidget
{
    Q_OBJECT
public:
    /// `session` must outlive the page.
    explicit AlertPage(Session::Session &session, QWidget *parent = nullptr);

    /// Whether acts on calls would be let through; without it they are offered as long as the call is up.
    void setJudge(MayAct may);
    /// Shows this alert, whatever the filter.
    void showAlert(const QString &alert);
    [[nodiscard]] QString shownAlert() const { return m_shown; }
    /// The open alert after the shown one, the worst first; begins anew after the last.
    void showNext();
    [[nodiscard]] AlertList &list() { return *m_list; }
    [[nodiscard]] AlertDetails &details() { return *m_details; }
    /// As if its button was pressed; nothing where it is not allowed.
    void act(Deed deed);
    void snooze(int minutes);

Q_SIGNALS:
    void demandWanted(const Floorwatch::Domain::CallId &call);
    void actWanted(const Floorwatch::Domain::CallId &call, Floorwatch::Lookout::CallAct act);
    void surgeWanted(const QString &series);
    void placeWanted(const Floorwatch::Alerts::Subject &subject);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void addKeys();
    void takeAlerts();
    /// The first change at once, those of a storm together.
    void takeSoon();
    void refresh();
    void ask(Deed deed);
    void answer(const QString &text);
    /// Says how it went; with `undo` it tells how to take it back.
    void tell(bool done, const QString &what, const QString &why);
    [[nodiscard]] const Alerts::Alert *shown() const;

    Session::Session &m_session;
    Session::AlertDesk &m_desk;
    MayAct m_may;
    QSplitter *m_across;
    AlertList *m_list;
    AlertDetails *m_details;
    QString m_shown;
    Deed m_asked = Deed::Note;
    QStringList m_names; ///< to whom alerts were given before
    QTimer m_tick;
    QTimer m_storm; ///< runs while changes are held back
    bool m_heldBack = false;
};

} // namespace Floorwatch::Lookout
