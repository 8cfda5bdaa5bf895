#include "callers/words.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>
#include <array>

namespace Floorwatch::Callers
{

using Domain::ReasonSource;

namespace
{

struct Callers {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Callers)
};

const std::array<QString, 4> &knownTags()
{
    using namespace Domain::Tag;
    static const std::array<QString, 4> Known{Blocked, Complaint, Vip, Vulnerable};
    return Known;
}

QDateTime local(Base::Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone);
}

} // namespace

QString screenLanguage()
{
    //: Not shown: the id of this translation's language. In Chinese it is zh_CN.
    return Callers::tr("en", "id of the language") == QLatin1String("en") ? QStringLiteral("en")
                                                                          : QStringLiteral("zh_CN");
}

QString sourceName(ReasonSource source)
{
    switch (source) {
    case ReasonSource::Unknown: return Callers::tr("not known");
    case ReasonSource::Variable: return Callers::tr("from a channel variable");
    case ReasonSource::UserEvent: return Callers::tr("told by the PBX's dialplan");
    case ReasonSource::IvrPath: return Callers::tr("from the voice menu");
    case ReasonSource::Queue: return Callers::tr("from the queue");
    case ReasonSource::Hand: return Callers::tr("set by hand");
    }
    Q_UNREACHABLE();
}

QString tagName(const QString &tag)
{
    using namespace Domain::Tag;
    if (tag == Vip) {
        return Callers::tr("VIP");
    }
    if (tag == Complaint) {
        return Callers::tr("Complaint");
    }
    if (tag == Vulnerable) {
        return Callers::tr("Vulnerable");
    }
    return tag == Blocked ? Callers::tr("Blocked") : tag;
}

QString tagGlyph(const QString &tag)
{
    const auto &known = knownTags();
    return std::find(known.begin(), known.end(), tag) != known.end() ? QStringLiteral("tag-") + tag
                                                                     : QStringLiteral("tag");
}

QColor tagColour(const QString &tag, const Kit::Theme &theme)
{
    using namespace Domain::Tag;
    if (tag == Vip) {
        return theme.accent;
    }
    if (tag == Complaint || tag == Blocked) {
        return theme.alarmText;
    }
    return tag == Vulnerable ? theme.watchText : theme.text;
}

QStringList inOrder(const QStringList &tags)
{
    QStringList sorted;
    for (const QString &tag : knownTags()) {
        if (tags.contains(tag)) {
            sorted.append(tag);
        }
    }
    for (const QString &tag : tags) {
        if (!sorted.contains(tag)) {
            sorted.append(tag);
        }
    }
    return sorted;
}

QString momentText(Base::Instant at, Base::Instant now, const QTimeZone &zone)
{
    if (!Base::isSet(at)) {
        return QStringLiteral("–");
    }
    const QDateTime then = local(at, zone);
    const qint64 days = then.date().daysTo(local(now, zone).date());
    const QString hour = then.toString(QStringLiteral("HH:mm"));
    if (days == 0) {
        return Callers::tr("today %1").arg(hour);
    }
    if (days == 1) {
        return Callers::tr("yesterday %1").arg(hour);
    }
    return days == -1 ? Callers::tr("tomorrow %1").arg(hour) : then.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

QString dueText(Base::Instant due, Base::Instant now, const QTimeZone &zone)
{
    if (!Base::isSet(due)) {
        return Callers::tr("without a date");
    }
    const QString moment = momentText(due, now, zone);
    return due < now ? Callers::tr("overdue since %1").arg(moment) : Callers::tr("due %1").arg(moment);
}

} // namespace Floorwatch::Callers
