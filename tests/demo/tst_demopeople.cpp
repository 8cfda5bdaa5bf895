#include "demo/demopeople.h"
#include "demo/people.h"
#include "demo/population.h"
#include "demo/stream.h"
#include "kit/testkit.h"
#include "numbers/numbers.h"

#include <QRegularExpression>
#include <QSet>

using namespace Floorwatch;
using namespace Floorwatch::Demo;
using namespace std::chrono_literals;

namespace
{

const Instant Now = Base::fromEpochSeconds(1'795'305'600);

/// What a stream of the demo's first hours tells of its callers.
struct Told {
    std::map<QByteArray, int> numbers;
    std::map<QByteArray, int> reasons; ///< told by the variable
    int callers = 0;
    int menus = 0;
    int userEvents = 0;
    int surgingRegion = 0;
};

Told tell(double surgeAfterSeconds, Span length)
{
    StreamSettings stream;
    stream.simulation.start = Now;
    stream.simulation.surgeAfterSeconds = surgeAfterSeconds;
    stream.warmUp = 0s;
    stream.length = length;
    stream.snapshot = false;
    Told told;
    const QByteArray bytes = simulatedStream(stream);
    const auto header = [](const QByteArray &frame, const QByteArray &name) {
        const qsizetype at = frame.indexOf("\r\n" + name + ": ");
        const qsizetype from = at + name.size() + 4;
        return at < 0 ? QByteArray() : frame.mid(from, frame.indexOf('\r', from) - from);
    };
    for (qsizetype at = 0, end = 0; (end = bytes.indexOf("\r\n\r\n", at)) >= 0; at = end + 4) {
        const QByteArray frame = bytes.mid(at, end + 2 - at);
        if (frame.startsWith("Event: QueueCallerJoin")) {
            ++told.callers;
            ++told.numbers[header(frame, "CallerIDNum")];
            const QByteArray begin = header(frame, "CallerIDNum").left(7);
            told.surgingRegion += begin == "1398008" || begin == "1388080" || begin == "1390822" || begin == "1368808";
        } else if (frame.startsWith("Event: VarSet") && header(frame, "Variable") == "CALL_REASON") {
            ++told.reasons[header(frame, "Value")];
        } else if (frame.startsWith("Event: UserEvent") && header(frame, "UserEvent") == "CallReason") {
            told.userEvents += header(frame, "Reason").isEmpty() ? 0 : 1;
        } else if (frame.startsWith("Event: Newexten") && header(frame, "Context") == "ivr-main") {
            told.menus += header(frame, "Exten") == "s" ? 1 : 0;
        }
    }
    return told;
}

} // namespace

class TestDemoPeople : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyPersonHasAValidNumberOfHisOwn();
    void theSurgeComesFromOneCity();
    void callersTellTheirReasons();
    void specialCallersComeEveryFewMinutes();
    void customersAreKnownAndStable();
    void theSameSeedGivesTheSamePast();
    void thePastGoesAtTheDemosOwnRate();
    void thePastHasWhatRulesAskFor();
};

void TestDemoPeople::everyPersonHasAValidNumberOfHisOwn()
{
    QSet<QByteArray> numbers;
    Numbers::NumberReader reader;
    for (int index = 0; index < populationSize; ++index) {
        const CallerPlan who = person(index);
        QVERIFY2(!numbers.contains(who.number), who.number.constData());
        numbers.insert(who.number);
        QVERIFY(!who.name.isEmpty());
        if (index % 37 == 0) {
            QCOMPARE(reader.read(QString::fromLatin1(who.number)).kind, Numbers::Kind::Valid);
        }
    }
    for (const Special &special : specials()) {
        QVERIFY(!numbers.contains(special.number));
        QCOMPARE(reader.read(QString::fromLatin1(special.number)).kind, Numbers::Kind::Valid);
    }
    QCOMPARE(person(17).number, person(17).number);
}

void TestDemoPeople::theSurgeComesFromOneCity()
{
    Random random(3);
    QSet<QString> regions;
    Numbers::NumberReader reader;
    for (int i = 0; i < 200; ++i) {
        regions.insert(Numbers::regionOf(reader.read(QString::fromLatin1(surgeCaller(random).number)).key));
    }
    QCOMPARE(regions.size(), 1);
    QVERIFY(regions.begin()->contains(QStringLiteral("Chengdu")));
    const Told usual = tell(1e9, 15min);
    const Told surging = tell(0, 15min);
    QVERIFY(surging.surgingRegion > usual.surgingRegion + 20);
    QVERIFY(surging.reasons.at("no-signal") > usual.reasons.at("no-signal") + 20);
    // The other reasons go on as ever.
    QVERIFY(std::abs(surging.reasons.at("billing") - usual.reasons.at("billing")) < 25);
}

void TestDemoPeople::callersTellTheirReasons()
{
    const Told told = tell(1e9, 2h);
    int known = 0;
    for (const auto &[reason, count] : told.reasons) {
        static const QSet<QByteArray> keys{"no-signal", "billing", "delivery", "password",
                                           "roaming",   "cancel",  "other"};
        QVERIFY2(keys.contains(reason), reason.constData());
        QVERIFY2(count > 20, reason.constData());
        known += count;
    }
    QCOMPARE(told.reasons.size(), size_t(7));
    // Who is sent on to another queue joins twice and tells once.
    const double unknown = 1.0 - static_cast<double>(known) / told.callers;
    QVERIFY2(unknown > 0.05 && unknown < 0.25, qPrintable(QString::number(unknown)));
    QVERIFY(told.menus > 0.25 * told.callers && told.menus < 0.5 * told.callers);
    QVERIFY(told.userEvents > 0.1 * told.callers && told.userEvents < 0.35 * told.callers);
}

