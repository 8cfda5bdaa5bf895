#include "demo/callsound.h"

#include <algorithm>

namespace Floorwatch::Demo
{

namespace
{

constexpr double speechDbfs = -45;
constexpr int gapFrames = 10;    // within words and sentences
constexpr int silentFrames = 20; // after which somebody has stopped
constexpr size_t framesASecond = 50;
constexpr int patienceFrames = 150;     // of a customer to whom nobody speaks
constexpr int firstPatienceFrames = 40; // of one who has just been taken over

} // namespace

void SpeechEar::hear(double dbfs)
{
    m_ended = false;
    if (dbfs > speechDbfs) {
        ++m_loud;
        m_quiet = 0;
        return;
    }
    ++m_quiet;
    if (speaking() ? m_quiet >= silentFrames : m_quiet >= gapFrames) {
        m_ended = speaking();
        m_loud = 0;
    }
}

CallSound::CallSound(Voices &voices, quint64 call, Base::Span begun)
    : m_voices(voices), m_random(static_cast<std::uint32_t>(call * 2'654'435'761U)), m_patience(firstPatienceFrames)
{
    if (m_voices.conversations().empty()) {
        return;
    }
    m_conversation = static_cast<size_t>(m_random.below(static_cast<int>(m_voices.conversations().size())));
    m_pause = framesASecond / 2;
    // Nobody follows a call for longer than some hours; a huge number must not keep the thread.
    const double seconds = std::clamp(Base::toSeconds(begun), 0.0, 14'400.0);
    skip(static_cast<size_t>(seconds * static_cast<double>(framesASecond)));
}

const Sentence &CallSound::sentence() const { return m_voices.conversations()[m_conversation][m_sentence]; }

void CallSound::nextSentence()
{
    m_at = 0;
    m_pause = static_cast<size_t>((0.35 + 0.8 * m_random.uniform()) * static_cast<double>(framesASecond));
    if (++m_sentence >= m_voices.conversations()[m_conversation].size()) {
        m_conversation = (m_conversation + 1) % m_voices.conversations().size();
        // One is greeted once in a call.
        m_sentence = std::min<size_t>(1, m_voices.conversations()[m_conversation].size() - 1);
    }
}

void CallSound::skip(size_t frames)
{
    while (frames > 0) {
        const size_t pause = std::min(m_pause, frames);
        m_pause -= pause;
        frames -= pause;
        const size_t length = (m_voices.length(sentence().clip) + frameSamples - 1) / frameSamples;
        const size_t spoken = std::min(length - m_at / frameSamples, frames);
        m_at += spoken * frameSamples;
        frames -= spoken;
        if (m_pause == 0 && m_at >= length * frameSamples) {
            nextSentence();
        }
    }
}

bool CallSound::play(const Samples &clip, size_t &at, SoundFrame &frame)
{
    const size_t count = std::min(frame.size(), clip.size() - std::min(at, clip.size()));
    std::copy_n(clip.begin() + static_cast<std::ptrdiff_t>(std::min(at, clip.size())), count, frame.begin());
    at += frame.size();
    return at >= clip.size();
}

void CallSound::acknowledge(double whispered, SoundFrame &agent)
{
    m_agentEar.hear(whispered);
    if (m_agentEar.hasEnded() && m_reply.empty() && !m_voices.acknowledgements().empty()) {
        // In turn and not at random: what is whispered changes nothing of the conversation.
        m_reply = m_voices.acknowledgements()[m_replies++ % m_voices.acknowledgements().size()];
        m_replyAt = 0;
    }
    if (!m_reply.empty() && play(m_voices.samples(m_reply), m_replyAt, agent)) {
        m_reply.clear();
    }
}

void CallSound::conversation(double whispered, SoundFrame &agent, SoundFrame &customer)
{
    agent.fill(0);
    customer.fill(0);
    if (m_voices.conversations().empty()) {
        return;
    }
    const bool replied = !m_reply.empty();
    acknowledge(whispered, agent);
    // Nobody says two things at once: the agent's own sentence waits.
    if ((replied || !m_reply.empty()) && sentence().byAgent) {
        return;
    }
    if (m_pause > 0) {
        --m_pause;
    } else if (play(m_voices.samples(sentence().clip), m_at, sentence().byAgent ? agent : customer)) {
        nextSentence();
    }
}

void CallSound::answer(double spoken, SoundFrame &customer)
{
    customer.fill(0);
    if (m_voices.conversations().empty()) {
        return;
    }
    m_customerEar.hear(spoken);
    ++m_waited;
    while (sentence().byAgent) {
        nextSentence();
    }
    const bool turn = m_customerEar.hasEnded() || (m_waited > m_patience && !m_customerEar.speaking());
    if (!m_saying && turn) {
        m_saying = true;
        m_at = 0;
    }
    if (m_saying && play(m_voices.samples(sentence().clip), m_at, customer)) {
        m_saying = false;
        m_waited = 0;
        m_patience = patienceFrames;
        nextSentence();
    }
}

} // namespace Floorwatch::Demo
