#include "intervene/qualitypanel.h"

#include "kit/fonts.h"
#include "kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

#include <cmath>

namespace Floorwatch::Intervene
{

using Kit::Grid;

namespace
{

QString orDash(double value, const QString &text) { return value < 0 ? QStringLiteral("–") : text; }

QString whole(double value) { return QString::number(std::lround(value)); }

} // namespace

QualityPanel::QualityPanel(QWidget *parent)
    : QWidget(parent), m_mos(new QLabel(this)), m_loss(new QLabel(this)), m_delay(new QLabel(this)),
      m_jitter(new QLabel(this)), m_codec(new QLabel(this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(2 * Grid);
    grid->setVerticalSpacing(0);
    grid->addWidget(m_mos, 0, 0);
    grid->addWidget(m_loss, 0, 1);
    grid->addWidget(m_delay, 1, 0);
    grid->addWidget(m_jitter, 1, 1);
    grid->addWidget(m_codec, 2, 0, 1, 2);
    for (QLabel *label : {m_mos, m_loss, m_delay, m_jitter, m_codec}) {
        label->setTextFormat(Qt::PlainText);
    }
    retranslate();
}

void QualityPanel::show(const Phone::LineFigures &line)
{
    m_line = line;
    dress();
}

void QualityPanel::clear() { show({}); }

void QualityPanel::retranslate()
{
    m_mos->setToolTip(
        tr("Mean opinion score from 1 to 4.5, estimated by ITU-T G.107 from loss and delay. Below 3.6 many "
           "listeners are dissatisfied."));
    m_loss->setToolTip(tr("Packets that never came or came too late to be heard, of the last ten seconds (RFC 3550)"));
    m_delay->setToolTip(tr("Round trip to the PBX and back by RTCP (RFC 3550, 6.4.1)"));
    m_jitter->setToolTip(tr("Interarrival jitter (RFC 3550, A.8)"));
    m_codec->setToolTip(tr("Codec of the line, and whether the sound is encrypted (SRTP)"));
    dress();
}

void QualityPanel::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const bool poor = m_line.mos >= 0 && m_line.mos < PoorMos;
    const bool known = m_line.mos >= 0;
    const QString mos = orDash(m_line.mos, QString::number(m_line.mos, 'f', 1));
    m_mos->setText(poor ? tr("MOS %1 poor").arg(mos) : tr("MOS %1").arg(mos));
    m_loss->setText(tr("Loss %1 %").arg(known ? QString::number(m_line.lossPercent, 'f', 1) : QStringLiteral("–")));
    m_delay->setText(tr("Delay %1 ms").arg(orDash(m_line.roundTripMs, whole(m_line.roundTripMs))));
    m_jitter->setText(tr("Jitter %1 ms").arg(known ? whole(m_line.jitterMs) : QStringLiteral("–")));
    const QString codec = m_line.codec.isEmpty() ? QStringLiteral("–") : m_line.codec;
    m_codec->setText(m_line.encrypted ? tr("%1, encrypted").arg(codec) : tr("%1, not encrypted").arg(codec));
    m_codec->setVisible(!m_line.codec.isEmpty());
    for (QLabel *label : {m_mos, m_loss, m_delay, m_jitter, m_codec}) {
        QPalette words = palette();
        words.setColor(QPalette::WindowText, poor && label == m_mos ? theme.watchText : theme.dim);
        label->setPalette(words);
        label->setFont(Kit::font(poor && label == m_mos ? Kit::Type::Strong : Kit::Type::Small, font()));
    }
}

void QualityPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Intervene
