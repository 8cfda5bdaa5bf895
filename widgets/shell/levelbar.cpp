#include "shell/levelbar.h"

#include "audio/level.h"
#include "intervene/levelmeters.h"
#include "kit/theme.h"

#include <QPainter>

namespace Floorwatch::Shell
{

LevelBar::LevelBar(QWidget *parent) : QWidget(parent), m_dbfs(Audio::SilenceDbfs)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize LevelBar::sizeHint() const { return {160, 3 * Kit::Grid}; }

void LevelBar::setDbfs(double dbfs)
{
    const int filled = Intervene::LevelMeters::filled(dbfs, width());
    m_dbfs = dbfs;
    if (filled != m_filled) {
        m_filled = filled;
        update();
    }
}

void LevelBar::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.sunken);
    painter.fillRect(0, 0, Intervene::LevelMeters::filled(m_dbfs, width()), height(), theme.good);
}

} // namespace Floorwatch::Shell
