// Tags and numbers as pills with a glyph: to be read, or to be edited.
#pragma once

#include "base/result.h"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace Floorwatch::Callers
{

class FlowLayout;
class Sentence;

/// One word on a rounded ground. Where it can be removed it takes the keyboard: Delete removes it, so does its cross.
class Pill : public QWidget
{
    Q_OBJECT
public:
    Pill(const QString &glyph, const QString &text, bool removable, QWidget *parent = nullptr);
    /// The colour of the words is that of the tag; other pills are plain.
    void setTag(const QString &tag);
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    [[nodiscard]] int textWidth() const;
    const QString m_glyph;
    const QString m_text;
    const bool m_removable;
    QString m_tag;
};

/// Tags to be read. More than `most` are summed up in a last pill whose tip names them.
class TagRow : public QWidget
{
    Q_OBJECT
public:
    explicit TagRow(QWidget *parent = nullptr, int most = 12);
    void setTags(const QStringList &tags);
    [[nodiscard]] const QStringList &tags() const { return m_tags; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    FlowLayout *m_flow;
    const int m_most;
    QStringList m_tags;
};

/// A list of words edited as pills: what is typed becomes one with Return, a comma or a semicolon.
class PillEdit : public QWidget
{
    Q_OBJECT
public:
    enum class Of : quint8 { Tags, Numbers };
    /// Makes a stored word of what was typed, or says why it is none.
    using Read = std::function<Base::Result<QString>(const QString &typed)>;
    PillEdit(Of of, Read read, QWidget *parent = nullptr);

    void setWords(const QStringList &words);
    [[nodiscard]] const QStringList &words() const { return m_words; }
    void setReadOnly(bool on);
    void setPlaceholder(const QString &text);
    /// How a stored word is shown.
    void setShown(std::function<QString(const QString &)> shown);
    /// What is still typed becomes a word as well; false where it is none (the reason is shown).
    bool finish();
    [[nodiscard]] QLineEdit *field() { return m_field; }
    [[nodiscard]] QString fault() const;

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void typed(const QString &text);
    bool add(const QString &text);

    const Of m_of;
    const Read m_read;
    std::function<QString(const QString &)> m_shown;
    QStringList m_words;
    bool m_readOnly = false;
    QWidget *m_pills;
    FlowLayout *m_flow;
    QLineEdit *m_field;
    Sentence *m_fault;
};

} // namespace Floorwatch::Callers
