#include "pbx/asterisk/amilink.h"

#include "base/clock.h"
#include "base/text.h"
#include "pbx/asterisk/amicommands.h"
#include "pbx/asterisk/amifilters.h"

#include <QRandomGenerator>

#include <cmath>

namespace Floorwatch::Pbx
{

using namespace Domain;
using Wire::AmiFrame;
using namespace std::chrono_literals;
using Outcome = CommandResult::Outcome;

namespace
{

constexpr auto CommandWithin = 10s;
constexpr auto SwitchWithin = 2s; ///< the PBX reads a digit within 50 ms
constexpr int HangupToldMillis = 50;
constexpr auto SyncWithin = 15s;
constexpr auto ResyncEvery = 300s; ///< against ghosts: events that never came; longer for large floors
constexpr auto ResyncPerItem = 100ms;
constexpr auto ResyncSoon = 10s; ///< after a reconnect the PBX may still be loading its queues
constexpr auto HealthEvery = 500ms;
constexpr int TickMillis = 250;
constexpr double FirstRetryMillis = 500;
constexpr double LastRetryMillis = 30'000;
constexpr int RefusedRetryMillis = 60'000;
constexpr int EmptyListsBelieved = 3;

Instant systemNow() { return Base::SystemClock().now(); }

} // namespace

AmiLink::AmiLink(PbxId pbx, const FeedConfig &config, std::shared_ptr<FeedOutbox> outbox)
    : m_pbx(pbx), m_config(config), m_outbox(std::move(outbox)), m_translator(pbx, config)
{
}

void AmiLink::start()
{
    m_session = new AmiSession(m_config, this);
    m_session->setFrameHandler([this](const AmiFrame &f, Instant now) { frame(f, now); });
    connect(m_session, &AmiSession::loggedIn, this, &AmiLink::loggedIn);
    connect(m_session, &AmiSession::failed, this, &AmiLink::failed);
    connect(m_session, &AmiSession::drained, this, &AmiLink::hand);
    m_retry = new QTimer(this);
    m_retry->setSingleShot(true);
    connect(m_retry, &QTimer::timeout, this, &AmiLink::connectNow);
    m_tick = new QTimer(this);
    connect(m_tick, &QTimer::timeout, this, &AmiLink::tick);
    m_tick->start(TickMillis);
    connectNow();
}

void AmiLink::stop()
{
    delete m_retry;
    delete m_tick;
    delete m_session;
    m_retry = nullptr;
    m_tick = nullptr;
    m_session = nullptr;
    const auto ids = m_pending.keys();
    for (const quint64 id : ids) {
        finish(id, Outcome::LinkLost, {});
    }
    if (m_wasLive) {
        say(FeedState::Lost, tr("stopped"));
    }
    hand();
}

void AmiLink::connectNow()
{
    m_translator.reset();
    m_ownLists.clear();
    m_ringing.clear();
    m_syncing = false;
    say(FeedState::Connecting, {});
    hand();
    m_session->open();
}

void AmiLink::say(FeedState state, const QString &reason)
{
    m_state = state;
    // While the link is down the floor keeps the moment at which it went stale: trying again is no news of the PBX.
    const Instant now = systemNow();
    m_out.push_back({m_pbx, now + m_translator.clockAhead(), now, FeedStateChanged{state, reason}});
}

void AmiLink::failed(AmiSession::Failure failure, const QString &reason)
{
    const bool refused = failure == AmiSession::Failure::Login || failure == AmiSession::Failure::Tls ||
                         failure == AmiSession::Failure::NotAmi;
    say(refused ? FeedState::Refused : FeedState::Lost, reason);
    m_syncing = false;
    m_translator.reset();
    const auto ids = m_pending.keys();
    for (const quint64 id : ids) {
        finish(id, Outcome::LinkLost, reason);
    }
    hand();
    // Jitter keeps the consoles of a floor from all coming back in the same instant.
    const double wait = std::min(LastRetryMillis, FirstRetryMillis * std::pow(2.0, std::min(m_failures, 10)));
    const double jitter = 0.75 + 0.5 * QRandomGenerator::global()->generateDouble();
    ++m_failures;
    ++m_reconnects;
    m_retry->start(refused ? RefusedRetryMillis : static_cast<int>(wait * jitter));
}

void AmiLink::loggedIn()
{
    say(FeedState::Syncing, {});
    m_abilities = {};
    m_notes.clear();
    m_emptyLists = 0;
    m_session->send({"ListCommands", {}}, [this](const AmiFrame &answer) {
        learnActions(answer);
        filterNoise();
        m_session->send({"CoreSettings", {}});
        m_session->send({"CoreStatus", {}});
        snapshot();
    });
    hand();
}

void AmiLink::learnActions(const AmiFrame &answer)
{
    // "QueuePause: Makes a queue member temporarily unavailable. (Priv: agent,all)": only what this user may do.
    m_actions.clear();
    if (answer.type() != "Success") {
        return;
    }
    for (const Wire::AmiLine line : answer.lines()) {
        if (line.value.contains("(Priv: ")) {
            m_actions.insert(line.name.toByteArray());
        }
    }
    m_abilities.actsOnAgents = lists("QueuePause");
    m_abilities.actsOnCalls = lists("Redirect");
    m_abilities.originates = lists("Originate");
    m_abilities.records = lists("MixMonitor");
    m_abilities.sendsTexts = lists("MessageSend");
    const auto miss = [this](bool has, const char *what) {
        if (!has) {
            m_notes << tr(what);
        }
    };
    miss(m_abilities.actsOnAgents,
         QT_TR_NOOP("This manager user may not act on agents: pause, add, remove and penalty need write=agent."));
    miss(m_abilities.actsOnCalls,
         QT_TR_NOOP("This manager user may not act on calls: hang up, move and transfer need write=call."));
}

void AmiLink::filterNoise()
{
    m_variablesFiltered = false;
    addFilters(noiseFilters(m_config));
}

void AmiLink::filterVariables()
{
    // Only once the first one came: whether they may be read at all decides how a caller's leaving is understood.
    m_variablesFiltered = true;
    addFilters(watchFilters(m_config));
}

void AmiLink::addFilters(const QStringList &filters)
{
    if (!m_actions.contains("Filter")) {
        return; // this user may not
    }
    for (const QString &filter : filters) {
        m_session->send({"Filter", {{"Operation", QStringLiteral("Add")}, {"Filter", filter}}});
    }
}

void AmiLink::resync()
{
    if (m_session && m_session->isOpen() && !m_syncing) {
        snapshot();
    }
}

void AmiLink::snapshot()
{
    m_syncing = true;
    m_syncBegan = systemNow();
    m_nextResync = systemNow() + ResyncEvery;
    m_session->send({"QueueStatus", {}}, [this](const AmiFrame &answer) {
        if (answer.type() != "Success") {
            m_abilities.listsQueues = false;
            m_notes
                << tr("The queues cannot be listed (%1): write=reporting is missing; the floor fills as events come.")
                       .arg(Base::fromPeer(answer.value("Message")));
            snapshotChannels();
        }
    });
    if (lists("Agents")) {
        m_session->send({"Agents", {}});
    }
}

void AmiLink::snapshotChannels()
{
    // Which bridges merely hold their channels (parking, agents who wait to be called) is told before these are listed.
    m_session->send({"BridgeList", {}});
    m_session->send({"CoreShowChannels", {}}, [this](const AmiFrame &answer) {
        if (answer.type() != "Success") {
            m_abilities.readsCalls = false;
            m_notes << tr("The channels cannot be listed (%1): calls that began before are not seen.")
                           .arg(Base::fromPeer(answer.value("Message")));
            live();
        }
    });
}

void AmiLink::live()
{
    m_syncing = false;
    if (m_state != FeedState::Live) {
        say(FeedState::Live, {});
        if (m_wasLive || m_failures > 0) {
            m_nextResync = systemNow() + ResyncSoon;
        }
        m_wasLive = true;
        m_failures = 0;
    }
    m_nextResync += ResyncPerItem * m_translator.listedItems();
    m_lastHealth = {};
    hand();
}

void AmiLink::frame(const AmiFrame &frame, Instant now)
{
    if (ownListFrame(frame, now) || ownRinging(frame)) {
        return;
    }
    const size_t before = m_out.size();
    m_translator.translate(frame, now, m_out);
    translated(before);
    if (m_translator.variablesSeen() && !m_variablesFiltered && m_state >= FeedState::Syncing) {
        filterVariables();
    }
    if (frame.kind() != AmiFrame::Kind::Event || !m_syncing) {
        return;
    }
    if (frame.type() == "QueueStatusComplete") {
        // A PBX that is still loading names no queues at all.
        if (frame.value("ListItems") == "0" && ++m_emptyLists < EmptyListsBelieved) {
            QTimer::singleShot(2s, m_session, [this] {
                if (m_session->isOpen()) {
                    snapshot();
                }
            });
        } else {
            snapshotChannels();
        }
    } else if (frame.type() == "CoreShowChannelsComplete") {
        live();
    }
}

bool AmiLink::ownListFrame(const AmiFrame &frame, Instant now)
{
    // The list of one queue, asked for to see a caller's new place, must not pass for a list of all queues; not even
    // what is left of it once the place is known.
    const auto own =
        m_ownLists.isEmpty() ? m_ownLists.cend() : m_ownLists.constFind(frame.value("ActionID").toByteArray());
    if (own == m_ownLists.cend()) {
        return false;
    }
    const quint64 command = *own;
    if (frame.type() == "QueueEntry") {
        const size_t before = m_out.size();
        m_translator.translatePlace(frame, now, m_out);
        translated(before);
    } else if (frame.type() == "QueueStatusComplete") {
        m_ownLists.erase(own);
        finish(command, Outcome::Refused, tr("the caller was not moved"));
    }
    return true;
}

void AmiLink::translated(size_t from)
{
    // Telling a result hands over the events: what they prove is gathered first.
    std::vector<std::pair<quint64, QString>> settled; // why not, empty where confirmed
    for (auto it = m_pending.cbegin(); it != m_pending.cend(); ++it) {
        for (size_t i = from; i < m_out.size(); ++i) {
            m_abilities.readsDigits = m_abilities.readsDigits || std::holds_alternative<SpyModeChanged>(m_out[i].body);
            const bool confirmed = confirms(m_out[i], it->command.body);
            if (confirmed || refutes(m_out[i], it->command.body)) {
                settled.emplace_back(it.key(), confirmed ? QString() : whyRefuted(m_out[i], it->command.body));
                break;
            }
        }
    }
    for (const auto &[id, why] : settled) {
        finish(id, why.isEmpty() ? Outcome::Confirmed : Outcome::Refused, why);
    }
}

void AmiLink::submit(const Command &command)
{
    if (!m_session || !m_session->isOpen()) {
        m_pending.insert(command.id, {command, {}});
        finish(command.id, Outcome::LinkLost, tr("not connected"));
        return;
    }
    Wire::AmiRequest request = toRequest(command.body, m_config);
    const bool switches = std::holds_alternative<SwitchSpy>(command.body);
    m_pending.insert(command.id, {command, systemNow() + (switches ? SwitchWithin : CommandWithin)});
    if (!lists(request.action)) {
        finish(command.id, Outcome::Refused,
               tr("this Asterisk does not offer “%1” to this manager user").arg(QString::fromLatin1(request.action)));
        return;
    }
    if (!complete(command, request)) {
        return;
    }
    QString why;
    const quint64 id = command.id;
    const QByteArray sent = m_session->send(
        request, [this, command](const AmiFrame &answer) { answered(command, answer); }, &why);
    if (sent.isEmpty()) {
        finish(id, Outcome::Refused, why);
    } else if (std::holds_alternative<StartSpy>(command.body)) {
        m_ringing.insert(sent, id);
    }
}

bool AmiLink::complete(const Command &command, Wire::AmiRequest &request)
{
    if (const QString why = refusedBeforehand(command.body); !why.isEmpty()) {
        finish(command.id, Outcome::Refused, why);
        return false;
    }
    const auto mark = [this](const QString &caller, const QString &token) {
        // Inherited by whatever the dialplan dials, so that the telephone can be told for whom it rings. Where it does
        // not arrive, the caller's number tells it.
        m_session->send(
            {"Setvar", {{"Channel", caller}, {"Variable", QStringLiteral("__FW_TOKEN")}, {"Value", token}}});
    };
    if (const auto *takeOver = std::get_if<TakeOverLeg>(&command.body)) {
        mark(takeOver->callerChannel, takeOver->token);
    } else if (const auto *redirect = std::get_if<RedirectLeg>(&command.body); redirect && !redirect->token.isEmpty()) {
        mark(redirect->channel, redirect->token);
    }
    if (const auto *record = std::get_if<RecordLeg>(&command.body)) {
        // Without the id the first recording of the channel would be stopped, which may be the PBX's own.
        if (!record->on && !m_recordings.contains(record->leg.key)) {
            finish(command.id, Outcome::Refused, tr("this recording was not begun from here"));
            return false;
        }
        request.headers.emplace_back(record->on ? "Options" : "MixMonitorID", record->on
                                                                                  ? QStringLiteral("i(FW_RECORDING)")
                                                                                  : m_recordings.take(record->leg.key));
    }
    return true;
}

void AmiLink::answered(const Command &command, const AmiFrame &answer)
{
    if (answer.type() != "Success") {
        finish(command.id, Outcome::Refused, Base::fromPeer(answer.value("Message")));
    } else if (std::holds_alternative<MoveInQueue>(command.body) && m_pending.contains(command.id)) {
        verifyMove(command.id);
    } else if (const auto *record = std::get_if<RecordLeg>(&command.body); record && record->on) {
        // The event of its start may have confirmed the command before this answer.
        m_recordings.insert(record->leg.key, Base::fromPeer(answer.value("MixMonitorID")));
    } else if (std::holds_alternative<SendText>(command.body)) {
        // The one command without an event: the PBX tells nobody what the telephone said to a MESSAGE.
        finish(command.id, Outcome::Confirmed, {});
    }
}

bool AmiLink::ownRinging(const AmiFrame &frame)
{
    if (m_ringing.isEmpty() || frame.type() != "OriginateResponse") {
        return false;
    }
    // It reaches every manager: only an ActionID of our own counts. Success proves nothing, the spy's start does.
    const auto own = m_ringing.constFind(frame.value("ActionID").toByteArray());
    if (own == m_ringing.cend()) {
        return false;
    }
    const quint64 command = *own;
    m_ringing.erase(own);
    if (frame.value("Response") != "Success") {
        // The channel's own hang-up says more, and may come a moment later.
        const QString why = ringingFailed(frame.value("Reason"));
        QTimer::singleShot(HangupToldMillis, this, [this, command, why] { finish(command, Outcome::Refused, why); });
    }
    return true;
}

void AmiLink::verifyMove(quint64 id)
{
    // No event tells of a new place in line: the queue's own list does.
    const auto &move = std::get<MoveInQueue>(m_pending[id].command.body);
    m_ownLists.insert(m_session->send({"QueueStatus", {{"Queue", move.queue}}}), id);
}

void AmiLink::finish(quint64 id, Outcome outcome, const QString &message)
{
    if (m_pending.remove(id) == 0) {
        return;
    }
    CommandResult result;
    result.id = id;
    result.pbx = m_pbx;
    result.outcome = outcome;
    result.message = message;
    // What the event that proves it has changed is handed over before the result is told.
    hand();
    Q_EMIT commandFinished(result);
}

void AmiLink::tick()
{
    const Instant now = systemNow();
    const auto ids = m_pending.keys();
    for (const quint64 id : ids) {
        if (now > m_pending[id].deadline) {
            const bool switches = std::holds_alternative<SwitchSpy>(m_pending[id].command.body);
            m_abilities.readsDigits = m_abilities.readsDigits && !switches;
            finish(id, Outcome::TimedOut,
                   tr("no event of the change came within %n second(s)", nullptr,
                      static_cast<int>((switches ? SwitchWithin : CommandWithin).count())));
        }
    }
    if (m_session->isOpen() && m_syncing && now - m_syncBegan > SyncWithin) {
        m_notes << tr(
            "A list of the PBX did not end: an eventfilter of this manager user may keep it back. What was there "
            "before the console started may be missing.");
        live();
    }
    if (m_session->isOpen() && m_state == FeedState::Live && now > m_nextResync) {
        resync();
    }
    hand();
}

void AmiLink::hand()
{
    const Instant now = systemNow();
    if (m_session && now - m_lastHealth > HealthEvery) {
        m_lastHealth = now;
        FeedHealth health = m_translator.health(m_session->reader());
        health.reconnects = m_reconnects;
        health.lastFrame = now;
        health.encrypted = m_session->encrypted();
        health.abilities = m_abilities;
        health.notes = m_notes;
        m_outbox->putHealth(health);
        Q_EMIT healthChanged();
    }
    if (!m_out.empty() && m_outbox->put(m_out)) {
        Q_EMIT ready();
    }
}

} // namespace Floorwatch::Pbx
