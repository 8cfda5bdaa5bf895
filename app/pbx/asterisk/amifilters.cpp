#include "pbx/asterisk/amifilters.h"

namespace Floorwatch::Pbx
{

namespace
{

/// "(a|b)" of names that are taken literally.
QString anyOf(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names) {
        QString one;
        for (const QChar c : name) {
            if (!c.isLetterOrNumber() && c != QLatin1Char('_') && c != QLatin1Char('-')) {
                one += QLatin1Char('\\');
            }
            one += c;
        }
        quoted << one;
    }
    return QLatin1Char('(') + quoted.join(QLatin1Char('|')) + QLatin1Char(')');
}

} // namespace

QStringList noiseFilters(const FeedConfig &config)
{
    QStringList filters{QStringLiteral("!^Event: RTCP"), QStringLiteral("!^Event: TestEvent"),
                        QStringLiteral("!^Event: DeviceStateChange"), QStringLiteral("!^Event: MusicOnHold")};
    // No expression says "none of these contexts": where some are watched, watchFilters() sorts them out.
    if (config.contexts.isEmpty()) {
        filters << QStringLiteral("!^Event: Newexten");
    }
    return filters;
}

QStringList watchFilters(const FeedConfig &config)
{
    // The name's line ends where the name ends: CALL_REASON is not CALL_REASON_TEXT. Underscores before it only say
    // that it is inherited.
    const QString variable = QStringLiteral("^Event: VarSet.*Variable: _?_?%1[[:space:]]")
                                 .arg(anyOf(QStringList(QStringLiteral("QUEUESTATUS")) + config.variables));
    if (config.contexts.isEmpty()) {
        return {QStringLiteral("^Event: [^V]"), variable};
    }
    return {QStringLiteral("^Event: ([^VN]|N[^e]|Ne[^w]|New[^e]|Newe[^x])"), variable,
            QStringLiteral("^Event: Newexten.*[[:space:]]Context: %1[[:space:]]").arg(anyOf(config.contexts))};
}

} // namespace Floorwatch::Pbx
