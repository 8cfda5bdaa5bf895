#include "callers/guidetoolbar.h"

#include "callers/pieces.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QPushButton>
#include <QToolButton>
#include <QUndoStack>

namespace Floorwatch::Callers
{

using Kit::Grid;

GuideToolbar::GuideToolbar(QUndoStack &stack, QWidget *parent) : QWidget(parent), m_stack(stack), m_tools(), m_buttons()
{
    auto *flow = new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    for (int i = 0; i < DeedCount; ++i) {
        const auto deed = static_cast<Deed>(i);
        const auto at = static_cast<size_t>(i);
        QAbstractButton *button = nullptr;
        if (at < m_tools.size()) {
            button = m_tools[at] = new QToolButton(this);
        } else {
            button = m_buttons[at - m_tools.size()] = new QPushButton(this);
        }
        connect(button, &QAbstractButton::clicked, this, [this, deed] { Q_EMIT chosen(deed); });
        flow->addWidget(button);
    }
    m_tools[Undo]->setShortcut(QKeySequence::Undo);
    m_tools[Redo]->setShortcut(QKeySequence::Redo);
    connect(&stack, &QUndoStack::canUndoChanged, m_tools[Undo], &QWidget::setEnabled);
    connect(&stack, &QUndoStack::canRedoChanged, m_tools[Redo], &QWidget::setEnabled);
    dress();
}

QWidget *GuideToolbar::button(Deed deed) const
{
    const auto at = static_cast<size_t>(deed);
    return at < m_tools.size() ? static_cast<QWidget *>(m_tools[at]) : m_buttons[at - m_tools.size()];
}

void GuideToolbar::click(Deed deed) { qobject_cast<QAbstractButton *>(button(deed))->click(); }

void GuideToolbar::setState(bool hasGuide, bool editing, bool mayEdit, const QString &why)
{
    for (const Deed deed : {ZoomOut, ZoomIn, Fit, Versions, Export}) {
        button(deed)->setEnabled(hasGuide);
    }
    for (const Deed deed : {Undo, Redo, Discard, Save}) {
        button(deed)->setVisible(editing);
    }
    m_tools[Undo]->setEnabled(m_stack.canUndo());
    m_tools[Redo]->setEnabled(m_stack.canRedo());
    for (const Deed deed : {Edit, Delete}) {
        button(deed)->setVisible(!editing);
        button(deed)->setEnabled(hasGuide && mayEdit);
        button(deed)->setToolTip(mayEdit ? QString() : why);
    }
}

void GuideToolbar::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const std::array<QString, 5> glyphs{QStringLiteral("minus"), QStringLiteral("plus"), QStringLiteral("fit"),
                                        QStringLiteral("undo"), QStringLiteral("redo")};
    const std::array<QString, 5> tips{tr("Smaller (-)"), tr("Larger (+)"), tr("The whole guide (0)"),
                                      tr("Undo (Ctrl+Z)"), tr("Redo (Ctrl+Shift+Z)")};
    const std::array<QString, 5> names{tr("Smaller"), tr("Larger"), tr("The whole guide"), tr("Undo"), tr("Redo")};
    for (size_t i = 0; i < m_tools.size(); ++i) {
        m_tools[i]->setIcon(Kit::icon(glyphs[i], theme.text, theme.line));
        m_tools[i]->setToolTip(tips[i]);
        m_tools[i]->setAccessibleName(names[i]);
    }
    const std::array<QString, DeedCount - 5> texts{tr("Edit"),      tr("Discard"), tr("Save"),
                                                   tr("Versions…"), tr("Export…"), tr("Delete")};
    for (size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setText(texts[i]);
    }
}

void GuideToolbar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        dress();
    }
}

} // namespace Floorwatch::Callers
