#include "session/sessionimpl.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace Floorwatch::Session
{

using namespace Domain;

namespace
{

constexpr int FrameMillis = 16;
constexpr int AdvanceMillis = 250;
constexpr quint64 RebuildStep = 20'000;
/// Time passes on the floor this much after the clock, so that an event on its way is not overtaken by a timer.
constexpr auto AdvanceLag = std::chrono::milliseconds(400);

} // namespace

Session::Session(SessionSettings settings, const Base::Clock &clock, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(*this, std::move(settings), clock))
{
    qRegisterMetaType<Floor::FloorChanges>();
    m_impl->alerts = std::make_unique<AlertDesk>(*this, m_impl->settings.recordsFile, m_impl->settings.webhookFolder);
    m_impl->monitor = std::make_unique<Monitor>(*this);
    m_impl->floor.setVisitSink([this](const Visit &visit) {
        if (m_impl->live) {
            m_impl->ended.push_back(visit);
        }
    });
    std::vector<Pbx::FeedConfig> feeds = std::exchange(m_impl->settings.feeds, {});
    for (const Pbx::FeedConfig &feed : feeds) {
        addFeed(feed);
    }
}

Session::~Session() { stop(); }

void Session::start()
{
    m_impl->started = true;
    m_impl->frame = new QTimer(this);
    m_impl->frame->setSingleShot(true);
    m_impl->frame->setTimerType(Qt::PreciseTimer);
    connect(m_impl->frame, &QTimer::timeout, this, [this] { m_impl->drain(); });
    m_impl->advance = new QTimer(this);
    connect(m_impl->advance, &QTimer::timeout, this, [this] { m_impl->letTimePass(); });
    m_impl->openJournal();
    m_impl->rebuildNext();
}

void Session::Impl::openJournal()
{
    if (settings.journalFile.isEmpty()) {
        journal = {false, false, tr("Nothing is kept: no journal was named."), {}};
        return;
    }
    journal.file = settings.journalFile;
    if (QFileInfo::exists(settings.journalFile)) {
        auto opened = Journal::JournalReader::open(settings.journalFile);
        if (opened) {
            reader = std::move(opened).value();
        } else {
            journal.message = opened.error();
        }
    }
    writer = std::make_unique<Journal::JournalWriter>(Journal::WriterSettings{settings.journalFile});
    connect(writer.get(), &Journal::JournalWriter::statusChanged, &q,
            [this](const Journal::JournalStatus &status) { takeStatus(status); });
    for (size_t i = 0; i < feeds.size(); ++i) {
        writer->addFeed(static_cast<PbxId>(i), feeds[i]->config().name);
    }
    writer->start();
}

void Session::Impl::takeStatus(const Journal::JournalStatus &status)
{
    using Journal::JournalStatus;
    journal.on = status.state == JournalStatus::State::On;
    journal.failing = status.state == JournalStatus::State::Failing || status.state == JournalStatus::State::Refused;
    journal.message = status.message;
    Q_EMIT q.journalChanged();
}

void Session::Impl::rebuildNext()
{
    if (!started) {
        return; // stopped in the middle of a long day
    }
    // In steps, so that a window stays alive while a long day is read.
    while (reader && rebuilding < feeds.size()) {
        const bool recorded = feeds[rebuilding]->config().kind == Pbx::FeedKind::Replay;
        const auto pbx = static_cast<PbxId>(rebuilding);
        if (!rebuild) {
            const QString name = feeds[rebuilding]->config().name;
            // A recording played again would be counted again.
            journaled[rebuilding] = !recorded || !reader->feeds().contains(name);
            if (recorded) {
                ++rebuilding;
                continue;
            }
            rebuild = std::make_unique<Rebuild>(*reader, floor, pbx, name, clock.now(),
                                                [this](const PbxEvent &event) { alerts->readBack(event); });
        }
        if (!rebuild->step(RebuildStep)) {
            QTimer::singleShot(0, &q, [this] { rebuildNext(); });
            return;
        }
        if (!rebuild->error().isEmpty()) {
            journal.message = rebuild->error();
        }
        const Base::Instant last = floor.lastTime(pbx);
        if (rebuild->folded() > 0) {
            // Nobody watched since then, however the program ended.
            fold({{pbx, last, clock.now(), FeedStateChanged{FeedState::Lost, tr("Floorwatch was not running")}}}, true);
        }
        rebuild.reset();
        ++rebuilding;
    }
    reader.reset();
    feedsRunning = true;
    for (size_t i = 0; i < feeds.size(); ++i) {
        startFeed(i);
    }
    advance->start(AdvanceMillis);
    alerts->start();
    tell();
    Q_EMIT q.journalChanged();
}

void Session::addFeed(const Pbx::FeedConfig &config)
{
    const auto pbx = static_cast<PbxId>(m_impl->feeds.size());
    m_impl->settings.feeds.push_back(config);
    m_impl->floor.addFeed(pbx, config.name);
    auto feed = std::make_unique<Pbx::Feed>(pbx, config);
    connect(feed.get(), &Pbx::Feed::ready, this, [this] {
        if (m_impl->frame && !m_impl->frame->isActive()) {
            // What comes after a quiet frame is shown at once; what follows it waits for the frame's end.
            const qint64 passed = m_impl->sinceDrain.isValid() ? m_impl->sinceDrain.elapsed() : FrameMillis;
            m_impl->frame->start(static_cast<int>(std::max<qint64>(0, FrameMillis - passed)));
        }
    });
    connect(feed.get(), &Pbx::Feed::healthChanged, this, [this, pbx] {
        m_impl->floor.setClockOffset(pbx, health(pbx).clockOffset);
        Q_EMIT healthChanged(pbx);
    });
    connect(feed.get(), &Pbx::Feed::commandFinished, this,
            [this](const CommandResult &result) { m_impl->finished(result); });
    connect(feed.get(), &Pbx::Feed::ended, this, [this] {
        m_impl->drain();
        if (++m_impl->endedFeeds == m_impl->feeds.size()) {
            m_impl->live = true;
            m_impl->floor.settle();
            m_impl->live = false;
            m_impl->tell();
            Q_EMIT feedsEnded();
        }
    });
    m_impl->feeds.push_back(std::move(feed));
    m_impl->journaled.push_back(true);
    if (m_impl->writer) {
        m_impl->writer->addFeed(pbx, config.name);
    }
    if (m_impl->feedsRunning) {
        m_impl->startFeed(m_impl->feeds.size() - 1);
    }
}

void Session::Impl::startFeed(size_t index) { feeds[index]->start(); }

void Session::stop()
{
    if (!m_impl->started) {
        return;
    }
    m_impl->monitor->stop();
    m_impl->started = false;
    delete m_impl->frame;
    delete m_impl->advance;
    m_impl->frame = nullptr;
    m_impl->advance = nullptr;
    if (m_impl->feedsRunning) {
        for (const auto &feed : m_impl->feeds) {
            feed->stop();
            // What became of commands under way was sent before the thread ended: it belongs into the journal.
            QCoreApplication::sendPostedEvents(feed.get(), QEvent::MetaCall);
        }
        m_impl->drain();
    }
    m_impl->alerts->stop(); // after the last visits have ended and the last answers come
    if (m_impl->writer) {
        m_impl->writer->stop();
    }
}

void Session::Impl::drain()
{
    sinceDrain.start();
    for (size_t i = 0; i < feeds.size(); ++i) {
        fold(feeds[i]->take(), journaled[i]);
    }
    tell();
}

void Session::Impl::fold(std::vector<PbxEvent> events, bool keep)
{
    std::vector<PbxEvent> changed;
    for (PbxEvent &event : events) {
        monitor->observe(event);
        live = keep; // what a recording played again ends is no new contact
        const bool changes = floor.apply(event);
        live = false;
        alerts->heard(event);
        if (changes && keep && writer) {
            changed.push_back(std::move(event));
        }
    }
    if (!changed.empty()) {
        writer->append(std::move(changed));
    }
}

void Session::Impl::letTimePass()
{
    live = true;
    for (const Floor::FeedRecord &feed : floor.feeds()) {
        if (feed.state == FeedState::Live &&
            feeds[static_cast<size_t>(feed.pbx)]->config().kind != Pbx::FeedKind::Replay) {
            floor.advance(feed.pbx, floor.pbxTime(feed.pbx, clock.now()) - AdvanceLag);
        }
    }
    live = false;
    tell();
}

void Session::Impl::tell()
{
    const Floor::FloorChanges changes = floor.takeChanges();
    if (changes.day) {
        // The new day's journal can then be read from its own beginning.
        for (const auto &feed : feeds) {
            feed->resync();
        }
    }
    if (!changes.empty() || !ended.empty()) {
        alerts->observe(changes, std::exchange(ended, {}));
    }
    if (!changes.empty()) {
        Q_EMIT q.floorChanged(changes);
    }
}

const Floor::FloorState &Session::floor() const { return m_impl->floor; }

const Base::Clock &Session::clock() const { return m_impl->clock; }

const SessionSettings &Session::settings() const { return m_impl->settings; }

Pbx::FeedHealth Session::health(PbxId pbx) const { return m_impl->feeds[static_cast<size_t>(pbx)]->health(); }

JournalState Session::journal() const { return m_impl->journal; }

} // namespace Floorwatch::Session
