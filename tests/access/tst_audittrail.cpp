// The audit trail: what is written stands, and whoever changes it is found.
#include "access/auditrow.h"
#include "access/keyslots.h"
#include "kit/testkit.h"
#include "trailkit.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageAuthenticationCode>

using namespace TrailKit;

class TestAuditTrail : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void rowsAreAsTheHeaderSays();
    void aTrailIsWholeWithAndWithoutItsKey();
    void textsOfEveryKindComeBack();
    void anEntryOfAnyKindLeavesAReadableRow();
    void aTrailIsBegunOnce();
    void openingNeedsBothFiles();
    void theVerificationKeyIsNowhereInTheFiles();
    void noUsedKeyStaysInTheKeyFile();
    void anEarlierKeyCannotBeReckonedFromALaterOne();
    void filesAreForTheirOwnerAlone();
    void aTornLastLineIsToldAndMarkedAndNotMended();
    void aStrangeLineIsMarked();
    void aStrayMarkExplainsOnlyItsOwnLines();
    void anAppendCutShortIsFinishedByTheNext();
    void aTornKeySlotLeavesTheOtherOne();
    void aRuinedKeyFileRefusesAppends();
    void aTrailThatWasMovedAwayRefusesAppends();
    void aClockSetBackIsNoticed();
    void aCheckCanBeStopped();
    void keysAndHeadsAreReadAsPeopleTypeThem();
};

void TestAuditTrail::rowsAreAsTheHeaderSays()
{
    const Trail trail(1);
    const QByteArrayList lines = trail.lines();
    QCOMPARE(lines.size(), 2);
    const QByteArray prev = QCryptographicHash::hash(lines[0], QCryptographicHash::Sha256).toHex();
    QVERIFY(lines[0].contains("\"prev\":\"" + QByteArray(64, '0') + '"'));
    const QByteArray body =
        R"({"n":2,"at":"2025-06-15T15:06:40.000000Z","who":"li.na","action":"listen","whom":"PJSIP/1000","outcome":"done",)"
        R"("why":"complaint \"0\"\u000a","detail":"back\\slash\u0009\u0001","seconds":-1,"prev":")" +
        prev + '"';
    // The seal, by another implementation of HMAC and SHA-256 than the program's.
    const QByteArray second =
        QCryptographicHash::hash("floorwatch audit key" + trail.key.bytes(), QCryptographicHash::Sha256);
    const QByteArray seal = QMessageAuthenticationCode::hash(body, second, QCryptographicHash::Sha256).toHex();
    QCOMPARE(lines[1], body + ",\"seal\":\"" + seal + "\"}\n");
    QVERIFY(QJsonDocument::fromJson(lines[1]).isObject());
}

void TestAuditTrail::aTrailIsWholeWithAndWithoutItsKey()
{
    for (const int rows : {0, 1, 2, 40}) {
        const Trail trail(rows);
        for (const bool withKey : {false, true}) {
            const AuditReport report = trail.check(withKey);
            QVERIFY2(report.whole(), qPrintable(report.why));
            QCOMPARE(report.rows, rows + 1);
            QCOMPARE(report.sealsChecked, withKey);
            QCOMPARE(report.head.number, rows + 1);
            QCOMPARE(report.head.hash, sha256(trail.lines().constLast()));
            QVERIFY(report.notices.isEmpty());
        }
    }
}

