// Whoever changes accounts or policy leaves rows behind, and nothing is changed that could not be written down.
#include "access/administration.h"
#include "access/folder.h"
#include "kit/testkit.h"

#include <QTemporaryDir>

using namespace Floorwatch;
using namespace Floorwatch::Access;

namespace
{

const QString Good = QStringLiteral("correct horse battery");

/// A trail in memory, which can be full.
class Notebook : public AuditSink
{
public:
    Base::Status append(const AuditEntry &entry) override
    {
        if (room == 0) {
            return Base::Error{QStringLiteral("the disk is full")};
        }
        --room;
        rows.push_back(entry);
        return Base::Done{};
    }
    [[nodiscard]] QStringList told() const
    {
        QStringList list;
        for (const AuditEntry &row : rows) {
            list.append(row.who + QLatin1Char(' ') + row.action + QLatin1Char(' ') + row.whom + QLatin1Char(' ') +
                        row.outcome);
        }
        return list;
    }

    std::vector<AuditEntry> rows;
    int room = 1000;
};

Operator person(const char *name, Role role)
{
    Operator who;
    who.name = QString::fromLatin1(name);
    who.role = role;
    who.disabled = false;
    return who;
}

} // namespace

class TestAdministration : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void signInsAndFailuresAreWrittenDown();
    void aSignInThatCannotBeWrittenDownIsRefused();
    void aNameThatIsNoAccountIsNotWrittenDown();
    void changesAreWrittenBeforeAndAfter();
    void aChangeThatCannotBeWrittenDownIsNotMade();
    void whoMayNotManageIsRefusedAndWrittenDown();
    void theRightIsLookedUpEachTime();
    void theOwnerOfTheFilesNeedsNoAccount();
    void ownPasswordsNeedNoRight();
    void noPasswordIsEverWrittenDown();
    void whatDiffersIsSaid();

