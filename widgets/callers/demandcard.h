// The demand card of a live call: who calls, how often, what was promised, and what to do. On screen at once with what
// is known; it fills as answers come. A pane of a page, or a window of its own.
#pragma once

#include "callers/demandsight.h"

#include <QDialog>
#include <QPointer>
#include <QTimer>

namespace Floorwatch::Callers
{

class DemandView;
class Desk;
class GuideWindow;

class DemandCard : public QWidget
{
    Q_OBJECT
public:
    /// `desk` must outlive it.
    explicit DemandCard(Desk &desk, QWidget *parent = nullptr);

    using QWidget::show;
    /// Of any waiting, ringing or talking call; one that has ended keeps what was known of it.
    void show(const Domain::CallId &call);
    void clear();
    [[nodiscard]] const Domain::CallId &call() const { return m_call; }
    [[nodiscard]] DemandView &view() { return *m_view; }
    /// Gives the keyboard to the field of a new note.
    void beginNote();
    /// Opens the list of reasons.
    void pickReason();
    /// Opens the guide of the call's reason in a window of its own.
    void openGuide();

Q_SIGNALS:
    void closeWanted();
    /// The guide is wanted on its page.
    void guidePageWanted(const QString &reason);
    /// The caller shall become a customer; the customers page begins one.
    void newCustomerWanted(const QString &number, const QString &name);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void connectView();
    void refresh();
    [[nodiscard]] DemandSight sight();
    void addLookup(DemandSight &sight) const;
    void told(bool done, const QString &why, const QString &text);

    Desk &m_desk;
    DemandView *m_view;
    Domain::CallId m_call;
    Session::Demand m_demand; ///< the last while the call was there
    bool m_over = false;
    QTimer m_patience; ///< how long the look-up is said to be asked
    QTimer m_minute;   ///< what is overdue changes with time
    QPointer<GuideWindow> m_guide;
};

/// The card as a window before the others, closed by Esc; nothing waits for it.
class DemandWindow : public QDialog
{
    Q_OBJECT
public:
    explicit DemandWindow(Desk &desk, QWidget *parent = nullptr);
    using QDialog::show;
    void show(const Domain::CallId &call);
    [[nodiscard]] DemandCard &card() { return *m_card; }

protected:
    void changeEvent(QEvent *event) override;

private:
    DemandCard *m_card;
};

} // namespace Floorwatch::Callers
