#include "daemon/replay.h"

#include "daemon/floorjson.h"
#include "pbx/asterisk/amitranslator.h"
#include "wire/amireader.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QTemporaryFile>

namespace Floorwatch::Daemon
{

using Base::Error;

Base::Status replayToJson(const QString &fileName, const Floor::FloorSettings &settings, QIODevice &out)
{
    QFile file(fileName);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("cannot read “%1”: %2").arg(fileName, file.errorString())};
    }
    QTemporaryFile ended; // the rows of ended visits: there may be more than fit into memory
    if (!ended.open()) {
        return Error{QStringLiteral("cannot write a temporary file: %1").arg(ended.errorString())};
    }
    Floor::FloorSettings bounded = settings;
    bounded.endedVisitsKept = 0;
    Floor::FloorState floor(bounded);
    const Domain::PbxId pbx{};
    floor.addFeed(pbx, QFileInfo(fileName).fileName());
    floor.setVisitSink([&ended](const Domain::Visit &visit) {
        ended.write(QJsonDocument(visitJson(visit, {})).toJson(QJsonDocument::Compact) + '\n');
    });

    Wire::AmiReader reader;
    Pbx::AmiTranslator translator(pbx);
    std::vector<Domain::PbxEvent> events;
    Wire::AmiFrame frame;
    constexpr qsizetype chunk = 256 * 1024;
    const auto fold = [&] {
        while (reader.next(frame)) {
            events.clear();
            translator.translate(frame, {}, events);
            for (const Domain::PbxEvent &event : events) {
                floor.apply(event);
            }
        }
        static_cast<void>(floor.takeChanges());
    };
    for (;;) {
        const qint64 got = file.read(reader.reserve(chunk), chunk);
        if (got < 0) {
            return Error{QStringLiteral("reading “%1” failed: %2").arg(fileName, file.errorString())};
        }
        if (got == 0) {
            break;
        }
        reader.commit(got);
        fold();
    }
    floor.apply({pbx, translator.streamTime(), translator.streamTime(),
                 Domain::FeedStateChanged{Domain::FeedState::Ended, {}}});
    floor.settle();
    const Base::Span length = translator.streamTime() - translator.streamBegan();
    if (!ended.flush() || ended.error() != QFileDevice::NoError) {
        return Error{QStringLiteral("cannot write a temporary file: %1").arg(ended.errorString())};
    }
    ended.seek(0);
    writeFloor(out, floor, streamJson(translator.health(reader), Base::toSeconds(length)), &ended);
    return Base::Done{};
}

} // namespace Floorwatch::Daemon
