#include "shell/settings.h"

namespace Floorwatch::Shell
{

std::vector<Pbx::FeedConfig> savedFeeds(QSettings &settings)
{
    std::vector<Pbx::FeedConfig> feeds;
    const int count = settings.beginReadArray(QStringLiteral("feeds"));
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        auto feed = Pbx::FeedConfig::fromUrl(settings.value(QStringLiteral("url")).toString());
        if (feed) {
            feed.value().fingerprint = settings.value(QStringLiteral("fingerprint")).toString();
            feeds.push_back(std::move(feed).value());
        }
    }
    settings.endArray();
    return feeds;
}

void saveFeeds(QSettings &settings, const std::vector<Pbx::FeedConfig> &feeds)
{
    settings.beginWriteArray(QStringLiteral("feeds"), static_cast<int>(feeds.size()));
    for (size_t i = 0; i < feeds.size(); ++i) {
        settings.setArrayIndex(static_cast<int>(i));
        settings.setValue(QStringLiteral("url"), feeds[i].toUrl());
        settings.setValue(QStringLiteral("fingerprint"), feeds[i].fingerprint);
    }
    settings.endArray();
}

Models::Thresholds savedThresholds(QSettings &settings)
{
    Models::Thresholds t = Models::Thresholds::defaults();
    settings.beginGroup(QStringLiteral("thresholds"));
    const auto read = [&settings](const QString &name, Models::TimeLimit &limit) {
        const auto seconds = [&](const QString &which, Base::Span &span) {
            const QString key = name + QLatin1Char('/') + which;
            if (settings.contains(key)) {
                span = std::chrono::seconds(settings.value(key).toInt());
            }
        };
        seconds(QStringLiteral("watch"), limit.watch);
        seconds(QStringLiteral("alarm"), limit.alarm);
    };
    for (int i = 0; i < Domain::AgentStateCount; ++i) {
        read(Domain::text(static_cast<Domain::AgentState>(i)), t.agentState[static_cast<size_t>(i)]);
    }
    read(QStringLiteral("waiting"), t.waiting);
    t.waitingWatch = settings.value(QStringLiteral("waitingWatch"), t.waitingWatch).toInt();
    t.waitingAlarm = settings.value(QStringLiteral("waitingAlarm"), t.waitingAlarm).toInt();
    t.serviceLevelTarget = settings.value(QStringLiteral("serviceLevelTarget"), t.serviceLevelTarget).toDouble();
    t.serviceLevelAlarm = settings.value(QStringLiteral("serviceLevelAlarm"), t.serviceLevelAlarm).toDouble();
    settings.endGroup();
    return t;
}

QString lastOperator(QSettings &settings) { return settings.value(QStringLiteral("operator")).toString(); }

void saveLastOperator(QSettings &settings, const QString &name) { settings.setValue(QStringLiteral("operator"), name); }

} // namespace Floorwatch::Shell
