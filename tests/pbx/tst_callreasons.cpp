#include "domain/pbxevent.h"
#include "kit/testkit.h"
#include "pbx/asterisk/amifilters.h"
#include "pbx/asterisk/amitranslator.h"

#include <regex.h>

using namespace Floorwatch;
using namespace Floorwatch::Domain;

namespace
{

const QByteArray Leg = "Privilege: dialplan,all\r\nChannel: PJSIP/trunk-1\r\nCallerIDName: NAME\r\nContext: CONTEXT\r\n"
                       "Exten: EXTEN\r\nPriority: 1\r\nUniqueid: 1795304380.199\r\nLinkedid: 1795304380.199\r\n";

QByteArray variable(const QByteArray &name, const QByteArray &value)
{
    return "Event: VarSet\r\n" + Leg + "Variable: " + name + "\r\nValue: " + value + "\r\n\r\n";
}

QByteArray step(const QByteArray &context, const QByteArray &extension)
{
    QByteArray frame =
        "Event: Newexten\r\n" + Leg + "Extension: EXTEN\r\nApplication: Background\r\nAppData: menu\r\n\r\n";
    return frame.replace("CONTEXT", context).replace("EXTEN", extension);
}

QByteArray userEvent(const QByteArray &name, const QByteArray &rest)
{
    return "Event: UserEvent\r\n" + Leg + "UserEvent: " + name + "\r\n" + rest + "\r\n";
}

Pbx::FeedConfig watching()
{
    Pbx::FeedConfig config;
    config.contexts = QStringList{QStringLiteral("ivr-main"), QStringLiteral("ivr.billing")};
    return config;
}

template <typename Event> std::vector<Event> told(const QByteArray &stream, const Pbx::FeedConfig &config = watching())
{
    Wire::AmiReader reader;
    Pbx::AmiTranslator translator(PbxId{}, config);
    memcpy(reader.reserve(stream.size()), stream.data(), static_cast<size_t>(stream.size()));
    reader.commit(stream.size());
    std::vector<PbxEvent> events;
    Wire::AmiFrame frame;
    while (reader.next(frame)) {
        translator.translate(frame, {}, events);
    }
    std::vector<Event> found;
    for (const PbxEvent &event : events) {
        if (const auto *one = std::get_if<Event>(&event.body)) {
            found.push_back(*one);
        }
    }
    return found;
}

const QByteArray Banner = "Asterisk Call Manager/11.0.0\r\n";

/// As Asterisk applies a session's filters.
bool passes(const QStringList &filters, const QByteArray &frame)
{
    bool only = false;
    bool matched = false;
    for (const QString &filter : filters) {
        const bool exclude = filter.startsWith(QLatin1Char('!'));
        regex_t compiled;
        if (regcomp(&compiled, filter.mid(exclude ? 1 : 0).toUtf8().constData(), REG_EXTENDED | REG_NOSUB) != 0) {
            qFatal("no expression: %s", qPrintable(filter));
        }
        const bool matches = regexec(&compiled, frame.constData(), 0, nullptr, 0) == 0;
        regfree(&compiled);
        if (exclude && matches) {
            return false;
        }
        only = only || !exclude;
        matched = matched || (!exclude && matches);
    }
    return matched || !only;
}

} // namespace

class TestCallReasons : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWatchedVariablesAreTold();
    void whatACallerTypedIsBoundedAndCleaned();
    void userEventsOfALegAreToldWithTheirOwnHeaders();
    void stepsInWatchedContextsAreTold();
    void aRealPbxTellsAllThree_data();
    void aRealPbxTellsAllThree();
    void theFiltersLetThroughExactlyWhatIsWatched_data();
    void theFiltersLetThroughExactlyWhatIsWatched();
};

void TestCallReasons::onlyWatchedVariablesAreTold()
{
    const auto all =
        told<LegVariable>(Banner + variable("CALL_REASON", "billing") + variable("__CALL_REASON", "roaming") +
                          variable("CALL_REASON_TEXT", "x") + variable("X", "Variable: CALL_REASON"));
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].name, QStringLiteral("CALL_REASON"));
    QCOMPARE(all[0].value, QStringLiteral("billing"));
    QCOMPARE(all[0].leg.uniqueid, QStringLiteral("1795304380.199"));
    QCOMPARE(all[1].name, QStringLiteral("CALL_REASON"));
    QCOMPARE(all[1].value, QStringLiteral("roaming"));
    Pbx::FeedConfig other;
    other.variables = QStringList{QStringLiteral("REASON")};
    QVERIFY(told<LegVariable>(Banner + variable("CALL_REASON", "billing"), other).empty());
    QByteArray global = variable("CALL_REASON", "billing");
    global.replace("Uniqueid: 1795304380.199\r\n", "");
    QVERIFY(told<LegVariable>(Banner + global).empty());
}

void TestCallReasons::whatACallerTypedIsBoundedAndCleaned()
{
    const auto all = told<LegVariable>(Banner + variable("CALL_REASON", QByteArray("账单").repeated(500)) +
                                       variable("CALL_REASON", "a\x1b[2Jb\x7f"));
    QCOMPARE(all[0].value, QStringLiteral("账单").repeated(128));
    QCOMPARE(all[1].value, QStringLiteral("a [2Jb "));
}

