#include "lookout/alertstrip.h"

#include "alerts/words.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/texts.h"
#include "lookout/looks.h"
#include "lookout/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QShortcut>
#include <QToolButton>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Alert;
using Alerts::AlertState;
using Alerts::Severity;
using Kit::Grid;

namespace
{

constexpr int GlyphSize = 14;
constexpr int WidestChip = 460;
constexpr int NarrowestChip = 210;

bool isWorse(const Alert &a, const Alert &b)
{
    if (a.severity != b.severity) {
        return a.severity > b.severity;
    }
    return a.raised != b.raised ? a.raised > b.raised : a.id < b.id;
}

} // namespace

AlertChip::AlertChip(QWidget *parent) : QAbstractButton(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void AlertChip::setAlert(const Alert &alert, const QTimeZone &zone)
{
    m_alert = alert.id;
    m_severity = alert.severity;
    m_title = alertTitle(alert, zone);
    const QString &title = m_title.text;
    if (title != text()) {
        setText(title);
        updateGeometry();
    }
    const QString figures = Alerts::figuresOf(alert.condition);
    setToolTip(Kit::plainTip(Alerts::severityName(alert.severity) + QStringLiteral(": ") + title +
                             (figures.isEmpty() ? QString() : QStringLiteral("\n") + figures)));
    setAccessibleName(Alerts::severityName(alert.severity) + QStringLiteral(": ") + title);
    update();
}

void AlertChip::setAge(const QString &age)
{
    if (age != m_age) {
        m_age = age;
        update();
    }
}

QSize AlertChip::sizeHint() const
{
    const int words =
        fontMetrics().horizontalAdvance(text()) + fontMetrics().horizontalAdvance(QStringLiteral("00:00"));
    return {std::min(Kit::scaled(WidestChip, font()), words + GlyphSize + 7 * Grid),
            Kit::lineHeight(font()) + 2 * Grid};
}

QRect AlertChip::wordsRect() const
{
    const int age = fontMetrics().horizontalAdvance(m_age) + 2 * Grid;
    return rect().adjusted(3 * Grid + GlyphSize, 0, -2 * Grid - age, 0);
}

QString AlertChip::words() const { return elidedTitle(m_title, fontMetrics(), wordsRect().width()); }

QSize AlertChip::minimumSizeHint() const { return {Kit::scaled(NarrowestChip, font()), sizeHint().height()}; }

void AlertChip::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    // Critical ones are filled; the others are drawn on the card, so that one look tells how bad it is.
    const bool filled = m_severity == Severity::Critical;
    const QColor ground = filled ? theme.alarmFill : underMouse() ? theme.hover : theme.card;
    const QColor ink = filled ? theme.onAlarm : theme.text;
    const QColor mark = filled ? theme.onAlarm : severityColour(m_severity, theme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? (filled ? theme.text : theme.accent)
                        : filled   ? ground
                                   : mark,
                        hasFocus() ? 2 : 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), Kit::Radius, Kit::Radius);
    const QRect inside = rect().adjusted(2 * Grid, 0, -2 * Grid, 0);
    Kit::paintIcon(painter, {inside.x(), inside.y(), GlyphSize, inside.height()}, severityGlyph(m_severity), mark,
                   GlyphSize);
    painter.setPen(ink);
    painter.setFont(font());
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, m_age);
    painter.drawText(wordsRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words());
}

/// How many are open by severity, each figure with its glyph.
class AlertStrip::CountLabel : public QWidget
{
public:
    explicit CountLabel(QWidget *parent) : QWidget(parent) {}
    void setCounts(const std::array<int, Alerts::SeverityCount> &counts)
    {
        m_counts = counts;
        updateGeometry();
        update();
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFont strong = Kit::font(Kit::Type::Strong, font());
        int width = 0;
        for (const int count : m_counts) {
            width += count == 0 ? 0 : 18 + QFontMetrics(strong).horizontalAdvance(QString::number(count)) + 2 * Grid;
        }
        return {width, Kit::lineHeight(strong)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Kit::Theme &theme = Kit::themeOf(palette());
        QPainter painter(this);
        painter.setFont(Kit::font(Kit::Type::Strong, font()));
        int x = 0;
        for (int i = Alerts::SeverityCount - 1; i >= 0; --i) {
            const int count = m_counts[static_cast<size_t>(i)];
            if (count == 0) {
                continue;
            }
            const auto severity = static_cast<Severity>(i);
            const QColor colour = severityColour(severity, theme);
            Kit::paintIcon(painter, {x, 0, GlyphSize, height()}, severityGlyph(severity), colour, GlyphSize);
            painter.setPen(colour);
            const QString figure = QString::number(count);
            painter.drawText(QRect(x + 18, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter, figure);
            x += 18 + painter.fontMetrics().horizontalAdvance(figure) + 2 * Grid;
        }
    }

private:
    std::array<int, Alerts::SeverityCount> m_counts{};
};

AlertStrip::AlertStrip(QTimeZone zone, QWidget *parent)
    : QFrame(parent), m_zone(std::move(zone)), m_count(new CountLabel(this)), m_take(new QToolButton(this)),
      m_next(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    row->setSpacing(2 * Grid);
    row->addWidget(m_count);
    for (AlertChip *&chip : m_chips) {
        chip = new AlertChip(this);
        row->addWidget(chip);
        connect(chip, &QAbstractButton::clicked, this, [this, made = chip] { Q_EMIT alertChosen(made->alert()); });
    }
    row->addStretch(1);
    for (QToolButton *button : {m_take, m_next}) {
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::StrongFocus);
        row->addWidget(button);
    }
    const auto take = [this] {
        if (!m_open.empty()) {
            Q_EMIT acknowledgeWanted(worst());
        }
    };
    connect(m_next, &QToolButton::clicked, this, &AlertStrip::nextWanted);
    connect(m_take, &QToolButton::clicked, this, take);
    connect(new QShortcut(Qt::CTRL | Qt::Key_J, this), &QShortcut::activated, this, &AlertStrip::nextWanted);
    connect(new QShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_A, this), &QShortcut::activated, this, take);
    setObjectName(QStringLiteral("strip"));
    dress();
    hide();
}