void TestAuditTrail::textsOfEveryKindComeBack()
{
    Trail trail(0);
    QString every;
    for (char16_t c = 0; c < 0x2100; ++c) {
        every.append(QChar(c));
    }
    AuditEntry entry;
    entry.at = Base::fromEpochMicros(1'750'000'000'123'456);
    entry.why = every.left(4000);
    entry.detail = QStringLiteral("🐎 \u2028 \uFFFE \"}\n{\"n\":3");
    entry.seconds = std::numeric_limits<qint64>::max();
    QVERIFY(trail.trail->append(entry));
    QCOMPARE(trail.lines().size(), 2);
    const auto row = parseRow(trail.lines()[1]);
    QVERIFY(row);
    QCOMPARE(row->entry == entry, true);
    QVERIFY(trail.check(true).whole());
}

void TestAuditTrail::anEntryOfAnyKindLeavesAReadableRow()
{
    Trail trail(0);
    AuditEntry nothing;
    QVERIFY(trail.trail->append(nothing));
    AuditEntry strange;
    strange.at = Base::fromEpochMicros(std::numeric_limits<qint64>::max());
    strange.who = QString(QChar(0xD800)); // half of a pair
    strange.detail = QStringLiteral("x").repeated(100'000);
    strange.seconds = std::numeric_limits<qint64>::min();
    QVERIFY(trail.trail->append(strange));
    strange.at = Base::fromEpochMicros(-1);
    QVERIFY(trail.trail->append(strange));
    const AuditReport report = trail.check(true);
    QVERIFY2(report.whole(), qPrintable(report.why));
    QCOMPARE(report.rows, 4);
    QCOMPARE(parseRow(trail.lines()[2])->entry.detail.size(), 4096);
}

void TestAuditTrail::aTrailIsBegunOnce()
{
    const Trail trail(3);
    const QByteArray before = trail.bytes();
    QVERIFY(!AuditTrail::begin(trail.file, {}, QStringLiteral("intruder")));
    QCOMPARE(trail.bytes(), before);
    QVERIFY(trail.check(true).whole());
    // With one of the two files gone, neither.
    QVERIFY(QFile::remove(trail.file));
    QVERIFY(AuditTrail::exists(trail.file));
    QVERIFY(!AuditTrail::begin(trail.file, {}, QStringLiteral("intruder")));
    QVERIFY(!QFile::exists(trail.file));
}

void TestAuditTrail::openingNeedsBothFiles()
{
    const Trail trail(1);
    auto opened = AuditTrail::open(trail.file);
    QVERIFY(opened);
    QVERIFY(opened.value()->append(entry(1)));
    QVERIFY(trail.check(true).whole());
    QVERIFY(QFile::rename(AuditTrail::keyFile(trail.file), trail.dir.filePath(QStringLiteral("k"))));
    QVERIFY(!AuditTrail::open(trail.file));
    QVERIFY(!AuditTrail::open(trail.dir.filePath(QStringLiteral("none"))));
    QVERIFY(!AuditTrail::exists(trail.dir.filePath(QStringLiteral("none"))));
}

void TestAuditTrail::theVerificationKeyIsNowhereInTheFiles()
{
    const Trail trail(5);
    const QByteArray hex = trail.key.bytes().toHex();
    for (const QByteArray &bytes : {trail.bytes(), bytesOf(AuditTrail::keyFile(trail.file))}) {
        QVERIFY(!bytes.isEmpty());
        QVERIFY(!bytes.contains(hex));
        QVERIFY(!bytes.contains(trail.key.bytes()));
        QVERIFY(!bytes.contains(trail.key.text().toLatin1()));
    }
}

void TestAuditTrail::noUsedKeyStaysInTheKeyFile()
{
    Trail trail(0);
    QByteArray key = nextKey(trail.key.bytes()); // of the second row
    for (int i = 0; i < 6; ++i) {
        QVERIFY(bytesOf(AuditTrail::keyFile(trail.file)).contains(key.toHex()));
        QVERIFY(trail.trail->append(entry(i)));
        QVERIFY(!bytesOf(AuditTrail::keyFile(trail.file)).contains(key.toHex()));
        key = nextKey(key);
    }
}

void TestAuditTrail::anEarlierKeyCannotBeReckonedFromALaterOne()
{
    // What can be shown of it: the step is a hash under a label of its own, so it is neither its own inverse nor the
    // hash of rows or fingerprints.
    const QByteArray key(HashSize, 'k');
    QVERIFY(nextKey(key) != key);
    QVERIFY(nextKey(nextKey(key)) != key);
    QVERIFY(nextKey(key) != sha256(key));
    QVERIFY(!nextKey(key).toHex().startsWith(fingerprint(key).mid(4).toLatin1()));
}

void TestAuditTrail::filesAreForTheirOwnerAlone()
{
    const Trail trail(1);
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    for (const QString &file : {trail.file, AuditTrail::keyFile(trail.file)}) {
        QCOMPARE(QFileInfo(file).permissions() & others, QFileDevice::Permissions());
    }
}

void TestAuditTrail::aTornLastLineIsToldAndMarkedAndNotMended()
{
    const Trail whole(3);
    const QByteArray next = rowBytes(5, entry(4), sha256(whole.lines().constLast()), QByteArray(HashSize, 'x'));
    for (qsizetype size = 1; size < next.size(); size += 37) {
        Trail trail(3);
        QVERIFY(put(trail.file, trail.bytes() + next.left(size)));
        const AuditReport before = trail.check(true);
        QCOMPARE(before.fault, Fault::Torn);
        QCOMPARE(before.badLine, 5);
        QCOMPARE(before.rows, 4);
        QVERIFY(trail.trail->append(entry(5)));
        QVERIFY(trail.trail->append(entry(6)));
        QCOMPARE(trail.lines()[4], next.left(size) + '\n');
        const AuditReport after = trail.check(true);
        QVERIFY2(after.whole(), qPrintable(after.why));
        QCOMPARE(after.rows, 7);
        QCOMPARE(after.notices.size(), 1);
        QCOMPARE(parseRow(trail.lines()[5])->entry.action, QStringLiteral("trail.stray"));
    }
}

void TestAuditTrail::aStrangeLineIsMarked()
{
    Trail trail(2);
    const QByteArray strange = "# nothing happened\n" + trail.lines()[1] + "\n";
    QVERIFY(put(trail.file, trail.bytes() + strange));
    QCOMPARE(trail.check(false).fault, Fault::NotARow);
    QVERIFY(trail.trail->append(entry(1)));
    const AuditReport report = trail.check(true);
    QVERIFY2(report.whole(), qPrintable(report.why));
    QCOMPARE(report.rows, 5);
    QCOMPARE(report.notices.size(), 1);
    QVERIFY(trail.bytes().contains(strange));
}

void TestAuditTrail::aStrayMarkExplainsOnlyItsOwnLines()
{
    Trail trail(2);
    QVERIFY(put(trail.file, trail.bytes() + "stray one\n"));
    QVERIFY(trail.trail->append(entry(1)));
    QVERIFY(trail.check(true).whole());
    const QByteArray marked = trail.bytes();
    for (const char *other : {"stray two\n", "stray on\n", "", "stray one\nstray one\n"}) {
        QByteArray bytes = marked;
        QVERIFY(put(trail.file, bytes.replace("stray one\n", other)));
        // Without the line the chain is whole of itself; the mark still tells that there was one.
        QCOMPARE(trail.check(true).whole(), *other == '\0');
    }
}

void TestAuditTrail::anAppendCutShortIsFinishedByTheNext()
{
    Trail trail(2);
    const QByteArray keys = bytesOf(AuditTrail::keyFile(trail.file));
    QVERIFY(trail.trail->append(entry(5)));
    QVERIFY(put(AuditTrail::keyFile(trail.file), keys)); // the row is on the disk, its key was not yet erased
    const AuditReport before = trail.check(true);
    QVERIFY2(before.whole(), qPrintable(before.why));
    QCOMPARE(before.rows, 4);
    QCOMPARE(before.notices.size(), 1);
    QVERIFY(trail.trail->append(entry(6)));
    const AuditReport after = trail.check(true);
    QVERIFY2(after.whole(), qPrintable(after.why));
    QCOMPARE(after.rows, 5);
    QVERIFY(after.notices.isEmpty());
    QCOMPARE(bytesOf(AuditTrail::keyFile(trail.file)).count("floorwatch-audit-key"), 1);
}

void TestAuditTrail::aTornKeySlotLeavesTheOtherOne()
{
    Trail trail(2);
    QByteArray before = bytesOf(AuditTrail::keyFile(trail.file)).leftJustified(512, '\0');
    QVERIFY(trail.trail->append(entry(5)));
    const QByteArray after = bytesOf(AuditTrail::keyFile(trail.file)).leftJustified(512, '\0');
    const qsizetype fresh = after.indexOf("floorwatch-audit-key");
    QVERIFY(fresh == 0 || fresh == 256);
    for (const int written : {1, 100, 230, 255}) {
        QByteArray torn = before;
        torn.replace(fresh, written, after.mid(fresh, written));
        QVERIFY(put(AuditTrail::keyFile(trail.file), torn));
        QVERIFY2(trail.check(true).whole(), qPrintable(trail.check(true).why));
        QVERIFY(trail.trail->append(entry(6)));
        QVERIFY2(trail.check(true).whole(), qPrintable(trail.check(true).why));
        QVERIFY(!trail.bytes().contains("trail."
                                        "stray"));
        // Once more from the same place, behind the rows that there are by now.
        before = bytesOf(AuditTrail::keyFile(trail.file)).leftJustified(512, '\0');
        if (before.indexOf("floorwatch-audit-key") == fresh) {
            QVERIFY(trail.trail->append(entry(7)));
            before = bytesOf(AuditTrail::keyFile(trail.file)).leftJustified(512, '\0');
        }
    }
}

void TestAuditTrail::aRuinedKeyFileRefusesAppends()
{
    Trail trail(2);
    const QByteArray before = trail.bytes();
    for (const QByteArray &bytes : {QByteArray(), QByteArray(512, '\0'), QByteArray(512, 'x')}) {
        QVERIFY(put(AuditTrail::keyFile(trail.file), bytes));
        const auto appended = trail.trail->append(entry(1));
        QVERIFY(!appended);
        QVERIFY(appended.error().contains(AuditTrail::keyFile(trail.file)));
        QVERIFY(!AuditTrail::open(trail.file));
        QCOMPARE(trail.check(true).fault, Fault::KeyFile);
    }
    QCOMPARE(trail.bytes(), before);
}

void TestAuditTrail::aTrailThatWasMovedAwayRefusesAppends()
{
    Trail trail(2);
    QVERIFY(QFile::rename(trail.file, trail.file + QStringLiteral(".old")));
    QVERIFY(!trail.trail->append(entry(1)));
    QVERIFY(!QFile::exists(trail.file));
}

void TestAuditTrail::aClockSetBackIsNoticed()
{
    Trail trail(2);
    QVERIFY(trail.trail->append(entry(-7200)));
    const AuditReport report = trail.check(true);
    QVERIFY(report.whole());
    QCOMPARE(report.notices.size(), 1);
}

void TestAuditTrail::aCheckCanBeStopped()
{
    const Trail trail(0);
    QByteArray line = trail.bytes();
    QVERIFY(put(trail.file, line.repeated(8000)));
    int calls = 0;
    AuditCheck check;
    check.progress = [&calls](qint64 done, qint64 total) {
        ++calls;
        return done > 0 && done <= total && calls < 2;
    };
    QVERIFY(!verify(trail.file, check));
    QCOMPARE(calls, 2);
}

void TestAuditTrail::keysAndHeadsAreReadAsPeopleTypeThem()
{
    const Trail trail(1);
    const QString text = trail.key.text();
    QCOMPARE(text.size(), 64 + 7);
    QCOMPARE(VerificationKey::fromText(text).value().bytes(), trail.key.bytes());
    QCOMPARE(VerificationKey::fromText(QStringLiteral(" ") + text.toUpper().replace(u'-', u' ')).value().bytes(),
             trail.key.bytes());
    for (const QString &wrong :
         {QString(), text.left(70), text + QStringLiteral("0"), QStringLiteral("g").repeated(64)}) {
        QVERIFY(!VerificationKey::fromText(wrong));
    }
    const AuditHead head = trail.check(false).head;
    QCOMPARE(AuditHead::fromText(head.text()).value() == head, true);
    for (const char *wrong : {"", "2", "2:", "2:ab",
                              "x:"
                              "00",
                              "0:0000000000000000000000000000000000000000000000000000000000000000"}) {
        QVERIFY(!AuditHead::fromText(QString::fromLatin1(wrong)));
    }
}

QTEST_GUILESS_MAIN(TestAuditTrail)
#include "tst_audittrail.moc"
