#include "kit/testkit.h"
#include "phone/fakepbx.h"
#include "phone/softphone.h"

#include <QElapsedTimer>
#include <QSignalSpy>

using namespace Floorwatch;
using Fake::FakePbx;
using Fake::SipMessage;
using Phone::Registration;
using Phone::SoftPhone;

namespace
{

std::shared_ptr<Phone::AudioPath> path() { return std::make_shared<Phone::AudioPath>(); }

bool isIn(const SoftPhone &phone, Registration::State state) { return phone.registration().state == state; }

} // namespace

class RegistrationTest : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void itRegistersWithTheDigest_data()
    {
        QTest::addColumn<Phone::SipTransport>("transport");
        QTest::newRow("udp") << Phone::SipTransport::Udp;
        QTest::newRow("tcp") << Phone::SipTransport::Tcp;
    }
    void itRegistersWithTheDigest()
    {
        QFETCH(Phone::SipTransport, transport);
        FakePbx pbx(transport);
        SoftPhone phone(pbx.account(), path());
        QCOMPARE(phone.registration(), Registration{});
        QSignalSpy changes(&phone, &SoftPhone::registrationChanged);
        phone.start();
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
        QVERIFY(phone.registration().reason.isEmpty());
        QCOMPARE(pbx.accepted, 1);
        QCOMPARE(changes.count(), 2);
        const SipMessage last = pbx.registers.last();
        QCOMPARE(last.header("Expires"), QByteArray("60"));
        QVERIFY(last.header("Contact").contains("+sip.instance=\"<urn:uuid:"));
        phone.stop();
        QVERIFY(isIn(phone, Registration::State::Off));
    }

    void aUserForTheDigestOfItsOwnIsUsed()
    {
        FakePbx pbx;
        Phone::SipAccount account = pbx.account();
        account.user = QStringLiteral("4711");
        account.authUser = QStringLiteral("2001");
        SoftPhone phone(account, path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
        QVERIFY(pbx.registers.last().header("To").contains("sip:4711@"));
    }

    void aHostByNameIsFound()
    {
        FakePbx pbx;
        Phone::SipAccount account = pbx.account();
        account.host = QStringLiteral("localhost");
        SoftPhone phone(account, path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
    }

    void stoppingUnregisters()
    {
        FakePbx pbx;
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
        // The fake lives in this thread, which stop() holds up: it finds the request afterwards.
        phone.stop();
        phone.stop();
        QTRY_VERIFY(pbx.registers.last().header("Expires") == "0");
        QVERIFY(pbx.registers.last().header("Contact").contains("expires=0"));
        QVERIFY(isIn(phone, Registration::State::Off));
    }

    void itCanBeStartedAgain()
    {
        FakePbx pbx;
        SoftPhone phone(pbx.account(), path());
        for (int round = 0; round < 3; ++round) {
            phone.start();
            QTRY_VERIFY(isIn(phone, Registration::State::Registered));
            phone.stop();
        }
        QVERIFY(pbx.accepted >= 3);
    }

    void aDeadPbxDoesNotHoldUpTheEnd()
    {
        FakePbx pbx;
        pbx.deaf = true;
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTest::qWait(50);
        QElapsedTimer timer;
        timer.start();
        phone.stop();
        // The contract is one second; ten are none of a loaded machine's.
        QVERIFY(timer.elapsed() < 10'000);
    }

    void anEndBeforeTheBeginningIsNoTrouble()
    {
        FakePbx pbx;
        {
            SoftPhone never(pbx.account(), path());
            never.stop();
        }
        SoftPhone phone(pbx.account(), path());
        phone.start();
        phone.stop();
        QVERIFY(isIn(phone, Registration::State::Off));
    }

    void twoPhonesHaveContactsOfTheirOwn()
    {
        FakePbx pbx;
        SoftPhone one(pbx.account(), path());
        SoftPhone two(pbx.account(), path());
        one.start();
        QTRY_VERIFY(isIn(one, Registration::State::Registered));
        const QByteArray first = SipMessage::uriOf(pbx.registers.last().header("Contact"));
        two.start();
        QTRY_VERIFY(isIn(two, Registration::State::Registered));
        const QByteArray second = SipMessage::uriOf(pbx.registers.last().header("Contact"));
        QVERIFY(first.left(first.indexOf('@')) != second.left(second.indexOf('@')));
    }

    void itIsRenewedBeforeItEnds()
    {
        FakePbx pbx;
        pbx.grantedSeconds = 2;
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY_WITH_TIMEOUT(pbx.accepted >= 3, 10'000);
        QVERIFY(isIn(phone, Registration::State::Registered));
    }

    void itComesBackWhenThePbxDoes_data() { itRegistersWithTheDigest_data(); }
    void itComesBackWhenThePbxDoes()
    {
        QFETCH(Phone::SipTransport, transport);
        auto pbx = std::make_unique<FakePbx>(transport);
        pbx->grantedSeconds = 2;
        const quint16 port = pbx->port();
        SoftPhone phone(pbx->account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
        pbx.reset();
        QTRY_VERIFY_WITH_TIMEOUT(isIn(phone, Registration::State::Failed), 30'000);
        QVERIFY(!phone.registration().reason.isEmpty());
        pbx = std::make_unique<FakePbx>(transport, port);
        QTRY_VERIFY_WITH_TIMEOUT(isIn(phone, Registration::State::Registered), 60'000);
        QVERIFY(pbx->accepted >= 1);
    }

    void aConnectionThatSaysNothingIsMadeAnew()
    {
        FakePbx pbx(Phone::SipTransport::Tcp);
        pbx.grantedSeconds = 2;
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
        QCOMPARE(pbx.connections, 1);
        pbx.deaf = true;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(phone, Registration::State::Failed), 30'000);
        pbx.deaf = false;
        QTRY_VERIFY_WITH_TIMEOUT(isIn(phone, Registration::State::Registered), 30'000);
        QCOMPARE(pbx.connections, 2);
    }

    void aWrongSecretIsSaidAndNotRepeated()
    {
        FakePbx pbx;
        Phone::SipAccount account = pbx.account();
        account.secret = QStringLiteral("hunter2");
        SoftPhone phone(account, path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Failed));
        QVERIFY(phone.registration().reason.contains(QLatin1String("refuses the user name or the secret")));
        QVERIFY(!phone.registration().reason.contains(QLatin1String("hunter2")));
        // Asked once, answered once: a PBX that bans who tries on is given no reason.
        QCOMPARE(pbx.registers.size(), 2);
    }

    void aLoopOfChallengesIsGivenUp()
    {
        FakePbx pbx;
        int nonces = 0;
        pbx.onRegister = [&nonces](const SipMessage &message) {
            return Fake::response(message, 401, "Unauthorized",
                                  "WWW-Authenticate: Digest realm=\"loop\", stale=true, nonce=\"" +
                                      QByteArray::number(++nonces) + "\"\r\n");
        };
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Failed));
        QVERIFY(phone.registration().reason.contains(QLatin1String("again and again")));
        QCOMPARE(nonces, 3);
    }

    void anAnswerThatRegistersNothingIsSaid_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("extra");
        QTest::addColumn<QString>("said");
        QTest::newRow("a redirection") << 302 << QByteArray("Contact: <sip:2001@192.0.2.1>\r\n")
                                       << QStringLiteral("not followed");
        QTest::newRow("forbidden") << 403 << QByteArray() << QStringLiteral("403");
        QTest::newRow("unknown") << 404 << QByteArray() << QStringLiteral("404");
        QTest::newRow("too brief, without how long") << 423 << QByteArray() << QStringLiteral("423");
        QTest::newRow("too brief for ever") << 423 << QByteArray("Min-Expires: 30\r\n") << QStringLiteral("423");
        QTest::newRow("busy") << 503 << QByteArray("Retry-After: 5\r\n") << QStringLiteral("503");
        QTest::newRow("a digest of another kind")
            << 401 << QByteArray("WWW-Authenticate: Digest realm=\"x\", nonce=\"y\", algorithm=SHA-256\r\n")
            << QStringLiteral("kind of authentication");
        QTest::newRow("a challenge without one") << 401 << QByteArray() << QStringLiteral("again and again");
        QTest::newRow("basic") << 401 << QByteArray("WWW-Authenticate: Basic realm=\"x\"\r\n")
                               << QStringLiteral("kind of authentication");
        QTest::newRow("registered for no time")
            << 200 << QByteArray("Expires: 0\r\n") << QStringLiteral("did not keep");
    }
    void anAnswerThatRegistersNothingIsSaid()
    {
        QFETCH(int, code);
        QFETCH(QByteArray, extra);
        QFETCH(QString, said);
        FakePbx pbx;
        pbx.onRegister = [&](const SipMessage &message) { return Fake::response(message, code, "Said So", extra); };
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Failed));
        QVERIFY2(phone.registration().reason.contains(said), qPrintable(phone.registration().reason));
    }

    void tooBriefIsAskedForAgainForLonger()
    {
        FakePbx pbx;
        pbx.onRegister = [](const SipMessage &message) {
            return message.header("Expires").toInt() < 120
                       ? Fake::response(message, 423, "Interval Too Brief", "Min-Expires: 120\r\n")
                       : Fake::response(message, 200, "OK", "Expires: 120\r\n");
        };
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
        QCOMPARE(pbx.registers.last().header("Expires"), QByteArray("120"));
    }

    void afterAFailureItTriesAgain()
    {
        FakePbx pbx;
        int count = 0;
        pbx.onRegister = [&count](const SipMessage &message) {
            return ++count < 3 ? Fake::response(message, 500, "Not Yet")
                               : Fake::response(message, 200, "OK", "Expires: 60\r\n");
        };
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Failed));
        QTRY_VERIFY_WITH_TIMEOUT(isIn(phone, Registration::State::Registered), 15'000);
    }

    void garbageDoesNoHarm()
    {
        FakePbx pbx;
        pbx.onRegister = [&pbx](const SipMessage &message) {
            pbx.sendRaw(QByteArray(3000, '\xff'));
            pbx.sendRaw("SIP/2.0");
            pbx.sendRaw("SIP/2.0 200 OK\r\n\r\n");
            pbx.sendRaw("SIP/2.0 999 \r\nVia: ;;;\r\nCSeq: 99999999999999 \r\nCall-ID\r\n\r\n");
            pbx.sendRaw("REGISTER sip:x SIP/2.0\r\nVia: SIP/2.0/UDP x;branch=z9hG4bK1\r\n\r\n");
            pbx.sendRaw(QByteArray(1, '\0') + QByteArray(700, '\x02'));
            return Fake::response(message, 200, "OK", "Expires: 60\r\nContact: <<<>>;expires=-1, \"\r\n");
        };
        SoftPhone phone(pbx.account(), path());
        phone.start();
        QTRY_VERIFY(isIn(phone, Registration::State::Registered));
    }
};

QTEST_GUILESS_MAIN(RegistrationTest)
#include "tst_registration.moc"
