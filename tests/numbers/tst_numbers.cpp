// Numbers as PBXs, trunks and people write them.
#include "kit/testkit.h"
#include "numbers/numbers.h"

using namespace Floorwatch;
using namespace Floorwatch::Numbers;

class TestNumbers : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void aNumberIsReadInEverySpelling_data();
    void aNumberIsReadInEverySpelling();
    void anotherCountryReadsItsOwnNumbers();
    void aCountryIsOneThatTheLibraryKnows();
    void hostileTextIsBoundedAndNoNumber_data();
    void hostileTextIsBoundedAndNoNumber();
    void everyMobilePrefixIsAsTheLibrarySays();
    void theAnswerDoesNotDependOnWhatWasAskedBefore();
    void theRegionIsACountryAndAPlace_data();
    void theRegionIsACountryAndAPlace();
    void numbersAreShownAsPeopleWriteThem_data();
    void numbersAreShownAsPeopleWriteThem();
};

void TestNumbers::aNumberIsReadInEverySpelling_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *asShown, Kind kind, const char *key) {
        QTest::newRow(asShown[0] != '\0' ? asShown : "(empty)") << kind << QString::fromUtf8(key);
    };
    const QList<const char *> mobile{"13912345678",
                                     "+8613912345678",
                                     "008613912345678",
                                     "013912345678",
                                     "8613912345678",
                                     "139 1234 5678",
                                     "139-1234-5678",
                                     "+86 139 1234 5678",
                                     "(139)12345678",
                                     "tel:+8613912345678",
                                     "sip:13912345678@10.0.0.1:5060",
                                     "<13912345678>",
                                     "１３９１２３４５６７８",
                                     "＋86 13912345678",
                                     "139.1234.5678",
                                     "86-139-1234-5678",
                                     "1258813912345678",
                                     "sip:+8613912345678;user=phone@pbx"};
    for (const char *text : mobile) {
        row(text, Kind::Valid, "+8613912345678");
    }
    for (const char *text : {"01012345678", "010 1234-5678", "010-12345678", "+861012345678", "00861012345678"}) {
        row(text, Kind::Valid, "+861012345678");
    }
    row("4008123123", Kind::Valid, "+864008123123");
    row("400-812-3123", Kind::Valid, "+864008123123");
    row("0755-86013388", Kind::Valid, "+8675586013388");
    row("+85291234567", Kind::Valid, "+85291234567");
    row("0085291234567", Kind::Valid, "+85291234567");
    row("+1 (650) 253-0000", Kind::Valid, "+16502530000");
    row("+44 20 8366 1177", Kind::Valid, "+442083661177");
    // Emergency and service numbers are of the plan, though they have no international form.
    for (const char *text : {"95588", "10086", "10000", "110", "119", "120"}) {
        row(text, Kind::Valid, text);
    }
    for (const char *text : {"12", "801", "8001", "60123", "880012", "2001"}) {
        row(text, Kind::Internal, text);
    }
    row("5", Kind::Other, "5");
    row("62345678", Kind::Other, "62345678");
    row("+999123", Kind::Other, "999123");
    row("1234567890123456789", Kind::Other, "1234567890123456789");
    row("11012345678", Kind::Other, "11012345678");
    row("Alice", Kind::Other, "alice");
    row("1.39E+10", Kind::Other, "1.39e+10");
    row("sip:bob@example.com", Kind::Other, "bob");
    for (const char *text : {"", " ", "anonymous", "Anonymous", "ANONYMOUS", "<unknown>", "unknown", "Restricted",
                             "unavailable", "private", "withheld", "s", "sip:anonymous@anonymous.invalid", "匿名", "0",
                             "0000000000", "+", "+86 ", "<>"}) {
        if (qstrcmp(text, "+86 ") != 0) {
            row(text, Kind::Anonymous, "");
        }
    }
}

void TestNumbers::aNumberIsReadInEverySpelling()
{
    QFETCH(Kind, kind);
    QFETCH(QString, key);
    const QString asShown = QString::fromUtf8(QTest::currentDataTag());
    NumberReader reader;
    const Number number = reader.read(asShown == QLatin1String("(empty)") ? QString() : asShown);
    QCOMPARE(number.key, key);
    QCOMPARE(number.kind, kind);
}

void TestNumbers::anotherCountryReadsItsOwnNumbers()
{
    NumberReader us(QStringLiteral("us"));
    QCOMPARE(us.country(), QStringLiteral("US"));
    QCOMPARE(us.read(QStringLiteral("(650) 253-0000")).key, QStringLiteral("+16502530000"));
    QCOMPARE(us.read(QStringLiteral("911")), (Number{Kind::Valid, QStringLiteral("911")}));
    QCOMPARE(us.read(QStringLiteral("110")).kind, Kind::Internal);
    QCOMPARE(us.read(QStringLiteral("13912345678")).kind, Kind::Other);
    NumberReader hk(QStringLiteral("HK"));
    QCOMPARE(hk.read(QStringLiteral("91234567")).key, QStringLiteral("+85291234567"));
    NumberReader gb(QStringLiteral("GB"));
    QCOMPARE(gb.read(QStringLiteral("020 8366 1177")).key, QStringLiteral("+442083661177"));
    NumberReader none(QStringLiteral("no such country"));
    QCOMPARE(none.read(QStringLiteral("13912345678")).kind, Kind::Other);
    QCOMPARE(none.read(QStringLiteral("+8613912345678")).key, QStringLiteral("+8613912345678"));
}

