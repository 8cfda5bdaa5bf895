// The watch as a whole: one cause is one alert, silences, little history, gaps, late reasons, bounds.
#include "alerts/surgewatch.h"
#include "kit/testkit.h"

#include <algorithm>
#include <random>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using Base::Instant;
using Base::Span;

namespace
{

constexpr Span FiveMinutes = std::chrono::minutes(5);
const Instant monday = Base::fromEpochSeconds(1'767'571'200); // 2026-01-05 00:00 UTC

/// A small centre: calls at even distances with a seeded scatter, in three queues with four reasons and three regions.
class Centre
{
public:
    explicit Centre(Instant start, std::uint32_t seed = 1) : m_now(start), m_engine(seed) {}

    /// Lets five minutes pass. `surge`: so many calls more with this reason in this queue.
    void interval(double calls, int surge = 0, const QString &surgeReason = QStringLiteral("no-signal"))
    {
        std::vector<Arrival> arrivals;
        const int usual = std::poisson_distribution<int>(calls)(m_engine);
        for (int i = 0; i < usual + surge; ++i) {
            Arrival one;
            one.at = m_now + Span(static_cast<qint64>(m_engine() % 299'000'000));
            one.queue = i < usual ? queues[m_engine() % queues.size()] : QStringLiteral("support");
            one.reason = i < usual ? reasons[m_engine() % reasons.size()] : surgeReason;
            one.region = regions[m_engine() % regions.size()];
            one.call = {Base::PbxId(1), QString::number(++m_calls)};
            if (!m_mute.contains(one.queue)) {
                arrivals.push_back(one);
            }
        }
        std::sort(arrivals.begin(), arrivals.end(), [](const Arrival &a, const Arrival &b) { return a.at < b.at; });
        for (const Arrival &one : arrivals) {
            watch.arrived(one);
        }
        m_now += FiveMinutes;
        watch.tick(m_now);
    }

    /// As many weeks of history as given, in the same shape: `calls` an interval around the clock.
    void learn(int weeks, double calls)
    {
        std::vector<Journal::ContactCount> history;
        for (Instant at = m_now - std::chrono::hours(168 * weeks); at < m_now; at += FiveMinutes) {
            const int count = std::poisson_distribution<int>(calls)(m_engine);
            for (int i = 0; i < count; ++i) {
                history.push_back({at, queues[m_engine() % queues.size()], reasons[m_engine() % reasons.size()],
                                   regions[m_engine() % regions.size()], 1});
            }
        }
        watch.learn(history);
    }

    void mute(const QStringList &silent) { m_mute = silent; }
    [[nodiscard]] Instant now() const { return m_now; }
    /// Surge alerts that are not cleared.
    [[nodiscard]] std::vector<Alert> open() const
    {
        std::vector<Alert> found;
        std::copy_if(book.alerts().begin(), book.alerts().end(), std::back_inserter(found),
                     [](const Alert &alert) { return alert.state != AlertState::Cleared; });
        return found;
    }
    [[nodiscard]] size_t ever() const { return book.alerts().size(); }

    const QStringList queues{QStringLiteral("support"), QStringLiteral("sales"), QStringLiteral("billing")};
    const QStringList reasons{QStringLiteral("no-signal"), QStringLiteral("bill"), QStringLiteral("order"),
                              QStringLiteral("other")};
    const QStringList regions{QStringLiteral("CN-Beijing"), QStringLiteral("CN-Shanghai"),
                              QStringLiteral("CN-Sichuan")};
    AlertBook book;
    SurgeWatch watch{book, QTimeZone::utc()};

private:
    Instant m_now;
    std::mt19937 m_engine;
    int m_calls = 0;
    QStringList m_mute;
};

SurgeWatch::Standing standing(const SurgeWatch &watch, const QString &series)
{
    for (const auto &one : watch.standings()) {
        if (one.series == series) {
            return one;
        }
    }
    return {};
}

} // namespace

class TestSurgeWatch : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void settingsReadBackAndRefuseNonsense();
    void aFaultIsOneAlertWithTheSeriesThatLeads();
    void aSurgeEndsAndSaysSince();
    void nothingIsToldWhereNothingHappens();
    void aSurgeIsFoundEarlyWithinItsInterval();
    void todaysOwnPastSufficesWithoutHistory_data();
    void todaysOwnPastSufficesWithoutHistory();
    void theOpeningOfTheDoorsIsNoSurge();
    void aQueueThatFallsSilentIsTold();
    void aSilentCentreIsOneAlert();
    void aFeedThatIsDownIsNoSilence();
    void twoFaultsAreTwoAlerts();
    void aCallIsCountedOnceThoughItsReasonComesLater();
    void aCorrectedReasonMovesItsCount();
    void theReportSaysWhereItIsConcentrated();
    void seriesAreBounded();
    void aClockThatJumpsJudgesNothing();
    void hostileNamesStayApart();
    void switchedOffItIsSilent();
    void changedSettingsBeginAnew();
};

