// The tab of other systems: secrets are handed over and never shown, and go nowhere but where who may has said.
#include "lookout/rulespage.h"
#include "session/alertfixture.h"

#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>

using namespace Floorwatch;
using namespace Floorwatch::Lookout;
using Access::Role;
using SessionTest::AlertFixture;

namespace
{

constexpr int Patience = 20'000;
const QString Vip = QStringLiteral("+8613912345678");

} // namespace

class TestOutside : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void secretsGoOutAndAreNotKept();
    void aSecretIsSaidToBeKeptOnceItIs();
    void aTryThatAsksNobodySaysWhy();
    void whoMayNotChangeSettingsSendsTheSecretNowhere();
    void aHalfTypedSecretIsNotHandedOver();
    void aHalfTypedSecretIsUnsaved();
};

void TestOutside::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestOutside::secretsGoOutAndAreNotKept()
{
    AlertFixture f;
    f.session->signIn(SessionTest::someone(Role::Administrator));
    RulesPage page(*f.session);
    page.show();
    QSignalSpy secrets(&page, &RulesPage::secretEntered);
    QLineEdit *field = page.outside().secretField(SecretKind::Lookup);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    field->setText(QStringLiteral("hush"));
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(secrets.count(), 1);
    QCOMPARE(secrets[0][1].toString(), QStringLiteral("hush"));
    QVERIFY(field->text().isEmpty());
    // A look-up in the clear is refused before anything is asked.
    page.outside()
        .findChild<QLineEdit *>(QStringLiteral("url"))
        ->setText(QStringLiteral("http://crm.example/{number}"));
    page.outside().test(Vip);
    QVERIFY(!page.outside().testText().isEmpty());
}

void TestOutside::aSecretIsSaidToBeKeptOnceItIs()
{
    const Base::SystemClock clock;
    OutsideTab tab(clock, [](QString *) { return true; });
    tab.secretField(SecretKind::Webhook)->setText(QStringLiteral("hush"));
    tab.keepButton(SecretKind::Webhook)->click();
    QVERIFY2(!tab.secretText(SecretKind::Webhook).contains(QStringLiteral("Kept")),
             qPrintable(tab.secretText(SecretKind::Webhook)));
    tab.showKept(SecretKind::Webhook, QStringLiteral("the keychain is locked"));
    QVERIFY(tab.secretText(SecretKind::Webhook).contains(QStringLiteral("Not kept: the keychain is locked")));
    QVERIFY(tab.secretText(SecretKind::Lookup).isEmpty());
    tab.showKept(SecretKind::Webhook, {});
    QCOMPARE(tab.secretText(SecretKind::Webhook), QStringLiteral("Kept in the keychain."));
}

void TestOutside::aTryThatAsksNobodySaysWhy()
{
    const Base::SystemClock clock;
    OutsideTab tab(clock, [](QString *) { return true; });
    Session::DeskSettings settings;
    settings.lookup.urlTemplate = QStringLiteral("http://127.0.0.1:9/{number}");
    settings.lookup.fields = {{QStringLiteral("name"), QStringLiteral("name")}};
    settings.lookup.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer {secret}")}};
    tab.fill(settings);
    tab.test(Vip);
    QVERIFY2(tab.testText().contains(QStringLiteral("secret")), qPrintable(tab.testText()));
    tab.setLookupSecret(QStringLiteral("hush"));
    tab.test(QStringLiteral("anonymous"));
    QVERIFY2(tab.testText().contains(QStringLiteral("no number")), qPrintable(tab.testText()));
}

