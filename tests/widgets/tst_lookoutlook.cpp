// The parts of alerts, surges, rules and notices in both languages and themes, narrow and wide: nothing clipped, every
// word readable.
#include "alerts/words.h"
#include "kit/fonts.h"
#include "kit/tableview.h"
#include "kit/testkit.h"
#include "kit/theme.h"
#include "lookout/alertdetails.h"
#include "lookout/alertlist.h"
#include "lookout/alertstrip.h"
#include "lookout/callerrulestab.h"
#include "lookout/floorrulestab.h"
#include "lookout/noticebanner.h"
#include "lookout/noticecomposer.h"
#include "lookout/plaintable.h"
#include "lookout/reasonstab.h"
#include "lookout/sharedtab.h"
#include "lookout/surgestab.h"
#include "lookout/surgeview.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "widgets/lookoutfixture.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>

using namespace Floorwatch;
using namespace std::chrono_literals;
using namespace Floorwatch::Lookout;
using TestKit::Morning;

namespace
{

const QString LongRule = QStringLiteral("Third call in 7 days about the same fault without an answer");

/// What a label's style sheet or role says its words are painted with.
QColor colourOf(const QLabel &label)
{
    static const QRegularExpression Set(QStringLiteral("color: (#[0-9a-f]{6})"));
    const QRegularExpressionMatch match = Set.match(label.styleSheet());
    return match.hasMatch() ? QColor(match.captured(1))
                            : label.palette().color(QPalette::Active, label.foregroundRole());
}

double readable(const QLabel &label)
{
    const Kit::Theme &theme = Kit::themeOf(qApp->palette());
    const QColor colour = colourOf(label);
    return std::min(Kit::contrast(colour, theme.card), Kit::contrast(colour, theme.window));
}

/// The strongest contrast within a chip's picture: its words against its own ground.
double readable(AlertChip &chip)
{
    const QImage image = chip.grab().toImage();
    const QColor ground = image.pixelColor(image.width() / 2, 4);
    double best = 1;
    for (int y = 4; y < image.height() - 4; ++y) {
        for (int x = 8; x < image.width() - 8; ++x) {
            best = std::max(best, Kit::contrast(image.pixelColor(x, y), ground));
        }
    }
    return best;
}

bool isShown(const QWidget &child, const QWidget &root) { return child.isVisibleTo(&root); }

QByteArray clippedLabel(const QLabel &label)
{
    if (label.text().isEmpty() || label.sizePolicy().horizontalPolicy() == QSizePolicy::Ignored) {
        return {};
    }
    const bool narrow = !label.wordWrap() && label.width() < label.sizeHint().width();
    const int wanted = label.wordWrap() ? label.heightForWidth(label.width()) : label.fontMetrics().height();
    return narrow || label.height() < wanted ? "clipped: " + label.text().toUtf8() : QByteArray();
}

QByteArray clippedControl(const QWidget &control, const QString &text)
{
    return control.width() < control.minimumSizeHint().width() || control.height() < control.minimumSizeHint().height()
               ? "clipped: " + text.toUtf8()
               : QByteArray();
}

QByteArray clipped(const QWidget &root)
{
    for (const auto *label : root.findChildren<QLabel *>()) {
        if (isShown(*label, root)) {
            if (const QByteArray fault = clippedLabel(*label); !fault.isEmpty()) {
                return fault;
            }
            if (!label->text().isEmpty() && readable(*label) < 4.5) {
                return "unreadable: " + label->text().toUtf8();
            }
        }
    }
    for (const auto *button : root.findChildren<QAbstractButton *>()) {
        const bool elides = qobject_cast<const AlertChip *>(button) != nullptr;
        const QByteArray fault =
            isShown(*button, root) && !elides ? clippedControl(*button, button->text()) : QByteArray();
        if (!fault.isEmpty()) {
            return fault;
        }
    }
    for (const auto *box : root.findChildren<QComboBox *>()) {
        const QByteArray fault = isShown(*box, root) ? clippedControl(*box, box->currentText()) : QByteArray();
        if (!fault.isEmpty()) {
            return fault;
        }
    }
    // What scrolls up and down must not need to scroll sideways.
    for (const auto *area : root.findChildren<QScrollArea *>()) {
        if (isShown(*area, root) && area->widget() != nullptr &&
            area->widget()->minimumSizeHint().width() > area->viewport()->width()) {
            return "wider than its place: " + QByteArray(area->parentWidget()->metaObject()->className());
        }
    }
    return {};
}

Session::DeskSettings settings()
{
    Session::DeskSettings all;
    all.callers.settings.lists.insert(QStringLiteral("journalists"), {QStringLiteral("+8613912345678")});
    all.callers.settings.promiseSeconds.insert(QStringLiteral("gold"), 20);
    all.reasons.names = {{QStringLiteral("no-signal"), QStringLiteral("No signal"), QStringLiteral("无信号")}};
    return all;
}

} // namespace

