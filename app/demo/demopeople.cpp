#include "demo/demopeople.h"

#include "demo/people.h"
#include "demo/population.h"
#include "numbers/numbers.h"

#include <QHash>

#include <algorithm>

namespace Floorwatch::Demo
{

using Base::Instant;
using Base::Span;
using Domain::Contact;
using Domain::Customer;

namespace
{

constexpr int knownPersons = 400; // of the population, beside the specials
constexpr int weeksBack = 6;
constexpr auto day = std::chrono::hours(24);
constexpr auto windowBefore = std::chrono::hours(1);
constexpr auto windowAfter = std::chrono::hours(22);
/// Calls of single customers lie so long before this weekday's time. A day that has any call counts as one that is
/// known whole: the days of a demo that begins now must have all their calls or none.
constexpr auto earliest = std::chrono::hours(30);
constexpr auto latest = std::chrono::hours(115);
constexpr double escalatedShare = 0.01;
constexpr double callsOfSpecials = 12; // in 90 days
constexpr double callsOfFrequent = 10;
constexpr double callsOfOthers = 1.5;
constexpr double callsLately = 3; // of frequent callers, in the last days

QString e164(const QByteArray &national)
{
    if (national.startsWith('1')) {
        return QStringLiteral("+86") + QString::fromLatin1(national);
    }
    return national.startsWith('0') ? QStringLiteral("+86") + QString::fromLatin1(national.mid(1)) : QString();
}

Customer customerOf(const Special &special, int serial)
{
    Customer customer;
    customer.key = QStringLiteral("S%1").arg(serial, 4, 10, QLatin1Char('0'));
    customer.name = QString::fromUtf8(special.name);
    customer.segment = QString::fromUtf8(special.segment);
    customer.tags = QString::fromUtf8(special.tags).split(QLatin1Char(','), Qt::SkipEmptyParts);
    customer.numbers = QStringList(e164(special.number));
    customer.notes = QString::fromUtf8(special.notes);
    customer.accountManager = QString::fromUtf8(special.manager);
    return customer;
}

Customer customerOf(int index)
{
    const CallerPlan plan = person(index);
    Customer customer;
    customer.key = QStringLiteral("C%1").arg(index + 1, 5, 10, QLatin1Char('0'));
    customer.name = QString::fromUtf8(plan.name);
    customer.segment = index % 20 == 7  ? QStringLiteral("gold")
                       : index % 5 == 2 ? QStringLiteral("silver")
                                        : QStringLiteral("standard");
    customer.numbers = QStringList(e164(plan.number));
    if (index % 20 == 7) {
        customer.accountManager = QString::fromUtf8(agentName(index % 60));
    }
    return customer;
}

/// Makes contacts; looks a region up once for each begin of a number.
class Past
{
public:
    Past(std::uint32_t seed, Instant now, int agents) : m_random(seed), m_now(now), m_agents(agents) {}

    void everyCall(const std::vector<QueuePlan> &plans, Instant from, Instant until);
    void someCalls(const CallerPlan &who, double mean, const std::vector<QueuePlan> &plans, int weeks);
    [[nodiscard]] std::vector<Contact> take();

private:
    void add(const CallerPlan &who, const QueuePlan &queue, Instant at);
    [[nodiscard]] QString regionOf(const QString &number);

