// The alerts as rows: their order, their filter, and that nothing moves while a person works in the list.
#include "alerts/alertbook.h"
#include "kit/testkit.h"
#include "models/alertmodel.h"
#include "models/roles.h"
#include "models/thresholds.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Floorwatch;
using namespace Floorwatch::Alerts;
using namespace std::chrono_literals;
using Models::AlertFilter;
using Models::AlertModel;

namespace
{

const Instant Morning = Base::fromEpochSeconds(1795338000);

Condition conditionOf(const QString &queue, Severity severity)
{
    Condition c;
    c.cause = QStringLiteral("longest:") + queue;
    c.member = queue;
    c.kind = AlertKind::Queue;
    c.severity = severity;
    c.finding = Finding::LongestWait;
    c.value = 120;
    c.limit = 90;
    c.subject.queue = {Domain::PbxId{0}, queue};
    return c;
}

} // namespace

class TestAlertModel : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void openOnesStandFirstTheWorstAndNewestAbove();
    void clearedOnesStandBelow();
    void nothingMovesWhileAPersonWorksInTheList();
    void filtersByStateSeverityKindAndPerson();
    void findsByTextWithoutRegardToCase();
    void agesGoOn();
    void aGoneAlertLeavesNoTrace();

private:
    [[nodiscard]] QStringList queues() const;
    void take();
    void hold(const char *queue, Severity severity);
    [[nodiscard]] QString idOf(const char *queue) const;

    std::unique_ptr<AlertBook> m_book;
    std::unique_ptr<AlertModel> m_model;
    Instant m_now;
};

void TestAlertModel::init()
{
    failOnWarnings();
    m_book = std::make_unique<AlertBook>(BookSettings{});
    m_model = std::make_unique<AlertModel>(QTimeZone::utc());
    new QAbstractItemModelTester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest, m_model.get());
    m_now = Morning;
}

void TestAlertModel::hold(const char *queue, Severity severity)
{
    m_now += 1s;
    m_book->hold(conditionOf(QString::fromLatin1(queue), severity), m_now);
}

QString TestAlertModel::idOf(const char *queue) const
{
    const Alert *alert = m_book->ofCause(QStringLiteral("longest:") + QString::fromLatin1(queue));
    return alert == nullptr ? QString() : alert->id;
}

void TestAlertModel::take()
{
    m_model->tick(m_now);
    m_model->setAlerts(m_book->alerts());
}

QStringList TestAlertModel::queues() const
{
    QStringList queues;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        queues.append(m_model->alertAt(row)->condition.subject.queue.key);
    }
    return queues;
}

void TestAlertModel::openOnesStandFirstTheWorstAndNewestAbove()
{
    hold("a", Severity::Warning);
    hold("b", Severity::Critical);
    hold("c", Severity::Info);
    hold("d", Severity::Critical);
    m_book->acknowledge(idOf("d"), QStringLiteral("li.na"), m_now);
    hold("e", Severity::Warning);
    take();
    QCOMPARE(queues(), QStringList({QStringLiteral("b"), QStringLiteral("e"), QStringLiteral("a"), QStringLiteral("c"),
                                    QStringLiteral("d")}));
    QCOMPARE(m_model->openCount(), 5);
}

void TestAlertModel::clearedOnesStandBelow()
{
    hold("a", Severity::Critical);
    hold("b", Severity::Info);
    m_book->over(QStringLiteral("longest:a"), QStringLiteral("a"), m_now + 1s);
    take();
    QCOMPARE(queues(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
    QCOMPARE(m_model->openCount(), 1);
}

void TestAlertModel::nothingMovesWhileAPersonWorksInTheList()
{
    hold("a", Severity::Warning);
    take();
    m_model->setInteracting(true);
    hold("b", Severity::Critical);
    take();
    QCOMPARE(queues(), QStringList({QStringLiteral("a")}));
    m_model->tick(m_now + 1s);
    QCOMPARE(queues(), QStringList({QStringLiteral("a")}));
    m_model->setInteracting(false);
    QCOMPARE(queues(), QStringList({QStringLiteral("b"), QStringLiteral("a")}));
}

void TestAlertModel::filtersByStateSeverityKindAndPerson()
{
    hold("a", Severity::Warning);
    hold("b", Severity::Critical);
    hold("c", Severity::Info);
    m_book->acknowledge(idOf("b"), QStringLiteral("li.na"), m_now);
    m_book->assign(idOf("c"), QStringLiteral("li.na"), QStringLiteral("wang.wei"), m_now);
    take();
    AlertFilter filter;
    filter.least = Severity::Warning;
    m_model->setFilter(filter);
    QCOMPARE(queues(), QStringList({QStringLiteral("a"), QStringLiteral("b")}));
    filter = {};
    filter.show = AlertFilter::Show::Taken;
    m_model->setFilter(filter);
    QVERIFY(queues().contains(QStringLiteral("b")));
    QVERIFY(!queues().contains(QStringLiteral("a")));
    filter = {};
    filter.mine = QStringLiteral("wang.wei");
    m_model->setFilter(filter);
    QCOMPARE(queues(), QStringList({QStringLiteral("c")}));
    filter = {};
    filter.kind = AlertKind::Surge;
    m_model->setFilter(filter);
    QCOMPARE(m_model->rowCount(), 0);
}

void TestAlertModel::findsByTextWithoutRegardToCase()
{
    hold("Support", Severity::Warning);
    hold("sales", Severity::Warning);
    m_book->note(idOf("sales"), QStringLiteral("li.na"), QStringLiteral("Trunk is DOWN"), m_now);
    take();
    AlertFilter filter;
    filter.text = QStringLiteral("supp");
    m_model->setFilter(filter);
    QCOMPARE(queues(), QStringList({QStringLiteral("Support")}));
    filter.text = QStringLiteral("trunk is down");
    m_model->setFilter(filter);
    QCOMPARE(queues(), QStringList({QStringLiteral("sales")}));
}

void TestAlertModel::agesGoOn()
{
    hold("a", Severity::Critical);
    take();
    const QModelIndex age = m_model->index(0, AlertModel::Age);
    QCOMPARE(age.data().toLongLong(), 0);
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_model->tick(m_now + 65s);
    QCOMPARE(age.data().toLongLong(), Base::Span(65s).count());
    QVERIFY(changed.count() > 0);
    QCOMPARE(age.data(Models::LevelRole).toInt(), static_cast<int>(Models::Level::Alarm));
}

void TestAlertModel::aGoneAlertLeavesNoTrace()
{
    hold("a", Severity::Critical);
    hold("b", Severity::Info);
    take();
    const QString gone = idOf("a");
    m_model->setInteracting(true);
    std::vector<Alert> rest = m_book->alerts();
    std::erase_if(rest, [&gone](const Alert &alert) { return alert.id == gone; });
    m_model->setAlerts(rest);
    QCOMPARE(m_model->rowCount(), 2);
    QVERIFY(!m_model->index(0, AlertModel::Title).data().isValid());
    m_model->setInteracting(false);
    QCOMPARE(queues(), QStringList({QStringLiteral("b")}));
    QCOMPARE(m_model->rowOfAlert(gone), -1);
}

QTEST_MAIN(TestAlertModel)
#include "tst_alertmodel.moc"
