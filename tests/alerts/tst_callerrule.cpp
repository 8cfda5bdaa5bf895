#include "alerts/callerrule.h"
#include "kit/testkit.h"

#include <QTimeZone>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace std::chrono_literals;

namespace
{

using Kind = Alerts::Test::Kind;
using Alerts::CallerPicture;

const Instant Now = Base::fromEpochSeconds(1'795'348'800);
const QString Number = QStringLiteral("+8613912345678");

Alerts::Test words(Kind kind, const QStringList &list)
{
    Alerts::Test test;
    test.kind = kind;
    test.words = list;
    return test;
}

Alerts::Test figures(Kind kind, int number, int days, int hours, int seconds)
{
    Alerts::Test test;
    test.kind = kind;
    test.number = number;
    test.days = days;
    test.hours = hours;
    test.seconds = seconds;
    return test;
}

Alerts::Test joined(Kind kind, std::vector<Alerts::Test> parts)
{
    Alerts::Test test;
    test.kind = kind;
    test.parts = std::move(parts);
    return test;
}

Alerts::Test tagged(const char *tag) { return words(Kind::Tag, {QString::fromLatin1(tag)}); }

CallerRule ruleOf(Alerts::Test test)
{
    CallerRule rule;
    rule.id = QStringLiteral("r");
    rule.name = QStringLiteral("A rule");
    rule.test = std::move(test);
    return rule;
}

Domain::Contact contact(double hoursAgo, const char *call,
                        Domain::VisitOutcome outcome = Domain::VisitOutcome::Answered)
{
    Domain::Contact one;
    one.number = Number;
    one.at = Now - Base::fromSeconds(hoursAgo * 3600);
    one.pbx = QStringLiteral("main");
    one.call = QString::fromLatin1(call);
    one.outcome = outcome;
    return one;
}

/// A gold customer with the tag vip; called yesterday (two visits), three days and forty days ago; gave up yesterday.
Journal::CallerFacts knownFacts()
{
    Journal::CallerFacts facts;
    facts.number = Number;
    facts.customer = Domain::Customer{};
    facts.customer->name = QStringLiteral("王芳");
    facts.customer->segment = QStringLiteral("gold");
    facts.customer->tags = {QStringLiteral("vip"), QStringLiteral("own word")};
    facts.contacts = {contact(20, "c3", Domain::VisitOutcome::Abandoned), contact(20.1, "c3"), contact(72, "c2"),
                      contact(40 * 24, "c1")};
    facts.contacts[3].escalated = true;
    return facts;
}

CallerSettings settings()
{
    CallerSettings shared;
    shared.lists = {{QStringLiteral("press"), {Number}}, {QStringLiteral("empty"), {}}};
    shared.promiseSeconds = {{QString(), 120}, {QStringLiteral("gold"), 30}};
    return shared;
}

enum class Knowing { Facts, NoCustomer, NotYet, Anonymous };

CallerPicture pictureOf(Knowing knowing, const Journal::CallerFacts &facts)
{
    CallerPicture picture;
    picture.pbx = QStringLiteral("main");
    picture.call = QStringLiteral("now");
    picture.number = knowing == Knowing::Anonymous ? QString() : Number;
    picture.region = knowing == Knowing::Anonymous ? QString() : QStringLiteral("CN-Beijing");
    picture.queue = QStringLiteral("Support");
    picture.reason = QStringLiteral("no-signal");
    picture.waited = 40s;
    picture.at = Now;
    picture.facts = knowing == Knowing::Facts || knowing == Knowing::NoCustomer ? &facts : nullptr;
    return picture;
}

} // namespace

class TestCallerRule : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyTestMatchesWhatItSays_data();
    void everyTestMatchesWhatItSays();
    void whatMadeItHoldIsTold();
    void theTagsOfAllWhoShareANumberCount();
    void itsOwnContactsDoNotCount();
    void theLastContactDecidesOnAbandons();
    void numbersAreComparedAsTheyAreStored();
    void jsonIsReadBack();
    void wrongJsonIsRefusedInOneSentence_data();
    void wrongJsonIsRefusedInOneSentence();
    void faultsAreNamed_data();
    void faultsAreNamed();
    void aRuleThatMatchesEverybodyIsWarnedOf();
    void theDefaultsAreUsable();
    void aBackTestAsksWhatTheLiveFloorAsks();
    void aBackTestCountsACallOnce();
    void aBackTestKnowsItsHours();
};

