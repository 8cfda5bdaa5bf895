// Whoever changes an audit trail is found: by a byte, by rows, with the format known and with the machine in hand.
#include "access/auditrow.h"
#include "access/keyslots.h"
#include "kit/testkit.h"
#include "trailkit.h"

#include <QRandomGenerator>

using namespace TrailKit;

namespace
{

/// The trail written anew by somebody who has the format and no key: rows without `drop`, all hashes right.
QByteArray rewritten(const Trail &trail, int drop, const QString &who)
{
    QByteArray out;
    QByteArray prev(HashSize, '\0');
    const QByteArray key = randomKey();
    qint64 number = 0;
    const QByteArrayList lines = trail.lines();
    for (int i = 0; i < lines.size(); ++i) {
        if (i == drop) {
            continue;
        }
        AuditEntry entry = parseRow(lines[i])->entry;
        entry.who = i == 0 || who.isEmpty() ? entry.who : who;
        const QByteArray line = rowBytes(++number, entry, prev, key);
        prev = sha256(line);
        out += line;
    }
    return out;
}

/// A key file that fits any trail's end, as somebody writes it who has taken over the machine.
bool forgeKeyFile(const QString &file, const QByteArray &trail, qint64 rows)
{
    const qsizetype last = trail.lastIndexOf('\n', trail.size() - 2) + 1;
    QFile::remove(AuditTrail::keyFile(file));
    QFile keys(AuditTrail::keyFile(file));
    return keys.open(QIODevice::ReadWrite) && KeySlots(keys.handle(), keys.fileName())
                                                  .store({rows + 1, trail.size(), sha256(trail.mid(last)), randomKey()})
                                                  .ok();
}

} // namespace

class TestAuditTamper : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everySingleByteChangedIsFound();
    void aRemovedRowIsFound();
    void swappedRowsAreFound();
    void anInsertedRowIsFound();
    void aRepeatedRowIsFound();
    void rowsCutOffTheEndAreFoundAndMarkedForEver();
    void rowsCutOffWithTheKeyFilePutBackAreFoundByTheNotedHead();
    void aWholeTrailWithoutItsKeyFileCannotBeSaidToBeWhole();
    void aChainReckonedAnewIsFoundByTheKey();
    void whoTakesOverTheMachineCanForgeOnlyWhatComes();
    void anotherTrailsKeyIsToldFromAChange();
    void garbageIsAReportAndNeverACrash();
};

void TestAuditTamper::everySingleByteChangedIsFound()
{
    const Trail trail(3);
    const QByteArray before = trail.bytes();
    for (qsizetype at = 0; at < before.size(); ++at) {
        for (const int flip : {1, 0x20}) {
            QByteArray bytes = before;
            bytes[at] = static_cast<char>(bytes[at] ^ flip);
            QVERIFY(put(trail.file, bytes));
            const AuditReport without = trail.check(false);
            const AuditReport with = trail.check(true);
            QVERIFY2(!without.whole() && !with.whole(), qPrintable(QStringLiteral("byte %1").arg(at)));
            // With the key the row itself is named, without it the one that follows at the latest.
            const qint64 row = before.left(at).count('\n') + 1;
            QVERIFY(with.badLine == row || with.badRow == row);
            QVERIFY(without.rows <= row);
        }
    }
    QVERIFY(put(trail.file, before));
    QVERIFY(trail.check(true).whole());
}

void TestAuditTamper::aRemovedRowIsFound()
{
    const Trail trail(6);
    const QByteArrayList lines = trail.lines();
    for (int gone = 0; gone < lines.size(); ++gone) {
        QByteArrayList rest = lines;
        rest.removeAt(gone);
        QVERIFY(put(trail.file, rest.join()));
        for (const bool withKey : {false, true}) {
            const AuditReport report = trail.check(withKey);
            QCOMPARE(report.fault, gone + 1 == lines.size() ? Fault::CutOff : Fault::Number);
            QCOMPARE(report.rows, gone);
            QVERIFY(!report.why.isEmpty());
        }
    }
}

void TestAuditTamper::swappedRowsAreFound()
{
    const Trail trail(6);
    const QByteArrayList lines = trail.lines();
    for (int i = 0; i < lines.size(); ++i) {
        for (int j = 0; j < i; ++j) {
            QByteArrayList swapped = lines;
            swapped.swapItemsAt(i, j);
            QVERIFY(put(trail.file, swapped.join()));
            QCOMPARE(trail.check(false).fault, Fault::Number);
            QCOMPARE(trail.check(true).rows, j);
        }
    }
}

void TestAuditTamper::anInsertedRowIsFound()
{
    const Trail trail(4);
    const QByteArrayList lines = trail.lines();
    for (int at = 1; at <= lines.size(); ++at) {
        // Fits by number and hash; only its seal cannot.
        const QByteArray forged = rowBytes(at + 1, entry(9), sha256(lines[at - 1]), QByteArray(HashSize, 'x'));
        QByteArrayList more = lines;
        more.insert(at, forged);
        QVERIFY(put(trail.file, more.join()));
        QCOMPARE(trail.check(true).fault, Fault::Seal);
        QCOMPARE(trail.check(true).badRow, at + 1);
        QVERIFY(!trail.check(false).whole() || at == lines.size());
    }
}

