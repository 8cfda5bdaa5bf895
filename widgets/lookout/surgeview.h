// A surge with all that shows its cause: the curve, since when, what its calls have in common, the last of them, and
// what may be done. Shows values, decides nothing.
#pragma once

#include "alerts/surgewatch.h"

#include <QFrame>

#include <functional>

class QGridLayout;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace Floorwatch::Lookout
{

class Caption;
class EmptyPlace;
class PlainTable;
class Said;
class SurgeCurve;

/// The words for keys, in the language of the screen.
struct SurgeWords {
    QString title;                                                          ///< of the series
    std::function<QString(const QString &what, const QString &value)> name; ///< of a share's value
};

class SurgeView : public QFrame
{
    Q_OBJECT
public:
    explicit SurgeView(QTimeZone zone, QWidget *parent = nullptr);

    void setReport(const Alerts::SurgeReport &report, const SurgeWords &words, Base::Instant now);
    void setNothing();
    [[nodiscard]] SurgeCurve &curve() { return *m_curve; }
    [[nodiscard]] PlainTable &calls() { return *m_calls; }
    [[nodiscard]] Said &said() { return *m_said; }
    [[nodiscard]] QPushButton *tellButton() { return m_tell; }
    [[nodiscard]] QPushButton *groupButton() { return m_group; }
    [[nodiscard]] QString historyText() const;
    /// "86 % from Nanjing (usually 12 %)"; a line each.
    [[nodiscard]] QStringList shareTexts() const;

Q_SIGNALS:
    void tellWanted();
    void groupWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void refresh();
    void showShares();
    void showCalls();
    void retranslate();

    QTimeZone m_zone;
    Alerts::SurgeReport m_report;
    SurgeWords m_words;
    Base::Instant m_now;
    bool m_isShowing = false;
    QStackedWidget *m_stack;
    EmptyPlace *m_empty;
    QLabel *m_glyph;
    Caption *m_title;
    QLabel *m_since;
    Caption *m_figure;
    Caption *m_figureLabel;
    QLabel *m_history;
    SurgeCurve *m_curve;
    QLabel *m_told;
    Caption *m_sharesTitle;
    QGridLayout *m_shares;
    std::vector<QWidget *> m_shareRows;
    Caption *m_callsTitle;
    PlainTable *m_calls;
    QPushButton *m_tell;
    QPushButton *m_group;
    Said *m_said;
};

} // namespace Floorwatch::Lookout
