#include "phone/chimeworker.h"

#include "audio/melody.h"
#include "audio/wav.h"

#include <QAudioSink>
#include <QBuffer>
#include <QFileInfo>
#include <QTimer>

#include <cmath>

namespace Floorwatch::Phone
{

namespace
{

// See SoundWorker: with less a sink on PulseAudio falls silent, and one that is deleted at once ends the process.
constexpr int SinkMs = 100;
constexpr int RetireMs = 100;
constexpr size_t LongestSeconds = 10;

QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Int16);
    for (const int rate : {48000, 44100, 32000, 16000, 8000}) {
        for (const int channels : {2, 1}) {
            format.setSampleRate(rate);
            format.setChannelCount(channels);
            if (device.isFormatSupported(format)) {
                return format;
            }
        }
    }
    return format;
}

/// As bytes for the sink, with silence behind: what is in its buffer when the data ends would be cut off.
QByteArray bytesFor(const QAudioFormat &format, const std::vector<qint16> &samples, int volume)
{
    // Loudness is felt by powers: half the knob is about half as loud.
    const double gain = std::pow(volume / 100.0, 2);
    const auto channels = static_cast<size_t>(format.channelCount());
    const auto silence = static_cast<size_t>(2 * SinkMs * format.sampleRate() / 1000);
    std::vector<qint16> frames;
    frames.reserve((samples.size() + silence) * channels);
    for (const qint16 sample : samples) {
        frames.insert(frames.end(), channels, static_cast<qint16>(std::lround(sample * gain)));
    }
    frames.resize(frames.size() + silence * channels);
    return {reinterpret_cast<const char *>(frames.data()), static_cast<qsizetype>(frames.size() * sizeof(qint16))};
}

} // namespace

std::vector<qint16> soundNamed(const QString &name, int sampleRate)
{
    using Audio::Note;
    // C major around the fifth octave; what calls louder is higher, faster and has more notes.
    if (name == QLatin1String("info")) {
        const std::vector<Note> soft{{659.3, 0, 0.7}};
        return Audio::melody(soft, 0.35, sampleRate);
    }
    if (name == QLatin1String("critical")) {
        const std::vector<Note> rising{{1046.5, 0, 0.35}, {1318.5, 0.16, 0.35}, {1568, 0.32, 0.8}};
        return Audio::melody(rising, 0.6, sampleRate);
    }
    if (name == QLatin1String("special")) {
        const std::vector<Note> quick{{587.3, 0, 0.3}, {740, 0.09, 0.3}, {880, 0.18, 0.3}, {1174.7, 0.27, 0.7}};
        return Audio::melody(quick, 0.45, sampleRate);
    }
    const std::vector<Note> falling{{880, 0, 0.4}, {698.5, 0.22, 0.6}};
    return Audio::melody(falling, 0.5, sampleRate);
}

std::vector<qint16> atRate(const std::vector<qint16> &samples, int from, int to)
{
    if (from == to || samples.empty()) {
        return samples;
    }
    const double step = double(from) / to;
    std::vector<qint16> made(static_cast<size_t>(static_cast<double>(samples.size()) / step));
    for (size_t i = 0; i < made.size(); ++i) {
        const double at = static_cast<double>(i) * step;
        const auto left = std::min(static_cast<size_t>(at), samples.size() - 1);
        const size_t right = std::min(left + 1, samples.size() - 1);
        const double part = at - static_cast<double>(left);
        made[i] = static_cast<qint16>(std::lround(samples[left] * (1 - part) + samples[right] * part));
    }
    return made;
}

std::vector<qint16> ChimeWorker::samplesOf(const QString &name, int sampleRate)
{
    if (!QFileInfo(name).isAbsolute()) {
        return soundNamed(name, sampleRate);
    }
    auto file = Audio::WavReader::open(name);
    if (!file) {
        Q_EMIT failed(tr("The usual sound is played instead of a file: %1").arg(file.error()));
        return soundNamed(QStringLiteral("warning"), sampleRate);
    }
    const int rate = file.value().sampleRate();
    return atRate(file.value().readAll(LongestSeconds * static_cast<size_t>(rate)), rate, sampleRate);
}

void ChimeWorker::stop()
{
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->stop();
        QTimer::singleShot(RetireMs, m_sink.data(), &QObject::deleteLater);
        m_sink.clear();
    }
}

void ChimeWorker::play(const QAudioDevice &device, const QString &name, int volume)
{
    stop();
    const QAudioFormat format = formatFor(device);
    m_sink = new QAudioSink(device, format, this);
    m_sink->setBufferSize(static_cast<qsizetype>(format.bytesForDuration(qint64(SinkMs) * 1000)));
    auto *buffer = new QBuffer(m_sink);
    buffer->setData(bytesFor(format, samplesOf(name, format.sampleRate()), volume));
    buffer->open(QIODevice::ReadOnly);
    connect(m_sink, &QAudioSink::stateChanged, this, [this, buffer](QAudio::State state) {
        const bool isOver = state == QAudio::IdleState && buffer->atEnd();
        if (state == QAudio::StoppedState && m_sink && m_sink->error() != QAudio::NoError) {
            Q_EMIT failed(tr("The sound could not be played on the device."));
        }
        if (isOver || state == QAudio::StoppedState) {
            stop();
        }
    });
    m_sink->start(buffer);
    if (m_sink && m_sink->error() == QAudio::OpenError) {
        Q_EMIT failed(tr("The device for sounds cannot be opened."));
    }
}

} // namespace Floorwatch::Phone
