#include "shell/firststart.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

using Kit::Grid;

namespace
{

QVBoxLayout *makeCard(QFrame *card)
{
    card->setObjectName(QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(6 * Grid, 5 * Grid, 6 * Grid, 5 * Grid);
    column->setSpacing(3 * Grid);
    return column;
}

} // namespace

FirstStart::FirstStart(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_title(new QLabel(this)), m_text(new QLabel(this)),
      m_demoTitle(new QLabel(this)), m_demoText(new QLabel(this)), m_demo(new QPushButton(this)),
      m_connectTitle(new QLabel(this)), m_connectText(new QLabel(this)), m_form(new ConnectForm(this))
{
    auto *demo = new QFrame(this);
    QVBoxLayout *left = makeCard(demo);
    left->addWidget(m_demoTitle);
    left->addWidget(m_demoText);
    left->addWidget(m_demo, 0, Qt::AlignLeft);
    left->addStretch();
    auto *link = new QFrame(this);
    QVBoxLayout *right = makeCard(link);
    right->addWidget(m_connectTitle);
    right->addWidget(m_connectText);
    right->addWidget(m_form);
    right->addStretch();
    demo->setFixedWidth(320);
    link->setFixedWidth(520);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(4 * Grid);
    cards->addStretch();
    cards->addWidget(demo);
    cards->addWidget(link);
    cards->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setSpacing(2 * Grid);
    column->addStretch(1);
    for (QLabel *label : {m_glyph, m_title, m_text}) {
        label->setAlignment(Qt::AlignHCenter);
        column->addWidget(label);
    }
    column->addSpacing(4 * Grid);
    column->addLayout(cards);
    column->addStretch(2);
    for (QLabel *label : {m_demoText, m_connectText}) {
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_text->setForegroundRole(QPalette::PlaceholderText);
    connect(m_demo, &QPushButton::clicked, this, &FirstStart::demoChosen);
    connect(m_form, &ConnectForm::connectChosen, this, &FirstStart::connectChosen);
    retranslate();
}

void FirstStart::retranslate()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QString sheet = QStringLiteral("QFrame#card { background: %1; border: 1px solid %2; border-radius: %3px; }")
                              .arg(theme.card.name(), theme.line.name())
                              .arg(Kit::Radius);
    if (sheet != styleSheet()) { // setting it sends this widget a change of palette again
        setStyleSheet(sheet);
    }
    m_glyph->setPixmap(Kit::pixmap(QStringLiteral("app"), theme.accent, 48, devicePixelRatioF()));
    m_title->setText(tr("Floorwatch"));
    m_title->setFont(Kit::font(Kit::Type::Figure, font()));
    m_text->setText(tr("The supervisor's desk: every agent, queue and call as it is now."));
    m_demoTitle->setText(tr("Look around"));
    m_demoTitle->setFont(Kit::font(Kit::Type::Title, font()));
    m_demoText->setText(tr("The built-in call centre plays a busy day with invented people and calls. Nothing outside "
                           "this program is touched."));
    m_demo->setText(tr("Start the demo"));
    m_connectTitle->setText(tr("Connect to your PBX"));
    m_connectTitle->setFont(Kit::font(Kit::Type::Title, font()));
    m_connectText->setText(tr("Asterisk 13 or newer, by its manager interface (AMI)."));
}

void FirstStart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Shell
