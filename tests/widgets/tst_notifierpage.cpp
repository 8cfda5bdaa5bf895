// The page "Alerts": what it shows, what it changes, and what it says.
#include "kit/testkit.h"
#include "shell/notifierpage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSlider>
#include <QTemporaryDir>

using namespace Floorwatch;
using Shell::Notifier;
using Shell::NotifierPage;

namespace
{

struct Desk {
    Desk()
    {
        Shell::NotifierView view;
        view.find = [](const QString &) { return nullptr; };
        view.title = [](const Alerts::Alert &) { return QString(); };
        view.who = [] { return Access::Operator(); };
        view.isLocked = [] { return false; };
        view.play = [this](const QString &sound) { sounds.append(sound); };
        notifier = std::make_unique<Notifier>(view, clock, settings, true,
                                              QDBusConnection(QStringLiteral("no such connection")));
        page = std::make_unique<NotifierPage>(*notifier, QTimeZone::utc());
    }
    template <typename Widget> Widget *named(const QString &name) const
    {
        for (Widget *widget : page->findChildren<Widget *>()) {
            if (widget->accessibleName() == name) {
                return widget;
            }
        }
        qFatal("no such field");
    }
    template <typename Button> QList<Button *> buttons(const QString &text) const
    {
        QList<Button *> found;
        for (Button *one : page->findChildren<Button *>()) {
            if (one->text() == text) {
                found.append(one);
            }
        }
        return found;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        const QList<QLabel *> labels = page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&text](const QLabel *label) { return label->text().contains(text); });
    }
    static void choose(QComboBox *box, const QString &data)
    {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Base::ManualClock clock{Base::fromEpochSeconds(1'800'000'000)};
    QStringList sounds;
    std::unique_ptr<Notifier> notifier;
    std::unique_ptr<NotifierPage> page;
};

} // namespace

class TestNotifierPage : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void soundsAreTriedAndChosen();
    void aFileOfOnesOwnIsKept();
    void volumeAndBoxesTakeEffectAtOnce();
    void quietIsTurnedOnAndOff();
    void theStateOfTheDesktopIsSaid();
    void everyFieldHasAName();
};

void TestNotifierPage::init()
{
    // The offscreen platform says so of every window with a least size, and Qt Multimedia where no sound server runs.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints|PulseAudioService)")));
}

void TestNotifierPage::soundsAreTriedAndChosen()
{
    Desk f;
    const QList<QPushButton *> tries = f.buttons<QPushButton>(QStringLiteral("Try"));
    QCOMPARE(tries.size(), 4);
    for (QPushButton *tryIt : tries) {
        tryIt->click();
    }
    QCOMPARE(f.sounds.join(QLatin1Char(' ')), QStringLiteral("info warning critical special"));
    Desk::choose(f.named<QComboBox>(QStringLiteral("Warning")), QStringLiteral("critical"));
    Desk::choose(f.named<QComboBox>(QStringLiteral("Special caller")), QString());
    QCOMPARE(f.notifier->settings().sounds.at(1), QStringLiteral("critical"));
    QVERIFY(f.notifier->settings().specialSound.isEmpty());
    QCOMPARE(Shell::savedNotifier(f.settings).sounds.at(1), QStringLiteral("critical"));
}

void TestNotifierPage::aFileOfOnesOwnIsKept()
{
    Desk f;
    f.page->useFile(NotifierPage::Sound::Critical, QStringLiteral("/sounds/siren.wav"));
    const auto *box = f.named<QComboBox>(QStringLiteral("Critical"));
    QCOMPARE(box->currentText(), QStringLiteral("siren.wav"));
    QCOMPARE(f.notifier->settings().sounds.at(2), QStringLiteral("/sounds/siren.wav"));
    f.buttons<QPushButton>(QStringLiteral("Try")).at(2)->click();
    QCOMPARE(f.sounds, QStringList{QStringLiteral("/sounds/siren.wav")});
}

void TestNotifierPage::volumeAndBoxesTakeEffectAtOnce()
{
    Desk f;
    f.named<QSlider>(QStringLiteral("Volume"))->setValue(25);
    QCOMPARE(f.notifier->settings().volume, 25);
    auto *names = f.buttons<QCheckBox>(QStringLiteral("With the names and numbers of callers")).first();
    names->click();
    QVERIFY(!f.notifier->settings().names);
    f.buttons<QCheckBox>(QStringLiteral("Show alerts as notifications of the desktop")).first()->click();
    QVERIFY(!f.notifier->settings().onDesktop);
    QVERIFY(!names->isEnabled());
    auto *least = f.named<QComboBox>(QStringLiteral("Which alerts"));
    least->setCurrentIndex(2);
    Q_EMIT least->activated(2);
    QCOMPARE(f.notifier->settings().leastOnDesktop, Alerts::Severity::Critical);
}

void TestNotifierPage::quietIsTurnedOnAndOff()
{
    Desk f;
    auto *end = f.buttons<QPushButton>(QStringLiteral("Turn off")).first();
    QVERIFY(!end->isEnabled());
    f.buttons<QPushButton>(QStringLiteral("15 minutes")).first()->click();
    QCOMPARE(f.notifier->quietUntil(), f.clock.now() + std::chrono::minutes(15));
    QVERIFY(f.says(QStringLiteral("Nothing disturbs until")) && f.says(QStringLiteral("8:15")));
    f.buttons<QPushButton>(QStringLiteral("Until I turn it off")).first()->click();
    QVERIFY(f.says(QStringLiteral("until you turn it off")));
    QVERIFY(end->isEnabled());
    end->click();
    QVERIFY(!f.notifier->isQuiet());
    QVERIFY(f.says(QStringLiteral("shown and sounded")));
}

void TestNotifierPage::theStateOfTheDesktopIsSaid()
{
    Desk f;
    QVERIFY(f.says(QStringLiteral("This desktop shows no notifications")));
}

void TestNotifierPage::everyFieldHasAName()
{
    Desk f;
    for (const QComboBox *box : f.page->findChildren<QComboBox *>()) {
        QVERIFY(!box->accessibleName().isEmpty());
    }
    for (const QAbstractButton *button : f.page->findChildren<QAbstractButton *>()) {
        QVERIFY(!button->text().isEmpty());
    }
}

QTEST_MAIN(TestNotifierPage)
#include "tst_notifierpage.moc"
