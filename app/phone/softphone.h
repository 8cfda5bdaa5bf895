// The SIP phone in the program, as its owner sees it.
//
// It registers (RFC 3261) and answers only calls that were asked for. A call is known by a token that the console gave
// to the PBX and that comes back in the INVITE's header X-Spy-Id; from then on the token is the line's name.
#pragma once

#include "phone/audiopath.h"
#include "phone/sipaccount.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace Floorwatch::Phone
{

class Core;
class Engine;
class FigureBoard;

struct Registration {
    enum class State : quint8 { Off, Registering, Registered, Failed };
    State state = State::Off;
    QString reason; ///< Failed: why, one sentence to show; it goes on trying
    bool operator==(const Registration &) const = default;
};

/// How a line sounds, of what was received. What is not known is -1.
struct LineFigures {
    double receivedDbfs = Audio::SilenceDbfs; ///< with a meter's fall, see Audio::LevelMeter
    double sentDbfs = Audio::SilenceDbfs;
    quint64 packets = 0;     ///< received
    quint64 lost = 0;        ///< never came, by the sequence numbers (RFC 3550 A.3)
    quint64 late = 0;        ///< came too late to be heard
    double lossPercent = 0;  ///< lost and late, of the last ten seconds
    double jitterMs = 0;     ///< interarrival jitter, RFC 3550 A.8
    double bufferMs = 0;     ///< what waits in the jitter buffer
    double roundTripMs = -1; ///< by RTCP (RFC 3550 6.4.1)
    /// ITU-T G.107 with its default values: R = 93.2 - Idd(Ta) - Ie,eff; Ie,eff = (95 - Ie) Ppl / (Ppl + Bpl) + Ie with
    /// Ie = 0 and Bpl = 25.1 (G.113 appendix I: G.711 with concealment, random loss); MOS by G.107 annex B. -1 until
    /// the first packet.
    double mos = -1;
    QString codec; ///< "PCMU" or "PCMA"
    bool encrypted = false;
};

/// One registered SIP phone. Owner's side: every function is called from the thread that made it, and every signal is
/// emitted there; figures() alone may be called from any thread. SIP and RTP run in a thread of their own, which a
/// busy owner does not disturb.
///
/// Several lines may be up at once. G.711 A-law and mu-law; RFC 4733 digits are accepted and ignored. SRTP by SDES.
class SoftPhone : public QObject
{
    Q_OBJECT
public:
    SoftPhone(SipAccount account, std::shared_ptr<AudioPath> audio, QObject *parent = nullptr);
    /// Stops as stop() does; no signal is emitted any more.
    ~SoftPhone() override;

    /// Starts the thread and registers. Keeps itself registered from then on: renewed every 15 s (that is how a PBX
    /// that restarted or went away is noticed), retried after failures with a growing, jittered delay of 0.5 s to
    /// 30 s, after refused credentials only every minute. Idempotent.
    void start();
    /// Hangs up, unregisters and joins the thread; waits at most a second for the PBX. Idempotent.
    void stop();
    [[nodiscard]] Registration registration() const { return m_registration; }
    [[nodiscard]] const SipAccount &account() const { return m_account; }

    /// The INVITE that carries `X-Spy-Id: token` is answered, once, if it comes in time.
    void expect(const QString &token, std::chrono::milliseconds within);
    /// For a take-over: the INVITE that carries `X-Spy-Id: token`, or one without that header that comes from the PBX's
    /// address and has `callerNumber` as the user of its From or P-Asserted-Identity, is announced by transferOffered()
    /// and rings (180) until accept() or refuse(), or the PBX gives up. An empty number matches none. Where accept()
    /// was called before the INVITE came, it is answered at once.
    void expectTransfer(const QString &token, const QString &callerNumber, std::chrono::milliseconds within);
    void accept(const QString &token);
    /// Answers 480 to a ringing transfer (with 486 Asterisk would hang the caller up), or forgets the expectation.
    void refuse(const QString &token);
    /// Ends the line, or forgets the expectation. lineDown() follows where there was a line.
    void hangUp(const QString &token);

    /// Whether this line's sound goes to the speaker; lines that are heard are mixed. No line is heard by default. May
    /// be called before the line is up.
    void setHeard(const QString &token, bool heard);
    /// The gate between microphone and line, enforced where frames are encoded, in the phone's thread. Closed for every
    /// new line; opening a line that is not up does nothing, so that a gate can never be open before lineUp(). Closed
    /// holds from the next frame on; frames of silence are sent then.
    void setMicrophoneOpen(const QString &token, bool open);
    /// Plays 8 kHz samples onto the line, whatever the gate says; the microphone stays out meanwhile. said() when the
    /// last of it has gone. Notices queue up. Does nothing without a line that is up.
    void say(const QString &token, std::vector<qint16> samples);

    /// Any thread, cheap: for a view that asks 20 times a second. All default where there is no such line.
    [[nodiscard]] LineFigures figures(const QString &token) const;

Q_SIGNALS:
    void registrationChanged();
    /// Answered: the PBX has acknowledged our 200 (its ACK has come). Sound may come earlier or later.
    void lineUp(const QString &token);
    /// The first RTP packet of the line has been received and decoded; may come before lineUp().
    void firstSound(const QString &token);
    /// The line is gone, whether it had been up or only rang, or its INVITE came and could not be answered. Its gate is
    /// closed and its token means nothing any more.
    void lineDown(const QString &token, const QString &reason, bool byPeer);
    void transferOffered(const QString &token, const QString &from);
    /// A call that nobody had asked for was refused (403), or one that was asked for could not be answered.
    void refused(const QString &from, const QString &why);
    void said(const QString &token);

private:
    void setRegistration(const Registration &registration);
    void lookUp();
    void lookUpAgain();
    void submit(std::function<void(Core &)> command);

    SipAccount m_account;
    std::shared_ptr<AudioPath> m_audio;
    std::shared_ptr<FigureBoard> m_figures;
    std::unique_ptr<Engine> m_engine;
    Registration m_registration;
    // What an engine of before had to say of its registration is nothing of now.
    int m_generation = 0;
    int m_lookUp = -1;
};

} // namespace Floorwatch::Phone
