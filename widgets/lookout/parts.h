// Small widgets that the pages of this room share: a line that says how something went, a question in place, an empty
// place, a heading.
#pragma once

#include <QLabel>
#include <QWidget>

class QComboBox;
class QPushButton;
class QToolButton;

namespace Floorwatch::Lookout
{

/// One sentence, in the colour of what it says; takes no room while it says nothing.
class Said : public QLabel
{
    Q_OBJECT
public:
    enum class Tone : quint8 { Plain, Good, Watch, Bad };
    explicit Said(QWidget *parent = nullptr);
    void say(const QString &text, Tone tone);
    void clear() { say({}, Tone::Plain); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Tone m_tone = Tone::Plain;
};

/// A label of a section (strong) or of a figure (small and dim), whose font follows the application's.
class Caption : public QLabel
{
    Q_OBJECT
public:
    enum class Kind : quint8 { Title, Section, Dim, Figure };
    explicit Caption(Kind kind, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    Kind m_kind;
};

/// Said in the middle of a place that has nothing to show.
class EmptyPlace : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyPlace(QWidget *parent = nullptr);
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

/// A question in place, answered by a word: a text, or one of some texts; or by nothing but yes. Return and Esc answer.
class AskLine : public QWidget
{
    Q_OBJECT
public:
    explicit AskLine(QWidget *parent = nullptr);

    /// Asks for a text; `offers` may be chosen instead of written.
    void askText(const QString &question, const QString &deed, const QStringList &offers = {});
    /// Asks for one of `offers`: what is shown and what is answered.
    void askChoice(const QString &question, const QString &deed, const QList<std::pair<QString, QString>> &offers);
    /// Asks yes or no; answered() gives an empty text. `keep` is the word for no; empty: "Cancel".
    void askYes(const QString &question, const QString &deed, const QString &keep = {});
    [[nodiscard]] bool isAsking() const { return m_asking; }
    [[nodiscard]] QString question() const { return m_question->text(); }
    [[nodiscard]] QComboBox *field() const { return m_field; }
    void accept();
    void withdraw();

Q_SIGNALS:
    void answered(const QString &text);
    void withdrawn();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Wanted : quint8 { Text, Choice, Yes };
    void ask(Wanted wanted, const QString &question, const QString &deed);

    QLabel *m_question;
    QComboBox *m_field;
    QPushButton *m_deed;
    QPushButton *m_no;
    Wanted m_wanted = Wanted::Yes;
    bool m_asking = false;
};

/// Sets a style sheet where it is another one: setting it sends a change of palette again.
void setSheet(QWidget &widget, const QString &sheet);

} // namespace Floorwatch::Lookout
