// Reads a journal, while it is being written or not.
#pragma once

#include "domain/pbxevent.h"
#include "journal/database.h"

#include <functional>
#include <optional>
#include <vector>

namespace Floorwatch::Journal
{

/// Which events to read.
struct ReadRange {
    QString pbx;         ///< one feed by name; empty: every feed named by addFeed()
    qint64 fromId = 0;   ///< rows from this one on
    Base::Instant since; ///< events whose `at` is not earlier; not set: all
};

/// What a read met.
struct ReadSummary {
    quint64 events = 0;     ///< given to the sink
    quint64 unreadable = 0; ///< rows passed over because their payload makes no sense
    QString firstFault;     ///< of those rows, the first one's, with its row
    bool stopped = false;   ///< by the sink
};

/// A connection for reading only. Used in the thread that opened it; any number of them beside a writer.
class JournalReader
{
public:
    /// Fails for a missing, damaged or foreign file and for another schema than ours, with a sentence for a person.
    [[nodiscard]] static Base::Result<JournalReader> open(const QString &file);

    /// The names of all feeds that the journal knows, in the order of their first event.
    [[nodiscard]] QStringList feeds();
    /// Gives a stored feed the id that it has in this process. Events of feeds without one are passed over.
    void addFeed(Domain::PbxId pbx, const QString &name);

    /// Takes one row id and event; returns false to stop reading.
    using Sink = std::function<bool(qint64 id, Domain::PbxEvent &&event)>;
    /// Streams events in the order in which they were folded. Memory stays bounded however long the journal is, and
    /// no transaction stays open for longer than a page of rows. What is appended meanwhile is read too.
    [[nodiscard]] Base::Result<ReadSummary> read(const ReadRange &range, const Sink &sink);

    /// The row of the last SnapshotBegan with `at` before `before`: folding from there on needs nothing earlier.
    /// Empty where there is none, or the journal does not know the feed.
    [[nodiscard]] std::optional<qint64> lastSnapshotBefore(const QString &pbx, Base::Instant before);
    /// `at` of the newest event; not set where there is none.
    [[nodiscard]] Base::Instant lastEventTime(const QString &pbx);

    /// SQLite's own full check of the file; takes about a second per 100 MB.
    [[nodiscard]] Base::Status checkIntegrity();

private:
    JournalReader(QString file, Database database);

    struct Feed {
        qint64 row = 0;
        QString name;
        std::optional<Domain::PbxId> pbx;
    };
    void loadFeeds();
    [[nodiscard]] const Feed *feedOfRow(qint64 row) const;
    [[nodiscard]] qint64 rowOf(const QString &name);
    [[nodiscard]] qint64 firstId(const ReadRange &range, qint64 pbxRow);
    [[nodiscard]] Base::Error failed() const;

    QString m_file;
    Database m_database;
    std::vector<Feed> m_feeds;
    std::vector<std::pair<Domain::PbxId, QString>> m_names;
};

} // namespace Floorwatch::Journal
