// What tests of floor rules share: a rule, and callers and agents of one queue by number.
#pragma once

#include "alertkit.h"

namespace Floorwatch::AlertTest
{

using namespace Floorwatch::Alerts;
using namespace Floorwatch::Domain;

inline QString q(const char *text) { return QString::fromUtf8(text); }

inline FloorRule rule(Finding finding, double limit, double clear)
{
    FloorRule made;
    made.id = text(finding);
    made.finding = finding;
    made.limit = limit;
    made.clear = clear;
    return made;
}
inline FloorRule rule(Finding finding, double limit) { return rule(finding, limit, limit); }

inline constexpr const char *Agent = "PJSIP/1001";

inline LegRef caller(int i)
{
    const QByteArray id = "c" + QByteArray::number(i);
    return Desk::ref(id.constData(), id.constData(), "PJSIP/trunk-1");
}
inline LegRef agentLeg(int i)
{
    const QByteArray id = "a" + QByteArray::number(i);
    return Desk::ref(id.constData(), caller(i).linkedid.toLatin1().constData(), "PJSIP/1001-00000001");
}

inline void join(Desk &desk, double seconds, int i, const char *queue = "support")
{
    desk.legUp(seconds, caller(i));
    desk.join(seconds, caller(i), queue, i + 1);
}

} // namespace Floorwatch::AlertTest
