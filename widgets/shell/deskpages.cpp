#include "shell/deskpages.h"

#include "callers/customerspage.h"
#include "callers/demandcard.h"
#include "callers/guidepage.h"
#include "callers/sessiondesk.h"
#include "lookout/alertdetails.h"
#include "lookout/alertpage.h"
#include "lookout/alertstrip.h"
#include "lookout/grouppage.h"
#include "lookout/noticebanner.h"
#include "lookout/noticepage.h"
#include "lookout/parts.h"
#include "lookout/rulespage.h"
#include "lookout/surgepage.h"
#include "session/alertdesk.h"
#include "session/session.h"
#include "shell/callacts.h"
#include "shell/notifier.h"
#include "shell/notifierpage.h"
#include "shell/secretstore.h"

#include <QTimer>

namespace Floorwatch::Shell
{

using Access::Right;
using Session::AlertDesk;

namespace
{

constexpr QLatin1String AlertsName("alerts");
constexpr QLatin1String SurgesName("surges");
constexpr QLatin1String NoticesName("notices");
constexpr QLatin1String GroupsName("groups");
constexpr QLatin1String CustomersName("customers");
constexpr QLatin1String GuidesName("guides");
constexpr QLatin1String RulesName("rules");
constexpr QLatin1String SoundsName("notifications");
constexpr QLatin1String LookupKey("floorwatch:lookup");
constexpr QLatin1String WebhookKey("floorwatch:webhook");

} // namespace

DeskPages::DeskPages(Session::Session &session, Notifier *notifier, SecretStore *secrets, QObject *parent)
    : QObject(parent), m_session(session), m_notifier(notifier), m_secrets(secrets),
      m_callers(std::make_unique<Callers::SessionDesk>(session)), m_acts(new CallActs(session, this))
{
    connect(m_acts, &CallActs::done, this, [this](bool ok, const QString &text) {
        if (m_alerts != nullptr) {
            m_alerts->details().said().say(text, ok ? Lookout::Said::Tone::Good : Lookout::Said::Tone::Bad);
        }
    });
    connect(m_acts, &CallActs::reasonWanted, this, [this](const Domain::AgentId &agent, Domain::SpyMode mode) {
        Q_EMIT actWanted(Board::Selection::of(agent), Board::listenAction(mode));
    });
    connect(&session.alerts(), &AlertDesk::alertsChanged, this, &DeskPages::refreshStrip);
    connect(&session.alerts(), &AlertDesk::noticesChanged, this, &DeskPages::refreshStrip);
    followOperator();
    connect(&session, &Session::Session::operatorChanged, this, &DeskPages::followOperator);
    auto *second = new QTimer(this);
    connect(second, &QTimer::timeout, this, &DeskPages::refreshStrip);
    second->start(std::chrono::seconds(1));
    readSecrets();
}

DeskPages::~DeskPages() = default;

std::vector<Page> DeskPages::pages()
{
    std::vector<Page> pages;
    pages.push_back({AlertsName, QStringLiteral("bell"), [] { return tr("Alerts"); },
                     [this](QWidget *parent) { return makeAlerts(parent); }, Right::HandleAlerts});
    pages.push_back({SurgesName, QStringLiteral("surge"), [] { return tr("Surges"); },
                     [this](QWidget *parent) { return makeSurges(parent); }, Right::HandleAlerts});
    pages.push_back({NoticesName, QStringLiteral("notice"), [] { return tr("Notices"); },
                     [this](QWidget *parent) { return m_notices = new Lookout::NoticePage(m_session, parent); },
                     Right::SeeFigures});
    pages.push_back({GroupsName, QStringLiteral("group"), [] { return tr("Cases"); },
                     [this](QWidget *parent) { return m_groups = new Lookout::GroupPage(m_session, parent); },
                     Right::HandleAlerts});
    pages.push_back({CustomersName, QStringLiteral("customer"), [] { return tr("Customers"); },
                     [this](QWidget *parent) { return makeCustomers(parent); }, Right::SeeCustomers});
    pages.push_back({GuidesName, QStringLiteral("guide"), [] { return tr("Guides"); },
                     [this](QWidget *parent) { return makeGuides(parent); }, Right::SeeFigures});
    pages.push_back({RulesName, QStringLiteral("rules"), [] { return tr("Rules"); },
                     [this](QWidget *parent) { return makeRules(parent); }, Right::EditRules});
    if (m_notifier != nullptr) {
        pages.push_back({SoundsName, QStringLiteral("speaker"), [] { return tr("Sounds"); },
                         [this](QWidget *parent) {
                             return new NotifierPage(*m_notifier, m_session.floor().settings().zone, parent);
                         }});
    }
    return pages;
}

QWidget *DeskPages::makeAlerts(QWidget *parent)
{
    m_alerts = new Lookout::AlertPage(m_session, parent);
    m_alerts->setJudge(
        [this](const Domain::CallId &call, Lookout::CallAct act, QString *why) { return m_acts->may(call, act, why); });
    connect(m_alerts, &Lookout::AlertPage::demandWanted, this,
            [this](const Domain::CallId &call) { openDemand(call, m_alerts); });
    connect(m_alerts, &Lookout::AlertPage::actWanted, this,
            [this](const Domain::CallId &call, Lookout::CallAct act) { m_acts->act(call, act, m_alerts); });
    connect(m_alerts, &Lookout::AlertPage::surgeWanted, this, [this](const QString &series) {
        Q_EMIT pageWanted(SurgesName);
        if (m_surges != nullptr) {
            m_surges->showSeries(series);
        }
    });
    connect(m_alerts, &Lookout::AlertPage::placeWanted, this, &DeskPages::goToPlace);
    return m_alerts;
}

QWidget *DeskPages::makeSurges(QWidget *parent)
{
    m_surges = new Lookout::SurgePage(m_session, parent);
    connect(m_surges, &Lookout::SurgePage::noticeWanted, this,
            [this](const QString &series, const QString &title, const QStringList &queues) {
                Q_EMIT pageWanted(NoticesName);
                if (m_notices != nullptr) {
                    m_notices->compose(series, title, queues);
                }
            });
    connect(m_surges, &Lookout::SurgePage::groupOpened, this, [this](const QString &group) {
        Q_EMIT pageWanted(GroupsName);
        if (m_groups != nullptr) {
            m_groups->showGroup(group);
        }
    });
    return m_surges;
}

QWidget *DeskPages::makeRules(QWidget *parent)
{
    m_rules = new Lookout::RulesPage(m_session, parent);
    m_rules->outside().setLookupSecret(m_lookupSecret);
    connect(m_rules, &Lookout::RulesPage::secretEntered, this, [this](Lookout::SecretKind kind, const QString &secret) {
        keepSecret(kind == Lookout::SecretKind::Lookup, secret);
    });
    return m_rules;
}

QWidget *DeskPages::makeCustomers(QWidget *parent)
{
    m_customers = new Callers::CustomersPage(*m_callers, parent);
    return m_customers;
}

QWidget *DeskPages::makeGuides(QWidget *parent)
{
    m_guides = new Callers::GuidePage(*m_callers, parent);
    return m_guides;
}

void DeskPages::openDemand(const Domain::CallId &call, QWidget *parent)
{
    if (m_demand == nullptr) {
        m_demand = new Callers::DemandWindow(*m_callers, parent);
        connect(&m_demand->card(), &Callers::DemandCard::guidePageWanted, this, [this](const QString &reason) {
            Q_EMIT pageWanted(GuidesName);
            if (m_guides != nullptr) {
                m_guides->showReason(reason);
            }
        });
        connect(&m_demand->card(), &Callers::DemandCard::newCustomerWanted, this,
                [this](const QString &number, const QString &name) {
                    Q_EMIT pageWanted(CustomersName);
                    if (m_customers != nullptr) {
                        m_customers->beginNew(number, name);
                    }
                });
    }
    m_demand->show(call);
}

/// What one has half written about a caller or an alert is not the next one's to see. Signing out alone takes nothing:
/// a change of rights signs the same one out and in.
void DeskPages::followOperator()
{
    const auto &who = m_session.signedIn();
    if (!who || who->name == m_operator) {
        return;
    }
    m_operator = who->name;
    delete m_demand;
    if (m_alerts != nullptr) {
        m_alerts->details().ask().withdraw();
    }
}

void DeskPages::showAlert(const QString &alert)
{
    Q_EMIT pageWanted(AlertsName);
    if (m_alerts != nullptr) {
        m_alerts->showAlert(alert);
    }
}

void DeskPages::goToPlace(const Alerts::Subject &subject)
{
    const Floor::CallRecord *call = m_session.floor().call(subject.call);
    if (call != nullptr) {
        Q_EMIT placeWanted(Board::Selection::ofCall(call->serial));
    } else if (!subject.agent.isNull()) {
        Q_EMIT placeWanted(Board::Selection::of(subject.agent));
    } else if (!subject.queue.isNull()) {
        Q_EMIT placeWanted(Board::Selection::of(subject.queue));
    }
}

QWidget *DeskPages::makeStrip(QWidget *parent)
{
    m_strip = new Lookout::AlertStrip(m_session.floor().settings().zone, parent);
    connect(m_strip, &Lookout::AlertStrip::alertChosen, this, &DeskPages::showAlert);
    connect(m_strip, &Lookout::AlertStrip::nextWanted, this, [this] {
        Q_EMIT pageWanted(AlertsName);
        if (m_alerts != nullptr) {
            m_alerts->showNext();
        }
    });
    connect(m_strip, &Lookout::AlertStrip::acknowledgeWanted, this, [this](const QString &alert) {
        QString why;
        if (!m_session.alerts().acknowledge(alert, &why)) {
            showAlert(alert);
            if (m_alerts != nullptr) {
                m_alerts->details().said().say(why, Lookout::Said::Tone::Bad);
            }
        }
    });
    refreshStrip();
    return m_strip;
}

QWidget *DeskPages::makeBanner(QWidget *parent)
{
    m_banner = new Lookout::NoticeBanner(parent);
    connect(m_banner, &Lookout::NoticeBanner::noticeChosen, this, [this](const QString &notice) {
        Q_EMIT pageWanted(NoticesName);
        if (m_notices != nullptr) {
            m_notices->showNotice(notice);
        }
    });
    refreshStrip();
    return m_banner;
}

void DeskPages::refreshStrip()
{
    const Base::Instant now = m_session.clock().now();
    if (m_strip != nullptr) {
        // Alerts name callers and agents: who may not answer them does not see them either.
        const bool sees = m_session.signedIn() && Access::has(*m_session.signedIn(), Right::HandleAlerts);
        static const std::vector<Alerts::Alert> none;
        m_strip->setAlerts(sees ? m_session.alerts().book().alerts() : none, now);
        m_strip->tick(now);
    }
    if (m_banner != nullptr) {
        m_banner->setNotices(m_session.alerts().notices(), now);
    }
}

void DeskPages::readSecrets()
{
    if (m_secrets == nullptr) {
        return;
    }
    const auto take = [this](QString &place) {
        return [this, &place, self = QPointer<DeskPages>(this)](const QString &secret, const QString &) {
            // One that was entered before the keychain answered is newer.
            if (self != nullptr && !secret.isEmpty() && place.isEmpty()) {
                place = secret;
                handSecretsOver();
            }
        };
    };
    m_secrets->read(LookupKey, take(m_lookupSecret));
    m_secrets->read(WebhookKey, take(m_webhookSecret));
}

void DeskPages::handSecretsOver()
{
    m_session.alerts().setSecrets(m_lookupSecret, m_webhookSecret);
    if (m_rules != nullptr) {
        m_rules->outside().setLookupSecret(m_lookupSecret);
    }
}

void DeskPages::keepSecret(bool isLookup, const QString &secret)
{
    const auto tell = [self = QPointer<DeskPages>(this), isLookup](const QString &error) {
        if (self != nullptr && self->m_rules != nullptr) {
            self->m_rules->outside().showKept(isLookup ? Lookout::SecretKind::Lookup : Lookout::SecretKind::Webhook,
                                              error);
        }
    };
    if (!m_session.signedIn() || !Access::has(*m_session.signedIn(), Right::ChangeSettings)) {
        tell(tr("you may not change the settings"));
        return;
    }
    (isLookup ? m_lookupSecret : m_webhookSecret) = secret;
    handSecretsOver();
    if (m_secrets != nullptr) {
        m_secrets->write(isLookup ? LookupKey : WebhookKey, secret, [tell](const QString &error) {
            tell(error.isEmpty() ? QString() : tr("%1 (it holds until Floorwatch is closed)").arg(error));
        });
    } else {
        tell(tr("there is no keychain (it holds until Floorwatch is closed)"));
    }
}

} // namespace Floorwatch::Shell