void TestCallerRule::everyTestMatchesWhatItSays_data()
{
    QTest::addColumn<Alerts::Test>("test");
    QTest::addColumn<QString>("holdsFor"); // of known facts, a customer without facts, not asked yet, anonymous: y or n
    const auto row = [](const char *name, const Alerts::Test &test, const char *holds) {
        QTest::newRow(name) << test << QString::fromLatin1(holds);
    };
    row("number", words(Kind::Number, {QStringLiteral("+861"), Number}), "yyyn");
    row("another number", words(Kind::Number, {QStringLiteral("+8613912345679")}), "nnnn");
    row("prefix", words(Kind::Prefix, {QStringLiteral("+86139*")}), "yyyn");
    row("another prefix", words(Kind::Prefix, {QStringLiteral("+86138"), QStringLiteral("+44")}), "nnnn");
    row("list", words(Kind::List, {QStringLiteral("press")}), "yyyn");
    row("an empty list", words(Kind::List, {QStringLiteral("empty")}), "nnnn");
    row("a list that is not there", words(Kind::List, {QStringLiteral("gone")}), "nnnn");
    row("segment", words(Kind::Segment, {QStringLiteral("Gold")}), "ynnn");
    row("tag", tagged("VIP"), "ynnn");
    row("an own word as tag", tagged("own word"), "ynnn");
    row("region", words(Kind::Region, {QStringLiteral("CN-Beijing")}), "yyyn");
    row("country", words(Kind::Region, {QStringLiteral("cn")}), "yyyn");
    row("a region that begins alike", words(Kind::Region, {QStringLiteral("CN-Bei")}), "nnnn");
    row("reason", words(Kind::Reason, {QStringLiteral("billing"), QStringLiteral("No-Signal")}), "yyyy");
    row("queue", words(Kind::Queue, {QStringLiteral("support")}), "yyyy");
    row("third call in a week", figures(Kind::RepeatCalls, 2, 7, 0, 0), "ynnn");
    row("two visits are one call", figures(Kind::RepeatCalls, 3, 7, 0, 0), "nnnn");
    row("three in 90 days", figures(Kind::RepeatCalls, 3, 90, 0, 0), "ynnn");
    row("gave up within a day", figures(Kind::AbandonedWithin, 0, 0, 24, 0), "ynnn");
    row("gave up within two hours", figures(Kind::AbandonedWithin, 0, 0, 2, 0), "nnnn");
    row("escalated", figures(Kind::Escalated, 0, 0, 0, 0), "ynnn");
    row("escalated within 30 days", figures(Kind::Escalated, 0, 30, 0, 0), "nnnn");
    row("waits over 30 s", figures(Kind::WaitingOver, 0, 0, 0, 30), "yyyy");
    row("waits over 40 s", figures(Kind::WaitingOver, 0, 0, 0, 40), "nnnn");
    row("waits over the promise", figures(Kind::WaitingOver, 0, 0, 0, 0), "ynnn");
    row("anonymous", figures(Kind::Anonymous, 0, 0, 0, 0), "nnny");
    row("all", joined(Kind::All, {tagged("vip"), words(Kind::Queue, {QStringLiteral("support")})}), "ynnn");
    row("all but one", joined(Kind::All, {tagged("vip"), words(Kind::Queue, {QStringLiteral("sales")})}), "nnnn");
    row("any", joined(Kind::Any, {tagged("vip"), figures(Kind::Anonymous, 0, 0, 0, 0)}), "ynny");
    row("none of any", joined(Kind::Any, {tagged("a"), tagged("b")}), "nnnn");
    row("not", joined(Kind::Not, {tagged("vip")}), "nyny"); // of what is not known yet nothing is said
    row("not not", joined(Kind::Not, {joined(Kind::Not, {tagged("vip")})}), "ynnn");
    row("not anonymous", joined(Kind::Not, {figures(Kind::Anonymous, 0, 0, 0, 0)}), "yyyn");
    row("nothing at all", joined(Kind::All, {}), "nnnn");
}

