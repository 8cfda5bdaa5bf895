// A question in place, answered by two buttons or by Return and Esc; no box stands before the floor.
#pragma once

#include <QWidget>

class QLabel;

namespace Floorwatch::Intervene
{

class KeyButton;

class Question : public QWidget
{
    Q_OBJECT
public:
    explicit Question(QWidget *parent = nullptr);

    void ask(const QString &text, const QString &yes);
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] QString text() const;
    /// Takes the question back, without an answer.
    void withdraw();
    void answer(bool yes);

Q_SIGNALS:
    void answered(bool yes);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();

    QLabel *m_glyph;
    QLabel *m_text;
    KeyButton *m_yes;
    KeyButton *m_no;
    QString m_deed;
    bool m_asking = false;
};

} // namespace Floorwatch::Intervene
