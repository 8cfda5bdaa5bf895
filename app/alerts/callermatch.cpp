// Whether a rule holds for a caller, in three values: yes, no, not known yet.
#include "alerts/callerrule.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

enum class Answer : quint8 { No, NotKnown, Yes };

constexpr int DefaultEscalatedDays = 90;

Answer of(bool yes) { return yes ? Answer::Yes : Answer::No; }

/// Asks one rule of one caller; gathers what made it hold.
class Asking
{
public:
    Asking(const CallerSettings &settings, const CallerPicture &picture, QStringList *why)
        : m_settings(settings), m_picture(picture), m_why(why)
    {
    }

    Answer ask(const Test &test) const;

private:
    Answer all(const Test &test) const;
    Answer any(const Test &test) const;
    Answer number(const Test &test) const;
    Answer prefix(const Test &test) const;
    Answer list(const Test &test) const;
    Answer segment(const Test &test) const;
    Answer tag(const Test &test) const;
    Answer region(const Test &test) const;
    Answer word(const Test &test, const QString &value, const char *key) const;
    Answer repeatCalls(const Test &test) const;
    Answer abandoned(const Test &test) const;
    Answer escalated(const Test &test) const;
    Answer waiting(const Test &test) const;

    /// Facts are still to come: for an anonymous caller none ever will.
    [[nodiscard]] bool factsMissing() const { return !m_picture.facts && !m_picture.number.isEmpty(); }
    [[nodiscard]] const std::vector<Domain::Contact> &contacts() const
    {
        static const std::vector<Domain::Contact> none;
        return m_picture.facts ? m_picture.facts->contacts : none;
    }
    [[nodiscard]] bool isOwn(const Domain::Contact &contact) const
    {
        return !contact.call.isEmpty() && contact.call == m_picture.call &&
               (contact.pbx == m_picture.pbx || m_picture.pbx.isEmpty() || contact.pbx.isEmpty());
    }
    void because(const char *key, const QString &value) const
    {
        if (m_why) {
            m_why->append(QLatin1String(key) + QLatin1Char('=') + value);
        }
    }

    const CallerSettings &m_settings;
    const CallerPicture &m_picture;
    QStringList *m_why;
};

Answer Asking::ask(const Test &test) const
{
    switch (test.kind) {
    case Test::Kind::All: return all(test);
    case Test::Kind::Any: return any(test);
    case Test::Kind::Not: {
        const Asking silently(m_settings, m_picture, nullptr);
        const Answer answer = test.parts.empty() ? Answer::NotKnown : silently.ask(test.parts.front());
        return answer == Answer::NotKnown ? answer : of(answer == Answer::No);
    }
    case Test::Kind::Number: return number(test);
    case Test::Kind::Prefix: return prefix(test);
    case Test::Kind::List: return list(test);
    case Test::Kind::Segment: return segment(test);
    case Test::Kind::Tag: return tag(test);
    case Test::Kind::Region: return region(test);
    case Test::Kind::Reason: return word(test, m_picture.reason, "reason");
    case Test::Kind::Queue: return m_picture.queue.isEmpty() ? Answer::NotKnown : word(test, m_picture.queue, "queue");
    case Test::Kind::RepeatCalls: return repeatCalls(test);
    case Test::Kind::AbandonedWithin: return abandoned(test);
    case Test::Kind::Escalated: return escalated(test);
    case Test::Kind::WaitingOver: return waiting(test);
    case Test::Kind::Anonymous: return of(m_picture.number.isEmpty());
    }
    Q_UNREACHABLE();
}

Answer Asking::all(const Test &test) const
{
    Answer answer = test.parts.empty() ? Answer::No : Answer::Yes;
    for (const Test &part : test.parts) {
        answer = std::min(answer, ask(part));
        if (answer == Answer::No) {
            break;
        }
    }
    return answer;
}

Answer Asking::any(const Test &test) const
{
    Answer answer = Answer::No;
    for (const Test &part : test.parts) {
        answer = std::max(answer, ask(part));
        if (answer == Answer::Yes) {
            break;
        }
    }
    return answer;
}

Answer Asking::number(const Test &test) const
{
    const bool found = !m_picture.number.isEmpty() && test.words.contains(m_picture.number);
    if (found) {
        because("number", m_picture.number);
    }
    return of(found);
}

Answer Asking::prefix(const Test &test) const
{
    for (const QString &word : test.words) {
        const QStringView begin = word.endsWith(QLatin1Char('*')) ? QStringView(word).chopped(1) : QStringView(word);
        if (!m_picture.number.isEmpty() && m_picture.number.startsWith(begin)) {
            because("prefix", word);
            return Answer::Yes;
        }
    }
    return Answer::No;
}

