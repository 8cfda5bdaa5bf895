#include "access/accounts.h"

#include "access/accountbook.h"
#include "access/lockedfile.h"
#include "access/password.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace Floorwatch::Access
{

using Base::Error;
using Base::Status;

namespace
{

constexpr qsizetype LongestName = 64;

Status nameStatus(const QString &name)
{
    const bool printable = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
    if (name.isEmpty() || name != name.trimmed() || name.size() > LongestName || !printable) {
        return Error{QCoreApplication::translate("Access", "A name has 1 to %1 characters and no space at its ends.")
                         .arg(LongestName)};
    }
    return Base::Done{};
}

Error noSuch(const QString &name)
{
    return {QCoreApplication::translate("Access", "There is no operator “%1”.").arg(name)};
}

/// Reads, changes and writes the file while nobody else does. `change` takes the book and returns a Status.
template <typename Change> Status changeBook(const QString &file, Change change)
{
    const auto lock = FileLock::take(file);
    if (!lock) {
        return Error{lock.error()};
    }
    auto book = AccountBook::read(file);
    if (!book) {
        return Error{book.error()};
    }
    if (Status changed = change(book.value()); !changed) {
        return changed;
    }
    return book.value().write(file);
}

/// The same, and refused where nobody would be left who manages operators.
template <typename Change> Status changeOperators(const QString &file, Change change)
{
    return changeBook(file, [&change](AccountBook &book) -> Status {
        Status changed = change(book);
        if (changed && !book.hasAdministrator()) {
            return Error{QCoreApplication::translate(
                "Access", "At least one enabled operator who manages operators must remain.")};
        }
        return changed;
    });
}

SignInAnswer failed(const QString &why)
{
    SignInAnswer answer;
    answer.outcome = SignInAnswer::Outcome::Failed;
    answer.text = why;
    return answer;
}

SignInAnswer refused(SignInAnswer::Outcome outcome, std::chrono::seconds wait)
{
    SignInAnswer answer;
    answer.outcome = outcome;
    answer.wait = wait;
    switch (outcome) {
    case SignInAnswer::Outcome::Wrong:
        answer.text = QCoreApplication::translate("Access", "Name or password is wrong.");
        break;
    case SignInAnswer::Outcome::TooSoon:
        answer.text =
            QCoreApplication::translate("Access", "Too many failed attempts: try again in %1 s.").arg(wait.count());
        break;
    case SignInAnswer::Outcome::Disabled:
        answer.text = QCoreApplication::translate("Access", "This account is disabled.");
        break;
    case SignInAnswer::Outcome::SignedIn:
    case SignInAnswer::Outcome::Failed: break;
    }
    return answer;
}

} // namespace

Base::Result<Accounts> Accounts::open(const QString &file, HashCost cost)
{
    if (const auto book = AccountBook::read(file); !book) {
        return Error{book.error()};
    }
    return Accounts(file, cost);
}

Base::Result<bool> Accounts::isEmpty() const
{
    const auto book = AccountBook::read(m_file);
    return book ? Base::Result<bool>(book.value().accounts.empty()) : Error{book.error()};
}

Base::Result<std::vector<Operator>> Accounts::list() const
{
    const auto book = AccountBook::read(m_file);
    if (!book) {
        return Error{book.error()};
    }
    std::vector<Operator> operators;
    operators.reserve(book.value().accounts.size());
    for (const Account &account : book.value().accounts) {
        operators.push_back(account.who);
    }
    return operators;
}

Base::Result<Operator> Accounts::find(const QString &name) const
{
    auto book = AccountBook::read(m_file);
    if (!book) {
        return Error{book.error()};
    }
    const Account *account = book.value().find(name);
    return account != nullptr ? Base::Result<Operator>(account->who) : noSuch(name);
}

Base::Result<Operator> Accounts::addFirst(const QString &name, const QString &fullName, const QString &password) const
{
    Operator who;
    who.name = name;
    who.fullName = fullName;
    who.role = Role::Administrator;
    who.disabled = false;
    if (const Status fine = nameStatus(name); !fine) {
        return Error{fine.error()};
    }
    if (const Status fine = acceptable(name, password); !fine) {
        return Error{fine.error()};
    }
    auto hash = hashOf(password, m_cost);
    if (!hash) {
        return Error{hash.error()};
    }
    const Status added = changeBook(m_file, [&](AccountBook &book) -> Status {
        if (!book.accounts.empty()) {
            return Error{QCoreApplication::translate("Access", "There are accounts already.")};
        }
        book.accounts.push_back({who, hash.value(), {}, {}});
        return Base::Done{};
    });
    return added ? Base::Result<Operator>(who) : Error{added.error()};
}

Status Accounts::add(const Operator &who, const QString &password) const
{
    if (Status fine = nameStatus(who.name); !fine) {
        return fine;
    }
    if (Status fine = acceptable(who.name, password); !fine) {
        return fine;
    }
    const auto hash = hashOf(password, m_cost);
    if (!hash) {
        return Error{hash.error()};
    }
    return changeOperators(m_file, [&](AccountBook &book) -> Status {
        if (book.find(who.name) != nullptr) {
            return Error{QCoreApplication::translate("Access", "There is an operator “%1” already.").arg(who.name)};
        }
        book.accounts.push_back({who, hash.value(), {}, {}});
        return Base::Done{};
    });
}

Status Accounts::update(const Operator &who) const
{
    return changeOperators(m_file, [&who](AccountBook &book) -> Status {
        Account *account = book.find(who.name);
        if (account == nullptr) {
            return noSuch(who.name);
        }
        const QString name = account->who.name;
        account->who = who;
        account->who.name = name;
        return Base::Done{};
    });
}

Status Accounts::remove(const QString &name) const
{
    return changeOperators(m_file, [&name](AccountBook &book) -> Status {
        const Account *account = book.find(name);
        if (account == nullptr) {
            return noSuch(name);
        }
        book.accounts.erase(book.accounts.begin() + (account - book.accounts.data()));
        return Base::Done{};
    });
}

SignInAnswer Accounts::signIn(const QString &name, const QString &password, const Base::Clock &clock) const
{
    using Outcome = SignInAnswer::Outcome;
    std::chrono::seconds waiting{};
    std::chrono::seconds next{};
    std::optional<QByteArray> hash;
    const Status charged = changeBook(m_file, [&](AccountBook &book) -> Status {
        book.pruneOthers(clock.now());
        Throttle &throttle = book.throttleOf(name);
        throttle.settle(clock.now());
        waiting = throttle.wait(clock.now());
        if (waiting.count() == 0) {
            throttle.fail(clock.now());
            next = delayAfter(throttle.failures);
        }
        if (const Account *account = book.find(name)) {
            hash = account->hash;
        }
        return Base::Done{};
    });
    if (!charged) {
        return failed(charged.error());
    }
    if (waiting.count() > 0) {
        return refused(Outcome::TooSoon, waiting);
    }
    if (!hash || !fits(*hash, password)) {
        // The same work where there is no account as where the password is wrong.
        if (!hash && !hashOf(password, m_cost)) {
            return failed(QCoreApplication::translate("Access", "There is not enough memory to check a password."));
        }
        return refused(Outcome::Wrong, next);
    }
    const auto fresh = isCheaperThan(*hash, m_cost) ? hashOf(password, m_cost) : Base::Result<QByteArray>(*hash);
    SignInAnswer answer = refused(Outcome::Wrong, next);
    const Status cleared = changeBook(m_file, [&](AccountBook &book) -> Status {
        Account *account = book.find(name);
        if (account == nullptr || account->hash != *hash) {
            return Base::Done{}; // removed, or given another password, while this one was checked
        }
        account->throttle = {};
        account->hash = fresh ? fresh.value() : *hash;
        answer = refused(account->who.disabled ? Outcome::Disabled : Outcome::SignedIn, {});
        answer.who = account->who.disabled ? Operator() : account->who;
        return Base::Done{};
    });
    return cleared ? answer : failed(cleared.error());
}

SignInAnswer Accounts::changePassword(const QString &name, const QString &current, const QString &fresh,
                                      const Base::Clock &clock) const
{
    if (const Status fine = acceptable(name, fresh); !fine) {
        return failed(fine.error());
    }
    SignInAnswer answer = signIn(name, current, clock);
    if (answer.outcome == SignInAnswer::Outcome::SignedIn) {
        if (const Status set = setPassword(name, fresh); !set) {
            return failed(set.error());
        }
    }
    return answer;
}

Status Accounts::setPassword(const QString &name, const QString &fresh) const
{
    if (Status fine = acceptable(name, fresh); !fine) {
        return fine;
    }
    const auto hash = hashOf(fresh, m_cost);
    if (!hash) {
        return Error{hash.error()};
    }
    return changeBook(m_file, [&](AccountBook &book) -> Status {
        Account *account = book.find(name);
        if (account == nullptr) {
            return noSuch(name);
        }
        account->hash = hash.value();
        account->throttle = {};
        return Base::Done{};
    });
}

} // namespace Floorwatch::Access
