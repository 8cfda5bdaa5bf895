#include "alerts/casegroup.h"

#include "alerts/recordjson.h"

#include <QDateTime>

#include <algorithm>

namespace Floorwatch::Alerts
{

using Base::Error;

namespace
{

struct CaseWords {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

QString formatName() { return QStringLiteral("floorwatch-cases/1"); }
/// A group is one document: a fault of a day in a large centre fits, a runaway source does not.
constexpr size_t MostCases = 20'000;

auto sameCall(const QString &pbx, const QString &call)
{
    return [&pbx, &call](const Case &one) { return one.call == call && one.pbx == pbx; };
}

QJsonObject jsonOf(const Case &one)
{
    QJsonObject object{{QStringLiteral("pbx"), one.pbx},
                       {QStringLiteral("call"), one.call},
                       {QStringLiteral("number"), one.number},
                       {QStringLiteral("customer"), one.customer},
                       {QStringLiteral("queue"), one.queue},
                       {QStringLiteral("reason"), one.reason},
                       {QStringLiteral("source"), Domain::text(one.source)},
                       {QStringLiteral("agent"), one.agent},
                       {QStringLiteral("tiedBy"), one.tiedBy},
                       {QStringLiteral("untiedBy"), one.untiedBy}};
    putStamp(object, QStringLiteral("at"), one.at);
    putStamp(object, QStringLiteral("tied"), one.tied);
    putStamp(object, QStringLiteral("untied"), one.untied);
    return object;
}

Case caseFrom(const QJsonObject &object, JsonTaker &into)
{
    JsonTaker take(object, CaseWords::tr("a case of the group"));
    Case one;
    one.pbx = take.text(QStringLiteral("pbx"));
    one.call = take.text(QStringLiteral("call"));
    one.number = take.text(QStringLiteral("number"));
    one.customer = take.text(QStringLiteral("customer"));
    one.queue = take.text(QStringLiteral("queue"));
    one.reason = take.text(QStringLiteral("reason"));
    one.source =
        Domain::reasonSourceFromText(take.text(QStringLiteral("source"))).value_or(Domain::ReasonSource::Unknown);
    one.agent = take.text(QStringLiteral("agent"));
    one.tiedBy = take.text(QStringLiteral("tiedBy"));
    one.untiedBy = take.text(QStringLiteral("untiedBy"));
    one.at = takeStamp(take, QStringLiteral("at"));
    one.tied = takeStamp(take, QStringLiteral("tied"));
    one.untied = takeStamp(take, QStringLiteral("untied"));
    if (const QString error = take.error(); !error.isEmpty()) {
        into.fail(error);
    }
    return one;
}

QByteArray cell(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r\n");
    if (!text.isEmpty() && formula.contains(text.front())) {
        text.prepend(QLatin1Char('\''));
    }
    const bool quoted = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                        text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (quoted) {
        text.replace(QLatin1Char('"'), QLatin1String("\"\""));
        text = QLatin1Char('"') + text + QLatin1Char('"');
    }
    return text.toUtf8();
}

QByteArray line(const QStringList &texts)
{
    QByteArray bytes;
    for (const QString &text : texts) {
        if (!bytes.isEmpty() || &text != &texts.front()) {
            bytes.append(',');
        }
        bytes.append(cell(text));
    }
    return bytes.append("\r\n");
}

QString moment(Base::Instant at, const QTimeZone &zone)
{
    return Base::isSet(at) ? QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone)
                                 .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                           : QString();
}

} // namespace

bool CaseGroup::tie(Case what)
{
    if (!isOpen()) {
        return false;
    }
    const auto there = std::find_if(cases.begin(), cases.end(), sameCall(what.pbx, what.call));
    if (there == cases.end()) {
        if (cases.size() >= MostCases) {
            return false;
        }
        cases.push_back(std::move(what));
        return true;
    }
    if (!Base::isSet(there->untied) || what.tiedBy.isEmpty()) {
        return false;
    }
    *there = std::move(what);
    return true;
}

bool CaseGroup::untie(const QString &pbx, const QString &call, const QString &by, Base::Instant now)
{
    const auto there = std::find_if(cases.begin(), cases.end(), sameCall(pbx, call));
    if (there == cases.end() || Base::isSet(there->untied)) {
        return false;
    }
    there->untied = now;
    there->untiedBy = by;
    return true;
}

int CaseGroup::tiedCount() const
{
    return static_cast<int>(
        std::count_if(cases.begin(), cases.end(), [](const Case &one) { return !Base::isSet(one.untied); }));
}

QByteArray toJson(const CaseGroup &group)
{
    QJsonArray cases;
    for (const Case &one : group.cases) {
        cases.append(jsonOf(one));
    }
    QJsonObject object{{QStringLiteral("format"), formatName()},
                       {QStringLiteral("id"), group.id},
                       {QStringLiteral("title"), group.title},
                       {QStringLiteral("series"), group.series},
                       {QStringLiteral("reason"), group.reason},
                       {QStringLiteral("note"), group.note},
                       {QStringLiteral("openedBy"), group.openedBy},
                       {QStringLiteral("closedBy"), group.closedBy},
                       {QStringLiteral("cases"), cases}};
    putStamp(object, QStringLiteral("opened"), group.opened);
    putStamp(object, QStringLiteral("closed"), group.closed);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Base::Result<CaseGroup> caseGroupFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, CaseWords::tr("a case group"));
    if (!object) {
        return Error{object.error()};
    }
    JsonTaker take(object.value(), CaseWords::tr("the case group"));
    takeFormat(take, formatName());
    CaseGroup group;
    group.id = take.text(QStringLiteral("id"));
    group.title = take.text(QStringLiteral("title"));
    group.series = take.text(QStringLiteral("series"));
    group.reason = take.text(QStringLiteral("reason"));
    group.note = take.text(QStringLiteral("note"));
    group.openedBy = take.text(QStringLiteral("openedBy"));
    group.closedBy = take.text(QStringLiteral("closedBy"));
    group.opened = takeStamp(take, QStringLiteral("opened"));
    group.closed = takeStamp(take, QStringLiteral("closed"));
    const QJsonArray cases = take.array(QStringLiteral("cases"));
    if (static_cast<size_t>(cases.size()) > MostCases) {
        return Error{CaseWords::tr("The case group has more than %1 cases.").arg(MostCases)};
    }
    for (const auto &one : cases) {
        group.cases.push_back(caseFrom(one.toObject(), take));
    }
    if (group.id.isEmpty()) {
        take.fail(CaseWords::tr("The case group has no id."));
    }
    const QString error = take.error();
    return error.isEmpty() ? Base::Result<CaseGroup>(group) : Error{error};
}

QByteArray toCsv(const CaseGroup &group, const QTimeZone &zone)
{
    QByteArray csv("\xEF\xBB\xBF");
    csv.append(
        line({CaseWords::tr("group"), CaseWords::tr("reason of the group"), CaseWords::tr("time"),
              CaseWords::tr("number"), CaseWords::tr("customer"), CaseWords::tr("queue"), CaseWords::tr("own reason"),
              CaseWords::tr("agent"), CaseWords::tr("PBX"), CaseWords::tr("call"), CaseWords::tr("tied"),
              CaseWords::tr("tied by"), CaseWords::tr("untied"), CaseWords::tr("untied by")}));
    for (const Case &one : group.cases) {
        csv.append(line({group.title, group.reason, moment(one.at, zone), one.number, one.customer, one.queue,
                         one.reason, one.agent, one.pbx, one.call, moment(one.tied, zone), one.tiedBy,
                         moment(one.untied, zone), one.untiedBy}));
    }
    return csv;
}

} // namespace Floorwatch::Alerts
