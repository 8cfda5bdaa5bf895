// From the bytes of a PBX to alerts, on recorded and simulated streams.
#include "alerts/callerwatch.h"
#include "alerts/floorwatch.h"
#include "demo/stream.h"
#include "kit/foldstream.h"
#include "kit/testkit.h"

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace std::chrono_literals;
using Kind = Alerts::Test::Kind;

namespace
{

CallerRule rule(const char *id, Alerts::Test test)
{
    CallerRule made;
    made.id = made.name = QString::fromLatin1(id);
    made.test = std::move(test);
    return made;
}

CallerRule byNumber(const char *number)
{
    Alerts::Test test;
    test.kind = Kind::Number;
    test.words = {QString::fromLatin1(number)};
    return rule("number", test);
}

CallerRule everybody()
{
    Alerts::Test anonymous;
    anonymous.kind = Kind::Anonymous;
    Alerts::Test test;
    test.kind = Kind::Not;
    test.parts = {anonymous};
    return rule("everybody", test);
}

/// Folds a stream event by event, as a console that is never behind.
class Chain
{
public:
    Chain()
        : floor(Floor::FloorSettings{}), callers(book, QTimeZone::utc(), QStringLiteral("CN"), {}),
          watch(book, QTimeZone::utc(), {})
    {
        floor.addFeed(Domain::PbxId{}, QStringLiteral("pbx"));
        floor.setVisitSink([this](const Domain::Visit &visit) { watch.visitEnded(visit, now); });
        watch.setRules(defaultFloorRules(), {});
    }
    ~Chain() { floor.setVisitSink({}); }
    Chain(const Chain &) = delete;
    Chain &operator=(const Chain &) = delete;

    void run(const std::vector<Domain::PbxEvent> &events)
    {
        for (const Domain::PbxEvent &event : events) {
            now = std::max(now, event.at);
            if (const auto *answer = std::get_if<Domain::AgentConnected>(&event.body)) {
                ++answers;
                const QString cause = QStringLiteral("caller:0:") + answer->caller.linkedid;
                late += book.ofCause(cause) || book.ofCause(QStringLiteral("rule:everybody")) ? 0 : 1;
            }
            floor.apply(event);
            look();
        }
    }
    void look()
    {
        const Floor::FloorChanges changes = floor.takeChanges();
        callers.observe(floor, changes, now);
        watch.observe(floor, changes, now);
        if (now >= nextTick) {
            nextTick = now + 1s;
            callers.tick(floor, now);
            watch.tick(floor, now);
            book.tick(now);
        }
        const AlertChanges told = book.takeChanges();
        for (const AlertLife &life : told.steps) {
            steps += life.step == AlertStep::Followed ? QLatin1Char(' ') + life.detail : QString();
        }
        size_t open = 0;
        for (const Alert &alert : book.alerts()) {
            open += alert.state == AlertState::Cleared ? 0 : 1;
        }
        mostOpen = std::max(mostOpen, open);
        announced += told.announce.size();
    }
    void finish()
    {
        floor.settle();
        for (int i = 0; i < 30; ++i) {
            now += 1s;
            look();
        }
    }
    [[nodiscard]] std::vector<Alert> specialCallers() const
    {
        std::vector<Alert> found;
        for (const Alert &alert : book.alerts()) {
            if (alert.condition.kind == AlertKind::SpecialCaller) {
                found.push_back(alert);
            }
        }
        return found;
    }

    Instant now = Base::fromEpochSeconds(1);
    Instant nextTick;
    Floor::FloorState floor;
    AlertBook book;
    CallerWatch callers;
    FloorWatch watch;
    QString steps; ///< the stages that were told, in order
    size_t mostOpen = 0;
    qsizetype announced = 0;
    int answers = 0;
    int late = 0; ///< answers to a caller of whom nobody had been warned
};

} // namespace

class TestAlertChain : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordedCallerIsToldBeforeTheAgentAnswers_data();
    void aRecordedCallerIsToldBeforeTheAgentAnswers();
    void callsOfAgentsRaiseNothing_data();
    void callsOfAgentsRaiseNothing();
    void everybodyInABusyHour_data();
    void everybodyInABusyHour();
    void everybodyOfFiveThousandAgentsStaysBounded();
};