void TestCallerRule::everyTestMatchesWhatItSays()
{
    QFETCH(Alerts::Test, test);
    QFETCH(QString, holdsFor);
    const CallerRule rule = ruleOf(test);
    const Journal::CallerFacts known = knownFacts();
    const Journal::CallerFacts nothing;
    QString holds;
    for (const Knowing knowing : {Knowing::Facts, Knowing::NoCustomer, Knowing::NotYet, Knowing::Anonymous}) {
        const CallerPicture picture = pictureOf(knowing, knowing == Knowing::Facts ? known : nothing);
        holds += matches(rule, settings(), picture) ? QLatin1Char('y') : QLatin1Char('n');
    }
    QCOMPARE(holds, holdsFor);
    QCOMPARE(dependsOnWait(test), test.kind == Kind::WaitingOver);
}

void TestCallerRule::whatMadeItHoldIsTold()
{
    const Journal::CallerFacts known = knownFacts();
    QStringList why{QStringLiteral("before")};
    const CallerRule rule = ruleOf(joined(
        Kind::All, {tagged("vip"), figures(Kind::RepeatCalls, 2, 7, 0, 0), joined(Kind::Not, {tagged("blocked")})}));
    QVERIFY(matches(rule, settings(), pictureOf(Knowing::Facts, known), &why));
    QCOMPARE(why, (QStringList{QStringLiteral("before"), QStringLiteral("tag=vip"), QStringLiteral("repeat=2/7")}));
    const CallerRule fails = ruleOf(joined(Kind::All, {tagged("vip"), tagged("blocked")}));
    QVERIFY(!matches(fails, settings(), pictureOf(Knowing::Facts, known), &why));
    QCOMPARE(why.size(), 3);
}

void TestCallerRule::theTagsOfAllWhoShareANumberCount()
{
    Journal::CallerFacts facts = knownFacts();
    QVERIFY(!matches(ruleOf(tagged("press")), settings(), pictureOf(Knowing::Facts, facts)));
    facts.others.resize(2);
    facts.others[1].tags = {QStringLiteral("Press")};
    QVERIFY(matches(ruleOf(tagged("press")), settings(), pictureOf(Knowing::Facts, facts)));
    QVERIFY(matches(ruleOf(tagged("vip")), settings(), pictureOf(Knowing::Facts, facts)));
    // The back-test asks the same, whoever of the two was changed last.
    for (const int later : {0, 1}) {
        std::vector<Domain::Customer> two(2);
        for (size_t i = 0; i < two.size(); ++i) {
            two[i].id = static_cast<qint64>(i) + 1;
            two[i].numbers = {Number};
        }
        two[0].tags = {QStringLiteral("press")};
        two[static_cast<size_t>(later)].changed = Now;
        BackTest back(ruleOf(tagged("press")), settings(), QTimeZone::utc(), Now);
        back.add({contact(20, "c1")}, two);
        QCOMPARE(back.outcome().in7Days, 1);
    }
    // Of one import all were changed at once: the last row leads, as in the records, in whatever order they come.
    Domain::Customer first;
    first.id = 1;
    first.numbers = {Number};
    first.changed = Now;
    Domain::Customer last = first;
    last.id = 2;
    last.segment = QStringLiteral("gold");
    for (const std::vector<Domain::Customer> &two : {std::vector{first, last}, std::vector{last, first}}) {
        BackTest back(ruleOf(words(Kind::Segment, {QStringLiteral("gold")})), settings(), QTimeZone::utc(), Now);
        back.add({contact(20, "c1")}, two);
        QCOMPARE(back.outcome().in7Days, 1);
    }
}

void TestCallerRule::itsOwnContactsDoNotCount()
{
    const Journal::CallerFacts known = knownFacts();
    CallerPicture picture = pictureOf(Knowing::Facts, known);
    picture.call = QStringLiteral("c3");
    QVERIFY(!matches(ruleOf(figures(Kind::RepeatCalls, 2, 7, 0, 0)), {}, picture));
    QVERIFY(!matches(ruleOf(figures(Kind::AbandonedWithin, 0, 0, 24, 0)), {}, picture));
    picture.pbx = QStringLiteral("other"); // there the same id names another call
    QVERIFY(matches(ruleOf(figures(Kind::RepeatCalls, 2, 7, 0, 0)), {}, picture));
}