private:
    [[nodiscard]] Accounts accounts() const
    {
        return Accounts::open(accountsFile(m_dir->path()), HashCost{1, 8192}).value();
    }
    [[nodiscard]] Administration by(const char *who)
    {
        return {accounts(), policyFile(m_dir->path()), m_audit, m_clock, QString::fromLatin1(who)};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    Notebook m_audit;
    Base::ManualClock m_clock{Base::fromEpochSeconds(1'750'000'000)};
};

void TestAdministration::init()
{
    failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    m_audit = {};
    QVERIFY(by("setup").addFirst(QStringLiteral("admin"), {}, Good));
    QCOMPARE(m_audit.told(), (QStringList{QStringLiteral("setup operatorAdd admin asked"),
                                          QStringLiteral("setup operatorAdd admin done")}));
    m_audit.rows.clear();
}

void TestAdministration::signInsAndFailuresAreWrittenDown()
{
    const QString admin = QStringLiteral("admin");
    for (const QString &password : {Good, QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"), Good}) {
        static_cast<void>(signIn(accounts(), m_audit, m_clock, QStringLiteral("ADMIN"), password));
    }
    QCOMPARE(m_audit.told(), (QStringList{QStringLiteral("admin signIn  done"), QStringLiteral("admin signIn  wrong"),
                                          QStringLiteral("admin signIn  wrong"), QStringLiteral("admin signIn  wrong"),
                                          QStringLiteral("admin signIn  tooSoon")}));
    QCOMPARE(m_audit.rows.front().at, m_clock.now());
    QCOMPARE(m_audit.rows.front().detail, QStringLiteral("administrator"));
}

void TestAdministration::aSignInThatCannotBeWrittenDownIsRefused()
{
    m_audit.room = 0;
    const SignInAnswer answer = signIn(accounts(), m_audit, m_clock, QStringLiteral("admin"), Good);
    QCOMPARE(answer.outcome, SignInAnswer::Outcome::Failed);
    QCOMPARE(answer.text, QStringLiteral("the disk is full"));
    QVERIFY(answer.who.name.isEmpty());
    const SignInAnswer wrong = signIn(accounts(), m_audit, m_clock, QStringLiteral("admin"), {});
    QCOMPARE(wrong.outcome, SignInAnswer::Outcome::Wrong);
}

void TestAdministration::aNameThatIsNoAccountIsNotWrittenDown()
{
    static_cast<void>(signIn(accounts(), m_audit, m_clock, QStringLiteral("my secret password"), {}));
    QCOMPARE(m_audit.told(), QStringList{QStringLiteral("? signIn  wrong")});
}

void TestAdministration::changesAreWrittenBeforeAndAfter()
{
    Operator lead = person("lead", Role::TeamLead);
    QVERIFY(by("admin").add(lead, Good));
    lead.role = Role::Trainer;
    QVERIFY(by("admin").update(lead));
    QVERIFY(by("admin").setPassword(QStringLiteral("LEAD"), Good + Good));
    QVERIFY(by("admin").remove(QStringLiteral("lead")));
    Policy policy;
    policy.idleLockMinutes = 5;
    QVERIFY(by("admin").setPolicy(policy));
    QStringList expected;
    for (const char *what :
         {"operatorAdd lead", "operatorUpdate lead", "passwordSet lead", "operatorRemove lead", "policyChange "}) {
        expected << QStringLiteral("admin %1 asked").arg(QLatin1String(what))
                 << QStringLiteral("admin %1 done").arg(QLatin1String(what));
    }
    QCOMPARE(m_audit.told(), expected);
    QCOMPARE(m_audit.rows[2].detail, QStringLiteral("role teamLead -> trainer"));
    QCOMPARE(m_audit.rows[8].detail, QStringLiteral("idleLockMinutes 15 -> 5"));
    QCOMPARE(loadPolicy(policyFile(m_dir->path())).value().idleLockMinutes, 5);
    // What fails is written down as that.
    m_audit.rows.clear();
    Operator admin = accounts().find(QStringLiteral("admin")).value();
    admin.disabled = true;
    QVERIFY(!by("admin").update(admin));
    QCOMPARE(m_audit.told(), (QStringList{QStringLiteral("admin operatorUpdate admin asked"),
                                          QStringLiteral("admin operatorUpdate admin failed")}));
}

void TestAdministration::aChangeThatCannotBeWrittenDownIsNotMade()
{
    QVERIFY(by("admin").add(person("lead", Role::TeamLead), Good));
    m_audit.room = 0;
    Operator lead = person("lead", Role::Administrator);
    QVERIFY(!by("admin").update(lead));
    QVERIFY(!by("admin").remove(QStringLiteral("lead")));
    QVERIFY(!by("admin").add(person("other", Role::Viewer), Good));
    QVERIFY(!by("admin").setPassword(QStringLiteral("lead"), Good + Good));
    QVERIFY(!by("admin").setPolicy({}));
    QCOMPARE(by("lead").changePassword(Good, Good + Good).outcome, SignInAnswer::Outcome::Failed);
    QCOMPARE(accounts().list().value().size(), 2U);
    QCOMPARE(accounts().find(QStringLiteral("lead")).value().role, Role::TeamLead);
    QCOMPARE(accounts().signIn(QStringLiteral("lead"), Good, m_clock).outcome, SignInAnswer::Outcome::SignedIn);
    QVERIFY(!QFile::exists(policyFile(m_dir->path())));
}

void TestAdministration::whoMayNotManageIsRefusedAndWrittenDown()
{
    QVERIFY(by("admin").add(person("boss", Role::FloorSupervisor), Good));
    m_audit.rows.clear();
    QVERIFY(!by("boss").update(person("boss", Role::Administrator)));
    QVERIFY(!by("boss").remove(QStringLiteral("admin")));
    QVERIFY(!by("boss").add(person("friend", Role::Administrator), Good));
    QVERIFY(!by("boss").setPassword(QStringLiteral("admin"), Good + Good));
    QVERIFY(!by("boss").setPolicy({}));
    QVERIFY(!by("nobody").setPolicy({}));
    QCOMPARE(m_audit.rows.size(), 6U);
    for (const AuditEntry &row : m_audit.rows) {
        QCOMPARE(row.outcome, QStringLiteral("refused"));
    }
    QCOMPARE(accounts().find(QStringLiteral("boss")).value().role, Role::FloorSupervisor);
    QCOMPARE(accounts().list().value().size(), 2U);
}

void TestAdministration::theRightIsLookedUpEachTime()
{
    QVERIFY(by("admin").add(person("second", Role::Administrator), Good));
    const Administration second = by("second");
    QVERIFY(second.add(person("a", Role::Viewer), Good));
    Operator disabled = person("second", Role::Administrator);
    disabled.disabled = true;
    QVERIFY(by("admin").update(disabled));
    QVERIFY(!second.add(person("b", Role::Viewer), Good));
}

void TestAdministration::theOwnerOfTheFilesNeedsNoAccount()
{
    const auto owner = Administration::ofFileOwner(accounts(), policyFile(m_dir->path()), m_audit, m_clock,
                                                   QStringLiteral("user root"));
    QVERIFY(owner.setPassword(QStringLiteral("admin"), Good + Good));
    QCOMPARE(m_audit.told().front(), QStringLiteral("user root passwordSet admin asked"));
}

void TestAdministration::ownPasswordsNeedNoRight()
{
    QVERIFY(by("admin").add(person("viewer", Role::Viewer), Good));
    m_audit.rows.clear();
    QCOMPARE(by("viewer").changePassword(QStringLiteral("wrong"), Good + Good).outcome, SignInAnswer::Outcome::Wrong);
    QCOMPARE(by("viewer").changePassword(Good, Good + Good).outcome, SignInAnswer::Outcome::SignedIn);
    QCOMPARE(m_audit.told(), (QStringList{QStringLiteral("viewer passwordChange viewer asked"),
                                          QStringLiteral("viewer passwordChange viewer wrong"),
                                          QStringLiteral("viewer passwordChange viewer asked"),
                                          QStringLiteral("viewer passwordChange viewer done")}));
}

void TestAdministration::noPasswordIsEverWrittenDown()
{
    QVERIFY(by("admin").add(person("lead", Role::TeamLead), Good));
    QVERIFY(by("admin").setPassword(QStringLiteral("lead"), Good + Good));
    QVERIFY(!by("admin").setPassword(QStringLiteral("nobody"), Good));
    static_cast<void>(by("lead").changePassword(Good, Good));
    static_cast<void>(signIn(accounts(), m_audit, m_clock, QStringLiteral("lead"), Good));
    for (const AuditEntry &row : m_audit.rows) {
        QVERIFY(!(row.whom + row.detail + row.why + row.outcome + row.who).contains(Good));
    }
}

void TestAdministration::whatDiffersIsSaid()
{
    const Operator before = person("lead", Role::TeamLead);
    QCOMPARE(difference(before, before), QString());
    Operator after = before;
    after.fullName = QStringLiteral("王芳");
    after.granted = {Right::Barge, Right::SeeAudit};
    after.denied = {Right::Listen};
    after.scope = {{QStringLiteral("red")}, {QStringLiteral("a"), QStringLiteral("b")}};
    after.disabled = true;
    QCOMPARE(difference(before, after),
             QStringLiteral("full name  -> 王芳; granted [] -> [barge seeAudit]; denied [] -> [listen]; "
                            "teams [] -> [red]; queues [] -> [a, b]; disabled"));
    Policy policy;
    QCOMPARE(difference(policy, policy), QString());
    Policy other;
    other.exemptAgents = {QStringLiteral("王芳")};
    other.notice = Notice::AgentTone;
    QCOMPARE(difference(policy, other),
             QStringLiteral("exemptAgents [] -> [\"王芳\"]; notice \"none\" -> \"agentTone\""));
}

QTEST_GUILESS_MAIN(TestAdministration)
#include "tst_administration.moc"
