// `floorwatchd audit` and `floorwatchd operators`, as scripts use them.
#include "access/accounts.h"
#include "access/audittrail.h"
#include "access/folder.h"
#include "kit/testkit.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace Floorwatch;

namespace
{

const QString Good = QStringLiteral("correct horse battery");

struct Ran {
    int code = -1;
    QByteArray out;
    QByteArray err;
    QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
};

QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestAccessCommands : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void theFirstOperatorIsTheAdministratorAndTheKeyIsShownOnce();
    void operatorsAreKeptAndListed();
    void passwordsComeFromTheEnvironmentAndOnlyThere();
    void everyChangeIsInTheTrail();
    void theLastAdministratorRemains();
    void verifyTellsAWholeTrailFromAChangedOne();
    void verifyTellsWhatItCannotRead();
    void exportWritesCsv();
    void aTrailIsBegunOnce();
    void withoutItsTrailNoAccountIsChanged();
    void whatIsWrongIsOneLine_data();
    void whatIsWrongIsOneLine();

private:
    Ran run(const QStringList &arguments, const QString &password = Good) const
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("HOME"), m_dir->path());
        environment.remove(QStringLiteral("XDG_DATA_HOME"));
        environment.remove(QStringLiteral("FLOORWATCH_PASSWORD"));
        if (!password.isNull()) {
            environment.insert(QStringLiteral("FLOORWATCH_PASSWORD"), password);
        }
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(FLOORWATCHD), arguments);
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }
    /// A command with its words in one text.
    Ran run(const char *line) const { return run(QString::fromLatin1(line).split(QLatin1Char(' '))); }
    QString folder() const { return m_dir->filePath(QStringLiteral(".local/share/Floorwatch/Floorwatch/access")); }
    QString trail() const { return Access::auditFile(folder()); }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_key;
};

void TestAccessCommands::init()
{
    failOnWarnings();
    m_dir = std::make_unique<QTemporaryDir>();
    const Ran ran = run("operators add admin --full-name Wang");
    QVERIFY2(ran.code == 0, ran.err.constData());
    QCOMPARE(ran.err, QByteArray());
    const QByteArrayList lines = ran.out.trimmed().split('\n');
    QCOMPARE(lines.size(), 2);
    m_key = QString::fromLatin1(lines[1]);
    QVERIFY(Access::VerificationKey::fromText(m_key));
}

void TestAccessCommands::theFirstOperatorIsTheAdministratorAndTheKeyIsShownOnce()
{
    const auto list = Access::Accounts::open(Access::accountsFile(folder())).value().list();
    QCOMPARE(list.value().size(), 1U);
    QCOMPARE(list.value().front().role, Access::Role::Administrator);
    QCOMPARE(run("operators add second").out, QByteArray());
    const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeOther;
    QCOMPARE(QFileInfo(folder()).permissions() & others, QFileDevice::Permissions());
    // Elsewhere, where a role is asked for that the first one cannot have.
    const QString other = m_dir->filePath(QStringLiteral("other"));
    QCOMPARE(run({QStringLiteral("operators"), QStringLiteral("add"), QStringLiteral("x"), QStringLiteral("--role"),
                  QStringLiteral("viewer"), QStringLiteral("--accounts"), other})
                 .code,
             1);
}

void TestAccessCommands::operatorsAreKeptAndListed()
{
    QCOMPARE(run("operators add lead --role teamLead --teams red,blue --queues support").code, 0);
    QCOMPARE(run("operators set-role lead trainer --grant seeAudit,barge --deny whisper").code, 0);
    QCOMPARE(run("operators disable lead").code, 0);
    const QJsonArray list = run("operators list --json").json()[QLatin1String("operators")].toArray();
    QCOMPARE(list.size(), 2);
    const QJsonObject lead = list[1].toObject();
    QCOMPARE(lead[QLatin1String("name")].toString(), QStringLiteral("lead"));
    QCOMPARE(lead[QLatin1String("role")].toString(), QStringLiteral("trainer"));
    QCOMPARE(lead[QLatin1String("granted")].toArray().size(), 2);
    QCOMPARE(lead[QLatin1String("denied")].toArray().size(), 1);
    QCOMPARE(lead[QLatin1String("teams")].toArray().size(), 2);
    QCOMPARE(lead[QLatin1String("queues")].toArray().at(0).toString(), QStringLiteral("support"));
    QCOMPARE(lead[QLatin1String("disabled")].toBool(), true);
    QVERIFY(run("operators list").out.contains("lead"));
    QCOMPARE(run("operators disable lead --enable").code, 0);
    QVERIFY(!run("operators list").out.contains("disabled"));
    QCOMPARE(run("operators remove lead").code, 0);
    QVERIFY(!run("operators list").out.contains("lead"));
}

