// What is spoken on one simulated call, frame by frame.
#pragma once

#include "demo/random.h"
#include "demo/voices.h"

#include <array>

namespace Floorwatch::Demo
{

inline constexpr int frameSamples = 160; ///< 20 ms at 8 kHz
using SoundFrame = std::array<qint16, frameSamples>;

/// Whether somebody speaks, of the level of every frame: speech is half a second above -45 dBFS, with the gaps that
/// words have; it is over after 0.4 s of silence.
class SpeechEar
{
public:
    void hear(double dbfs);
    [[nodiscard]] bool speaking() const { return m_loud >= enough; }
    /// Once for every stretch of speech, in the frame in which it is known to be over.
    [[nodiscard]] bool hasEnded() const { return m_ended; }

private:
    static constexpr int enough = 25;
    int m_loud = 0;
    int m_quiet = 0;
    bool m_ended = false;
};

/// One conversation between an agent and a customer, endless. The same call gives the same sentences with the same
/// pauses, whenever it is begun.
class CallSound
{
public:
    /// `voices` must outlive this. `call` chooses the conversation; it has been going on for `begun` already.
    CallSound(Voices &voices, quint64 call, Base::Span begun);

    /// The next 20 ms of both sides. `whispered` is the level of what the agent alone, or both, were told by a
    /// supervisor in the last 20 ms: when he has stopped the agent says that he has understood.
    void conversation(double whispered, SoundFrame &agent, SoundFrame &customer);
    /// The same after a take-over, when the supervisor talks with the customer: the customer goes on with his
    /// sentences, in the pauses of the supervisor.
    void answer(double spoken, SoundFrame &customer);

private:
    void nextSentence();
    [[nodiscard]] const Sentence &sentence() const;
    void skip(size_t frames);
    void acknowledge(double whispered, SoundFrame &agent);
    [[nodiscard]] static bool play(const Samples &clip, size_t &at, SoundFrame &frame);

    Voices &m_voices;
    Random m_random;
    size_t m_conversation = 0;
    size_t m_sentence = 0;
    size_t m_at = 0;       ///< samples of the sentence that are over, whole frames
    size_t m_pause = 0;    ///< frames until it begins
    bool m_saying = false; ///< after a take-over: a sentence of the customer has begun
    int m_waited = 0;      ///< frames since he said something
    int m_patience = 0;    ///< frames that he waits for the supervisor
    SpeechEar m_agentEar;
    SpeechEar m_customerEar;
    std::string m_reply; ///< that the agent is saying; empty: none
    size_t m_replyAt = 0;
    size_t m_replies = 0;
};

} // namespace Floorwatch::Demo
