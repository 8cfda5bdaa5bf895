// The call bar's keys, wherever in its window the keyboard is: single letters, Space to talk, Return and Esc. Text
// fields, menus and dialogs keep theirs.
#pragma once

#include <QObject>

class QKeyEvent;
class QWidget;

namespace Floorwatch::Intervene
{

class CallKeys : public QObject
{
    Q_OBJECT
public:
    /// Watches the window in which `bar` stands; owned by `bar`.
    explicit CallKeys(QWidget *bar);

    /// Off: every key goes where it went before, and what was held is let go. Closing: the call is over, only what may
    /// still be done to it has a key.
    enum class Reach : quint8 { Off, Closing, All };
    void setReach(Reach reach);
    /// While a question is open, Return and Esc answer it.
    void setAsking(bool asking) { m_asking = asking; }
    [[nodiscard]] bool isTalking() const { return m_talking; }

Q_SIGNALS:
    /// A letter of the bar, upper case; auto-repeat never comes here.
    void letter(char key);
    void escape();
    void answered(bool yes);
    /// Esc in a text field of the bar.
    void fieldLeft();
    /// Space went down or up; also up at once where focus or window are lost.
    void talk(bool down);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] bool isOurs(QObject *watched) const;
    [[nodiscard]] bool pressed(const QKeyEvent &event);
    void letGo();

    QWidget *m_bar;
    Reach m_reach = Reach::Off;
    bool m_asking = false;
    bool m_talking = false;
};

} // namespace Floorwatch::Intervene
