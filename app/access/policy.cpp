#include "access/policy.h"

#include "access/lockedfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Floorwatch::Access
{

using Base::Error;

namespace
{

constexpr int LongestIdleMinutes = 24 * 60;

/// Takes the members of a JSON object one by one; what was wrong first stays.
class Taker
{
public:
    explicit Taker(QJsonObject object) : m_object(std::move(object)) {}

    QStringList texts(const QString &name) { return texts(m_object.take(name), name); }

    QStringList texts(const QJsonValue &value, const QString &name)
    {
        QStringList list;
        if (value.isUndefined()) {
            return list;
        }
        if (!value.isArray()) {
            fail(name, QStringLiteral("a list of texts"));
        }
        const QJsonArray array = value.toArray();
        for (const auto &item : array) {
            if (!item.isString()) {
                fail(name, QStringLiteral("a list of texts"));
            }
            list.append(item.toString());
        }
        return list;
    }

    QMap<QString, QStringList> lists(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        if (!value.isUndefined() && !value.isObject()) {
            fail(name, QStringLiteral("an object of lists"));
        }
        QMap<QString, QStringList> lists;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            lists.insert(it.key(), texts(it.value(), name));
        }
        return lists;
    }

    QString text(const QString &name)
    {
        const QJsonValue value = m_object.take(name);
        if (!value.isUndefined() && !value.isString()) {
            fail(name, QStringLiteral("a text"));
        }
        return value.toString();
    }

    bool truth(const QString &name, bool fallback)
    {
        const QJsonValue value = m_object.take(name);
        if (!value.isUndefined() && !value.isBool()) {
            fail(name, QStringLiteral("true or false"));
        }
        return value.toBool(fallback);
    }

    int number(const QString &name, int fallback, int most)
    {
        const QJsonValue value = m_object.take(name);
        if (value.isUndefined()) {
            return fallback;
        }
        const int number = value.toInt(-1);
        if (number < 0 || number > most) {
            fail(name, QStringLiteral("a whole number from 0 to %1").arg(most));
        }
        return number;
    }

    void fail(const QString &name, const QString &expected)
    {
        if (m_error.isEmpty()) {
            m_error = QCoreApplication::translate("Access", "is not a policy: “%1” should be %2").arg(name, expected);
        }
    }

    [[nodiscard]] const QString &error() const { return m_error; }
    [[nodiscard]] const QJsonObject &rest() const { return m_object; }

private:
    QJsonObject m_object;
    QString m_error;
};

/// A telephone number without what people write into it.
QString plainNumber(const QString &number)
{
    QString plain;
    for (const QChar c : number) {
        if (c.isLetterOrNumber() || c == QLatin1Char('+') || c == QLatin1Char('*') || c == QLatin1Char('#')) {
            plain.append(c.toCaseFolded());
        }
    }
    return plain;
}

QString international(const QString &number)
{
    return number.startsWith(QLatin1String("00")) ? QLatin1Char('+') + number.mid(2) : number;
}

/// "1001" of "PJSIP/1001", "PJSIP/1001@trunk" and "Local/1001@from-queue/n".
QString extensionIn(const QString &interface)
{
    const QString behind = interface.section(QLatin1Char('/'), 1, 1);
    return behind.section(QLatin1Char('@'), 0, 0);
}

} // namespace

QString text(Notice notice)
{
    switch (notice) {
    case Notice::None: return QStringLiteral("none");
    case Notice::AgentTone: return QStringLiteral("agentTone");
    case Notice::AgentAnnouncement: return QStringLiteral("agentAnnouncement");
    case Notice::CustomerAnnouncement: return QStringLiteral("customerAnnouncement");
    }
    Q_UNREACHABLE();
}

std::optional<Notice> noticeFromText(const QString &word)
{
    for (int i = 0; i < NoticeCount; ++i) {
        if (text(static_cast<Notice>(i)) == word) {
            return static_cast<Notice>(i);
        }
    }
    return std::nullopt;
}

