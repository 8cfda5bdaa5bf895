// Sink and source, in the sound's thread.
#pragma once

#include "phone/soundstreams.h"

#include <QAudioDevice>
#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QAudioSink;
class QAudioSource;

namespace Floorwatch::Phone
{

/// Made by SoundDevices, lives in its thread; every function is called there.
class SoundWorker : public QObject
{
    Q_OBJECT
public:
    /// Opens what is no null device, in place of what was open.
    void open(const std::shared_ptr<AudioPath> &path, const QAudioDevice &headset, const QAudioDevice &microphone);
    void close();
    /// 8 kHz mono, once; in place of what still plays.
    void alert(const QAudioDevice &speaker, const std::vector<qint16> &samples);

Q_SIGNALS:
    /// A device stopped by itself: it was taken away, or failed.
    void deviceFailed();

private:
    void openSink(const QAudioDevice &device);
    void openSource(const std::shared_ptr<AudioPath> &path, const QAudioDevice &device);
    void closeAlert();
    template <typename Stream> void retire(QPointer<Stream> &stream);

    std::shared_ptr<SpeakerReader> m_reader;
    QPointer<QAudioSink> m_sink;
    QPointer<QAudioSource> m_source;
    QPointer<QAudioSink> m_alert;
};

} // namespace Floorwatch::Phone
