#include "board/banner.h"

#include "kit/icons.h"
#include "kit/texts.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace Floorwatch::Board
{

using Domain::FeedState;

Banner::Banner(Desk &desk, QWidget *parent)
    : QFrame(parent), m_desk(desk), m_glyph(new QLabel(this)), m_text(new QLabel(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(3 * Kit::Grid, Kit::Grid, 3 * Kit::Grid, Kit::Grid);
    row->setSpacing(2 * Kit::Grid);
    row->addWidget(m_glyph, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    hide();
}

QString Banner::text() const { return m_text->text(); }

QString Banner::lineFor(const Floor::FeedRecord &feed) const
{
    const QTimeZone &zone = m_desk.floor().settings().zone;
    const bool stale = Base::isSet(feed.staleSince);
    const QString since = stale ? Kit::clockText(feed.staleSince, zone) : QString();
    switch (feed.state) {
    case FeedState::Lost:
    case FeedState::Connecting:
        if (!stale) {
            return {};
        }
        return feed.reason.isEmpty()
                   ? tr("%1: stale since %2, the connection is lost. Connecting again.").arg(feed.name, since)
                   : tr("%1: stale since %2, %3. Connecting again.").arg(feed.name, since, feed.reason);
    case FeedState::Syncing:
        return stale ? tr("%1: connected again, reading the floor. Shown is the floor as it was at %2.")
                           .arg(feed.name, since)
                     : QString();
    case FeedState::Refused: return tr("%1: refused by the PBX: %2").arg(feed.name, feed.reason);
    case FeedState::Ended: return tr("%1: the recording has been read to its end.").arg(feed.name);
    case FeedState::Idle:
    case FeedState::Live: return {};
    }
    Q_UNREACHABLE();
}

void Banner::refresh()
{
    QStringList lines;
    bool severe = false;
    for (const Floor::FeedRecord &feed : m_desk.floor().feeds()) {
        if (const QString line = lineFor(feed); !line.isEmpty()) {
            lines.append(line);
            severe = severe || feed.state == FeedState::Refused;
        }
    }
    const QString text = lines.join(QLatin1Char('\n'));
    if (severe != m_severe || text != m_text->text()) {
        m_severe = severe;
        m_text->setText(text);
        setAccessibleName(text);
        recolour();
    }
    setVisible(!lines.isEmpty());
}

void Banner::recolour()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QColor on = m_severe ? theme.onAlarm : theme.onWatch;
    QPalette words = palette();
    words.setColor(QPalette::WindowText, on);
    m_text->setPalette(words);
    m_glyph->setPixmap(Kit::pixmap(QStringLiteral("link-lost"), on, 16, devicePixelRatioF()));
    update();
}

void Banner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        recolour();
    } else if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

void Banner::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_severe ? theme.alarmFill : theme.watchFill);
    painter.drawRoundedRect(rect(), Kit::Radius, Kit::Radius);
}

} // namespace Floorwatch::Board
