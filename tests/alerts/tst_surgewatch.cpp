// The watch as a whole: one cause is one alert, silences, little history, gaps, late reasons, bounds.
#include "alerts/surgecentre.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using AlertTest::Centre;
using AlertTest::FiveMinutes;
using Base::Instant;
using Base::Span;

namespace
{

const Instant monday = Base::fromEpochSeconds(1'767'571'200); // 2026-01-05 00:00 UTC

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
    void theSameIsLearnedInSlices();
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

void TestSurgeWatch::theSameIsLearnedInSlices()
{
    Centre whole(monday);
    Centre sliced(monday);
    whole.learn(6, 36);
    const auto history = sliced.history(6, 36);
    // A day a time, the newest first, as the records give it.
    constexpr Span Day = std::chrono::hours(24);
    for (Instant end = sliced.now(); end > sliced.now() - 43 * Day; end -= Day) {
        std::vector<Journal::ContactCount> day;
        std::copy_if(history.begin(), history.end(), std::back_inserter(day),
                     [&](const Journal::ContactCount &row) { return row.from >= end - Day && row.from < end; });
        sliced.watch.gather(day);
    }
    QVERIFY(sliced.watch.learnSome());
    whole.interval(36);
    sliced.interval(36); // between two slices
    while (sliced.watch.learnSome()) {}
    whole.interval(36);
    sliced.interval(36);
    const auto expected = whole.watch.standings();
    const auto found = sliced.watch.standings();
    QCOMPARE(found.size(), expected.size());
    for (size_t i = 0; i < found.size(); ++i) {
        // 36 calls, evenly among three queues, four reasons and three regions.
        const double share = 36.0 / (found[i].series.contains(QStringLiteral("queue=")) ? 3 : 1) /
                             (found[i].series.contains(QStringLiteral("reason=")) ? 4 : 1) /
                             (found[i].series.contains(QStringLiteral("region=")) ? 3 : 1);
        QVERIFY2(std::abs(found[i].expected - share) < 0.3 * share, qPrintable(found[i].series));
        QCOMPARE(found[i].series, expected[i].series);
        QCOMPARE(found[i].expected, expected[i].expected);
        QCOMPARE(found[i].enoughHistory, expected[i].enoughHistory);
    }
    sliced.watch.gather(history);
    SurgeSettings other = sliced.watch.settings();
    other.interval = std::chrono::minutes(10);
    sliced.watch.setSettings(other);
    QVERIFY(!sliced.watch.learnSome()); // counts of another width
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
