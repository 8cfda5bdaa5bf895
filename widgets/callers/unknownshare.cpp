#include "callers/unknownshare.h"

#include "callers/desk.h"
#include "callers/pieces.h"
#include "kit/fonts.h"
#include "kit/texts.h"
#include "kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTimer>

#include <limits>

namespace Floorwatch::Callers
{

namespace
{

constexpr std::chrono::seconds Every{5}; // calls come without a word of their own

} // namespace

UnknownShare::UnknownShare(Desk &desk, QWidget *parent)
    : QWidget(parent), m_figure(plainLabel(this, false)), m_label(dimLabel(this, false))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(Kit::Grid + 2);
    across->addWidget(m_figure);
    across->addWidget(m_label);
    auto *timer = new QTimer(this);
    const auto ask = [this, &desk] { setShare(desk.unknownReasonShare()); };
    connect(timer, &QTimer::timeout, this, ask);
    connect(&desk, &Desk::sharesChanged, this, ask);
    timer->start(Every);
    ask();
    dress();
}

void UnknownShare::setShare(double share)
{
    m_share = share;
    m_figure->setText(Kit::percentText(share < 0 ? std::numeric_limits<double>::quiet_NaN() : share));
}

QString UnknownShare::text() const { return m_figure->text(); }

void UnknownShare::dress()
{
    m_figure->setFont(Kit::font(Kit::Type::Title, font()));
    m_label->setText(tr("without a reason"));
    setToolTip(tr("Calls of today whose contact reason is not known, of all calls of today. No source named one, and "
                  "nobody set it by hand."));
    setAccessibleName(tr("Share of today's calls without a reason"));
}

void UnknownShare::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        dress();
    }
}

} // namespace Floorwatch::Callers
