// How often a rule would have fired: the live question asked of past contacts.
#include "alerts/callerlimits.h"
#include "alerts/callerrule.h"

#include <algorithm>
#include <tuple>

namespace Floorwatch::Alerts
{

namespace
{

constexpr auto Day = std::chrono::hours(24);
constexpr size_t PastKept = 200; ///< as many as the live facts bring
constexpr size_t LastKept = 20;
/// Visits of one call follow each other within this.
constexpr auto LongestCall = std::chrono::hours(6);

int historyOf(const Test &test)
{
    int days = 0;
    if (test.kind == Test::Kind::RepeatCalls) {
        days = test.days;
    } else if (test.kind == Test::Kind::AbandonedWithin) {
        days = test.hours / 24 + 1;
    } else if (test.kind == Test::Kind::Escalated) {
        days = test.days > 0 ? test.days : MostDays;
    }
    for (const Test &part : test.parts) {
        days = std::max(days, historyOf(part));
    }
    return days;
}

} // namespace

BackTest::BackTest(CallerRule rule, CallerSettings settings, QTimeZone zone, Instant now, const QString &country)
    : m_zone(std::move(zone)), m_now(now), m_historyDays(historyOf(rule.test))
{
    Numbers::NumberReader reader(country);
    m_rule = withKeys(std::move(rule), reader);
    m_settings = withKeys(std::move(settings), reader);
}

void BackTest::add(const std::vector<Domain::Contact> &page, const std::vector<Domain::Customer> &customers)
{
    QHash<QString, std::vector<const Domain::Customer *>> byNumber; // the one changed last first
    for (const Domain::Customer &customer : customers) {
        for (const QString &number : customer.numbers) {
            std::vector<const Domain::Customer *> &known = byNumber[number];
            known.push_back(&customer);
            // As the records do: of one import the last row leads.
            if (std::tie(known.front()->changed, known.front()->id) < std::tie(customer.changed, customer.id)) {
                std::swap(known.front(), known.back());
            }
        }
    }
    Journal::CallerFacts facts;
    const std::vector<const Domain::Customer *> nobody;
    for (const Domain::Contact &contact : page) {
        const auto found = byNumber.constFind(contact.number);
        const auto &sharers = found == byNumber.constEnd() ? nobody : *found;
        const Domain::Customer *customer = sharers.empty() ? nullptr : sharers.front();
        const QString caller = customer ? QStringLiteral("#%1").arg(customer->id) : contact.number;
        if (contact.at >= m_now - 30 * Day && contact.at <= m_now) {
            ++m_outcome.contacts;
            facts.number = contact.number;
            facts.customer = customer ? std::optional(*customer) : std::nullopt;
            facts.others.clear();
            for (size_t i = 1; i < sharers.size(); ++i) {
                facts.others.push_back(*sharers[i]);
            }
            facts.contacts.clear();
            if (const auto past = m_past.constFind(caller); past != m_past.constEnd()) {
                facts.contacts.assign(past->begin(), past->end());
            }
            judge(contact, facts);
        }
        if (m_historyDays > 0 && !contact.number.isEmpty()) {
            remember(caller, contact);
        }
    }
}

void BackTest::judge(const Domain::Contact &contact, const Journal::CallerFacts &facts)
{
    CallerPicture picture;
    picture.pbx = contact.pbx;
    picture.call = contact.call;
    picture.number = contact.number;
    picture.region = contact.region;
    picture.queue = contact.queue;
    picture.reason = contact.reason.key;
    picture.waited = contact.wait;
    picture.at = contact.at;
    picture.facts = &facts;
    if (!m_rule.enabled || !inForce(m_rule.hours, contact.at, m_zone) || !matches(m_rule, m_settings, picture) ||
        firedBefore(contact)) {
        return;
    }
    ++m_outcome.in30Days;
    m_outcome.in7Days += contact.at >= m_now - 7 * Day ? 1 : 0;
    m_outcome.last.insert(m_outcome.last.begin(), contact);
    if (m_outcome.last.size() > LastKept) {
        m_outcome.last.pop_back();
    }
}

bool BackTest::firedBefore(const Domain::Contact &contact)
{
    if (contact.call.isEmpty()) {
        return false;
    }
    if (contact.at - m_firedSince >= LongestCall) {
        m_firedBefore = std::exchange(m_fired, {});
        m_firedSince = contact.at;
    }
    const QString call = contact.pbx + QLatin1Char('|') + contact.call;
    if (m_fired.contains(call) || m_firedBefore.contains(call)) {
        return true;
    }
    m_fired.insert(call);
    return false;
}

void BackTest::remember(const QString &caller, const Domain::Contact &contact)
{
    std::deque<Domain::Contact> &past = m_past[caller];
    // Of a past contact rules ask only these: five million of them are held.
    Domain::Contact kept;
    kept.at = contact.at;
    kept.pbx = contact.pbx;
    kept.call = contact.call;
    kept.outcome = contact.outcome;
    kept.escalated = contact.escalated;
    past.push_front(std::move(kept));
    while (past.size() > PastKept || past.back().at < contact.at - m_historyDays * Day) {
        past.pop_back();
    }
}

} // namespace Floorwatch::Alerts
