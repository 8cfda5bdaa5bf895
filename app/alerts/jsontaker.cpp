#include "alerts/jsontaker.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace Floorwatch::Alerts
{

namespace
{

/// A document of rules is some kilobytes; what is far bigger is no such document.
constexpr qsizetype LargestDocument = 16 * 1024 * 1024;

} // namespace

JsonTaker::JsonTaker(QJsonObject object, QString where) : m_object(std::move(object)), m_where(std::move(where)) {}

QString JsonTaker::text(const QString &name, const QString &fallback)
{
    const QJsonValue value = take(name);
    if (value.isUndefined()) {
        return fallback;
    }
    if (!value.isString()) {
        fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "a text")));
    }
    return value.toString();
}

QStringList JsonTaker::texts(const QString &name)
{
    QStringList list;
    const QJsonArray values = array(name);
    list.reserve(values.size());
    for (const auto &value : values) {
        if (!value.isString()) {
            fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "a list of texts")));
        }
        list.append(value.toString());
    }
    return list;
}

bool JsonTaker::truth(const QString &name, bool fallback)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isBool()) {
        fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "true or false")));
    }
    return value.toBool(fallback);
}

int JsonTaker::number(const QString &name, int fallback, int least, int most)
{
    const double value = real(name, fallback, least, most);
    if (value != std::floor(value)) {
        fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "a whole number")));
    }
    return static_cast<int>(value);
}

double JsonTaker::real(const QString &name, double fallback, double least, double most)
{
    const QJsonValue value = take(name);
    if (value.isUndefined()) {
        return fallback;
    }
    const double number = value.toDouble();
    if (!value.isDouble() || !(number >= least && number <= most)) {
        fail(expected(
            name, QCoreApplication::translate("Floorwatch::Alerts", "a number from %1 to %2").arg(least).arg(most)));
        return fallback;
    }
    return number;
}

QJsonArray JsonTaker::array(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isArray()) {
        fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "a list")));
    }
    return value.toArray();
}

QJsonObject JsonTaker::object(const QString &name)
{
    const QJsonValue value = take(name);
    if (!value.isUndefined() && !value.isObject()) {
        fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "an object")));
    }
    return value.toObject();
}

QMap<QString, QString> JsonTaker::words(const QString &name)
{
    QMap<QString, QString> map;
    const QJsonObject values = object(name);
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!it.value().isString()) {
            fail(expected(name, QCoreApplication::translate("Floorwatch::Alerts", "an object of texts")));
        }
        map.insert(it.key(), it.value().toString());
    }
    return map;
}

void JsonTaker::fail(const QString &sentence)
{
    if (m_error.isEmpty()) {
        m_error = sentence;
    }
}

QString JsonTaker::error() const
{
    if (m_error.isEmpty() && !m_object.isEmpty()) {
        return QCoreApplication::translate("Floorwatch::Alerts", "“%1” in %2 is not known here.")
            .arg(m_object.begin().key(), m_where);
    }
    return m_error;
}

QString JsonTaker::expected(const QString &name, const QString &what) const
{
    return QCoreApplication::translate("Floorwatch::Alerts", "“%1” in %2 should be %3.").arg(name, m_where, what);
}

QString JsonTaker::unknownWord(const QString &name, const QString &said) const
{
    return QCoreApplication::translate("Floorwatch::Alerts", "“%1” in %2 is no %3 that is known here.")
        .arg(said, m_where, name);
}

Base::Result<QJsonObject> parseObject(const QByteArray &json, const QString &what)
{
    if (json.size() > LargestDocument) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Alerts", "This is not %1: it is too big.").arg(what)};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        return Base::Error{QCoreApplication::translate("Floorwatch::Alerts", "This is not %1: %2 at byte %3.")
                               .arg(what, error.errorString())
                               .arg(error.offset)};
    }
    if (!document.isObject()) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Alerts", "This is not %1: it should be an object.").arg(what)};
    }
    return document.object();
}

} // namespace Floorwatch::Alerts
