#include "gate/firstrunpage.h"

#include "gate/card.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QFormLayout>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

using Kit::Grid;
using Tone = Message::Tone;

FirstRunPage::FirstRunPage(Gatekeeper &keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_heading(new Heading(this)), m_steps(new QStackedWidget(this)),
      m_form(new Card), m_name(new QLineEdit), m_fullName(new QLineEdit), m_password(makePasswordField(nullptr)),
      m_again(makePasswordField(nullptr)), m_message(new Message), m_create(new QPushButton), m_keyCard(new Card),
      m_keyWords(new QLabel), m_key(new QLabel), m_copy(new QPushButton), m_kept(new QCheckBox), m_goOn(new QPushButton)
{
    buildForm();
    buildKey();
    m_steps->addWidget(m_form);
    m_steps->addWidget(m_keyCard);
    m_steps->setFixedWidth(460);
    m_steps->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Maximum);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(4 * Grid);
    column->addStretch(2);
    column->addWidget(m_heading);
    column->addWidget(m_steps, 0, Qt::AlignHCenter);
    column->addStretch(3);
    retranslate();
}

void FirstRunPage::buildForm()
{
    QLineEdit *fields[] = {m_name, m_fullName, m_password, m_again};
    for (int i = 0; i < 4; ++i) {
        m_labels[i] = m_form->addField(fields[i]);
        connect(fields[i], &QLineEdit::returnPressed, this, [this, next = i < 3 ? fields[i + 1] : nullptr] {
            if (next != nullptr) {
                next->setFocus();
            } else {
                create();
            }
        });
    }
    m_name->setObjectName(QStringLiteral("name"));
    m_password->setObjectName(QStringLiteral("password"));
    m_again->setObjectName(QStringLiteral("again"));
    m_create->setObjectName(QStringLiteral("create"));
    m_form->form().addRow(m_message);
    m_form->form().addRow(m_create);
    m_create->setDefault(true);
    connect(m_create, &QPushButton::clicked, this, &FirstRunPage::create);
}

void FirstRunPage::buildKey()
{
    m_keyWords->setWordWrap(true);
    m_keyWords->setTextFormat(Qt::PlainText);
    m_key->setObjectName(QStringLiteral("key"));
    m_key->setWordWrap(true);
    m_key->setTextFormat(Qt::PlainText);
    m_key->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_key->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_key->setMargin(2 * Grid);
    m_kept->setObjectName(QStringLiteral("kept"));
    m_goOn->setObjectName(QStringLiteral("goOn"));
    m_goOn->setEnabled(false);
    m_keyCard->form().addRow(m_keyWords);
    m_keyCard->form().addRow(m_key);
    m_keyCard->form().addRow(m_copy);
    m_keyCard->form().addRow(m_kept);
    m_keyCard->form().addRow(m_goOn);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_key->text());
        m_copy->setText(tr("Copied"));
    });
    connect(m_kept, &QCheckBox::toggled, m_goOn, &QWidget::setEnabled);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        m_key->clear(); // shown once
        m_keeper.welcome();
    });
}

void FirstRunPage::begin()
{
    if (m_steps->currentWidget() == m_form) {
        m_name->setFocus(Qt::OtherFocusReason);
    }
}

QString FirstRunPage::message() const { return m_message->text(); }

void FirstRunPage::create()
{
    if (m_keeper.isBusy()) {
        return;
    }
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_message->say(tr("Enter a name."), Tone::Bad);
        m_name->setFocus();
        return;
    }
    if (m_password->text() != m_again->text()) {
        m_message->say(tr("The two passwords differ."), Tone::Bad);
        m_again->setFocus();
        return;
    }
    if (const auto fine = Access::Accounts::acceptable(name, m_password->text()); !fine) {
        m_message->say(fine.error(), Tone::Bad);
        m_password->setFocus();
        return;
    }
    m_create->setEnabled(false);
    m_message->say(tr("One moment…"), Tone::Plain);
    m_keeper.createAdministrator(name, m_fullName->text().trimmed(), m_password->text(),
                                 [page = QPointer(this)](const Base::Result<Access::VerificationKey> &key) {
                                     if (page == nullptr) {
                                         return;
                                     }
                                     page->m_create->setEnabled(true);
                                     if (key) {
                                         page->showKey(key.value());
                                     } else {
                                         page->m_message->say(key.error(), Tone::Bad);
                                     }
                                 });
}

void FirstRunPage::showKey(const Access::VerificationKey &key)
{
    m_message->clear();
    m_password->clear();
    m_again->clear();
    m_key->setText(key.text());
    m_steps->setCurrentWidget(m_keyCard);
    m_copy->setFocus();
    retranslate();
}

void FirstRunPage::retranslate()
{
    if (m_steps->currentWidget() == m_form) {
        m_heading->say(QStringLiteral("app"), tr("Who looks after this console?"),
                       tr("The administrator adds the operators and sees what they did. To listen to calls takes an "
                          "operator of another role."));
    } else {
        m_heading->say(QStringLiteral("key"), tr("The key of the audit trail"), {});
    }
    const QString labels[] = {tr("&Name"), tr("&Full name (may be empty)"), tr("&Password"),
                              tr("Password, &once more")};
    for (int i = 0; i < 4; ++i) {
        m_labels[i]->setText(labels[i]);
    }
    m_password->setPlaceholderText(
        tr("at least %1 characters; a sentence is good").arg(Access::Accounts::ShortestPassword));
    m_create->setText(tr("Create the administrator"));
    m_keyWords->setText(tr("With this key anybody can check later that no row of the audit trail was changed, by no "
                           "administrator either. It is shown this once and not stored: keep it where this machine's "
                           "administrators cannot lose it, best with somebody else."));
    m_copy->setText(tr("Copy"));
    m_kept->setText(tr("I have kept it"));
    m_goOn->setText(tr("Go on"));
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Gate
