#include "access/accountbook.h"

#include "access/isotime.h"
#include "access/lockedfile.h"
#include "access/password.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace Floorwatch::Access
{

using Base::Error;

namespace
{

constexpr int FreeFailures = 2;
constexpr std::chrono::seconds LongestDelay{15 * 60};
constexpr qsizetype MostOthers = 256;

/// The value of a member that must be such; what was wrong is written into `wrong`.
QJsonValue take(QJsonObject &object, const QString &name, QJsonValue::Type type, QString &wrong)
{
    QJsonValue value = object.take(name);
    if (!value.isUndefined() && value.type() != type) {
        wrong = name;
    }
    return value;
}

QStringList takeTexts(QJsonObject &object, const QString &name, QString &wrong)
{
    QStringList texts;
    const QJsonArray array = take(object, name, QJsonValue::Array, wrong).toArray();
    for (const auto &value : array) {
        if (!value.isString()) {
            wrong = name;
        }
        texts.append(value.toString());
    }
    return texts;
}

std::vector<Right> takeRights(QJsonObject &object, const QString &name, QString &wrong)
{
    std::vector<Right> rights;
    const QStringList words = takeTexts(object, name, wrong);
    for (const QString &word : words) {
        if (const auto right = rightFromText(word)) {
            rights.push_back(*right);
        } else {
            wrong = name;
        }
    }
    return rights;
}

Throttle takeThrottle(QJsonObject &object, QString &wrong)
{
    Throttle throttle;
    throttle.failures = std::max(0, take(object, QStringLiteral("failures"), QJsonValue::Double, wrong).toInt());
    throttle.last = fromIsoText(take(object, QStringLiteral("lastFailure"), QJsonValue::String, wrong).toString());
    throttle.notBefore = fromIsoText(take(object, QStringLiteral("notBefore"), QJsonValue::String, wrong).toString());
    return throttle;
}

void put(QJsonObject &object, const Throttle &throttle)
{
    object.insert(QStringLiteral("failures"), throttle.failures);
    object.insert(QStringLiteral("lastFailure"), isoText(throttle.last));
    object.insert(QStringLiteral("notBefore"), isoText(throttle.notBefore));
}

QJsonArray words(const std::vector<Right> &rights)
{
    QJsonArray array;
    for (const Right right : rights) {
        array.append(text(right));
    }
    return array;
}

Account accountFrom(QJsonObject object, QString &wrong)
{
    Account account;
    account.who.name = take(object, QStringLiteral("name"), QJsonValue::String, wrong).toString();
    if (account.who.name.isEmpty()) {
        wrong = QStringLiteral("name");
    }
    account.who.fullName = take(object, QStringLiteral("fullName"), QJsonValue::String, wrong).toString();
    const auto role = roleFromText(take(object, QStringLiteral("role"), QJsonValue::String, wrong).toString());
    if (!role) {
        wrong = QStringLiteral("role");
    }
    account.who.role = role.value_or(Role::Viewer);
    account.who.granted = takeRights(object, QStringLiteral("granted"), wrong);
    account.who.denied = takeRights(object, QStringLiteral("denied"), wrong);
    account.who.scope.teams = takeTexts(object, QStringLiteral("teams"), wrong);
    account.who.scope.queues = takeTexts(object, QStringLiteral("queues"), wrong);
    account.who.disabled = take(object, QStringLiteral("disabled"), QJsonValue::Bool, wrong).toBool();
    account.hash = take(object, QStringLiteral("hash"), QJsonValue::String, wrong).toString().toLatin1();
    account.throttle = takeThrottle(object, wrong);
    account.unknown = object;
    return account;
}

QJsonObject toObject(const Account &account)
{
    QJsonObject object = account.unknown;
    object.insert(QStringLiteral("name"), account.who.name);
    object.insert(QStringLiteral("fullName"), account.who.fullName);
    object.insert(QStringLiteral("role"), text(account.who.role));
    object.insert(QStringLiteral("granted"), words(account.who.granted));
    object.insert(QStringLiteral("denied"), words(account.who.denied));
    object.insert(QStringLiteral("teams"), QJsonArray::fromStringList(account.who.scope.teams));
    object.insert(QStringLiteral("queues"), QJsonArray::fromStringList(account.who.scope.queues));
    object.insert(QStringLiteral("disabled"), account.who.disabled);
    object.insert(QStringLiteral("hash"), QString::fromLatin1(account.hash));
    put(object, account.throttle);
    return object;
}

} // namespace

std::chrono::seconds delayAfter(int failures)
{
    if (failures <= FreeFailures) {
        return {};
    }
    const int doublings = std::min(failures - FreeFailures, 16);
    return std::min(std::chrono::seconds(1LL << doublings), LongestDelay);
}

void Throttle::settle(Base::Instant now)
{
    if (now < last) {
        last = now;
        notBefore = now + delayAfter(failures);
    }
}

std::chrono::seconds Throttle::wait(Base::Instant now) const
{
    const auto left = std::chrono::ceil<std::chrono::seconds>(notBefore - now);
    return std::clamp(left, std::chrono::seconds(0), delayAfter(failures));
}

void Throttle::fail(Base::Instant now)
{
    failures = std::min(failures + 1, 1'000'000);
    last = now;
    notBefore = now + delayAfter(failures);
}

Base::Result<AccountBook> AccountBook::read(const QString &file)
{
    auto object = readObject(file, QCoreApplication::translate("Access", "a file of accounts"));
    if (!object) {
        return Error{object.error()};
    }
    AccountBook book;
    if (!object.value()) {
        return book;
    }
    QString wrong;
    book.unknown = std::move(*object.value());
    const QJsonArray accounts = take(book.unknown, QStringLiteral("operators"), QJsonValue::Array, wrong).toArray();
    for (const auto &value : accounts) {
        Account account = accountFrom(value.toObject(), wrong);
        if (book.find(account.who.name) != nullptr) {
            wrong = QStringLiteral("name");
        }
        book.accounts.push_back(std::move(account));
    }
    const QJsonArray others = take(book.unknown, QStringLiteral("others"), QJsonValue::Array, wrong).toArray();
    for (const auto &value : others) {
        QJsonObject other = value.toObject();
        const QString id = take(other, QStringLiteral("id"), QJsonValue::String, wrong).toString();
        book.others.insert(id, takeThrottle(other, wrong));
    }
    book.pepper = take(book.unknown, QStringLiteral("pepper"), QJsonValue::String, wrong).toString().toLatin1();
    if (!wrong.isEmpty()) {
        return Error{QCoreApplication::translate(
                         "Access", "“%1” is not a file of accounts: the member “%2” is wrong; it was left as it is")
                         .arg(file, wrong)};
    }
    return book;
}

Base::Status AccountBook::write(const QString &file) const
{
    QJsonArray list;
    for (const Account &account : accounts) {
        list.append(toObject(account));
    }
    QJsonArray tried;
    for (auto it = others.begin(); it != others.end(); ++it) {
        QJsonObject other{{QStringLiteral("id"), it.key()}};
        put(other, it.value());
        tried.append(other);
    }
    QJsonObject object = unknown;
    object.insert(QStringLiteral("format"), 1);
    object.insert(QStringLiteral("operators"), list);
    object.insert(QStringLiteral("others"), tried);
    object.insert(QStringLiteral("pepper"), QString::fromLatin1(pepper));
    return writeWhole(file, QJsonDocument(object).toJson(QJsonDocument::Indented));
}

Account *AccountBook::find(const QString &name)
{
    const QString key = nameKey(name);
    const auto it = std::find_if(accounts.begin(), accounts.end(),
                                 [&key](const Account &account) { return nameKey(account.who.name) == key; });
    return it == accounts.end() ? nullptr : &*it;
}

Throttle &AccountBook::throttleOf(const QString &name)
{
    if (Account *account = find(name)) {
        return account->throttle;
    }
    if (pepper.isEmpty()) {
        pepper = freshPepper();
    }
    return others[keyedHash(nameKey(name), pepper)];
}

bool AccountBook::hasAdministrator() const
{
    return std::any_of(accounts.begin(), accounts.end(),
                       [](const Account &account) { return has(account.who, Right::ManageOperators); });
}

void AccountBook::pruneOthers(Base::Instant now)
{
    others.removeIf([now](const auto &entry) { return now - entry.value().last > std::chrono::hours(24); });
    while (others.size() > MostOthers) {
        others.erase(std::min_element(others.cbegin(), others.cend(),
                                      [](const Throttle &a, const Throttle &b) { return a.last < b.last; }));
    }
}

} // namespace Floorwatch::Access
