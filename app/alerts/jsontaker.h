// Takes the members of a JSON object one by one, strictly: what was wrong first stays, and what nobody took is wrong
// too.
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QMap>
#include <QStringList>

#include <optional>

namespace Floorwatch::Alerts
{

class JsonTaker
{
public:
    /// `where` names the object in sentences: "the rule “vip”".
    JsonTaker(QJsonObject object, QString where);

    QString text(const QString &name, const QString &fallback = {});
    QStringList texts(const QString &name);
    bool truth(const QString &name, bool fallback);
    int number(const QString &name, int fallback, int least, int most);
    double real(const QString &name, double fallback, double least, double most);
    QJsonArray array(const QString &name);
    QJsonObject object(const QString &name);
    QMap<QString, QString> words(const QString &name); ///< an object of texts
    /// The value of an enumeration by its word; `fallback` where it is missing.
    template <typename Enum, typename FromText> Enum word(const QString &name, Enum fallback, FromText fromText)
    {
        const QString said = text(name);
        if (said.isEmpty()) {
            return fallback;
        }
        const std::optional<Enum> value = fromText(said);
        if (!value) {
            fail(unknownWord(name, said));
        }
        return value.value_or(fallback);
    }

    void fail(const QString &sentence);
    /// What was wrong first; members that nobody took count. Empty: all is well.
    [[nodiscard]] QString error() const;

private:
    QJsonValue take(const QString &name) { return m_object.take(name); }
    [[nodiscard]] QString expected(const QString &name, const QString &what) const;
    [[nodiscard]] QString unknownWord(const QString &name, const QString &said) const;

    QJsonObject m_object;
    QString m_where;
    QString m_error;
};

/// The object of a document, or why it is none; `what` names it ("a list of rules").
[[nodiscard]] Base::Result<QJsonObject> parseObject(const QByteArray &json, const QString &what);

} // namespace Floorwatch::Alerts
