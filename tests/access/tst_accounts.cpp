// Accounts: who signs in, and how long one waits who guesses.
#include "access/accounts.h"
#include "access/folder.h"
#include "kit/testkit.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <thread>

using namespace Floorwatch;
using namespace Floorwatch::Access;
using namespace std::chrono_literals;
using Outcome = SignInAnswer::Outcome;

namespace
{

// The least that libsodium takes: what is tested here is what happens around the hash.
constexpr HashCost Cheap{1, 8192};
const QString Good = QStringLiteral("correct horse battery");
const QString Bad = QStringLiteral("wrong horse battery");

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("?");
}

QJsonObject objectOf(const QString &name) { return QJsonDocument::fromJson(bytesOf(name)).object(); }

void put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

Operator person(const QString &name, Role role)
{
    Operator who;
    who.name = name;
    who.role = role;
    who.disabled = false;
    return who;
}

} // namespace

class TestAccounts : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFirstAccountIsAnAdministratorAndOnlyOnce();
    void whoKnowsThePasswordSignsIn();
    void namesAreReadAsPeopleReadThem();
    void theThirdFailureBeginsADelayThatDoublesUpTo15Minutes();
    void theDelaySurvivesARestart();
    void successForgetsTheFailures();
    void anAttemptDuringTheDelayIsNotLookedAt();
    void aClockSetBackDoesNotLockOutForLonger();
    void anUnknownNameIsAnsweredAsAWrongPassword();
    void namesThatAreNoAccountAreNotKeptInTheClear();
    void unknownNamesDoNotFillTheFile();
    void manyAttemptsAtOnceAreAllCounted();
    void aDisabledAccountIsToldOnlyToWhoKnowsThePassword();
    void aHashOfALowerCostIsMadeAnewAtSignIn();
    void theDefaultCostIsInteractiveArgon2id();
    void passwordsAreLongAndNotCommon_data();
    void passwordsAreLongAndNotCommon();
    void aPasswordIsChangedByWhoKnowsTheOldOne();
    void anAdministratorSetsAPasswordAndTakesAwayTheDelay();
    void operatorsAreAddedChangedAndRemoved();
    void oneWhoManagesOperatorsMustRemain();
    void everythingOfAnOperatorReadsBack();
    void aBrokenFileIsRefusedAndLeftAsItIs_data();
    void aBrokenFileIsRefusedAndLeftAsItIs();
    void membersOfANewerVersionAreKept();
    void theFileIsForItsOwnerAlone();
    void aFolderThatIsNotThereIsTold();

private:
    [[nodiscard]] Accounts accounts() const { return Accounts::open(m_file, Cheap).value(); }
    Outcome attempt(const QString &name, const QString &password)
    {
        return accounts().signIn(name, password, m_clock).outcome;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_file;
    Base::ManualClock m_clock;
};

