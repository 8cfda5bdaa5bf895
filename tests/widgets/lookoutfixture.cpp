#include "widgets/lookoutfixture.h"

namespace Floorwatch::TestKit
{

using namespace Alerts;
using namespace std::chrono_literals;

namespace
{

constexpr Domain::PbxId Pbx{0};

} // namespace

Condition specialCaller(const QString &name, const QString &number)
{
    Condition c;
    c.cause = QStringLiteral("caller:") + number;
    c.member = QStringLiteral("0:c.1");
    c.rule = QStringLiteral("vip");
    c.kind = AlertKind::SpecialCaller;
    c.severity = Severity::Critical;
    c.finding = Finding::SpecialCaller;
    c.evidence = {QStringLiteral("tag=vip"), QStringLiteral("calls=3")};
    c.subject.number = number;
    c.subject.name = name;
    c.subject.call = {Pbx, QStringLiteral("c.1")};
    c.subject.queue = {Pbx, QStringLiteral("support")};
    return c;
}

Condition longestWait(const QString &queue, Severity severity)
{
    Condition c;
    c.cause = QStringLiteral("rule:longest:") + queue;
    c.member = queue;
    c.rule = QStringLiteral("longest");
    c.kind = AlertKind::Queue;
    c.severity = severity;
    c.finding = Finding::LongestWait;
    c.value = 125;
    c.limit = 90;
    c.subject.queue = {Pbx, queue};
    return c;
}

Condition unreachable(int agent)
{
    Condition c;
    c.cause = QStringLiteral("rule:unreachable");
    c.member = QStringLiteral("0:PJSIP/%1").arg(1000 + agent);
    c.rule = QStringLiteral("unreachable");
    c.kind = AlertKind::Agent;
    c.severity = Severity::Warning;
    c.finding = Finding::Unreachable;
    c.value = 75;
    c.limit = 60;
    c.subject.agent = {Pbx, QStringLiteral("PJSIP/%1").arg(1000 + agent)};
    c.subject.name = QStringLiteral("Katarzyna Kowalska-Meyer %1").arg(agent);
    return c;
}

Condition surgeUp(const QString &series)
{
    Condition c;
    c.cause = QStringLiteral("surge:") + series;
    c.member = series;
    c.kind = AlertKind::Surge;
    c.severity = Severity::Warning;
    c.finding = Finding::SurgeUp;
    c.value = 41;
    c.limit = 12;
    c.detail = series;
    c.subject.series = series;
    return c;
}

std::vector<Alert> alertsOf(const std::vector<Condition> &conditions)
{
    AlertBook book;
    Base::Instant now = Morning;
    for (const Condition &condition : conditions) {
        book.hold(condition, now);
        now += 5s;
    }
    return book.alerts();
}

std::vector<Alert> manyAlerts()
{
    std::vector<Condition> all{
        specialCaller(), longestWait(QStringLiteral("support"), Severity::Critical),
        longestWait(QStringLiteral("售后服务"), Severity::Warning),
        surgeUp(QStringLiteral("queue=support|reason=no-signal")),
        specialCaller(QStringLiteral("Northwind Traders GmbH & Co. KG"), QStringLiteral("+442079460000"))};
    all.back().severity = Severity::Info;
    for (int agent = 1; agent <= 12; ++agent) {
        all.push_back(unreachable(agent));
    }
    return alertsOf(all);
}

SurgeReport surgeReport(bool enoughHistory)
{
    constexpr int Points = 24;
    constexpr int Surging = 4;
    SurgeReport report;
    report.series = QStringLiteral("queue=support|reason=no-signal");
    report.enoughHistory = enoughHistory;
    report.historyWeeks = enoughHistory ? 8 : 1;
    for (int i = 0; i < Points; ++i) {
        CurvePoint point;
        point.from = Morning - std::chrono::minutes(5 * (Points - i));
        point.alarm = i >= Points - Surging;
        point.count = point.alarm ? 35 + i % 3 : 10 + i % 5;
        point.expected = 12;
        point.lower = 5;
        point.upper = 20;
        point.judged = enoughHistory;
        point.partial = i == Points - 1;
        report.curve.push_back(point);
    }
    report.since = report.curve[Points - Surging].from;
    report.shares = {{QStringLiteral("region"), QStringLiteral("CN-Nanjing"), 86, 0.86, 0.12},
                     {QStringLiteral("reason"), QStringLiteral("no-signal"), 70, 0.7, -1}};
    for (int i = 0; i < 8; ++i) {
        Arrival call;
        call.at = Morning - std::chrono::seconds(20 * i);
        call.queue = QStringLiteral("support");
        call.reason = QStringLiteral("no-signal");
        call.region = QStringLiteral("CN-Nanjing");
        call.number = QStringLiteral("+86139123456%1").arg(70 + i);
        call.agent = QStringLiteral("李强");
        call.call = {Pbx, QStringLiteral("c.%1").arg(i)};
        report.last.push_back(call);
    }
    return report;
}

Notice notice(const QString &id, const QString &title, bool sent)
{
    Notice made;
    made.id = id;
    made.title = title;
    made.versions = {{QStringLiteral("南京地区基站故障，预计 11 点恢复。"),
                      QStringLiteral("A base station in Nanjing is down; expected back at 11."), Morning,
                      QStringLiteral("li.na")}};
    if (sent) {
        made.sent = Morning;
        made.expires = Morning + 2h;
    }
    return made;
}

} // namespace Floorwatch::TestKit
