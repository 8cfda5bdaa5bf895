// The look that the pages of this room share: a card in the middle, labels above fields, one line that says what is
// wrong.
#pragma once

#include <QFrame>
#include <QLabel>

class QFormLayout;
class QLineEdit;

namespace Floorwatch::Gate
{

/// A frame in the theme's colours with a column of fields.
class Card : public QFrame
{
    Q_OBJECT
public:
    explicit Card(QWidget *parent = nullptr);
    [[nodiscard]] QFormLayout &form() { return *m_form; }
    /// A row whose label is its field's buddy.
    QLabel *addField(QWidget *field);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QFormLayout *m_form;
};

/// One sentence under a form, in the colour of what it says; takes no room while it says nothing.
class Message : public QLabel
{
    Q_OBJECT
public:
    enum class Tone : quint8 { Plain, Good, Watch, Bad };
    explicit Message(QWidget *parent = nullptr);
    void say(const QString &text, Tone tone);
    void clear();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Tone m_tone = Tone::Plain;
};

/// A field for a password, which no input method remembers.
[[nodiscard]] QLineEdit *makePasswordField(QWidget *parent);
/// A glyph, a title and a sentence above a card.
class Heading : public QWidget
{
    Q_OBJECT
public:
    explicit Heading(QWidget *parent = nullptr);
    void say(const QString &glyph, const QString &title, const QString &text);
    [[nodiscard]] QString title() const { return m_title->text(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_text;
    QString m_glyphName;
};

} // namespace Floorwatch::Gate