void TestAccounts::init()
{
    failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_file = accountsFile(m_dir->path());
    m_clock.set(Base::fromEpochSeconds(1'750'000'000));
    QVERIFY(accounts().isEmpty().value());
    QVERIFY(accounts().addFirst(QStringLiteral("admin"), QStringLiteral("Wang Fang"), Good));
}

void TestAccounts::theFirstAccountIsAnAdministratorAndOnlyOnce()
{
    QVERIFY(!accounts().isEmpty().value());
    const auto first = accounts().find(QStringLiteral("admin"));
    QVERIFY(first);
    QCOMPARE(first.value().role, Role::Administrator);
    QVERIFY(!first.value().disabled);
    const auto second = accounts().addFirst(QStringLiteral("intruder"), {}, Good);
    QVERIFY(!second);
    QCOMPARE(accounts().list().value().size(), 1U);
}

void TestAccounts::whoKnowsThePasswordSignsIn()
{
    const SignInAnswer answer = accounts().signIn(QStringLiteral("admin"), Good, m_clock);
    QCOMPARE(answer.outcome, Outcome::SignedIn);
    QCOMPARE(answer.who.name, QStringLiteral("admin"));
    QCOMPARE(answer.who.fullName, QStringLiteral("Wang Fang"));
    QVERIFY(has(answer.who, Right::ManageOperators));
    const SignInAnswer wrong = accounts().signIn(QStringLiteral("admin"), Bad, m_clock);
    QCOMPARE(wrong.outcome, Outcome::Wrong);
    QVERIFY(!has(wrong.who, Right::SeeFigures));
    QVERIFY(!wrong.text.isEmpty());
    QVERIFY(!bytesOf(m_file).contains(Good.toUtf8()));
}

void TestAccounts::namesAreReadAsPeopleReadThem()
{
    QCOMPARE(attempt(QStringLiteral(" Admin "), Good), Outcome::SignedIn);
    QVERIFY(accounts().add(person(QStringLiteral("Zoë"), Role::Viewer), Good));
    QCOMPARE(attempt(QStringLiteral("zoe\u0308"), Good), Outcome::SignedIn);
    QVERIFY(!accounts().add(person(QStringLiteral("ADMIN"), Role::Viewer), Good));
    // A password typed composed or decomposed is the same one.
    QVERIFY(accounts().setPassword(QStringLiteral("admin"), QStringLiteral("caf\u00e9 am Abend")));
    QCOMPARE(attempt(QStringLiteral("admin"), QStringLiteral("cafe\u0301 am Abend")), Outcome::SignedIn);
}

void TestAccounts::theThirdFailureBeginsADelayThatDoublesUpTo15Minutes()
{
    std::vector<qint64> waits;
    for (int i = 0; i < 14; ++i) {
        const SignInAnswer answer = accounts().signIn(QStringLiteral("admin"), Bad, m_clock);
        QCOMPARE(answer.outcome, Outcome::Wrong);
        waits.push_back(answer.wait.count());
        if (answer.wait.count() > 0) {
            m_clock.advance(answer.wait - 1us);
            const SignInAnswer early = accounts().signIn(QStringLiteral("admin"), Good, m_clock);
            QCOMPARE(early.outcome, Outcome::TooSoon);
            QCOMPARE(early.wait, 1s);
            m_clock.advance(1us);
        }
    }
    const std::vector<qint64> expected{0, 0, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900};
    QVERIFY(waits == expected);
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
}

void TestAccounts::theDelaySurvivesARestart()
{
    for (int i = 0; i < 6; ++i) {
        m_clock.advance(accounts().signIn(QStringLiteral("admin"), Bad, m_clock).wait);
    }
    QCOMPARE(attempt(QStringLiteral("admin"), Bad), Outcome::Wrong);
    // accounts() opened the file anew for each of these, as a program that was started again does.
    const SignInAnswer answer = accounts().signIn(QStringLiteral("admin"), Good, m_clock);
    QCOMPARE(answer.outcome, Outcome::TooSoon);
    QCOMPARE(answer.wait, 32s);
}

void TestAccounts::successForgetsTheFailures()
{
    QCOMPARE(attempt(QStringLiteral("admin"), Bad), Outcome::Wrong);
    QCOMPARE(attempt(QStringLiteral("admin"), Bad), Outcome::Wrong);
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
    QCOMPARE(accounts().signIn(QStringLiteral("admin"), Bad, m_clock).wait, 0s);
    QCOMPARE(accounts().signIn(QStringLiteral("admin"), Bad, m_clock).wait, 0s);
    QCOMPARE(accounts().signIn(QStringLiteral("admin"), Bad, m_clock).wait, 2s);
}

void TestAccounts::anAttemptDuringTheDelayIsNotLookedAt()
{
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(attempt(QStringLiteral("admin"), Bad), Outcome::Wrong);
    }
    for (int i = 0; i < 50; ++i) {
        QCOMPARE(attempt(QStringLiteral("admin"), i % 2 == 0 ? Good : Bad), Outcome::TooSoon);
    }
    m_clock.advance(2s); // and did not make it longer
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
}

void TestAccounts::aClockSetBackDoesNotLockOutForLonger()
{
    for (int i = 0; i < 5; ++i) {
        m_clock.advance(accounts().signIn(QStringLiteral("admin"), Bad, m_clock).wait);
    }
    QCOMPARE(attempt(QStringLiteral("admin"), Bad), Outcome::Wrong);
    m_clock.advance(-48h);
    QCOMPARE(accounts().signIn(QStringLiteral("admin"), Good, m_clock).wait, 16s);
    m_clock.advance(16s);
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
}

void TestAccounts::anUnknownNameIsAnsweredAsAWrongPassword()
{
    for (int i = 0; i < 8; ++i) {
        const SignInAnswer known = accounts().signIn(QStringLiteral("admin"), Bad, m_clock);
        const SignInAnswer unknown = accounts().signIn(QStringLiteral("nobody"), Bad, m_clock);
        QCOMPARE(unknown.outcome, known.outcome);
        QCOMPARE(unknown.wait, known.wait);
        QCOMPARE(unknown.text, known.text);
        m_clock.advance(i % 2 == 0 ? known.wait : 0s);
    }
    QCOMPARE(accounts().list().value().size(), 1U);
}

void TestAccounts::namesThatAreNoAccountAreNotKeptInTheClear()
{
    QCOMPARE(attempt(QStringLiteral("my secret password"), QString()), Outcome::Wrong);
    QVERIFY(!bytesOf(m_file).contains("my secret password"));
    QCOMPARE(objectOf(m_file).value(QStringLiteral("others")).toArray().size(), 1);
}

void TestAccounts::unknownNamesDoNotFillTheFile()
{
    for (int i = 0; i < 300; ++i) {
        m_clock.advance(1s);
        QCOMPARE(attempt(QStringLiteral("nobody%1").arg(i), Bad), Outcome::Wrong);
    }
    QVERIFY(objectOf(m_file).value(QStringLiteral("others")).toArray().size() <= 257);
    m_clock.advance(25h);
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
    QCOMPARE(objectOf(m_file).value(QStringLiteral("others")).toArray().size(), 0);
}

void TestAccounts::manyAttemptsAtOnceAreAllCounted()
{
    const Accounts shared = accounts();
    std::vector<std::thread> threads;
    std::vector<SignInAnswer> answers(8);
    for (size_t i = 0; i < answers.size(); ++i) {
        threads.emplace_back([&, i] { answers[i] = shared.signIn(QStringLiteral("admin"), Bad, m_clock); });
    }
    for (std::thread &thread : threads) {
        thread.join();
    }
    const auto count = [&answers](Outcome outcome) {
        return std::count_if(answers.begin(), answers.end(),
                             [outcome](const SignInAnswer &answer) { return answer.outcome == outcome; });
    };
    QCOMPARE(count(Outcome::Wrong), 3);
    QCOMPARE(count(Outcome::TooSoon), 5);
}

void TestAccounts::aDisabledAccountIsToldOnlyToWhoKnowsThePassword()
{
    Operator trainer = person(QStringLiteral("trainer"), Role::Trainer);
    trainer.disabled = true;
    QVERIFY(accounts().add(trainer, Good));
    QCOMPARE(attempt(QStringLiteral("trainer"), Bad), Outcome::Wrong);
    const SignInAnswer answer = accounts().signIn(QStringLiteral("trainer"), Good, m_clock);
    QCOMPARE(answer.outcome, Outcome::Disabled);
    QVERIFY(answer.who.name.isEmpty());
}

void TestAccounts::aHashOfALowerCostIsMadeAnewAtSignIn()
{
    const auto hash = [this] {
        return objectOf(m_file).value(QStringLiteral("operators")).toArray().at(0)[QStringLiteral("hash")].toString();
    };
    const QString old = hash();
    QVERIFY(old.startsWith(QStringLiteral("$argon2id$v=19$m=8,t=1,")));
    const Accounts dearer = Accounts::open(m_file, HashCost{2, 16384}).value();
    QCOMPARE(dearer.signIn(QStringLiteral("admin"), Bad, m_clock).outcome, Outcome::Wrong);
    QCOMPARE(hash(), old);
    QCOMPARE(dearer.signIn(QStringLiteral("admin"), Good, m_clock).outcome, Outcome::SignedIn);
    QVERIFY(hash().startsWith(QStringLiteral("$argon2id$v=19$m=16,t=2,")));
    // Lower limits make no hash cheaper.
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
    QVERIFY(hash().startsWith(QStringLiteral("$argon2id$v=19$m=16,t=2,")));
}

void TestAccounts::theDefaultCostIsInteractiveArgon2id()
{
    const Accounts usual = Accounts::open(m_file).value();
    QVERIFY(usual.setPassword(QStringLiteral("admin"), Good));
    const QJsonArray operators = objectOf(m_file).value(QStringLiteral("operators")).toArray();
    QVERIFY(operators.at(0)[QStringLiteral("hash")].toString().startsWith(
        QStringLiteral("$argon2id$v=19$m=65536,t=2,p=1$")));
    QCOMPARE(usual.signIn(QStringLiteral("admin"), Good, m_clock).outcome, Outcome::SignedIn);
}

void TestAccounts::passwordsAreLongAndNotCommon_data()
{
    QTest::addColumn<QString>("password");
    QTest::addColumn<bool>("fine");
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("nine characters") << QStringLiteral("x7!kQ2$vB") << false;
    QTest::newRow("ten characters") << QStringLiteral("x7!kQ2$vBm") << true;
    QTest::newRow("letters alone") << QStringLiteral("sunrise over the river") << true;
    QTest::newRow("ten Chinese characters") << QStringLiteral("春眠不觉晓处处闻啼鸟") << true;
    QTest::newRow("nine Chinese characters") << QStringLiteral("春眠不觉晓处处闻啼") << false;
    QTest::newRow("five emoji are five characters") << QStringLiteral("🐎🔋📎🐴🌉") << false;
    QTest::newRow("the name") << QStringLiteral("administrator.one") << false;
    QTest::newRow("the name in other letters") << QStringLiteral("Administrator.ONE") << false;
    QTest::newRow("one character again and again") << QStringLiteral("aaaaaaaaaaaa") << false;
    QTest::newRow("a common one") << QStringLiteral("1234567890") << false;
    QTest::newRow("a common one in other letters") << QStringLiteral("Password123") << false;
    QTest::newRow("256 characters") << QStringLiteral("ab").repeated(128) << true;
    QTest::newRow("257 characters") << QStringLiteral("ab").repeated(128) + QStringLiteral("c") << false;
}

void TestAccounts::passwordsAreLongAndNotCommon()
{
    QFETCH(QString, password);
    QFETCH(bool, fine);
    const QString name = QStringLiteral("administrator.one");
    QCOMPARE(Accounts::acceptable(name, password).ok(), fine);
    QCOMPARE(accounts().add(person(name, Role::Viewer), password).ok(), fine);
    QCOMPARE(accounts().setPassword(QStringLiteral("admin"), password).ok(),
             Accounts::acceptable(QStringLiteral("admin"), password).ok());
    QCOMPARE(accounts().find(name).ok(), fine);
}

void TestAccounts::aPasswordIsChangedByWhoKnowsTheOldOne()
{
    const QString fresh = QStringLiteral("another long one");
    const QString name = QStringLiteral("admin");
    QCOMPARE(accounts().changePassword(name, Bad, fresh, m_clock).outcome, Outcome::Wrong);
    QCOMPARE(accounts().changePassword(name, Good, QStringLiteral("short"), m_clock).outcome, Outcome::Failed);
    QCOMPARE(attempt(name, Good), Outcome::SignedIn);
    QCOMPARE(accounts().changePassword(name, Good, fresh, m_clock).outcome, Outcome::SignedIn);
    QCOMPARE(attempt(name, Good), Outcome::Wrong);
    QCOMPARE(attempt(name, fresh), Outcome::SignedIn);
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(accounts().changePassword(name, Bad, fresh, m_clock).outcome, Outcome::Wrong);
    }
    QCOMPARE(accounts().changePassword(name, fresh, Good, m_clock).outcome, Outcome::TooSoon);
}