Answer Asking::list(const Test &test) const
{
    for (const QString &word : test.words) {
        const auto found = m_settings.lists.constFind(word);
        if (found != m_settings.lists.constEnd() && !m_picture.number.isEmpty() && found->contains(m_picture.number)) {
            because("list", word);
            return Answer::Yes;
        }
    }
    return Answer::No;
}

Answer Asking::segment(const Test &test) const
{
    if (factsMissing()) {
        return Answer::NotKnown;
    }
    const auto *facts = m_picture.facts;
    return word(test, facts && facts->customer ? facts->customer->segment : QString(), "segment");
}

Answer Asking::tag(const Test &test) const
{
    if (factsMissing()) {
        return Answer::NotKnown;
    }
    const QStringList tags = m_picture.facts ? m_picture.facts->tags() : QStringList();
    for (const QString &tag : tags) {
        if (test.words.contains(tag, Qt::CaseInsensitive)) {
            because("tag", tag);
            return Answer::Yes;
        }
    }
    return Answer::No;
}

Answer Asking::region(const Test &test) const
{
    for (const QString &word : test.words) {
        const bool inIt =
            m_picture.region.startsWith(word, Qt::CaseInsensitive) &&
            (m_picture.region.size() == word.size() || m_picture.region.at(word.size()) == QLatin1Char('-'));
        if (inIt && !word.isEmpty()) {
            because("region", m_picture.region);
            return Answer::Yes;
        }
    }
    return Answer::No;
}

Answer Asking::word(const Test &test, const QString &value, const char *key) const
{
    const bool found = !value.isEmpty() && test.words.contains(value, Qt::CaseInsensitive);
    if (found) {
        because(key, value);
    }
    return of(found);
}

Answer Asking::repeatCalls(const Test &test) const
{
    if (factsMissing()) {
        return Answer::NotKnown;
    }
    const Instant since = m_picture.at - std::chrono::hours(24) * test.days;
    int calls = 0;
    const Domain::Contact *last = nullptr;
    for (const Domain::Contact &contact : contacts()) {
        if (isOwn(contact) || contact.at < since || contact.at > m_picture.at) {
            continue;
        }
        // Visits of one call stand next to each other: they are one contact of the customer with the house.
        const bool sameCall = last && !contact.call.isEmpty() && contact.call == last->call && contact.pbx == last->pbx;
        calls += sameCall ? 0 : 1;
        last = &contact;
    }
    if (calls >= test.number) {
        because("repeat", QStringLiteral("%1/%2").arg(calls).arg(test.days));
    }
    return of(calls >= test.number);
}

Answer Asking::abandoned(const Test &test) const
{
    if (factsMissing()) {
        return Answer::NotKnown;
    }
    for (const Domain::Contact &contact : contacts()) {
        if (isOwn(contact) || contact.at > m_picture.at) {
            continue;
        }
        const bool recent = contact.at >= m_picture.at - std::chrono::hours(test.hours);
        const bool yes = recent && contact.outcome == Domain::VisitOutcome::Abandoned;
        if (yes) {
            because("abandoned", QString::number(Base::toEpochMicros(contact.at) / 1'000'000));
        }
        return of(yes);
    }
    return Answer::No;
}

Answer Asking::escalated(const Test &test) const
{
    if (factsMissing()) {
        return Answer::NotKnown;
    }
    const Instant since = m_picture.at - std::chrono::hours(24) * (test.days > 0 ? test.days : DefaultEscalatedDays);
    for (const Domain::Contact &contact : contacts()) {
        if (contact.escalated && !isOwn(contact) && contact.at >= since && contact.at <= m_picture.at) {
            because("escalated", QString::number(Base::toEpochMicros(contact.at) / 1'000'000));
            return Answer::Yes;
        }
    }
    return Answer::No;
}

Answer Asking::waiting(const Test &test) const
{
    int seconds = test.seconds;
    if (seconds == 0) {
        // Facts may never come: until they do the promise to callers without a segment holds.
        const auto *facts = m_picture.facts;
        const QString segment = facts && facts->customer ? facts->customer->segment : QString();
        seconds = m_settings.promiseSeconds.value(segment, m_settings.promiseSeconds.value(QString(), 0));
    }
    const bool longer = seconds > 0 && m_picture.waited > std::chrono::seconds(seconds);
    if (longer) {
        because("promise", QString::number(seconds));
    }
    return of(longer);
}

} // namespace

bool matches(const CallerRule &rule, const CallerSettings &settings, const CallerPicture &picture, QStringList *why)
{
    QStringList reasons;
    const bool holds = Asking(settings, picture, why ? &reasons : nullptr).ask(rule.test) == Answer::Yes;
    if (holds && why) {
        why->append(reasons);
    }
    return holds;
}

bool dependsOnWait(const Test &test)
{
    return test.kind == Test::Kind::WaitingOver || std::any_of(test.parts.begin(), test.parts.end(), dependsOnWait);
}

} // namespace Floorwatch::Alerts
