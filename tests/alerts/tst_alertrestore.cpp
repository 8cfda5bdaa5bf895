#include "bookkit.h"
#include "kit/testkit.h"

#include <QRandomGenerator>
#include <QSet>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace Floorwatch::AlertTest;
using namespace std::chrono_literals;

class TestAlertRestore : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aRestoredBookIsConfirmedOrSettled();
    void stepsThatCannotBeReadAreLeftOut();
    void aKilledProgramLeavesOneAlertACause();
    void randomLivesKeepTheirPromises_data();
    void randomLivesKeepTheirPromises();
};

void TestAlertRestore::aRestoredBookIsConfirmedOrSettled()
{
    AlertBook before;
    for (const char *cause : {"one", "two"}) {
        before.hold(condition(QString::fromLatin1(cause), QStringLiteral("a")), at(0));
        before.hold(condition(QString::fromLatin1(cause), QStringLiteral("b")), at(0));
    }
    AlertBook book;
    for (const AlertLife &life : before.takeChanges().steps) {
        book.restore(life);
    }
    QVERIFY(book.alerts() == before.alerts());
    QVERIFY(book.takeChanges().empty());
    book.hold(condition(QStringLiteral("one"), QStringLiteral("a")), at(100));
    QVERIFY(book.takeChanges().empty()); // confirmed, and nothing is new
    book.settle(at(101));
    QVERIFY(!book.ofCause(QStringLiteral("two")));
    QCOMPARE(book.ofCause(QStringLiteral("one"))->holding, 1);
    QCOMPARE(kinds(book.takeChanges()).count(AlertStep::Cleared), 1);
    book.settle(at(102));
    QVERIFY(book.takeChanges().empty());
}

void TestAlertRestore::stepsThatCannotBeReadAreLeftOut()
{
    AlertBook before;
    before.hold(condition(Cause, QStringLiteral("a")), at(0));
    before.hold(condition(Cause, QStringLiteral("b")), at(0));
    auto steps = before.takeChanges().steps;
    AlertBook book;
    AlertLife later = steps[0];
    later.alert = QStringLiteral("later");
    later.body.replace("unreachable\",\"kind", "telepathy\",\"kind");
    book.restore(later);
    book.restore({QStringLiteral("later"), AlertStep::Cleared, at(1), {}, {}, {}});
    QVERIFY(book.alerts().empty());
    steps[1].body = "{";
    for (const AlertLife &life : steps) {
        book.restore(life);
    }
    book.restore({steps[0].alert, AlertStep::Followed, at(1), {}, {}, "nonsense"});
    book.restore({steps[0].alert, AlertStep::Shrank, at(1), {}, QStringLiteral("nobody"), {}});
    QCOMPARE(book.alerts().size(), 1U);
    QCOMPARE(book.alerts().front().holding, 1);
    QVERIFY(!book.alerts().front().trail);
}

void TestAlertRestore::aKilledProgramLeavesOneAlertACause()
{
    AlertBook one;
    one.hold(condition(Cause), at(0));
    AlertBook two;
    two.hold(condition(Cause), at(500));
    AlertBook book;
    book.restore(one.takeChanges().steps.front());
    book.restore(two.takeChanges().steps.front());
    QCOMPARE(book.alerts().size(), 2U);
    QCOMPARE(book.alerts()[0].raised, at(500));
    QCOMPARE(book.alerts()[1].state, AlertState::Cleared);
}

void TestAlertRestore::randomLivesKeepTheirPromises_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

void TestAlertRestore::randomLivesKeepTheirPromises()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const BookSettings settings{.clearedKept = 8, .stormWindow = 5s, .reopenWithin = 20s};
    AlertBook book(settings);
    AlertBook again(settings);
    QHash<QString, QSet<QString>> held;
    double now = 0;
    for (int i = 0; i < 3000; ++i) {
        now += random.bounded(3.0);
        const QString cause = QString::number(random.bounded(6));
        // More members than are kept, in one of the causes.
        const QString member = QString::number(random.bounded(cause == QStringLiteral("0") ? 400 : 5));
        const Alert *alert = book.ofCause(cause);
        const QString id = alert ? alert->id : QString();
        const int act = random.bounded(20);
        if (act < 10) {
            const Condition c = condition(cause, member, static_cast<Severity>(random.bounded(1000) < 5 ? 2 : 1));
            book.hold(c, at(now));
            held[cause].insert(member);
        } else if (act < 15) {
            book.over(cause, member, at(now));
            held[cause].remove(member);
        } else if (act == 15) {
            book.acknowledge(id, By, at(now));
        } else if (act == 16) {
            book.snooze(id, By, at(now + 10), at(now));
        } else if (act == 17) {
            book.assign(id, By, QStringLiteral("li"), at(now));
        } else if (act == 18) {
            book.note(id, By, QString::number(i), at(now));
        } else {
            book.reopen(id, By, at(now));
        }
        book.tick(at(now));
        const AlertChanges changes = book.takeChanges();
        for (const QString &told : changes.announce) {
            QVERIFY(changes.alerts.contains(told) || book.find(told));
        }
        for (const AlertLife &life : changes.steps) {
            again.restore(life);
        }
    }
    QSet<QString> causes;
    bool cleared = false;
    for (const Alert &alert : book.alerts()) {
        cleared = cleared || alert.state == AlertState::Cleared;
        QCOMPARE(alert.state == AlertState::Cleared, cleared); // open ones stand first
        const QString &cause = alert.condition.cause;
        QVERIFY(alert.members.size() <= 200);
        if (alert.state == AlertState::Cleared) {
            QCOMPARE(alert.holding, 0);
            continue;
        }
        QVERIFY(!causes.contains(cause));
        causes.insert(cause);
        QCOMPARE(alert.holding, static_cast<int>(held.value(cause).size()));
        QVERIFY(alert.folded >= alert.holding && alert.holding > 0);
    }
    for (auto it = held.cbegin(); it != held.cend(); ++it) {
        QCOMPARE(it->isEmpty(), !causes.contains(it.key()));
    }
    QVERIFY(again.alerts() == book.alerts());
}

QTEST_GUILESS_MAIN(TestAlertRestore)
#include "tst_alertrestore.moc"
