#include "board/statusline.h"

#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace Floorwatch::Board
{

namespace
{

constexpr int ShownMilliseconds = 8000; // good news goes by itself; a refusal stays until it is read

} // namespace

StatusLine::StatusLine(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_text(new QLabel(this)), m_close(new QToolButton(this)),
      m_fade(new QTimer(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Kit::Grid, 0, Kit::Grid, 0);
    row->setSpacing(2 * Kit::Grid);
    row->addWidget(m_glyph);
    row->addWidget(m_text, 1);
    row->addWidget(m_close);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setAccessibleName(tr("Result of the last action"));
    m_close->setAccessibleName(tr("Dismiss"));
    m_fade->setSingleShot(true);
    m_fade->setInterval(ShownMilliseconds);
    connect(m_fade, &QTimer::timeout, this, &StatusLine::clear);
    connect(m_close, &QToolButton::clicked, this, &StatusLine::clear);
    clear();
}

QString StatusLine::text() const { return m_text->text(); }

void StatusLine::report(CommandTracker::Stage stage, const QString &text)
{
    m_stage = stage;
    m_text->setText(text);
    m_text->setToolTip(text);
    show();
    m_close->setVisible(stage == CommandTracker::Stage::Failed);
    paintStage();
    place();
    if (stage == CommandTracker::Stage::Confirmed) {
        m_fade->start();
    } else {
        m_fade->stop();
    }
}

void StatusLine::clear()
{
    m_text->clear();
    hide();
}

void StatusLine::place()
{
    const QWidget *page = parentWidget();
    const int width = std::min(page->width() - 8 * Kit::Grid, sizeHint().width() + 4 * Kit::Grid);
    const int height = 9 * Kit::Grid;
    setGeometry((page->width() - width) / 2, page->height() - height - 2 * Kit::Grid, width, height);
    raise();
}

void StatusLine::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(m_stage == CommandTracker::Stage::Failed ? theme.alarmText : theme.dim);
    painter.setBrush(theme.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Kit::Radius, Kit::Radius);
}

void StatusLine::paintStage()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QString glyph = QStringLiteral("clock");
    QColor colour = theme.dim;
    if (m_stage == CommandTracker::Stage::Confirmed) {
        glyph = QStringLiteral("check");
        colour = theme.good;
    } else if (m_stage == CommandTracker::Stage::Failed) {
        glyph = QStringLiteral("level-alarm-line");
        colour = theme.alarmText;
    }
    m_glyph->setPixmap(Kit::pixmap(glyph, colour, 16, devicePixelRatioF()));
    m_close->setIcon(Kit::icon(QStringLiteral("close"), theme.dim, theme.line));
    QPalette words = palette();
    words.setColor(QPalette::WindowText, m_stage == CommandTracker::Stage::Failed ? theme.alarmText : theme.text);
    m_text->setPalette(words);
}

void StatusLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        paintStage();
    }
}

} // namespace Floorwatch::Board
