#include "shell/topbar.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/states.h"
#include "kit/texts.h"
#include "kit/theme.h"

#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace Floorwatch::Shell
{

using Domain::FeedState;
using Kit::Grid;

namespace
{

QColor colourOf(const Kit::Theme &theme, FeedState state)
{
    switch (state) {
    case FeedState::Live: return theme.good;
    case FeedState::Idle:
    case FeedState::Ended: return theme.dim;
    case FeedState::Connecting:
    case FeedState::Syncing: return theme.watchText;
    case FeedState::Lost:
    case FeedState::Refused: return theme.alarmText;
    }
    Q_UNREACHABLE();
}

} // namespace

TopBar::TopBar(Board::Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_row(new QHBoxLayout(this)), m_feedRow(new QHBoxLayout), m_demo(new QLabel(this)),
      m_search(new QPushButton(this)), m_clock(new QLabel(this)), m_operator(new QToolButton(this)),
      m_menu(new QToolButton(this))
{
    m_row->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    m_row->setSpacing(3 * Grid);
    m_row->addWidget(m_demo, 0, Qt::AlignVCenter);
    m_row->addLayout(m_feedRow);
    m_row->addStretch(1);
    m_row->addWidget(m_search);
    m_row->addStretch(1);
    m_row->addWidget(m_clock);
    m_row->addWidget(m_operator);
    m_row->addWidget(m_menu);
    m_search->setMinimumWidth(220);
    m_operator->setPopupMode(QToolButton::InstantPopup);
    m_operator->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_operator->setObjectName(QStringLiteral("operator"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setObjectName(QStringLiteral("menu"));
    m_demo->hide();
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchChosen);
    setFixedHeight(11 * Grid);
    retranslate();
}

void TopBar::setDemo(bool demo)
{
    m_demo->setVisible(demo);
    retranslate();
}

void TopBar::setMenu(QMenu *menu) { m_menu->setMenu(menu); }

void TopBar::setOperator(const QString &name, const QString &role)
{
    m_operatorName = name;
    m_operatorRole = role;
    retranslate();
}

void TopBar::setOperatorMenu(QMenu *menu) { m_operator->setMenu(menu); }

QToolButton *TopBar::feedButton(int feed) const
{
    return feed < static_cast<int>(m_feeds.size()) ? m_feeds[static_cast<size_t>(feed)] : nullptr;
}

void TopBar::growFeeds()
{
    while (m_feeds.size() < m_desk.floor().feeds().size()) {
        auto *button = new QToolButton(this);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        const int feed = static_cast<int>(m_feeds.size());
        connect(button, &QToolButton::clicked, this, [this, feed] { Q_EMIT feedChosen(feed); });
        m_feedRow->addWidget(button);
        m_feeds.push_back(button);
    }
}

void TopBar::dressFeed(int feed)
{
    const Floor::FeedRecord &record = m_desk.floor().feeds()[static_cast<size_t>(feed)];
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QColor colour = colourOf(theme, record.state);
    const QString state = Kit::feedName(record.state);
    QToolButton *button = m_feeds[static_cast<size_t>(feed)];
    // A recording is never shown as what happens now.
    const bool recorded = record.state == FeedState::Live && !record.reason.isEmpty();
    const QString text = record.name + QStringLiteral(" · ") + (recorded ? record.reason : state);
    if (button->text() == text && button->property("shown").toUInt() == colour.rgb()) {
        return;
    }
    button->setProperty("shown", colour.rgb());
    button->setText(text);
    button->setIcon(Kit::icon(Kit::feedGlyph(record.state), colour, colour));
    button->setAccessibleName(tr("PBX %1: %2").arg(record.name, state));
    button->setToolTip(record.reason.isEmpty() ? tr("%1: %2. Click for what came from it.").arg(record.name, state)
                                               : tr("%1: %2, %3").arg(record.name, state, record.reason));
}

void TopBar::refresh()
{
    growFeeds();
    for (int feed = 0; feed < static_cast<int>(m_feeds.size()); ++feed) {
        dressFeed(feed);
    }
    const QTimeZone &zone = m_desk.floor().settings().zone;
    Base::Instant now = m_desk.now();
    if (!m_desk.floor().feeds().empty() && m_desk.floor().feeds().front().state == FeedState::Live) {
        now = m_desk.floor().pbxTime(m_desk.floor().feeds().front().pbx, now);
    }
    const QString text = Kit::clockText(now, zone) + QLatin1Char(' ') + QString::fromLatin1(zone.id());
    if (m_clock->text() != text) {
        m_clock->setText(text);
    }
}

void TopBar::retranslate()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_demo->setText(tr("DEMO · signed in by itself as “%1”").arg(m_operatorName));
    m_demo->setStyleSheet(
        QStringLiteral("background: %1; color: %2; border-radius: 4px; padding: 2px 8px; font-weight: 600;")
            .arg(theme.accent.name(), theme.onAccent.name()));
    m_demo->setToolTip(
        tr("People and calls are invented. Nobody had to sign in, since no PBX but the program's own can be "
           "reached."));
    m_search->setText(tr("Go to agent, queue, caller…  Ctrl+K"));
    m_search->setIcon(Kit::icon(QStringLiteral("search"), theme.dim, theme.dim));
    m_search->setAccessibleName(tr("Go to (Ctrl+K)"));
    m_clock->setToolTip(tr("The site's time and zone; days begin at its midnight"));
    m_operator->setText(QStringLiteral("%1 · %2").arg(m_operatorName, m_operatorRole));
    m_operator->setIcon(Kit::icon(QStringLiteral("agent"), theme.dim, theme.dim));
    m_operator->setToolTip(tr("What you do is kept under this name. Lock, change the password, sign out."));
    m_operator->setAccessibleName(tr("Operator %1, %2").arg(m_operatorName, m_operatorRole));
    m_menu->setIcon(Kit::icon(QStringLiteral("menu"), theme.text, theme.dim));
    m_menu->setToolTip(tr("Menu"));
    m_menu->setAccessibleName(tr("Menu"));
    for (QToolButton *button : m_feeds) {
        button->setText(QString());
    }
    refresh();
}

void TopBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

void TopBar::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace Floorwatch::Shell
