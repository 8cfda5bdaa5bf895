#include "alerts/notice.h"

#include "alerts/recordjson.h"

namespace Floorwatch::Alerts
{

using Base::Error;
using Base::Instant;

namespace
{

struct NoticeWords {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

QString formatName() { return QStringLiteral("floorwatch-notice/1"); }
constexpr int DeliveryStateCount = 4;
constexpr qsizetype MostVersions = 1'000;
constexpr qsizetype MostDeliveries = 20'000;

std::optional<Delivery::State> deliveryStateFromText(const QString &word)
{
    for (int i = 0; i < DeliveryStateCount; ++i) {
        if (text(static_cast<Delivery::State>(i)) == word) {
            return static_cast<Delivery::State>(i);
        }
    }
    return std::nullopt;
}

QJsonObject jsonOf(const NoticeText &text)
{
    QJsonObject object{{QStringLiteral("chinese"), text.chinese},
                       {QStringLiteral("english"), text.english},
                       {QStringLiteral("by"), text.by}};
    putStamp(object, QStringLiteral("at"), text.at);
    return object;
}

QJsonObject jsonOf(const Delivery &delivery)
{
    QJsonObject object{{QStringLiteral("pbx"), delivery.pbx},
                       {QStringLiteral("agent"), delivery.agent.key},
                       {QStringLiteral("name"), delivery.name},
                       {QStringLiteral("state"), text(delivery.state)},
                       {QStringLiteral("version"), delivery.version}};
    if (!delivery.trouble.isEmpty()) {
        object.insert(QStringLiteral("trouble"), delivery.trouble);
    }
    putStamp(object, QStringLiteral("at"), delivery.at);
    putStamp(object, QStringLiteral("acknowledged"), delivery.acknowledged);
    return object;
}

NoticeText textFrom(const QJsonObject &object, JsonTaker &into)
{
    JsonTaker take(object, NoticeWords::tr("the notice's text"));
    NoticeText text;
    text.chinese = take.text(QStringLiteral("chinese"));
    text.english = take.text(QStringLiteral("english"));
    text.by = take.text(QStringLiteral("by"));
    text.at = takeStamp(take, QStringLiteral("at"));
    if (const QString error = take.error(); !error.isEmpty()) {
        into.fail(error);
    }
    return text;
}

Delivery deliveryFrom(const QJsonObject &object, JsonTaker &into)
{
    constexpr int MostPbx = 0xfffe;
    JsonTaker take(object, NoticeWords::tr("a delivery of the notice"));
    Delivery delivery;
    if (object.value(QStringLiteral("pbx")).isString()) {
        delivery.pbx = take.text(QStringLiteral("pbx"));
        delivery.agent.pbx = PbxNotHere;
    } else { // as it was stored at first: the number it had in the program that wrote it
        delivery.agent.pbx = Base::PbxId(static_cast<quint16>(take.number(QStringLiteral("pbx"), 0, 0, MostPbx)));
    }
    delivery.agent.key = take.text(QStringLiteral("agent"));
    delivery.name = take.text(QStringLiteral("name"));
    delivery.state = take.word(QStringLiteral("state"), Delivery::State::Waiting, deliveryStateFromText);
    delivery.trouble = take.text(QStringLiteral("trouble"));
    delivery.version = take.number(QStringLiteral("version"), 0, 0, MostVersions);
    delivery.at = takeStamp(take, QStringLiteral("at"));
    delivery.acknowledged = takeStamp(take, QStringLiteral("acknowledged"));
    if (const QString error = take.error(); !error.isEmpty()) {
        into.fail(error);
    }
    return delivery;
}

} // namespace

QString text(Delivery::State state)
{
    switch (state) {
    case Delivery::State::Waiting: return QStringLiteral("waiting");
    case Delivery::State::Sent: return QStringLiteral("sent");
    case Delivery::State::Refused: return QStringLiteral("refused");
    case Delivery::State::NotPossible: return QStringLiteral("notPossible");
    }
    Q_UNREACHABLE();
}

QString text(NoticeState state)
{
    switch (state) {
    case NoticeState::Draft: return QStringLiteral("draft");
    case NoticeState::InForce: return QStringLiteral("inForce");
    case NoticeState::Expired: return QStringLiteral("expired");
    case NoticeState::Withdrawn: return QStringLiteral("withdrawn");
    }
    Q_UNREACHABLE();
}

NoticeState stateOf(const Notice &notice, Instant now)
{
    if (!Base::isSet(notice.sent)) {
        return NoticeState::Draft;
    }
    if (Base::isSet(notice.withdrawn)) {
        return NoticeState::Withdrawn;
    }
    return Base::isSet(notice.expires) && notice.expires <= now ? NoticeState::Expired : NoticeState::InForce;
}

QByteArray toJson(const Notice &notice)
{
    QJsonArray versions;
    for (const NoticeText &text : notice.versions) {
        versions.append(jsonOf(text));
    }
    QJsonArray deliveries;
    for (const Delivery &delivery : notice.deliveries) {
        deliveries.append(jsonOf(delivery));
    }
    QJsonObject object{{QStringLiteral("format"), formatName()},
                       {QStringLiteral("id"), notice.id},
                       {QStringLiteral("title"), notice.title},
                       {QStringLiteral("versions"), versions},
                       {QStringLiteral("queues"), QJsonArray::fromStringList(notice.queues)},
                       {QStringLiteral("series"), notice.series},
                       {QStringLiteral("withdrawnBy"), notice.withdrawnBy},
                       {QStringLiteral("deliveries"), deliveries}};
    putStamp(object, QStringLiteral("sent"), notice.sent);
    putStamp(object, QStringLiteral("expires"), notice.expires);
    putStamp(object, QStringLiteral("withdrawn"), notice.withdrawn);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Base::Result<Notice> noticeFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, NoticeWords::tr("a notice"));
    if (!object) {
        return Error{object.error()};
    }
    JsonTaker take(object.value(), NoticeWords::tr("the notice"));
    takeFormat(take, formatName());
    Notice notice;
    notice.id = take.text(QStringLiteral("id"));
    notice.title = take.text(QStringLiteral("title"));
    const QJsonArray versions = take.array(QStringLiteral("versions"));
    const QJsonArray deliveries = take.array(QStringLiteral("deliveries"));
    if (versions.size() > MostVersions || deliveries.size() > MostDeliveries) {
        return Error{NoticeWords::tr("The notice has more versions or deliveries than can be meant.")};
    }
    for (const auto &version : versions) {
        notice.versions.push_back(textFrom(version.toObject(), take));
    }
    for (const auto &delivery : deliveries) {
        notice.deliveries.push_back(deliveryFrom(delivery.toObject(), take));
    }
    notice.queues = take.texts(QStringLiteral("queues"));
    notice.series = take.text(QStringLiteral("series"));
    notice.withdrawnBy = take.text(QStringLiteral("withdrawnBy"));
    notice.sent = takeStamp(take, QStringLiteral("sent"));
    notice.expires = takeStamp(take, QStringLiteral("expires"));
    notice.withdrawn = takeStamp(take, QStringLiteral("withdrawn"));
    if (notice.id.isEmpty()) {
        take.fail(NoticeWords::tr("The notice has no id."));
    }
    const QString error = take.error();
    return error.isEmpty() ? Base::Result<Notice>(notice) : Error{error};
}

QString faultOf(const Notice &notice, Instant now)
{
    if (notice.versions.empty()) {
        return NoticeWords::tr("The notice has no text.");
    }
    const NoticeText &text = notice.versions.back();
    if (text.chinese.trimmed().isEmpty() && text.english.trimmed().isEmpty()) {
        return NoticeWords::tr("The notice has no text.");
    }
    const qsizetype bytes = std::max(text.chinese.toUtf8().size(), text.english.toUtf8().size());
    if (bytes > MostNoticeBytes) {
        return NoticeWords::tr("The notice has %1 bytes; a telephone takes at most %2 (a Chinese character has three).")
            .arg(bytes)
            .arg(MostNoticeBytes);
    }
    if (Base::isSet(notice.expires) && notice.expires <= now) {
        return NoticeWords::tr("The notice would have expired before it is sent.");
    }
    return {};
}

QString textFor(const Notice &notice, const QString &language, int version)
{
    const auto count = static_cast<int>(notice.versions.size());
    const int wanted = version < 0 ? count - 1 : version;
    if (wanted < 0 || wanted >= count) {
        return {};
    }
    const NoticeText &text = notice.versions[static_cast<size_t>(wanted)];
    const bool chinese = language.startsWith(QLatin1String("zh"));
    const QString &first = chinese ? text.chinese : text.english;
    return first.trimmed().isEmpty() ? (chinese ? text.english : text.chinese) : first;
}

} // namespace Floorwatch::Alerts
