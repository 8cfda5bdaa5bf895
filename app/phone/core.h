// What runs in the phone's thread: the SIP stack, the registration, the lines, and the clock of the sound.
#pragma once

#include "phone/engine.h"
#include "phone/line.h"
#include "phone/registrar.h"

#include <QHostAddress>

#include <memory>
#include <optional>
#include <vector>

namespace Floorwatch::Phone
{

/// Everything here happens in the phone's thread, inside libre's loop.
class Core
{
public:
    Core(const SipAccount &account, std::shared_ptr<AudioPath> audio, std::shared_ptr<FigureBoard> figures,
         Outlet outlet);
    ~Core();
    Core(const Core &) = delete;
    Core &operator=(const Core &) = delete;

    /// The PBX's address, once known and whenever it has changed: registers.
    void setAddress(const QHostAddress &address);
    /// Hangs up, unregisters, and ends libre's loop, after a second at most.
    void leave();

    void expect(const QString &token, std::chrono::milliseconds within);
    void expectTransfer(const QString &token, const QString &callerNumber, std::chrono::milliseconds within);
    void accept(const QString &token);
    void refuse(const QString &token);
    void hangUp(const QString &token);
    void setHeard(const QString &token, bool heard);
    void setMicrophoneOpen(const QString &token, bool open);
    void say(const QString &token, std::vector<qint16> samples);

private:
    struct Expected {
        QString token;
        QString callerNumber;
        quint64 untilMs = 0;
        bool transfer = false;
        bool accepted = false;
        bool heard = false;
    };
    [[nodiscard]] Base::Status openStack();
    [[nodiscard]] sa prepareTransports();
    void unanswered();

    static void onInvite(const sip_msg *message, void *self);
    static bool onOtherRequest(const sip_msg *message, void *self);
    static void onStackClosed(void *self);
    void invited(const sip_msg *message);
    void tellRefused(const QString &from, const QString &why);
    void take(const sip_msg *message, const Expected &expected, const QString &from);
    [[nodiscard]] std::optional<Expected> takeExpected(const sip_msg *message, QByteArrayView token);
    [[nodiscard]] bool comesFromPbx(const sip_msg *message) const;
    void forget(const QString &token);
    [[nodiscard]] Line *lineOf(const QString &token) const;
    [[nodiscard]] Line::Handlers handlers();
    void lineDown(const Line *line, const QString &reason, bool byPeer);
    void buryTheDead();

    void tick();
    void frame();
    void readMicrophone(std::span<qint16, FrameSamples> frame);
    void watch(Line *line);
    void giveUpWaiting();
    void closeStack();
    void freeStack();

    SipAccount m_account;
    std::shared_ptr<AudioPath> m_audio;
    std::shared_ptr<FigureBoard> m_figures;
    Outlet m_outlet;
    TlsTrust m_trust;
    sip *m_sip = nullptr;
    Ref<sipsess_sock> m_sessions;
    std::unique_ptr<Registrar> m_registrar;
    Ref<tls> m_tls;
    sa m_pbx{};
    sa m_local{};
    bool m_closing = false;
    bool m_stackClosed = false;
    std::vector<Expected> m_expected;
    std::vector<std::unique_ptr<Line>> m_lines;
    double m_nextFrameMs = 0;
    int m_frames = 0;
    Timer<Core, &Core::tick> m_clock{this};
    Timer<Core, &Core::giveUpWaiting> m_patience{this};
};

} // namespace Floorwatch::Phone
