#include "alerts/surgewatch.h"
#include "demo/demopeople.h"
#include "demo/simulation.h"
#include "kit/testkit.h"
#include "numbers/numbers.h"

#include <QMap>

using namespace Floorwatch;
using namespace Floorwatch::Demo;
using namespace std::chrono_literals;

namespace
{

const Instant Now = Base::fromEpochSeconds(1'795'340'437); // in the middle of an interval
constexpr auto WarmUp = 20min;
constexpr double Never = 1e9;

/// A demo that begins Now, watched by a desk that knows the weeks before.
class Watched
{
public:
    Watched(std::uint32_t seed, double surgeAfterSeconds)
        : m_watch(m_book, QTimeZone::utc()), m_simulation(settings(seed, surgeAfterSeconds))
    {
        m_watch.learn(counts(pastContacts(seed, Now, 90), m_watch.settings().interval));
        m_watch.setLive(true, Now);
        m_simulation.runUntil(Now);
        m_simulation.setSink(
            [this](QByteArrayView event, QByteArrayView, QByteArrayView frame) { heard(event, frame); });
    }
    void run(Span until)
    {
        while (m_simulation.now() < Now + until) {
            m_simulation.runUntil(m_simulation.now() + 1s);
            m_watch.tick(m_simulation.now());
        }
    }
    /// The series of surges that were ever told.
    [[nodiscard]] QStringList surges() const
    {
        QStringList series;
        for (const Alerts::Alert &alert : m_book.alerts()) {
            if (alert.condition.kind == Alerts::AlertKind::Surge) {
                series << alert.condition.subject.series + QStringLiteral(" %1 %2 for %3, %4 s after the begin")
                                                               .arg(text(alert.condition.finding))
                                                               .arg(alert.condition.value)
                                                               .arg(alert.condition.limit)
                                                               .arg(Base::toSeconds(alert.raised - Now));
            }
        }
        return series;
    }

private:
    static SimulationSettings settings(std::uint32_t seed, double surgeAfterSeconds)
    {
        SimulationSettings made;
        made.seed = seed;
        made.start = Now - WarmUp;
        made.surgeAfterSeconds = Base::toSeconds(Span(WarmUp)) + surgeAfterSeconds;
        return made;
    }
    static std::vector<Journal::ContactCount> counts(const std::vector<Domain::Contact> &past, Span interval)
    {
        std::map<std::tuple<Instant, QString, QString, QString>, int> sums;
        for (const Domain::Contact &contact : past) {
            const Instant from = contact.at - (contact.at.time_since_epoch() % interval);
            ++sums[{from, contact.queue, contact.reason.key, contact.region}];
        }
        std::vector<Journal::ContactCount> counts;
        for (const auto &[key, count] : sums) {
            counts.push_back({std::get<0>(key), std::get<1>(key), std::get<2>(key), std::get<3>(key), count});
        }
        return counts;
    }
    void heard(QByteArrayView event, QByteArrayView frame)
    {
        const auto header = [frame](const QByteArray &name) {
            const qsizetype at = frame.indexOf("\r\n" + name + ": ");
            const qsizetype from = at + name.size() + 4;
            return at < 0 ? QString() : QString::fromUtf8(frame.sliced(from, frame.indexOf('\r', from) - from));
        };
        const QString call = header("Linkedid");
        if (event == "VarSet" && header("Variable") == QLatin1String("CALL_REASON")) {
            m_reasons.insert(call, header("Value"));
        } else if (event == "QueueCallerJoin" && !m_arrived.contains(call)) {
            m_arrived.insert(call);
            Alerts::Arrival arrival;
            arrival.at = m_simulation.now();
            arrival.queue = header("Queue");
            arrival.reason = m_reasons.value(call);
            arrival.number = m_reader.read(header("CallerIDNum")).key;
            arrival.region = Numbers::regionOf(arrival.number);
            arrival.call = {Domain::PbxId{}, call};
            m_watch.arrived(arrival);
        }
    }

    Alerts::AlertBook m_book;
    Alerts::SurgeWatch m_watch;
    Simulation m_simulation;
    Numbers::NumberReader m_reader;
    QHash<QString, QString> m_reasons;
    QSet<QString> m_arrived;
};

} // namespace

class TestDemoSurge : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theSurgeIsFoundAndNotBeforeItBegins_data();
    void theSurgeIsFoundAndNotBeforeItBegins();
    void anOrdinaryHourIsQuiet_data();
    void anOrdinaryHourIsQuiet();

private:
    static void seeds();
};

void TestDemoSurge::seeds()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {1U, 2U, 3U, 4U}) {
        QTest::addRow("%u", seed) << seed;
    }
}

void TestDemoSurge::theSurgeIsFoundAndNotBeforeItBegins_data() { seeds(); }

void TestDemoSurge::theSurgeIsFoundAndNotBeforeItBegins()
{
    QFETCH(const quint32, seed);
    Watched demo(seed, 600);
    demo.run(600s);
    QVERIFY2(demo.surges().isEmpty(), qPrintable(demo.surges().join(QStringLiteral("; "))));
    demo.run(600s + 10min); // two intervals
    const QStringList found = demo.surges();
    const bool named = std::any_of(found.begin(), found.end(), [](const QString &series) {
        return series.contains(QLatin1String("no-signal")) || series.contains(QLatin1String("technical")) ||
               series.contains(QLatin1String("Chengdu"));
    });
    QVERIFY2(named, qPrintable(found.join(QStringLiteral("; "))));
}

void TestDemoSurge::anOrdinaryHourIsQuiet_data() { seeds(); }

void TestDemoSurge::anOrdinaryHourIsQuiet()
{
    QFETCH(const quint32, seed);
    Watched demo(seed, Never);
    demo.run(1h);
    QVERIFY2(demo.surges().isEmpty(), qPrintable(demo.surges().join(QStringLiteral("; "))));
}

QTEST_GUILESS_MAIN(TestDemoSurge)
#include "tst_demosurge.moc"
