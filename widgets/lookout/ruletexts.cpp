#include "lookout/ruletexts.h"

#include "alerts/words.h"
#include "base/time.h"
#include "kit/texts.h"

#include <QEvent>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Finding;
using Alerts::Severity;

Unit unitOf(Finding finding)
{
    switch (finding) {
    case Finding::ServiceLevel:
    case Finding::Abandonment: return Unit::Percent;
    case Finding::LongestWait:
    case Finding::TimeInState:
    case Finding::Unreachable:
    case Finding::TalkTime:
    case Finding::HoldTime:
    case Finding::FeedStale:
    case Finding::LongTalkForReason:
    case Finding::SpecialCallerOnHold: return Unit::Seconds;
    case Finding::SpecialCaller:
    case Finding::CallersWaiting:
    case Finding::FreeAgents:
    case Finding::RingNoAnswer:
    case Finding::ShortCalls:
    case Finding::Transfers:
    case Finding::FeedMalformed:
    case Finding::SurgeUp:
    case Finding::SurgeDown: return Unit::Number;
    }
    Q_UNREACHABLE();
}

bool isBadBelow(Finding finding) { return finding == Finding::ServiceLevel || finding == Finding::FreeAgents; }

QString figureText(Finding finding, double value)
{
    switch (unitOf(finding)) {
    case Unit::Seconds: return Base::durationText(Base::fromSeconds(value));
    case Unit::Percent: return Kit::percentText(value);
    case Unit::Number: return QString::number(value, 'f', 0);
    }
    Q_UNREACHABLE();
}

const std::vector<Finding> &floorFindings()
{
    static const std::vector<Finding> All{
        Finding::CallersWaiting, Finding::LongestWait,   Finding::ServiceLevel,      Finding::Abandonment,
        Finding::FreeAgents,     Finding::TimeInState,   Finding::RingNoAnswer,      Finding::Unreachable,
        Finding::ShortCalls,     Finding::TalkTime,      Finding::HoldTime,          Finding::Transfers,
        Finding::FeedStale,      Finding::FeedMalformed, Finding::LongTalkForReason, Finding::SpecialCallerOnHold};
    return All;
}

SeverityBox::SeverityBox(QWidget *parent) : QComboBox(parent)
{
    for (int i = 0; i < Alerts::SeverityCount; ++i) {
        addItem(QString(), i);
    }
    retranslate();
}

Severity SeverityBox::severity() const { return static_cast<Severity>(std::max(0, currentIndex())); }

void SeverityBox::setSeverity(Severity severity) { setCurrentIndex(static_cast<int>(severity)); }

void SeverityBox::retranslate()
{
    for (int i = 0; i < count(); ++i) {
        setItemText(i, Alerts::severityName(static_cast<Severity>(i)));
    }
}

void SeverityBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

SoundBox::SoundBox(QWidget *parent) : QComboBox(parent)
{
    for (const auto &sound : {QString(), QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("critical"),
                              QStringLiteral("special")}) {
        addItem(QString(), sound);
    }
    retranslate();
}

void SoundBox::setSound(const QString &sound)
{
    int at = findData(sound);
    if (at < 0) {
        addItem(sound, sound);
        at = count() - 1;
    }
    setCurrentIndex(at);
}

void SoundBox::retranslate()
{
    const QString names[] = {tr("as its severity"), tr("one soft note"), tr("two notes"), tr("three rising"),
                             tr("four quick")};
    for (int i = 0; i < std::min(count(), 5); ++i) {
        setItemText(i, names[i]);
    }
}

void SoundBox::changeEvent(QEvent *event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
