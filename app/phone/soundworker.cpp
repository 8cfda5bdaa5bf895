#include "phone/soundworker.h"

#include <QAudioSink>
#include <QAudioSource>
#include <QBuffer>
#include <QTimer>

namespace Floorwatch::Phone
{

namespace
{

// With less than about 40 ms a sink on PulseAudio falls silent and does not say so.
constexpr int SinkMs = 100;
constexpr int SourceMs = 20;
// A stream that is deleted before the sound server has let go of it ends the process.
constexpr int RetireMs = 100;

/// The first format that the device takes and that 8 kHz can be resampled to.
QAudioFormat formatFor(const QAudioDevice &device)
{
    QAudioFormat format;
    format.setSampleFormat(QAudioFormat::Int16);
    for (const int rate : {SampleRate, 16000, 48000, 32000, 24000}) {
        for (const int channels : {1, 2}) {
            format.setSampleRate(rate);
            format.setChannelCount(channels);
            if (device.isFormatSupported(format)) {
                return format;
            }
        }
    }
    return format;
}

qsizetype bytesOf(const QAudioFormat &format, int milliseconds)
{
    return static_cast<qsizetype>(format.bytesForDuration(qint64(milliseconds) * 1000));
}

} // namespace

template <typename Stream> void SoundWorker::retire(QPointer<Stream> &stream)
{
    if (stream) {
        stream->disconnect(this);
        stream->stop();
        QTimer::singleShot(RetireMs, stream.data(), &QObject::deleteLater);
        stream.clear();
    }
}

void SoundWorker::open(const std::shared_ptr<AudioPath> &path, const QAudioDevice &headset,
                       const QAudioDevice &microphone)
{
    close();
    m_reader = std::make_shared<SpeakerReader>(path);
    if (!headset.isNull()) {
        openSink(headset);
    }
    if (!microphone.isNull()) {
        openSource(path, microphone);
    }
}

void SoundWorker::openSink(const QAudioDevice &device)
{
    const QAudioFormat format = formatFor(device);
    m_sink = new QAudioSink(device, format, this);
    m_sink->setBufferSize(bytesOf(format, SinkMs));
    auto *feed = new SpeakerFeed(m_reader, format, m_sink);
    feed->open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    connect(m_sink, &QAudioSink::stateChanged, this, [this](QAudio::State state) {
        // The feed never ends: a sink that stops or idles has lost its device.
        if (state == QAudio::StoppedState || (m_sink && m_sink->error() == QAudio::FatalError)) {
            Q_EMIT deviceFailed();
        }
    });
    m_sink->start(feed);
}

void SoundWorker::openSource(const std::shared_ptr<AudioPath> &path, const QAudioDevice &device)
{
    const QAudioFormat format = formatFor(device);
    m_source = new QAudioSource(device, format, this);
    m_source->setBufferSize(bytesOf(format, SourceMs));
    auto *drain = new MicrophoneDrain(path, m_reader, format, m_source);
    drain->open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    connect(m_source, &QAudioSource::stateChanged, this, [this](QAudio::State state) {
        if (state == QAudio::StoppedState) {
            Q_EMIT deviceFailed();
        }
    });
    m_source->start(drain);
}

void SoundWorker::close()
{
    retire(m_sink);
    retire(m_source);
    closeAlert();
    m_reader.reset();
}

void SoundWorker::closeAlert() { retire(m_alert); }

void SoundWorker::alert(const QAudioDevice &speaker, const std::vector<qint16> &samples)
{
    closeAlert();
    if (speaker.isNull() || samples.empty()) {
        return;
    }
    const QAudioFormat format = formatFor(speaker);
    std::vector<qint16> padded = samples;
    // What is in the sink's buffer when the data ends would be cut off.
    padded.resize(padded.size() + static_cast<size_t>(2 * SinkMs * SampleRate / 1000));
    const std::vector<qint16> made =
        Resampler(SampleRate, 1, format.sampleRate(), format.channelCount()).process(padded);
    m_alert = new QAudioSink(speaker, format, this);
    m_alert->setBufferSize(bytesOf(format, SinkMs));
    auto *buffer = new QBuffer(m_alert);
    buffer->setData(reinterpret_cast<const char *>(made.data()), static_cast<qsizetype>(made.size() * sizeof(qint16)));
    buffer->open(QIODevice::ReadOnly);
    connect(m_alert, &QAudioSink::stateChanged, this, [this, buffer](QAudio::State state) {
        // It idles at the end, and for a moment where the machine was too busy.
        if ((state == QAudio::IdleState && buffer->atEnd()) || state == QAudio::StoppedState) {
            closeAlert();
        }
    });
    m_alert->start(buffer);
}

} // namespace Floorwatch::Phone