void TestAccounts::anAdministratorSetsAPasswordAndTakesAwayTheDelay()
{
    QVERIFY(accounts().add(person(QStringLiteral("lead"), Role::TeamLead), Good));
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(attempt(QStringLiteral("lead"), Bad), Outcome::Wrong);
    }
    QVERIFY(accounts().setPassword(QStringLiteral("lead"), Bad));
    QCOMPARE(attempt(QStringLiteral("lead"), Bad), Outcome::SignedIn);
    QVERIFY(!accounts().setPassword(QStringLiteral("nobody"), Good));
}

void TestAccounts::operatorsAreAddedChangedAndRemoved()
{
    for (const char *name : {"", " lead", "lead ", "a\nb", "x\x1b[2J"}) {
        QVERIFY(!accounts().add(person(QString::fromLatin1(name), Role::Viewer), Good));
    }
    QVERIFY(!accounts().add(person(QStringLiteral("x").repeated(65), Role::Viewer), Good));
    QVERIFY(accounts().add(person(QStringLiteral("lead"), Role::TeamLead), Good));
    Operator lead = accounts().find(QStringLiteral("LEAD")).value();
    lead.name = QStringLiteral("LEAD");
    lead.role = Role::Trainer;
    QVERIFY(accounts().update(lead));
    QCOMPARE(accounts().find(QStringLiteral("lead")).value().role, Role::Trainer);
    QCOMPARE(accounts().find(QStringLiteral("lead")).value().name, QStringLiteral("lead"));
    QCOMPARE(attempt(QStringLiteral("lead"), Good), Outcome::SignedIn);
    QVERIFY(accounts().remove(QStringLiteral("Lead")));
    QVERIFY(!accounts().remove(QStringLiteral("lead")));
    QVERIFY(!accounts().update(lead));
    QCOMPARE(attempt(QStringLiteral("lead"), Good), Outcome::Wrong);
}

