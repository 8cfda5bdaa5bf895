// The spoken clips of the demo's callers and agents, from resources/voices.
#pragma once

#include <QByteArray>

#include <map>
#include <string>
#include <vector>

namespace Floorwatch::Demo
{

/// 8 kHz mono, 16 bit; empty where a clip is missing or broken.
using Samples = std::vector<qint16>;

/// One sentence: who says it, and its file in the resources.
struct Sentence {
    bool byAgent = false;
    std::string clip;
};
using Conversation = std::vector<Sentence>;

/// The voices of one language. Clips are decoded when they are first wanted, some milliseconds each, and kept. Not
/// thread-safe.
class Voices
{
public:
    /// "zh" or "en"; what else there may be speaks English.
    explicit Voices(const QByteArray &language);

    /// In the order of their names; never empty unless the resources are missing.
    [[nodiscard]] const std::vector<Conversation> &conversations() const { return m_conversations; }
    /// What an agent says to whoever whispers.
    [[nodiscard]] const std::vector<std::string> &acknowledgements() const { return m_acknowledgements; }
    [[nodiscard]] const Samples &samples(const std::string &clip);
    /// Samples of a clip, without decoding it.
    [[nodiscard]] size_t length(const std::string &clip);

private:
    std::vector<Conversation> m_conversations;
    std::vector<std::string> m_acknowledgements;
    std::map<std::string, Samples> m_samples;
    std::map<std::string, size_t> m_lengths;
};

/// "zh" or "en", as this machine speaks.
[[nodiscard]] QByteArray languageOfThisMachine();

} // namespace Floorwatch::Demo
