// The hours of a week in which a rule is in force: half hours to be painted with the mouse or the space bar.
#pragma once

#include "alerts/hours.h"

#include <QWidget>

#include <bitset>

namespace Floorwatch::Lookout
{

class HoursGrid : public QWidget
{
    Q_OBJECT
public:
    static constexpr int Days = 7;
    static constexpr int Slots = 48;

    explicit HoursGrid(QWidget *parent = nullptr);

    /// Tells nothing. Hours that are finer than half an hour are kept as they are until something is painted.
    void setHours(const Alerts::Hours &hours);
    [[nodiscard]] const Alerts::Hours &hours() const { return m_hours; }
    /// Day 0 is Monday.
    [[nodiscard]] bool isOn(int day, int slot) const { return m_on[static_cast<size_t>(day * Slots + slot)]; }
    void paintSlots(int day, int from, int to, bool on);
    [[nodiscard]] QRect cell(int day, int slot) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void edited();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] std::optional<std::pair<int, int>> at(const QPoint &point) const;
    [[nodiscard]] int labelWidth() const;
    void readBack();

    Alerts::Hours m_hours;
    std::bitset<Days * Slots> m_on;
    bool m_painting = true;
    int m_day = 0;
    int m_slot = 16;
};

} // namespace Floorwatch::Lookout
