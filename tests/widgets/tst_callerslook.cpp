// The screens of callers in both languages and themes and at two widths: nothing clipped, every word readable, however
// long the names are.
#include "callers/contacttable.h"
#include "callers/customerform.h"
#include "callers/customerlist.h"
#include "callers/customerspage.h"
#include "callers/demandcard.h"
#include "callers/demandview.h"
#include "callers/guideeditor.h"
#include "callers/guidepage.h"
#include "callers/guidepanel.h"
#include "callers/guideview.h"
#include "callers/importmapping.h"
#include "callers/importrun.h"
#include "callers/pills.h"
#include "callers/undobar.h"
#include "kit/testkit.h"
#include "kit/theme.h"
#include "shell/appearance.h"
#include "shell/language.h"
#include "widgets/callersfixture.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QToolButton>

using namespace Floorwatch;
using TestKit::FakeCallers;

namespace
{

const Domain::CallId Call{Domain::PbxId{}, QStringLiteral("c.1")};

QString longName()
{
    return QString::fromUtf8("Donaudampfschifffahrtsgesellschaftskapitänswitwe von und zu Oberammergau (欧阳慧琳 "
                             "上海浦东国际机场货运有限责任公司)");
}

Session::Demand crowded()
{
    Session::Demand demand = FakeCallers::fullDemand(Call);
    demand.facts.customer->name = longName();
    demand.facts.customer->accountManager = longName();
    demand.facts.customer->tags.clear();
    for (int i = 0; i < 40; ++i) {
        demand.facts.customer->tags.append(QStringLiteral("tag of the house, number %1").arg(i));
    }
    demand.facts.customer->tags.append(QString(300, QLatin1Char('x')));
    const Domain::Contact one = demand.facts.contacts.front();
    demand.facts.contacts.assign(200, one);
    demand.facts.contactsIn90Days = 1234;
    demand.facts.contactsIn7Days = 123;
    demand.facts.notes.front().text = QString(600, QLatin1Char('w'));
    demand.facts.promises.front().text = longName() + longName();
    demand.trouble = QStringLiteral("The records cannot be read: the disk is full.");
    demand.enriched = demand.facts.customer;
    return demand;
}

Session::Demand bare()
{
    Session::Demand demand;
    demand.number = QStringLiteral("+8613912345678");
    demand.factsKnown = true;
    return demand;
}

/// What of the labels and buttons within `page` is cut off; empty: nothing.
QByteArray clipped(QWidget &page)
{
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty()) {
            continue;
        }
        const bool narrow = label->wordWrap() ? label->width() < label->minimumSizeHint().width()
                                              : label->width() < label->sizeHint().width();
        const int high = label->wordWrap() ? label->heightForWidth(label->width()) : label->fontMetrics().height();
        if (narrow || label->height() < high) {
            return "clipped: " + label->text().toUtf8() + " " + QByteArray::number(label->width()) + "x" +
                   QByteArray::number(label->height());
        }
    }
    const auto buttons = page.findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        const bool elided = button->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored;
        if (button->isVisible() && ((!elided && button->width() < button->minimumSizeHint().width()) ||
                                    button->height() < button->minimumSizeHint().height())) {
            return "clipped button: " + button->text().toUtf8();
        }
    }
    const auto combos = page.findChildren<QComboBox *>();
    for (const QComboBox *combo : combos) {
        if (combo->isVisible() && combo->width() < combo->minimumSizeHint().width()) {
            return "clipped choice: " + combo->currentText().toUtf8();
        }
    }
    return {};
}

/// Whatever scrolls shows only a part; what is in it must not be wider than it.
QByteArray tooWide(QWidget &page)
{
    const auto areas = page.findChildren<QScrollArea *>();
    for (const QScrollArea *area : areas) {
        if (area->isVisible() && area->widget() != nullptr && area->widget()->width() > area->viewport()->width()) {
            return QByteArray("wider than its pane: ") + area->widget()->metaObject()->className() + " " +
                   QByteArray::number(area->widget()->width());
        }
    }
    return {};
}

QByteArray unreadable(QWidget &page)
{
    const Kit::Theme &theme = Kit::themeOf(page.palette());
    const auto labels = page.findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (!label->isVisible() || label->text().isEmpty()) {
            continue;
        }
        const QColor words = label->palette().color(label->foregroundRole());
        for (const QColor &ground : {theme.card, theme.window}) {
            if (Kit::contrast(words, ground) < 4.5) {
                return "unreadable: " + label->text().toUtf8();
            }
        }
    }
    return {};
}

