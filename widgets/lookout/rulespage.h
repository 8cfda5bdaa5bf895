// The page of rules: what is edited in its tabs is kept together, by one button, as a new version.
#pragma once

#include "kit/unsaved.h"
#include "lookout/outsidetab.h"

class QPushButton;
class QTabWidget;

namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Lookout
{

class AskLine;
class CallerRulesTab;
class Caption;
class FloorRulesTab;
class ReasonsTab;
class Said;

class RulesPage : public QWidget, public Kit::Unsaved
{
    Q_OBJECT
public:
    /// `session` must outlive the page.
    explicit RulesPage(Session::Session &session, QWidget *parent = nullptr);

    /// Something was edited and not saved.
    [[nodiscard]] bool isEdited() const { return m_isEdited; }
    [[nodiscard]] QString unsaved() const override;
    [[nodiscard]] std::any takeUnsaved() override;
    void putBack(const std::any &typed) override;
    void save();
    /// Asks first where something was edited.
    void revert();
    [[nodiscard]] QTabWidget *tabs() { return m_tabs; }
    [[nodiscard]] CallerRulesTab &callerRules() { return *m_callers; }
    [[nodiscard]] FloorRulesTab &floorRules() { return *m_floor; }
    [[nodiscard]] OutsideTab &outside() { return *m_outside; }
    [[nodiscard]] AskLine &question() { return *m_ask; }
    [[nodiscard]] QString message() const;
    /// The versions of the shown tab's part.
    void openVersions();

Q_SIGNALS:
    void secretEntered(Floorwatch::Lookout::SecretKind kind, const QString &secret);
    void editedChanged(bool edited);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fill();
    [[nodiscard]] Session::DeskSettings edited() const;
    /// Puts this into the fields, not saved.
    void fillUnsaved(const Session::DeskSettings &settings);
    void setEdited(bool edited);
    void follow();
    void takeVersion(const Journal::Document &document);
    void retranslate();

    Session::Session &m_session;
    Session::AlertDesk &m_desk;
    Session::DeskSettings m_shown; ///< what the fields were filled with
    bool m_isEdited = false;
    bool m_filling = false;
    Caption *m_title;
    QTabWidget *m_tabs;
    CallerRulesTab *m_callers;
    FloorRulesTab *m_floor;
    ReasonsTab *m_reasons;
    OutsideTab *m_outside;
    std::vector<RulesTab *> m_all;
    Said *m_said;
    AskLine *m_ask;
    QPushButton *m_versions;
    QPushButton *m_revert;
    QPushButton *m_save;
};

} // namespace Floorwatch::Lookout
