// The accounts of this workstation: who may sign in, with passwords that only their hashes are kept of.
//
// One JSON file, mode 0600, written whole (QSaveFile) under a lock beside it (FILE.lock, flock), so that the console
// and floorwatchd may use it at once:
//   {"format":1,"operators":[{"name","fullName","role","granted":[],"denied":[],"teams":[],"queues":[],"disabled",
//     "hash","failures","lastFailure","notBefore"}],"others":[{"id","failures","lastFailure","notBefore"}],"pepper"}
// Members that it does not know are kept. A file that is damaged or foreign is refused and never overwritten.
// `hash` is Argon2id as crypto_pwhash_str of libsodium writes it. Times are ISO 8601 in UTC. `others` remembers the
// failed attempts on names that are no account, by a keyed hash since people type passwords into the wrong field.
#pragma once

#include "access/rights.h"
#include "base/clock.h"
#include "base/result.h"

#include <chrono>

namespace Floorwatch::Access
{

/// What one hash costs. The defaults are libsodium's "interactive" ones: two passes over 64 MiB, about 100 ms.
struct HashCost {
    quint64 passes = 2;
    size_t bytes = size_t{64} * 1024 * 1024;
};

struct SignInAnswer {
    enum class Outcome : quint8 {
        SignedIn,
        Wrong,    ///< name or password; which of them is not said
        TooSoon,  ///< after failures: not even looked at, try again after `wait`
        Disabled, ///< told only to who knows the password
        Failed,   ///< the file cannot be read or written: `text` says why
    };
    Outcome outcome = Outcome::Failed;
    Operator who;                ///< set where signed in
    std::chrono::seconds wait{}; ///< how long the next attempt must wait (Wrong, TooSoon); 0: not at all
    QString text; ///< one English sentence for logs and the command line; the screens translate by outcome
};

/// All functions but open() are const, hold nothing but the file's name, and may be called from any thread, several at
/// once. Those that hash (addFirst, add, signIn, changePassword, setPassword) take about 100 ms and 64 MiB: a window
/// calls them in a thread of its own. The others take as long as writing a small file.
class Accounts
{
public:
    /// Refuses a file that is there but no file of accounts. A missing one is an empty one.
    [[nodiscard]] static Base::Result<Accounts> open(const QString &file, HashCost cost = {});

    [[nodiscard]] QString file() const { return m_file; }
    /// No account at all: the first run.
    [[nodiscard]] Base::Result<bool> isEmpty() const;
    [[nodiscard]] Base::Result<std::vector<Operator>> list() const;
    [[nodiscard]] Base::Result<Operator> find(const QString &name) const;

    /// Makes the first administrator; refused as soon as there is any account.
    [[nodiscard]] Base::Result<Operator> addFirst(const QString &name, const QString &fullName,
                                                  const QString &password) const;
    [[nodiscard]] Base::Status add(const Operator &who, const QString &password) const;
    /// Everything but name and password. At least one enabled operator with ManageOperators must remain.
    [[nodiscard]] Base::Status update(const Operator &who) const;
    [[nodiscard]] Base::Status remove(const QString &name) const;

    /// Checks a password. After the third failure in a row an account takes no attempt for 2 s, then 4, 8, up to 15
    /// minutes; kept in the file, so a restart does not help. An attempt is counted before it is checked, so many at
    /// once do not help either. A name without account answers the same after the same work.
    /// A hash that was made at a lower cost than today's is made anew.
    [[nodiscard]] SignInAnswer signIn(const QString &name, const QString &password, const Base::Clock &clock) const;
    /// An operator's own: `current` is checked as by signIn(), its failures counted.
    [[nodiscard]] SignInAnswer changePassword(const QString &name, const QString &current, const QString &fresh,
                                              const Base::Clock &clock) const;
    /// By whoever manages operators; also takes away the delay.
    [[nodiscard]] Base::Status setPassword(const QString &name, const QString &fresh) const;

    /// NIST SP 800-63B, 5.1.1.2: at least ten characters (code points), no rules of composition, not the name, not one
    /// repeated character, not of the commonest. At most 256.
    [[nodiscard]] static Base::Status acceptable(const QString &name, const QString &password);
    static constexpr int ShortestPassword = 10;

private:
    Accounts(QString file, HashCost cost) : m_file(std::move(file)), m_cost(cost) {}

    QString m_file;
    HashCost m_cost;
};

} // namespace Floorwatch::Access
