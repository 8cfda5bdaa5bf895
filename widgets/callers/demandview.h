// The demand card as it is seen: shows values, says what a person wants; does nothing itself. It scrolls in itself, so
// that it fits a pane of any height.
#pragma once

#include "callers/demandsight.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QVBoxLayout;

namespace Floorwatch::Callers
{

class ContactTable;
class DemandHead;
class Heading;
class NoteList;
class Nothing;
class PromiseList;
class ReasonPicker;
class Sentence;

class DemandView : public QFrame
{
    Q_OBJECT
public:
    explicit DemandView(QWidget *parent = nullptr);

    void show(const DemandSight &sight);
    /// No call is shown.
    void showNothing();
    /// One sentence on what was just done, or could not be.
    void say(const QString &text, bool bad);

    [[nodiscard]] DemandHead &head() { return *m_head; }
    [[nodiscard]] ContactTable &contacts() { return *m_contacts; }
    [[nodiscard]] NoteList &notes() { return *m_notes; }
    [[nodiscard]] PromiseList &promises() { return *m_promises; }
    [[nodiscard]] ReasonPicker &picker() { return *m_picker; }
    [[nodiscard]] QToolButton *reason() { return m_reason; }
    [[nodiscard]] QPushButton *guide() { return m_guide; }
    [[nodiscard]] QString often() const;
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString lookup() const;
    [[nodiscard]] bool isEmptyShown() const;
    [[nodiscard]] Nothing &empty() { return *m_empty; }

Q_SIGNALS:
    void closeWanted();
    void addWanted();
    void reasonChosen(const QString &reason);
    void guideWanted();
    void promiseKept(qint64 promise);
    void promiseMade(const QString &text, Floorwatch::Base::Instant due);
    void noteAdded(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildReason(QVBoxLayout *column);
    void buildFigures(QVBoxLayout *column);
    void refresh();
    void showState();
    void showReason();
    void showHistory();
    void showLookup();
    void dress();

    DemandSight m_sight;
    QStackedWidget *m_stack;
    Nothing *m_empty;
    DemandHead *m_head;
    Sentence *m_state;
    Sentence *m_said;
    QLabel *m_reasonLabel;
    QToolButton *m_reason;
    QLabel *m_source;
    QPushButton *m_guide;
    ReasonPicker *m_picker;
    QWidget *m_history; ///< all that is of the past
    QLabel *m_often;
    QLabel *m_oftenLabel;
    QLabel *m_ninety;
    Heading *m_promisesHead;
    PromiseList *m_promises;
    Heading *m_contactsHead;
    ContactTable *m_contacts;
    Heading *m_notesHead;
    NoteList *m_notes;
    Heading *m_lookupHead;
    Sentence *m_lookup;
};

} // namespace Floorwatch::Callers