class TestLookoutLook : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyPartFitsAndCanBeRead_data();
    void everyPartFitsAndCanBeRead();
    void everyChipCanBeRead_data() { everyPartFitsAndCanBeRead_data(); }
    void everyChipCanBeRead();
    void everyChipSaysWhomItIsAbout_data() { everyPartFitsAndCanBeRead_data(); }
    void everyChipSaysWhomItIsAbout();
    void aShortChipIsNotCutForALongOne();
    void aRulesNameGivesWayBeforeTheCaller();
    void aTitleHasTheRoomOfFiguresThatAreNotThere();
    void anEmptyTableSaysAllOfItsWords();

private:
    void check(QWidget &widget, int width, int height, const char *name);
    Shell::Language m_words;
    Shell::Appearance m_look;
};

void TestLookoutLook::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestLookoutLook::cleanup()
{
    m_words.set(QStringLiteral("en"));
    m_look.set(QStringLiteral("light"));
}

void TestLookoutLook::check(QWidget &widget, int width, int height, const char *name)
{
    widget.resize(width, height);
    widget.show();
    for (int i = 0; i < 3; ++i) {
        QCoreApplication::sendPostedEvents(); // lays out
    }
    QVERIFY2(widget.minimumSizeHint().width() <= width,
             QByteArray(name) + " is wider: " + QByteArray::number(widget.minimumSizeHint().width()));
    const QByteArray fault = clipped(widget);
    QVERIFY2(fault.isEmpty(), QByteArray(name) + ": " + fault);
    widget.hide();
}

void TestLookoutLook::everyPartFitsAndCanBeRead_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<int>("width");
    for (const char *language : {"en", "zh_CN"}) {
        for (const char *theme : {"light", "dark"}) {
            for (const int width : {1290, 1800}) { // the page on 1366 beside the navigation, and on a big screen
                QTest::addRow("%s %s %d", language, theme, width)
                    << QString::fromLatin1(language) << QString::fromLatin1(theme) << width;
            }
        }
    }
}

void TestLookoutLook::everyPartFitsAndCanBeRead()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    QFETCH(const int, width);
    m_words.set(language);
    m_look.set(theme);
    const std::vector<Alerts::Alert> alerts = TestKit::manyAlerts();
    const QTimeZone zone = QTimeZone::utc();
    AlertList list(zone);
    list.tick(Morning + 90s);
    list.setAlerts(alerts);
    check(list, width - 360, 600, "list");
    for (const Alerts::Alert &alert : alerts) {
        AlertDetails details(zone);
        details.setSight({alert, deedsFor(alert, {}), Morning + 90s, QStringLiteral("VIP"), QStringLiteral("Help")});
        check(details, 360, 640, "details");
    }
    SurgeView surge(zone);
    for (const bool enough : {true, false}) {
        surge.setReport(TestKit::surgeReport(enough), {QStringLiteral("no signal in support"), {}}, Morning);
        check(surge, width - 420, 800, "surge");
    }
    NoticeBanner banner;
    banner.setNotices({TestKit::notice(QStringLiteral("1"), QStringLiteral("Nanjing")),
                       TestKit::notice(QStringLiteral("2"), QStringLiteral("南京"))},
                      Morning + 60s);
    check(banner, width, 40, "banner");
    NoticeComposer composer;
    composer.setNotice(TestKit::notice(QStringLiteral("1"), QStringLiteral("Nanjing")));
    check(composer, width / 2, 700, "composer");
    CallerRulesTab callers;
    SharedTab shared;
    FloorRulesTab floor;
    ReasonsTab reasons;
    SurgesTab surges;
    const std::pair<RulesTab *, const char *> tabs[] = {{&callers, "special callers"},
                                                        {&shared, "lists"},
                                                        {&floor, "floor alerts"},
                                                        {&reasons, "reasons"},
                                                        {&surges, "surges"}};
    for (const auto &[tab, name] : tabs) {
        tab->fill(settings());
        check(*tab, width, 640, name);
    }
}

