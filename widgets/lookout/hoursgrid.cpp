#include "lookout/hoursgrid.h"

#include "kit/fonts.h"
#include "kit/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <map>

namespace Floorwatch::Lookout
{

using Alerts::Shift;
using Kit::Grid;

namespace
{

constexpr int SlotMinutes = 30;
constexpr int DayMinutes = 24 * 60;
constexpr int HoursALabel = 4;

} // namespace

HoursGrid::HoursGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_on.set();
}

void HoursGrid::setHours(const Alerts::Hours &hours)
{
    m_hours = hours;
    m_on.reset();
    if (hours.shifts.empty()) {
        m_on.set();
    }
    for (const Shift &shift : hours.shifts) {
        const int end = shift.toMinute > shift.fromMinute ? shift.toMinute : shift.toMinute + DayMinutes;
        for (int day = 0; day < Days; ++day) {
            if ((shift.weekdays & (1U << static_cast<unsigned>(day))) == 0) {
                continue;
            }
            for (int minute = shift.fromMinute / SlotMinutes * SlotMinutes; minute < end; minute += SlotMinutes) {
                const int slot = day * Slots + minute / SlotMinutes;
                m_on.set(static_cast<size_t>(slot % (Days * Slots)));
            }
        }
    }
    update();
}

void HoursGrid::readBack()
{
    m_hours.shifts.clear();
    if (!m_on.all()) {
        // Days with the same hours make one shift.
        std::map<std::pair<int, int>, quint8> daysOf;
        for (int day = 0; day < Days; ++day) {
            for (int slot = 0; slot < Slots; ++slot) {
                if (!isOn(day, slot)) {
                    continue;
                }
                const int from = slot;
                while (slot < Slots && isOn(day, slot)) {
                    ++slot;
                }
                daysOf[{from * SlotMinutes, slot * SlotMinutes}] |=
                    static_cast<quint8>(1U << static_cast<unsigned>(day));
            }
        }
        for (const auto &[span, days] : daysOf) {
            m_hours.shifts.push_back({days, span.first, span.second});
        }
    }
    update();
    Q_EMIT edited();
}

void HoursGrid::paintSlots(int day, int from, int to, bool on)
{
    for (int slot = from; slot <= to; ++slot) {
        m_on.set(static_cast<size_t>(day * Slots + slot), on);
    }
    // A rule that is never in force is a rule that is off: that is said by its own switch.
    if (m_on.none()) {
        m_on.set(static_cast<size_t>(day * Slots + to));
    }
    readBack();
}

int HoursGrid::labelWidth() const { return Kit::scaled(44, font()); }

QSize HoursGrid::sizeHint() const
{
    const int line = Kit::lineHeight(Kit::font(Kit::Type::Small, font()));
    return {labelWidth() + Slots * 3 * Grid, line + Days * (line + 2)};
}

QSize HoursGrid::minimumSizeHint() const { return {labelWidth() + Slots * Grid, sizeHint().height()}; }

QRect HoursGrid::cell(int day, int slot) const
{
    const int line = Kit::lineHeight(Kit::font(Kit::Type::Small, font()));
    const int room = width() - labelWidth() - 1;
    const int left = labelWidth() + room * slot / Slots;
    const int right = labelWidth() + room * (slot + 1) / Slots;
    return {left, line + day * (line + 2), right - left - 1, line};
}

std::optional<std::pair<int, int>> HoursGrid::at(const QPoint &point) const
{
    for (int day = 0; day < Days; ++day) {
        for (int slot = 0; slot < Slots; ++slot) {
            if (cell(day, slot).adjusted(0, 0, 1, 2).contains(point)) {
                return std::pair{day, slot};
            }
        }
    }
    return {};
}

void HoursGrid::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QString days[] = {tr("Mon"), tr("Tue"), tr("Wed"), tr("Thu"), tr("Fri"), tr("Sat"), tr("Sun")};
    QPainter painter(this);
    painter.setFont(Kit::font(Kit::Type::Small, font()));
    painter.setPen(theme.dim);
    const int line = painter.fontMetrics().height();
    for (int hour = 0; hour < 24; hour += HoursALabel) {
        painter.drawText(QRect(cell(0, hour * 2).x(), 0, Kit::scaled(40, font()), line),
                         Qt::AlignLeft | Qt::AlignVCenter, QString::number(hour));
    }
    for (int day = 0; day < Days; ++day) {
        painter.setPen(theme.dim);
        painter.drawText(QRect(0, cell(day, 0).y(), labelWidth() - Grid, line), Qt::AlignRight | Qt::AlignVCenter,
                         days[day]);
        for (int slot = 0; slot < Slots; ++slot) {
            // What is on is not only of another colour but high; what is off is a low mark.
            const QRect place = cell(day, slot);
            if (isOn(day, slot)) {
                painter.fillRect(place, theme.accent);
            } else {
                painter.fillRect(place.adjusted(0, place.height() - 3, 0, 0), theme.line);
            }
        }
    }
    if (hasFocus()) {
        painter.setPen(QPen(theme.text, 2));
        painter.drawRect(cell(m_day, m_slot));
    }
}

void HoursGrid::mousePressEvent(QMouseEvent *event)
{
    if (const auto place = at(event->pos()); place) {
        std::tie(m_day, m_slot) = *place;
        m_painting = !isOn(m_day, m_slot);
        paintSlots(m_day, m_slot, m_slot, m_painting);
    }
}

void HoursGrid::mouseMoveEvent(QMouseEvent *event)
{
    if ((event->buttons() & Qt::LeftButton) == 0) {
        return;
    }
    if (const auto place = at(event->pos()); place && (place->first != m_day || place->second != m_slot)) {
        const int from = place->first == m_day ? std::min(m_slot, place->second) : place->second;
        const int to = place->first == m_day ? std::max(m_slot, place->second) : place->second;
        std::tie(m_day, m_slot) = *place;
        paintSlots(m_day, from, to, m_painting);
    }
}

void HoursGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left: m_slot = std::max(0, m_slot - 1); break;
    case Qt::Key_Right: m_slot = std::min(Slots - 1, m_slot + 1); break;
    case Qt::Key_Up: m_day = std::max(0, m_day - 1); break;
    case Qt::Key_Down: m_day = std::min(Days - 1, m_day + 1); break;
    case Qt::Key_Space: paintSlots(m_day, m_slot, m_slot, !isOn(m_day, m_slot)); return;
    default: QWidget::keyPressEvent(event); return;
    }
    update();
}

} // namespace Floorwatch::Lookout
