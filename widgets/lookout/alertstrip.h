// A slim strip on every page: how many alerts are open by severity, and the worst ones as chips. Takes no room while
// all is calm; while the pointer is on it nothing moves.
#pragma once

#include "lookout/alerttitle.h"

#include <QAbstractButton>
#include <QFrame>

#include <array>

class QToolButton;

namespace Floorwatch::Lookout
{

/// One alert: glyph, title, age. Where there is little room the rule's name is cut before whom it is about.
class AlertChip : public QAbstractButton
{
    Q_OBJECT
public:
    explicit AlertChip(QWidget *parent = nullptr);
    void setAlert(const Alerts::Alert &alert, const QTimeZone &zone);
    void setAge(const QString &age);
    [[nodiscard]] const QString &alert() const { return m_alert; }
    /// The title as painted.
    [[nodiscard]] QString words() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    /// Where the words stand, the age behind them left out.
    [[nodiscard]] QRect wordsRect() const;

    QString m_alert;
    AlertTitle m_title;
    QString m_age;
    Alerts::Severity m_severity{};
};

class AlertStrip : public QFrame
{
    Q_OBJECT
public:
    explicit AlertStrip(QTimeZone zone, QWidget *parent = nullptr);

    /// Any alerts, in any order: it picks the open ones. Cheap where nothing has changed.
    void setAlerts(const std::vector<Alerts::Alert> &alerts, Base::Instant now);
    /// Ages go on; once a second.
    void tick(Base::Instant now);
    /// How many are open, by severity.
    [[nodiscard]] int count(Alerts::Severity severity) const { return m_counts[static_cast<size_t>(severity)]; }
    /// The chip's alerts, as shown.
    [[nodiscard]] QStringList shown() const;
    /// The worst open alert, the newest of its severity; empty where all is calm.
    [[nodiscard]] QString worst() const { return m_open.empty() ? QString() : m_open.front().id; }

Q_SIGNALS:
    void alertChosen(const QString &alert);
    /// Ctrl+J and the button.
    void nextWanted();
    /// Ctrl+Shift+A and the button: of the worst one.
    void acknowledgeWanted(const QString &alert);

protected:
    void changeEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void layOut();
    /// A chip that is cut is no narrower than one that is not.
    void shareOut(int room);
    void dress();
    [[nodiscard]] QString countText() const;

    static constexpr int MostChips = 4;
    QTimeZone m_zone;
    std::vector<Alerts::Alert> m_open;    ///< the worst first, then the newest; at most MostChips
    std::vector<Alerts::Alert> m_waiting; ///< what comes when the pointer has left
    bool m_isWaiting = false;
    std::array<int, Alerts::SeverityCount> m_counts{};
    Base::Instant m_now;
    class CountLabel;
    CountLabel *m_count;
    std::array<AlertChip *, MostChips> m_chips{};
    QToolButton *m_take;
    QToolButton *m_next;
};

} // namespace Floorwatch::Lookout
