// Where the simulated PBX meets real telephones: what it asks of those that are registered, and what they tell.
#pragma once

#include "base/time.h"

#include <QByteArray>

#include <chrono>

namespace Floorwatch::Demo
{

/// What a supervisor's voice reaches while he spies: nobody, the agent, or both.
enum class SpyMode : quint8 { Listen, Whisper, Barge };

/// What a telephone's leg hears, and whom it speaks to.
struct LegSound {
    enum class Kind : quint8 {
        Silence,
        Spy, ///< hears agent and customer, or the agent alone
        Talk ///< talks with the customer, who answers
    };
    Kind kind = Kind::Silence;
    quint64 call = 0;   ///< whose voices: one call always sounds the same
    quint64 talk = 0;   ///< legs of one talk hear the same moment
    Base::Span begun{}; ///< how long the conversation has been going on
    SpyMode mode = SpyMode::Listen;
    bool agentOnly = false;
    bool held = false;
    bool beep = false; ///< before anything else
};

/// A telephone that is to ring.
struct PhoneCall {
    QByteArray id; ///< the leg's uniqueid: its name from here on
    QByteArray extension;
    QByteArray fromNumber;
    QByteArray fromName;
    QByteArray headers; ///< of the INVITE beside the usual: whole lines, each with its CRLF
    std::chrono::milliseconds timeout{30'000};
    LegSound sound;
};

/// What telephones tell.
struct PhoneEvent {
    enum class Kind : quint8 {
        Registered,   ///< id: the extension
        Unregistered, ///< id: the extension
        Ringing,
        Answered,
        Failed, ///< status: of the SIP answer; 0 where it rang until the time was over
        HungUp,
        DigitBegan,
        DigitEnded ///< durationMs: how long it was pressed
    };
    Kind kind{};
    QByteArray id;
    int status = 0;
    char digit = 0;
    int durationMs = 0;
};

/// The telephones as the simulation sees them. Functions return at once; what becomes of it is told by PhoneEvents.
/// Unknown ids are passed over.
class Telephones
{
public:
    Telephones() = default;
    Telephones(const Telephones &) = delete;
    Telephones &operator=(const Telephones &) = delete;
    virtual ~Telephones() = default;

    virtual void ring(const PhoneCall &call) = 0;
    virtual void hangUp(const QByteArray &id) = 0;
    virtual void setSound(const QByteArray &id, const LegSound &sound) = 0;
    /// A text to the telephone of an extension, out of any call (RFC 3428).
    virtual void sendText(const QByteArray &extension, const QByteArray &text) = 0;
};

} // namespace Floorwatch::Demo