void TestCallerRule::theLastContactDecidesOnAbandons()
{
    Journal::CallerFacts known = knownFacts();
    known.contacts.insert(known.contacts.begin(), contact(1, "c4")); // served since
    QVERIFY(!matches(ruleOf(figures(Kind::AbandonedWithin, 0, 0, 24, 0)), {}, pictureOf(Knowing::Facts, known)));
}

void TestCallerRule::numbersAreComparedAsTheyAreStored()
{
    Numbers::NumberReader reader(QStringLiteral("CN"));
    const CallerRule rule = withKeys(ruleOf(joined(Kind::Any, {words(Kind::Number, {QStringLiteral("139 1234 5678")}),
                                                               words(Kind::Prefix, {QStringLiteral("00 86-755*")})})),
                                     reader);
    QCOMPARE(rule.test.parts[0].words, QStringList{Number});
    QCOMPARE(rule.test.parts[1].words, QStringList{QStringLiteral("+86755*")});
    CallerSettings shared;
    shared.lists.insert(QStringLiteral("press"), {QStringLiteral("(0086) 139-1234-5678")});
    QCOMPARE(withKeys(shared, reader).lists.value(QStringLiteral("press")), QStringList{Number});
}

void TestCallerRule::jsonIsReadBack()
{
    CallerRules rules = defaultCallerRules();
    rules.settings.lists.insert(QStringLiteral("press"), {Number});
    rules.rules.front().hours.shifts = {{0x1f, 540, 1080}};
    rules.rules.front().teams = {QStringLiteral("evening")};
    rules.rules.front().test = joined(Kind::Any, {tagged("a"), joined(Kind::Not, {tagged("b")})});
    const auto read = callerRulesFromJson(toJson(rules));
    QVERIFY2(read.ok(), qPrintable(read.ok() ? QString() : read.error()));
    QVERIFY(read.value() == rules);
    QVERIFY(callerRulesFromJson("{}").ok());
}

void TestCallerRule::wrongJsonIsRefusedInOneSentence_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("word"); // that the sentence must hold
    const auto row = [](const char *name, const QByteArray &rule, const char *word) {
        QTest::newRow(name) << QByteArray("{\"rules\":[" + rule + "]}") << QString::fromUtf8(word);
    };
    QTest::newRow("no JSON") << QByteArray("{\"rules\":") << QStringLiteral("caller rules");
    QTest::newRow("a list") << QByteArray("[]") << QStringLiteral("object");
    QTest::newRow("a later format") << QByteArray("{\"format\":2}") << QStringLiteral("format");
    QTest::newRow("a foreign member") << QByteArray("{\"rulez\":[]}") << QStringLiteral("rulez");
    QTest::newRow("a wrong promise") << QByteArray(R"({"settings":{"promiseSeconds":{"gold":"soon"}}})")
                                     << QStringLiteral("gold");
    QTest::newRow("a wrong list") << QByteArray(R"({"settings":{"lists":{"press":[1]}}})") << QStringLiteral("press");
    row("an unknown test", R"({"id":"r","name":"R","when":{"test":"smells"}})", "smells");
    row("no test", R"({"id":"r","name":"R"})", "R");
    row("no parts", R"({"id":"r","name":"R","when":{"test":"all"}})", "all");
    row("two parts of not",
        R"({"id":"r","name":"R","when":{"test":"not","parts":[{"test":"anonymous"},{"test":"anonymous"}]}})", "not");
    row("0 calls", R"({"id":"r","name":"R","when":{"test":"repeatCalls","days":7}})", "calls");
    row("half a call", R"({"id":"r","name":"R","when":{"test":"repeatCalls","days":7,"number":1.5}})", "number");
    row("no words", R"({"id":"r","name":"R","when":{"test":"tag"}})", "tag");
    row("words that are numbers", R"({"id":"r","name":"R","when":{"test":"tag","words":[1]}})", "words");
    row("a foreign member of a rule", R"({"id":"r","name":"R","colour":"red","when":{"test":"anonymous"}})", "colour");
    row("a foreign member of a test", R"({"id":"r","name":"R","when":{"test":"anonymous","x":1}})", "x");
    row("an unknown severity", R"({"id":"r","name":"R","severity":"grave","when":{"test":"anonymous"}})", "grave");
    row("wrong hours", R"({"id":"r","name":"R","hours":[{"from":1}],"when":{"test":"anonymous"}})", "hours");
    row("no id", R"({"name":"R","when":{"test":"anonymous"}})", "id");
    row("no name", R"({"id":"r","when":{"test":"anonymous"}})", "name");
    row("one id twice",
        R"({"id":"r","name":"R","when":{"test":"anonymous"}},{"id":"r","name":"S","when":{"test":"anonymous"}})",
        "“r”");
    QByteArray deep = R"({"test":"anonymous"})";
    for (int i = 0; i < 9; ++i) {
        deep = R"({"test":"not","parts":[)" + deep + "]}";
    }
    row("nested too deep", R"({"id":"r","name":"R","when":)" + deep + "}", "8");
    QTest::newRow("nested far too deep") << QByteArray(QByteArray("[").repeated(100'000))
                                         << QStringLiteral("caller rules");
}

void TestCallerRule::wrongJsonIsRefusedInOneSentence()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, word);
    const auto read = callerRulesFromJson(json);
    QVERIFY(!read.ok());
    QVERIFY2(read.error().contains(word), qPrintable(read.error()));
    QVERIFY2(read.error().endsWith(QLatin1Char('.')), qPrintable(read.error()));
}

