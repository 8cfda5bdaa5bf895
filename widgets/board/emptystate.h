// What stands where a list has nothing to show: why, and what can be done about it.
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace Floorwatch::Board
{

class EmptyState : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);
    /// An empty `action` hides the button.
    void say(const QString &glyph, const QString &title, const QString &text, const QString &action = {});
    [[nodiscard]] QString title() const;

Q_SIGNALS:
    void actionChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void redraw();

    QString m_glyphName;
    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace Floorwatch::Board
