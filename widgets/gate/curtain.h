// What stands before the console while nobody is signed in to it, or who is has locked it. The console behind it is
// hidden, not covered: no key, no pointer and no screen reader gets to it.
#pragma once

#include "gate/gatekeeper.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QPushButton;
class QStackedLayout;

namespace Floorwatch::Gate
{

class FirstRunPage;
class Heading;
class SignInPage;

class Curtain : public QWidget
{
    Q_OBJECT
public:
    explicit Curtain(Gatekeeper &keeper, QWidget *parent = nullptr);

    /// Shows the page for the keeper's state and gives it the keyboard.
    void refresh();
    [[nodiscard]] bool isNeeded() const { return m_keeper.state() != GateState::SignedIn; }
    [[nodiscard]] SignInPage &signIn() const { return *m_signIn; }
    [[nodiscard]] FirstRunPage &firstRun() const { return *m_firstRun; }

    /// Ends the program's dialogs and menus and hides its windows other than `main`, as long as the curtain stands.
    void closeOthers(const QWidget *main);
    /// Shows again what closeOthers() hid.
    void openOthers();

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void retranslate();

    Gatekeeper &m_keeper;
    QStackedLayout *m_pages;
    SignInPage *m_signIn;
    FirstRunPage *m_firstRun;
    QWidget *m_trouble;
    Heading *m_troubleWords;
    QPushButton *m_again;
    std::vector<QPointer<QWidget>> m_hidden;
};

} // namespace Floorwatch::Gate
