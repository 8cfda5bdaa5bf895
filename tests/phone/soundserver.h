// A PulseAudio of the test's own, without a sound card.
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace Floorwatch::Fake
{

struct EndProcess {
    void operator()(QProcess *process) const;
};
using Program = std::unique_ptr<QProcess, EndProcess>;

/// A private sound server: sinks `headset`, `spare` and `micfeed`, sources `mic` (what is played to micfeed) and `loop`
/// (what is played to the headset). Everything is in a folder of its own, so that tests run side by side.
class SoundServer
{
public:
    /// Sets HOME, XDG_RUNTIME_DIR and PULSE_SERVER of this process: before the first Qt object that knows of sound.
    SoundServer();
    ~SoundServer();
    SoundServer(const SoundServer &) = delete;
    SoundServer &operator=(const SoundServer &) = delete;

    /// Whether it runs; where the programs are missing it does not.
    [[nodiscard]] bool start();
    /// Runs pactl; its output.
    QByteArray control(const QStringList &arguments);
    /// Adds a sink and keeps it awake; the number of its module.
    QByteArray addSink(const QString &name);
    void remove(const QByteArray &module);
    /// Records 8 kHz mono from a source for as long as the recorder lives.
    [[nodiscard]] Program record(const QString &source);
    /// Plays raw 8 kHz mono samples to a sink, over and over, for as long as the player lives.
    [[nodiscard]] Program play(const QString &sink, const std::vector<qint16> &samples);

    QByteArray headsetModule;
    QByteArray micModule;

private:
    QByteArray load(const QStringList &module);
    QTemporaryDir m_folder;
    QProcess m_server;
    std::vector<Program> m_awake;
};

} // namespace Floorwatch::Fake