    Random m_random;
    const Instant m_now;
    const int m_agents;
    QHash<QString, QString> m_regions;
    std::vector<Contact> m_contacts;
};

void Past::everyCall(const std::vector<QueuePlan> &plans, Instant from, Instant until)
{
    double all = 0;
    for (const QueuePlan &plan : plans) {
        all += arrivalsPerSecond(m_agents, plan, plans);
    }
    for (const QueuePlan &plan : plans) {
        // Thinning: drawn at the day's highest rate, kept as often as the curve says.
        constexpr double highest = 1.2;
        const double rate = arrivalsPerSecond(m_agents, plan, plans) * highest;
        for (Instant at = from + m_random.exponentialSpan(1 / rate); at < until;
             at += m_random.exponentialSpan(1 / rate)) {
            // The demo's day begins at its own hour whatever the clock says, and so did the days before it.
            const double hour = curveHourAtStart + Base::toSeconds(at - m_now) / 3'600;
            if (m_random.chance(dayCurve(hour) / highest)) {
                const double special = specialShare(all * dayCurve(hour));
                CallerPlan who = m_random.chance(special) ? specialCaller(m_random) : anyCaller(m_random);
                who.reason = anyContactReason(m_random, plan.name);
                add(who, plan, at);
            }
        }
    }
}

void Past::someCalls(const CallerPlan &who, double mean, const std::vector<QueuePlan> &plans, int weeks)
{
    for (double left = m_random.exponential(1); left < mean; left += m_random.exponential(1)) {
        CallerPlan caller = who;
        const QueuePlan &queue = plans[static_cast<size_t>(m_random.below(static_cast<int>(plans.size())))];
        caller.reason = anyContactReason(m_random, queue.name);
        const Span within = Base::fromSeconds(Base::toSeconds(Span(latest - earliest)) * m_random.uniform());
        add(caller, queue, m_now - m_random.below(weeks) * 7 * day - earliest - within);
    }
}

QString Past::regionOf(const QString &number)
{
    constexpr qsizetype enough = 10; // "+861391012": what follows is the subscriber
    QString &region = m_regions[number.left(enough)];
    if (region.isNull() && !number.isEmpty()) {
        region = Numbers::regionOf(number);
    }
    return region;
}

void Past::add(const CallerPlan &who, const QueuePlan &queue, Instant at)
{
    Contact contact;
    contact.number = e164(who.number);
    contact.region = regionOf(contact.number);
    contact.at = at;
    contact.pbx = QStringLiteral("demo");
    contact.call = QStringLiteral("past-%1").arg(m_contacts.size() + 1);
    contact.queue = QString::fromLatin1(queue.name);
    if (!who.reason.isEmpty()) {
        contact.reason = {QString::fromLatin1(who.reason), Domain::ReasonSource::Variable};
    }
    contact.wait = m_random.exponentialSpan(15);
    if (Base::toSeconds(contact.wait) > m_random.exponential(queue.patience)) {
        contact.outcome = Domain::VisitOutcome::Abandoned;
    } else {
        contact.outcome = Domain::VisitOutcome::Answered;
        contact.agent = QString::fromUtf8(agentName(m_random.below(m_agents)));
        contact.talk = m_random.logNormalSpan(queue.talkMean, 0.6);
        contact.escalated = m_random.chance(queue.name.startsWith("complaints") ? 4 * escalatedShare : escalatedShare);
    }
    m_contacts.push_back(std::move(contact));
}

std::vector<Contact> Past::take()
{
    std::stable_sort(m_contacts.begin(), m_contacts.end(),
                     [](const Contact &a, const Contact &b) { return a.at < b.at; });
    return std::move(m_contacts);
}

} // namespace

std::vector<Customer> customers()
{
    std::vector<Customer> all;
    int serial = 0;
    for (const Special &special : specials()) {
        all.push_back(customerOf(special, ++serial));
    }
    for (int index = 0; index < knownPersons; ++index) {
        all.push_back(customerOf(index));
    }
    return all;
}

std::vector<Contact> pastContacts(std::uint32_t seed, Instant now, int days, int agents)
{
    const std::vector<QueuePlan> plans = queuePlans(queueCountFor(agents));
    Past past(seed, now, agents);
    for (int week = std::min(weeksBack, days / 7); week >= 0; --week) {
        const Instant then = now - week * 7 * day;
        past.everyCall(plans, then - windowBefore, std::min(now, then + windowAfter));
    }
    const int weeks = days / 7;
    if (weeks == 0) {
        return past.take();
    }
    const double share = weeks * 7 / 90.0;
    for (const Special &special : specials()) {
        past.someCalls({special.number, special.name, {}}, callsOfSpecials * share, plans, weeks);
    }
    for (int index = 0; index < knownPersons; ++index) {
        const bool frequent = index < frequentCallers;
        past.someCalls(person(index), (frequent ? callsOfFrequent : callsOfOthers) * share, plans, weeks);
        if (frequent) {
            past.someCalls(person(index), callsLately, plans, 1);
        }
    }
    return past.take();
}

} // namespace Floorwatch::Demo
