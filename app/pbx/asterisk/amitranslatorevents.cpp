// What each kind of event says: from its headers to a PbxEvent.
#include "base/text.h"
#include "pbx/asterisk/amitranslator.h"
#include "pbx/asterisk/uniqueidtime.h"

namespace Floorwatch::Pbx
{

using namespace Domain;
using H = AmiHeader;

namespace
{

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

constexpr int LongestAge = 30 * 24 * 3600; ///< seconds; what a PBX tells beyond is no age of a call

/// Applications whose channels wait in a holding bridge: being in it is no conversation.
bool waitsAlone(QByteArrayView application)
{
    return application == "Park" || application == "ParkAndAnnounce" || application == "AgentLogin" ||
           application == "BridgeWait";
}

} // namespace

void AmiTranslator::dispatch(AmiEvent event)
{
    if (event <= AmiEvent::QueueStatusComplete ||
        (event >= AmiEvent::CoreShowChannel && event <= AmiEvent::BridgeListItem)) {
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
            emitEvent(QueueSeen{text(H::Queue), text(H::Strategy), number(H::ServiceLevel), number(H::Weight),
                                number(H::Max)});
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
    case AmiEvent::BridgeListItem:
        if (raw(H::BridgeTechnology) == "holding_bridge") {
            m_holdingBridges.insert(raw(H::BridgeUniqueid).toByteArray());
        }
        break;
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
    const int waited = std::clamp(number(H::Wait), 0, LongestAge);
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
    if (raw(H::Application) == "ChanSpy") {
        listedSpy(); // before the leg itself, so that it is not taken for a call
    }
    const int age = std::clamp(raw(H::Duration).isEmpty() ? number(H::Seconds) : secondsOfDuration(raw(H::Duration)), 0,
                               LongestAge);
    const Instant created = uniqueidTime(raw(H::Uniqueid));
    if (!m_stamped && Base::isSet(created)) {
        learnTime(created + std::chrono::seconds(age));
        m_at = std::max(m_at, m_streamTime);
    }
    legChanged();
    auto &seen = std::get<LegSeen>(m_out->back().body);
    seen.listed = true;
    seen.alone = m_holdingBridges.contains(raw(H::BridgeId).toByteArray()) ||
                 (m_holdingBridges.isEmpty() && waitsAlone(raw(H::Application)));
    seen.bridge = seen.alone ? QString() : text(H::BridgeId);
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
        CallerJoined joined{
            leg(), text(H::Queue), {party(H::CallerIdNum), party(H::CallerIdName)}, number(H::Position), false, {}};
        emitEvent(std::move(joined));
    } else if (event == AmiEvent::QueueCallerLeave) {
        emitEvent(CallerLeft{leg(), text(H::Queue), number(H::Position)});
    } else {
        emitEvent(CallerGaveUp{leg(), text(H::Queue), std::clamp(number(H::HoldTime), 0, LongestAge)});
    }
}

void AmiTranslator::agentEvent(AmiEvent event)
{
    if (event == AmiEvent::AgentLogin || event == AmiEvent::AgentLogoff || event == AmiEvent::Agents) {
        if (need(H::Agent)) {
            const bool in =
                event == AmiEvent::Agents ? raw(H::Status) != "AGENT_LOGGEDOFF" : event == AmiEvent::AgentLogin;
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
        emitEvent(AgentConnected{leg(), destLeg(), text(H::Queue), text(H::Interface), text(H::MemberName),
                                 std::clamp(number(H::HoldTime), 0, LongestAge)});
        break;
    case AmiEvent::AgentComplete:
        emitEvent(
            AgentCompleted{leg(), destLeg(), text(H::Queue), text(H::Interface), number(H::TalkTime), text(H::Reason)});
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
            emitEvent(LegTransferred{
                TransferKind::Blind, leg(H::TransfererUniqueid, H::TransfererLinkedid, H::TransfererChannel),
                leg(H::TransfereeUniqueid, H::TransfereeLinkedid, H::TransfereeChannel), text(H::Extension)});
        }
        break;
    case AmiEvent::AttendedTransfer:
        if (raw(H::Result) == "Success") {
            emitEvent(
                LegTransferred{TransferKind::Attended,
                               leg(H::OrigTransfererUniqueid, H::OrigTransfererLinkedid, H::OrigTransfererChannel),
                               leg(H::TransfereeUniqueid, H::TransfereeLinkedid, H::TransfereeChannel),
                               {}});
        }
        break;
    case AmiEvent::LocalBridge:
        if (need(H::LocalOneUniqueid) && need(H::LocalTwoUniqueid)) {
            emitEvent(LocalJoined{leg(H::LocalOneUniqueid, H::LocalOneLinkedid, H::LocalOneChannel),
                                  leg(H::LocalTwoUniqueid, H::LocalTwoLinkedid, H::LocalTwoChannel)});
        }
        break;
    default: spyEvent(event); break;
    }
}

void AmiTranslator::spyEvent(AmiEvent event)
{
    switch (event) {
    case AmiEvent::ChanSpyStart:
        if (need(H::SpyerUniqueid) && need(H::SpyeeUniqueid)) {
            SpyId id;
            const LegRef spyer = leg(H::SpyerUniqueid, H::SpyerLinkedid, H::SpyerChannel);
            const bool ours = SpyId::parse(spyer.uniqueid, &id);
            const QString name = party(H::SpyerConnectedLineName);
            emitEvent(SpyStarted{spyer, leg(H::SpyeeUniqueid, H::SpyeeLinkedid, H::SpyeeChannel),
                                 name.isEmpty() ? party(H::SpyerCallerIdNum) : name, id.mode, ours});
        }
        break;
    case AmiEvent::ChanSpyStop:
        if (need(H::SpyerUniqueid)) {
            emitEvent(SpyStopped{leg(H::SpyerUniqueid, H::SpyerLinkedid, H::SpyerChannel)});
        }
        break;
    case AmiEvent::DTMFEnd:
        // Nobody's digits but a console's own leave this function: callers type secrets.
        if (raw(H::Direction) == "Received" && raw(H::Digit).size() == 1 &&
            SpyId::parse(QString::fromLatin1(raw(H::Uniqueid)))) {
            switch (raw(H::Digit).front()) {
            case '4': emitEvent(SpyModeChanged{leg(), SpyMode::Listen}); break;
            case '5': emitEvent(SpyModeChanged{leg(), SpyMode::Whisper}); break;
            case '6': emitEvent(SpyModeChanged{leg(), SpyMode::Barge}); break;
            default: break;
            }
        }
        break;
    case AmiEvent::MixMonitorStart:
    case AmiEvent::MixMonitorStop:
        if (need(H::Uniqueid)) {
            emitEvent(RecordingChanged{leg(), event == AmiEvent::MixMonitorStart});
        }
        break;
    default: break; // Shutdown: the link itself notices
    }
}

void AmiTranslator::listedSpy()
{
    // "PJSIP/1001-0000000a,quESd": the target is told by its channel's name alone.
    const QByteArrayView data = raw(raw(H::ApplicationData).isEmpty() ? H::Data : H::ApplicationData);
    const qsizetype comma = data.indexOf(',');
    SpyStarted spy;
    spy.spyer = leg();
    spy.target.channel = Base::fromPeer(comma < 0 ? data : data.first(comma));
    const QString name = party(H::ConnectedLineName);
    spy.by = name.isEmpty() ? party(H::CallerIdNum) : name;
    emitEvent(std::move(spy));
}

} // namespace Floorwatch::Pbx
