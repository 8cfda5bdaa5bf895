#include "journal/journalreader.h"

#include "journal/eventcodec.h"
#include "journal/schema.h"

#include <QStringList>

#include <algorithm>

namespace Floorwatch::Journal
{

namespace
{

/// Rows read in one transaction: long enough to be quick, short enough for the writer's checkpoints.
constexpr qint64 pageRows = 4'096;

Base::Instant instantOf(const Statement &statement, int column)
{
    return Base::fromEpochMicros(statement.integer(column));
}

} // namespace

JournalReader::JournalReader(QString file, Database database) : m_file(std::move(file)), m_database(std::move(database))
{
}

Base::Result<JournalReader> JournalReader::open(const QString &file)
{
    Base::Result<Database> opened = openForReading(file);
    if (!opened) {
        return Base::Error{opened.error()};
    }
    return JournalReader(file, std::move(opened).value());
}

void JournalReader::loadFeeds()
{
    m_feeds.clear();
    Statement statement = m_database.prepare("SELECT id, name FROM pbx ORDER BY id");
    while (statement.isValid() && statement.step()) {
        Feed feed{statement.integer(0), statement.text(1), {}};
        for (const auto &[pbx, name] : m_names) {
            if (name == feed.name) {
                feed.pbx = pbx;
            }
        }
        m_feeds.push_back(std::move(feed));
    }
}

QStringList JournalReader::feeds()
{
    loadFeeds();
    QStringList names;
    for (const Feed &feed : m_feeds) {
        names.append(feed.name);
    }
    return names;
}

void JournalReader::addFeed(Domain::PbxId pbx, const QString &name) { m_names.emplace_back(pbx, name); }

const JournalReader::Feed *JournalReader::feedOfRow(qint64 row) const
{
    const auto it = std::find_if(m_feeds.begin(), m_feeds.end(), [row](const Feed &feed) { return feed.row == row; });
    return it == m_feeds.end() ? nullptr : &*it;
}

qint64 JournalReader::rowOf(const QString &name)
{
    loadFeeds();
    const auto it = std::find_if(m_feeds.begin(), m_feeds.end(), [&](const Feed &feed) { return feed.name == name; });
    return it == m_feeds.end() ? 0 : it->row;
}

Base::Error JournalReader::failed() const
{
    return {failureMessage(m_file, m_database.failure(), m_database.errorText())};
}

/// The smallest row that can belong to the range; asks the index, so that a day is found without reading the year.
qint64 JournalReader::firstId(const ReadRange &range, qint64 pbxRow)
{
    if (!Base::isSet(range.since)) {
        return range.fromId;
    }
    Statement statement = m_database.prepare("SELECT min(id) FROM event WHERE pbx = ? AND at_us >= ?");
    std::optional<qint64> first;
    for (const Feed &feed : m_feeds) {
        if (!statement.isValid() || (pbxRow != 0 && feed.row != pbxRow)) {
            continue;
        }
        statement.bind(1, feed.row);
        statement.bind(2, Base::toEpochMicros(range.since));
        if (statement.step() && !statement.isNull(0)) {
            first = std::min(first.value_or(statement.integer(0)), statement.integer(0));
        }
        statement.reset();
    }
    return first ? std::max(*first, range.fromId) : std::numeric_limits<qint64>::max();
}

Base::Result<ReadSummary> JournalReader::read(const ReadRange &range, const Sink &sink)
{
    ReadSummary summary;
    const qint64 pbxRow = range.pbx.isEmpty() ? (loadFeeds(), 0) : rowOf(range.pbx);
    if (!range.pbx.isEmpty() && pbxRow == 0) {
        return summary;
    }
    Statement page = m_database.prepare(
        "SELECT id, pbx, at_us, arrived_us, kind, payload FROM event WHERE id >= ? ORDER BY id LIMIT ?");
    if (!page.isValid()) {
        return failed();
    }
    const auto take = [&](const Feed &feed) {
        Base::Result<Domain::EventBody> body = decodeBody(page.integer(4), page.blob(5));
        if (!body) {
            if (++summary.unreadable == 1) {
                summary.firstFault = QStringLiteral("row %1: %2").arg(page.integer(0)).arg(body.error());
            }
            return true;
        }
        ++summary.events;
        return sink(page.integer(0), {*feed.pbx, instantOf(page, 2), instantOf(page, 3), std::move(body).value()});
    };
    qint64 next = firstId(range, pbxRow);
    for (qint64 rows = pageRows; rows == pageRows && !summary.stopped;) {
        page.bind(1, next);
        page.bind(2, pageRows);
        rows = 0;
        while (!summary.stopped && page.step()) {
            ++rows;
            next = page.integer(0) + 1;
            const Feed *feed = feedOfRow(page.integer(1));
            const bool wanted =
                feed && feed->pbx && (pbxRow == 0 || feed->row == pbxRow) && instantOf(page, 2) >= range.since;
            summary.stopped = wanted && !take(*feed);
        }
        if (!summary.stopped && m_database.failure() != Failure::None) {
            return failed();
        }
        page.reset();
    }
    return summary;
}

std::optional<qint64> JournalReader::lastSnapshotBefore(const QString &pbx, Base::Instant before)
{
    static_assert(std::is_same_v<std::variant_alternative_t<3, Domain::EventBody>, Domain::SnapshotBegan>);
    Statement statement = m_database.prepare(
        "SELECT id FROM event WHERE pbx = ? AND kind = 3 AND at_us < ? ORDER BY at_us DESC, id DESC LIMIT 1");
    if (!statement.isValid()) {
        return {};
    }
    statement.bind(1, rowOf(pbx));
    statement.bind(2, Base::toEpochMicros(before));
    return statement.step() ? std::optional(statement.integer(0)) : std::nullopt;
}

Base::Instant JournalReader::lastEventTime(const QString &pbx)
{
    Statement statement = m_database.prepare("SELECT max(at_us) FROM event WHERE pbx = ?");
    if (!statement.isValid()) {
        return {};
    }
    statement.bind(1, rowOf(pbx));
    return statement.step() && !statement.isNull(0) ? instantOf(statement, 0) : Base::Instant{};
}

Base::Status JournalReader::checkIntegrity()
{
    Statement statement = m_database.prepare("PRAGMA integrity_check(1)");
    if (!statement.isValid() || !statement.step()) {
        return failed();
    }
    const QString verdict = statement.text(0);
    if (verdict != QLatin1String("ok")) {
        return Base::Error{failureMessage(m_file, Failure::Damaged, verdict)};
    }
    return Base::Done{};
}

} // namespace Floorwatch::Journal
