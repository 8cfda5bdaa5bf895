// The words of one node of a guide in both languages side by side, and what can be done to the node.
#pragma once

#include "alerts/reasons.h"
#include "callers/guidedraft.h"

#include <QScrollArea>

#include <array>

class QGridLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace Floorwatch::Callers
{

class ReasonPicker;

class GuideEditor : public QScrollArea
{
    Q_OBJECT
public:
    /// `draft` must outlive it.
    explicit GuideEditor(GuideDraft &draft, QWidget *parent = nullptr);

    void setNode(const QString &node);
    /// How the reason is named, and what there is to choose from.
    void setReasons(const Alerts::ReasonSettings &reasons);
    [[nodiscard]] QLineEdit *title(bool chinese) { return m_titles[chinese ? 0 : 1]; }
    [[nodiscard]] QPlainTextEdit *field(GuideDraft::Part part, bool chinese);
    [[nodiscard]] QPushButton *button(int index) { return m_deeds.at(static_cast<size_t>(index)); }
    enum Deed { AddBelow, AddBeside, Up, Down, Remove, DeedCount };
    void begin();

Q_SIGNALS:
    /// This node shall be selected: a new one, or the neighbour of one that went.
    void nodeWanted(const QString &node);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildFields(QGridLayout &grid);
    void act(Deed deed);
    void refresh();
    void retranslate();

    GuideDraft &m_draft;
    QString m_node;
    Alerts::ReasonSettings m_reasons;
    QLabel *m_reasonLabel;
    QToolButton *m_reason;
    ReasonPicker *m_picker;
    std::array<QPushButton *, DeedCount> m_deeds;
    std::array<QLabel *, 2> m_languages;
    std::array<QLabel *, GuideDraft::PartCount> m_labels;
    std::array<QLineEdit *, 2> m_titles;                                             ///< Chinese, English
    std::array<std::array<QPlainTextEdit *, 2>, GuideDraft::PartCount - 1> m_fields; ///< by part but the title
    bool m_filling = false;
};

} // namespace Floorwatch::Callers
