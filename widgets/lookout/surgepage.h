// The page of surges: every series that is watched with how it stands, and the view of the chosen one.
#pragma once

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

class Caption;
class PlainTable;
class SurgeView;

class SurgePage : public QWidget
{
    Q_OBJECT
public:
    /// `session` must outlive the page.
    explicit SurgePage(Session::Session &session, QWidget *parent = nullptr);

    void showSeries(const QString &series);
    [[nodiscard]] QString shownSeries() const { return m_series; }
    [[nodiscard]] SurgeView &view() { return *m_view; }
    [[nodiscard]] PlainTable &standings() { return *m_standings; }

Q_SIGNALS:
    /// "Tell all agents": compose a notice for this surge, with this title.
    void noticeWanted(const QString &series, const QString &title, const QStringList &queues);
    /// A group was opened for the surge.
    void groupOpened(const QString &group);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh();
    void refreshView();
    void groupCases();
    void tellAgents();
    [[nodiscard]] QString nameOf(const QString &what, const QString &value) const;

    Session::Session &m_session;
    Session::AlertDesk &m_desk;
    QSplitter *m_across;
    Caption *m_title;
    PlainTable *m_standings;
    SurgeView *m_view;
    QString m_series;
    QTimer m_later; ///< changes of one moment are shown together
};

} // namespace Floorwatch::Lookout
