#include "callers/undobar.h"

#include "callers/pieces.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr std::chrono::seconds Stays{30};

} // namespace

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent), m_text(plainLabel(this)), m_undo(new QPushButton(this)), m_close(new QToolButton(this))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(3 * Grid, Grid, Grid, Grid);
    across->setSpacing(2 * Grid);
    across->addWidget(m_text, 1);
    across->addWidget(m_undo);
    across->addWidget(m_close);
    setObjectName(QStringLiteral("undoBar"));
    m_undo->setObjectName(QStringLiteral("undo"));
    m_leave.setSingleShot(true);
    connect(&m_leave, &QTimer::timeout, this, &UndoBar::withdraw);
    connect(m_close, &QToolButton::clicked, this, &UndoBar::withdraw);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const std::function<void()> deed = std::exchange(m_deed, {});
        withdraw();
        if (deed) {
            deed();
        }
    });
    hide();
    m_undo->setText(tr("Undo"));
    dress();
}

void UndoBar::offer(const QString &text, std::function<void()> undo, const QString &deed, std::any draft)
{
    m_deed = std::move(undo);
    m_draft = std::move(draft);
    m_text->setText(breakable(text));
    m_undo->setText(deed.isEmpty() ? tr("Undo") : deed);
    m_leave.start(Stays);
    show();
}

void UndoBar::withdraw()
{
    m_deed = {};
    m_draft.reset();
    m_leave.stop();
    hide();
}

QString UndoBar::text() const { return m_text->text(); }

void UndoBar::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QString sheet =
        QStringLiteral("QFrame#undoBar { background: %1; border: 1px solid %2; border-radius: %3px; }")
            .arg(theme.card.name(), theme.line.name())
            .arg(Kit::Radius);
    if (styleSheet() != sheet) { // another sheet sends a change of palette again
        setStyleSheet(sheet);
    }
    m_undo->setIcon(Kit::icon(QStringLiteral("undo"), theme.text, theme.dim));
    m_close->setIcon(Kit::icon(QStringLiteral("close"), theme.dim, theme.dim));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) {
        dress();
    }
}

} // namespace Floorwatch::Callers
