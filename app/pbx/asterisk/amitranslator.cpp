#include "pbx/asterisk/amitranslator.h"

#include "base/text.h"

#include <QDateTime>

namespace Floorwatch::Pbx {

using namespace Domain;
using Base::Span;
using Wire::AmiFrame;
using H = AmiHeader;

namespace {

/// The values of `Variable: QUEUESTATUS`, app_queue's own word on why a caller left.
/// https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/Dialplan_Applications/Queue/
QueueExit queueExit(QByteArrayView status)
{
    if (status == "TIMEOUT") {
        return QueueExit::TimedOut;
    }
    if (status == "FULL") {
        return QueueExit::Full;
    }
    if (status == "JOINEMPTY" || status == "JOINUNAVAIL") {
        return QueueExit::NoAgents;
    }
    if (status == "LEAVEEMPTY" || status == "LEAVEUNAVAIL") {
        return QueueExit::AgentsLeft;
    }
    return QueueExit::Other;
}

/// The last "Variable: " line of a VarSet: it stands last but one, so it is looked for from the end.
QByteArrayView variableName(QByteArrayView text)
{
    const qsizetype at = text.lastIndexOf("\nVariable: ");
    if (at < 0) {
        return {};
    }
    const QByteArrayView rest = text.sliced(at + 11);
    return rest.first(std::max<qsizetype>(0, rest.indexOf('\r')));
}

/// A channel's Uniqueid begins with the second of its creation: "1795305850.230", or "name-1795305850.230".
Instant uniqueidTime(QByteArrayView uniqueid)
{
    const qsizetype dot = uniqueid.lastIndexOf('.');
    if (dot < 10) {
        return {};
    }
    const Instant at = Base::parseEpoch(uniqueid.sliced(dot - 10, 10));
    return at > Base::fromEpochSeconds(1'000'000'000) ? at : Instant{};
}

int secondsOfDuration(QByteArrayView hms)
{
    int total = 0;
    int part = 0;
    for (const char c : hms) {
        if (c == ':') {
            total = (total + part) * 60;
            part = 0;
        } else if (c >= '0' && c <= '9' && part < 100'000) {
            part = part * 10 + (c - '0');
        }
    }
    return total + part;
}

} // namespace

void AmiTranslator::reset()
{
    m_queueList.clear();
    m_legList.clear();
    m_inSnapshot = false;
}

void AmiTranslator::translate(const AmiFrame &frame, Instant arrived, std::vector<PbxEvent> &out)
{
    if (frame.kind() == AmiFrame::Kind::Banner) {
        m_banner = Base::fromPeer(frame.type());
        return;
    }
    m_frameText = frame.text();
    m_out = &out;
    if (frame.kind() == AmiFrame::Kind::Response) {
        response(frame, arrived);
        return;
    }
    const AmiEvent event = frame.kind() == AmiFrame::Kind::Event ? amiEvent(frame.type()) : AmiEvent::Unknown;
    if (event == AmiEvent::FirstIgnored) {
        ++m_skipped;
        return;
    }
    if (event == AmiEvent::VarSet) {
        variable(frame, arrived, out);
        return;
    }
    index(frame);
    noteTime(arrived);
    if (event == AmiEvent::Unknown) {
        if (frame.kind() == AmiFrame::Kind::Event) {
            trouble(Trouble::UnknownEvent, frame.text());
        }
        return;
    }
    const size_t before = out.size();
    dispatch(event);
    m_events += out.size() > before ? 1 : 0;
}

void AmiTranslator::variable(const AmiFrame &frame, Instant arrived, std::vector<PbxEvent> &out)
{
    if (!m_variablesSeen) {
        m_variablesSeen = true;
        index(frame);
        noteTime(arrived);
        out.push_back({m_pbx, m_at, m_arrived, VariablesSeen{}});
    }
    if (variableName(frame.text()) != "QUEUESTATUS") {
        ++m_skipped;
        return;
    }
    index(frame);
    noteTime(arrived);
    emitEvent(QueueExitTold{leg(), queueExit(raw(H::Value))});
    ++m_events;
}

void AmiTranslator::translatePlace(const AmiFrame &frame, Instant arrived, std::vector<PbxEvent> &out)
{
    m_frameText = frame.text();
    m_out = &out;
    index(frame);
    noteTime(arrived);
    listedCaller();
}

void AmiTranslator::index(const AmiFrame &frame)
{
    for (const quint8 filled : m_set) {
        m_values[filled] = {};
    }
    m_set.clear();
    for (const Wire::AmiLine line : frame.lines()) {
        if (line.name.isEmpty()) {
            trouble(Trouble::LineWithoutColon, line.value);
            continue;
        }
        const auto slot = static_cast<quint8>(amiHeader(line.name));
        if (slot != 0 && m_values[slot].isNull()) {
            m_values[slot] = line.value;
            m_set.push_back(slot);
        }
    }
}

void AmiTranslator::learnTime(Instant seen)
{
    if (seen > m_streamTime) {
        m_streamTime = seen;
    }
}

void AmiTranslator::noteTime(Instant arrived)
{
    const Instant stamp = Base::parseEpoch(raw(H::Timestamp));
    if (Base::isSet(stamp)) {
        m_stamped = true;
        learnTime(stamp);
    } else if (!m_stamped && !Base::isSet(arrived)) {
        learnTime(uniqueidTime(raw(H::Uniqueid)));
        learnTime(uniqueidTime(raw(H::DestUniqueid)));
        learnTime(epoch(H::LastPause));
        learnTime(epoch(H::LastCall));
    }
    // A list tells of times long past; the stream itself begins with the first thing that happened.
    if (!Base::isSet(m_streamBegan) && raw(H::ActionId).isEmpty()) {
        m_streamBegan = m_streamTime;
    }
    m_arrived = Base::isSet(arrived) ? arrived : m_streamTime;
    if (Base::isSet(stamp)) {
        measureClock(stamp, m_arrived);
        m_at = stamp;
    } else {
        // Lists carry no stamp: what they say holds on the PBX's clock, not on ours.
        m_at = m_arrived + (m_stamped && Base::isSet(arrived) ? clockAhead() : Span{});
    }
}

void AmiTranslator::measureClock(Instant stamp, Instant arrived)
{
    // The event that travelled fastest shows the offset best: the maximum over the present and the last minute.
    const Span ahead = stamp - arrived;
    if (!Base::isSet(m_clockWindow) || arrived - m_clockWindow > std::chrono::minutes(1)) {
        m_aheadBefore = Base::isSet(m_clockWindow) ? m_aheadNow : ahead;
        m_aheadNow = ahead;
        m_clockWindow = arrived;
    }
    m_aheadNow = std::max(m_aheadNow, ahead);
}

Span AmiTranslator::clockAhead() const
{
    return std::max(m_aheadNow, m_aheadBefore);
}

FeedHealth AmiTranslator::health(const Wire::AmiReader &reader) const
{
    static constexpr std::array<const char *, TroubleCount> names = {"lineWithoutColon", "missingHeader", "invalidUtf8",
                                                                     "unknownEvent",     "shortList",     "badNumber"};
    FeedHealth health;
    const Wire::AmiReaderCounts &counts = reader.counts();
    health.bytes = counts.bytes;
    health.frames = counts.frames;
    health.events = m_events;
    health.skipped = m_skipped;
    health.banner = m_banner;
    health.clockOffset = clockAhead();
    const auto add = [&health](const char *what, quint64 count, const QByteArray &example, bool fault) {
        if (count > 0) {
            health.troubles.push_back({QString::fromLatin1(what), count, Base::fromPeer(example)});
            health.malformed += fault ? count : 0;
        }
    };
    add("oversizedFrame", counts.oversized, reader.oversizedExample(), true);
    add("bareLf", counts.bareLf, {}, true);
    add("garbled", counts.garbled, reader.garbledExample(), true);
    for (int i = 0; i < TroubleCount; ++i) {
        const Counted &counted = m_troubles[static_cast<size_t>(i)];
        add(names[static_cast<size_t>(i)], counted.count, counted.example, static_cast<Trouble>(i) != Trouble::UnknownEvent);
    }
    return health;
}

void AmiTranslator::trouble(Trouble what, QByteArrayView example)
{
    Counted &counted = m_troubles[static_cast<size_t>(what)];
    ++counted.count;
    counted.example = example.first(std::min<qsizetype>(example.size(), 200)).toByteArray();
}

// ---- values

QString AmiTranslator::text(H header)
{
    const QByteArrayView bytes = raw(header);
    if (bytes.isEmpty()) {
        return {};
    }
    QString value = Base::fromPeer(bytes);
    if (value.contains(QChar::ReplacementCharacter) && !bytes.contains("\xEF\xBF\xBD")) {
        trouble(Trouble::InvalidUtf8, bytes);
    }
    return value;
}

QString AmiTranslator::party(H header)
{
    // Asterisk writes these where it knows no number or name.
    const QByteArrayView bytes = raw(header);
    return bytes == "<unknown>" || bytes == "unknown" ? QString() : text(header);
}

int AmiTranslator::number(H header)
{
    const QByteArrayView bytes = raw(header);
    if (bytes.isEmpty()) {
        return 0;
    }
    bool ok = false;
    const int value = bytes.toInt(&ok);
    if (!ok) {
        trouble(Trouble::BadNumber, bytes);
    }
    return value;
}

Instant AmiTranslator::epoch(H header) const
{
    return Base::parseEpoch(raw(header));
}

LegRef AmiTranslator::leg(H uniqueid, H linkedid, H channel)
{
    return {text(uniqueid), text(linkedid), text(channel)};
}

bool AmiTranslator::need(H header)
{
    if (!raw(header).isEmpty()) {
        return true;
    }
    trouble(Trouble::MissingHeader, m_frameText);
    return false;
}

void AmiTranslator::emitEvent(EventBody body)
{
    m_out->push_back({m_pbx, m_at, m_arrived, std::move(body)});
}

// ---- frames

void AmiTranslator::response(const AmiFrame &frame, Instant arrived)
{
    identify(frame, arrived);
    // A list that begins anew replaces the one that never ended.
    const QByteArrayView list = frame.value("EventList");
    if (list.isEmpty() || qstrnicmp(list.data(), list.size(), "start", 5) != 0) {
        return;
    }
    const QByteArrayView message = frame.value("Message");
    const bool queues = message == "Queue status will follow";
    if (queues || message == "Channels will follow") {
        index(frame);
        noteTime(arrived);
        (queues ? m_queueList : m_legList).clear();
        beginList(queues);
    }
}

void AmiTranslator::identify(const AmiFrame &frame, Instant arrived)
{
    // CoreSettings and CoreStatus; the start is told by the PBX's own wall clock, without its zone.
    const QByteArrayView version = frame.value("AsteriskVersion");
    const QByteArrayView date = frame.value("CoreStartupDate");
    if (version.isNull() && date.isNull()) {
        return;
    }
    if (!version.isNull()) {
        m_version = Base::fromPeer(version);
    }
    if (!date.isNull()) {
        const QString text = Base::fromPeer(date) + QLatin1Char('T') + Base::fromPeer(frame.value("CoreStartupTime"));
        const QDateTime began = QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODate);
        m_startedAt = began.isValid() ? Base::fromEpochSeconds(began.toSecsSinceEpoch()) : Instant{};
    }
    index(frame);
    noteTime(arrived);
    emitEvent(PbxIdentified{QStringLiteral("asterisk"), m_version, m_startedAt});
}

void AmiTranslator::dispatch(AmiEvent event)
{
    if (event <= AmiEvent::QueueStatusComplete || (event >= AmiEvent::CoreShowChannel && event <= AmiEvent::Status)) {
        listEvent(event);
    } else if (event <= AmiEvent::QueueCallerAbandon) {
        queueEvent(event);
    } else if (event <= AmiEvent::Agents) {
        agentEvent(event);
    } else if (event <= AmiEvent::SoftHangupRequest) {
        legEvent(event);
    } else {
        moveEvent(event);
    }
}

void AmiTranslator::beginList(bool queues)
{
    QByteArray &list = queues ? m_queueList : m_legList;
    if (list.isEmpty()) {
        list = raw(H::ActionId).isEmpty() ? QByteArray("-") : raw(H::ActionId).toByteArray();
        (queues ? m_listItems : m_legItems) = 0;
        // The queues are listed first and the channels after them: one snapshot, which a journal can be read from.
        if (queues || !m_inSnapshot) {
            m_inSnapshot = true;
            emitEvent(SnapshotBegan{});
        }
    }
}

void AmiTranslator::endList(bool queues)
{
    beginList(queues);
    const int seen = queues ? m_listItems : m_legItems;
    // Where the PBX counted more than came, closing what was not listed would close what was merely lost.
    const bool whole = raw(H::ListItems).isEmpty() || number(H::ListItems) == seen;
    if (!whole) {
        trouble(Trouble::ShortList, m_frameText);
    }
    // A PBX that is still loading lists no queues; only when it keeps saying so is it believed.
    m_emptyLists = queues && seen == 0 ? m_emptyLists + 1 : 0;
    const bool believed = !queues || seen > 0 || m_emptyLists >= 3;
    emitEvent(SnapshotEnded{queues && whole && believed, !queues && whole});
    (queues ? m_queueList : m_legList).clear();
    m_inSnapshot = m_inSnapshot && queues;
}

void AmiTranslator::listEvent(AmiEvent event)
{
    switch (event) {
    case AmiEvent::QueueParams:
        if (need(H::Queue)) {
            beginList(true);
            ++m_listItems;
            emitEvent(QueueSeen{text(H::Queue), text(H::Strategy), number(H::ServiceLevel), number(H::Weight), number(H::Max)});
        }
        break;
    case AmiEvent::QueueMember:
        beginList(true);
        ++m_listItems;
        member();
        break;
    case AmiEvent::QueueEntry:
        beginList(true);
        ++m_listItems;
        listedCaller();
        break;
    case AmiEvent::QueueStatusComplete: endList(true); break;
    case AmiEvent::CoreShowChannel:
        beginList(false);
        ++m_legItems;
        listedLeg();
        break;
    case AmiEvent::CoreShowChannelsComplete: endList(false); break;
    default: listedLeg(); break; // Status: the same legs, told by another list
    }
}

void AmiTranslator::member()
{
    const H interface = raw(H::Interface).isEmpty() ? H::Location : H::Interface;
    if (!need(H::Queue) || !need(interface)) {
        return;
    }
    MemberSeen seen;
    seen.queue = text(H::Queue);
    seen.interface = text(interface);
    seen.stateInterface = text(H::StateInterface);
    seen.name = text(raw(H::MemberName).isEmpty() ? H::Name : H::MemberName);
    seen.dynamic = raw(H::Membership) == "dynamic";
    seen.penalty = number(H::Penalty);
    seen.paused = raw(H::Paused) == "1";
    seen.inCall = raw(H::InCall) == "1";
    seen.pauseReason = text(H::PausedReason);
    seen.pausedSince = epoch(H::LastPause);
    seen.lastCallEnded = epoch(H::LastCall);
    seen.signedInSince = epoch(H::LoginTime);
    seen.wrapUpSeconds = number(H::Wrapuptime);
    const int status = number(H::Status);
    seen.device = status >= 0 && status <= 8 ? static_cast<DeviceState>(status) : DeviceState::Unknown;
    emitEvent(std::move(seen));
}

void AmiTranslator::listedCaller()
{
    if (!need(H::Queue) || !need(H::Uniqueid)) {
        return;
    }
    const int waited = number(H::Wait);
    learnTime(uniqueidTime(raw(H::Uniqueid)) + std::chrono::seconds(waited));
    if (m_at < m_streamTime && !m_stamped) {
        m_at = m_streamTime;
    }
    CallerJoined joined;
    joined.leg = leg();
    joined.queue = text(H::Queue);
    joined.caller = {party(H::CallerIdNum), party(H::CallerIdName)};
    joined.position = number(H::Position);
    joined.listed = true;
    joined.joined = m_at - std::chrono::seconds(waited);
    emitEvent(std::move(joined));
}

void AmiTranslator::listedLeg()
{
    if (!need(H::Uniqueid)) {
        return;
    }
    const int age = raw(H::Duration).isEmpty() ? number(H::Seconds) : secondsOfDuration(raw(H::Duration));
    const Instant created = uniqueidTime(raw(H::Uniqueid));
    if (!m_stamped && Base::isSet(created)) {
        learnTime(created + std::chrono::seconds(age));
        m_at = std::max(m_at, m_streamTime);
    }
    legChanged();
    auto &seen = std::get<LegSeen>(m_out->back().body);
    seen.listed = true;
    seen.bridge = text(H::BridgeId);
    seen.began = Base::isSet(created) ? created : m_at - std::chrono::seconds(age);
    if (raw(H::Application) == "Queue") {
        const QByteArrayView data = raw(raw(H::ApplicationData).isEmpty() ? H::Data : H::ApplicationData);
        const qsizetype comma = data.indexOf(',');
        seen.queue = Base::fromPeer(comma < 0 ? data : data.first(comma));
    }
}

void AmiTranslator::legChanged()
{
    LegSeen seen;
    seen.leg = leg();
    // ast_channel_state: 0 Down, 1 Rsrvd, 2 OffHook, 3 Dialing, 4 Ring, 5 Ringing, 6 Up, 7 Busy
    switch (number(H::ChannelState)) {
    case 3:
    case 4: seen.state = LegState::Dialing; break;
    case 5: seen.state = LegState::Ringing; break;
    case 6: seen.state = LegState::Up; break;
    case 7: seen.state = LegState::Busy; break;
    default: seen.state = LegState::Down; break;
    }
    seen.party = {party(H::CallerIdNum), party(H::CallerIdName)};
    seen.connected = {party(H::ConnectedLineNum), party(H::ConnectedLineName)};
    seen.context = text(H::Context);
    seen.extension = text(H::Exten);
    emitEvent(std::move(seen));
}

void AmiTranslator::queueEvent(AmiEvent event)
{
    if (event <= AmiEvent::QueueMemberRinginuse) {
        if (event != AmiEvent::QueueMemberRemoved) {
            member();
        } else if (need(H::Queue) && need(raw(H::Interface).isEmpty() ? H::Location : H::Interface)) {
            emitEvent(MemberGone{text(H::Queue), text(raw(H::Interface).isEmpty() ? H::Location : H::Interface)});
        }
        return;
    }
    if (!need(H::Queue) || !need(H::Uniqueid)) {
        return;
    }
    if (event == AmiEvent::QueueCallerJoin) {
        CallerJoined joined{leg(), text(H::Queue), {party(H::CallerIdNum), party(H::CallerIdName)}, number(H::Position), false, {}};
        emitEvent(std::move(joined));
    } else if (event == AmiEvent::QueueCallerLeave) {
        emitEvent(CallerLeft{leg(), text(H::Queue), number(H::Position)});
    } else {
        emitEvent(CallerGaveUp{leg(), text(H::Queue), number(H::HoldTime)});
    }
}

void AmiTranslator::agentEvent(AmiEvent event)
{
    if (event == AmiEvent::AgentLogin || event == AmiEvent::AgentLogoff || event == AmiEvent::Agents) {
        if (need(H::Agent)) {
            const bool in = event == AmiEvent::Agents ? raw(H::Status) != "AGENT_LOGGEDOFF" : event == AmiEvent::AgentLogin;
            emitEvent(PoolAgentSeen{QStringLiteral("Agent/") + text(H::Agent), text(H::Name), in, {}});
        }
        return;
    }
    if (!need(H::Queue) || !need(H::Interface)) {
        return;
    }
    // AgentComplete comes without its caller where the caller's channel was gone first: the legs have told the end.
    if (raw(H::Uniqueid).isEmpty() && event != AmiEvent::AgentComplete) {
        trouble(Trouble::MissingHeader, m_frameText);
        return;
    }
    switch (event) {
    case AmiEvent::AgentCalled:
        emitEvent(AgentRung{leg(), destLeg(), text(H::Queue), text(H::Interface), text(H::MemberName)});
        break;
    case AmiEvent::AgentConnect:
        emitEvent(AgentConnected{leg(), destLeg(), text(H::Queue), text(H::Interface), text(H::MemberName), number(H::HoldTime)});
        break;
    case AmiEvent::AgentComplete:
        emitEvent(AgentCompleted{leg(), destLeg(), text(H::Queue), text(H::Interface), number(H::TalkTime), text(H::Reason)});
        break;
    default: emitEvent(AgentRingNoAnswer{leg(), text(H::Queue), text(H::Interface)}); break;
    }
}

void AmiTranslator::legEvent(AmiEvent event)
{
    if (!need(H::Uniqueid)) {
        return;
    }
    switch (event) {
    case AmiEvent::Hangup: emitEvent(LegGone{leg(), number(H::Cause)}); break;
    case AmiEvent::HangupRequest: emitEvent(LegHangupAsked{leg(), true}); break;
    case AmiEvent::SoftHangupRequest: emitEvent(LegHangupAsked{leg(), false}); break;
    case AmiEvent::Rename:
        if (need(H::Newname)) {
            emitEvent(LegRenamed{leg(), text(H::Newname)});
        }
        break;
    default: legChanged(); break;
    }
}

void AmiTranslator::moveEvent(AmiEvent event)
{
    switch (event) {
    case AmiEvent::DialBegin:
        if (need(H::DestUniqueid)) {
            emitEvent(DialBegan{leg(), destLeg()});
        }
        break;
    case AmiEvent::DialEnd:
        if (need(H::DestUniqueid)) {
            emitEvent(DialEnded{leg(), destLeg(), text(H::DialStatus)});
        }
        break;
    case AmiEvent::BridgeEnter:
        if (need(H::Uniqueid) && need(H::BridgeUniqueid)) {
            emitEvent(BridgeEntered{leg(), text(H::BridgeUniqueid), raw(H::BridgeTechnology) == "holding_bridge"});
        }
        break;
    case AmiEvent::BridgeLeave:
        if (need(H::Uniqueid)) {
            emitEvent(BridgeLeft{leg(), text(H::BridgeUniqueid)});
        }
        break;
    case AmiEvent::Hold:
    case AmiEvent::Unhold:
        if (need(H::Uniqueid)) {
            emitEvent(HoldChanged{leg(), event == AmiEvent::Hold});
        }
        break;
    case AmiEvent::ParkedCall:
    case AmiEvent::UnParkedCall:
    case AmiEvent::ParkedCallTimeOut:
    case AmiEvent::ParkedCallGiveUp:
        if (need(H::ParkeeUniqueid)) {
            emitEvent(LegParked{leg(H::ParkeeUniqueid, H::ParkeeLinkedid, H::ParkeeChannel), text(H::Parkinglot),
                                text(H::ParkingSpace), event == AmiEvent::ParkedCall});
        }
        break;
    case AmiEvent::BlindTransfer:
        if (raw(H::Result) == "Success") {
            emitEvent(LegTransferred{TransferKind::Blind, leg(H::TransfererUniqueid, H::TransfererLinkedid, H::TransfererChannel),
                                     leg(H::TransfereeUniqueid, H::TransfereeLinkedid, H::TransfereeChannel), text(H::Extension)});
        }
        break;
    case AmiEvent::AttendedTransfer:
        if (raw(H::Result) == "Success") {
            emitEvent(LegTransferred{TransferKind::Attended,
                                     leg(H::OrigTransfererUniqueid, H::OrigTransfererLinkedid, H::OrigTransfererChannel),
                                     leg(H::TransfereeUniqueid, H::TransfereeLinkedid, H::TransfereeChannel), {}});
        }
        break;
    case AmiEvent::LocalBridge:
        if (need(H::LocalOneUniqueid) && need(H::LocalTwoUniqueid)) {
            emitEvent(LocalJoined{leg(H::LocalOneUniqueid, H::LocalOneLinkedid, H::LocalOneChannel),
                                  leg(H::LocalTwoUniqueid, H::LocalTwoLinkedid, H::LocalTwoChannel)});
        }
        break;
    default: break; // Shutdown: the link itself notices
    }
}

} // namespace Floorwatch::Pbx
