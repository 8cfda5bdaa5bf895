#include "web/answer.h"

#include "base/text.h"
#include "web/lookup.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace Floorwatch::Web
{

using Base::Error;

namespace
{

struct WebTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Web)
};

constexpr qsizetype LongestText = 200;
constexpr qsizetype LongestNotes = 4'000;
constexpr qsizetype MostItems = 32;
constexpr int MostSteps = 32;

/// One step of a path: a name, then any number of [n].
QJsonValue step(QJsonValue value, const QString &word)
{
    const qsizetype bracket = word.indexOf(QLatin1Char('['));
    const QString name = word.left(bracket);
    if (!name.isEmpty()) {
        value = value.toObject().value(name);
    }
    for (qsizetype at = bracket; at >= 0 && at < word.size();) {
        const qsizetype end = word.indexOf(QLatin1Char(']'), at);
        bool isNumber = false;
        const int index = end < 0 ? 0 : QStringView(word).mid(at + 1, end - at - 1).toInt(&isNumber);
        if (!isNumber || index < 0 || word.at(at) != QLatin1Char('[')) {
            return QJsonValue::Undefined;
        }
        value = value.toArray().at(index);
        at = end + 1;
    }
    return value;
}

QString textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String: return value.toString();
    case QJsonValue::Double: return value.toVariant().toString();
    case QJsonValue::Bool: return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Null:
    case QJsonValue::Array:
    case QJsonValue::Object:
    case QJsonValue::Undefined: return {};
    }
    return {};
}

QString at(const QJsonValue &root, const QString &path)
{
    QJsonValue value = root;
    const QStringList words = path.split(QLatin1Char('.'));
    if (path.isEmpty() || words.size() > MostSteps) {
        return {};
    }
    for (const QString &word : words) {
        value = step(value, word);
    }
    if (!value.isArray()) {
        return textOf(value);
    }
    QStringList items;
    const QJsonArray array = value.toArray();
    for (const auto &item : array) {
        items.append(textOf(item));
        if (items.size() == MostItems) {
            break;
        }
    }
    items.removeAll(QString());
    return items.join(QLatin1Char(','));
}

QJsonValue rootOf(const QJsonDocument &document)
{
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

QString shown(const QString &text, qsizetype longest) { return Base::fromPeer(text.left(longest).toUtf8()).trimmed(); }

QString wrongStatus(int status)
{
    if (status == 401 || status == 403) {
        return WebTexts::tr("The other system does not accept the secret (HTTP status %1).").arg(status);
    }
    if (status >= 300 && status < 400) {
        return WebTexts::tr("The other system sends elsewhere, and that is not followed (HTTP status %1).").arg(status);
    }
    return WebTexts::tr("The other system answered with HTTP status %1.").arg(status);
}

bool mayBeJson(const QByteArray &contentType)
{
    return contentType.isEmpty() || contentType.toLower().contains("json");
}

} // namespace

const QStringList &lookupFields()
{
    static const QStringList fields{QStringLiteral("name"),  QStringLiteral("segment"),        QStringLiteral("tags"),
                                    QStringLiteral("notes"), QStringLiteral("accountManager"), QStringLiteral("key")};
    return fields;
}

QString atPath(const QByteArray &json, const QString &path) { return at(rootOf(QJsonDocument::fromJson(json)), path); }

Base::Result<std::optional<Domain::Customer>> customerIn(const Answer &answer, const QMap<QString, QString> &fields)
{
    if (!answer.fault.isEmpty()) {
        return Error{answer.fault};
    }
    if (answer.status == 404 || answer.status == 204) {
        return std::optional<Domain::Customer>();
    }
    if (answer.status != 200) {
        return Error{wrongStatus(answer.status)};
    }
    if (!mayBeJson(answer.contentType)) {
        // Its own words are not repeated: they might be what was sent to it.
        return Error{answer.contentType.toLower().contains("html")
                         ? WebTexts::tr("The answer is a web page, not JSON.")
                         : WebTexts::tr("The answer does not call itself JSON.")};
    }
    QJsonParseError fault{};
    const QJsonDocument document = QJsonDocument::fromJson(answer.body, &fault);
    if (fault.error != QJsonParseError::NoError) {
        return Error{WebTexts::tr("The answer is not JSON: %1 at byte %2.").arg(fault.errorString()).arg(fault.offset)};
    }
    const QJsonValue root = rootOf(document);
    const auto field = [&root, &fields](const char *name, qsizetype longest = LongestText) {
        return shown(at(root, fields.value(QLatin1String(name))), longest);
    };
    Domain::Customer customer;
    customer.name = field("name");
    customer.segment = field("segment");
    customer.notes = field("notes", LongestNotes);
    customer.accountManager = field("accountManager");
    customer.key = field("key");
    const QStringList tags = field("tags", LongestNotes).toLower().split(QLatin1Char(','), Qt::SkipEmptyParts);
    for (const QString &tag : tags) {
        if (customer.tags.size() < MostItems && !tag.trimmed().isEmpty()) {
            customer.tags.append(tag.trimmed().left(LongestText));
        }
    }
    customer.tags.removeDuplicates();
    return customer == Domain::Customer() ? std::optional<Domain::Customer>() : customer;
}

} // namespace Floorwatch::Web
