// The row above a guide: zoom, edit, undo and redo, save, versions, export.
#pragma once

#include <QWidget>

#include <array>

class QPushButton;
class QToolButton;
class QUndoStack;

namespace Floorwatch::Callers
{

class GuideToolbar : public QWidget
{
    Q_OBJECT
public:
    enum Deed { ZoomOut, ZoomIn, Fit, Undo, Redo, Edit, Discard, Save, Versions, Export, Delete, DeedCount };
    explicit GuideToolbar(QUndoStack &stack, QWidget *parent = nullptr);

    /// `why`: what is missing where it may not be edited.
    void setState(bool hasGuide, bool editing, bool mayEdit, const QString &why);
    [[nodiscard]] QWidget *button(Deed deed) const;
    void click(Deed deed);

Q_SIGNALS:
    void chosen(Floorwatch::Callers::GuideToolbar::Deed deed);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QUndoStack &m_stack;
    std::array<QToolButton *, 5> m_tools; ///< those with a glyph alone
    std::array<QPushButton *, DeedCount - 5> m_buttons;
};

} // namespace Floorwatch::Callers
