#include "kit/texts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTextDocument>

#include <cmath>

namespace Floorwatch::Kit
{

namespace
{

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Texts)
};

QString notDefined() { return QStringLiteral("–"); }

} // namespace

QString percentText(double ratio)
{
    return std::isnan(ratio) ? notDefined() : QString::number(std::lround(ratio * 100)) + QStringLiteral(" %");
}

QString spanText(qint64 micros) { return micros < 0 ? notDefined() : Base::durationText(Base::Span(micros)); }

QString clockText(Base::Instant at, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(at), zone).toString(QStringLiteral("HH:mm:ss"));
}

QString callerText(const QString &name, const QString &number)
{
    if (!name.isEmpty()) {
        return name;
    }
    return number.isEmpty() ? Texts::tr("Anonymous") : number;
}

QString plainTip(const QString &text)
{
    return Qt::mightBeRichText(text) ? QStringLiteral("<p>%1</p>").arg(text.toHtmlEscaped()) : text;
}

} // namespace Floorwatch::Kit