void TestAccounts::oneWhoManagesOperatorsMustRemain()
{
    Operator admin = accounts().find(QStringLiteral("admin")).value();
    const auto refused = [this](const Operator &who) {
        return !accounts().update(who) && !accounts().find(QStringLiteral("admin")).value().disabled &&
               has(accounts().find(QStringLiteral("admin")).value(), Right::ManageOperators);
    };
    Operator disabled = admin;
    disabled.disabled = true;
    QVERIFY(refused(disabled));
    Operator viewer = admin;
    viewer.role = Role::Viewer;
    QVERIFY(refused(viewer));
    Operator denied = admin;
    denied.denied = {Right::ManageOperators};
    QVERIFY(refused(denied));
    QVERIFY(!accounts().remove(QStringLiteral("admin")));

    Operator second = person(QStringLiteral("second"), Role::Administrator);
    second.disabled = true;
    QVERIFY(accounts().add(second, Good));
    QVERIFY(refused(disabled));
    second.disabled = false;
    QVERIFY(accounts().update(second));
    QVERIFY(accounts().update(disabled));
    QVERIFY(!accounts().remove(QStringLiteral("second")));
    QVERIFY(accounts().remove(QStringLiteral("admin")));
}

void TestAccounts::everythingOfAnOperatorReadsBack()
{
    Operator who = person(QStringLiteral("张伟"), Role::FloorSupervisor);
    who.fullName = QStringLiteral("张伟 “the \\ quote\"");
    who.granted = {Right::SeeAudit, Right::ChangeSettings};
    who.denied = {Right::Barge};
    who.scope = {{QStringLiteral("red"), QStringLiteral("客服")}, {QStringLiteral("support")}};
    QVERIFY(accounts().add(who, Good));
    QCOMPARE(accounts().find(who.name).value() == who, true);
    QCOMPARE(accounts().signIn(who.name, Good, m_clock).who == who, true);
}

