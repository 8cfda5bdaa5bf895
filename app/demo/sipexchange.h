// The demo PBX's SIP side as its owner sees it.
#pragma once

#include "base/result.h"
#include "demo/telephones.h"

#include <functional>
#include <mutex>
#include <thread>
#include <vector>

struct mqueue;

namespace Floorwatch::Demo
{

class SipStack;

/// Registers telephones on a loopback port, rings them, and lets them hear the simulated calls. SIP and RTP run in a
/// thread of their own, which begins with open(). The functions of Telephones may be called from any thread, the others
/// from the owner's.
class SipExchange : public Telephones
{
public:
    /// `language` of the voices: "zh" or "en".
    SipExchange(QByteArray secret, QByteArray language);
    /// Closes as close() does.
    ~SipExchange() override;

    /// Opens the port on 127.0.0.1 and returns it; the same one when called again.
    [[nodiscard]] Base::Result<quint16> open();
    /// Hangs up on every telephone and joins the thread; waits half a second at most. Idempotent.
    void close();

    /// Where what telephones tell goes; called in the SIP thread. An empty one takes it back: when this returns it is
    /// not called any more.
    void setSink(std::function<void(const PhoneEvent &)> sink);

    void ring(const PhoneCall &call) override;
    void hangUp(const QByteArray &id) override;
    void setSound(const QByteArray &id, const LegSound &sound) override;
    void sendText(const QByteArray &extension, const QByteArray &text) override;

private:
    using Command = std::function<void(SipStack &)>;
    void submit(Command command);
    void run(const std::function<void(quint16)> &opened);
    void work(SipStack &stack);
    void tell(const PhoneEvent &event);

    const QByteArray m_secret;
    const QByteArray m_language;
    std::mutex m_sinkMutex;
    std::function<void(const PhoneEvent &)> m_sink;
    // The queue is ours and libre's only wakes its loop up: a mutex is something that a thread sanitizer understands.
    std::mutex m_mutex;
    std::vector<Command> m_commands;
    mqueue *m_wake = nullptr; ///< while the thread runs
    std::thread m_thread;
    quint16 m_port = 0;
};

} // namespace Floorwatch::Demo
