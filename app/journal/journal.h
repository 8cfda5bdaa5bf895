// The journal: what happened, kept.
//
// One SQLite file in WAL mode. Each row of `event` is one Domain::PbxEvent that changed the floor, in the order in
// which it was folded; folding the rows again gives the same floor. The tables are in resources/schema, one numbered
// migration a file; `user_version` holds the number of the last one applied, `application_id` the letters "FLWJ".
// A feed is stored by its name in `pbx`, because the PbxId of a running program means nothing to the next one.
//
// A payload holds the members of the event's struct in the order of its `fields`, without names or types:
//
//     QString          varint byte count, then UTF-8
//     int, qint64      zigzag varint (0, -1, 1, -2, ... become 0, 1, 2, 3, ...), seven bits a byte, lowest first
//     bool, enum       varint
//     Instant          zigzag varint, microseconds since 1970-01-01 UTC, 0 for not set
//     LegRef, Party    varint byte count, then its members
//
// Members are only ever appended, so a payload (or a nested value) that ends early comes from an older Floorwatch and
// its missing members take their defaults; one that goes on comes from a newer one and the rest is passed over.
//
// What survives what: a transaction is committed at most 100 ms after its first event arrived, so that the death of
// the process (kill -9 too) loses no more than the last 200 ms and never damages the file. `synchronous=NORMAL`
// means that a commit is handed to the kernel, not forced to the disk: after a loss of power or a crash of the
// kernel the file is whole, but the commits since the last checkpoint (about 4 MB of events) may be missing. FULL
// would force the disk ten times a second around the clock to save those seconds; a console is not a ledger.
//
// Threads: a JournalWriter owns the only thread that writes. Readers have a connection of their own, each used in
// the one thread that opened it; they never block the writer.
#pragma once

#include "base/time.h"

#include <QMetaType>
#include <QString>

namespace Floorwatch::Journal
{

/// How the journal fares, as the writer tells it.
struct JournalStatus {
    enum class State : quint8 {
        Off,     ///< not started, or stopped
        Opening, ///< started, the file is not open yet
        On,      ///< what happens is being kept
        Failing, ///< what happens waits in memory (bounded) until writing works again; the floor goes on
        Refused, ///< this file cannot be written by this program: damaged, foreign, of a newer schema. Left untouched
    };
    State state = State::Off;
    QString message;     ///< for a person, one sentence or two; empty where there is nothing to say
    quint64 written = 0; ///< events committed since start()
    quint64 waiting = 0; ///< events in memory
    quint64 lost = 0;    ///< events that were dropped since start()
    bool operator==(const JournalStatus &) const = default;
};

} // namespace Floorwatch::Journal

Q_DECLARE_METATYPE(Floorwatch::Journal::JournalStatus)
