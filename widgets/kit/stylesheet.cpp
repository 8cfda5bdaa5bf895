#include "kit/stylesheet.h"

namespace Floorwatch::Kit
{

namespace
{

// Placeholders: %1 card, %2 sunken, %3 line, %4 text, %5 dim, %6 accent, %7 on accent, %8 hover, %9 radius, %10 the
// theme's name.
constexpr auto Sheet = R"(
QToolTip { background: %1; color: %4; border: 1px solid %3; padding: 4px; }
QPushButton { background: %1; color: %4; border: 1px solid %3; border-radius: %9px; padding: 4px 12px; }
QPushButton:hover { background: %8; }
QPushButton:pressed { background: %2; }
QPushButton:focus, QToolButton:focus, QComboBox:focus, QLineEdit:focus, QSpinBox:focus { border: 2px solid %6; }
QPushButton:default { background: %6; color: %7; border-color: %6; }
QPushButton:default:focus { border: 2px solid %4; }
QPushButton:disabled { color: %5; background: %2; border-color: %2; }
QToolButton { background: transparent; color: %4; border: 1px solid transparent; border-radius: %9px; padding: 4px 6px; }
QToolButton:hover { background: %8; border-color: %3; }
QToolButton:checked { background: %2; border-color: %3; }
QToolButton:disabled { color: %5; }
QLineEdit, QComboBox, QSpinBox { background: %1; border: 1px solid %3; border-radius: %9px; padding: 3px 8px; }
QDateEdit { background: %1; border: 1px solid %3; border-radius: %9px; padding: 3px 20px 3px 8px; }
QDateEdit:focus, QPlainTextEdit:focus { border: 2px solid %6; }
QDateEdit:disabled { color: %5; background: %2; }
QDateEdit::drop-down { border: none; width: 20px; }
QDateEdit::down-arrow { image: url(:/icons/chevron-%10.svg); width: 12px; height: 12px; }
QPlainTextEdit { background: %1; color: %4; border: 1px solid %3; border-radius: %9px; padding: 2px; }
QComboBox { padding-right: 20px; }
QSpinBox::up-button, QSpinBox::down-button { width: 0; border: none; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid %5; border-radius: 3px; background: %1; }
QCheckBox::indicator:checked { background: %6; border-color: %6; image: url(:/icons/tick-%10.svg); }
QCheckBox::indicator:focus { border: 2px solid %6; }
QComboBox::drop-down { border: none; width: 20px; }
QToolButton::menu-indicator { image: none; }
QComboBox::down-arrow, QToolButton[combo="true"]::menu-indicator { image: url(:/icons/chevron-%10.svg); width: 12px; height: 12px; }
QToolButton[combo="true"]::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 6px; }
QToolButton[combo="true"] { background: %1; border: 1px solid %3; padding: 3px 24px 3px 8px; }
QComboBox QAbstractItemView { background: %1; color: %4; border: 1px solid %3; selection-background-color: %6;
  selection-color: %7; }
QMenu { background: %1; color: %4; border: 1px solid %3; padding: 4px; }
QMenu::item { padding: 4px 24px 4px 12px; border-radius: 4px; }
QMenu::item:selected { background: %6; color: %7; }
QMenu::item:disabled { color: %5; }
QMenu::separator { height: 1px; background: %3; margin: 4px; }
QHeaderView { background: %1; }
QHeaderView::section { background: %1; color: %5; border: none; border-bottom: 1px solid %3; padding: 4px 8px; }
QAbstractItemView { border: none; }
QTabBar::tab { background: transparent; color: %5; padding: 6px 12px; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: %4; border-bottom-color: %6; }
QTabBar::tab:focus { color: %6; }
QTabWidget::pane { border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: %3; border-radius: 4px; min-height: 24px; min-width: 24px; margin: 1px; }
QScrollBar::handle:hover { background: %5; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: none;
  width: 0; height: 0; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: %3; }
)";

} // namespace

QString styleSheetOf(const Theme &theme)
{
    return QString::fromLatin1(Sheet).arg(theme.card.name(), theme.sunken.name(), theme.line.name(), theme.text.name(),
                                          theme.dim.name(), theme.accent.name(), theme.onAccent.name(),
                                          theme.hover.name(), QString::number(Radius),
                                          theme.dark ? QStringLiteral("dark") : QStringLiteral("light"));
}

} // namespace Floorwatch::Kit
