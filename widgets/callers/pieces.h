// Small pieces that the screens of callers share: a sentence in the colour of what it says, a heading with a glyph, an
// empty place, and a row that wraps.
#pragma once

#include <QLabel>
#include <QLayout>

#include <vector>

class QPushButton;

namespace Floorwatch::Callers
{

/// One sentence in the colour of what it says, with a glyph where it is not plain; no room while it says nothing.
class Sentence : public QWidget
{
    Q_OBJECT
public:
    enum class Tone : quint8 { Plain, Good, Watch, Bad };
    explicit Sentence(QWidget *parent = nullptr);
    void say(const QString &text, Tone tone = Tone::Plain);
    void clear() { say({}); }
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_glyph;
    QLabel *m_text;
    Tone m_tone = Tone::Plain;
};

/// The heading of a section: a glyph and a word.
class Heading : public QWidget
{
    Q_OBJECT
public:
    explicit Heading(const QString &glyph, QWidget *parent = nullptr);
    void setText(const QString &text);
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    const QString m_glyphName;
    QLabel *m_glyph;
    QLabel *m_text;
};

/// What stands where there is nothing: a glyph, a title, what would bring something, perhaps a button.
class Nothing : public QWidget
{
    Q_OBJECT
public:
    explicit Nothing(QWidget *parent = nullptr);
    void say(const QString &glyph, const QString &title, const QString &text, const QString &deed = {});
    [[nodiscard]] QString title() const { return m_title->text(); }

Q_SIGNALS:
    void deedChosen();

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_glyph;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_deed;
    QString m_glyphName;
};

/// Lays out from left to right and begins a new line where the width ends.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const;
    std::vector<QLayoutItem *> m_items; ///< owned
};

/// A label whose text is shown as it stands, whatever it looks like.
[[nodiscard]] QLabel *plainLabel(QWidget *parent, bool wraps = true);
/// The same, dim: names of things.
[[nodiscard]] QLabel *dimLabel(QWidget *parent, bool wraps = true);
/// The text with places to break in words that are too long to stand in a line; others pass unchanged.
[[nodiscard]] QString breakable(const QString &text);
/// Sets the colour of a label's words.
void colour(QWidget &label, const QColor &colour);

} // namespace Floorwatch::Callers