void TestSurgeWatch::settingsReadBackAndRefuseNonsense()
{
    SurgeSettings settings;
    settings.interval = std::chrono::minutes(10);
    settings.method = Method::Farrington;
    settings.leastCount = 8;
    settings.down = false;
    QCOMPARE(surgeSettingsFromJson(toJson(settings)), settings);
    QCOMPARE(surgeSettingsFromJson("{}"), SurgeSettings());
    for (const char *bad : {"", "[]", "{\"intervalMinutes\":7}", "{\"intervalMinutes\":0}", "{\"method\":\"guess\"}",
                            "{\"leastCount\":-1}", "{\"weeksKept\":1e9}", "{\"downLeastExpected\":NaN}", "{\"x\":1}"}) {
        QVERIFY2(!surgeSettingsFromJson(bad), bad);
    }
}

void TestSurgeWatch::aFaultIsOneAlertWithTheSeriesThatLeads()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    for (int i = 0; i < 6; ++i) {
        centre.interval(36);
    }
    QVERIFY(centre.open().empty());
    const Instant begin = centre.now();
    centre.interval(36, 24);
    centre.interval(36, 24);
    const auto alerts = centre.open();
    QCOMPARE(alerts.size(), size_t(1));
    const Condition &told = alerts.front().condition;
    QCOMPARE(told.detail, QStringLiteral("queue=support|reason=no-signal"));
    QCOMPARE(told.cause, QStringLiteral("surge:queue=support|reason=no-signal"));
    QCOMPARE(told.queues, QStringList{QStringLiteral("support")});
    QVERIFY(told.kind == AlertKind::Surge && told.finding == Finding::SurgeUp);
    QVERIFY(told.value > 20 && told.limit < 5);
    QVERIFY(told.evidence.contains(QStringLiteral("alsoSeries=reason=no-signal")));
    const auto report = centre.watch.report(told.detail);
    QVERIFY(report.has_value());
    QCOMPARE(report->since, begin);
    QVERIFY(report->enoughHistory);
    QCOMPARE(report->historyWeeks, 4);
    QVERIFY(report->curve.back().partial);
    QVERIFY(report->curve[report->curve.size() - 2].alarm);
    QVERIFY(!report->last.empty());
    QVERIFY(report->last.front().at > report->last.back().at);
}

void TestSurgeWatch::aSurgeEndsAndSaysSince()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    centre.interval(36);
    centre.interval(36, 40);
    QCOMPARE(centre.open().size(), size_t(1));
    for (int i = 0; i < 4; ++i) {
        centre.interval(36);
    }
    QVERIFY(centre.open().empty());
    const auto report = centre.watch.report(QStringLiteral("queue=support|reason=no-signal"));
    QVERIFY(Base::isSet(report->since) && Base::isSet(report->until));
    QVERIFY(report->until > report->since);
    QVERIFY(!centre.watch.report(QStringLiteral("queue=nowhere")));
}

void TestSurgeWatch::nothingIsToldWhereNothingHappens()
{
    Centre centre(monday + std::chrono::hours(168 * 7), 5);
    centre.learn(6, 36);
    for (int i = 0; i < 2 * 288; ++i) {
        centre.interval(36);
    }
    QCOMPARE(centre.ever(), size_t(0));
}

