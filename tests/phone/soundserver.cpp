#include "phone/soundserver.h"

#include <QFile>
#include <QStandardPaths>
#include <QTest>

namespace Floorwatch::Fake
{

namespace
{

QStringList raw(const QString &device)
{
    return {QStringLiteral("--device=") + device, QStringLiteral("--raw"),        QStringLiteral("--format=s16le"),
            QStringLiteral("--rate=8000"),        QStringLiteral("--channels=1"), QStringLiteral("--latency-msec=20")};
}

void end(QProcess &process)
{
    process.terminate();
    if (!process.waitForFinished(5000)) {
        process.kill();
        process.waitForFinished(5000);
    }
}

} // namespace

void EndProcess::operator()(QProcess *process) const
{
    end(*process);
    delete process;
}

SoundServer::SoundServer()
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    qputenv("HOME", folder);
    qputenv("XDG_RUNTIME_DIR", folder);
    qputenv("PULSE_RUNTIME_PATH", folder);
    qputenv("PULSE_SERVER", "unix:" + folder + "/socket");
}

SoundServer::~SoundServer()
{
    m_awake.clear();
    end(m_server);
}

bool SoundServer::start()
{
    if (QStandardPaths::findExecutable(QStringLiteral("pulseaudio")).isEmpty() ||
        QStandardPaths::findExecutable(QStringLiteral("pactl")).isEmpty()) {
        return false;
    }
    m_server.start(
        QStringLiteral("pulseaudio"),
        {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--exit-idle-time=-1"),
         QStringLiteral("--use-pid-file=no"), QStringLiteral("--disallow-exit=yes"), QStringLiteral("--realtime=no"),
         QStringLiteral("--high-priority=no"),
         QStringLiteral("--load=module-native-protocol-unix auth-anonymous=1 socket=%1/socket").arg(m_folder.path())});
    if (!m_server.waitForStarted() ||
        !QTest::qWaitFor([this] { return control({QStringLiteral("info")}).contains("Server Name"); }, 20'000)) {
        return false;
    }
    headsetModule = addSink(QStringLiteral("headset"));
    addSink(QStringLiteral("spare"));
    addSink(QStringLiteral("micfeed"));
    micModule = load({QStringLiteral("module-remap-source"), QStringLiteral("master=micfeed.monitor"),
                      QStringLiteral("source_name=mic"), QStringLiteral("source_properties=device.description=mic")});
    control({QStringLiteral("set-default-sink"), QStringLiteral("spare")});
    control({QStringLiteral("set-default-source"), QStringLiteral("mic")});
    return !headsetModule.isEmpty() && !micModule.isEmpty();
}

QByteArray SoundServer::control(const QStringList &arguments)
{
    QProcess pactl;
    pactl.setProcessChannelMode(QProcess::SeparateChannels);
    pactl.start(QStringLiteral("pactl"), arguments);
    return pactl.waitForFinished(10'000) ? pactl.readAllStandardOutput().trimmed() : QByteArray();
}

QByteArray SoundServer::load(const QStringList &module)
{
    return control(QStringList{QStringLiteral("load-module")} + module);
}

QByteArray SoundServer::addSink(const QString &name)
{
    const QByteArray module =
        load({QStringLiteral("module-null-sink"), QStringLiteral("sink_name=") + name, QStringLiteral("rate=48000"),
              QStringLiteral("sink_properties=device.description=") + name});
    // A sink that sleeps swallows the first seconds of every stream.
    Program awake(new QProcess);
    awake->start(QStringLiteral("pacat"), raw(name) + QStringList{QStringLiteral("/dev/zero")});
    awake->waitForStarted();
    m_awake.push_back(std::move(awake));
    return module;
}

void SoundServer::remove(const QByteArray &module)
{
    control({QStringLiteral("unload-module"), QString::fromLatin1(module)});
}

Program SoundServer::record(const QString &source)
{
    Program recorder(new QProcess);
    recorder->start(QStringLiteral("parec"), raw(source));
    recorder->waitForStarted();
    return recorder;
}

Program SoundServer::play(const QString &sink, const std::vector<qint16> &samples)
{
    const QString file = m_folder.filePath(QStringLiteral("play.raw"));
    QFile out(file);
    if (out.open(QIODevice::WriteOnly)) {
        out.write(reinterpret_cast<const char *>(samples.data()), static_cast<qint64>(samples.size() * sizeof(qint16)));
        out.close();
    }
    Program player(new QProcess);
    player->start(QStringLiteral("pacat"), raw(sink) + QStringList{file});
    player->waitForStarted();
    return player;
}

} // namespace Floorwatch::Fake
