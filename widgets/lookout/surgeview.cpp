#include "lookout/surgeview.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/texts.h"
#include "kit/theme.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "lookout/surgecurve.h"

#include <QEvent>
#include <QGridLayout>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>

namespace Floorwatch::Lookout
{

using Alerts::CurvePoint;
using Alerts::Share;
using Kit::Grid;

namespace
{

constexpr int SharesShown = 6;
constexpr int CallsHeight = 7;

/// A ratio as a bar; the mark shows what is usual.
class ShareBar : public QWidget
{
public:
    ShareBar(double ratio, double usual, QWidget *parent) : QWidget(parent), m_ratio(ratio), m_usual(usual)
    {
        setMinimumWidth(Kit::scaled(80, font()));
        setFixedHeight(2 * Grid);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Kit::Theme &theme = Kit::themeOf(palette());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF bar(0, 2, width(), Grid);
        painter.setBrush(theme.sunken);
        painter.drawRoundedRect(bar, 2, 2);
        painter.setBrush(theme.accent);
        painter.drawRoundedRect(QRectF(bar.x(), bar.y(), bar.width() * m_ratio, bar.height()), 2, 2);
        if (m_usual >= 0) {
            painter.fillRect(QRectF(bar.width() * m_usual - 1, 0, 2, 2 * Grid), theme.text);
        }
    }

private:
    double m_ratio;
    double m_usual;
};

} // namespace

SurgeView::SurgeView(QTimeZone zone, QWidget *parent)
    : QFrame(parent), m_zone(zone), m_stack(new QStackedWidget(this)), m_empty(new EmptyPlace(this)),
      m_glyph(new QLabel(this)), m_title(new Caption(Caption::Kind::Title, this)), m_since(new QLabel(this)),
      m_figure(new Caption(Caption::Kind::Figure, this)), m_figureLabel(new Caption(Caption::Kind::Dim, this)),
      m_history(new QLabel(this)), m_curve(new SurgeCurve(zone, this)), m_told(new QLabel(this)),
      m_sharesTitle(new Caption(Caption::Kind::Section, this)), m_shares(new QGridLayout),
      m_callsTitle(new Caption(Caption::Kind::Section, this)), m_calls(new PlainTable(this)),
      m_tell(new QPushButton(this)), m_group(new QPushButton(this)), m_said(new Said(this))
{
    build();
    connect(m_curve, &SurgeCurve::toldChanged, this,
            [this](int point) { m_told->setText(point < 0 ? QString() : m_curve->words(point)); });
    connect(m_tell, &QPushButton::clicked, this, &SurgeView::tellWanted);
    connect(m_group, &QPushButton::clicked, this, &SurgeView::groupWanted);
    retranslate();
    setNothing();
}

void SurgeView::build()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    column->setSpacing(2 * Grid);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * Grid);
    head->addWidget(m_glyph);
    head->addWidget(m_title, 1);
    head->addWidget(m_tell);
    head->addWidget(m_group);
    column->addLayout(head);
    auto *figures = new QHBoxLayout;
    figures->setSpacing(2 * Grid);
    figures->addWidget(m_figure);
    figures->addWidget(m_figureLabel, 0, Qt::AlignBottom);
    figures->addStretch();
    column->addLayout(figures);
    column->addWidget(m_since);
    column->addWidget(m_history);
    column->addWidget(m_said);
    column->addWidget(m_curve, 1);
    column->addWidget(m_told);
    column->addWidget(m_sharesTitle);
    m_shares->setHorizontalSpacing(3 * Grid);
    m_shares->setVerticalSpacing(Grid);
    m_shares->setColumnStretch(0, 1);
    column->addLayout(m_shares);
    column->addWidget(m_callsTitle);
    column->addWidget(m_calls);
    for (QLabel *label : {static_cast<QLabel *>(m_title), m_since, m_history, m_told}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_since->setForegroundRole(QPalette::PlaceholderText);
    m_told->setMinimumHeight(Kit::lineHeight(font())); // its place is kept, so that nothing moves when it speaks
    m_calls->setMinimumHeight(CallsHeight * Kit::lineHeight(font()) * 2);
    m_tell->setObjectName(QStringLiteral("tell"));
    m_group->setObjectName(QStringLiteral("group"));
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

void SurgeView::setNothing()
{
    m_isShowing = false;
    m_empty->say(QStringLiteral("surge"), tr("No series is chosen"),
                 tr("Choose one at the left to see its curve against what is usual at this time of this weekday."));
    m_stack->setCurrentIndex(0);
}

void SurgeView::setReport(const Alerts::SurgeReport &report, const SurgeWords &words, Base::Instant now)
{
    m_report = report;
    m_words = words;
    m_now = now;
    m_isShowing = true;
    refresh();
    m_stack->setCurrentIndex(1);
}

QString SurgeView::historyText() const { return m_history->text(); }

void SurgeView::refresh()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const bool surging = Base::isSet(m_report.since) && !Base::isSet(m_report.until);
    m_glyph->setPixmap(Kit::pixmap(surging ? QStringLiteral("level-alarm-line") : QStringLiteral("surge"),
                                   surging ? theme.alarmText : theme.dim, 20, devicePixelRatioF()));
    m_title->setText(m_words.title);
    const CurvePoint last = m_report.curve.empty() ? CurvePoint{} : m_report.curve.back();
    m_figure->setText(QString::number(std::lround(last.count)));
    m_figureLabel->setText(last.judged ? tr("calls in this interval, %1 expected")
                                             .arg(QString::number(last.expected, 'f', last.expected < 10 ? 1 : 0))
                                       : tr("calls in this interval"));
    QString since = tr("No surge in the last 24 hours");
    if (Base::isSet(m_report.since)) {
        const QString from = whenText(m_report.since, m_now, m_zone);
        const QString what = m_report.up ? tr("More calls than usual") : tr("Fewer calls than usual");
        since = surging ? tr("%1 since %2 (%3)").arg(what, from, ageText(m_report.since, m_now))
                        : tr("%1 from %2 to %3").arg(what, from, whenText(m_report.until, m_now, m_zone));
    }
    m_since->setText(since);
    const QString history =
        m_report.enoughHistory
            ? tr("Compared with the same weekday and time of past weeks (known: %1).")
            : tr("Too little history to know what is usual here (weeks known: %1). Only a sudden rise against the last "
                 "hours is told.");
    m_history->setText(history.arg(m_report.historyWeeks));
    setSheet(*m_history,
             QStringLiteral("color: %1;").arg((m_report.enoughHistory ? theme.dim : theme.watchText).name()));
    m_curve->setCurve(m_report.curve);
    m_curve->setAccessibleName(m_words.title);
    m_tell->setVisible(surging);
    m_group->setVisible(surging);
    showShares();
    showCalls();
}

