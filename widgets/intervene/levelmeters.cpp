#include "intervene/levelmeters.h"

#include "audio/level.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace Floorwatch::Intervene
{

using Kit::Grid;

namespace
{

constexpr double Floor = -60;
constexpr double Hot = -6; // from here on a voice is about to be clipped
constexpr int BarHeight = 8;
constexpr int Glyph = 14;

} // namespace

LevelMeters::LevelMeters(QWidget *parent) : QWidget(parent)
{
    m_levels.fill(Audio::SilenceDbfs);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    tell();
}

int LevelMeters::filled(double dbfs, int width)
{
    return std::clamp(qRound((dbfs - Floor) / -Floor * width), 0, std::max(0, width));
}

QString LevelMeters::label(Row row) const
{
    switch (row) {
    case Agent: return tr("Agent");
    case Customer: return m_separate || !m_agentThere ? tr("Customer") : tr("Both");
    case Microphone: return tr("You");
    case RowCount: break;
    }
    return {};
}

QSize LevelMeters::sizeHint() const
{
    const QFont small = Kit::font(Kit::Type::Small, font());
    return {Kit::scaled(150, font()), 3 * Kit::lineHeight(small) + Grid};
}

QRect LevelMeters::rowRect(int row) const
{
    const int line = height() / RowCount;
    return {0, row * line, width(), line};
}

QRect LevelMeters::barRect(int row) const
{
    const QFontMetrics metrics(Kit::font(Kit::Type::Small, font()));
    int words = 0;
    for (const QString &text : {tr("Agent"), tr("Customer"), tr("Both"), tr("You")}) {
        words = std::max(words, metrics.horizontalAdvance(text));
    }
    const QRect line = rowRect(row);
    return {line.x() + words + 2 * Grid, line.y() + (line.height() - BarHeight) / 2,
            line.width() - words - 3 * Grid - Glyph, BarHeight};
}

void LevelMeters::set(Row row, double dbfs)
{
    const QRect bar = barRect(row);
    const bool moved = filled(dbfs, bar.width()) != filled(m_levels[row], bar.width());
    m_levels[row] = dbfs;
    if (moved) {
        update(bar);
    }
}

void LevelMeters::setLevels(const Session::MonitorFigures &figures, double inputDbfs)
{
    if (m_separate != figures.separate) {
        m_separate = figures.separate;
        tell();
        update();
    }
    set(Agent, figures.separate ? figures.agentDbfs : Audio::SilenceDbfs);
    set(Customer, figures.callerDbfs);
    set(Microphone, std::max(inputDbfs, m_gate ? figures.microphoneDbfs : Audio::SilenceDbfs));
}

void LevelMeters::setGate(bool open)
{
    if (m_gate != open) {
        m_gate = open;
        tell();
        update();
    }
}

void LevelMeters::setAgentThere(bool there)
{
    if (m_agentThere != there) {
        m_agentThere = there;
        tell();
        update();
    }
}

void LevelMeters::silence()
{
    m_levels.fill(Audio::SilenceDbfs);
    update();
}

void LevelMeters::tell()
{
    setAccessibleName(tr("Levels of agent, customer and your microphone"));
    setAccessibleDescription(m_gate ? tr("The microphone is open") : tr("The microphone is closed"));
    setToolTip(tr("Levels in dBFS, from -60 to 0. %1")
                   .arg(m_separate || !m_agentThere
                            ? tr("The customer's is what is heard beside the agent, other supervisors included.")
                            : tr("The PBX does not tell agent and customer apart yet.")));
}

void LevelMeters::paintEvent(QPaintEvent *event)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.setFont(Kit::font(Kit::Type::Small, font()));
    for (int row = 0; row < RowCount; ++row) {
        if (!event->rect().intersects(rowRect(row))) {
            continue;
        }
        const QRect bar = barRect(row);
        painter.setPen(theme.dim);
        painter.drawText(rowRect(row), Qt::AlignLeft | Qt::AlignVCenter, label(static_cast<Row>(row)));
        painter.fillRect(bar, theme.sunken);
        const int full = filled(m_levels[static_cast<size_t>(row)], bar.width());
        const int hot = filled(Hot, bar.width());
        if (row == Microphone && !m_gate) {
            // What the microphone hears ends here: an outline, and a gate that is shut.
            painter.setPen(theme.dim);
            if (full > 1) {
                painter.drawRect(bar.x(), bar.y(), full - 1, bar.height() - 1);
            }
        } else {
            painter.fillRect(bar.x(), bar.y(), std::min(full, hot), bar.height(), theme.good);
            painter.fillRect(bar.x() + hot, bar.y(), std::max(0, full - hot), bar.height(), theme.watchFill);
        }
        if (row == Microphone) {
            const QRect gate(bar.right() + Grid, rowRect(row).y(), Glyph, rowRect(row).height());
            Kit::paintIcon(painter, gate, m_gate ? QStringLiteral("mic") : QStringLiteral("mic-off"),
                           m_gate ? theme.watchText : theme.dim, Glyph);
        }
    }
}

void LevelMeters::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        tell();
        updateGeometry();
        update();
    }
}

} // namespace Floorwatch::Intervene