/// What of a page keeps it from being narrower.
QByteArray widestOf(QWidget &page)
{
    const auto widgets = page.findChildren<QWidget *>();
    const QWidget *widest = *std::max_element(widgets.begin(), widgets.end(), [](const QWidget *a, const QWidget *b) {
        return a->minimumSizeHint().width() < b->minimumSizeHint().width();
    });
    const auto *label = qobject_cast<const QLabel *>(widest);
    return widest->metaObject()->className() + QByteArray(" ") +
           (label == nullptr ? QByteArray() : label->text().toUtf8());
}

QByteArray faultOf(QWidget &page, QSize size)
{
    page.resize(size);
    page.show();
    for (int i = 0; i < 4; ++i) { // layouts within layouts settle one after the other
        QCoreApplication::sendPostedEvents();
    }
    const QByteArray clip = clipped(page);
    const QByteArray wide = tooWide(page);
    if (page.minimumSizeHint().width() > size.width()) {
        return "needs " + QByteArray::number(page.minimumSizeHint().width()) + ": " + widestOf(page);
    }
    return !clip.isEmpty() ? clip : !wide.isEmpty() ? wide : unreadable(page);
}

void addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<bool>("wide");
    for (const char *language : {"en", "zh_CN"}) {
        for (const char *theme : {"light", "dark"}) {
            for (const bool wide : {false, true}) {
                QTest::addRow("%s %s %s", language, theme, wide ? "wide" : "narrow")
                    << QString::fromLatin1(language) << QString::fromLatin1(theme) << wide;
            }
        }
    }
}

} // namespace

class TestCallersLook : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theDemandCardFitsItsPane_data() { addLooks(); }
    void theDemandCardFitsItsPane();
    void theCustomersPageFitsTheWindow_data() { addLooks(); }
    void theCustomersPageFitsTheWindow();
    void theGuidePageFitsTheWindow_data() { addLooks(); }
    void theGuidePageFitsTheWindow();
    void theImportFitsItsWindow_data() { addLooks(); }
    void theImportFitsItsWindow();
    void aChangeOfLanguageChangesTheWordsAtOnce();
    void everyFieldAndButtonHasAName();
    void pillsAreReadable();

private:
    void dress();
    Shell::Language m_words;
    Shell::Appearance m_look;
};

void TestCallersLook::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestCallersLook::cleanup()
{
    m_words.set(QStringLiteral("en"));
    m_look.set(QStringLiteral("light"));
}

void TestCallersLook::dress()
{
    QFETCH(const QString, language);
    QFETCH(const QString, theme);
    m_words.set(language);
    m_look.set(theme);
}

void TestCallersLook::theDemandCardFitsItsPane()
{
    QFETCH(const bool, wide);
    dress();
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    desk.desk.lookup.enabled = true;
    const std::pair<const char *, Session::Demand> states[] = {
        {"full", FakeCallers::fullDemand(Call)}, {"crowded", crowded()}, {"bare", bare()}, {"anonymous", {}}};
    for (const auto &[name, demand] : states) {
        Callers::DemandCard card(desk);
        desk.demands[Call.key] = demand;
        card.show(Call);
        const QByteArray fault = faultOf(card, wide ? QSize(560, 900) : QSize(320, 560));
        QVERIFY2(fault.isEmpty(), QByteArray(name) + ": " + fault);
        desk.denied = {Access::Right::SeeCustomers};
        Q_EMIT desk.rightsChanged();
        const QByteArray refused = faultOf(card, wide ? QSize(560, 900) : QSize(320, 560));
        QVERIFY2(refused.isEmpty(), refused);
        desk.denied.clear();
    }
}

void TestCallersLook::theCustomersPageFitsTheWindow()
{
    QFETCH(const bool, wide);
    dress();
    FakeCallers desk;
    Domain::Customer customer = *crowded().facts.customer;
    customer.id = 1;
    desk.customers = {customer};
    Callers::CustomersPage page(desk);
    const QSize size = wide ? QSize(1900, 980) : QSize(1024 - 56, 640);
    QByteArray fault = faultOf(page, size);
    QVERIFY2(fault.isEmpty(), fault);
    QTRY_COMPARE(page.list().model().rowCount(), 1);
    Q_EMIT page.list().chosen(customer);
    QTRY_COMPARE(page.contacts().contacts().rowCount(), 3);
    fault = faultOf(page, size);
    QVERIFY2(fault.isEmpty(), fault);
    page.undo().offer(longName(), [] {});
    page.beginNew();
    page.save(); // says what is missing
    QVERIFY(!page.message().isEmpty());
    fault = faultOf(page, size);
    QVERIFY2(fault.isEmpty(), fault);
}

