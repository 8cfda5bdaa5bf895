#include "lookout/deedbar.h"

#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace Floorwatch::Lookout
{

namespace
{

constexpr int InLine = 3;
constexpr int SnoozeMinutes[] = {5, 15, 60};

} // namespace

DeedBar::DeedBar(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Kit::Grid);
    for (int column = 0; column < InLine; ++column) {
        grid->setColumnStretch(column, 1);
    }
}

QToolButton *DeedBar::button(Deed deed) const
{
    for (size_t i = 0; i < m_deeds.size(); ++i) {
        if (m_deeds[i].id == deed) {
            return m_buttons[i];
        }
    }
    return nullptr;
}

bool DeedBar::allows(Deed deed) const
{
    return std::any_of(m_deeds.begin(), m_deeds.end(),
                       [deed](const DeedState &state) { return state.id == deed && state.enabled; });
}

void DeedBar::show(const std::vector<DeedState> &deeds)
{
    const bool same = std::equal(deeds.begin(), deeds.end(), m_deeds.begin(), m_deeds.end(),
                                 [](const DeedState &a, const DeedState &b) { return a.id == b.id; });
    m_deeds = deeds;
    if (!same) {
        rebuild();
    }
    dress();
}

void DeedBar::rebuild()
{
    for (QToolButton *old : m_buttons) {
        old->hide();
        old->deleteLater();
    }
    m_buttons.clear();
    auto *grid = static_cast<QGridLayout *>(layout());
    int at = 0;
    for (const DeedState &deed : m_deeds) {
        auto *made = new QToolButton(this);
        made->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        made->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        made->setFocusPolicy(Qt::StrongFocus);
        if (deed.id == Deed::Snooze) {
            auto *menu = new QMenu(made);
            for (const int minutes : SnoozeMinutes) {
                connect(menu->addAction(QString()), &QAction::triggered, this,
                        [this, minutes] { Q_EMIT snoozed(minutes); });
            }
            made->setMenu(menu);
            made->setPopupMode(QToolButton::InstantPopup);
        } else {
            connect(made, &QToolButton::clicked, this, [this, id = deed.id] { Q_EMIT chosen(id); });
        }
        grid->addWidget(made, at / InLine, at % InLine);
        made->show();
        m_buttons.push_back(made);
        ++at;
    }
}

void DeedBar::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    for (size_t i = 0; i < m_deeds.size(); ++i) {
        const DeedState &deed = m_deeds[i];
        QToolButton *made = m_buttons[i];
        const QString name = deedName(deed.id);
        made->setText(name);
        made->setAccessibleName(name);
        made->setIcon(Kit::icon(deedGlyph(deed.id), theme.accent, theme.dim));
        made->setEnabled(deed.enabled);
        made->setToolTip(QStringLiteral("%1 [%2]").arg(deed.enabled ? name : deed.why, deedKeys(deed.id)));
        made->setAccessibleDescription(deed.why);
        if (made->menu() != nullptr) {
            const QList<QAction *> actions = made->menu()->actions();
            for (qsizetype at = 0; at < actions.size(); ++at) {
                actions[at]->setText(tr("%n minute(s)", nullptr, SnoozeMinutes[at]));
            }
        }
    }
}

void DeedBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

} // namespace Floorwatch::Lookout
