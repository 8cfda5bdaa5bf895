#include "callers/guidepanel.h"

#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/fonts.h"

#include <QEvent>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;

GuidePanel::GuidePanel(QWidget *parent)
    : QScrollArea(parent), m_title(plainLabel(this)), m_nothing(dimLabel(this)), m_parts()
{
    static const std::array<QString, 4> Glyphs{QStringLiteral("guide-check"), QStringLiteral("guide-say"),
                                               QStringLiteral("guide-notsay"), QStringLiteral("guide-act")};
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    column->setSpacing(Grid);
    column->addWidget(m_title);
    column->addWidget(m_nothing);
    for (size_t i = 0; i < m_parts.size(); ++i) {
        Part &part = m_parts[i];
        part.heading = new Heading(Glyphs[i], body);
        part.text = plainLabel(body);
        part.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
        part.text->setContentsMargins(6 * Grid - 2, 0, 0, Grid);
        column->addWidget(part.heading);
        column->addWidget(part.text);
    }
    column->addStretch();
    setWidget(body);
    refresh();
}

void GuidePanel::setNode(const Alerts::GuideNode &node, const QString &fallback)
{
    m_node = node;
    m_fallback = fallback;
    refresh();
}

QString GuidePanel::title() const { return m_title->text(); }

QString GuidePanel::part(int index) const { return m_parts.at(static_cast<size_t>(index)).text->text(); }

void GuidePanel::refresh()
{
    const QString language = screenLanguage();
    const QString title = m_node.title.in(language);
    m_title->setText(breakable(title.isEmpty() ? m_fallback : title));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_nothing->setText(tr("Nothing is written here yet."));
    const std::array<QString, 4> names{tr("Check"), tr("Say"), tr("Do not say"), tr("Do")};
    const std::array<const Alerts::BothWords *, 4> words{&m_node.check, &m_node.say, &m_node.notSay, &m_node.act};
    bool any = false;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        const QString text = words[i]->in(language);
        m_parts[i].heading->setText(names[i]);
        m_parts[i].text->setText(breakable(text));
        m_parts[i].heading->setVisible(!text.isEmpty());
        m_parts[i].text->setVisible(!text.isEmpty());
        any = any || !text.isEmpty();
    }
    m_nothing->setVisible(!any);
}

void GuidePanel::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        refresh();
    }
}

} // namespace Floorwatch::Callers
