#include "daemon/customerjson.h"

#include <QDateTime>
#include <QJsonArray>

#include <algorithm>

namespace Floorwatch::Daemon
{

namespace
{

QJsonValue epochOrNull(Base::Instant at)
{
    return Base::isSet(at) ? QJsonValue(Base::toEpochSeconds(at)) : QJsonValue(QJsonValue::Null);
}

QString localText(Base::Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at)).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QJsonObject contactJson(const Domain::Contact &contact)
{
    return {{QStringLiteral("at"), epochOrNull(contact.at)},
            {QStringLiteral("number"), contact.number},
            {QStringLiteral("region"), contact.region},
            {QStringLiteral("pbx"), contact.pbx},
            {QStringLiteral("call"), contact.call},
            {QStringLiteral("queue"), contact.queue},
            {QStringLiteral("entry"), contact.entry},
            {QStringLiteral("reason"), contact.reason.key},
            {QStringLiteral("reasonSource"), text(contact.reason.source)},
            {QStringLiteral("agent"), contact.agent},
            {QStringLiteral("outcome"), text(contact.outcome)},
            {QStringLiteral("waitSeconds"), Base::toSeconds(contact.wait)},
            {QStringLiteral("talkSeconds"), Base::toSeconds(contact.talk)},
            {QStringLiteral("escalated"), contact.escalated}};
}

QJsonObject promiseJson(const Domain::Promise &promise)
{
    return {{QStringLiteral("id"), promise.id},
            {QStringLiteral("text"), promise.text},
            {QStringLiteral("by"), promise.by},
            {QStringLiteral("made"), epochOrNull(promise.made)},
            {QStringLiteral("due"), epochOrNull(promise.due)}};
}

QJsonObject noteJson(const Domain::CustomerNote &note)
{
    return {{QStringLiteral("at"), epochOrNull(note.at)},
            {QStringLiteral("by"), note.by},
            {QStringLiteral("text"), note.text}};
}

template <typename T> QJsonArray arrayOf(const std::vector<T> &items, QJsonObject (*json)(const T &))
{
    QJsonArray array;
    for (const T &item : items) {
        array.append(json(item));
    }
    return array;
}

} // namespace

QJsonObject customerJson(const Domain::Customer &customer)
{
    return {{QStringLiteral("id"), customer.id},
            {QStringLiteral("key"), customer.key},
            {QStringLiteral("name"), customer.name},
            {QStringLiteral("segment"), customer.segment},
            {QStringLiteral("tags"), QJsonArray::fromStringList(customer.tags)},
            {QStringLiteral("numbers"), QJsonArray::fromStringList(customer.numbers)},
            {QStringLiteral("notes"), customer.notes},
            {QStringLiteral("accountManager"), customer.accountManager},
            {QStringLiteral("changed"), epochOrNull(customer.changed)}};
}

QJsonObject pageJson(const Journal::CustomerPage &page)
{
    return {{QStringLiteral("total"), page.total},
            {QStringLiteral("customers"), arrayOf(page.customers, customerJson)}};
}

QJsonObject factsJson(const Journal::CallerFacts &facts)
{
    return {{QStringLiteral("number"), facts.number},
            {QStringLiteral("customer"),
             facts.customer ? QJsonValue(customerJson(*facts.customer)) : QJsonValue(QJsonValue::Null)},
            {QStringLiteral("others"), arrayOf(facts.others, customerJson)},
            {QStringLiteral("contactsIn7Days"), facts.contactsIn7Days},
            {QStringLiteral("contactsIn90Days"), facts.contactsIn90Days},
            {QStringLiteral("contacts"), arrayOf(facts.contacts, contactJson)},
            {QStringLiteral("promises"), arrayOf(facts.promises, promiseJson)},
            {QStringLiteral("notes"), arrayOf(facts.notes, noteJson)}};
}

QJsonObject outcomeJson(const Customers::ImportOutcome &outcome, bool dryRun)
{
    return {{QStringLiteral("dryRun"), dryRun},
            {QStringLiteral("rows"), outcome.rows},
            {QStringLiteral("added"), outcome.added},
            {QStringLiteral("changed"), outcome.changed},
            {QStringLiteral("unchanged"), outcome.unchanged},
            {QStringLiteral("rejected"), outcome.rejected},
            {QStringLiteral("sharedNumbers"), outcome.shared},
            {QStringLiteral("rejectedFile"), outcome.rejectedFile},
            {QStringLiteral("cancelled"), outcome.cancelled}};
}

QString customerText(const Domain::Customer &customer)
{
    const QStringList parts{customer.key,
                            customer.name,
                            customer.segment,
                            customer.numbers.join(u' '),
                            customer.tags.join(QStringLiteral(", ")),
                            customer.accountManager};
    return parts.join(u'\t');
}

QString factsText(const Journal::CallerFacts &facts)
{
    QStringList lines{facts.number,
                      facts.customer ? customerText(*facts.customer) : QStringLiteral("no known customer")};
    for (const Domain::Customer &other : facts.others) {
        lines += QStringLiteral("also: ") + customerText(other);
    }
    if (facts.customer && !facts.customer->notes.isEmpty()) {
        lines += facts.customer->notes;
    }
    lines +=
        QStringLiteral("contacts: %1 in 7 days, %2 in 90 days").arg(facts.contactsIn7Days).arg(facts.contactsIn90Days);
    for (const Domain::Promise &promise : facts.promises) {
        lines += QStringLiteral("promise, due %1: %2 (%3)").arg(localText(promise.due), promise.text, promise.by);
    }
    for (const Domain::CustomerNote &note : facts.notes) {
        lines += QStringLiteral("note, %1: %2 (%3)").arg(localText(note.at), note.text, note.by);
    }
    for (const Domain::Contact &contact : facts.contacts) {
        const QString reason = contact.reason.key.isEmpty() ? QStringLiteral("?") : contact.reason.key;
        const QStringList parts{localText(contact.at), contact.queue, reason, text(contact.outcome), contact.agent};
        lines += parts.join(u'\t');
    }
    return lines.join(u'\n');
}

QString outcomeText(const Customers::ImportOutcome &outcome, bool dryRun)
{
    QString line = QStringLiteral("%1 rows: %2 added, %3 changed, %4 unchanged, %5 rejected")
                       .arg(outcome.rows)
                       .arg(outcome.added)
                       .arg(outcome.changed)
                       .arg(outcome.unchanged)
                       .arg(outcome.rejected);
    if (!outcome.rejectedFile.isEmpty()) {
        line += QStringLiteral(" (%1)").arg(outcome.rejectedFile);
    }
    if (outcome.shared > 0) {
        line += QStringLiteral("; %1 rows with a number of another customer too").arg(outcome.shared);
    }
    line += dryRun ? QStringLiteral("; nothing was stored") : QString();
    return line + (outcome.cancelled ? QStringLiteral("; cancelled, what was stored stays") : QString());
}

} // namespace Floorwatch::Daemon