void TestCallReasons::userEventsOfALegAreToldWithTheirOwnHeaders()
{
    const auto all = told<UserEventTold>(Banner + userEvent("CallReason", "Reason: billing\r\nScreen: 3: bill\r\n") +
                                         userEvent("Other", "Reason: x\r\n") +
                                         "Event: UserEvent\r\nUserEvent: CallReason\r\nReason: forged\r\n\r\n");
    QCOMPARE(all.size(), size_t(1));
    QCOMPARE(all[0].name, QStringLiteral("CallReason"));
    QCOMPARE(all[0].values, QStringLiteral("Reason: billing\nScreen: 3: bill"));
    QCOMPARE(all[0].leg.uniqueid, QStringLiteral("1795304380.199"));
    const auto many = told<UserEventTold>(
        Banner + userEvent("CallReason", QByteArray("K: " + QByteArray(1'000, 'v') + "\r\n").repeated(40)));
    QCOMPARE(many[0].values.count(QLatin1Char('\n')), 15);
    QCOMPARE(many[0].values.section(QLatin1Char('\n'), 0, 0).size(), 3 + 256);
}

void TestCallReasons::stepsInWatchedContextsAreTold()
{
    const auto all = told<DialplanStep>(Banner + step("from-trunk", "600") + step("ivr-main", "s") +
                                        step("ivr-main-2", "1") + step("ivr.billing", "2"));
    QCOMPARE(all.size(), size_t(2));
    QCOMPARE(all[0].context + QLatin1Char('/') + all[0].extension, QStringLiteral("ivr-main/s"));
    QCOMPARE(all[1].context, QStringLiteral("ivr.billing"));
    QVERIFY(told<DialplanStep>(Banner + step("ivr-main", "s"), {}).empty());
}

void TestCallReasons::aRealPbxTellsAllThree_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("22") << QStringLiteral("scenarios/call-reason-22.ami");
    QTest::newRow("16") << QStringLiteral("scenarios/call-reason-16.ami");
}

void TestCallReasons::aRealPbxTellsAllThree()
{
    QFETCH(QString, file);
    const QByteArray stream = TestKit::testData(file);
    const auto variables = told<LegVariable>(stream);
    QVERIFY(!variables.empty());
    for (const LegVariable &variable : variables) {
        QCOMPARE(variable.name, QStringLiteral("CALL_REASON"));
        QCOMPARE(variable.value, QStringLiteral("no-signal"));
    }
    const auto events = told<UserEventTold>(stream);
    QCOMPARE(events.size(), size_t(1));
    QCOMPARE(events[0].values, QStringLiteral("Reason: no-signal\nMenu: 主菜单"));
    QCOMPARE(events[0].leg.uniqueid, variables[0].leg.uniqueid);
    const auto steps = told<DialplanStep>(stream);
    QCOMPARE(steps.front().extension, QStringLiteral("s"));
    QCOMPARE(steps.back().extension, QStringLiteral("2"));
    for (const DialplanStep &step : steps) {
        QCOMPARE(step.context, QStringLiteral("ivr-main"));
    }
}

void TestCallReasons::theFiltersLetThroughExactlyWhatIsWatched_data()
{
    QTest::addColumn<QByteArray>("frame");
    QTest::addColumn<bool>("plainPasses");
    QTest::addColumn<bool>("watchingPasses");
    const auto row = [](const char *name, const QByteArray &frame, bool plain, bool watching) {
        QTest::newRow(name) << frame << plain << watching;
    };
    row("queue", "Event: QueueCallerJoin\r\nQueue: a\r\n\r\n", true, true);
    row("channel", "Event: Newchannel\r\nChannel: x\r\n\r\n", true, true);
    row("state", "Event: Newstate\r\nChannel: x\r\n\r\n", true, true);
    row("connected line", "Event: NewConnectedLine\r\nChannel: x\r\n\r\n", true, true);
    row("user event", userEvent("CallReason", "Reason: x\r\n"), true, true);
    row("rtcp", "Event: RTCPSent\r\nX: 1\r\n\r\n", false, false);
    row("watched variable", variable("CALL_REASON", "billing"), true, true);
    row("inherited variable", variable("__CALL_REASON", "billing"), true, true);
    row("queue status", variable("QUEUESTATUS", "TIMEOUT"), true, true);
    row("longer name", variable("CALL_REASON_TEXT", "x"), false, false);
    row("other variable", variable("RTPAUDIOQOS", "ssrc=1"), false, false);
    row("watched step", step("ivr-main", "s"), false, true);
    row("step with a dot", step("ivr.billing", "s"), false, true);
    row("a dot is a dot", step("ivr-billing", "s"), false, false);
    row("other step", step("from-trunk", "600"), false, false);
    row("longer context", step("ivr-main-2", "600"), false, false);
}

void TestCallReasons::theFiltersLetThroughExactlyWhatIsWatched()
{
    QFETCH(QByteArray, frame);
    QFETCH(bool, plainPasses);
    QFETCH(bool, watchingPasses);
    const Pbx::FeedConfig plain;
    QCOMPARE(passes(Pbx::noiseFilters(plain) + Pbx::watchFilters(plain), frame), plainPasses);
    QCOMPARE(passes(Pbx::noiseFilters(watching()) + Pbx::watchFilters(watching()), frame), watchingPasses);
}

QTEST_GUILESS_MAIN(TestCallReasons)
#include "tst_callreasons.moc"
