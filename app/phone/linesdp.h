// Offer and answer of one line (RFC 3264).
#pragma once

#include "base/result.h"
#include "phone/mediastream.h"

namespace Floorwatch::Phone
{

/// The SDP of a line: one audio stream of G.711, with RFC 4733 digits agreed to and SDES keys where the account's
/// policy has them. Lives in the phone's thread.
class LineSdp
{
public:
    /// An error number.
    [[nodiscard]] int open(const sa &local, quint16 port, Srtp policy);
    /// Reads an offer, of an INVITE or of a re-INVITE. The error says why it can not be answered (488).
    [[nodiscard]] Base::Result<MediaPlan> readOffer(mbuf *body);
    /// Reads the answer to an offer of ours.
    [[nodiscard]] Base::Result<MediaPlan> readAnswer(mbuf *body);
    /// Nothing where memory is short.
    [[nodiscard]] Ref<mbuf> encode(bool offer);
    [[nodiscard]] bool mayOffer() const { return m_policy != Srtp::Required; }

private:
    [[nodiscard]] Base::Result<MediaPlan> plan();
    [[nodiscard]] Base::Status planKeys(MediaPlan *plan);

    Srtp m_policy = Srtp::Offered;
    Ref<sdp_session> m_session;
    sdp_media *m_audio = nullptr; ///< belongs to the session
    std::optional<SdesKey> m_ourKey;
};

} // namespace Floorwatch::Phone