void TestCallersLook::theGuidePageFitsTheWindow()
{
    QFETCH(const bool, wide);
    dress();
    FakeCallers desk;
    const QSize size = wide ? QSize(1900, 980) : QSize(1024 - 56, 640);
    Callers::GuidePage empty(desk);
    QByteArray fault = faultOf(empty, size);
    QVERIFY2(fault.isEmpty(), fault);
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    desk.guideList.front().root.children.front().title = {longName(), longName()};
    Callers::GuidePage page(desk);
    fault = faultOf(page, size);
    QVERIFY2(fault.isEmpty(), fault);
    page.view().select(QStringLiteral("network"));
    fault = faultOf(page, size);
    QVERIFY2(fault.isEmpty(), fault);
    page.toolbar().click(Callers::GuideToolbar::Edit);
    QVERIFY(page.isEditing());
    fault = faultOf(page, size);
    QVERIFY2(fault.isEmpty(), fault);
}

void TestCallersLook::theImportFitsItsWindow()
{
    QFETCH(const bool, wide);
    dress();
    const QSize size = wide ? QSize(1200, 700) : QSize(760, 440);
    Customers::Preview preview;
    preview.encoding = Customers::Encoding::Gb18030;
    preview.separator = QLatin1Char(';');
    preview.header = {QString::fromUtf8("姓名"), QString::fromUtf8("电话"), QStringLiteral("Account manager of it")};
    preview.rows = {{longName(), QStringLiteral("13912345678"), QStringLiteral("Li")}, {QStringLiteral("short row")}};
    preview.guess = {Customers::Field::Name, Customers::Field::Numbers, Customers::Field::AccountManager};
    Callers::ImportMapping mapping;
    mapping.show(preview);
    QByteArray fault = faultOf(mapping, size);
    QVERIFY2(fault.isEmpty(), fault);
    Callers::ImportRun run;
    run.begin(true);
    Customers::ImportOutcome outcome;
    outcome.rows = 1'000'000;
    outcome.added = 999'000;
    outcome.rejected = 1000;
    outcome.rejectedFile =
        QStringLiteral("/home/supervisor/") + QString(200, QLatin1Char('p')) + QStringLiteral(".csv");
    run.end(outcome);
    fault = faultOf(run, size);
    QVERIFY2(fault.isEmpty(), fault);
}

void TestCallersLook::aChangeOfLanguageChangesTheWordsAtOnce()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    Callers::DemandCard card(desk);
    Callers::GuidePage page(desk);
    card.show(Call);
    QCOMPARE(card.view().reason()->text(), QStringLiteral("No signal"));
    QCOMPARE(page.panel().title(), QStringLiteral("My phone has no signal"));
    m_words.set(QStringLiteral("zh_CN"));
    if (QCoreApplication::translate("Floorwatch::Callers", "en", "id of the language") == QLatin1String("en")) {
        QSKIP("the translation of this room is not there yet");
    }
    QCoreApplication::sendPostedEvents();
    QCOMPARE(card.view().reason()->text(), QString::fromUtf8("没有信号"));
    QCOMPARE(page.panel().title(), QString::fromUtf8("手机没有信号"));
}

void TestCallersLook::everyFieldAndButtonHasAName()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    desk.demands[Call.key] = FakeCallers::fullDemand(Call);
    Callers::DemandCard card(desk);
    Callers::GuidePage guides(desk);
    Callers::CustomersPage customers(desk);
    card.show(Call);
    for (QWidget *page :
         {static_cast<QWidget *>(&card), static_cast<QWidget *>(&guides), static_cast<QWidget *>(&customers)}) {
        const auto buttons = page->findChildren<QAbstractButton *>();
        for (const QAbstractButton *button : buttons) {
            // Qt's own corner and clear buttons are not ours to name.
            if (!button->objectName().startsWith(QStringLiteral("qt_")) && button->inherits("QPushButton")) {
                QVERIFY(!button->text().isEmpty() || !button->accessibleName().isEmpty() || button->isHidden());
            }
        }
    }
}

void TestCallersLook::pillsAreReadable()
{
    for (const char *theme : {"light", "dark"}) {
        m_look.set(QString::fromLatin1(theme));
        for (const char *tag : {"vip", "complaint", "vulnerable", "blocked", "own"}) {
            Callers::Pill pill(QString(), QStringLiteral("MMMM"), false);
            pill.setTag(QString::fromLatin1(tag));
            pill.resize(pill.sizeHint());
            const QImage image = pill.grab().toImage();
            const QColor ground = image.pixelColor(image.width() / 2, 3);
            double best = 1;
            for (int y = 3; y < image.height() - 3; ++y) {
                for (int x = 6; x < image.width() - 6; ++x) {
                    best = std::max(best, Kit::contrast(image.pixelColor(x, y), ground));
                }
            }
            QVERIFY2(best >= 4.5, tag);
        }
    }
}

QTEST_MAIN(TestCallersLook)
#include "tst_callerslook.moc"
