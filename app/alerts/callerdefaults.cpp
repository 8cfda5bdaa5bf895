// The caller rules that a new installation begins with, and numbers in rules as they are compared.
#include "alerts/callerlimits.h"
#include "alerts/callerrule.h"

#include <QCoreApplication>

namespace Floorwatch::Alerts
{

namespace
{

struct AlertsText {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

Test tagged(const QString &tag)
{
    Test test;
    test.kind = Test::Kind::Tag;
    test.words = {tag};
    return test;
}

CallerRule made(const char *id, const QString &name, const QString &text, Severity severity, Test test)
{
    CallerRule rule;
    rule.id = QString::fromLatin1(id);
    rule.name = name;
    rule.text = text;
    rule.severity = severity;
    rule.test = std::move(test);
    return rule;
}

void makeKeys(QStringList &numbers, Numbers::NumberReader &reader)
{
    for (QString &number : numbers) {
        if (const QString key = reader.read(number).key; !key.isEmpty()) {
            number = key;
        }
    }
}

void makeKeys(Test &test, Numbers::NumberReader &reader)
{
    if (test.kind == Test::Kind::Number) {
        makeKeys(test.words, reader);
    } else if (test.kind == Test::Kind::Prefix) {
        // A begin is no number of any plan: only what people write into it is taken out.
        for (QString &word : test.words) {
            word.remove(QLatin1Char(' ')).remove(QLatin1Char('-'));
            if (word.startsWith(QLatin1String("00"))) {
                word.replace(0, 2, QLatin1Char('+'));
            }
        }
    }
    for (Test &part : test.parts) {
        makeKeys(part, reader);
    }
}

} // namespace

CallerRules defaultCallerRules()
{

    CallerRules rules;
    auto &list = rules.rules;
    list.push_back(made("vip", AlertsText::tr("VIP caller"), AlertsText::tr("See that this call is answered next."),
                        Severity::Warning, tagged(Domain::Tag::Vip)));
    // Went to the regulator once: the next bad call is a case there. Somebody must take it within half a minute.
    list.push_back(made("complaint", AlertsText::tr("Regulator complaint"),
                        AlertsText::tr("Give this call to an experienced agent and listen in."), Severity::Critical,
                        tagged(Domain::Tag::Complaint)));
    list.back().escalateSeconds = 30;
    list.push_back(made("vulnerable", AlertsText::tr("Vulnerable customer"),
                        AlertsText::tr("Take time; offer a call back in writing."), Severity::Warning,
                        tagged(Domain::Tag::Vulnerable)));
    list.push_back(made("blocked", AlertsText::tr("Blocked caller"),
                        AlertsText::tr("The agent may end the call by the agreed words."), Severity::Info,
                        tagged(Domain::Tag::Blocked)));
    Test repeat;
    repeat.kind = Test::Kind::RepeatCalls;
    repeat.number = 2; // two before this one make it the third
    repeat.days = 7;
    list.push_back(made("third-call", AlertsText::tr("Third call in 7 days"),
                        AlertsText::tr("Read what was promised before it is answered."), Severity::Warning,
                        std::move(repeat)));
    Test abandoned;
    abandoned.kind = Test::Kind::AbandonedWithin;
    abandoned.hours = 4; // later a caller seldom means the same attempt
    list.push_back(made("after-abandon", AlertsText::tr("Calls again after giving up"),
                        AlertsText::tr("Move this caller to the front."), Severity::Info, std::move(abandoned)));
    Test waiting;
    waiting.kind = Test::Kind::WaitingOver;
    list.push_back(made("over-promise", AlertsText::tr("Waits longer than promised"),
                        AlertsText::tr("Find a free agent for this caller."), Severity::Warning, std::move(waiting)));
    // Gold is promised what a VIP expects; two minutes is where most callers begin to give up.
    rules.settings.promiseSeconds = {{QString(), 120}, {QStringLiteral("gold"), 30}};
    return rules;
}

CallerRule withKeys(CallerRule rule, Numbers::NumberReader &reader)
{
    makeKeys(rule.test, reader);
    return rule;
}

CallerSettings withKeys(CallerSettings settings, Numbers::NumberReader &reader)
{
    for (QStringList &numbers : settings.lists) {
        makeKeys(numbers, reader);
    }
    return settings;
}

} // namespace Floorwatch::Alerts
