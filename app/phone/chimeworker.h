// The sink of the sounds of alerts, in its own thread.
#pragma once

#include <QAudioDevice>
#include <QObject>
#include <QPointer>

#include <vector>

class QAudioSink;

namespace Floorwatch::Phone
{

/// Made by Chime, lives in its thread; every function is called there.
class ChimeWorker : public QObject
{
    Q_OBJECT
public:
    void play(const QAudioDevice &device, const QString &name, int volume);
    void stop();

Q_SIGNALS:
    /// One sentence.
    void failed(const QString &why);

private:
    [[nodiscard]] std::vector<qint16> samplesOf(const QString &name, int sampleRate);

    QPointer<QAudioSink> m_sink;
};

/// The built-in sound at a rate, mono; "warning" for a name that there is not.
[[nodiscard]] std::vector<qint16> soundNamed(const QString &name, int sampleRate);
/// Mono samples at another rate, by straight lines between them.
[[nodiscard]] std::vector<qint16> atRate(const std::vector<qint16> &samples, int from, int to);

} // namespace Floorwatch::Phone