void TestLookoutLook::everyChipCanBeRead()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    QFETCH(const int, width);
    m_words.set(language);
    m_look.set(theme);
    AlertStrip strip(QTimeZone::utc());
    strip.resize(width, 36);
    strip.setAlerts(TestKit::manyAlerts(), Morning + 90s);
    check(strip, width, strip.sizeHint().height(), "strip");
    for (auto *chip : strip.findChildren<AlertChip *>()) {
        if (!chip->isHidden()) {
            QVERIFY2(readable(*chip) >= 4.5, qPrintable(chip->text()));
        }
    }
    QVERIFY(strip.sizeHint().height() <= 44);
}

void TestLookoutLook::everyChipSaysWhomItIsAbout()
{
    QFETCH(const QString, language);
    QFETCH(const int, width);
    m_words.set(language);
    std::vector<Alerts::Condition> conditions;
    const QStringList names{QStringLiteral("Alice Morgan"), QStringLiteral("市长热线转接"),
                            QStringLiteral("Karen Novák"), QStringLiteral("Frank Brown")};
    for (qsizetype i = 0; i < names.size(); ++i) {
        conditions.push_back(TestKit::specialCaller(names[i], QStringLiteral("+861391666000%1").arg(i)));
        conditions.back().title =
            i % 2 == 0 ? LongRule : QStringLiteral("贵宾(VIP)来电、7天内第三次来电、放弃后再次来电");
    }
    AlertStrip strip(QTimeZone::utc());
    strip.resize(width, 36);
    strip.setAlerts(TestKit::alertsOf(conditions), Morning + 90s);
    check(strip, width, strip.sizeHint().height(), "strip");
    QCOMPARE(strip.shown().size(), names.size());
    QSet<QString> told;
    for (auto *chip : strip.findChildren<AlertChip *>()) {
        for (const QString &name : names) {
            if (chip->words().contains(name)) {
                told.insert(name);
            }
        }
        QVERIFY(chip->toolTip().contains(chip->text()));
    }
    QCOMPARE(told.size(), names.size());
}

void TestLookoutLook::aShortChipIsNotCutForALongOne()
{
    Alerts::Condition small = TestKit::specialCaller(QStringLiteral("Al Ng"), QStringLiteral("+8613916660000"));
    small.title = QStringLiteral("VIP");
    std::vector<Alerts::Condition> conditions{small};
    for (int i = 1; i < 4; ++i) {
        conditions.push_back(
            TestKit::specialCaller(QStringLiteral("Karen Novák"), QStringLiteral("+861391666000%1").arg(i)));
        conditions.back().title = LongRule;
    }
    AlertStrip strip(QTimeZone::utc());
    strip.resize(1290, 36);
    strip.setAlerts(TestKit::alertsOf(conditions), Morning + 90s);
    check(strip, 1290, strip.sizeHint().height(), "strip");
    for (const auto *chip : strip.findChildren<AlertChip *>()) {
        const bool isLong = chip->text().startsWith(LongRule);
        QVERIFY2(isLong || chip->words() == chip->text(), qPrintable(chip->words()));
    }
}

