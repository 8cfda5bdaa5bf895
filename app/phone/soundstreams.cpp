#include "phone/soundstreams.h"

#include "audio/level.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace Floorwatch::Phone
{

namespace
{

constexpr size_t BlockSamples = 80; // 10 ms
constexpr size_t BeginWith = 2 * static_cast<size_t>(FrameSamples);
constexpr size_t TooMuch = 10 * static_cast<size_t>(FrameSamples);
constexpr size_t MostSideTone = 10 * static_cast<size_t>(FrameSamples);

qint16 scaled(qint16 sample, double by)
{
    return static_cast<qint16>(std::lround(std::clamp(sample * by, -32768.0, 32767.0)));
}

} // namespace

void SpeakerReader::addSideTone(std::span<const qint16> samples)
{
    const double by = m_path->sideTone;
    if (by <= 0 || m_sideTone.size() + samples.size() > MostSideTone) {
        m_sideTone.clear();
        return;
    }
    std::transform(samples.begin(), samples.end(), std::back_inserter(m_sideTone),
                   [by](qint16 sample) { return scaled(sample, by); });
}

void SpeakerReader::read(std::span<qint16> block)
{
    std::fill(block.begin(), block.end(), qint16(0));
    Audio::SampleRing &ring = m_path->toSpeaker;
    size_t available = ring.available();
    if (available > TooMuch) {
        available -= ring.skip(available - BeginWith);
    }
    m_primed = m_primed ? available >= block.size() : available >= std::max(BeginWith, block.size());
    if (m_primed) {
        ring.read(block);
    }
    const size_t side = std::min(m_sideTone.size(), block.size());
    for (size_t i = 0; i < side; ++i) {
        block[i] = static_cast<qint16>(std::clamp(block[i] + m_sideTone[i], -32768, 32767));
    }
    m_sideTone.erase(m_sideTone.begin(), m_sideTone.begin() + static_cast<std::ptrdiff_t>(side));
    if (const double volume = m_path->volume; volume != 1) {
        std::transform(block.begin(), block.end(), block.begin(),
                       [volume](qint16 sample) { return scaled(sample, volume); });
    }
    m_path->outputDbfs = Audio::dbfs(block);
}

void MicrophoneWriter::write(std::span<qint16> block)
{
    if (const double gain = m_path->inputGain; gain != 1) {
        std::transform(block.begin(), block.end(), block.begin(),
                       [gain](qint16 sample) { return scaled(sample, gain); });
    }
    if (!block.empty()) {
        m_path->inputDbfs = Audio::dbfs(block);
        m_path->fromMicrophone.write(block);
    }
}

SpeakerFeed::SpeakerFeed(std::shared_ptr<SpeakerReader> reader, const QAudioFormat &format, QObject *parent)
    : QIODevice(parent), m_reader(std::move(reader)),
      m_resampler(SampleRate, 1, format.sampleRate(), format.channelCount())
{
}

qint64 SpeakerFeed::bytesAvailable() const { return SampleRate + QIODevice::bytesAvailable(); }

qint64 SpeakerFeed::readData(char *data, qint64 most)
{
    const auto wanted = static_cast<size_t>(std::max<qint64>(0, most)) / sizeof(qint16);
    while (m_ready.size() < wanted) {
        std::array<qint16, BlockSamples> block;
        m_reader->read(block);
        const std::vector<qint16> made = m_resampler.process(block);
        if (made.empty()) {
            break;
        }
        m_ready.insert(m_ready.end(), made.begin(), made.end());
    }
    const size_t given = std::min(wanted, m_ready.size());
    std::memcpy(data, m_ready.data(), given * sizeof(qint16));
    m_ready.erase(m_ready.begin(), m_ready.begin() + static_cast<std::ptrdiff_t>(given));
    const size_t bytes = given * sizeof(qint16);
    return static_cast<qint64>(bytes);
}

MicrophoneDrain::MicrophoneDrain(std::shared_ptr<AudioPath> path, std::shared_ptr<SpeakerReader> sideTone,
                                 const QAudioFormat &format, QObject *parent)
    : QIODevice(parent), m_writer(path), m_path(std::move(path)), m_sideTone(std::move(sideTone)),
      m_resampler(format.sampleRate(), format.channelCount(), SampleRate, 1)
{
}

qint64 MicrophoneDrain::writeData(const char *data, qint64 size)
{
    // Bytes come in any alignment.
    m_in.resize(static_cast<size_t>(size) / sizeof(qint16));
    std::memcpy(m_in.data(), data, m_in.size() * sizeof(qint16));
    std::vector<qint16> samples = m_resampler.process(m_in);
    m_writer.write(samples);
    if (m_sideTone && !m_path->muted) {
        m_sideTone->addSideTone(samples);
    }
    return size;
}

} // namespace Floorwatch::Phone
