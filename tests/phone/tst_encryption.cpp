// TLS to the right PBX only, and SRTP.
#include "audio/level.h"
#include "kit/testkit.h"
#include "phone/certificates.h"
#include "phone/desk.h"
#include "phone/sdes.h"

using namespace Floorwatch;
using Fake::Desk;
using Fake::FakePbx;
using Fake::Soon;
using Phone::Registration;
using Phone::SipAccount;
using Phone::SipTransport;
using Phone::SoftPhone;
using Phone::Srtp;

namespace
{

const QString Right = QStringLiteral("right");
const QString Other = QStringLiteral("other");
const QString Named = QStringLiteral("named");
const QString T1 = QStringLiteral("t1");

std::shared_ptr<Phone::AudioPath> path() { return std::make_shared<Phone::AudioPath>(); }

} // namespace

class EncryptionTest : public TestKit::Test
{
    Q_OBJECT
private:
    Fake::Certificates m_certificates;

    /// Registers at a PBX with the certificate for 127.0.0.1; the state that it comes to.
    Registration tryWith(const std::function<void(SipAccount &)> &change, int *registers)
    {
        FakePbx pbx(SipTransport::Tls, 0, QHostAddress(QHostAddress::LocalHost), m_certificates.server(Right));
        SipAccount account = pbx.account();
        change(account);
        SoftPhone phone(account, path());
        phone.start();
        (void)QTest::qWaitFor([&phone] { return phone.registration().state != Registration::State::Registering; },
                              20'000);
        *registers = static_cast<int>(pbx.registers.size());
        return phone.registration();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_certificates.make(Right, QStringLiteral("IP:127.0.0.1")));
        QVERIFY(m_certificates.make(Other, QStringLiteral("IP:127.0.0.1")));
        QVERIFY(m_certificates.make(Named, QStringLiteral("DNS:pbx.example")));
    }

    void theRightAuthorityIsTrusted()
    {
        int registers = 0;
        const Registration state =
            tryWith([this](SipAccount &account) { account.caFile = m_certificates.certificate(Right); }, &registers);
        QVERIFY2(state.state == Registration::State::Registered, qPrintable(state.reason));
    }

    void thePinnedCertificateIsTrusted()
    {
        int registers = 0;
        const Registration state = tryWith(
            [this](SipAccount &account) { account.fingerprint = m_certificates.fingerprint(Right); }, &registers);
        QVERIFY2(state.state == Registration::State::Registered, qPrintable(state.reason));
    }

    void whoIsNotTrustedGetsNothing_data()
    {
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("fingerprint");
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("said");
        QTest::newRow("another authority") << Other << QString() << QString() << QStringLiteral("not trusted");
        QTest::newRow("no authority but the system's")
            << QString() << QString() << QString() << QStringLiteral("not trusted");
        QTest::newRow("another pin") << QString() << Other << QString() << QStringLiteral("fingerprint");
        QTest::newRow("another pin and the right authority")
            << Right << Other << QString() << QStringLiteral("fingerprint");
        QTest::newRow("another name") << Right << QString() << QStringLiteral("localhost")
                                      << QStringLiteral("not trusted");
        QTest::newRow("a file that is not there")
            << QStringLiteral("missing") << QString() << QString() << QStringLiteral("can not be read");
    }
    void whoIsNotTrustedGetsNothing()
    {
        QFETCH(QString, ca);
        QFETCH(QString, fingerprint);
        QFETCH(QString, host);
        QFETCH(QString, said);
        int registers = 0;
        const Registration state = tryWith(
            [&](SipAccount &account) {
                account.caFile = ca.isEmpty() ? QString() : m_certificates.certificate(ca);
                account.fingerprint = fingerprint.isEmpty() ? QString() : m_certificates.fingerprint(fingerprint);
                account.host = host.isEmpty() ? account.host : host;
            },
            &registers);
        QCOMPARE(state.state, Registration::State::Failed);
        QVERIFY2(state.reason.contains(said), qPrintable(state.reason));
        QCOMPARE(registers, 0);
    }

