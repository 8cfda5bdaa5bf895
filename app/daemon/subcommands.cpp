#include "daemon/subcommands.h"

#include "daemon/alertlines.h"
#include "daemon/floorjson.h"
#include "daemon/replay.h"
#include "daemon/stopsignal.h"
#include "daemon/terminal.h"
#include "journal/journalreader.h"
#include "pbx/doctor.h"
#include "session/rebuild.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTimer>

#include <cstdio>

namespace Floorwatch::Daemon
{

using namespace Domain;

namespace
{

constexpr int FloorWithinMillis = 20'000;

bool openStdout(QFile &out) { return out.open(stdout, QIODevice::WriteOnly); }

/// 0, or 1 with a line where not all of the output could be written (a full disk, a closed pipe).
int written(QFile &out)
{
    return out.flush() && std::fflush(stdout) == 0 && out.error() == QFileDevice::NoError
               ? 0
               : complain(QStringLiteral("the output could not be written: ") + out.errorString());
}

/// Ends the loop with a line about the first feed that is beyond hope; true where one was.
bool refused(const Session::Session &session)
{
    for (const Floor::FeedRecord &feed : session.floor().feeds()) {
        if (feed.state == FeedState::Refused || feed.state == FeedState::Lost) {
            QCoreApplication::exit(complain(feed.reason));
            return true;
        }
    }
    return false;
}

} // namespace

int runReplay(const Options &options)
{
    QFile out;
    static_cast<void>(openStdout(out));
    const auto status = replayToJson(options.file, options.floor, out);
    return status ? written(out) : complain(status.error());
}

static int floorFromJournal(const Options &options)
{
    auto reader = Journal::JournalReader::open(options.journal);
    if (!reader) {
        return complain(reader.error());
    }
    Floor::FloorState floor(options.floor);
    const QStringList names = reader.value().feeds();
    const Base::Instant now = Base::SystemClock().now();
    for (qsizetype i = 0; i < names.size(); ++i) {
        const auto pbx = static_cast<PbxId>(i);
        floor.addFeed(pbx, names[i]);
        // A journal of a recorded stream or of an earlier day shows the last day that it has.
        const Base::Instant last = reader.value().lastEventTime(names[i]);
        Session::Rebuild rebuild(reader.value(), floor, pbx, names[i], Base::isSet(last) ? std::min(last, now) : now,
                                 [](const PbxEvent &) {}); // alerts are no part of a floor
        while (!rebuild.step(100'000)) {
            static_cast<void>(floor.takeChanges());
        }
        if (!rebuild.error().isEmpty()) {
            return complain(rebuild.error());
        }
    }
    floor.settle();
    QFile out;
    static_cast<void>(openStdout(out));
    writeFloor(out, floor, {}, nullptr);
    return written(out);
}

int runFloor(const Options &options)
{
    if (!options.journal.isEmpty()) {
        return floorFromJournal(options);
    }
    Base::SystemClock clock;
    Session::SessionSettings settings;
    settings.feeds = options.feeds;
    settings.floor = options.floor;
    Session::Session session(settings, clock);
    bool done = false;
    const auto print = [&session] {
        QFile out;
        static_cast<void>(openStdout(out));
        writeFloor(out, session.floor(), streamJson(session.health(PbxId{}), 0), nullptr);
        QCoreApplication::exit(written(out));
    };
    QObject::connect(&session, &Session::Session::floorChanged, &session, [&](const Floor::FloorChanges &) {
        const auto &feeds = session.floor().feeds();
        const auto isLive = [](const Floor::FeedRecord &feed) { return feed.state == FeedState::Live; };
        if (done) {
            return; // stopping is no news
        }
        done = refused(session);
        if (!done && std::all_of(feeds.begin(), feeds.end(), isLive)) {
            done = true;
            print();
        }
    });
    QTimer::singleShot(FloorWithinMillis, &session,
                       [] { QCoreApplication::exit(complain(QStringLiteral("no floor within 20 seconds"))); });
    session.start();
    const int code = QCoreApplication::exec();
    session.stop();
    return code;
}

int runJournal(const Options &options)
{
    Base::SystemClock clock;
    Session::SessionSettings settings;
    settings.feeds = options.feeds;
    settings.journalFile = options.journal;
    settings.recordsFile = options.records;
    settings.floor = options.floor;
    Session::Session session(settings, clock);
    const auto lines = options.alerts ? std::make_unique<AlertLines>(session) : nullptr;
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::raised, &session, [] { QCoreApplication::exit(0); });
    QObject::connect(&session, &Session::Session::feedsEnded, &session, [] { QCoreApplication::exit(0); });
    QString lastJournal;
    QObject::connect(&session, &Session::Session::journalChanged, &session, [&session, &lastJournal] {
        const Session::JournalState state = session.journal();
        if (state.message != lastJournal && !state.message.isEmpty()) {
            complain(state.message);
        }
        lastJournal = state.message;
    });
    QHash<int, QString> lastFeed;
    QObject::connect(&session, &Session::Session::floorChanged, &session, [&](const Floor::FloorChanges &changes) {
        for (const int index : changes.feeds) {
            const Floor::FeedRecord &feed = session.floor().feeds()[static_cast<size_t>(index)];
            const QString line = feed.name + QStringLiteral(": ") + text(feed.state) +
                                 (feed.reason.isEmpty() ? QString() : QStringLiteral(": ") + feed.reason);
            if (lastFeed.value(index) != line) {
                lastFeed[index] = line;
                complain(line);
            }
        }
    });
    session.start();
    const int code = QCoreApplication::exec();
    session.stop();
    return code;
}

int runDoctor(const Options &options)
{
    Pbx::Doctor doctor(options.feeds.front());
    int code = 2;
    const bool json = options.json;
    QObject::connect(&doctor, &Pbx::Doctor::finished, &doctor, [&code, json](const Pbx::DoctorReport &report) {
        static const QStringList words{QStringLiteral("ok"), QStringLiteral("warn"), QStringLiteral("fail")};
        QFile out;
        static_cast<void>(openStdout(out));
        QJsonArray items;
        for (const Pbx::DoctorItem &item : report.items) {
            const QString &level = words[static_cast<int>(item.level)];
            items.append(QJsonObject{{QStringLiteral("id"), item.id},
                                     {QStringLiteral("level"), level},
                                     {QStringLiteral("what"), item.what},
                                     {QStringLiteral("advice"), item.advice}});
            if (!json) {
                out.write(QStringLiteral("%1 %2 %3\n").arg(level, -5).arg(item.id, -9).arg(item.what).toUtf8());
                if (!item.advice.isEmpty()) {
                    out.write(QStringLiteral("                → %1\n").arg(item.advice).toUtf8());
                }
            }
        }
        code = report.exitCode();
        if (json) {
            const QJsonObject whole{{QStringLiteral("items"), items}, {QStringLiteral("result"), words[code]}};
            out.write(QJsonDocument(whole).toJson(QJsonDocument::Compact) + '\n');
        }
        QCoreApplication::exit(code);
    });
    doctor.start();
    return QCoreApplication::exec();
}

} // namespace Floorwatch::Daemon