void TestSurgeWatch::aSurgeIsFoundEarlyWithinItsInterval()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    centre.interval(36);
    const Instant begin = centre.now();
    for (int i = 0; i < 60; ++i) {
        Arrival one;
        one.at = begin + std::chrono::seconds(1 + i);
        one.queue = QStringLiteral("sales");
        one.reason = QStringLiteral("order");
        one.region = QStringLiteral("CN-Beijing");
        one.call = {Base::PbxId(1), QStringLiteral("x%1").arg(i)};
        centre.watch.arrived(one);
    }
    QCOMPARE(centre.open().size(), size_t(1));
    QVERIFY(centre.open().front().condition.detail.contains(QLatin1String("order")));
    QVERIFY(standing(centre.watch, QStringLiteral("queue=sales|reason=order")).alarm);
}

void TestSurgeWatch::todaysOwnPastSufficesWithoutHistory_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed) {
        QTest::newRow(qPrintable(QString::number(seed))) << seed;
    }
}

/// Twenty-five minutes of a demo, then one queue's calls triple with one reason.
void TestSurgeWatch::todaysOwnPastSufficesWithoutHistory()
{
    QFETCH(int, seed);
    Centre centre(monday, static_cast<std::uint32_t>(seed));
    for (int i = 0; i < 5; ++i) {
        centre.interval(36);
        QVERIFY(centre.open().empty());
    }
    centre.interval(36, 24);
    centre.interval(36, 24);
    const auto alerts = centre.open();
    QCOMPARE(alerts.size(), size_t(1));
    QVERIFY(alerts.front().condition.detail.contains(QLatin1String("no-signal")) ||
            alerts.front().condition.detail.contains(QLatin1String("support")));
    QVERIFY(alerts.front().condition.evidence.contains(QStringLiteral("littleHistory=1")));
    QVERIFY(!centre.watch.report(alerts.front().condition.detail)->enoughHistory);
}

void TestSurgeWatch::theOpeningOfTheDoorsIsNoSurge()
{
    Centre centre(monday + std::chrono::hours(6));
    for (int i = 0; i < 12; ++i) {
        centre.interval(9);
    }
    for (int i = 0; i < 12; ++i) {
        centre.interval(60);
    }
    QCOMPARE(centre.ever(), size_t(0));
}

void TestSurgeWatch::aQueueThatFallsSilentIsTold()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    for (int i = 0; i < 4; ++i) {
        centre.interval(36);
    }
    centre.mute({QStringLiteral("billing")});
    centre.interval(36);
    centre.interval(36);
    const auto alerts = centre.open();
    QCOMPARE(alerts.size(), size_t(1));
    QVERIFY(alerts.front().condition.finding == Finding::SurgeDown);
    QCOMPARE(alerts.front().condition.cause, QStringLiteral("silence:queue=billing"));
    centre.mute({});
    centre.interval(36);
    centre.interval(36);
    QVERIFY(centre.open().empty());
}

void TestSurgeWatch::aSilentCentreIsOneAlert()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 45);
    for (int i = 0; i < 4; ++i) {
        centre.interval(45);
    }
    centre.mute(centre.queues);
    centre.interval(45);
    centre.interval(45);
    const auto alerts = centre.open();
    QCOMPARE(alerts.size(), size_t(1));
    QCOMPARE(alerts.front().condition.cause, QStringLiteral("silence:all"));
    QVERIFY(alerts.front().severity == Severity::Critical);
}

void TestSurgeWatch::aFeedThatIsDownIsNoSilence()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 45);
    for (int i = 0; i < 4; ++i) {
        centre.interval(45);
    }
    centre.watch.setLive(false, centre.now());
    centre.mute(centre.queues);
    for (int i = 0; i < 6; ++i) {
        centre.interval(45);
    }
    centre.watch.setLive(true, centre.now());
    centre.mute({});
    centre.interval(45);
    centre.interval(45);
    QCOMPARE(centre.ever(), size_t(0));
}

