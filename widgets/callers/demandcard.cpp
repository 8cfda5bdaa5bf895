#include "callers/demandcard.h"

#include "callers/demandview.h"
#include "callers/desk.h"
#include "callers/guidewindow.h"
#include "callers/notelist.h"
#include "callers/reasonpicker.h"
#include "callers/words.h"
#include "kit/fonts.h"
#include "kit/theme.h"
#include "numbers/numbers.h"

#include <QEvent>
#include <QKeyEvent>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Access::Right;
using Lookup = DemandSight::Lookup;

namespace
{

constexpr std::chrono::milliseconds PatienceBeyondLimit{300};
constexpr std::chrono::minutes ClockEvery{1};

} // namespace

DemandCard::DemandCard(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk), m_view(new DemandView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    connectView();
    const auto changed = [this] { refresh(); };
    connect(&desk, &Desk::demandChanged, this, [this](const Domain::CallId &call) {
        if (call == m_call) {
            refresh();
        }
    });
    connect(&desk, &Desk::callsMoved, this, [this] {
        // A number may come after the call, and the end of a call has no word of its own.
        if (m_demand.number.isEmpty() || m_over == m_desk.isLive(m_call)) {
            refresh();
        }
    });
    connect(&desk, &Desk::settingsChanged, this, changed);
    connect(&desk, &Desk::guidesChanged, this, changed);
    connect(&desk, &Desk::statusChanged, this, changed);
    connect(&desk, &Desk::rightsChanged, this, changed);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, changed);
    connect(&m_minute, &QTimer::timeout, this, changed);
    m_minute.start(ClockEvery);
}

void DemandCard::connectView()
{
    connect(m_view, &DemandView::closeWanted, this, &DemandCard::closeWanted);
    connect(m_view, &DemandView::guideWanted, this, &DemandCard::openGuide);
    connect(m_view, &DemandView::addWanted, this,
            [this] { Q_EMIT newCustomerWanted(m_demand.number, m_demand.callerName); });
    connect(m_view, &DemandView::reasonChosen, this, [this](const QString &reason) {
        QString why;
        const bool done = m_desk.setReason(m_call, reason, &why);
        told(done, why, reason.isEmpty() ? tr("The reason was taken back.") : tr("The reason is set."));
    });
    connect(m_view, &DemandView::noteAdded, this, [this](const QString &text) {
        QString why;
        const bool done = m_desk.addNote(m_demand.number, text, &why);
        if (!done) {
            m_view->notes().setDraft(text);
        }
        told(done, why, tr("The note is kept."));
    });
    connect(m_view, &DemandView::promiseMade, this, [this](const QString &text, Base::Instant due) {
        QString why;
        told(m_desk.addPromise(m_demand.number, text, due, &why), why, tr("The promise is kept in mind."));
    });
    connect(m_view, &DemandView::promiseKept, this, [this](qint64 promise) {
        QString why;
        told(m_desk.keepPromise(promise, m_demand.number, &why), why, tr("The promise was kept."));
    });
}

void DemandCard::told(bool done, const QString &why, const QString &text)
{
    m_view->say(done ? text : why.isEmpty() ? tr("That was not possible.") : why, !done);
    refresh();
}

void DemandCard::show(const Domain::CallId &call)
{
    if (call != m_call) {
        m_call = call;
        m_demand = {};
        const auto limit = std::chrono::milliseconds(std::max(0, m_desk.settings().lookup.timeoutMillis));
        m_patience.start(limit + PatienceBeyondLimit);
    }
    refresh();
    show();
}

void DemandCard::clear()
{
    m_call = {};
    m_demand = {};
    m_patience.stop();
    m_view->showNothing();
}

