#include "domain/reason.h"

namespace Floorwatch::Domain
{

QString text(ReasonSource source)
{
    switch (source) {
    case ReasonSource::Unknown: return QStringLiteral("unknown");
    case ReasonSource::Variable: return QStringLiteral("variable");
    case ReasonSource::UserEvent: return QStringLiteral("userEvent");
    case ReasonSource::IvrPath: return QStringLiteral("ivrPath");
    case ReasonSource::Queue: return QStringLiteral("queue");
    case ReasonSource::Hand: return QStringLiteral("hand");
    }
    Q_UNREACHABLE();
}

std::optional<ReasonSource> reasonSourceFromText(const QString &word)
{
    for (int i = 0; i < ReasonSourceCount; ++i) {
        if (text(static_cast<ReasonSource>(i)) == word) {
            return static_cast<ReasonSource>(i);
        }
    }
    return std::nullopt;
}

} // namespace Floorwatch::Domain
