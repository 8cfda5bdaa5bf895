#include "pbx/asterisk/aminames.h"

#include <QByteArray>

#include <cstring>
#include <string_view>

namespace Floorwatch::Pbx
{

namespace
{

template <typename Enum> struct Named {
    std::string_view name;
    Enum value;
};

constexpr Named<AmiEvent> EventNames[] = {
#define EVENT(name)                                                                                                    \
    {                                                                                                                  \
#name, AmiEvent::name                                                                                          \
    }
    EVENT(QueueParams),
    EVENT(QueueMember),
    EVENT(QueueEntry),
    EVENT(QueueStatusComplete),
    EVENT(QueueMemberAdded),
    EVENT(QueueMemberRemoved),
    EVENT(QueueMemberStatus),
    EVENT(QueueMemberPause),
    EVENT(QueueMemberPenalty),
    EVENT(QueueMemberRinginuse),
    EVENT(QueueCallerJoin),
    EVENT(QueueCallerLeave),
    EVENT(QueueCallerAbandon),
    EVENT(AgentCalled),
    EVENT(AgentConnect),
    EVENT(AgentComplete),
    EVENT(AgentRingNoAnswer),
    EVENT(AgentLogin),
    EVENT(AgentLogoff),
    EVENT(Agents),
    EVENT(Newchannel),
    EVENT(Newstate),
    EVENT(NewConnectedLine),
    EVENT(NewCallerid),
    EVENT(Rename),
    EVENT(Hangup),
    EVENT(HangupRequest),
    EVENT(SoftHangupRequest),
    EVENT(DialBegin),
    EVENT(DialEnd),
    EVENT(BridgeEnter),
    EVENT(BridgeLeave),
    EVENT(Hold),
    EVENT(Unhold),
    EVENT(ParkedCall),
    EVENT(UnParkedCall),
    EVENT(ParkedCallTimeOut),
    EVENT(ParkedCallGiveUp),
    EVENT(BlindTransfer),
    EVENT(AttendedTransfer),
    EVENT(LocalBridge),
    EVENT(ChanSpyStart),
    EVENT(ChanSpyStop),
    EVENT(DTMFEnd),
    EVENT(MixMonitorStart),
    EVENT(MixMonitorStop),
    EVENT(CoreShowChannel),
    EVENT(CoreShowChannelsComplete),
    EVENT(Status),
    EVENT(BridgeListItem),
    EVENT(VarSet),
    EVENT(UserEvent),
    EVENT(Newexten),
    EVENT(Shutdown),
#undef EVENT
};

// Known, and needed by nobody: not decoded, not reported as unknown.
constexpr std::string_view IgnoredEvents[] = {
    "AGIExecEnd",
    "AGIExecStart",
    "AOC-D",
    "AOC-E",
    "AOC-S",
    "AgentDump",
    "AgentsComplete",
    "Alarm",
    "AlarmClear",
    "AorDetail",
    "AorList",
    "AorListComplete",
    "AsyncAGIEnd",
    "AsyncAGIExec",
    "AsyncAGIStart",
    "AuthDetail",
    "AuthMethodNotAllowed",
    "BridgeCreate",
    "BridgeDestroy",
    "BridgeInfoChannel",
    "BridgeInfoComplete",
    "BridgeListComplete",
    "BridgeMerge",
    "BridgeVideoSourceUpdate",
    "CEL",
    "Cdr",
    "ChallengeResponseFailed",
    "ChallengeSent",
    "ChannelReload",
    "ChannelTalkingStart",
    "ChannelTalkingStop",
    "ConfbridgeEnd",
    "ConfbridgeJoin",
    "ConfbridgeLeave",
    "ConfbridgeList",
    "ConfbridgeListRooms",
    "ConfbridgeMute",
    "ConfbridgeRecord",
    "ConfbridgeStart",
    "ConfbridgeStopRecord",
    "ConfbridgeTalking",
    "ConfbridgeUnmute",
    "ContactList",
    "ContactListComplete",
    "ContactStatus",
    "ContactStatusDetail",
    "CoreShowChannelMapComplete",
    "DAHDIChannel",
    "DBGetComplete",
    "DBGetResponse",
    "DNDState",
    "DTMFBegin",
    "DeadlockStart",
    "DeviceStateChange",
    "DeviceStateListComplete",
    "DialState",
    "EndpointDetail",
    "EndpointDetailComplete",
    "EndpointList",
    "EndpointListComplete",
    "ExtensionStateListComplete",
    "ExtensionStatus",
    "FAXSession",
    "FAXStatus",
    "FailedACL",
    "Flash",
    "FullyBooted",
    "HangupHandlerPop",
    "HangupHandlerPush",
    "HangupHandlerRun",
    "IdentifyDetail",
    "InvalidAccountID",
    "InvalidPassword",
    "InvalidTransport",
    "LoadAverageLimit",
    "LocalOptimizationBegin",
    "LocalOptimizationEnd",
    "LogChannel",
    "MCID",
    "MWIGet",
    "MWIGetComplete",
    "MeetmeEnd",
    "MeetmeJoin",
    "MeetmeLeave",
    "MeetmeMute",
    "MeetmeTalkRequest",
    "MeetmeTalking",
    "MemoryLimit",
    "MessageWaiting",
    "MiniVoiceMail",
    "MixMonitorMute",
    "MonitorStart",
    "MonitorStop",
    "MusicOnHoldStart",
    "MusicOnHoldStop",
    "NewAccountCode",
    "OriginateResponse",
    "PeerEntry",
    "PeerStatus",
    "PeerlistComplete",
    "PickUp",
    "Pickup",
    "PresenceStateChange",
    "PresenceStateListComplete",
    "PresenceStatus",
    "QueueEntriesComplete",
    "QueueMemberStatusComplete",
    "QueueSummary",
    "QueueSummaryComplete",
    "RTCPReceived",
    "RTCPSent",
    "ReceiveFAX",
    "Registry",
    "Reload",
    "RequestBadFormat",
    "RequestNotAllowed",
    "RequestNotSupported",
    "SIPQualifyPeerDone",
    "SendFAX",
    "SessionLimit",
    "SessionTimeout",
    "SpanAlarm",
    "SpanAlarmClear",
    "StatusComplete",
    "SubscriptionsComplete",
    "SuccessfulAuth",
    "TestEvent",
    "TransportDetail",
    "UnexpectedAddress",
    "VoicemailPasswordChange",
    "VoicemailUserEntry",
    "VoicemailUserEntryComplete",
    "Wink",
    "ListDialplan",
    "ShowDialPlanComplete",
    "ParkedCallsComplete",
    "Parkinglot",
    "ParkinglotsComplete",
    "ParkedCallSwap",
    "DAHDIShowChannels",
    "DAHDIShowChannelsComplete",
    "Load",
    "Unload",
    "TechCause",
    "DeviceStateListEnd",
};

constexpr Named<AmiHeader> HeaderNames[] = {
#define HEADER(name)                                                                                                   \
    {                                                                                                                  \
#name, AmiHeader::name                                                                                         \
    }
    HEADER(ActionId),
    HEADER(Timestamp),
    HEADER(Channel),
    HEADER(ChannelState),
    HEADER(CallerIdNum),
    HEADER(CallerIdName),
    HEADER(ConnectedLineNum),
    HEADER(ConnectedLineName),
    HEADER(Context),
    HEADER(Exten),
    HEADER(Uniqueid),
    HEADER(Linkedid),
    HEADER(Queue),
    HEADER(Position),
    HEADER(HoldTime),
    HEADER(TalkTime),
    HEADER(Reason),
    HEADER(Interface),
    HEADER(Location),
    HEADER(MemberName),
    HEADER(Name),
    HEADER(StateInterface),
    HEADER(Membership),
    HEADER(Penalty),
    HEADER(Status),
    HEADER(Paused),
    HEADER(PausedReason),
    HEADER(InCall),
    HEADER(Wrapuptime),
    HEADER(LastCall),
    HEADER(LastPause),
    HEADER(LoginTime),
    HEADER(Strategy),
    HEADER(ServiceLevel),
    HEADER(Weight),
    HEADER(Max),
    HEADER(Wait),
    HEADER(ListItems),
    HEADER(Cause),
    HEADER(DialStatus),
    HEADER(BridgeUniqueid),
    HEADER(BridgeId),
    HEADER(BridgeType),
    HEADER(BridgeTechnology),
    HEADER(Newname),
    HEADER(Application),
    HEADER(ApplicationData),
    HEADER(Data),
    HEADER(Duration),
    HEADER(Seconds),
    HEADER(Agent),
    HEADER(TalkingTo),
    HEADER(DestChannel),
    HEADER(DestUniqueid),
    HEADER(DestLinkedid),
    HEADER(TransfererChannel),
    HEADER(TransfererUniqueid),
    HEADER(TransfererLinkedid),
    HEADER(TransfereeChannel),
    HEADER(TransfereeUniqueid),
    HEADER(TransfereeLinkedid),
    HEADER(Extension),
    HEADER(OrigTransfererChannel),
    HEADER(OrigTransfererUniqueid),
    HEADER(OrigTransfererLinkedid),
    HEADER(ParkeeChannel),
    HEADER(ParkeeUniqueid),
    HEADER(ParkeeLinkedid),
    HEADER(Parkinglot),
    HEADER(ParkingSpace),
    HEADER(LocalOneChannel),
    HEADER(LocalOneUniqueid),
    HEADER(LocalOneLinkedid),
    HEADER(LocalTwoChannel),
    HEADER(LocalTwoUniqueid),
    HEADER(LocalTwoLinkedid),
    HEADER(Variable),
    HEADER(Value),
    HEADER(Result),
    HEADER(SpyerChannel),
    HEADER(SpyerUniqueid),
    HEADER(SpyerLinkedid),
    HEADER(SpyerCallerIdNum),
    HEADER(SpyerConnectedLineName),
    HEADER(SpyeeChannel),
    HEADER(SpyeeUniqueid),
    HEADER(SpyeeLinkedid),
    HEADER(Digit),
    HEADER(Direction),
    HEADER(UserEvent),
#undef HEADER
};

/// Length, and the folded first, middle and last letters: enough to tell almost all names apart in one step.
size_t hashName(const char *name, size_t length) noexcept
{
    const auto folded = [name](size_t i) { return static_cast<size_t>(name[i] | 0x20); };
    return length * 131 + folded(0) * 7 + folded(length / 2) * 57 + folded(length - 1) * 401 +
           folded(length / 3) * 1031;
}

/// Open addressing over a fixed table; filled once.
template <typename Enum, size_t Slots> class NameTable
{
public:
    void add(std::string_view name, Enum value)
    {
        size_t slot = hashName(name.data(), name.size()) % Slots;
        while (!m_slots[slot].name.empty()) {
            slot = (slot + 1) % Slots;
        }
        m_slots[slot] = {name, value};
    }
    [[nodiscard]] Enum find(QByteArrayView name, Enum missing) const noexcept
    {
        if (name.isEmpty()) {
            return missing;
        }
        const auto length = static_cast<size_t>(name.size());
        for (size_t slot = hashName(name.data(), length) % Slots; !m_slots[slot].name.empty();
             slot = (slot + 1) % Slots) {
            const Named<Enum> &entry = m_slots[slot];
            // Almost always spelled as expected: a plain comparison first.
            if (entry.name.size() == length && (std::memcmp(entry.name.data(), name.data(), length) == 0 ||
                                                qstrnicmp(entry.name.data(), name.data(), length) == 0)) {
                return entry.value;
            }
        }
        return missing;
    }

private:
    std::array<Named<Enum>, Slots> m_slots{};
};

} // namespace

AmiEvent amiEvent(QByteArrayView name) noexcept
{
    static const auto table = [] {
        NameTable<AmiEvent, 1021> made;
        for (const auto &entry : EventNames) {
            made.add(entry.name, entry.value);
        }
        for (const std::string_view ignored : IgnoredEvents) {
            made.add(ignored, AmiEvent::FirstIgnored);
        }
        return made;
    }();
    return table.find(name, AmiEvent::Unknown);
}

AmiHeader amiHeader(QByteArrayView name) noexcept
{
    static const auto table = [] {
        NameTable<AmiHeader, 509> made;
        for (const auto &entry : HeaderNames) {
            made.add(entry.name, entry.value);
        }
        return made;
    }();
    return table.find(name, AmiHeader::None);
}

} // namespace Floorwatch::Pbx
