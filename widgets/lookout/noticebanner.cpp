#include "lookout/noticebanner.h"

#include "kit/icons.h"
#include "kit/texts.h"
#include "kit/theme.h"
#include "lookout/looks.h"
#include "lookout/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Notice;
using Kit::Grid;

NoticeBanner::NoticeBanner(QWidget *parent)
    : QFrame(parent), m_glyph(new QLabel(this)), m_words(new QLabel(this)), m_more(new QLabel(this)),
      m_open(new QToolButton(this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    row->setSpacing(2 * Grid);
    row->addWidget(m_glyph);
    row->addWidget(m_words, 1);
    row->addWidget(m_more);
    row->addWidget(m_open);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_more->setForegroundRole(QPalette::PlaceholderText);
    m_open->setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("notice"));
    connect(m_open, &QToolButton::clicked, this, [this] { Q_EMIT noticeChosen(m_shown); });
    refresh();
}

void NoticeBanner::setNotices(const std::vector<Notice> &notices, Base::Instant now)
{
    std::vector<Notice> inForce;
    for (auto it = notices.rbegin(); it != notices.rend(); ++it) {
        if (stateOf(*it, now) == Alerts::NoticeState::InForce) {
            inForce.push_back(*it);
        }
    }
    if (inForce != m_inForce) {
        m_inForce = std::move(inForce);
        refresh();
    }
}

QString NoticeBanner::words() const { return m_words->toolTip(); }

void NoticeBanner::refresh()
{
    setVisible(!m_inForce.empty());
    m_open->setText(tr("Show"));
    if (m_inForce.empty()) {
        m_shown.clear();
        return;
    }
    const Kit::Theme &theme = Kit::themeOf(palette());
    setSheet(*this, QStringLiteral("QFrame#notice { background: %1; border-bottom: 1px solid %2; }")
                        .arg(theme.selected.name(), theme.line.name()));
    m_glyph->setPixmap(Kit::pixmap(QStringLiteral("notice"), theme.accent, 16, devicePixelRatioF()));
    const Notice &notice = m_inForce.front();
    m_shown = notice.id;
    const QString text = textFor(notice, screenLanguage()).simplified();
    const QString words = notice.title.isEmpty() ? text : tr("%1: %2", "title, text").arg(notice.title, text);
    m_words->setToolTip(Kit::plainTip(words));
    m_words->setAccessibleName(tr("Notice in force: %1").arg(words));
    m_words->setText(m_words->fontMetrics().elidedText(words, Qt::ElideRight, std::max(0, m_words->width())));
    const auto more = static_cast<int>(m_inForce.size()) - 1;
    m_more->setText(tr("and %1 more").arg(more));
    m_more->setVisible(more > 0);
}

void NoticeBanner::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    refresh();
}

void NoticeBanner::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        refresh();
    }
}

} // namespace Floorwatch::Lookout