void TestLookoutLook::aRulesNameGivesWayBeforeTheCaller()
{
    const QFontMetrics metrics(qApp->font());
    Alerts::Condition condition =
        TestKit::specialCaller(QStringLiteral("Alice Morgan"), QStringLiteral("+8613912345678"));
    condition.title = LongRule;
    const auto titleOf = [](const Alerts::Condition &what) {
        return alertTitle(TestKit::alertsOf({what}).front(), QTimeZone::utc());
    };
    const AlertTitle caller = titleOf(condition);
    QCOMPARE(caller.text, LongRule + QStringLiteral(": Alice Morgan (+86 139 1234 5678)"));
    QCOMPARE(caller.rule, LongRule);
    QCOMPARE(caller.who, QStringLiteral("Alice Morgan"));
    condition.subject = {};
    QVERIFY(titleOf(condition).after.contains(QStringLiteral("anonymous")));
    condition = TestKit::longestWait(QStringLiteral("support"), Alerts::Severity::Critical);
    QVERIFY(titleOf(condition).rule.isEmpty());
    condition.title = LongRule;
    const AlertTitle queue = titleOf(condition);
    QCOMPARE(queue.rule, LongRule);
    for (const AlertTitle &title : {caller, queue}) {
        const int name = metrics.horizontalAdvance(title.who + QStringLiteral("……"));
        for (int width = metrics.horizontalAdvance(title.text) + 9; width > 0; width -= 7) {
            const QString shown = elidedTitle(title, metrics, width);
            QVERIFY2(metrics.horizontalAdvance(shown) <= width || shown == QStringLiteral("…"), qPrintable(shown));
            QVERIFY2(width < name || shown.contains(title.who), qPrintable(shown));
        }
        QCOMPARE(elidedTitle(title, metrics, metrics.horizontalAdvance(title.text)), title.text);
        const QString shorter = elidedTitle(title, metrics, metrics.horizontalAdvance(title.text) * 3 / 4);
        QVERIFY2(shorter.endsWith(title.after), qPrintable(shorter));
        QVERIFY2(shorter.contains(QStringLiteral("…: ")), qPrintable(shorter));
    }
}

void TestLookoutLook::aTitleHasTheRoomOfFiguresThatAreNotThere()
{
    Alerts::Condition condition =
        TestKit::specialCaller(QStringLiteral("Alice Morgan"), QStringLiteral("+8613916661234"));
    condition.title = QStringLiteral("VIP caller, Third call in 7 days");
    const std::vector<Alerts::Alert> alerts =
        TestKit::alertsOf({condition, TestKit::longestWait(QStringLiteral("support"), Alerts::Severity::Warning)});
    AlertList list(QTimeZone::utc());
    list.setAlerts(alerts);
    check(list, 930, 600, "list"); // beside navigation and details on 1366
    const auto *view = list.findChild<Kit::TableView *>();
    const QFontMetrics strong(Kit::font(Kit::Type::Strong, view->font()));
    const QString title = Alerts::titleOf(alerts.front(), QTimeZone::utc());
    QVERIFY2(strong.horizontalAdvance(title) + 40 <= view->columnWidth(0), qPrintable(title));
}

void TestLookoutLook::anEmptyTableSaysAllOfItsWords()
{
    for (const char *words : {"No cases are grouped. A surge offers to group its calls.",
                              "没有工单组。出现激增时可将相关来电归并成组。出现激增时可将相关来电归并成组。"}) {
        PlainTable table;
        table.setColumns({QStringLiteral("A"), QStringLiteral("B")}, {0, 72});
        table.setEmptyText(QString::fromUtf8(words));
        table.resize(table.fontMetrics().horizontalAdvance(QString::fromUtf8(words)) * 3 / 4, 400);
        table.show();
        const QImage image = table.viewport()->grab().toImage();
        QRegion ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) != image.pixelColor(0, 0)) {
                    ink += QRect(x, y, 1, 1);
                }
            }
        }
        const QRect said = ink.boundingRect();
        QVERIFY2(said.height() > table.fontMetrics().lineSpacing(), "in two lines");
        QVERIFY(said.left() > 2 && said.right() < image.width() - 3);
    }
}

QTEST_MAIN(TestLookoutLook)
#include "tst_lookoutlook.moc"
