#include "board/actionbar.h"

#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QToolButton>

#include <algorithm>

namespace Floorwatch::Board
{

namespace
{

constexpr int LineWidth = 6;

} // namespace

ActionBar::ActionBar(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Kit::Grid);
}

QToolButton *ActionBar::button(ActionId id) const
{
    for (size_t i = 0; i < m_actions.size(); ++i) {
        if (m_actions[i].id == id) {
            return m_buttons[i];
        }
    }
    return nullptr;
}

void ActionBar::show(const std::vector<ActionState> &actions)
{
    const bool same = std::equal(actions.begin(), actions.end(), m_actions.begin(), m_actions.end(),
                                 [](const ActionState &a, const ActionState &b) { return a.id == b.id; });
    m_actions = actions;
    if (!same) {
        rebuild();
    }
    dress();
}

void ActionBar::rebuild()
{
    for (QToolButton *old : m_buttons) {
        old->deleteLater();
        old->hide();
    }
    m_buttons.clear();
    auto *grid = static_cast<QGridLayout *>(layout());
    // What listens takes a line of three, the rest lines of two.
    int at = 0;
    for (const ActionState &action : m_actions) {
        auto *made = new QToolButton(this);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        made->setFocusPolicy(Qt::StrongFocus);
        connect(made, &QToolButton::clicked, this, [this, id = action.id] { Q_EMIT chosen(id); });
        const int width = listenMode(action.id) ? 2 : 3;
        grid->addWidget(made, at / LineWidth, at % LineWidth, 1, width);
        made->show();
        m_buttons.push_back(made);
        at += width;
    }
}

void ActionBar::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    for (size_t i = 0; i < m_actions.size(); ++i) {
        const ActionState &action = m_actions[i];
        QToolButton *made = m_buttons[i];
        const QString name = actionName(action.id);
        made->setText(name);
        made->setAccessibleName(name);
        made->setIcon(Kit::icon(actionGlyph(action.id), action.id == ActionId::HangUp ? theme.alarmText : theme.accent,
                                theme.dim));
        made->setEnabled(action.enabled);
        const QString told = action.enabled ? name : action.why;
        const QString keys = actionKeys(action.id);
        made->setToolTip(keys.isEmpty() ? told : QStringLiteral("%1 [%2]").arg(told, keys));
        made->setAccessibleDescription(action.why);
    }
}

void ActionBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

} // namespace Floorwatch::Board