void TestAuditTamper::aRepeatedRowIsFound()
{
    const Trail trail(4);
    QByteArrayList lines = trail.lines();
    lines.insert(3, lines[2]);
    QVERIFY(put(trail.file, lines.join()));
    QCOMPARE(trail.check(false).fault, Fault::OutOfOrder);
    QCOMPARE(trail.check(false).badLine, 4);
    QCOMPARE(trail.check(false).badRow, 3);
}

void TestAuditTamper::rowsCutOffTheEndAreFoundAndMarkedForEver()
{
    for (const bool inTheMiddleOfARow : {false, true}) {
        Trail trail(6);
        const QByteArrayList lines = trail.lines();
        QByteArray bytes = lines.mid(0, 4).join();
        bytes.append(inTheMiddleOfARow ? lines[4].left(30) : QByteArray());
        QVERIFY(put(trail.file, bytes));
        QCOMPARE(trail.check(true).fault, inTheMiddleOfARow ? Fault::Torn : Fault::CutOff);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(trail.trail->append(entry(i)));
        }
        QVERIFY(trail.bytes().contains("trail.missing"));
        const AuditReport report = trail.check(true);
        QCOMPARE(report.fault, inTheMiddleOfARow ? Fault::NotARow : Fault::Number);
        QCOMPARE(report.rows, 4);
    }
}

void TestAuditTamper::rowsCutOffWithTheKeyFilePutBackAreFoundByTheNotedHead()
{
    Trail trail(3);
    const QByteArray bytes = trail.bytes();
    const QByteArray keys = bytesOf(AuditTrail::keyFile(trail.file));
    QVERIFY(trail.trail->append(entry(7)));
    AuditCheck check;
    check.key = trail.key;
    check.notedHead = trail.check(true).head;
    QVERIFY(trail.trail->append(entry(8)));
    QVERIFY(verify(trail.file, check).value().whole());
    QVERIFY(put(trail.file, bytes));
    QVERIFY(put(AuditTrail::keyFile(trail.file), keys));
    QVERIFY(trail.check(true).whole()); // of itself it cannot know
    QCOMPARE(verify(trail.file, check).value().fault, Fault::CutOff);
    QVERIFY(trail.trail->append(entry(9)));
    QCOMPARE(verify(trail.file, check).value().fault, Fault::Head);
}

void TestAuditTamper::aWholeTrailWithoutItsKeyFileCannotBeSaidToBeWhole()
{
    const Trail trail(3);
    AuditCheck check;
    check.key = trail.key;
    check.notedHead = trail.check(true).head;
    QVERIFY(QFile::remove(AuditTrail::keyFile(trail.file)));
    QCOMPARE(trail.check(true).fault, Fault::KeyFile);
    QVERIFY(verify(trail.file, check).value().whole());
}

void TestAuditTamper::aChainReckonedAnewIsFoundByTheKey()
{
    const Trail trail(5);
    for (const int drop : {-1, 3}) {
        const QByteArray forged = rewritten(trail, drop, QStringLiteral("somebody else"));
        QVERIFY(put(trail.file, forged));
        QVERIFY(forgeKeyFile(trail.file, forged, drop < 0 ? 6 : 5));
        QVERIFY(trail.check(false).whole()); // the chain alone is anybody's to write
        const AuditReport report = trail.check(true);
        QCOMPARE(report.fault, Fault::Seal);
        QCOMPARE(report.badRow, 1);
        QVERIFY(put(trail.file, rewritten(trail, -1, {})));
    }
}

void TestAuditTamper::whoTakesOverTheMachineCanForgeOnlyWhatComes()
{
    Trail trail(4); // five rows, taken over before the sixth
    QFile keys(AuditTrail::keyFile(trail.file));
    QVERIFY(keys.open(QIODevice::ReadWrite));
    const TrailState stolen = KeySlots(keys.handle(), keys.fileName()).look().value();
    QCOMPARE(stolen.next, 6);
    QByteArrayList lines = trail.lines();
    // An earlier row changed and everything behind it written anew, with the only key there is.
    for (int from = 2; from <= 5; ++from) {
        QByteArray out = lines.mid(0, from - 1).join();
        QByteArray prev = sha256(lines[from - 2]);
        QByteArray key = stolen.key;
        for (int n = from; n <= 5; ++n) {
            const QByteArray line = rowBytes(n, entry(50 + n), prev, key);
            prev = sha256(line);
            key = nextKey(key);
            out += line;
        }
        QVERIFY(put(trail.file, out));
        QCOMPARE(trail.check(true).fault, Fault::Seal);
        QCOMPARE(trail.check(true).badRow, from);
    }
}

void TestAuditTamper::anotherTrailsKeyIsToldFromAChange()
{
    const Trail trail(2);
    AuditCheck check;
    check.key = Trail(0).key;
    const AuditReport report = verify(trail.file, check).value();
    QCOMPARE(report.fault, Fault::Key);
    QCOMPARE(report.rows, 0);
}

void TestAuditTamper::garbageIsAReportAndNeverACrash()
{
    const Trail trail(1);
    QRandomGenerator random(11);
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes(random.bounded(1, 400'000), '\0');
        for (char &c : bytes) {
            c = static_cast<char>(random.bounded(round % 2 == 0 ? 256 : 12));
        }
        QVERIFY(put(trail.file, bytes));
        QVERIFY(!trail.check(true).whole());
    }
    QVERIFY(!verify(trail.dir.path()));
    QVERIFY(!verify(trail.dir.filePath(QStringLiteral("none"))));
}

QTEST_GUILESS_MAIN(TestAuditTamper)
#include "tst_audittamper.moc"
