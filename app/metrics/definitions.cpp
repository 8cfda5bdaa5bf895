#include "metrics/definitions.h"

#include <QCoreApplication>

#include <array>

namespace Floorwatch::Metrics
{

namespace
{

struct Definition {
    const char *id;
    const char *words;
};

constexpr std::array definitions{
    Definition{"sl.answered", QT_TRANSLATE_NOOP("Metrics", "Service level: answered within the threshold / answered.")},
    Definition{"sl.offered",
               QT_TRANSLATE_NOOP("Metrics", "Service level: (answered + abandoned within the threshold) / "
                                            "(answered + abandoned).")},
    Definition{"sl.strict", QT_TRANSLATE_NOOP("Metrics", "Service level: answered within the threshold / "
                                                         "(answered + abandoned).")},
    Definition{"sl.less-short",
               QT_TRANSLATE_NOOP("Metrics", "Service level: answered within the threshold / (answered + abandoned, "
                                            "without those who gave up within the threshold).")},
    Definition{"sl.short-ok",
               QT_TRANSLATE_NOOP("Metrics", "Service level: (answered within the threshold + short abandons) / "
                                            "(answered + abandoned).")},
    Definition{"abandonment",
               QT_TRANSLATE_NOOP("Metrics", "Abandoned / offered. Callers sent on by a time limit, a key or an empty "
                                            "queue are counted on their own.")},
    Definition{"abandonment.net",
               QT_TRANSLATE_NOOP("Metrics", "(Abandoned - short abandons) / offered. Short: gave up within the short "
                                            "limit.")},
    Definition{"asa", QT_TRANSLATE_NOOP("Metrics", "Average speed of answer: the mean wait of the answered callers.")},
    Definition{"aht", QT_TRANSLATE_NOOP("Metrics", "Average handle time: (talk + hold + wrap-up) / calls handled.")},
    Definition{"occupancy", QT_TRANSLATE_NOOP("Metrics", "(Talk + hold + wrap-up) / (time signed in - time paused). "
                                                         "Ringing does not count as work.")},
    Definition{"utilisation", QT_TRANSLATE_NOOP("Metrics", "(Talk + hold + wrap-up) / time signed in.")},
    Definition{"longestWait", QT_TRANSLATE_NOOP("Metrics", "The longest wait of the callers who are waiting now.")},
    Definition{"offered", QT_TRANSLATE_NOOP("Metrics", "Callers who joined the queue since midnight; a caller who "
                                                       "visits two queues counts in both.")},
    Definition{"timedOut",
               QT_TRANSLATE_NOOP("Metrics", "Callers whom the queue's time limit sent on: neither answered nor "
                                            "abandoned.")},
};

} // namespace

QStringList definedIds()
{
    QStringList ids;
    for (const Definition &entry : definitions) {
        ids.append(QLatin1String(entry.id));
    }
    return ids;
}

QString definition(const QString &id)
{
    for (const Definition &entry : definitions) {
        if (id == QLatin1String(entry.id)) {
            return QCoreApplication::translate("Metrics", entry.words);
        }
    }
    return {};
}

} // namespace Floorwatch::Metrics
