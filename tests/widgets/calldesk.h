// A window with the call bar, a button and a text field, over a session before a PBX of paper.
#pragma once

#include "intervene/callbar.h"
#include "session/monitorfixture.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::TestKit
{

class CallDesk : public SessionTest::MonitorFixture
{
public:
    using Button = Intervene::CallPanel::Button;

    using MonitorFixture::MonitorFixture;

    void open()
    {
        other = new QPushButton(QStringLiteral("Other"), &window);
        field = new QLineEdit(&window);
        bar = new Intervene::CallBar(*session, &window);
        auto *column = new QVBoxLayout(&window);
        column->addWidget(other);
        column->addWidget(field);
        column->addWidget(bar);
        window.resize(1366, 300);
        window.show();
        other->setFocus();
        if (!QTest::qWaitForWindowActive(&window)) {
            qFatal("the window did not become active");
        }
    }
    /// To whoever has the keyboard.
    void press(Qt::Key key) { QTest::keyClick(QApplication::focusWidget(), key); }
    void hold(Qt::Key key) { QTest::keyPress(QApplication::focusWidget(), key); }
    void release(Qt::Key key) { QTest::keyRelease(QApplication::focusWidget(), key); }
    void repeat(Qt::Key key)
    {
        QKeyEvent again(QEvent::KeyPress, key, Qt::NoModifier, QStringLiteral(" "), true);
        QApplication::sendEvent(QApplication::focusWidget(), &again);
    }
    [[nodiscard]] Intervene::KeyButton *at(Button button) const { return bar->panel().at(button); }
    [[nodiscard]] Intervene::KeyButton::Stage stage(Button button) const { return at(button)->stage(); }

    QWidget window;
    QPushButton *other = nullptr;
    QLineEdit *field = nullptr;
    Intervene::CallBar *bar = nullptr;
};

} // namespace Floorwatch::TestKit
