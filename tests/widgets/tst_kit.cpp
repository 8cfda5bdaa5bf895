#include "kit/icons.h"
#include "kit/states.h"
#include "kit/testkit.h"
#include "kit/textcache.h"
#include "kit/texts.h"
#include "kit/theme.h"

#include <QImage>
#include <QTest>

#include <limits>

using namespace Floorwatch;

class TestKitRoom : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextKeepsItsContrast();
    void filledLevelsCarryTheirText();
    void everyStateHasAnIconAndAWord();
    void aPaletteFindsItsTheme();
    void figuresReadAsPeopleReadThem();
    void runningDigitsKeepTheirWidth();
};

void TestKitRoom::everyTextKeepsItsContrast()
{
    for (const Kit::Theme *theme : {&Kit::lightTheme(), &Kit::darkTheme()}) {
        QList<QColor> texts{theme->text, theme->dim, theme->accent, theme->watchText, theme->alarmText, theme->good};
        for (const QColor &colour : theme->state) {
            texts.append(colour);
        }
        for (const QColor &ground : {theme->window, theme->card, theme->sunken, theme->hover, theme->selected}) {
            for (const QColor &text : texts) {
                QVERIFY2(Kit::contrast(text, ground) >= 4.5,
                         qPrintable(text.name() + QStringLiteral(" on ") + ground.name()));
            }
        }
    }
}

void TestKitRoom::filledLevelsCarryTheirText()
{
    for (const Kit::Theme *theme : {&Kit::lightTheme(), &Kit::darkTheme()}) {
        QVERIFY(Kit::contrast(theme->onWatch, theme->watchFill) >= 4.5);
        QVERIFY(Kit::contrast(theme->onAlarm, theme->alarmFill) >= 4.5);
        QVERIFY(Kit::contrast(theme->onAccent, theme->accent) >= 4.5);
    }
}

void TestKitRoom::everyStateHasAnIconAndAWord()
{
    QStringList glyphs;
    QStringList words;
    for (int i = 0; i < Domain::AgentStateCount; ++i) {
        const auto state = static_cast<Domain::AgentState>(i);
        QVERIFY(!Kit::pixmap(Kit::stateGlyph(state), Qt::black, 16, 1).isNull());
        glyphs.append(Kit::stateGlyph(state));
        words.append(Kit::stateName(state));
    }
    QCOMPARE(glyphs.removeDuplicates(), 0);
    QCOMPARE(words.removeDuplicates(), 0);
    for (const auto level : {Models::Level::Calm, Models::Level::Watch, Models::Level::Alarm}) {
        QVERIFY(!Kit::pixmap(Kit::levelGlyph(level), Qt::black, 16, 1).isNull());
    }
}

void TestKitRoom::aPaletteFindsItsTheme()
{
    QVERIFY(Kit::themeOf(Kit::paletteOf(Kit::darkTheme())).dark);
    QVERIFY(!Kit::themeOf(Kit::paletteOf(Kit::lightTheme())).dark);
}

void TestKitRoom::figuresReadAsPeopleReadThem()
{
    QCOMPARE(Kit::percentText(0.8302), QStringLiteral("83 %"));
    QCOMPARE(Kit::percentText(std::numeric_limits<double>::quiet_NaN()), QStringLiteral("–"));
    QCOMPARE(Kit::spanText(62'000'000), QStringLiteral("1:02"));
    QCOMPARE(Kit::spanText(-1), QStringLiteral("–"));
    QCOMPARE(Kit::clockText(Base::fromEpochSeconds(1795338000), QTimeZone("Asia/Shanghai")),
             QStringLiteral("17:00:00"));
    QCOMPARE(Kit::callerText({}, QStringLiteral("123")), QStringLiteral("123"));
    QCOMPARE(Kit::callerText({}, {}), QStringLiteral("Anonymous"));
}

void TestKitRoom::runningDigitsKeepTheirWidth()
{
    Kit::TextCache cache;
    const QFont font;
    QCOMPARE(cache.tabularWidth(QStringLiteral("1:11"), font), cache.tabularWidth(QStringLiteral("8:48"), font));
}

QTEST_MAIN(TestKitRoom)
#include "tst_kit.moc"
