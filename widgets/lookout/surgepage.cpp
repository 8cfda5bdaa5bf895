#include "lookout/surgepage.h"

#include "kit/fonts.h"
#include "kit/theme.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "lookout/surgeview.h"
#include "session/alertdesk.h"
#include "session/session.h"

#include <QEvent>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Kit::Grid;
using Standing = Alerts::SurgeWatch::Standing;

namespace
{

constexpr auto ShownAtMostEvery = std::chrono::milliseconds(500);

/// Those in alarm first, then the busiest ones.
bool goesBefore(const Standing &a, const Standing &b)
{
    if (a.alarm != b.alarm) {
        return a.alarm;
    }
    return a.expected != b.expected ? a.expected > b.expected : a.series < b.series;
}

PlainRow rowOf(const Standing &standing, const QString &name)
{
    const auto tone = standing.alarm ? PlainCell::Tone::Bad : PlainCell::Tone::Plain;
    const QString glyph = standing.alarm ? QStringLiteral("level-alarm-line") : QString();
    const QString expected = standing.enoughHistory
                                 ? QString::number(standing.expected, 'f', standing.expected < 10 ? 1 : 0)
                                 : QStringLiteral("–");
    return {standing.series,
            {{name, glyph, tone, standing.alarm},
             {QString::number(standing.count, 'f', 0), {}, PlainCell::Tone::Plain, true, true},
             {expected, {}, PlainCell::Tone::Dim, false, true}}};
}

} // namespace

SurgePage::SurgePage(Session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session.alerts()), m_across(new QSplitter(this)),
      m_title(new Caption(Caption::Kind::Title, this)), m_standings(new PlainTable(this)),
      m_view(new SurgeView(session.floor().settings().zone, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, Grid);
    column->addWidget(m_across);
    auto *left = new QWidget(m_across);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_title);
    leftColumn->addWidget(m_standings, 1);
    m_across->addWidget(left);
    m_across->addWidget(m_view);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_across->setHandleWidth(3 * Grid);
    left->setMinimumWidth(Kit::scaled(320, font()));
    m_later.setSingleShot(true);
    m_later.setInterval(ShownAtMostEvery);
    connect(&m_later, &QTimer::timeout, this, &SurgePage::refresh);
    connect(m_standings, &PlainTable::picked, this, &SurgePage::showSeries);
    connect(m_view, &SurgeView::tellWanted, this, &SurgePage::tellAgents);
    connect(m_view, &SurgeView::groupWanted, this, &SurgePage::groupCases);
    connect(&m_desk, &Session::AlertDesk::surgesChanged, this, [this] {
        if (isVisible() && !m_later.isActive()) {
            m_later.start();
        }
    });
}

void SurgePage::showSeries(const QString &series)
{
    m_series = series;
    m_standings->mark(series);
    refreshView();
}

void SurgePage::refresh()
{
    m_title->setText(tr("Surges"));
    m_standings->setAccessibleName(tr("Series that are watched"));
    m_standings->setEmptyText(tr("Nothing is counted yet: the first calls begin the series."));
    m_standings->setColumns({tr("Series"), tr("Now"), tr("Usual")}, {0, 64, 72}, {1, 2});
    std::vector<Standing> standings = m_desk.standings();
    std::sort(standings.begin(), standings.end(), goesBefore);
    std::vector<PlainRow> rows;
    rows.reserve(standings.size());
    for (const Standing &standing : standings) {
        rows.push_back(rowOf(standing, m_desk.seriesName(standing.series, screenLanguage())));
    }
    m_standings->setRows(std::move(rows));
    if (m_series.isEmpty() && !standings.empty() && standings.front().alarm) {
        m_series = standings.front().series;
    }
    m_standings->mark(m_series);
    refreshView();
}

void SurgePage::refreshView()
{
    const auto report = m_series.isEmpty() ? std::nullopt : m_desk.surge(m_series);
    if (!report) {
        m_view->setNothing();
        return;
    }
    const SurgeWords words{m_desk.seriesName(m_series, screenLanguage()),
                           [this](const QString &what, const QString &value) { return nameOf(what, value); }};
    m_view->setReport(*report, words, m_session.clock().now());
}

QString SurgePage::nameOf(const QString &what, const QString &value) const
{
    if (what == QLatin1String("reason")) {
        return m_desk.reasonName(value, screenLanguage());
    }
    if (what == QLatin1String("region")) {
        return m_desk.regionName(value, screenLanguage());
    }
    return value;
}

void SurgePage::tellAgents()
{
    const auto report = m_desk.surge(m_series);
    QStringList queues;
    const QStringList parts = m_series.split(QLatin1Char('|'));
    for (const QString &part : parts) {
        if (part.startsWith(QLatin1String("queue="))) {
            queues.append(part.mid(6));
        }
    }
    if (report) {
        Q_EMIT noticeWanted(m_series, m_desk.seriesName(m_series, screenLanguage()), queues);
    }
}

void SurgePage::groupCases()
{
    QString why;
    const auto group = m_desk.openGroup(m_series, m_desk.seriesName(m_series, screenLanguage()), &why);
    if (!group) {
        m_view->said().say(why, Said::Tone::Bad);
        return;
    }
    m_view->said().say(tr("The cases are grouped; new ones join while the group is open."), Said::Tone::Good);
    Q_EMIT groupOpened(*group);
}

void SurgePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void SurgePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && isVisible()) {
        refresh();
    }
}

} // namespace Floorwatch::Lookout