void TestOutside::whoMayNotChangeSettingsSendsTheSecretNowhere()
{
    QTcpServer elsewhere;
    QVERIFY(elsewhere.listen(QHostAddress::LocalHost));
    AlertFixture f;
    RulesPage page(*f.session);
    page.tabs()->setCurrentWidget(&page.outside());
    page.show();
    OutsideTab &tab = page.outside();
    Session::DeskSettings settings;
    settings.lookup.urlTemplate = QStringLiteral("http://127.0.0.1:%1/{number}").arg(elsewhere.serverPort());
    settings.lookup.fields = {{QStringLiteral("name"), QStringLiteral("name")}};
    settings.lookup.headers = {{QStringLiteral("Authorization"), QStringLiteral("Bearer {secret}")}};
    tab.fill(settings);
    tab.setLookupSecret(QStringLiteral("hush"));
    auto *ask = tab.findChild<QPushButton *>(QStringLiteral("ask"));
    QVERIFY(!ask->isEnabled() && !ask->toolTip().isEmpty());
    tab.test(Vip);
    QCOMPARE(tab.testText(), ask->toolTip());
    // Whoever may is answered, and his is the first connection that was ever made.
    f.session->signIn(SessionTest::someone(Role::Administrator));
    QVERIFY(ask->isEnabled() && ask->toolTip().isEmpty());
    QVERIFY(!elsewhere.hasPendingConnections());
    tab.test(Vip);
    QTRY_VERIFY_WITH_TIMEOUT(elsewhere.hasPendingConnections(), Patience);
}

void TestOutside::aHalfTypedSecretIsNotHandedOver()
{
    AlertFixture f;
    f.session->signIn(SessionTest::someone(Role::Administrator));
    RulesPage page(*f.session);
    page.tabs()->setCurrentWidget(&page.outside());
    page.show();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    QSignalSpy secrets(&page, &RulesPage::secretEntered);
    OutsideTab &tab = page.outside();
    QLineEdit *field = tab.secretField(SecretKind::Lookup);
    QVERIFY(!tab.keepButton(SecretKind::Lookup)->isEnabled());
    field->setFocus();
    QTest::keyClicks(field, QStringLiteral("hu"));
    tab.secretField(SecretKind::Webhook)->setFocus();
    QCOMPARE(secrets.count(), 0);
    QCOMPARE(field->text(), QStringLiteral("hu"));
    // A lock and another operator find it empty.
    f.session->setLocked(true);
    QVERIFY(field->text().isEmpty());
    f.session->setLocked(false);
    field->setText(QStringLiteral("hu"));
    f.session->signOut();
    QVERIFY(field->text().isEmpty());
    QCOMPARE(secrets.count(), 0);
}

void TestOutside::aHalfTypedSecretIsUnsaved()
{
    AlertFixture f;
    f.session->signIn(SessionTest::someone(Role::Administrator));
    RulesPage page(*f.session);
    QVERIFY(page.unsaved().isEmpty());
    for (const SecretKind kind : {SecretKind::Lookup, SecretKind::Webhook}) {
        QLineEdit *field = page.outside().secretField(kind);
        field->setText(QStringLiteral("hu"));
        QVERIFY2(page.unsaved().contains(QStringLiteral("secret")), qPrintable(page.unsaved()));
        QVERIFY(!page.unsaved().contains(QStringLiteral("rules")));
        // It goes with nobody and stays for nobody.
        QVERIFY(!page.takeUnsaved().has_value());
        QVERIFY(field->text().isEmpty() && page.unsaved().isEmpty());
        field->setText(QStringLiteral("hush"));
        page.outside().keepButton(kind)->click();
        QVERIFY(page.unsaved().isEmpty());
    }
    page.outside().findChild<QLineEdit *>(QStringLiteral("url"))->setFocus();
    QTest::keyClicks(page.outside().findChild<QLineEdit *>(QStringLiteral("url")), QStringLiteral("x"));
    page.outside().secretField(SecretKind::Lookup)->setText(QStringLiteral("hu"));
    QVERIFY2(page.unsaved().contains(QStringLiteral("rules")) && page.unsaved().contains(QStringLiteral("secret")),
             qPrintable(page.unsaved()));
}

QTEST_MAIN(TestOutside)
#include "tst_outside.moc"
