// One line at the bottom: what was just done, and a button that undoes it. Leaves by itself.
#pragma once

#include <QFrame>
#include <QTimer>

#include <any>
#include <functional>

class QLabel;
class QPushButton;
class QToolButton;

namespace Floorwatch::Callers
{

class UndoBar : public QFrame
{
    Q_OBJECT
public:
    explicit UndoBar(QWidget *parent = nullptr);
    /// `undo` is called once at most. `deed` is the button's word; empty: "Undo". `draft` is what somebody has typed
    /// and is lost with the line.
    void offer(const QString &text, std::function<void()> undo, const QString &deed = {}, std::any draft = {});
    /// Empty where nothing that was typed goes with the line.
    [[nodiscard]] const std::any &draft() const { return m_draft; }
    void withdraw();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *button() { return m_undo; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_text;
    QPushButton *m_undo;
    QToolButton *m_close;
    std::function<void()> m_deed;
    std::any m_draft;
    QTimer m_leave;
};

} // namespace Floorwatch::Callers
