#include "gate/signinpage.h"

#include "gate/card.h"
#include "kit/theme.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

using Access::SignInAnswer;
using Kit::Grid;
using Outcome = SignInAnswer::Outcome;
using Tone = Message::Tone;

namespace
{

constexpr std::chrono::milliseconds CountdownStep{200};

/// Qt does not tell the state of Caps Lock; a letter whose case is not what Shift says does.
enum class Caps : quint8 { Unknown, Off, On };

Caps capsOf(const QKeyEvent &event)
{
    const QString text = event.text();
    if (text.size() != 1 || !text.front().isLetter() || text.front().toLower() == text.front().toUpper()) {
        return Caps::Unknown;
    }
    return text.front().isUpper() != event.modifiers().testFlag(Qt::ShiftModifier) ? Caps::On : Caps::Off;
}

} // namespace

SignInPage::SignInPage(Gatekeeper &keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_heading(new Heading(this)), m_name(new QLineEdit(this)),
      m_password(makePasswordField(this)), m_caps(new Message(this)), m_message(new Message(this)),
      m_go(new QPushButton(this)), m_other(new QPushButton(this)), m_hint(new QLabel(this))
{
    auto *card = new Card(this);
    card->setFixedWidth(360);
    m_nameLabel = card->addField(m_name);
    m_passwordLabel = card->addField(m_password);
    card->form().addRow(m_caps);
    card->form().addRow(m_message);
    card->form().addRow(m_go);
    card->form().addRow(m_other);
    m_go->setDefault(true);
    m_go->setAutoDefault(true);
    m_other->setFlat(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_hint->setWordWrap(true);
    m_hint->setTextFormat(Qt::PlainText);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(4 * Grid);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addWidget(m_hint);
    column->addStretch(3);
    m_password->installEventFilter(this);
    connect(m_name, &QLineEdit::returnPressed, this, [this] { m_password->setFocus(); });
    connect(m_password, &QLineEdit::returnPressed, this, &SignInPage::go);
    connect(m_go, &QPushButton::clicked, this, &SignInPage::go);
    connect(m_other, &QPushButton::clicked, &keeper, &Gatekeeper::signOut);
    connect(&m_countdown, &QTimer::timeout, this, &SignInPage::tick);
    connect(&keeper, &Gatekeeper::stateChanged, this, [this] {
        m_password->clear();
        m_notBefore = {};
        m_countdown.stop();
        m_go->setEnabled(true);
        m_caps->clear();
        m_message->clear();
        retranslate();
    });
    retranslate();
}

void SignInPage::setName(const QString &name) { m_name->setText(name); }

void SignInPage::begin()
{
    (isLock() || !m_name->text().isEmpty() ? m_password : m_name)->setFocus(Qt::OtherFocusReason);
}

QString SignInPage::message() const { return m_message->text(); }

void SignInPage::go()
{
    if (m_keeper.isBusy() || !m_go->isEnabled()) {
        return;
    }
    const QString name = m_name->text().trimmed();
    if (!isLock() && name.isEmpty()) {
        m_message->say(tr("Enter your name."), Tone::Bad);
        m_name->setFocus();
        return;
    }
    m_go->setEnabled(false);
    m_message->say(tr("Checking…"), Tone::Plain);
    const auto answered = [page = QPointer(this), name](const SignInAnswer &answer) {
        if (page == nullptr) {
            return;
        }
        page->showAnswer(answer);
        if (answer.outcome == Outcome::SignedIn) {
            Q_EMIT page->nameUsed(answer.who.name);
        }
    };
    if (isLock()) {
        m_keeper.unlock(m_password->text(), answered);
    } else {
        m_keeper.signIn(name, m_password->text(), answered);
    }
    m_password->clear();
}

void SignInPage::showAnswer(const SignInAnswer &answer)
{
    m_go->setEnabled(true);
    switch (answer.outcome) {
    case Outcome::SignedIn: m_message->clear(); return;
    case Outcome::Wrong: m_refusal = isLock() ? tr("The password is wrong.") : tr("Name or password is wrong."); break;
    case Outcome::TooSoon: m_refusal = tr("Too many failed attempts."); break;
    case Outcome::Disabled: m_refusal = tr("This account is disabled. An administrator can enable it."); break;
    case Outcome::Failed: m_refusal = tr("Nobody can sign in now: %1").arg(answer.text); break;
    }
    m_message->say(m_refusal, Tone::Bad);
    m_password->setFocus();
    if (answer.wait.count() > 0) {
        m_notBefore = m_keeper.clock().now() + answer.wait;
        m_countdown.start(CountdownStep);
        tick();
    }
}

void SignInPage::tick()
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(m_notBefore - m_keeper.clock().now());
    const bool waiting = left.count() > 0;
    m_go->setEnabled(!waiting);
    if (waiting) {
        m_message->say(m_refusal + QLatin1Char(' ') + tr("Try again in %1.").arg(Base::durationText(left)), Tone::Bad);
    } else {
        m_countdown.stop();
        m_message->say(tr("You can try again now."), Tone::Plain);
    }
}

void SignInPage::retranslate()
{
    if (isLock()) {
        const Access::Operator &who = m_keeper.who();
        m_heading->say(QStringLiteral("lock"), tr("Locked by %1").arg(who.fullName.isEmpty() ? who.name : who.fullName),
                       tr("What is happening goes on to be kept. A call that is being listened to goes on with the "
                          "microphone closed."));
    } else {
        m_heading->say(QStringLiteral("app"), tr("Sign in"), tr("Floorwatch keeps what you do under your name."));
    }
    m_nameLabel->setVisible(!isLock());
    m_name->setVisible(!isLock());
    m_nameLabel->setText(tr("&Name"));
    m_passwordLabel->setText(tr("&Password"));
    m_go->setText(isLock() ? tr("Unlock") : tr("Sign in"));
    m_other->setText(tr("Sign in as somebody else"));
    m_other->setToolTip(tr("Signs out the one who locked it and ends what he listens to; what he has typed and not "
                           "saved waits for him"));
    m_other->setVisible(isLock());
    m_hint->setText(m_keeper.openSecret().isEmpty()
                        ? QString()
                        : tr("This is the demo: “demo” is a floor supervisor, “admin” the administrator, and the "
                             "password of both is “%1”.")
                              .arg(m_keeper.openSecret()));
    m_hint->setVisible(!m_hint->text().isEmpty());
}

bool SignInPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_password && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const Caps caps = capsOf(*key);
        if (caps == Caps::On) {
            m_caps->say(tr("Caps Lock seems to be on."), Tone::Watch);
        } else if (caps == Caps::Off || key->key() == Qt::Key_CapsLock) {
            m_caps->clear();
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SignInPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Gate