Base::Result<Policy> policyFromJson(const QByteArray &json)
{
    auto object = parseObject(json, QStringLiteral("a policy"));
    if (!object) {
        return Error{object.error()};
    }
    Taker take(std::move(object).value());
    Policy policy;
    policy.teams = take.lists(QStringLiteral("teams"));
    policy.exemptAgents = take.texts(QStringLiteral("exemptAgents"));
    policy.exemptCallers = take.texts(QStringLiteral("exemptCallers"));
    policy.exemptTags = take.texts(QStringLiteral("exemptTags"));
    const QStringList asked = take.texts(QStringLiteral("reasonAskedFor"));
    for (const QString &word : asked) {
        if (const auto right = rightFromText(word)) {
            policy.reasonAskedFor.push_back(*right);
        } else {
            take.fail(QStringLiteral("reasonAskedFor"), QStringLiteral("rights, and “%1” is none").arg(word));
        }
    }
    const QString word = take.text(QStringLiteral("notice"));
    const auto notice = noticeFromText(word.isEmpty() ? text(Notice::None) : word);
    if (!notice) {
        take.fail(QStringLiteral("notice"),
                  QStringLiteral("none, agentTone, agentAnnouncement or customerAnnouncement"));
    }
    policy.notice = notice.value_or(Notice::None);
    policy.announcementFile = take.text(QStringLiteral("announcementFile"));
    policy.idleLockMinutes = take.number(QStringLiteral("idleLockMinutes"), policy.idleLockMinutes, LongestIdleMinutes);
    policy.deskPhoneAllowed = take.truth(QStringLiteral("deskPhoneAllowed"), policy.deskPhoneAllowed);
    policy.unknown = take.rest();
    policy.unknown.remove(QStringLiteral("format"));
    return take.error().isEmpty() ? Base::Result<Policy>(policy) : Error{take.error()};
}

QByteArray toJson(const Policy &policy)
{
    QJsonObject teams;
    for (auto it = policy.teams.begin(); it != policy.teams.end(); ++it) {
        teams.insert(it.key(), QJsonArray::fromStringList(it.value()));
    }
    QJsonArray asked;
    for (const Right right : policy.reasonAskedFor) {
        asked.append(text(right));
    }
    QJsonObject object = policy.unknown;
    object.insert(QStringLiteral("format"), 1);
    object.insert(QStringLiteral("teams"), teams);
    object.insert(QStringLiteral("exemptAgents"), QJsonArray::fromStringList(policy.exemptAgents));
    object.insert(QStringLiteral("exemptCallers"), QJsonArray::fromStringList(policy.exemptCallers));
    object.insert(QStringLiteral("exemptTags"), QJsonArray::fromStringList(policy.exemptTags));
    object.insert(QStringLiteral("reasonAskedFor"), asked);
    object.insert(QStringLiteral("notice"), text(policy.notice));
    object.insert(QStringLiteral("announcementFile"), policy.announcementFile);
    object.insert(QStringLiteral("idleLockMinutes"), policy.idleLockMinutes);
    object.insert(QStringLiteral("deskPhoneAllowed"), policy.deskPhoneAllowed);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Base::Result<Policy> loadPolicy(const QString &file)
{
    const auto object = readObject(file, QStringLiteral("a policy"));
    if (!object) {
        return Error{object.error()};
    }
    if (!object.value()) {
        return Policy();
    }
    auto policy = policyFromJson(QJsonDocument(*object.value()).toJson(QJsonDocument::Compact));
    if (!policy) {
        return Error{QCoreApplication::translate("Access", "“%1” %2; it was left as it is").arg(file, policy.error())};
    }
    return policy;
}

Base::Status savePolicy(const QString &file, const Policy &policy)
{
    const auto lock = FileLock::take(file);
    if (!lock) {
        return Error{lock.error()};
    }
    if (const auto there = loadPolicy(file); !there) {
        return Error{there.error()};
    }
    return writeWhole(file, toJson(policy));
}

bool matchesCaller(const QStringList &exempt, const QString &number)
{
    const QString digits = plainNumber(number);
    const auto matches = [](const QString &is, QString pattern) {
        if (pattern.endsWith(QLatin1Char('*'))) {
            pattern.chop(1);
            return is.startsWith(pattern);
        }
        return !pattern.isEmpty() && is == pattern;
    };
    return std::any_of(exempt.begin(), exempt.end(), [&](const QString &entry) {
        const QString pattern = plainNumber(entry);
        return matches(digits, pattern) || matches(international(digits), international(pattern));
    });
}

bool matchesAgent(const QStringList &exempt, const QString &interface, const QString &name)
{
    const QString extension = extensionIn(interface);
    return std::any_of(exempt.begin(), exempt.end(), [&](const QString &entry) {
        const QString wanted = entry.trimmed();
        return !wanted.isEmpty() &&
               (wanted.compare(interface, Qt::CaseInsensitive) == 0 || wanted.compare(name, Qt::CaseInsensitive) == 0 ||
                wanted.compare(extension, Qt::CaseInsensitive) == 0);
    });
}

} // namespace Floorwatch::Access