void DemandCard::addLookup(DemandSight &sight) const
{
    if (sight.isAnonymous() || !m_desk.settings().lookup.enabled) {
        return;
    }
    const Web::LookupStatus status = m_desk.lookup();
    const bool failing =
        status.state == Web::LookupStatus::State::Failing || status.state == Web::LookupStatus::State::Broken;
    sight.lookup = sight.demand.enriched   ? Lookup::Found
                   : failing               ? Lookup::Failing
                   : m_patience.isActive() ? Lookup::Asking
                                           : Lookup::NoAnswer;
    sight.lookupTrouble = failing ? status.trouble : QString();
}

DemandSight DemandCard::sight()
{
    DemandSight sight;
    sight.demand.call = m_call;
    sight.now = m_desk.now();
    sight.zone = m_desk.zone();
    if (!m_desk.may(Right::SeeCustomers, &sight.refusal)) {
        if (sight.refusal.isEmpty()) {
            sight.refusal = tr("Your role does not include this.");
        }
        m_demand = {};
        return sight;
    }
    sight.refusal.clear();
    m_over = sight.over = !m_desk.isLive(m_call);
    if (!sight.over || m_demand.call != m_call) {
        m_demand = m_desk.demandOf(m_call);
        m_demand.call = m_call;
    }
    sight.demand = m_demand;
    const QString records = m_desk.recordsTrouble();
    if (sight.demand.trouble.isEmpty() && !records.isEmpty() && !sight.isAnonymous()) {
        sight.demand.trouble = records;
    }
    const Session::DeskSettings &settings = m_desk.settings();
    sight.reasons = settings.reasons;
    if (!sight.isAnonymous()) {
        sight.number = Numbers::shown(m_demand.number, settings.country);
        sight.region = Numbers::regionName(m_demand.number, screenLanguage());
    }
    sight.mayHandle = m_desk.mayHandle(m_call, &sight.whyNot);
    sight.mayAdd = records.isEmpty() && m_desk.may(Right::EditCustomers);
    for (const Alerts::Guide &guide : m_desk.guides()) {
        if (!guide.reason.isEmpty() && guide.reason == m_demand.reason.key) {
            sight.guide = guide.demand.in(screenLanguage());
            break;
        }
    }
    addLookup(sight);
    return sight;
}

void DemandCard::refresh()
{
    if (!m_call.isNull()) {
        m_view->show(sight());
    }
}

void DemandCard::beginNote() { m_view->notes().focusField(); }

void DemandCard::pickReason()
{
    if (m_view->reason()->isEnabled()) {
        m_view->reason()->click();
    }
}

void DemandCard::openGuide()
{
    const auto &guides = m_desk.guides();
    const auto guide = std::find_if(guides.begin(), guides.end(), [this](const Alerts::Guide &one) {
        return !one.reason.isEmpty() && one.reason == m_demand.reason.key;
    });
    if (guide == guides.end()) {
        return;
    }
    if (m_guide == nullptr) {
        m_guide = new GuideWindow(this);
        connect(m_guide, &GuideWindow::pageWanted, this, [this] { Q_EMIT guidePageWanted(m_demand.reason.key); });
    }
    m_guide->setGuide(*guide);
    m_guide->open();
}

void DemandCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closeWanted();
        return;
    }
    QWidget::keyPressEvent(event);
}

void DemandCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh(); // names of regions, reasons and guides
    }
}

DemandWindow::DemandWindow(Desk &desk, QWidget *parent) : QDialog(parent), m_card(new DemandCard(desk, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Kit::Grid, Kit::Grid, Kit::Grid, Kit::Grid);
    column->addWidget(m_card);
    connect(m_card, &DemandCard::closeWanted, this, &QDialog::close);
    setWindowTitle(tr("Demand card"));
    resize(Kit::scaled(460, font()), Kit::scaled(640, font()));
}

void DemandWindow::show(const Domain::CallId &call)
{
    m_card->show(call);
    show();
    raise();
}

void DemandWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        setWindowTitle(tr("Demand card"));
    }
}

} // namespace Floorwatch::Callers
