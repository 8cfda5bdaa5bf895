// Rules about callers: whom the supervisor wants to know of before an agent answers.
#pragma once

#include "alerts/alert.h"
#include "alerts/hours.h"
#include "base/result.h"
#include "domain/customer.h"
#include "journal/records.h"
#include "numbers/numbers.h"

#include <QHash>
#include <QMap>
#include <QSet>

#include <deque>

namespace Floorwatch::Alerts
{

/// What a rule asks of a caller. All and Any hold `parts`; the others use `words` (any of them matches, without regard
/// to case), `number` and `hours` as said.
struct Test {
    enum class Kind : quint8 {
        All,
        Any,
        Not,    ///< of its one part
        Number, ///< words: whole numbers, compared in E.164
        Prefix, ///< words: begins of E.164 numbers ("+86400"); a trailing "*" may stand
        List,   ///< words: names of number lists
        Segment,
        Tag,
        Region,          ///< words: region keys or country codes ("CN-Beijing", "CN")
        Reason,          ///< words: reason keys
        Queue,           ///< words: queue names
        RepeatCalls,     ///< number: at least so many contacts within `days`, this one not counted
        AbandonedWithin, ///< the last contact within `hours` was abandoned
        Escalated,       ///< an earlier contact (within `days`; 0: 90) was escalated
        WaitingOver,     ///< waits longer than `seconds`, or than the segment's promise where that is 0
        Anonymous,
    };
    Kind kind = Kind::All;
    QStringList words;
    int number = 0;
    int days = 0;
    int hours = 0;
    int seconds = 0;
    std::vector<Test> parts;
    bool operator==(const Test &) const = default;
};
inline constexpr int TestKindCount = 16;
[[nodiscard]] QString text(Test::Kind kind);
[[nodiscard]] std::optional<Test::Kind> testKindFromText(const QString &word);

struct CallerRule {
    QString id;
    QString name;
    bool enabled = true;
    Test test;
    Severity severity = Severity::Warning;
    QStringList teams;
    QStringList queues;
    QString sound;
    QString text; ///< shown to the supervisor: what to do
    Hours hours;
    int escalateSeconds = 0;
    bool operator==(const CallerRule &) const = default;
};

/// What rules share.
struct CallerSettings {
    QMap<QString, QStringList> lists;  ///< number lists by name
    QMap<QString, int> promiseSeconds; ///< by segment; "" holds for callers without one
    bool operator==(const CallerSettings &) const = default;
};

struct CallerRules {
    std::vector<CallerRule> rules;
    CallerSettings settings;
    bool operator==(const CallerRules &) const = default;
};
[[nodiscard]] QByteArray toJson(const CallerRules &rules);
/// Refuses what cannot be meant (an unknown test, no parts, 0 calls, nesting deeper than 8) with a sentence.
[[nodiscard]] Base::Result<CallerRules> callerRulesFromJson(const QByteArray &json);
/// What a new installation begins with: VIP, regulator complaint, vulnerable, blocked, third call in 7 days, called
/// back after an abandon, over the promise.
[[nodiscard]] CallerRules defaultCallerRules();
/// What is wrong with the rule, one sentence; empty where nothing. `warning`: legal but surely not meant ("matches
/// every caller").
[[nodiscard]] QString faultOf(const CallerRule &rule, QString *warning = nullptr);

/// What is known of a call when rules are asked. Pure data, so that a back-test asks the same function.
struct CallerPicture {
    QString pbx;    ///< the feed's name; with `call` it tells which contacts are this very call's and do not count
    QString call;   ///< CallId's key
    QString number; ///< Numbers::Number::key; empty: anonymous
    QString region;
    QString queue;
    QString reason;
    Span waited{};
    Instant at;
    const Journal::CallerFacts *facts = nullptr; ///< null: not known (yet)
};

/// Whether the rule surely holds; `why` gets what made it hold, one "key=value" each, for Condition::evidence. What is
/// not known yet (the facts; the queue before there is one) neither holds nor does its opposite.
[[nodiscard]] bool matches(const CallerRule &rule, const CallerSettings &settings, const CallerPicture &picture,
                           QStringList *why = nullptr);
/// Whether the answer can still change while the caller waits (WaitingOver stands in it).
[[nodiscard]] bool dependsOnWait(const Test &test);
/// The same rule with the numbers in it as they are compared: "139 1234 5678" becomes "+8613912345678".
[[nodiscard]] CallerRule withKeys(CallerRule rule, Numbers::NumberReader &reader);
[[nodiscard]] CallerSettings withKeys(CallerSettings settings, Numbers::NumberReader &reader);

/// How often a rule would have fired over past contacts, folded page by page, oldest first: the same matches(), each
/// contact as the newest of its caller. A call counts once, however many queues it visited. Pages that begin
/// historyDays() before the 30 days make the repeat calls of the first days right.
class BackTest
{
public:
    BackTest(CallerRule rule, CallerSettings settings, QTimeZone zone, Instant now,
             const QString &country = QStringLiteral("CN"));
    /// `customers`: those of the page's numbers.
    void add(const std::vector<Domain::Contact> &page, const std::vector<Domain::Customer> &customers);
    [[nodiscard]] int historyDays() const { return m_historyDays; } ///< 0: the rule asks for no past contact
    struct Outcome {
        int in7Days = 0;
        int in30Days = 0;
        qint64 contacts = 0;               ///< looked at
        std::vector<Domain::Contact> last; ///< the newest 20 that it would have fired for
    };
    [[nodiscard]] const Outcome &outcome() const { return m_outcome; }

private:
    void judge(const Domain::Contact &contact, const Journal::CallerFacts &facts);
    void remember(const QString &caller, const Domain::Contact &contact);
    bool firedBefore(const Domain::Contact &contact);

    CallerRule m_rule;
    CallerSettings m_settings;
    QTimeZone m_zone;
    Instant m_now;
    int m_historyDays = 0;
    QHash<QString, std::deque<Domain::Contact>> m_past; ///< by customer or number, newest first, only where asked for
    QSet<QString> m_fired; ///< calls for which it fired, of the last hours: two generations
    QSet<QString> m_firedBefore;
    Instant m_firedSince;
    Outcome m_outcome;
};

} // namespace Floorwatch::Alerts
