// Words and glyphs of callers, in the language of the screen at the moment of asking.
#pragma once

#include "domain/customer.h"
#include "kit/theme.h"

namespace Floorwatch::Callers
{

/// "en" or "zh_CN": which of the two names that the house keeps is shown.
[[nodiscard]] QString screenLanguage();
[[nodiscard]] QString sourceName(Domain::ReasonSource source);
[[nodiscard]] QString tagName(const QString &tag);
[[nodiscard]] QString tagGlyph(const QString &tag);
[[nodiscard]] QColor tagColour(const QString &tag, const Kit::Theme &theme);
/// Those that the screens know come first, in the order of their weight; the others follow as they stand.
[[nodiscard]] QStringList inOrder(const QStringList &tags);
/// "today 14:03", "yesterday 09:12", "2026-11-02 14:03".
[[nodiscard]] QString momentText(Base::Instant at, Base::Instant now, const QTimeZone &zone);
/// "due tomorrow 12:00", "overdue since 2026-11-02 14:03".
[[nodiscard]] QString dueText(Base::Instant due, Base::Instant now, const QTimeZone &zone);

} // namespace Floorwatch::Callers
