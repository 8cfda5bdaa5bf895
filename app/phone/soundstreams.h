// What a sink reads from and a source writes to: the ends of the audio path.
#pragma once

#include "phone/audiopath.h"
#include "phone/resampler.h"

#include <QAudioFormat>
#include <QIODevice>

#include <memory>
#include <span>
#include <vector>

namespace Floorwatch::Phone
{

/// Takes what is to be heard out of the path, 8 kHz mono: waits for 40 ms before it begins, so that the beats of two
/// clocks do not click, gives silence where there is nothing, and jumps to the present where it is 200 ms behind.
/// Applies the volume and sets the level. The sound's thread.
class SpeakerReader
{
public:
    explicit SpeakerReader(std::shared_ptr<AudioPath> path) : m_path(std::move(path)) {}
    void read(std::span<qint16> block);
    /// Samples of the microphone that are mixed in from now on.
    void addSideTone(std::span<const qint16> samples);

private:
    std::shared_ptr<AudioPath> m_path;
    std::vector<qint16> m_sideTone;
    bool m_primed = false;
};

/// Puts what the microphone hears into the path, with gain and level. The sound's thread.
class MicrophoneWriter
{
public:
    explicit MicrophoneWriter(std::shared_ptr<AudioPath> path) : m_path(std::move(path)) {}
    /// 8 kHz mono; changed by the gain.
    void write(std::span<qint16> block);

private:
    std::shared_ptr<AudioPath> m_path;
};

/// What a QAudioSink pulls from. Never at its end.
class SpeakerFeed : public QIODevice
{
    Q_OBJECT
public:
    SpeakerFeed(std::shared_ptr<SpeakerReader> reader, const QAudioFormat &format, QObject *parent);
    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    std::shared_ptr<SpeakerReader> m_reader;
    Resampler m_resampler;
    std::vector<qint16> m_ready;
};

/// What a QAudioSource pushes to.
class MicrophoneDrain : public QIODevice
{
    Q_OBJECT
public:
    MicrophoneDrain(std::shared_ptr<AudioPath> path, std::shared_ptr<SpeakerReader> sideTone,
                    const QAudioFormat &format, QObject *parent);
    [[nodiscard]] bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 size) override;

private:
    MicrophoneWriter m_writer;
    std::shared_ptr<AudioPath> m_path;
    std::shared_ptr<SpeakerReader> m_sideTone;
    Resampler m_resampler;
    std::vector<qint16> m_in;
};

} // namespace Floorwatch::Phone