void TestAccessCommands::passwordsComeFromTheEnvironmentAndOnlyThere()
{
    const Base::SystemClock clock;
    const QString fresh = QStringLiteral("another long one");
    QCOMPARE(run({QStringLiteral("operators"), QStringLiteral("set-password"), QStringLiteral("admin")}, fresh).code,
             0);
    const auto accounts = Access::Accounts::open(Access::accountsFile(folder())).value();
    QCOMPARE(accounts.signIn(QStringLiteral("admin"), fresh, clock).outcome, Access::SignInAnswer::Outcome::SignedIn);
    // Neither in the environment nor at a terminal.
    const Ran none =
        run({QStringLiteral("operators"), QStringLiteral("set-password"), QStringLiteral("admin")}, QString());
    QCOMPARE(none.code, 2);
    QVERIFY(none.err.contains("FLOORWATCH_PASSWORD"));
    const Ran weak = run({QStringLiteral("operators"), QStringLiteral("set-password"), QStringLiteral("admin")},
                         QStringLiteral("short"));
    QCOMPARE(weak.code, 1);
    QCOMPARE(weak.err.count('\n'), 1);
}

void TestAccessCommands::everyChangeIsInTheTrail()
{
    QCOMPARE(run("operators add lead --role teamLead").code, 0);
    QCOMPARE(run("operators set-role lead trainer").code, 0);
    QCOMPARE(run("operators set-password lead").code, 0);
    QCOMPARE(run("operators disable lead").code, 0);
    QCOMPARE(run("operators remove lead").code, 0);
    const QByteArray csv = run("audit export").out;
    QCOMPARE(csv.count("\r\n"), 1 + 1 + 2 * 6);
    for (const char *words :
         {"trail.begin", "operatorAdd", "operatorUpdate", "passwordSet", "operatorRemove", "\"user "}) {
        QVERIFY2(csv.contains(words), words);
    }
    QVERIFY(csv.contains("role teamLead -> trainer"));
    QVERIFY(!csv.contains(Good.toUtf8()));
}

void TestAccessCommands::theLastAdministratorRemains()
{
    for (const char *line : {"operators remove admin", "operators disable admin", "operators set-role admin viewer"}) {
        const Ran ran = run(line);
        QCOMPARE(ran.code, 1);
        QCOMPARE(ran.err.count('\n'), 1);
    }
    QVERIFY(run("operators list").out.contains("administrator"));
}

