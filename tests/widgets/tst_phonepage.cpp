// "Phone and sound": what is remembered, what takes effect at once, and what asks first.
#include "intervene/question.h"
#include "session/monitorfixture.h"
#include "shell/phonekeeper.h"
#include "shell/phonepage.h"
#include "shell/secretstore.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QRegularExpression>
#include <QSlider>
#include <QSpinBox>
#include <QTemporaryDir>

using namespace Floorwatch;
using namespace Floorwatch::SessionTest;
using Domain::SpyMode;
using Session::MonitorPhase;
using Shell::PhoneKeeper;
using Shell::PhonePage;
using Shell::PhoneSettings;

namespace
{

PhoneSettings deskPhone(const QString &extension)
{
    PhoneSettings phone;
    phone.way = PhoneSettings::Way::DeskPhone;
    phone.extension = extension;
    return phone;
}

/// A session whose feeds have not begun, with no phone yet.
class Site
{
public:
    explicit Site(const QStringList &names, const PhoneSettings &saved = {})
    {
        Shell::savePhone(settings, saved);
        for (const QString &name : names) {
            add(name);
        }
        session.signIn(someone(Access::Role::FloorSupervisor));
    }
    void add(const QString &name)
    {
        Pbx::FeedConfig feed;
        feed.name = name;
        session.addFeed(feed);
    }

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Shell::SecretStore secrets;
    Base::SystemClock clock;
    Session::Session session{{}, clock};
    std::unique_ptr<PhoneKeeper> made;

    PhoneKeeper &keeper()
    {
        if (!made) {
            made = std::make_unique<PhoneKeeper>(session, secrets, settings, true);
        }
        return *made;
    }
};

/// A session with its phone, before settings of its own.
class Desk : public MonitorFixture
{
public:
    using MonitorFixture::MonitorFixture;

    QTemporaryDir dir;
    QSettings settings{dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    Shell::SecretStore secrets;
    PhoneKeeper keeper{*session, secrets, settings, true};
};

template <typename Widget> Widget *named(const QWidget &page, const QString &name)
{
    for (Widget *widget : page.findChildren<Widget *>()) {
        if (widget->accessibleName() == name) {
            return widget;
        }
    }
    qFatal("no such field");
}

QPushButton *button(const QWidget &page, const QString &text)
{
    for (QPushButton *one : page.findChildren<QPushButton *>()) {
        if (one->text() == text) {
            return one;
        }
    }
    qFatal("no such button");
}

} // namespace

class TestPhonePage : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everythingIsRememberedButTheSecret();
    void whatCannotBeReadIsTheDefault();
    void whatIsMissingIsSaid();
    void soundAloneIsNoOtherPhone();
    void theDeskPhoneIsUsedAtOnceAndRemembered();
    void aPhoneThatLacksSomethingIsNotTaken();
    void aCallThatIsListenedToIsAskedAboutFirst();
    void volumeAndGainWorkInMidCall();
    void tlsBringsItsPort();
    void theStateOfThePhoneIsSaid();
    void anotherPbxIsAnotherPhone();
    void thePbxIsAskedForWhereThereAreMore();
    void aPbxThatIsNotConnectedIsKept();
};

void TestPhonePage::init()
{
    // The offscreen platform says so of every window with a least size, and Qt Multimedia where no sound server runs.
    QTest::failOnWarning(
        QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints|PulseAudioService)")));
}

void TestPhonePage::everythingIsRememberedButTheSecret()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("settings.ini"));
    PhoneSettings phone;
    phone.way = PhoneSettings::Way::Headset;
    phone.account =
        Phone::SipAccount::fromUrl(QStringLiteral("sips:2001@pbx.example:5061?srtp=required&auth=boss")).value();
    phone.account.secret = QStringLiteral("s3cr3t-word");
    phone.device = QStringLiteral("PJSIP/boss");
    phone.extension = QStringLiteral("3001");
    phone.pbx = QStringLiteral("branch");
    phone.sound = {"headset-1", "microphone-1", "speaker-1"};
    phone.volume = 1.5;
    phone.inputGain = 0.5;
    phone.sideTone = 0.1;
    {
        QSettings settings(path, QSettings::IniFormat);
        Shell::savePhone(settings, phone);
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains("s3cr3t"));
    QSettings settings(path, QSettings::IniFormat);
    const PhoneSettings read = Shell::savedPhone(settings);
    QVERIFY(read.samePhone(phone));
    QCOMPARE(read.account.authUser, QStringLiteral("boss"));
    QCOMPARE(read.account.srtp, Phone::Srtp::Required);
    QCOMPARE(read.extension, phone.extension);
    QCOMPARE(read.pbx, QStringLiteral("branch"));
    QVERIFY(read.sound == phone.sound);
    QCOMPARE(read.volume, 1.5);
    QCOMPARE(read.inputGain, 0.5);
    QCOMPARE(read.sideTone, 0.1);
    QVERIFY(!read.secretKey().contains(QStringLiteral("s3cr3t")));
}

