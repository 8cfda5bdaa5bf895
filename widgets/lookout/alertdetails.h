// One alert with all that is known of it: figures, evidence, members of a storm, where the caller's call is, its life,
// what the rule says to do, and what may be done now. Shows values, decides nothing.
#pragma once

#include "lookout/deedbar.h"

#include <QFrame>
#include <QTimeZone>

class QGridLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace Floorwatch::Lookout
{

class AskLine;
class Caption;
class EmptyPlace;
class Said;

/// What the pane shows.
struct AlertSight {
    Alerts::Alert alert;
    std::vector<DeedState> deeds;
    Base::Instant now;
    QString ruleName; ///< of the rule that found it; may be empty
    QString ruleText; ///< what the rule says to do; may be empty
};

class AlertDetails : public QFrame
{
    Q_OBJECT
public:
    explicit AlertDetails(QTimeZone zone, QWidget *parent = nullptr);

    void setSight(const AlertSight &sight);
    void setNothing();
    [[nodiscard]] DeedBar &deeds() { return *m_deeds; }
    [[nodiscard]] AskLine &ask() { return *m_ask; }
    [[nodiscard]] Said &said() { return *m_said; }
    /// Everything shown as text, a line each; for tests and screen readers.
    [[nodiscard]] QString words() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refresh();
    void dressHead();
    void addSection(const QString &title, const QList<std::pair<QString, QString>> &lines);
    void clearSections();

    QTimeZone m_zone;
    std::optional<AlertSight> m_sight;
    QStackedWidget *m_stack;
    EmptyPlace *m_empty;
    QLabel *m_glyph;
    Caption *m_title;
    QLabel *m_stand;
    QLabel *m_figures;
    QLabel *m_trail;
    DeedBar *m_deeds;
    AskLine *m_ask;
    Said *m_said;
    QVBoxLayout *m_sections;
    std::vector<QWidget *> m_made;
    QByteArray m_shown; ///< what the sections were made of: they are made anew only where it is another
};

} // namespace Floorwatch::Lookout