void TestAccounts::aBrokenFileIsRefusedAndLeftAsItIs_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("root:x:0:0");
    QTest::newRow("a newer format") << QByteArray(R"({"format":2,"operators":[]})");
    QTest::newRow("operators as an object") << QByteArray(R"({"format":1,"operators":{}})");
    QTest::newRow("an operator as a text") << QByteArray(R"({"format":1,"operators":["admin"]})");
    QTest::newRow("no name") << QByteArray(R"({"format":1,"operators":[{"role":"viewer"}]})");
    QTest::newRow("no role") << QByteArray(R"({"format":1,"operators":[{"name":"a"}]})");
    QTest::newRow("a role that is none") << QByteArray(R"({"format":1,"operators":[{"name":"a","role":"root"}]})");
    QTest::newRow("a right that is none")
        << QByteArray(R"({"format":1,"operators":[{"name":"a","role":"viewer","denied":["lissten"]}]})");
    QTest::newRow("disabled as a text") << QByteArray(
        R"({"format":1,"operators":[{"name":"a","role":"viewer","disabled":"true"}]})");
    QTest::newRow("a name twice") << QByteArray(
        R"({"format":1,"operators":[{"name":"a","role":"viewer"},{"name":"A","role":"viewer"}]})");
}

void TestAccounts::aBrokenFileIsRefusedAndLeftAsItIs()
{
    QFETCH(QByteArray, bytes);
    const Accounts before = accounts();
    put(m_file, bytes);
    const auto opened = Accounts::open(m_file);
    QVERIFY(!opened);
    QVERIFY2(opened.error().contains(m_file), qPrintable(opened.error()));
    // One that was opened before it broke.
    QVERIFY(!before.isEmpty());
    QVERIFY(!before.addFirst(QStringLiteral("intruder"), {}, Good));
    QCOMPARE(before.signIn(QStringLiteral("admin"), Good, m_clock).outcome, Outcome::Failed);
    QVERIFY(!before.remove(QStringLiteral("admin")));
    QCOMPARE(bytesOf(m_file), bytes);
}

