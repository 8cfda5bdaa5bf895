// The page of demand guides: choose one, read its tree, edit it in both languages, go back to an earlier version.
#pragma once

#include "callers/guidedraft.h"
#include "callers/guidetoolbar.h"
#include "kit/unsaved.h"

#include <QWidget>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace Floorwatch::Callers
{

class Desk;
class GuideEditor;
class GuidePanel;
class GuideVersions;
class GuideView;
class Nothing;
class Sentence;
class UndoBar;

class GuidePage : public QWidget, public Kit::Unsaved
{
    Q_OBJECT
public:
    /// `desk` must outlive it.
    explicit GuidePage(Desk &desk, QWidget *parent = nullptr);

    /// The first guide that this reason opens; where there is none, offers to write it.
    void showReason(const QString &reason);
    void showGuide(const QString &id);
    /// Begins a new guide, edited at once.
    void beginNew(const QString &reason = {});
    /// The file dialogs end in these.
    void importFile(const QString &file);
    void exportTo(const QString &file);

    [[nodiscard]] QListWidget *list() { return m_list; }
    [[nodiscard]] GuideView &view() { return *m_view; }
    [[nodiscard]] GuidePanel &panel() { return *m_panel; }
    [[nodiscard]] GuideEditor &editor() { return *m_editor; }
    [[nodiscard]] GuideToolbar &toolbar() { return *m_toolbar; }
    [[nodiscard]] UndoBar &undo() { return *m_undo; }
    [[nodiscard]] const GuideDraft &draft() const { return m_draft; }
    [[nodiscard]] bool isEditing() const { return m_editing && m_mayEdit; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString unsaved() const override;
    [[nodiscard]] std::any takeUnsaved() override;
    void putBack(const std::any &typed) override;
    [[nodiscard]] Nothing &empty() { return *m_empty; }
    [[nodiscard]] bool isEmptyShown() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void connectAll();
    void reload();
    void open(const Alerts::Guide &guide, bool edit);
    enum class Left : quint8 { Kept, Discarded };
    void leave(Left how = Left::Kept);
    void offerBack(const Alerts::Guide &draft, Left how = Left::Kept);
    /// What is not saved: what is shown, then what the line at the bottom goes back to.
    [[nodiscard]] std::vector<Alerts::Guide> typed() const;
    void openDraft(const Alerts::Guide &draft);
    void setEditing(bool on);
    void act(GuideToolbar::Deed deed);
    void save();
    void discard();
    void remove();
    void chooseFile(bool toImport);
    void askVersions();
    void showNode();
    void sayNothing();
    void refreshRights();
    void retranslate();
    [[nodiscard]] const Alerts::Guide *stored(const QString &id) const;

    Desk &m_desk;
    GuideDraft m_draft;
    QLabel *m_title;
    QListWidget *m_list;
    QPushButton *m_new;
    QPushButton *m_import;
    GuideToolbar *m_toolbar;
    QStackedWidget *m_stack;
    Nothing *m_empty;
    GuideView *m_view;
    QStackedWidget *m_side;
    GuidePanel *m_panel;
    GuideEditor *m_editor;
    Sentence *m_message;
    UndoBar *m_undo;
    GuideVersions *m_versions;
    QString m_shown;        ///< id of the guide; empty: none
    QString m_reason;       ///< asked for, and no guide has it
    bool m_editing = false; ///< also while the right to is away, as behind a lock: what is typed stays
    bool m_mayEdit = false;
};

} // namespace Floorwatch::Callers