void TestAccessCommands::verifyTellsAWholeTrailFromAChangedOne()
{
    QCOMPARE(run("operators add lead").code, 0);
    const QStringList verify{QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--json")};
    const QStringList withKey = verify + QStringList{QStringLiteral("--key"), m_key};
    const Ran whole = run(withKey);
    QVERIFY2(whole.code == 0, whole.out.constData());
    QCOMPARE(whole.json()[QLatin1String("whole")].toBool(), true);
    QCOMPARE(whole.json()[QLatin1String("rows")].toInt(), 5);
    QCOMPARE(whole.json()[QLatin1String("sealsChecked")].toBool(), true);
    QCOMPARE(run("audit verify").code, 0);
    QVERIFY(run("audit verify").out.contains("note: without the verification key"));
    const QString head = whole.json()[QLatin1String("head")].toString();
    QCOMPARE(run(withKey + QStringList{QStringLiteral("--head"), head}).code, 0);

    const QString keyFile = m_dir->filePath(QStringLiteral("key.txt"));
    QFile out(keyFile);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(m_key.toLatin1() + '\n');
    out.close();
    QCOMPARE(run(verify + QStringList{QStringLiteral("--key-file"), keyFile}).code, 0);

    const QByteArray before = bytesOf(trail());
    QFile file(trail());
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray changed = before;
    file.write(changed.replace("\"whom\":\"lead\"", "\"whom\":\"head\""));
    file.close();
    const Ran found = run(withKey);
    QCOMPARE(found.code, 1);
    QCOMPARE(found.json()[QLatin1String("whole")].toBool(), false);
    QCOMPARE(found.json()[QLatin1String("fault")].toString(), QStringLiteral("seal"));
    QCOMPARE(found.json()[QLatin1String("badRow")].toInt(), 4);
    QVERIFY(run("audit verify").out.startsWith("CHANGED: "));
}

void TestAccessCommands::verifyTellsWhatItCannotRead()
{
    const Ran ran = run("audit verify --file /nonexistent/audit.jsonl");
    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QByteArray());
    QCOMPARE(ran.err.count('\n'), 1);
    // A key of another trail is no unreadable file, it is a changed trail.
    const QString other = QStringLiteral("0").repeated(64);
    QCOMPARE(run({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--key"), other}).code, 1);
}

void TestAccessCommands::exportWritesCsv()
{
    const QString csv = m_dir->filePath(QStringLiteral("audit.csv"));
    QCOMPARE(run({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--csv"), csv}).code, 0);
    QCOMPARE(bytesOf(csv), run("audit export").out);
    QVERIFY(bytesOf(csv).contains("trail.begin"));
    QCOMPARE(run("audit export --csv /nonexistent/a.csv").code, 1);
    QCOMPARE(run("audit export --file /nonexistent").code, 1);
}

void TestAccessCommands::aTrailIsBegunOnce()
{
    QCOMPARE(run("audit begin").code, 1);
    const QString file = m_dir->filePath(QStringLiteral("own.jsonl"));
    const Ran ran = run({QStringLiteral("audit"), QStringLiteral("begin"), QStringLiteral("--file"), file});
    QCOMPARE(ran.code, 0);
    QCOMPARE(run({QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--file"), file,
                  QStringLiteral("--key"), QString::fromLatin1(ran.out).trimmed()})
                 .code,
             0);
}

void TestAccessCommands::withoutItsTrailNoAccountIsChanged()
{
    QVERIFY(QFile::rename(trail(), trail() + QStringLiteral(".old")));
    const QByteArray before = bytesOf(Access::accountsFile(folder()));
    const Ran ran = run("operators add lead");
    QCOMPARE(ran.code, 1);
    QVERIFY(ran.err.contains("audit begin"));
    QCOMPARE(bytesOf(Access::accountsFile(folder())), before);
    // Only with both files out of the way a new one begins.
    QCOMPARE(run("audit begin").code, 1);
    QVERIFY(QFile::remove(trail() + QStringLiteral(".key")));
    QCOMPARE(run("audit begin").code, 0);
    QCOMPARE(run("operators add lead").code, 0);
}

void TestAccessCommands::whatIsWrongIsOneLine_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("says");
    QTest::newRow("audit what") << "audit"
                                << "verify";
    QTest::newRow("audit of nothing") << "audit mend"
                                      << "verify";
    QTest::newRow("audit of two") << "audit verify now"
                                  << "now";
    QTest::newRow("a bad key") << "audit verify --key abc"
                               << "64";
    QTest::newRow("no key file") << "audit verify --key-file /nonexistent"
                                 << "/nonexistent";
    QTest::newRow("a bad head") << "audit verify --head 12"
                                << "colon";
    QTest::newRow("operators what") << "operators"
                                    << "list";
    QTest::newRow("no name") << "operators add"
                             << "a name";
    QTest::newRow("no role") << "operators set-role admin"
                             << "a role";
    QTest::newRow("a bad role") << "operators set-role admin king"
                                << "floorSupervisor";
    QTest::newRow("a bad right") << "operators set-role admin viewer --grant fly"
                                 << "takeOver";
    QTest::newRow("an unknown option") << "operators list --fast"
                                       << "fast";
}

void TestAccessCommands::whatIsWrongIsOneLine()
{
    QFETCH(QString, line);
    QFETCH(QString, says);
    const Ran ran = run(line.split(QLatin1Char(' ')));
    QCOMPARE(ran.code, 2);
    QCOMPARE(ran.out, QByteArray());
    QVERIFY2(ran.err.contains(says.toUtf8()), ran.err.constData());
    QCOMPARE(ran.err.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestAccessCommands)
#include "tst_accesscommands.moc"
