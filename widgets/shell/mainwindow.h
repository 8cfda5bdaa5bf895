// The console's window: rail, bar, pages, and what belongs to all of them. What it shows comes later, so that the
// window is there at once.
#pragma once

#include "shell/drafts.h"
#include "shell/page.h"

#include "models/gotomodel.h"
#include "models/thresholds.h"

#include <QMainWindow>
#include <QPointer>
#include <QSettings>

#include <memory>
#include <vector>

class QActionGroup;
class QLabel;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace Floorwatch::Board
{
class Desk;
class FloorPage;
} // namespace Floorwatch::Board
namespace Floorwatch::Intervene
{
class CallBar;
}
namespace Floorwatch::Gate
{
class Curtain;
class Gatekeeper;
} // namespace Floorwatch::Gate
namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Shell
{

class Appearance;
class DeskPages;
class FirstStart;
class Language;
class NavigationRail;
class PhoneKeeper;
class TopBar;

/// What the window shows; all must outlive it.
struct WindowContent {
    Session::Session &session;
    Board::Desk &desk;
    Models::Thresholds thresholds;
    Gate::Gatekeeper &gate;
    bool demo = false;
    PhoneKeeper *phone = nullptr; ///< what the operator hears and speaks with; null: nothing to listen with
    DeskPages *desks = nullptr;   ///< what warns; null: no page of it
};

class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    /// `remember`: whether geometry and choices are stored when the window closes.
    MainWindow(Language &language, Appearance &appearance, QSettings &settings, bool remember);

    FirstStart *showFirstStart();
    /// From now on nothing is shown but to who is signed in at this gate. `gate` must outlive the window.
    void showGate(Gate::Gatekeeper &gate, const QString &lastName);
    [[nodiscard]] Gate::Curtain *curtain() const { return m_curtain; }
    void showContent(const WindowContent &content);
    void showPage(const QString &name);
    [[nodiscard]] Board::FloorPage *floorPage() const { return m_floorPage; }
    [[nodiscard]] Intervene::CallBar *callBar() const { return m_callBar; }
    void setDemo(bool demo);
    /// Opens what Ctrl+K opens.
    void openGoTo();
    void openKeys();
    /// Asks first where something is typed and not saved.
    void signOut();

Q_SIGNALS:
    /// Once, after the first painting.
    void painted();
    void aboutToClose();
    void nameUsed(const QString &name);

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void placeWindow();
    void addShortcuts();
    void addPages();
    void addCallBar();
    void addDesk();
    /// Of the caller that is selected on the floor page.
    void openDemand();
    void drawCurtain();
    /// The page's widget; null where it was not made yet.
    [[nodiscard]] QWidget *madePage(const QString &name) const;
    /// Made where it was not.
    QWidget *pageOf(const Page &page);
    /// What is typed on the pages and not saved, a line each.
    [[nodiscard]] QStringList unsaved() const;
    /// What stands in an open cell of a table belongs to its page before that is asked.
    void closeCell();
    /// Nobody is signed in any more: what was typed waits for who typed it.
    void setDraftsAside();
    void putDraftsBack();
    void refreshOperator();
    [[nodiscard]] bool isOffered(const Page &page) const;
    void fillMenu();
    void addChoice(QMenu *menu, QActionGroup *group, const QString &text, const QString &value, bool checked);
    void openHealth(int feed);
    void goTo(const Models::GoToModel::Target &target);
    void refresh();
    void refreshJournal();
    void retranslate();
    void save();

    Language &m_language;
    Appearance &m_appearance;
    QSettings &m_settings;
    const bool m_remember;
    std::vector<Page> m_pages;
    const WindowContent *m_content = nullptr;
    std::unique_ptr<WindowContent> m_held;
    QStackedWidget *m_layers;
    QWidget *m_body;
    Gate::Gatekeeper *m_gate = nullptr;
    Gate::Curtain *m_curtain = nullptr;
    QPointer<QWidget> m_focus;
    QVBoxLayout *m_column;
    TopBar *m_bar = nullptr;
    NavigationRail *m_rail = nullptr;
    QLabel *m_journal;
    QStackedWidget *m_stack;
    QMenu *m_menu;
    FirstStart *m_first = nullptr;
    Board::FloorPage *m_floorPage = nullptr;
    Intervene::CallBar *m_callBar = nullptr;
    QPointer<QWidget> m_goTo;
    Drafts m_drafts;
    QString m_operator; ///< whose the pages are; empty: nobody's
    QString m_serviceLevelId;
    bool m_painted = false;
    bool m_discards = false; ///< somebody has said that what was edited may go
};

} // namespace Floorwatch::Shell
