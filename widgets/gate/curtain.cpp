#include "gate/curtain.h"

#include "gate/card.h"
#include "gate/firstrunpage.h"
#include "gate/signinpage.h"
#include "kit/theme.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>
#include <QPushButton>
#include <QShortcutEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

Curtain::Curtain(Gatekeeper &keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_pages(new QStackedLayout(this)), m_signIn(new SignInPage(keeper, this)),
      m_firstRun(new FirstRunPage(keeper, this)), m_trouble(new QWidget(this)), m_troubleWords(new Heading(m_trouble)),
      m_again(new QPushButton(m_trouble))
{
    auto *column = new QVBoxLayout(m_trouble);
    column->setSpacing(4 * Kit::Grid);
    column->setContentsMargins(16 * Kit::Grid, 0, 16 * Kit::Grid, 0);
    column->addStretch(2);
    column->addWidget(m_troubleWords);
    column->addWidget(m_again, 0, Qt::AlignHCenter);
    column->addStretch(3);
    for (QWidget *page : {static_cast<QWidget *>(m_signIn), static_cast<QWidget *>(m_firstRun), m_trouble}) {
        m_pages->addWidget(page);
    }
    connect(m_again, &QPushButton::clicked, &keeper, &Gatekeeper::open);
    qApp->installEventFilter(this);
    retranslate();
}

void Curtain::refresh()
{
    switch (m_keeper.state()) {
    case GateState::Trouble:
        m_pages->setCurrentWidget(m_trouble);
        m_again->setFocus();
        break;
    case GateState::FirstRun:
        m_pages->setCurrentWidget(m_firstRun);
        m_firstRun->begin();
        break;
    case GateState::SignedOut:
    case GateState::Locked:
        m_pages->setCurrentWidget(m_signIn);
        m_signIn->begin();
        break;
    case GateState::SignedIn: break;
    }
    retranslate();
}

void Curtain::closeOthers(const QWidget *main)
{
    while (QWidget *popup = QApplication::activePopupWidget()) {
        popup->close();
        if (popup == QApplication::activePopupWidget()) {
            break; // one that will not close is hidden below with the rest
        }
    }
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window == main || !window->isVisible()) {
            continue;
        }
        if (auto *dialog = qobject_cast<QDialog *>(window)) {
            dialog->reject();
        } else {
            window->hide();
            m_hidden.emplace_back(window);
        }
    }
}

void Curtain::openOthers()
{
    for (const QPointer<QWidget> &window : m_hidden) {
        if (window != nullptr) {
            window->show();
        }
    }
    m_hidden.clear();
}

// What is hidden takes no keys of itself; this is for shortcuts that hang on the window itself, now or later.
bool Curtain::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Shortcut && isVisible()) {
        const QWidget *owner = nullptr;
        for (const QObject *object = watched; object != nullptr && owner == nullptr; object = object->parent()) {
            owner = qobject_cast<const QWidget *>(object);
        }
        const auto *shortcut = static_cast<QShortcutEvent *>(event);
        const bool isOurs = owner != nullptr && (owner == this || isAncestorOf(owner));
        return !isOurs && shortcut->key() != QKeySequence(QKeySequence::Quit);
    }
    return QWidget::eventFilter(watched, event);
}

void Curtain::retranslate()
{
    m_troubleWords->say(QStringLiteral("level-alarm"), tr("Nobody can sign in"), m_keeper.trouble());
    m_again->setText(tr("Try again"));
}

void Curtain::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Gate