QStringList SurgeView::shareTexts() const
{
    QStringList texts;
    for (const Share &share : m_report.shares) {
        if (texts.size() == SharesShown) {
            break;
        }
        const QString value = m_words.name ? m_words.name(share.what, share.value) : share.value;
        const QString name = value.isEmpty() ? tr("unknown") : value;
        const QString percent = Kit::percentText(share.ratio);
        const QString words = share.what == QLatin1String("region")   ? tr("%1 from %2").arg(percent, name)
                              : share.what == QLatin1String("reason") ? tr("%1 about %2").arg(percent, name)
                              : share.what == QLatin1String("agent")  ? tr("%1 answered by %2").arg(percent, name)
                              : share.what == QLatin1String("entry")  ? tr("%1 dialled %2").arg(percent, name)
                                                                      : tr("%1 in queue %2").arg(percent, name);
        texts.append(share.usual < 0 ? words : tr("%1 (usually %2)").arg(words, Kit::percentText(share.usual)));
    }
    return texts;
}

void SurgeView::showShares()
{
    for (QWidget *old : m_shareRows) {
        old->hide();
        old->deleteLater();
    }
    m_shareRows.clear();
    const QStringList texts = shareTexts();
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const Share &share = m_report.shares[static_cast<size_t>(i)];
        auto *words = new QLabel(texts[i], this);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        auto *bar = new ShareBar(share.ratio, share.usual, this);
        const int row = static_cast<int>(i);
        m_shares->addWidget(words, row, 0);
        m_shares->addWidget(bar, row, 1);
        m_shareRows.push_back(words);
        m_shareRows.push_back(bar);
    }
    m_sharesTitle->setVisible(!texts.isEmpty());
}

void SurgeView::showCalls()
{
    std::vector<PlainRow> rows;
    rows.reserve(m_report.last.size());
    for (const Alerts::Arrival &call : m_report.last) {
        const auto name = [this](const char *what, const QString &value) {
            return m_words.name ? m_words.name(QLatin1String(what), value) : value;
        };
        PlainRow row;
        row.id = call.call.key + QLatin1Char('/') + QString::number(Base::toEpochMicros(call.at));
        row.cells = {{whenText(call.at, m_now, m_zone), {}, PlainCell::Tone::Dim},
                     {Kit::callerText({}, call.number), {}, PlainCell::Tone::Plain, true},
                     {name("region", call.region)},
                     {name("reason", call.reason)},
                     {call.queue},
                     {call.agent}};
        rows.push_back(std::move(row));
    }
    m_calls->setRows(std::move(rows));
}

void SurgeView::retranslate()
{
    m_tell->setText(tr("Tell all agents…"));
    m_group->setText(tr("Group the cases"));
    m_sharesTitle->setText(tr("Where it is concentrated"));
    m_callsTitle->setText(tr("The last calls of this cause"));
    m_calls->setColumns({tr("When"), tr("Caller"), tr("Region"), tr("Reason"), tr("Queue"), tr("Agent")},
                        {92, 0, 96, 96, 84, 96});
    m_calls->setEmptyText(tr("No call of this cause yet"));
    m_calls->setAccessibleName(tr("The last calls of this cause"));
}

void SurgeView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        if (m_isShowing) {
            refresh();
        } else {
            setNothing();
        }
    }
}

} // namespace Floorwatch::Lookout
