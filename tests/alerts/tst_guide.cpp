// Demand guides: the worked examples, the tree, and documents that are refused.
#include "alerts/guide.h"
#include "alerts/reasons.h"
#include "kit/testkit.h"

#include <QSet>

#include <functional>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;

namespace
{

BothWords words(const QString &english) { return {QStringLiteral("词") + english, english}; }

GuideNode nodeOf(const QString &id) { return {id, words(id), {}, {}, {}, {}, {}}; }

Guide sample()
{
    Guide guide{QStringLiteral("g"), QStringLiteral("no-signal"), words(QStringLiteral("no signal")),
                nodeOf(QStringLiteral("root"))};
    guide.root.children = {nodeOf(QStringLiteral("a")), nodeOf(QStringLiteral("b"))};
    guide.root.children[1].children = {nodeOf(QStringLiteral("c"))};
    guide.root.children[1].say = words(QStringLiteral("say \"this\"\n and that"));
    return guide;
}

void visit(const GuideNode &node, const std::function<void(const GuideNode &)> &see)
{
    see(node);
    for (const GuideNode &child : node.children) {
        visit(child, see);
    }
}

} // namespace

class TestGuide : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void theExamplesAreWholeInBothLanguages();
    void aGuideReadsBackAsItWasWritten();
    void aNodeIsFoundWhereverItIs();
    void theOtherLanguageStandsInForAnEmptyOne();
    void tooDeepAndTooManyIsRefused();
    void hostileJsonIsRefused_data();
    void hostileJsonIsRefused();
};

void TestGuide::theExamplesAreWholeInBothLanguages()
{
    const std::vector<Guide> guides = exampleGuides();
    QCOMPARE(guides.size(), size_t(4));
    QSet<QString> reasons;
    for (const Guide &guide : guides) {
        reasons.insert(guide.reason);
        QVERIFY(guide.root.children.size() >= 4 && guide.root.children.size() <= 6);
        QVERIFY(!guide.demand.chinese.isEmpty() && !guide.demand.english.isEmpty());
        QVERIFY(guide.root.title == guide.demand);
        visit(guide.root,
              [](const GuideNode &node) { QVERIFY(!node.title.chinese.isEmpty() && !node.title.english.isEmpty()); });
        for (const GuideNode &factor : guide.root.children) {
            for (const BothWords &text : {factor.check, factor.say, factor.notSay, factor.act}) {
                QVERIFY2(!text.chinese.isEmpty() && !text.english.isEmpty(), qPrintable(guide.id + factor.id));
            }
        }
        const auto back = guideFromJson(toJson(guide));
        QVERIFY(back.ok() && back.value() == guide);
    }
    QCOMPARE(reasons.size(), 4);
    // A call's reason opens its guide.
    QSet<QString> known;
    for (const ReasonName &name : defaultReasonSettings().names) {
        known.insert(name.key);
    }
    QVERIFY2(known.contains(reasons), qPrintable(QStringList(reasons.values()).join(u' ')));
}

void TestGuide::aGuideReadsBackAsItWasWritten()
{
    const auto back = guideFromJson(toJson(sample()));
    QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error()));
    QVERIFY(back.value() == sample());
}

void TestGuide::aNodeIsFoundWhereverItIs()
{
    Guide guide = sample();
    QCOMPARE(findNode(guide, QStringLiteral("root")), &guide.root);
    QCOMPARE(findNode(guide, QStringLiteral("c")), &guide.root.children[1].children[0]);
    QCOMPARE(findNode(guide, QStringLiteral("d")), nullptr);
}

void TestGuide::theOtherLanguageStandsInForAnEmptyOne()
{
    const BothWords both{QStringLiteral("没有信号"), QStringLiteral("no signal")};
    QCOMPARE(both.in(QStringLiteral("zh_CN")), both.chinese);
    QCOMPARE(both.in(QStringLiteral("en")), both.english);
    QCOMPARE((BothWords{QStringLiteral("无"), {}}.in(QStringLiteral("en"))), QStringLiteral("无"));
    QCOMPARE((BothWords{{}, QStringLiteral("none")}.in(QStringLiteral("zh_CN"))), QStringLiteral("none"));
}

void TestGuide::tooDeepAndTooManyIsRefused()
{
    Guide deep = sample();
    GuideNode *node = &deep.root.children[0];
    for (int level = 3; level <= 12; ++level) {
        node->children = {nodeOf(QStringLiteral("level%1").arg(level))};
        node = &node->children.front();
    }
    QVERIFY(guideFromJson(toJson(deep)).ok());
    node->children = {nodeOf(QStringLiteral("thirteen"))};
    QVERIFY(guideFromJson(toJson(deep)).error().contains(QLatin1String("deeper")));

    Guide wide = sample();
    for (int i = 0; i < 496; ++i) {
        wide.root.children.push_back(nodeOf(QStringLiteral("n%1").arg(i)));
    }
    QVERIFY(guideFromJson(toJson(wide)).ok());
    wide.root.children.push_back(nodeOf(QStringLiteral("one more")));
    QVERIFY(guideFromJson(toJson(wide)).error().contains(QLatin1String("500")));
}

void TestGuide::hostileJsonIsRefused_data()
{
    QTest::addColumn<QByteArray>("json");
    const QByteArray good = toJson(sample());
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("foreign format") << QByteArray(good).replace("floorwatch-guide/1", "floorwatch-guide/9");
    QTest::newRow("doubled id") << QByteArray(good).replace("\"id\": \"c\"", "\"id\": \"a\"");
    QTest::newRow("no id of a part") << QByteArray(good).replace("\"id\": \"c\"", "\"id\": \"\"");
    QTest::newRow("no id") << QByteArray(good).replace("\"id\": \"g\"", "\"id\": \"\"");
    QTest::newRow("a text is a number") << QByteArray(good).replace("\"en\": \"a\"", "\"en\": 1e999");
    QTest::newRow("unknown member") << QByteArray(good).replace("\"say\"", "\"sing\"");
    QTest::newRow("children are an object")
        << QByteArray(good).replace("\"children\": [", "\"children\": {}, \"x\": [");
    QTest::newRow("deep") << QByteArray("{\"root\":") + QByteArray(200'000, '[');
}

void TestGuide::hostileJsonIsRefused()
{
    QFETCH(QByteArray, json);
    const auto guide = guideFromJson(json);
    QVERIFY(!guide.ok());
    QVERIFY(!guide.error().isEmpty());
}

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
