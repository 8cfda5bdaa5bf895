// The editor of a caller rule's conditions: a tree of sentences, a line each, whose blanks are fields.
#pragma once

#include "lookout/testwords.h"

#include <QFrame>

class QComboBox;
class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace Floorwatch::Lookout
{

/// One condition with its parts.
class Condition : public QFrame
{
    Q_OBJECT
public:
    /// The root cannot be taken out and always holds parts.
    explicit Condition(int depth, QWidget *parent = nullptr);

    /// Shows the test; tells nothing. The root puts a test without parts into an "all of".
    void setTest(const Alerts::Test &test);
    [[nodiscard]] Alerts::Test test() const;
    [[nodiscard]] const std::vector<Condition *> &parts() const { return m_parts; }
    [[nodiscard]] QComboBox *kind() { return m_kind; }
    Condition *addPart(const Alerts::Test &test);

Q_SIGNALS:
    void edited();
    void removeWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillKinds();
    void showSentence();
    [[nodiscard]] QWidget *makeBlank(Blank blank);
    void showParts();
    void clearParts();
    void removePart(Condition *part);
    void changeKind(Kind kind);
    void retranslate();

    int m_depth;
    Alerts::Test m_test; ///< without its parts, which are in m_parts
    QComboBox *m_kind;
    QHBoxLayout *m_sentence;
    QToolButton *m_remove;
    QVBoxLayout *m_below;
    QWidget *m_indented;
    QPushButton *m_add;
    std::vector<Condition *> m_parts;
    std::vector<QWidget *> m_blanks;
    bool m_isWrapped = false; ///< the root was put around a test that has no parts
};

} // namespace Floorwatch::Lookout
