// The names that Asterisk's manager events and headers carry, as small numbers: one hash and one comparison a name.
#pragma once

#include <QByteArrayView>

#include <array>

namespace Floorwatch::Pbx {

/// Events that are known. Those from FirstIgnored on carry nothing that the floor needs.
/// Names and headers: https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/AMI_Events/
enum class AmiEvent : quint8 {
    Unknown,
    QueueParams, QueueMember, QueueEntry, QueueStatusComplete,
    QueueMemberAdded, QueueMemberRemoved, QueueMemberStatus, QueueMemberPause, QueueMemberPenalty, QueueMemberRinginuse,
    QueueCallerJoin, QueueCallerLeave, QueueCallerAbandon,
    AgentCalled, AgentConnect, AgentComplete, AgentRingNoAnswer,
    AgentLogin, AgentLogoff, Agents,
    Newchannel, Newstate, NewConnectedLine, NewCallerid, Rename, Hangup, HangupRequest, SoftHangupRequest,
    DialBegin, DialEnd, BridgeEnter, BridgeLeave, Hold, Unhold,
    ParkedCall, UnParkedCall, ParkedCallTimeOut, ParkedCallGiveUp,
    BlindTransfer, AttendedTransfer, LocalBridge,
    CoreShowChannel, CoreShowChannelsComplete, Status,
    VarSet, Shutdown,
    FirstIgnored,
};
[[nodiscard]] AmiEvent amiEvent(QByteArrayView name) noexcept;

/// Headers that are read. Matched without regard to case: Asterisk writes BridgeId and BridgeID.
enum class AmiHeader : quint8 {
    None,
    ActionId, Timestamp, Channel, ChannelState, CallerIdNum, CallerIdName, ConnectedLineNum, ConnectedLineName, Context,
    Exten, Uniqueid, Linkedid, Queue, Position, HoldTime, TalkTime, Reason, Interface, Location, MemberName, Name,
    StateInterface, Membership, Penalty, Status, Paused, PausedReason, InCall, Wrapuptime, LastCall, LastPause,
    LoginTime, Strategy, ServiceLevel, Weight, Max, Wait, ListItems, Cause, DialStatus, BridgeUniqueid, BridgeId,
    BridgeType, BridgeTechnology, Newname, Application, ApplicationData, Data, Duration, Seconds, Agent, TalkingTo,
    DestChannel, DestUniqueid, DestLinkedid,
    TransfererChannel, TransfererUniqueid, TransfererLinkedid,
    TransfereeChannel, TransfereeUniqueid, TransfereeLinkedid, Extension,
    OrigTransfererChannel, OrigTransfererUniqueid, OrigTransfererLinkedid,
    ParkeeChannel, ParkeeUniqueid, ParkeeLinkedid, Parkinglot, ParkingSpace,
    LocalOneChannel, LocalOneUniqueid, LocalOneLinkedid, LocalTwoChannel, LocalTwoUniqueid, LocalTwoLinkedid,
    Variable, Value, Result,
    Count,
};
[[nodiscard]] AmiHeader amiHeader(QByteArrayView name) noexcept;

/// The values of one frame by header; views into the frame. Where a header repeats, the first holds.
using AmiValues = std::array<QByteArrayView, static_cast<size_t>(AmiHeader::Count)>;

} // namespace Floorwatch::Pbx
