// A button that shows its key, and that tells a wish from what is so.
#pragma once

#include <QToolButton>

namespace Floorwatch::Intervene
{

class KeyButton : public QToolButton
{
    Q_OBJECT
public:
    /// Plain: could be asked for. Wished: asked for, and not yet so. On: it is so.
    enum class Stage : quint8 { Plain, Wished, On };

    explicit KeyButton(QWidget *parent = nullptr);

    /// What it says; `key` is shown beside it and may be empty.
    void setWords(const QString &text, const QString &glyph, const QString &key);
    void setStage(Stage stage);
    [[nodiscard]] Stage stage() const { return m_stage; }
    /// Its deed ends something.
    void setEnding(bool ending);
    /// The glyph alone, where there is no room; the words stay in tooltip and accessible name.
    void setTerse(bool terse);
    /// Whether it may be pressed; else `why` is its tooltip. Allowed, the tooltip is `what`.
    void setAllowed(bool allowed, const QString &what, const QString &why);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void dress();

    QString m_words;
    QString m_glyph;
    QString m_key;
    Stage m_stage = Stage::Plain;
    bool m_ending = false;
    bool m_terse = false;
};

} // namespace Floorwatch::Intervene
