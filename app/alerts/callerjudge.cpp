// Rules asked of tracked callers, and what the book is told.
#include "alerts/callerwatchimpl.h"

#include <algorithm>

namespace Floorwatch::Alerts
{

namespace
{

/// More calls of one rule at once are told as one alert: a rule that matches everybody must not bury the floor.
constexpr int MostOfOneRule = 20;
constexpr int LongestName = 80;

/// A name as a peer sent it, without what turns the text around it (U+202E and its like).
QString plainName(const QString &name)
{
    QString plain;
    plain.reserve(std::min<qsizetype>(name.size(), LongestName));
    const QString simplified = name.simplified();
    for (const QChar c : simplified) {
        if (c.category() != QChar::Other_Format && c.category() != QChar::Other_Control && plain.size() < LongestName) {
            plain.append(c);
        }
    }
    return plain;
}

const CallerRule *ruleOf(const CallerRules &rules, const QString &id)
{
    const auto found =
        std::find_if(rules.rules.begin(), rules.rules.end(), [&](const CallerRule &rule) { return rule.id == id; });
    return found == rules.rules.end() || !found->enabled ? nullptr : &*found;
}

} // namespace

const Journal::CallerFacts *CallerWatch::Impl::factsOf(const QString &number) const
{
    const auto found = facts.constFind(number);
    return found == facts.constEnd() ? nullptr : &*found;
}

CallerPicture CallerWatch::Impl::picture(const Floor::FloorState &floor, const Tracked &tracked, Instant now) const
{
    const auto pbx = static_cast<size_t>(tracked.id.pbx);
    CallerPicture picture;
    picture.pbx = pbx < floor.feeds().size() ? floor.feeds()[pbx].name : QString();
    picture.call = tracked.id.key;
    picture.number = tracked.number.key;
    picture.region = tracked.region;
    picture.queue = tracked.queue;
    picture.reason = tracked.reason;
    picture.at = now;
    picture.facts = factsOf(tracked.number.key);
    if (Base::isSet(tracked.waitingSince)) {
        picture.waited = std::max(Span{}, floor.pbxTime(tracked.id.pbx, now) - tracked.waitingSince);
    }
    return picture;
}

void CallerWatch::Impl::judge(const Floor::FloorState &floor, Tracked &tracked, Instant now, Asked asked)
{
    if (tracked.ended) {
        return;
    }
    const CallerPicture known = picture(floor, tracked, now);
    for (const CallerRule &rule : rules.rules) {
        const auto isOfRule = [&rule](const Match &match) { return match.rule == rule.id; };
        if (!rule.enabled || (asked == Asked::Waits && !dependsOnWait(rule.test)) ||
            std::any_of(tracked.matches.begin(), tracked.matches.end(), isOfRule) || !inForce(rule.hours, now, zone)) {
            continue;
        }
        QStringList why;
        if (matches(rule, rules.settings, known, &why)) {
            match(tracked, rule, std::move(why), now);
        }
    }
}

void CallerWatch::Impl::match(Tracked &tracked, const CallerRule &rule, QStringList why, Instant now)
{
    int &alike = live[rule.id];
    Match match;
    match.rule = rule.id;
    match.folded = ++alike > MostOfOneRule;
    if (match.folded) {
        why = {QStringLiteral("manyCallers=%1").arg(MostOfOneRule)};
    }
    match.cause = match.folded ? QStringLiteral("rule:") + rule.id : tracked.cause;
    match.member =
        match.folded ? QStringLiteral("%1:%2").arg(static_cast<int>(tracked.id.pbx)).arg(tracked.id.key) : rule.id;
    match.condition = condition(tracked, rule, why);
    match.condition.cause = match.cause;
    match.condition.member = match.member;
    book.hold(match.condition, now);
    if (!match.folded) {
        book.follow(match.cause, match.member, tracked.trail, now);
    }
    tracked.matches.push_back(std::move(match));
}

Condition CallerWatch::Impl::condition(const Tracked &tracked, const CallerRule &rule, const QStringList &why) const
{
    Condition condition;
    condition.rule = rule.id;
    condition.title = rule.name;
    condition.kind = AlertKind::SpecialCaller;
    condition.severity = rule.severity;
    condition.finding = Finding::SpecialCaller;
    if (!rule.text.isEmpty()) {
        condition.evidence.append(QStringLiteral("todo=") + rule.text);
    }
    condition.evidence.append(why);
    condition.teams = rule.teams;
    condition.queues = rule.queues;
    condition.sound = rule.sound;
    condition.escalateAfter = std::chrono::seconds(rule.escalateSeconds);
    describe(tracked, condition);
    return condition;
}

void CallerWatch::Impl::describe(const Tracked &tracked, Condition &condition) const
{
    const Journal::CallerFacts *known = factsOf(tracked.number.key);
    const QString name = known && known->customer ? known->customer->name : QString();
    Subject &subject = condition.subject;
    subject.pbx = tracked.id.pbx;
    subject.queue = tracked.queue.isEmpty() ? Domain::QueueId{} : Domain::QueueId{tracked.id.pbx, tracked.queue};
    subject.agent = tracked.agent;
    subject.call = tracked.id;
    subject.number = tracked.number.key;
    subject.name = plainName(name.isEmpty() ? tracked.callerName : name);
}

void CallerWatch::Impl::holdAgain(Tracked &tracked, Instant now)
{
    for (Match &match : tracked.matches) {
        Condition anew = match.condition;
        describe(tracked, anew);
        if (!(anew == match.condition)) {
            match.condition = std::move(anew);
            book.hold(match.condition, now);
        }
    }
}

void CallerWatch::Impl::release(const Match &match, Instant now)
{
    if (int &alike = live[match.rule]; --alike <= 0) {
        live.remove(match.rule);
    }
    book.over(match.cause, match.member, now);
}

void CallerWatch::Impl::setRules(CallerRules given, Instant now)
{
    CallerRules keyed;
    keyed.settings = withKeys(std::move(given.settings), reader);
    for (CallerRule &rule : given.rules) {
        keyed.rules.push_back(withKeys(std::move(rule), reader));
    }
    const bool settingsChanged = !(keyed.settings == rules.settings);
    for (const CallerRule &rule : keyed.rules) {
        const CallerRule *before = ruleOf(rules, rule.id);
        if (settingsChanged || !before || !(*before == rule)) {
            changedRules.insert(rule.id);
        }
    }
    rules = std::move(keyed);
    anyWaits = std::any_of(rules.rules.begin(), rules.rules.end(),
                           [](const CallerRule &rule) { return rule.enabled && dependsOnWait(rule.test); });
    for (auto &[handle, tracked] : calls) {
        for (const Match &match : tracked.matches) {
            if (!ruleOf(rules, match.rule)) {
                release(match, now);
            }
        }
        std::erase_if(tracked.matches, [&](const Match &match) { return !ruleOf(rules, match.rule); });
    }
    rulesChanged = true;
}

void CallerWatch::Impl::judgeAgain(const Floor::FloorState &floor, Instant now)
{
    rulesChanged = false;
    const QSet<QString> changed = std::exchange(changedRules, {});
    std::vector<quint64> handles;
    for (const auto &[handle, tracked] : calls) {
        handles.push_back(handle);
    }
    std::sort(handles.begin(), handles.end());
    for (const quint64 handle : handles) {
        Tracked &tracked = calls.at(handle);
        const CallerPicture known = picture(floor, tracked, now);
        // Once a rule has matched a call it stays with it; only a rule that was changed is asked anew.
        std::erase_if(tracked.matches, [&](Match &match) {
            const CallerRule *rule = changed.contains(match.rule) ? ruleOf(rules, match.rule) : nullptr;
            if (!rule) {
                return false;
            }
            QStringList why;
            if (!matches(*rule, rules.settings, known, &why) || !inForce(rule->hours, now, zone)) {
                release(match, now);
                return true;
            }
            Condition anew = condition(tracked, *rule, match.folded ? match.condition.evidence.last(1) : why);
            anew.cause = match.cause;
            anew.member = match.member;
            match.condition = std::move(anew);
            book.hold(match.condition, now);
            return false;
        });
        judge(floor, tracked, now);
    }
}

} // namespace Floorwatch::Alerts