void TestCallerRule::faultsAreNamed_data()
{
    QTest::addColumn<Alerts::Test>("test");
    QTest::addColumn<bool>("usable");
    QTest::newRow("tag") << tagged("vip") << true;
    QTest::newRow("no part") << joined(Kind::Any, {}) << false;
    QTest::newRow("an empty word") << words(Kind::Number, {QStringLiteral(" ")}) << false;
    QTest::newRow("calls in 91 days") << figures(Kind::RepeatCalls, 1, 91, 0, 0) << false;
    QTest::newRow("0 hours") << figures(Kind::AbandonedWithin, 0, 0, 0, 0) << false;
    QTest::newRow("the promise") << figures(Kind::WaitingOver, 0, 0, 0, 0) << true;
    QTest::newRow("a negative wait") << figures(Kind::WaitingOver, 0, 0, 0, -1) << false;
    QTest::newRow("parts below a tag") << joined(Kind::Tag, {tagged("vip")}) << false;
}

void TestCallerRule::faultsAreNamed()
{
    QFETCH(Alerts::Test, test);
    QFETCH(bool, usable);
    QCOMPARE(faultOf(ruleOf(test)).isEmpty(), usable);
}

void TestCallerRule::aRuleThatMatchesEverybodyIsWarnedOf()
{
    QString warning;
    QVERIFY(faultOf(ruleOf(words(Kind::Prefix, {QStringLiteral("*")})), &warning).isEmpty());
    QVERIFY(!warning.isEmpty());
    QVERIFY(faultOf(ruleOf(joined(Kind::Not, {tagged("vip")})), &warning).isEmpty());
    QVERIFY(!warning.isEmpty());
    QVERIFY(faultOf(ruleOf(words(Kind::Region, {QStringLiteral("CN-Beijing")})), &warning).isEmpty());
    QVERIFY(warning.isEmpty());
}

void TestCallerRule::theDefaultsAreUsable()
{
    const CallerRules rules = defaultCallerRules();
    QCOMPARE(rules.rules.size(), 7U);
    for (const CallerRule &rule : rules.rules) {
        QString warning;
        QVERIFY2(faultOf(rule, &warning).isEmpty() && warning.isEmpty(), qPrintable(rule.id));
    }
}

