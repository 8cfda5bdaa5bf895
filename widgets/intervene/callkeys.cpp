#include "intervene/callkeys.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>
#include <QWidget>

#include <cstring>

namespace Floorwatch::Intervene
{

namespace
{

constexpr const char *Letters = "LWBTGMRFN";
constexpr const char *LettersAfter = "FN";

bool takesText(const QWidget *widget)
{
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    const auto *line = qobject_cast<const QLineEdit *>(widget);
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    return (combo && combo->isEditable()) || (line && !line->isReadOnly()) || (plain && !plain->isReadOnly()) ||
           (rich && !rich->isReadOnly()) || qobject_cast<const QAbstractSpinBox *>(widget);
}

} // namespace

CallKeys::CallKeys(QWidget *bar) : QObject(bar), m_bar(bar)
{
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, &CallKeys::letGo);
    connect(qApp, &QGuiApplication::applicationStateChanged, this, [this](Qt::ApplicationState state) {
        if (state != Qt::ApplicationActive) {
            letGo();
        }
    });
}

void CallKeys::setReach(Reach reach)
{
    m_reach = reach;
    if (reach != Reach::All) {
        letGo();
    }
}

void CallKeys::letGo()
{
    if (m_talking) {
        m_talking = false;
        Q_EMIT talk(false);
    }
}

bool CallKeys::isOurs(QObject *watched) const
{
    // What its receiver ignores is offered to the parents: the key was looked at already.
    QWidget *window = m_bar->window();
    QWidget *focus = window->focusWidget();
    return m_reach != Reach::Off && watched == (focus ? focus : window) && !QApplication::activeModalWidget() &&
           !QApplication::activePopupWidget();
}

bool CallKeys::pressed(const QKeyEvent &event)
{
    const int key = event.key();
    const bool again = event.isAutoRepeat();
    if (m_asking && (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape)) {
        if (!again) {
            Q_EMIT answered(key != Qt::Key_Escape);
        }
        return true;
    }
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers != Qt::NoModifier && !(modifiers == Qt::ShiftModifier && key >= Qt::Key_A && key <= Qt::Key_Z)) {
        return false;
    }
    const bool all = m_reach == Reach::All;
    if (key == Qt::Key_Space && all) {
        if (!again && !m_talking) {
            m_talking = true;
            Q_EMIT talk(true);
        }
        return true;
    }
    if (key == Qt::Key_Escape) {
        if (!again) {
            Q_EMIT escape();
        }
        return true;
    }
    if (all && (key == Qt::Key_Return || key == Qt::Key_Enter)) {
        // Space talks, so Return presses the button that has the keyboard; one that is held down has no Return.
        auto *button = qobject_cast<QAbstractButton *>(m_bar->window()->focusWidget());
        if (button && !again && !button->property("held").toBool()) {
            button->click();
        }
        return button != nullptr;
    }
    if (key >= Qt::Key_A && key <= Qt::Key_Z && std::strchr(all ? Letters : LettersAfter, key)) {
        if (!again) {
            Q_EMIT letter(static_cast<char>(key));
        }
        return true;
    }
    return false;
}

bool CallKeys::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::WindowDeactivate:
    case QEvent::Hide:
        if (watched == m_bar->window()) {
            letGo();
        }
        return false;
    case QEvent::KeyPress:
    case QEvent::KeyRelease: break;
    default: return false;
    }
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::KeyRelease) {
        // Let go wherever the keyboard is by now.
        const bool ours = m_talking && key.key() == Qt::Key_Space;
        if (ours && !key.isAutoRepeat()) {
            letGo();
        }
        return ours;
    }
    if (!isOurs(watched)) {
        return false;
    }
    auto *widget = static_cast<QWidget *>(watched);
    if (!takesText(widget)) {
        return pressed(key);
    }
    const bool leaves = key.key() == Qt::Key_Escape && m_bar->isAncestorOf(widget);
    if (leaves) {
        Q_EMIT fieldLeft();
    }
    return leaves;
}

} // namespace Floorwatch::Intervene
