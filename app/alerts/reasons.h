// The contact reason of a call, from the sources that the house has, in its order.
#pragma once

#include "base/result.h"
#include "domain/reason.h"
#include "floor/floorrecords.h"

#include <QMap>
#include <QStringList>

namespace Floorwatch::Alerts
{

/// A reason as the house names it, in both languages of the screens.
struct ReasonName {
    QString key;
    QString english;
    QString chinese;
    bool operator==(const ReasonName &) const = default;
};

struct ReasonSettings {
    std::vector<Domain::ReasonSource> order{Domain::ReasonSource::Variable, Domain::ReasonSource::UserEvent,
                                            Domain::ReasonSource::IvrPath, Domain::ReasonSource::Queue};
    QString variable = QStringLiteral("CALL_REASON"); ///< channel variable whose value is the reason
    QString userEvent = QStringLiteral("CallReason"); ///< UserEvent name; header "Reason" holds the reason
    QMap<QString, QString> ofPath;  ///< "context/extension" or "context" -> reason; the last step that is named wins
    QMap<QString, QString> ofQueue; ///< queue -> reason
    QMap<QString, QString> ofValue; ///< what a source says -> key ("1" -> "billing"); others: the value in lower case
    std::vector<ReasonName> names;
    bool operator==(const ReasonSettings &) const = default;
};
/// What a new house begins with: the usual sources, and names for the usual reasons.
[[nodiscard]] ReasonSettings defaultReasonSettings();
[[nodiscard]] QByteArray toJson(const ReasonSettings &settings);
[[nodiscard]] Base::Result<ReasonSettings> reasonSettingsFromJson(const QByteArray &json);

/// What the sources say of this call now. Pure. Set by hand wins over every source.
[[nodiscard]] Domain::ContactReason reasonOf(const Floor::CallRecord &call, const ReasonSettings &settings);
/// The name on screen ("No signal"); the key where it has none. `language`: "zh_CN" or "en".
[[nodiscard]] QString reasonName(const ReasonSettings &settings, const QString &key, const QString &language);

} // namespace Floorwatch::Alerts