void TestAccounts::membersOfANewerVersionAreKept()
{
    QJsonObject whole = objectOf(m_file);
    QJsonArray operators = whole.value(QStringLiteral("operators")).toArray();
    QJsonObject admin = operators.at(0).toObject();
    admin.insert(QStringLiteral("badge"), 4711);
    operators.replace(0, admin);
    whole.insert(QStringLiteral("operators"), operators);
    whole.insert(QStringLiteral("site"), QStringLiteral("Beijing"));
    put(m_file, QJsonDocument(whole).toJson());
    QCOMPARE(attempt(QStringLiteral("admin"), Good), Outcome::SignedIn);
    const QJsonObject again = objectOf(m_file);
    QCOMPARE(again.value(QStringLiteral("site")).toString(), QStringLiteral("Beijing"));
    QCOMPARE(again.value(QStringLiteral("operators")).toArray().at(0)[QStringLiteral("badge")].toInt(), 4711);
}

void TestAccounts::theFileIsForItsOwnerAlone()
{
    const auto others =
        QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(QFileInfo(m_file).permissions() & others, QFileDevice::Permissions());
}

void TestAccounts::aFolderThatIsNotThereIsTold()
{
    const Accounts nowhere = Accounts::open(m_dir->filePath(QStringLiteral("no/accounts.json")), Cheap).value();
    QVERIFY(!nowhere.addFirst(QStringLiteral("admin"), {}, Good));
    const SignInAnswer answer = nowhere.signIn(QStringLiteral("admin"), Good, m_clock);
    QCOMPARE(answer.outcome, Outcome::Failed);
    QVERIFY(answer.text.contains(QStringLiteral("accounts.json")));
}

QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
