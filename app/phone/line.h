// One call of the phone.
#pragma once

#include "phone/linesdp.h"
#include "phone/mediastream.h"

#include <functional>

namespace Floorwatch::Phone
{

/// One call, from the INVITE that was asked for to its end. Lives in the phone's thread.
class Line
{
public:
    /// Told in the phone's thread. A line must not be deleted from inside `down`; it is dead from then on.
    struct Handlers {
        std::function<void(Line *)> up;
        std::function<void(Line *, const QString &reason, bool byPeer)> down;
        std::function<void(Line *)> firstSound;
        std::function<void(Line *)> said;
    };

    Line(QString token, Handlers handlers);
    /// Says BYE where the call is up, refuses it where it rings.
    ~Line();
    Line(const Line &) = delete;
    Line &operator=(const Line &) = delete;

    /// Reads the INVITE's offer and binds ports. The error says why the call can not be taken.
    [[nodiscard]] Base::Status prepare(const sip_msg *invite, Srtp policy);
    /// Answers (200) or lets it ring (180). An error number; the transaction has been answered either way.
    [[nodiscard]] int begin(sipsess_sock *socket, const sip_msg *invite, const char *contactUser, bool answerNow);
    /// Answers what rings. Idempotent.
    void answer();
    /// Says BYE, or 480 to what rings (with 486 Asterisk would hang the caller up), and tells `down`.
    void end(const QString &reason);

    [[nodiscard]] const QString &token() const { return m_token; }
    [[nodiscard]] bool isUp() const { return m_phase == Phase::Up; }
    [[nodiscard]] bool isRinging() const { return m_phase == Phase::Ringing; }
    [[nodiscard]] bool isDead() const { return m_phase == Phase::Dead; }
    [[nodiscard]] MediaStream &media() { return m_media; }
    bool heard = false;

private:
    enum class Phase : quint8 { New, Ringing, Answered, Up, Dead };
    [[nodiscard]] Base::Status readOffer(const sip_msg *message);
    int onOffer(mbuf **description, const sip_msg *message);
    int onAnswer(const sip_msg *message);
    void onEstablished();
    void onClosed(int error, const sip_msg *message);

    QString m_token;
    Handlers m_handlers;
    MediaStream m_media;
    LineSdp m_sdp;
    Ref<sipsess> m_session;
    std::optional<MediaPlan> m_plan;
    sa m_signalling{};
    bool m_weOffer = false;
    Phase m_phase = Phase::New;
};

} // namespace Floorwatch::Phone