    void theNameInTheCertificateCounts()
    {
        // The address is the right one; the certificate is another host's.
        FakePbx pbx(SipTransport::Tls, 0, QHostAddress(QHostAddress::LocalHost), m_certificates.server(Named));
        SipAccount account = pbx.account();
        account.caFile = m_certificates.certificate(Named);
        SoftPhone phone(account, path());
        phone.start();
        QTRY_COMPARE_WITH_TIMEOUT(phone.registration().state, Registration::State::Failed, 20'000);
        QVERIFY(pbx.registers.isEmpty());
    }

    void aCallOverTlsIsAnswered()
    {
        FakePbx pbx(SipTransport::Tls, 0, QHostAddress(QHostAddress::LocalHost), m_certificates.server(Right));
        SipAccount account = pbx.account();
        account.fingerprint = m_certificates.fingerprint(Right);
        SoftPhone phone(account, path());
        QSignalSpy up(&phone, &SoftPhone::lineUp);
        phone.start();
        QTRY_COMPARE(phone.registration().state, Registration::State::Registered);
        phone.expect(T1, Soon);
        Fake::FakeMedia media;
        const QByteArray call = pbx.invite({.token = "t1", .body = Fake::offer(media.port())});
        QTRY_COMPARE(up.count(), 1);
        phone.hangUp(T1);
        QTRY_VERIFY(pbx.gotBye(call));
    }

    void soundIsEncryptedWhereItIsOffered_data()
    {
        QTest::addColumn<Srtp>("policy");
        QTest::addColumn<QByteArray>("profile");
        QTest::newRow("offered") << Srtp::Offered << QByteArray("RTP/SAVP");
        QTest::newRow("required") << Srtp::Required << QByteArray("RTP/SAVP");
        QTest::newRow("as best it can (RFC 8643)") << Srtp::Offered << QByteArray("RTP/AVP");
    }
    void soundIsEncryptedWhereItIsOffered()
    {
        QFETCH(Srtp, policy);
        QFETCH(QByteArray, profile);
        Desk desk(policy);
        Fake::FakeHeadset headset(desk.path, 1000);
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(T1, Soon);
        const Phone::SdesKey ours = Phone::SdesKey::generate("7");
        const QByteArray lines = "a=crypto:3 AES_CM_128_HMAC_SHA1_32 inline:" + QByteArray(30, 'x').toBase64() +
                                 "\r\na=crypto:" + ours.toValue() + "\r\n";
        const QByteArray call =
            desk.pbx.invite({.token = "t1", .body = Fake::offer(desk.media.port(), "0", lines, profile)});
        QTRY_COMPARE(desk.up.count(), 1);
        const Fake::SipMessage answer = desk.pbx.description(call);
        QVERIFY(answer.body.contains(profile));
        const QList<QByteArray> keys = answer.attributes("crypto");
        QCOMPARE(keys.size(), 1);
        const auto theirs = Phone::SdesKey::fromValue(keys.first());
        QVERIFY(theirs);
        QCOMPARE(theirs->tag, QByteArray("7"));
        QVERIFY(theirs->keySalt != ours.keySalt);
        desk.media.setKeys(ours.keySalt, theirs->keySalt);
        desk.media.frames.clear();
        desk.media.spoilt = 0;
        desk.media.sendTo(answer.audioPort());
        desk.phone.setHeard(T1, true);
        desk.phone.setMicrophoneOpen(T1, true);
        QTRY_VERIFY(headset.heard.size() > 8000);
        QTRY_VERIFY(desk.media.frames.size() > 50);
        QVERIFY(Audio::toneDbfs(std::span(headset.heard).last(4000), 440) > -18);
        const std::vector<qint16> sent = desk.media.heard(desk.media.frames.size() - 25);
        QVERIFY(Audio::toneDbfs(sent, 1000) > -18);
        QCOMPARE(desk.media.spoilt, 0);
        QVERIFY(desk.phone.figures(T1).encrypted);
    }

    void soundThatDoesNotAuthenticateIsNotHeard()
    {
        Desk desk;
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(T1, Soon);
        const Phone::SdesKey ours = Phone::SdesKey::generate("1");
        const QByteArray call = desk.pbx.invite(
            {.token = "t1",
             .body = Fake::offer(desk.media.port(), "0", "a=crypto:" + ours.toValue() + "\r\n", "RTP/SAVP")});
        QTRY_COMPARE(desk.up.count(), 1);
        // In the clear, and then with a wrong key.
        desk.media.sendTo(desk.pbx.description(call).audioPort());
        QTest::qWait(300);
        const QByteArray wrong(30, 'w');
        desk.media.setKeys(wrong, wrong);
        QTest::qWait(300);
        QVERIFY(desk.firstSound.isEmpty());
        QCOMPARE(desk.phone.figures(T1).packets, quint64(0));
    }

    void whatThePolicyDoesNotAllowIsRefused_data()
    {
        QTest::addColumn<Srtp>("policy");
        QTest::addColumn<QByteArray>("body");
        const QByteArray key = "a=crypto:" + Phone::SdesKey::generate("1").toValue() + "\r\n";
        QTest::newRow("required, in the clear") << Srtp::Required << Fake::offer(4000);
        QTest::newRow("required, without any offer") << Srtp::Required << QByteArray();
        QTest::newRow("off, encrypted") << Srtp::Off << Fake::offer(4000, "0", key, "RTP/SAVP");
    }
    void whatThePolicyDoesNotAllowIsRefused()
    {
        QFETCH(Srtp, policy);
        QFETCH(QByteArray, body);
        Desk desk(policy);
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(T1, Soon);
        const QByteArray call = desk.pbx.invite({.token = "t1", .body = body});
        QTRY_COMPARE(desk.pbx.code(call), 488);
        QVERIFY(desk.up.isEmpty());
    }

    void requiredStaysRequiredInAReinvite()
    {
        Desk desk(Srtp::Required);
        QTRY_VERIFY(desk.registered());
        desk.phone.expect(T1, Soon);
        const Phone::SdesKey ours = Phone::SdesKey::generate("1");
        const QByteArray lines = "a=crypto:" + ours.toValue() + "\r\n";
        const QByteArray call =
            desk.pbx.invite({.token = "t1", .body = Fake::offer(desk.media.port(), "0", lines, "RTP/SAVP")});
        QTRY_COMPARE(desk.up.count(), 1);
        desk.pbx.reinvite(call, Fake::offer(desk.media.port(), "0"));
        QTRY_COMPARE(desk.pbx.code(call), 488);
        // The same keys again, to another port: the state of the keys goes on.
        Fake::FakeMedia other;
        const QByteArray key =
            Phone::SdesKey::fromValue(desk.pbx.description(call).attributes("crypto").first())->keySalt;
        other.setKeys(ours.keySalt, key);
        desk.pbx.reinvite(call, Fake::offer(other.port(), "0", lines, "RTP/SAVP"));
        QTRY_VERIFY(other.frames.size() > 10);
        QVERIFY(desk.phone.figures(T1).encrypted);
        QVERIFY(desk.down.isEmpty());
    }
};

QTEST_GUILESS_MAIN(EncryptionTest)
#include "tst_encryption.moc"
