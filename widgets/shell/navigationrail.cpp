#include "shell/navigationrail.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QButtonGroup>
#include <QEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

NavigationRail::NavigationRail(const std::vector<Page> &pages, QWidget *parent) : QWidget(parent), m_pages(pages)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Kit::Grid, 2 * Kit::Grid, 0, Kit::Grid);
    column->setSpacing(Kit::Grid);
    auto *group = new QButtonGroup(this);
    for (const Page &page : pages) {
        auto *button = new QToolButton(this);
        button->setCheckable(true);
        button->setToolButtonStyle(Qt::ToolButtonTextUnderIcon);
        button->setIconSize({20, 20});
        button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(button, &QToolButton::clicked, this, [this, name = page.name] { Q_EMIT pageChosen(name); });
        group->addButton(button);
        column->addWidget(button);
        m_buttons.push_back(button);
    }
    column->addStretch();
    dress();
}

void NavigationRail::setCurrent(const QString &page)
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_buttons[i]->setChecked(m_pages[i].name == page);
    }
}

void NavigationRail::setOffered(const std::function<bool(const Page &)> &isOffered)
{
    for (size_t i = 0; i < m_pages.size(); ++i) {
        m_buttons[i]->setVisible(isOffered(m_pages[i]));
    }
}

void NavigationRail::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    int widest = 0;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        const QString title = m_pages[i].title();
        m_buttons[i]->setText(title);
        m_buttons[i]->setToolTip(title);
        m_buttons[i]->setAccessibleName(title);
        m_buttons[i]->setFont(Kit::font(Kit::Type::Small, font()));
        m_buttons[i]->setIcon(Kit::icon(m_pages[i].icon, theme.accent, theme.dim));
        widest = std::max(widest, m_buttons[i]->fontMetrics().horizontalAdvance(title));
    }
    setFixedWidth(std::max(14 * Kit::Grid, widest + 5 * Kit::Grid));
}

void NavigationRail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange) {
        dress();
    }
}

} // namespace Floorwatch::Shell