void TestAlertChain::aRecordedCallerIsToldBeforeTheAgentAnswers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("talks");
    QTest::addColumn<QString>("outcome");
    const auto row = [](const char *name, bool talks, const char *outcome) {
        for (const char *version : {"16", "22"}) {
            QTest::addRow("%s on Asterisk %s", name, version)
                << QStringLiteral("scenarios/%1-%2.ami").arg(QLatin1String(name), QLatin1String(version)) << talks
                << QString::fromLatin1(outcome);
        }
    };
    row("abandon", false, "abandoned");
    row("timeout", false, "timedOut");
    row("overflow", false, "abandoned");
    row("exit-key", false, "exitedByKey");
    row("hold", true, "answered");
    row("blind-transfer", true, "answered");
    row("attended-transfer", true, "answered");
    row("park", true, "answered");
    row("conference", true, "answered");
    row("ringall", true, "answered");
    row("local-member", true, "answered");
    row("hint-member", true, "answered");
    row("redirect-waiting", true, "answered");
    row("redirect-talking", true, "answered");
    row("direct", true, "");
}

void TestAlertChain::aRecordedCallerIsToldBeforeTheAgentAnswers()
{
    QFETCH(QString, file);
    QFETCH(bool, talks);
    QFETCH(QString, outcome);
    Chain chain;
    chain.callers.setRules({{byNumber("138 1234 5678"), everybody()}, {}}, {});
    chain.run(TestKit::translateStream(TestKit::testData(file), 4096));
    chain.finish();
    QCOMPARE(chain.late, 0);
    const std::vector<Alert> found = chain.specialCallers();
    QCOMPARE(found.size(), 1U); // whatever was done to the call
    const Alert &alert = found.front();
    QCOMPARE(alert.folded, 2);
    QCOMPARE(alert.condition.subject.number, QStringLiteral("+8613812345678"));
    QCOMPARE(alert.condition.subject.name, QStringLiteral("陈小明"));
    QCOMPARE(alert.state, AlertState::Cleared);
    QVERIFY(alert.trail.has_value());
    QCOMPARE(alert.trail->stage, CallStage::Ended);
    QCOMPARE(alert.trail->outcome, outcome);
    QVERIFY2(chain.steps.contains(QStringLiteral("talking")) == talks, qPrintable(chain.steps));
    QVERIFY2(chain.steps.startsWith(QStringLiteral(" arriving")), qPrintable(chain.steps));
}

void TestAlertChain::callsOfAgentsRaiseNothing_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"internal-16", "internal-22", "outbound-16", "outbound-22"}) {
        QTest::newRow(name) << QStringLiteral("scenarios/%1.ami").arg(QLatin1String(name));
    }
}

void TestAlertChain::callsOfAgentsRaiseNothing()
{
    QFETCH(QString, file);
    Chain chain;
    chain.callers.setRules({{everybody()}, {}}, {});
    chain.run(TestKit::translateStream(TestKit::testData(file), 4096));
    chain.finish();
    QVERIFY(chain.specialCallers().empty());
}

void TestAlertChain::everybodyInABusyHour_data()
{
    QTest::addColumn<QString>("file");
    for (const char *name : {"asterisk16/full", "asterisk16/restricted", "asterisk22/full", "asterisk22/restricted"}) {
        QTest::newRow(name) << QStringLiteral("captures/%1.ami").arg(QLatin1String(name));
    }
}

void TestAlertChain::everybodyInABusyHour()
{
    QFETCH(QString, file);
    Chain chain;
    chain.callers.setRules({{everybody()}, {}}, {});
    chain.run(TestKit::translateStream(TestKit::testData(file), 4096));
    chain.finish();
    QVERIFY(chain.answers > 5);
    QCOMPARE(chain.late, 0);
    QVERIFY(!chain.specialCallers().empty());
    QVERIFY(chain.mostOpen < 60);
}

void TestAlertChain::everybodyOfFiveThousandAgentsStaysBounded()
{
    Demo::StreamSettings settings;
    settings.simulation.agents = 5000;
    settings.warmUp = 3min;
    settings.length = 30s;
    Chain chain;
    chain.callers.setRules({{everybody(), byNumber("10086")}, {}}, {});
    chain.run(TestKit::translateStream(Demo::simulatedStream(settings), 64 * 1024));
    const Alert *folded = chain.book.ofCause(QStringLiteral("rule:everybody"));
    QVERIFY(folded);
    QVERIFY2(folded->holding > 500, qPrintable(QString::number(folded->holding)));
    QVERIFY(folded->members.size() <= 200);
    QVERIFY2(chain.mostOpen < 150, qPrintable(QString::number(chain.mostOpen)));
    QVERIFY2(chain.announced < 500, qPrintable(QString::number(chain.announced)));
    QVERIFY(chain.book.alerts().size() < 700);
}

QTEST_GUILESS_MAIN(TestAlertChain)
#include "tst_alertchain.moc"
