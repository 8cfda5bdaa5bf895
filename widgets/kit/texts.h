// Figures as people read them, in the language of the screen.
#pragma once

#include "base/time.h"

#include <QString>
#include <QTimeZone>

namespace Floorwatch::Kit
{

/// "83 %"; an en dash where not defined (NaN).
[[nodiscard]] QString percentText(double ratio);
/// "1:02:03" from microseconds; an en dash where negative.
[[nodiscard]] QString spanText(qint64 micros);
/// "14:03:21" in the site's zone.
[[nodiscard]] QString clockText(Base::Instant at, const QTimeZone &zone);
/// A text for a tooltip, shown as it is: a name may look like HTML, and Qt would then lay it out.
[[nodiscard]] QString plainTip(const QString &text);
/// A caller: the name, else the number, else "Anonymous".
[[nodiscard]] QString callerText(const QString &name, const QString &number);

} // namespace Floorwatch::Kit