void TestDemoPeople::specialCallersComeEveryFewMinutes()
{
    const Told told = tell(1e9, 2h);
    int special = 0;
    for (const Special &one : specials()) {
        const auto found = told.numbers.find(one.number);
        special += found == told.numbers.end() ? 0 : found->second;
    }
    QVERIFY2(special >= 25 && special <= 70, qPrintable(QString::number(special))); // 40 in two hours expected
    QVERIFY(told.numbers.at("anonymous") > 5);
}

void TestDemoPeople::customersAreKnownAndStable()
{
    const std::vector<Domain::Customer> all = customers();
    QVERIFY(all == customers());
    QSet<QString> keys;
    QSet<QString> tags;
    QSet<QString> segments;
    static const QRegularExpression e164(QStringLiteral("^\\+86[0-9]{9,11}$"));
    for (const Domain::Customer &customer : all) {
        keys.insert(customer.key);
        tags.unite(QSet<QString>(customer.tags.begin(), customer.tags.end()));
        segments.insert(customer.segment);
        QVERIFY(!customer.name.isEmpty());
        QCOMPARE(customer.numbers.size(), 1);
        QVERIFY2(e164.match(customer.numbers.front()).hasMatch(), qPrintable(customer.numbers.front()));
    }
    QCOMPARE(keys.size(), static_cast<qsizetype>(all.size()));
    for (const QString &tag :
         {Domain::Tag::Vip, Domain::Tag::Complaint, Domain::Tag::Vulnerable, Domain::Tag::Blocked}) {
        QVERIFY2(tags.contains(tag), qPrintable(tag));
    }
    QCOMPARE(segments, (QSet<QString>{QStringLiteral("gold"), QStringLiteral("silver"), QStringLiteral("standard")}));
}

void TestDemoPeople::theSameSeedGivesTheSamePast()
{
    const auto one = pastContacts(1, Now, 14);
    QVERIFY(one == pastContacts(1, Now, 14));
    QVERIFY(one != pastContacts(2, Now, 14));
    QVERIFY(std::is_sorted(one.begin(), one.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
    QSet<QString> calls;
    for (const Domain::Contact &contact : one) {
        QVERIFY(contact.at < Now && contact.at >= Now - 14 * 24h - 1h);
        calls.insert(contact.call);
    }
    QCOMPARE(calls.size(), static_cast<qsizetype>(one.size()));
}

void TestDemoPeople::thePastGoesAtTheDemosOwnRate()
{
    const auto past = pastContacts(1, Now, 90);
    QVERIFY2(past.size() < 80'000, qPrintable(QString::number(past.size())));
    const std::vector<QueuePlan> plans = queuePlans(queueCountFor(60));
    SimulationSettings settings;
    settings.start = Now;
    const Simulation simulation(settings);
    for (const auto after : {-1h, 0h, 3h, 8h, 16h}) {
        double expected = 0;
        for (int minute = 0; minute < 60; ++minute) {
            expected += 60 * simulation.arrivalRate(Now + after + std::chrono::minutes(minute));
        }
        for (const int week : {1, 3, 6}) {
            const Instant from = Now + after - week * 7 * 24h;
            const auto count = std::count_if(past.begin(), past.end(), [&](const Domain::Contact &contact) {
                return contact.at >= from && contact.at < from + 1h;
            });
            QVERIFY2(
                std::abs(static_cast<double>(count) - expected) < 5 * std::sqrt(expected) + 15,
                qPrintable(
                    QStringLiteral("%1 h, week %2: %3 for %4").arg(after.count()).arg(week).arg(count).arg(expected)));
        }
    }
}

void TestDemoPeople::thePastHasWhatRulesAskFor()
{
    const auto past = pastContacts(1, Now, 90);
    std::map<QString, int> lately;
    int abandoned = 0;
    int escalated = 0;
    int unknown = 0;
    for (const Domain::Contact &contact : past) {
        abandoned += contact.outcome == Domain::VisitOutcome::Abandoned ? 1 : 0;
        escalated += contact.escalated ? 1 : 0;
        unknown += contact.reason.key.isEmpty() ? 1 : 0;
        lately[contact.number] += contact.at > Now - 7 * 24h ? 1 : 0;
        QCOMPARE(contact.region.isEmpty(), contact.number.isEmpty());
    }
    const auto share = [&](int count) { return count / static_cast<double>(past.size()); };
    QVERIFY(share(abandoned) > 0.03 && share(abandoned) < 0.2);
    QVERIFY(escalated > 100);
    QVERIFY(share(unknown) > 0.05 && share(unknown) < 0.15);
    const auto again = std::count_if(lately.begin(), lately.end(),
                                     [](const auto &entry) { return !entry.first.isEmpty() && entry.second >= 3; });
    QVERIFY2(again >= 20 && again < 200, qPrintable(QString::number(again)));
}

QTEST_GUILESS_MAIN(TestDemoPeople)
#include "tst_demopeople.moc"
