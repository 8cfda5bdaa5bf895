// The page of case groups: calls of one cause tied to one parent, worked on once. Untying restores all.
#pragma once

#include "alerts/casegroup.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QSplitter;

namespace Floorwatch::Session
{
class AlertDesk;
class Session;
} // namespace Floorwatch::Session

namespace Floorwatch::Lookout
{

class AskLine;
class Caption;
class PlainTable;
class Said;

class GroupPage : public QWidget
{
    Q_OBJECT
public:
    /// `session` must outlive the page.
    explicit GroupPage(Session::Session &session, QWidget *parent = nullptr);

    void showGroup(const QString &id);
    [[nodiscard]] QString shownGroup() const { return m_shown; }
    [[nodiscard]] PlainTable &list() { return *m_list; }
    [[nodiscard]] PlainTable &cases() { return *m_cases; }
    [[nodiscard]] AskLine &question() { return *m_ask; }
    [[nodiscard]] QString message() const;
    void untie();
    /// Takes the last untying back, where its call is still up.
    void undo();
    void openOrClose();
    /// Writes the group's cases as CSV; the file dialog ends here.
    void exportTo(const QString &file);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void refresh();
    void showCases();
    void dressButtons();
    void askTie();
    void tie(const QString &call);
    void chooseFile();
    void post();
    void retry();
    void tell(bool done, const QString &what, const QString &why);
    [[nodiscard]] const Alerts::CaseGroup *shown() const;

    Session::Session &m_session;
    Session::AlertDesk &m_desk;
    QSplitter *m_across;
    Caption *m_title;
    PlainTable *m_list;
    Caption *m_name;
    QLabel *m_facts;
    PlainTable *m_cases;
    QPushButton *m_close;
    QPushButton *m_tie;
    QPushButton *m_untie;
    QPushButton *m_undo;
    QPushButton *m_export;
    QPushButton *m_post;
    QPushButton *m_retry;
    QLabel *m_hook;
    AskLine *m_ask;
    Said *m_said;
    QString m_shown;
    Domain::CallId m_untied; ///< what undo() ties again
};

} // namespace Floorwatch::Lookout
