#include "widgets/callersfixture.h"

#include <algorithm>

namespace Floorwatch::TestKit
{

using namespace Domain;
using namespace std::chrono_literals;

namespace
{

const Base::Instant Now = Base::fromEpochSeconds(1'795'305'600); // 2026-11-22 08:00 in Shanghai

template <typename T> void setWhy(T *why, const QString &text)
{
    if (why != nullptr) {
        *why = text;
    }
}

} // namespace

FakeCallers::FakeCallers() : clock(Now)
{
    const auto name = [](const char *key, const char *english, const char *chinese) {
        return Alerts::ReasonName{QString::fromLatin1(key), QString::fromLatin1(english), QString::fromUtf8(chinese)};
    };
    desk.reasons.names = {name("no-signal", "No signal", "没有信号"), name("billing", "Bill and charges", "账单和费用"),
                          name("order", "Order late", "订单延误"), name("password", "Password lost", "忘记密码")};
}

bool FakeCallers::may(Access::Right right, QString *why) const
{
    const bool allowed = std::find(denied.begin(), denied.end(), right) == denied.end();
    setWhy(why, allowed ? QString() : QStringLiteral("Your role does not include this."));
    return allowed;
}

bool FakeCallers::mayHandle(const CallId &, QString *why) const { return may(Access::Right::HandleAlerts, why); }

Session::Demand FakeCallers::demandOf(const CallId &call)
{
    asked.append(QStringLiteral("demand ") + call.key);
    return demands.value(call.key);
}

bool FakeCallers::setReason(const CallId &call, const QString &reason, QString *why)
{
    setWhy(why, refusal);
    if (refusal.isEmpty()) {
        asked.append(QStringLiteral("reason ") + call.key + QLatin1Char(' ') + reason);
        demands[call.key].reason = {reason, reason.isEmpty() ? ReasonSource::Unknown : ReasonSource::Hand};
    }
    return refusal.isEmpty();
}

bool FakeCallers::addNote(const QString &number, const QString &text, QString *why)
{
    setWhy(why, refusal);
    asked.append(QStringLiteral("note ") + number + QLatin1Char(' ') + text);
    return refusal.isEmpty();
}

bool FakeCallers::addPromise(const QString &number, const QString &text, Base::Instant due, QString *why)
{
    setWhy(why, refusal);
    asked.append(QStringLiteral("promise %1 %2 %3").arg(number, text).arg((due - clock.now()) / 1h));
    return refusal.isEmpty();
}

bool FakeCallers::keepPromise(qint64 promise, const QString &number, QString *why)
{
    setWhy(why, refusal);
    asked.append(QStringLiteral("kept %1 %2").arg(promise).arg(number));
    return refusal.isEmpty();
}

void FakeCallers::findCustomers(const Journal::CustomerQuery &query, QObject *context,
                                const Journal::Answer<Journal::CustomerPage> &answer)
{
    queries.push_back(query);
    if (!trouble.isEmpty()) {
        QMetaObject::invokeMethod(
            context, [this, answer] { answer(Base::Error{trouble}); }, Qt::QueuedConnection);
        return;
    }
    Journal::CustomerPage page;
    for (const Customer &customer : customers) {
        if (customer.name.contains(query.text, Qt::CaseInsensitive) || customer.numbers.contains(query.text)) {
            page.customers.push_back(customer);
        }
    }
    page.total = static_cast<qint64>(page.customers.size());
    if (total > 0) {
        page.customers.clear();
        page.total = total;
        for (qint64 i = query.offset; i < std::min<qint64>(query.offset + query.limit, total); ++i) {
            Customer made;
            made.id = i + 1;
            made.name = QStringLiteral("Customer %1").arg(i);
            made.numbers = {QStringLiteral("+8613900000000")};
            page.customers.push_back(made);
        }
    }
    QMetaObject::invokeMethod(
        context, [page, answer] { answer(page); }, Qt::QueuedConnection);
}

void FakeCallers::factsOf(const QString &number, QObject *context, const Journal::Answer<Journal::CallerFacts> &answer)
{
    asked.append(QStringLiteral("facts ") + number);
    Journal::CallerFacts facts = fullDemand({}).facts;
    facts.customer.reset();
    for (const Customer &customer : customers) {
        if (customer.numbers.contains(number)) {
            facts.customer = customer;
        }
    }
    QMetaObject::invokeMethod(
        context, [facts, answer] { answer(facts); }, Qt::QueuedConnection);
}

void FakeCallers::saveCustomer(const Customer &customer, QObject *context, const Journal::Answer<Customer> &answer)
{
    asked.append(QStringLiteral("save %1 %2").arg(customer.id).arg(customer.name));
    Base::Result<Customer> result = customer;
    if (!refusal.isEmpty()) {
        result = Base::Error{refusal};
    } else {
        Customer &kept = result.value();
        kept.id = kept.id == 0 ? static_cast<qint64>(customers.size()) + 1000 : kept.id;
        std::erase_if(customers, [&kept](const Customer &one) { return one.id == kept.id; });
        customers.push_back(kept);
    }
    QMetaObject::invokeMethod(
        context, [result, answer] { answer(result); }, Qt::QueuedConnection);
}

void FakeCallers::removeCustomer(const Customer &customer, QObject *context, const Journal::Answer<Base::Done> &answer)
{
    asked.append(QStringLiteral("remove %1").arg(customer.id));
    std::erase_if(customers, [&customer](const Customer &one) { return one.id == customer.id; });
    QMetaObject::invokeMethod(
        context, [answer] { answer(Base::Done{}); }, Qt::QueuedConnection);
}

std::unique_ptr<Customers::CsvImport> FakeCallers::importer(const QString &file, bool dryRun, QString *why)
{
    setWhy(why, refusal);
    asked.append((dryRun ? QStringLiteral("check ") : QStringLiteral("import ")) + file);
    return refusal.isEmpty() && store != nullptr ? std::make_unique<Customers::CsvImport>(*store) : nullptr;
}

std::unique_ptr<Customers::CsvExport> FakeCallers::exporter(const QString &file, QString *why)
{
    setWhy(why, refusal);
    asked.append(QStringLiteral("export ") + file);
    return refusal.isEmpty() && store != nullptr ? std::make_unique<Customers::CsvExport>(*store) : nullptr;
}

bool FakeCallers::saveGuide(const Alerts::Guide &guide, QString *why)
{
    setWhy(why, refusal);
    if (!refusal.isEmpty()) {
        return false;
    }
    asked.append(QStringLiteral("guide ") + guide.id);
    const auto there = std::find_if(guideList.begin(), guideList.end(),
                                    [&guide](const Alerts::Guide &one) { return one.id == guide.id; });
    if (there == guideList.end()) {
        guideList.push_back(guide);
    } else {
        *there = guide;
    }
    Q_EMIT guidesChanged();
    return true;
}

bool FakeCallers::removeGuide(const QString &id, QString *why)
{
    setWhy(why, refusal);
    if (!refusal.isEmpty()) {
        return false;
    }
    asked.append(QStringLiteral("no guide ") + id);
    std::erase_if(guideList, [&id](const Alerts::Guide &one) { return one.id == id; });
    Q_EMIT guidesChanged();
    return true;
}

void FakeCallers::guideVersions(const QString &, QObject *context,
                                const Journal::Answer<std::vector<Journal::Document>> &answer)
{
    QMetaObject::invokeMethod(
        context, [this, answer] { answer(versions); }, Qt::QueuedConnection);
}

Session::Demand FakeCallers::fullDemand(const CallId &call)
{
    Session::Demand demand;
    demand.call = call;
    demand.number = QStringLiteral("+8613912345678");
    demand.shownNumber = QStringLiteral("13912345678");
    demand.callerName = QStringLiteral("WANG FANG");
    demand.region = QStringLiteral("CN-Nanjing");
    demand.reason = {QStringLiteral("no-signal"), ReasonSource::IvrPath};
    demand.factsKnown = true;
    Customer customer;
    customer.id = 7;
    customer.key = QStringLiteral("K-10023");
    customer.name = QString::fromUtf8("王芳");
    customer.segment = QStringLiteral("gold");
    customer.accountManager = QStringLiteral("Li Na");
    customer.tags = {QStringLiteral("north"), Tag::Vip, Tag::Vulnerable, Tag::Complaint};
    customer.numbers = {demand.number};
    demand.facts.customer = customer;
    demand.facts.number = demand.number;
    for (int i = 0; i < 3; ++i) {
        Contact contact;
        contact.at = Now - 20h * (i + 1);
        contact.queue = QStringLiteral("support");
        contact.reason = {i == 0 ? QStringLiteral("no-signal") : QString(), ReasonSource::Queue};
        contact.agent = i == 1 ? QString() : QStringLiteral("Katarzyna Kowalska-Meyer");
        contact.outcome = i == 1 ? VisitOutcome::Abandoned : VisitOutcome::Answered;
        contact.wait = 75s * (i + 1);
        contact.escalated = i == 2;
        demand.facts.contacts.push_back(contact);
    }
    demand.facts.contactsIn7Days = 3;
    demand.facts.contactsIn90Days = 12;
    demand.facts.promises = {{1,
                              7,
                              demand.number,
                              QStringLiteral("Call back about the refund"),
                              QStringLiteral("li.na"),
                              Now - 48h,
                              Now - 3h,
                              {}},
                             {2,
                              7,
                              demand.number,
                              QStringLiteral("Send a new SIM card"),
                              QStringLiteral("li.na"),
                              Now - 24h,
                              Now + 30h,
                              {}}};
    demand.facts.notes = {{1, 7, demand.number, Now - 20h, QStringLiteral("li.na"),
                           QStringLiteral("Prefers to be called in the evening")}};
    return demand;
}

Alerts::Guide FakeCallers::guide(const QString &id, const QString &reason)
{
    const auto both = [](const char *english, const char *chinese) {
        return Alerts::BothWords{QString::fromUtf8(chinese), QString::fromUtf8(english)};
    };
    const auto node = [&both](const char *key, const char *english, const char *chinese) {
        Alerts::GuideNode made;
        made.id = QString::fromLatin1(key);
        made.title = both(english, chinese);
        made.check = both("Look at the map of faults", "查看故障地图");
        made.say = both("We see a fault near you", "我们看到您附近有故障");
        made.notSay = both("It is your handset's fault", "是您手机的问题");
        made.act = both("Tie the call to the case", "关联到事件");
        return made;
    };
    Alerts::Guide guide;
    guide.id = id;
    guide.reason = reason;
    guide.demand = both("My phone has no signal", "手机没有信号");
    guide.root = node("root", "My phone has no signal", "手机没有信号");
    Alerts::GuideNode network = node("network", "Network", "网络");
    network.children = {node("fault", "A base station is down", "基站故障"),
                        node("works", "Works in the area", "施工")};
    Alerts::GuideNode handset = node("handset", "Handset", "手机");
    handset.children = {node("sim", "SIM card", "SIM 卡")};
    guide.root.children = {network, handset, node("account", "Account is blocked for a bill", "账户欠费停机")};
    return guide;
}

} // namespace Floorwatch::TestKit
