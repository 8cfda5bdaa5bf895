#include "lookout/deedbar.h"

#include "kit/icons.h"
#include "kit/texts.h"
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

constexpr int MostInLine = 3;
constexpr int SnoozeMinutes[] = {5, 15, 60};

} // namespace

DeedBar::DeedBar(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Kit::Grid);
    // The bar takes the width that it gets, and sets its buttons by it.
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
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
    m_inLine = 0;
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
        m_buttons.push_back(made);
    }
}

void DeedBar::place()
{
    int widest = 1;
    for (const QToolButton *button : m_buttons) {
        widest = std::max(widest, button->sizeHint().width());
    }
    const int inLine = std::clamp((width() + Kit::Grid) / (widest + Kit::Grid), 1, MostInLine);
    if (inLine == m_inLine) {
        return;
    }
    m_inLine = inLine;
    auto *grid = static_cast<QGridLayout *>(layout());
    for (int column = 0; column < MostInLine; ++column) {
        grid->setColumnStretch(column, column < inLine ? 1 : 0);
    }
    int at = 0;
    for (QToolButton *button : m_buttons) {
        grid->removeWidget(button);
        grid->addWidget(button, at / inLine, at % inLine);
        button->show();
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
        made->setToolTip(
            Kit::plainTip(QStringLiteral("%1 [%2]").arg(deed.enabled ? name : deed.why, deedKeys(deed.id))));
        made->setAccessibleDescription(deed.why);
        if (made->menu() != nullptr) {
            const QList<QAction *> actions = made->menu()->actions();
            for (qsizetype at = 0; at < actions.size(); ++at) {
                actions[at]->setText(tr("%1 min").arg(SnoozeMinutes[at]));
            }
        }
    }
    place();
}

void DeedBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void DeedBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

} // namespace Floorwatch::Lookout