void TestCallerRule::aBackTestAsksWhatTheLiveFloorAsks()
{
    Domain::Customer gold;
    gold.id = 7;
    gold.numbers = {Number, QStringLiteral("+8613900000000")};
    gold.segment = QStringLiteral("gold");
    gold.tags = {QStringLiteral("vip")};
    std::vector<Domain::Contact> all;
    for (int i = 0; i < 60; ++i) {
        Domain::Contact one = contact(24 * 45 - i * 18, "");
        one.call = QString::number(i);
        one.number = i % 3 == 0 ? gold.numbers[0] : i % 3 == 1 ? gold.numbers[1] : QStringLiteral("+8613711112222");
        one.queue = i % 2 ? QStringLiteral("support") : QStringLiteral("sales");
        one.wait = std::chrono::seconds(i * 3 % 80);
        one.outcome = i % 4 ? Domain::VisitOutcome::Answered : Domain::VisitOutcome::Abandoned;
        one.escalated = i % 10 == 0;
        all.push_back(std::move(one));
    }
    const std::vector<Alerts::Test> tests{
        tagged("vip"),
        figures(Kind::RepeatCalls, 5, 7, 0, 0),
        figures(Kind::AbandonedWithin, 0, 0, 40, 0),
        figures(Kind::Escalated, 0, 5, 0, 0),
        figures(Kind::WaitingOver, 0, 0, 0, 0),
        joined(Kind::All, {words(Kind::Queue, {QStringLiteral("sales")}), joined(Kind::Not, {tagged("vip")})})};
    for (const Alerts::Test &test : tests) {
        BackTest back(ruleOf(test), settings(), QTimeZone::utc(), Now);
        back.add({all.begin(), all.begin() + 25}, {gold});
        back.add({all.begin() + 25, all.end()}, {gold});
        BackTest::Outcome live;
        for (size_t i = 0; i < all.size(); ++i) {
            // As the records would have answered at that moment.
            const bool ofGold = gold.numbers.contains(all[i].number);
            Journal::CallerFacts facts;
            facts.customer = ofGold ? std::optional(gold) : std::nullopt;
            for (size_t past = i; past-- > 0;) {
                if (gold.numbers.contains(all[past].number) == ofGold) {
                    facts.contacts.push_back(all[past]);
                }
            }
            CallerPicture picture;
            picture.pbx = all[i].pbx;
            picture.call = all[i].call;
            picture.number = all[i].number;
            picture.queue = all[i].queue;
            picture.waited = all[i].wait;
            picture.at = all[i].at;
            picture.facts = &facts;
            const bool fires = matches(ruleOf(test), settings(), picture);
            live.in30Days += fires && all[i].at >= Now - 24h * 30 ? 1 : 0;
            live.in7Days += fires && all[i].at >= Now - 24h * 7 ? 1 : 0;
        }
        QVERIFY(live.in30Days > 0);
        QCOMPARE(back.outcome().in30Days, live.in30Days);
        QCOMPARE(back.outcome().in7Days, live.in7Days);
        QCOMPARE(back.outcome().contacts, 40);
        QVERIFY(back.outcome().last.size() <= 20);
        QVERIFY(back.outcome().last.front().at > back.outcome().last.back().at);
    }
}

void TestCallerRule::aBackTestCountsACallOnce()
{
    BackTest back(ruleOf(words(Kind::Prefix, {QStringLiteral("+86")})), {}, QTimeZone::utc(), Now);
    back.add({contact(10, "c"), contact(9.9, "c"), contact(9.8, "d"), contact(-1, "later")}, {});
    QCOMPARE(back.outcome().in7Days, 2);
    QCOMPARE(back.outcome().contacts, 3);
    QCOMPARE(back.historyDays(), 0);
}

void TestCallerRule::aBackTestKnowsItsHours()
{
    CallerRule rule = ruleOf(words(Kind::Prefix, {QStringLiteral("+86")}));
    rule.hours.shifts = {{0x7f, 600, 660}}; // 10 to 11; Now is noon
    BackTest back(rule, {}, QTimeZone::utc(), Now);
    back.add({contact(3, "a"), contact(1.5, "b"), contact(0.5, "c")}, {});
    QCOMPARE(back.outcome().in30Days, 1);
    QCOMPARE(back.outcome().last.front().call, QStringLiteral("b"));
}

QTEST_GUILESS_MAIN(TestCallerRule)
#include "tst_callerrule.moc"
