// What the simulated PBX holds: channels, calls, agents, queues. Texts are UTF-8 as they go onto the wire.
#pragma once

#include "base/time.h"
#include "demo/people.h"
#include "demo/telephones.h"

#include <QByteArray>

#include <deque>
#include <optional>
#include <vector>

namespace Floorwatch::Demo
{

using Base::Instant;
using Base::Span;

/// Asterisk's ChannelState numbers.
enum class ChannelState : quint8 { Down = 0, Ring = 4, Ringing = 5, Up = 6 };
/// Asterisk's device states as QueueMemberStatus numbers them.
enum class Device : quint8 { NotInUse = 1, InUse = 2, Unavailable = 5, Ringing = 6, OnHold = 8 };

struct Channel {
    QByteArray name;
    QByteArray uniqueid;
    QByteArray linkedid;
    ChannelState state = ChannelState::Down;
    QByteArray number;
    QByteArray callerName;
    QByteArray connectedNumber;
    QByteArray connectedName;
    QByteArray context;
    QByteArray exten;
    int priority = 1;
    QByteArray application;
    QByteArray applicationData;
    Instant created;
    QByteArray bridge;
};

struct Member {
    int queue = 0;
    bool dynamic = false;
    bool paused = false;
    int penalty = 0;
    int callsTaken = 0;
    QByteArray pauseReason;
    Instant pausedSince;
    Instant lastCall;
    Instant signedIn;
    bool inCall = false;
};

struct Agent {
    int index = 0;
    QByteArray extension; ///< "1001"
    QByteArray interface; ///< "PJSIP/1001"
    QByteArray name;
    std::vector<Member> members; ///< of queues signed in to
    std::vector<Member> home;    ///< as a shift begins
    Device device = Device::NotInUse;
    quint64 call = 0;  ///< that rings or is talked on; 0 for none
    Instant freeFrom;  ///< end of the wrap-up, or of the rest after a call not answered
    Instant lastOffer; ///< for the strategies
    quint32 pauseEpoch = 0;
};

enum class CallKind : quint8 { Queue, Outbound, Internal };
enum class CallPhase : quint8 { Waiting, Dialling, Talking };

/// One agent's phone that rings for a call.
struct Ring {
    int agent = -1;
    quint64 serial = 0;
    Channel channel;
    Instant began;
};

struct Call {
    quint64 id = 0;
    CallKind kind = CallKind::Queue;
    CallPhase phase = CallPhase::Waiting;
    Channel caller;                ///< who began it
    std::optional<Channel> callee; ///< the other end once there is one
    std::vector<Ring> rings;
    int queue = -1;       ///< where it waits, or from which it was answered
    int callerAgent = -1; ///< set where an agent began it
    int agent = -1;       ///< who answered
    Instant joined;
    Instant answered;
    int holdSeconds = 0;
    int originalPosition = 0;
    bool held = false;
    quint32 epoch = 0; ///< timers of an earlier phase are void

    // ---- of a call that was taken over
    QByteArray phone;  ///< the supervisor's extension, where the callee is a real telephone
    QByteArray token;  ///< for that telephone: the channel variable FW_TOKEN
    Instant begun;     ///< of the conversation that goes on
    bool sure = false; ///< given back: whoever rings will answer
};

/// A leg that spies on another: ChanSpy.
struct Spy {
    quint64 serial = 0;
    Channel channel;
    QByteArray extension; ///< of the telephone
    QByteArray target;    ///< as asked for: a channel, or how its name begins
    QByteArray options;
    QByteArray actionId; ///< of the Originate
    Channel spyee;       ///< while spying
    quint64 call = 0;    ///< of the spyee
    SpyMode mode = SpyMode::Listen;
    bool spying = false; ///< ChanSpyStart was told
};

/// An Originate with the application ChanSpy.
struct SpyRequest {
    QByteArray device; ///< "PJSIP/2001"
    QByteArray data;   ///< "PJSIP/1001-0000002a,quESd"
    QByteArray channelId;
    QByteArray callerNumber;
    QByteArray callerName;
    QByteArray headers; ///< of the INVITE, as PhoneCall::headers
    QByteArray actionId;
    std::chrono::milliseconds timeout{30'000};
};

struct Queue {
    QueuePlan plan;
    int index = 0;
    QByteArray exten;
    std::vector<int> members;     ///< agents
    std::deque<quint64> waiting;  ///< calls, next first
    double arrivalsPerSecond = 0; ///< at a day curve of 1
    int completed = 0;
    int abandoned = 0;
    int answered = 0;
    int answeredInTime = 0;
    double holdTime = 0; ///< moving averages, as Asterisk keeps them
    double talkTime = 0;
};

} // namespace Floorwatch::Demo