void TestPhonePage::whatCannotBeReadIsTheDefault()
{
    const QTemporaryDir dir;
    QSettings settings(dir.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    settings.setValue(QStringLiteral("phone/way"), QStringLiteral("pigeon"));
    settings.setValue(QStringLiteral("phone/account"), QStringLiteral("http://nonsense"));
    settings.setValue(QStringLiteral("phone/volume"), 99);
    settings.setValue(QStringLiteral("phone/inputGain"), QStringLiteral("loud"));
    settings.setValue(QStringLiteral("phone/sideTone"), -1);
    const PhoneSettings read = Shell::savedPhone(settings);
    QCOMPARE(read.way, PhoneSettings::Way::Headset);
    QVERIFY(read.account.host.isEmpty());
    QCOMPARE(read.volume, 1.0);
    QCOMPARE(read.inputGain, 1.0);
    QCOMPARE(read.sideTone, 0.0); // one's own voice is not heard unless somebody wants it
}

void TestPhonePage::whatIsMissingIsSaid()
{
    PhoneSettings phone;
    QVERIFY(phone.missing().contains(QStringLiteral("user")));
    phone.account.user = QStringLiteral("2001");
    QVERIFY(phone.missing().contains(QStringLiteral("server")));
    phone.account.host = QStringLiteral("pbx.example");
    QVERIFY(phone.missing().isEmpty());
    QVERIFY(!deskPhone({}).missing().isEmpty());
    QVERIFY(deskPhone(QStringLiteral("3001")).missing().isEmpty());
}

void TestPhonePage::soundAloneIsNoOtherPhone()
{
    PhoneSettings phone = deskPhone(QStringLiteral("3001"));
    PhoneSettings other = phone;
    other.sound.headset = "another";
    other.volume = 0.3;
    other.account.host = QStringLiteral("elsewhere"); // of the way that is not used
    QVERIFY(phone.samePhone(other));
    other.extension = QStringLiteral("3002");
    QVERIFY(!phone.samePhone(other));
}

void TestPhonePage::theDeskPhoneIsUsedAtOnceAndRemembered()
{
    Desk f;
    PhonePage page(f.keeper);
    const QList<QRadioButton *> ways = page.findChildren<QRadioButton *>();
    QCOMPARE(ways.size(), 2);
    ways.last()->setChecked(true);
    named<QLineEdit>(page, QStringLiteral("Extension"))->setText(QStringLiteral(" 3001 "));
    button(page, QStringLiteral("Use this phone"))->click();
    QVERIFY(f.session->telephone() != nullptr);
    QVERIFY(!f.session->telephone()->ownSound());
    QCOMPARE(f.session->telephone()->device(), QStringLiteral("PJSIP/3001"));
    QCOMPARE(Shell::savedPhone(f.settings).extension, QStringLiteral("3001"));
    QCOMPARE(Shell::savedPhone(f.settings).way, PhoneSettings::Way::DeskPhone);
}

void TestPhonePage::aPhoneThatLacksSomethingIsNotTaken()
{
    Desk f;
    const Session::Telephone *before = f.session->telephone();
    const Base::Status status = f.keeper.usePhone(deskPhone({}), {});
    QVERIFY(!status);
    QVERIFY(!status.error().isEmpty());
    QCOMPARE(f.session->telephone(), before);
}

void TestPhonePage::aCallThatIsListenedToIsAskedAboutFirst()
{
    Desk f;
    PhonePage page(f.keeper);
    static_cast<void>(f.listen());
    page.findChildren<QRadioButton *>().last()->setChecked(true);
    named<QLineEdit>(page, QStringLiteral("Extension"))->setText(QStringLiteral("3001"));
    button(page, QStringLiteral("Use this phone"))->click();
    QVERIFY(page.question().isAsking());
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    page.question().answer(false);
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QVERIFY(f.session->telephone()->ownSound());
    button(page, QStringLiteral("Use this phone"))->click();
    page.question().answer(true);
    QCOMPARE(f.state().phase, MonitorPhase::Ended);
    QVERIFY(!f.session->telephone()->ownSound());
}

void TestPhonePage::volumeAndGainWorkInMidCall()
{
    Desk f;
    static_cast<void>(f.listen());
    PhoneSettings phone = f.keeper.settings();
    phone.volume = 0.25;
    QVERIFY(!f.keeper.wouldEndCall(phone, {}));
    f.keeper.setSound(phone);
    QCOMPARE(f.state().phase, MonitorPhase::Active);
    QCOMPARE(Shell::savedPhone(f.settings).volume, 0.25);
    QVERIFY(f.keeper.wouldEndCall(phone, QStringLiteral("a new secret")));
}

void TestPhonePage::tlsBringsItsPort()
{
    Desk f;
    PhonePage page(f.keeper);
    auto *port = named<QSpinBox>(page, QStringLiteral("Port"));
    auto *transport = named<QComboBox>(page, QStringLiteral("Transport"));
    auto *fingerprint = named<QLineEdit>(page, QStringLiteral("Certificate fingerprint"));
    QCOMPARE(port->value(), 5060);
    QVERIFY(!fingerprint->isEnabled());
    transport->setCurrentIndex(static_cast<int>(Phone::SipTransport::Tls));
    QCOMPARE(port->value(), 5061);
    QVERIFY(fingerprint->isEnabled());
    port->setValue(7000);
    transport->setCurrentIndex(static_cast<int>(Phone::SipTransport::Udp));
    QCOMPARE(port->value(), 7000); // a person's own
    QCOMPARE(page.entered().account.port, quint16(7000));
}

void TestPhonePage::theStateOfThePhoneIsSaid()
{
    Desk f;
    bool well = true;
    f.phone->notReady = QStringLiteral("The phone is not registered: no answer");
    QVERIFY(f.keeper.phoneState(&well).contains(QStringLiteral("no answer")));
    QVERIFY(!well);
    f.phone->notReady.clear();
    QVERIFY(!f.keeper.phoneState(&well).isEmpty());
    QVERIFY(well);
    f.session->setTelephone(nullptr);
    f.keeper.begin(); // nothing is remembered: what is missing is said, and no keychain asked
    QVERIFY(f.keeper.phoneState(&well).contains(QStringLiteral("missing")));
    QVERIFY(!well);
}

void TestPhonePage::anotherPbxIsAnotherPhone()
{
    Desk f;
    PhoneSettings phone = f.keeper.settings();
    phone.pbx = QStringLiteral("branch");
    QVERIFY(!phone.samePhone(f.keeper.settings()));
    QVERIFY(!f.keeper.wouldEndCall(phone, {}));
    static_cast<void>(f.listen());
    QVERIFY(f.keeper.wouldEndCall(phone, {}));
}

void TestPhonePage::thePbxIsAskedForWhereThereAreMore()
{
    Site f({QStringLiteral("hq")});
    PhonePage page(f.keeper());
    auto *pbx = named<QComboBox>(page, QStringLiteral("PBX"));
    const auto *label = page.findChild<QFormLayout *>()->labelForField(pbx);
    QVERIFY(!pbx->isVisibleTo(&page));
    QVERIFY(!label->isVisibleTo(&page));
    f.add(QStringLiteral("branch")); // as the page of the first start does
    page.show();
    QVERIFY(pbx->isVisibleTo(&page));
    QVERIFY(label->isVisibleTo(&page));
    QCOMPARE(pbx->count(), 3);
    QCOMPARE(pbx->currentText(), QStringLiteral("Not said"));
    QVERIFY(page.entered().pbx.isEmpty());
    page.findChildren<QRadioButton *>().constLast()->setChecked(true);
    QVERIFY(pbx->isVisibleTo(&page)); // whichever phone it is
    named<QLineEdit>(page, QStringLiteral("Extension"))->setText(QStringLiteral("3001"));
    pbx->setCurrentIndex(pbx->findText(QStringLiteral("branch")));
    button(page, QStringLiteral("Use this phone"))->click();
    QVERIFY(f.session.telephone() != nullptr);
    QCOMPARE(f.session.telephone()->pbx(), QStringLiteral("branch"));
    QCOMPARE(Shell::savedPhone(f.settings).pbx, QStringLiteral("branch"));
    QCOMPARE(pbx->currentText(), QStringLiteral("branch"));
}

void TestPhonePage::aPbxThatIsNotConnectedIsKept()
{
    PhoneSettings saved = deskPhone(QStringLiteral("3001"));
    saved.pbx = QStringLiteral("branch");
    Site f({QStringLiteral("hq")}, saved);
    f.keeper().begin();
    QCOMPARE(f.session.telephone()->pbx(), QStringLiteral("branch"));
    PhonePage page(f.keeper());
    auto *pbx = named<QComboBox>(page, QStringLiteral("PBX"));
    QVERIFY(pbx->isVisibleTo(&page));
    QCOMPARE(pbx->currentText(), QStringLiteral("branch (not connected here)"));
    QCOMPARE(page.entered().pbx, QStringLiteral("branch"));
    pbx->setCurrentIndex(0);
    button(page, QStringLiteral("Use this phone"))->click();
    QVERIFY(f.session.telephone()->pbx().isEmpty());
    QVERIFY(Shell::savedPhone(f.settings).pbx.isEmpty());
    QVERIFY(!pbx->isVisibleTo(&page)); // one PBX only: nothing to be asked
}

QTEST_MAIN(TestPhonePage)
#include "tst_phonepage.moc"
