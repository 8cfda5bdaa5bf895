// The pages, the strip and the banner of what warns, joined with one another and with the rest of the console.
#pragma once

#include "board/actions.h"
#include "board/selection.h"
#include "shell/page.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QTimer;

namespace Floorwatch::Alerts
{
struct Subject;
}
namespace Floorwatch::Callers
{
class CustomersPage;
class DemandWindow;
class GuidePage;
class SessionDesk;
} // namespace Floorwatch::Callers
namespace Floorwatch::Lookout
{
class AlertPage;
class AlertStrip;
class GroupPage;
class NoticeBanner;
class NoticePage;
class RulesPage;
class SurgePage;
} // namespace Floorwatch::Lookout
namespace Floorwatch::Session
{
class Session;
}

namespace Floorwatch::Shell
{

class CallActs;
class Notifier;
class SecretStore;

class DeskPages : public QObject
{
    Q_OBJECT
public:
    /// All must outlive it. `notifier` may be null: then nothing is told outside the window. `secrets` may be null:
    /// then secrets last as long as the program.
    DeskPages(Session::Session &session, Notifier *notifier, SecretStore *secrets, QObject *parent = nullptr);
    ~DeskPages() override;

    /// In the order of the rail.
    [[nodiscard]] std::vector<Page> pages();
    /// On every page: above the page, and above the call bar.
    [[nodiscard]] QWidget *makeBanner(QWidget *parent);
    [[nodiscard]] QWidget *makeStrip(QWidget *parent);
    /// The demand card of a live call in a window of its own.
    void openDemand(const Domain::CallId &call, QWidget *parent);
    void showAlert(const QString &alert);

Q_SIGNALS:
    void pageWanted(const QString &page);
    void placeWanted(const Floorwatch::Board::Selection &place);
    /// On the floor page, which asks for the reason that the policy wants.
    void actWanted(const Floorwatch::Board::Selection &place, Floorwatch::Board::ActionId action);

private:
    QWidget *makeAlerts(QWidget *parent);
    QWidget *makeSurges(QWidget *parent);
    QWidget *makeRules(QWidget *parent);
    QWidget *makeCustomers(QWidget *parent);
    QWidget *makeGuides(QWidget *parent);
    void keepSecret(bool isLookup, const QString &secret);
    void readSecrets();
    void handSecretsOver();
    void followOperator();
    void goToPlace(const Alerts::Subject &subject);
    void refreshStrip();

    Session::Session &m_session;
    Notifier *m_notifier;
    SecretStore *m_secrets;
    std::unique_ptr<Callers::SessionDesk> m_callers;
    CallActs *m_acts;
    QString m_operator; ///< whose what is written on the pages is
    QString m_lookupSecret;
    QString m_webhookSecret;
    QPointer<Lookout::AlertPage> m_alerts;
    QPointer<Lookout::SurgePage> m_surges;
    QPointer<Lookout::NoticePage> m_notices;
    QPointer<Lookout::GroupPage> m_groups;
    QPointer<Lookout::RulesPage> m_rules;
    QPointer<Callers::CustomersPage> m_customers;
    QPointer<Callers::GuidePage> m_guides;
    QPointer<Lookout::AlertStrip> m_strip;
    QPointer<Lookout::NoticeBanner> m_banner;
    QPointer<Callers::DemandWindow> m_demand;
};

} // namespace Floorwatch::Shell