void TestSurgeWatch::twoFaultsAreTwoAlerts()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    centre.interval(36);
    for (int i = 0; i < 2; ++i) {
        centre.interval(36, 40);
    }
    QCOMPARE(centre.open().size(), size_t(1));
    for (int i = 0; i < 40; ++i) {
        Arrival one;
        one.at = centre.now() + std::chrono::seconds(1 + i);
        one.queue = QStringLiteral("sales");
        one.reason = QStringLiteral("order");
        one.region = QStringLiteral("CN-Sichuan");
        one.call = {Base::PbxId(1), QStringLiteral("y%1").arg(i)};
        centre.watch.arrived(one);
    }
    QCOMPARE(centre.open().size(), size_t(2));
}

void TestSurgeWatch::aCallIsCountedOnceThoughItsReasonComesLater()
{
    Centre centre(monday);
    centre.interval(5);
    Arrival one;
    one.at = centre.now() + std::chrono::seconds(2);
    one.queue = QStringLiteral("vip");
    one.region = QStringLiteral("CN-Hubei");
    one.call = {Base::PbxId(1), QStringLiteral("late")};
    centre.watch.arrived(one);
    centre.watch.arrived(one);
    centre.watch.reasonCame(one.call, QStringLiteral("fraud"));
    centre.watch.reasonCame(one.call, QStringLiteral("fraud"));
    centre.watch.reasonCame({Base::PbxId(1), QStringLiteral("unknown")}, QStringLiteral("fraud"));
    for (const QString &series :
         {QStringLiteral("queue=vip"), QStringLiteral("region=CN-Hubei"), QStringLiteral("all"),
          QStringLiteral("reason=fraud"), QStringLiteral("queue=vip|reason=fraud"),
          QStringLiteral("queue=vip|region=CN-Hubei"), QStringLiteral("reason=fraud|region=CN-Hubei")}) {
        QVERIFY2(standing(centre.watch, series).count == 1, qPrintable(series));
    }
}

void TestSurgeWatch::aCorrectedReasonMovesItsCount()
{
    Centre centre(monday);
    centre.interval(5);
    Arrival one;
    one.at = centre.now() + std::chrono::seconds(2);
    one.queue = QStringLiteral("vip");
    one.reason = QStringLiteral("fraud");
    one.call = {Base::PbxId(1), QStringLiteral("moved")};
    centre.watch.arrived(one);
    centre.watch.reasonCame(one.call, QStringLiteral("theft"));
    QCOMPARE(standing(centre.watch, QStringLiteral("reason=fraud")).count, 0.0);
    QCOMPARE(standing(centre.watch, QStringLiteral("reason=theft")).count, 1.0);
    QCOMPARE(standing(centre.watch, QStringLiteral("queue=vip")).count, 1.0);
}

void TestSurgeWatch::theReportSaysWhereItIsConcentrated()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    for (int i = 0; i < 12; ++i) {
        centre.interval(36);
    }
    for (int i = 0; i < 50; ++i) {
        Arrival one;
        one.at = centre.now() + std::chrono::seconds(1 + i);
        one.queue = centre.queues[i % 3];
        one.reason = QStringLiteral("no-signal");
        one.region = i % 10 == 0 ? QStringLiteral("CN-Beijing") : QStringLiteral("CN-Sichuan");
        one.entry = QStringLiteral("10086");
        one.call = {Base::PbxId(1), QStringLiteral("z%1").arg(i)};
        centre.watch.arrived(one);
        centre.watch.answered(one.call, QStringLiteral("李强"));
    }
    const auto report = centre.watch.report(QStringLiteral("reason=no-signal"));
    QVERIFY(report && !report->shares.empty());
    const auto share = [&](const QString &what, const QString &value) {
        const auto found = std::find_if(report->shares.begin(), report->shares.end(),
                                        [&](const Share &one) { return one.what == what && one.value == value; });
        return found == report->shares.end() ? Share() : *found;
    };
    QVERIFY(share(QStringLiteral("region"), QStringLiteral("CN-Sichuan")).ratio > 0.8);
    QVERIFY(share(QStringLiteral("region"), QStringLiteral("CN-Sichuan")).usual < 0.5);
    QCOMPARE(share(QStringLiteral("entry"), QStringLiteral("10086")).ratio, 1.0);
    QCOMPARE(share(QStringLiteral("entry"), QStringLiteral("10086")).usual, -1.0);
    QCOMPARE(share(QStringLiteral("agent"), QStringLiteral("李强")).count, 50);
    QCOMPARE(report->last.size(), size_t(50));
    QCOMPARE(report->last.front().agent, QStringLiteral("李强"));
}

