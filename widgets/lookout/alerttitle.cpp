#include "lookout/alerttitle.h"

#include "alerts/words.h"
#include "lookout/looks.h"
#include "numbers/numbers.h"

#include <QFontMetrics>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Alert;

namespace
{

constexpr int LeastLetters = 3; ///< of a rule's name that is worth its room
constexpr int Rounding = 2;     ///< of the widths of the parts, against that of all
constexpr int RuleShare = 40;   ///< percent of the room: fewer only where else the caller would not be read
constexpr QChar Ellipsis(0x2026);

/// Stands for the names of the rules; nobody types it.
constexpr QChar Mark(0x2063);

/// "+86 139 1234 5678" where the caller has no name.
QString whoIn(const QString &text, const Alerts::Subject &subject)
{
    for (const QString &who : {subject.name, subject.agent.key, subject.queue.key, subject.number,
                               Numbers::shown(subject.number, QString()), subject.series}) {
        if (!who.isEmpty() && text.contains(who)) {
            return who;
        }
    }
    return {};
}

/// Without the ": " that led to it.
QString withoutLead(const QString &text)
{
    const auto first = std::find_if(text.cbegin(), text.cend(),
                                    [](QChar c) { return c.isLetterOrNumber() || c == u'+' || c.isSurrogate(); });
    return text.mid(first - text.cbegin());
}

} // namespace

AlertTitle alertTitle(const Alert &alert, const QTimeZone &zone)
{
    AlertTitle title;
    title.text = Alerts::titleOf(alert, zone);
    // The sentence differs by finding and language: it is asked for with a mark in the place of the rules' names.
    Alert marked;
    marked.condition = alert.condition;
    marked.condition.title = Mark;
    marked.state = alert.state;
    marked.holding = alert.holding;
    marked.raised = alert.raised;
    const QStringList around = Alerts::titleOf(marked, zone).split(Mark);
    const bool isNamed = around.size() == 2 && around[0].size() + around[1].size() <= title.text.size() &&
                         title.text.startsWith(around[0]) && title.text.endsWith(around[1]);
    title.before = isNamed ? around[0] : title.text;
    title.after = isNamed ? around[1] : QString();
    title.rule = title.text.mid(title.before.size(), title.text.size() - title.before.size() - title.after.size());
    title.who = whoIn(isNamed ? title.after : title.text, alert.condition.subject);
    return title;
}

QString elidedTitle(const AlertTitle &title, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(title.text) <= width) {
        return title.text;
    }
    if (title.rule.isEmpty()) {
        return metrics.elidedText(title.text, Qt::ElideRight, width);
    }
    const int rest = metrics.horizontalAdvance(title.before + title.after);
    const auto cut = [&](int room) {
        return title.before + metrics.elidedText(title.rule, Qt::ElideRight, room) + title.after;
    };
    const int share = std::min(metrics.horizontalAdvance(title.rule), width * RuleShare / 100);
    if (width - rest >= share) {
        return cut(width - rest);
    }
    // Then what follows the name, as its number; the rule's name keeps its share as long as the name fits beside it.
    const auto end = title.who.isEmpty() ? title.after.size() : title.after.indexOf(title.who) + title.who.size();
    const int least = metrics.horizontalAdvance(title.rule.left(LeastLetters) + Ellipsis);
    const int room = width - metrics.horizontalAdvance(title.before + title.after.left(end) + Ellipsis) - Rounding;
    if (room >= least || !title.before.isEmpty()) {
        return metrics.elidedText(cut(std::clamp(room, std::min(least, share), share)), Qt::ElideRight, width);
    }
    return metrics.elidedText(withoutLead(title.after), Qt::ElideRight, width);
}

} // namespace Floorwatch::Lookout
