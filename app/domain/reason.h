// Why a customer calls, and how that came to be known.
#pragma once

#include <QString>

#include <optional>

namespace Floorwatch::Domain
{

/// In the order in which sources are asked unless the settings say otherwise; Hand always wins.
enum class ReasonSource : quint8 { Unknown, Variable, UserEvent, IvrPath, Queue, Hand };
inline constexpr int ReasonSourceCount = 6;
/// Stable English words for JSON ("variable", "ivrPath").
[[nodiscard]] QString text(ReasonSource source);
[[nodiscard]] std::optional<ReasonSource> reasonSourceFromText(const QString &word);

/// A contact reason: the house's own key ("no-signal"), the same in reports, rules and demand guides. Empty: unknown.
struct ContactReason {
    QString key;
    ReasonSource source = ReasonSource::Unknown;
    bool operator==(const ContactReason &) const = default;
};

} // namespace Floorwatch::Domain