void TestSurgeWatch::seriesAreBounded()
{
    Centre centre(monday);
    centre.interval(36);
    for (int i = 0; i < 3'000; ++i) {
        Arrival one;
        one.at = centre.now() + std::chrono::milliseconds(1 + i);
        one.queue = QStringLiteral("support");
        one.reason = QStringLiteral("reason %1").arg(i);
        one.call = {Base::PbxId(1), QStringLiteral("b%1").arg(i)};
        centre.watch.arrived(one);
    }
    QVERIFY(centre.watch.standings().size() <= 2'000);
    QCOMPARE(standing(centre.watch, QStringLiteral("queue=support")).count, 3'000.0);
}

void TestSurgeWatch::aClockThatJumpsJudgesNothing()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 45);
    centre.interval(45);
    centre.watch.tick(centre.now() + std::chrono::hours(3));
    centre.watch.tick(centre.now() + std::chrono::hours(24 * 365 * 50));
    Arrival late;
    late.at = monday;
    late.queue = QStringLiteral("support");
    centre.watch.arrived(late);
    centre.watch.arrived({});
    QCOMPARE(centre.ever(), size_t(0));
}

void TestSurgeWatch::hostileNamesStayApart()
{
    Centre centre(monday);
    centre.interval(5);
    Arrival one;
    one.at = centre.now() + std::chrono::seconds(2);
    one.queue = QStringLiteral("a|reason=b");
    one.reason = QString(100'000, QLatin1Char('x'));
    one.call = {Base::PbxId(1), QStringLiteral("h")};
    centre.watch.arrived(one);
    QCOMPARE(standing(centre.watch, QStringLiteral("queue=a_reason_b")).count, 1.0);
    QVERIFY(SurgeWatch::belongs(QStringLiteral("queue=a_reason_b"), one));
    QVERIFY(!SurgeWatch::belongs(QStringLiteral("queue=a|reason=b"), one));
    QVERIFY(SurgeWatch::belongs(QStringLiteral("all"), one));
    QVERIFY(!SurgeWatch::belongs(QStringLiteral("nonsense"), one));
    const auto upper = [](const QString &key) { return key.toUpper(); };
    QCOMPARE(SurgeWatch::seriesName(QStringLiteral("queue=support|reason=no-signal"), upper, {}),
             QStringLiteral("reason NO-SIGNAL in support"));
    QCOMPARE(SurgeWatch::seriesName(QStringLiteral("all"), {}, {}), QStringLiteral("all calls"));
}

void TestSurgeWatch::switchedOffItIsSilent()
{
    Centre centre(monday);
    SurgeSettings off;
    off.enabled = false;
    centre.watch.setSettings(off);
    for (int i = 0; i < 8; ++i) {
        centre.interval(20, i > 5 ? 80 : 0);
    }
    QVERIFY(centre.watch.standings().empty());
    QCOMPARE(centre.ever(), size_t(0));
}

void TestSurgeWatch::changedSettingsBeginAnew()
{
    Centre centre(monday + std::chrono::hours(168 * 5 + 10));
    centre.learn(4, 36);
    centre.interval(36);
    centre.interval(36, 40);
    QCOMPARE(centre.open().size(), size_t(1));
    SurgeSettings other;
    other.leastCount = 9;
    centre.watch.setSettings(other);
    QVERIFY(centre.open().empty());
    QVERIFY(centre.watch.standings().empty());
    QCOMPARE(centre.watch.settings().leastCount, 9);
}

QTEST_GUILESS_MAIN(TestSurgeWatch)
#include "tst_surgewatch.moc"