void AlertStrip::setAlerts(const std::vector<Alert> &alerts, Base::Instant now)
{
    m_now = now;
    std::vector<const Alert *> open;
    std::array<int, Alerts::SeverityCount> counts{};
    for (const Alert &alert : alerts) {
        if (alert.state == AlertState::Open) {
            open.push_back(&alert);
            ++counts[static_cast<size_t>(alert.severity)];
        }
    }
    const auto shown = std::min<size_t>(open.size(), MostChips);
    std::partial_sort(open.begin(), open.begin() + static_cast<qsizetype>(shown), open.end(),
                      [](const Alert *a, const Alert *b) { return isWorse(*a, *b); });
    std::vector<Alert> worst;
    worst.reserve(shown);
    for (size_t i = 0; i < shown; ++i) {
        worst.push_back(*open[i]);
    }
    if (counts != m_counts) {
        m_counts = counts;
        m_count->setCounts(counts);
        setAccessibleName(countText());
    }
    if (isVisible() && underMouse()) {
        m_waiting = std::move(worst);
        m_isWaiting = true;
        return;
    }
    m_isWaiting = false;
    if (worst != m_open) {
        m_open = std::move(worst);
        layOut();
    }
}

void AlertStrip::tick(Base::Instant now)
{
    m_now = now;
    for (size_t i = 0; i < m_open.size(); ++i) {
        m_chips[i]->setAge(ageText(m_open[i].raised, now));
    }
}

QStringList AlertStrip::shown() const
{
    QStringList shown;
    for (const AlertChip *chip : m_chips) {
        if (!chip->isHidden()) {
            shown.append(chip->alert());
        }
    }
    return shown;
}

void AlertStrip::layOut()
{
    // As many chips as have room to be read; the rest is in the count.
    const int room =
        width() - m_count->sizeHint().width() - m_take->sizeHint().width() - m_next->sizeHint().width() - 8 * Grid;
    const int fit = std::max(1, room / (m_chips[0]->minimumSizeHint().width() + 2 * Grid));
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const bool on = i < m_open.size() && static_cast<int>(i) < fit;
        if (on) {
            m_chips[i]->setAlert(m_open[i], m_zone);
            m_chips[i]->setAge(ageText(m_open[i].raised, m_now));
        }
        m_chips[i]->setVisible(on);
    }
    shareOut(room);
    setVisible(!m_open.empty());
}

void AlertStrip::shareOut(int room)
{
    std::vector<AlertChip *> chips;
    for (AlertChip *chip : m_chips) {
        if (!chip->isHidden()) {
            chips.push_back(chip);
        }
    }
    std::sort(chips.begin(), chips.end(),
              [](const AlertChip *a, const AlertChip *b) { return a->sizeHint().width() < b->sizeHint().width(); });
    auto left = static_cast<int>(chips.size());
    for (AlertChip *chip : chips) {
        const int most = std::max(room / left - 2 * Grid, chip->minimumSizeHint().width());
        chip->setMaximumWidth(most);
        room -= std::min(most, chip->sizeHint().width()) + 2 * Grid;
        --left;
    }
}

QString AlertStrip::countText() const
{
    QStringList parts;
    for (int i = Alerts::SeverityCount - 1; i >= 0; --i) {
        if (const int count = m_counts[static_cast<size_t>(i)]; count > 0) {
            parts.append(QStringLiteral("%1 %2").arg(Alerts::severityName(static_cast<Severity>(i))).arg(count));
        }
    }
    return tr("Open alerts: %1").arg(parts.join(QStringLiteral(", ")));
}

void AlertStrip::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    setSheet(*this, QStringLiteral("QFrame#strip { background: %1; border-top: 1px solid %2; }")
                        .arg(theme.card.name(), theme.line.name()));
    m_take->setText(tr("Take it"));
    m_take->setToolTip(tr("Take the worst one [%1]").arg(QStringLiteral("Ctrl+Shift+A")));
    m_take->setIcon(Kit::icon(QStringLiteral("check"), theme.accent, theme.dim));
    m_next->setText(tr("Next"));
    m_next->setToolTip(tr("Show the next open alert [%1]").arg(QStringLiteral("Ctrl+J")));
    m_next->setIcon(Kit::icon(QStringLiteral("bell"), theme.accent, theme.dim));
    m_count->setToolTip(countText());
    setAccessibleName(countText());
}

void AlertStrip::leaveEvent(QEvent *event)
{
    QFrame::leaveEvent(event);
    if (m_isWaiting) {
        m_isWaiting = false;
        m_open = std::move(m_waiting);
        layOut();
    }
}

void AlertStrip::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    layOut();
}

void AlertStrip::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        dress();
        layOut();
    }
}

} // namespace Floorwatch::Lookout
