#include "lookout/testwords.h"

#include "lookout/looks.h"

#include <QCoreApplication>

namespace Floorwatch::Lookout
{

using Alerts::Test;

namespace
{

struct Tests {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Tests)
};

QString filledIn(const Test &test)
{
    QString sentence = sentenceOf(test.kind);
    for (const Blank blank : blanksOf(test.kind)) {
        switch (blank) {
        case Blank::Words: sentence = sentence.arg(joined(test.words)); break;
        case Blank::Number: sentence = sentence.arg(test.number); break;
        case Blank::Days: sentence = sentence.arg(test.days); break;
        case Blank::Hours: sentence = sentence.arg(test.hours); break;
        case Blank::Seconds: sentence = sentence.arg(test.seconds); break;
        }
    }
    return sentence;
}

} // namespace

QString sentenceOf(Kind kind)
{
    switch (kind) {
    case Kind::All: return Tests::tr("all of these hold");
    case Kind::Any: return Tests::tr("any of these holds");
    case Kind::Not: return Tests::tr("this does not hold");
    case Kind::Number: return Tests::tr("the number is one of %1");
    case Kind::Prefix: return Tests::tr("the number begins with one of %1");
    case Kind::List: return Tests::tr("the number stands on the list %1");
    case Kind::Segment: return Tests::tr("the customer is of the segment %1");
    case Kind::Tag: return Tests::tr("the customer bears the tag %1");
    case Kind::Region: return Tests::tr("the number is from %1");
    case Kind::Reason: return Tests::tr("the customer calls about %1");
    case Kind::Queue: return Tests::tr("the caller waits in %1");
    case Kind::RepeatCalls: return Tests::tr("called at least %1 times within the last %2 days");
    case Kind::AbandonedWithin: return Tests::tr("hung up while waiting, the last time, within %1 hours");
    case Kind::Escalated: return Tests::tr("an earlier call of the last %1 days was escalated (0: 90 days)");
    case Kind::WaitingOver: return Tests::tr("waits longer than %1 seconds (0: than promised to the segment)");
    case Kind::Anonymous: return Tests::tr("the caller hides the number");
    }
    Q_UNREACHABLE();
}

std::vector<Blank> blanksOf(Kind kind)
{
    switch (kind) {
    case Kind::All:
    case Kind::Any:
    case Kind::Not:
    case Kind::Anonymous: return {};
    case Kind::Number:
    case Kind::Prefix:
    case Kind::List:
    case Kind::Segment:
    case Kind::Tag:
    case Kind::Region:
    case Kind::Reason:
    case Kind::Queue: return {Blank::Words};
    case Kind::RepeatCalls: return {Blank::Number, Blank::Days};
    case Kind::AbandonedWithin: return {Blank::Hours};
    case Kind::Escalated: return {Blank::Days};
    case Kind::WaitingOver: return {Blank::Seconds};
    }
    Q_UNREACHABLE();
}

QString kindName(Kind kind)
{
    switch (kind) {
    case Kind::All: return Tests::tr("All of");
    case Kind::Any: return Tests::tr("Any of");
    case Kind::Not: return Tests::tr("Not");
    case Kind::Number: return Tests::tr("Number");
    case Kind::Prefix: return Tests::tr("Begin of number");
    case Kind::List: return Tests::tr("Number list");
    case Kind::Segment: return Tests::tr("Segment");
    case Kind::Tag: return Tests::tr("Tag");
    case Kind::Region: return Tests::tr("Region");
    case Kind::Reason: return Tests::tr("Reason");
    case Kind::Queue: return Tests::tr("Queue");
    case Kind::RepeatCalls: return Tests::tr("Repeated calls");
    case Kind::AbandonedWithin: return Tests::tr("Hung up before");
    case Kind::Escalated: return Tests::tr("Escalated before");
    case Kind::WaitingOver: return Tests::tr("Waits too long");
    case Kind::Anonymous: return Tests::tr("Anonymous");
    }
    Q_UNREACHABLE();
}

QString exampleOf(Kind kind)
{
    switch (kind) {
    case Kind::Number: return QStringLiteral("+86 139 1234 5678");
    case Kind::Prefix: return QStringLiteral("+86400, +8610*");
    case Kind::List: return Tests::tr("name of a list");
    case Kind::Segment: return QStringLiteral("gold, platinum");
    case Kind::Tag: return QStringLiteral("vip, complaint");
    case Kind::Region: return QStringLiteral("CN-Beijing, CN");
    case Kind::Reason: return QStringLiteral("no-signal, billing");
    case Kind::Queue: return QStringLiteral("support, sales");
    default: return {};
    }
}

bool holdsParts(Kind kind) { return kind == Kind::All || kind == Kind::Any || kind == Kind::Not; }

Test freshTest(Kind kind)
{
    Test test;
    test.kind = kind;
    switch (kind) {
    case Kind::RepeatCalls:
        test.number = 3;
        test.days = 7;
        break;
    case Kind::AbandonedWithin: test.hours = 24; break;
    case Kind::Escalated: test.days = 90; break;
    default: break;
    }
    return test;
}

QString wordsOf(const Test &test)
{
    if (!holdsParts(test.kind)) {
        return filledIn(test);
    }
    QStringList parts;
    for (const Test &part : test.parts) {
        parts.append(holdsParts(part.kind) ? QStringLiteral("(%1)").arg(wordsOf(part)) : wordsOf(part));
    }
    const QString all = parts.join(test.kind == Kind::Any ? Tests::tr(" or ") : Tests::tr(" and "));
    return test.kind == Kind::Not ? Tests::tr("not: %1").arg(all) : all;
}

} // namespace Floorwatch::Lookout