void TestNumbers::aCountryIsOneThatTheLibraryKnows()
{
    for (const char *known : {"CN", "HK", "us", "Gb"}) {
        QVERIFY2(isCountry(QString::fromLatin1(known)), known);
    }
    for (const char *unknown : {"", "C", "XX", "ZZ", "001", "CHN", "China", "86", "CN "}) {
        QVERIFY2(!isCountry(QString::fromLatin1(unknown)), unknown);
    }
    QVERIFY(!isCountry(QString::fromUtf8("中国")));
}

void TestNumbers::hostileTextIsBoundedAndNoNumber_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("long digits") << QString(1'000'000, QLatin1Char('7'));
    QTest::newRow("long name") << QString(1'000'000, QLatin1Char('x'));
    QTest::newRow("markup") << QStringLiteral("<script>alert(1)</script>");
    QTest::newRow("sql") << QStringLiteral("'; DROP TABLE contact; --");
    QTest::newRow("nul and newline") << QString::fromLatin1("a\0b\r\nc", 6);
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + QStringLiteral("139");
    QTest::newRow("right to left") << QStringLiteral("\u202e13912345678x");
    QTest::newRow("pluses") << QString(5'000, QLatin1Char('+'));
    QTest::newRow("at signs") << QString(5'000, QLatin1Char('@')) + QStringLiteral("1");
}

void TestNumbers::hostileTextIsBoundedAndNoNumber()
{
    QFETCH(QString, text);
    NumberReader reader;
    const Number number = reader.read(text);
    QVERIFY(number.kind == Kind::Other || number.kind == Kind::Anonymous);
    QVERIFY(number.key.size() <= 64);
    for (const QChar c : number.key) {
        QVERIFY(c.category() != QChar::Other_Control);
    }
    QCOMPARE(reader.read(text), number);
    QCOMPARE(regionOf(number.key), QString());
    QCOMPARE(shown(number.key, QStringLiteral("CN")), number.key);
}

/// The shortcut by five digits gives what the library gives for the whole number.
void TestNumbers::everyMobilePrefixIsAsTheLibrarySays()
{
    NumberReader reader;
    for (int prefix = 13'000; prefix < 20'000; ++prefix) {
        for (int tail = 0; tail < 10; ++tail) {
            const QString number = QString::number(prefix) +
                                   QString::number(tail * 100'000 + tail * 11'111).rightJustified(6, QLatin1Char('0'));
            const bool byPrefix = reader.read(number).kind == Kind::Valid;
            // With a country code there is no shortcut.
            const bool byLibrary = reader.read(QStringLiteral("+86") + number).kind == Kind::Valid;
            QVERIFY2(byPrefix == byLibrary, qPrintable(number));
        }
    }
}

void TestNumbers::theAnswerDoesNotDependOnWhatWasAskedBefore()
{
    NumberReader reader;
    const Number before = reader.read(QStringLiteral("01012345678"));
    for (int i = 0; i < 20'000; ++i) {
        (void)reader.read(QString::number(13'900'000'000 + i));
    }
    QCOMPARE(reader.read(QStringLiteral("01012345678")), before);
    QCOMPARE(reader.read(QStringLiteral("13900000001")).key, QStringLiteral("+8613900000001"));
}

void TestNumbers::theRegionIsACountryAndAPlace_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("chinese");
    const auto row = [](const char *number, const char *key, const char *chinese) {
        QTest::newRow(number) << QString::fromUtf8(key) << QString::fromUtf8(chinese);
    };
    row("+861012345678", "CN-Beijing", "北京市");
    row("+862112345678", "CN-Shanghai", "上海市");
    row("+8613912345678", "CN-Changzhou, Jiangsu", "江苏省常州市");
    row("+8675586013388", "CN-Shenzhen, Guangdong", "广东省深圳市");
    row("+864008123123", "CN", "中国");
    row("+16502530000", "US-Mountain View, CA", "美国");
    row("+442083661177", "GB-London", "英国");
    row("+80012345678", "", "");
    row("10086", "", "");
    row("8001", "", "");
    row("nobody", "", "");
}

void TestNumbers::theRegionIsACountryAndAPlace()
{
    QFETCH(QString, key);
    QFETCH(QString, chinese);
    const QString number = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(regionOf(number), key);
    QCOMPARE(regionName(number, QStringLiteral("zh_CN")), chinese);
    QCOMPARE(regionOf(QStringLiteral("+85291234567")), QStringLiteral("HK"));
}

void TestNumbers::numbersAreShownAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("shownText");
    const auto row = [](const char *key, const char *text) { QTest::newRow(key) << QString::fromLatin1(text); };
    row("+8613912345678", "139 1234 5678");
    row("+861012345678", "010 1234 5678");
    row("+16502530000", "+1 650-253-0000");
    row("+85291234567", "+852 9123 4567");
    row("10086", "10086");
    row("8001", "8001");
    row("+999123", "+999123");
}

void TestNumbers::numbersAreShownAsPeopleWriteThem()
{
    QFETCH(QString, shownText);
    QCOMPARE(shown(QString::fromLatin1(QTest::currentDataTag()), QStringLiteral("CN")), shownText);
}

QTEST_GUILESS_MAIN(TestNumbers)
#include "tst_numbers.moc"
