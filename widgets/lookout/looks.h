// Glyphs, colours and small texts that the pages of this room share, in the language of the screen.
#pragma once

#include "alerts/alert.h"
#include "kit/theme.h"

#include <QTimeZone>

namespace Floorwatch::Lookout
{

/// A colour never stands alone: the glyph and severityName() go with it.
[[nodiscard]] QString severityGlyph(Alerts::Severity severity);
/// Of words and glyphs on any ground of the theme.
[[nodiscard]] QColor severityColour(Alerts::Severity severity, const Kit::Theme &theme);
[[nodiscard]] Models::Level levelOf(Alerts::Severity severity);
[[nodiscard]] QString kindGlyph(Alerts::AlertKind kind);
/// "10:02" today, else "22 Nov 10:02" in the order of the language; empty where not set.
[[nodiscard]] QString whenText(Base::Instant at, Base::Instant now, const QTimeZone &zone);
/// "4:05" since then.
[[nodiscard]] QString ageText(Base::Instant since, Base::Instant now);
/// Whom or what the alert is about, in a few words.
[[nodiscard]] QString subjectText(const Alerts::Subject &subject);
/// Where the alert stands and with whom: "open", "taken by Li Na", "asleep until 10:30", "cleared 10:02".
[[nodiscard]] QString standText(const Alerts::Alert &alert, Base::Instant now, const QTimeZone &zone);
/// "zh_CN" or "en": which of two stored texts is shown.
[[nodiscard]] QString screenLanguage();
/// Words between commas, Chinese ones too, without blanks around them and without empty ones.
[[nodiscard]] QStringList wordsIn(const QString &text);
/// The other way round.
[[nodiscard]] QString joined(const QStringList &words);

} // namespace Floorwatch::Lookout
