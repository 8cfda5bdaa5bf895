// The sound devices against a sound server of the test's own.
#include "audio/level.h"
#include "audio/tone.h"
#include "kit/testkit.h"
#include "phone/sounddevices.h"
#include "phone/soundserver.h"

#include <QSignalSpy>
#include <QTimer>

#include <cstring>

using namespace Floorwatch;
using Phone::SoundDevices;

namespace
{

std::vector<qint16> samplesOf(const QByteArray &bytes)
{
    std::vector<qint16> samples(static_cast<size_t>(bytes.size()) / sizeof(qint16));
    std::memcpy(samples.data(), bytes.constData(), samples.size() * sizeof(qint16));
    return samples;
}

/// The phone's side of the path: says a tone, hears the microphone.
class Talker : public QObject
{
public:
    explicit Talker(std::shared_ptr<Phone::AudioPath> path, double hertz = 600) : m_path(std::move(path)), m_tone(hertz)
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        m_timer.setInterval(20);
        connect(&m_timer, &QTimer::timeout, this, [this] {
            std::array<qint16, Phone::FrameSamples> block;
            m_tone.fill(block);
            m_path->toSpeaker.write(block);
            while (m_path->fromMicrophone.available() >= block.size()) {
                m_path->fromMicrophone.read(block);
                heard.insert(heard.end(), block.begin(), block.end());
            }
        });
        m_timer.start();
    }
    std::vector<qint16> heard;

private:
    std::shared_ptr<Phone::AudioPath> m_path;
    Audio::ToneSource m_tone;
    QTimer m_timer;
};

/// What a recorder has got lately.
class Ear
{
public:
    explicit Ear(Fake::Program recorder) : m_recorder(std::move(recorder)) {}
    /// The level of a tone in the last half second; silence as long as there is less.
    double level(double hertz)
    {
        m_bytes += m_recorder->readAllStandardOutput();
        m_bytes = m_bytes.right(8000);
        return m_bytes.size() < 8000 ? Audio::SilenceDbfs : Audio::toneDbfs(samplesOf(m_bytes), hertz);
    }

private:
    Fake::Program m_recorder;
    QByteArray m_bytes;
};

const QByteArray Headset = QByteArrayLiteral("headset");

} // namespace

class SoundDevicesTest : public TestKit::Test
{
    Q_OBJECT
public:
    explicit SoundDevicesTest(Fake::SoundServer *server) : m_server(server) {}

private:
    Fake::SoundServer *m_server;

    static bool lists(const QList<Phone::SoundDevice> &devices, const QByteArray &id)
    {
        return std::any_of(devices.begin(), devices.end(), [&id](const auto &device) { return device.id == id; });
    }

private Q_SLOTS:
    void init()
    {
        // Qt itself warns, or does not, when the server takes a stream's device away.
        if (!QByteArrayView(QTest::currentTestFunction()).contains("GoesAway") &&
            !QByteArrayView(QTest::currentTestFunction()).contains("withoutAny")) {
            failOnWarnings();
        }
    }

    void theDevicesAreListed()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.outputs(), Headset));
        QTRY_VERIFY(lists(devices.inputs(), "mic"));
        const QList<Phone::SoundDevice> outputs = devices.outputs();
        for (const Phone::SoundDevice &device : outputs) {
            QVERIFY(!device.description.isEmpty());
            QCOMPARE(device.isDefault, device.id == "spare");
        }
    }

    void whatIsSaidIsHeardInTheChosenHeadset()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.outputs(), Headset));
        auto path = std::make_shared<Phone::AudioPath>();
        Talker talker(path);
        Ear headset(m_server->record(QStringLiteral("headset.monitor")));
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        devices.start(path, {Headset, "mic", {}});
        QVERIFY(devices.state().running);
        QCOMPARE(devices.state().headset, Headset);
        QVERIFY2(devices.state().trouble.isEmpty(), qPrintable(devices.state().trouble));
        QTRY_VERIFY_WITH_TIMEOUT(headset.level(600) > -18, 20'000);
        QVERIFY(spare.level(600) < -60);
        QTRY_VERIFY(path->outputDbfs > -20.0);
        path->volume = 0.1;
        QTRY_VERIFY_WITH_TIMEOUT(headset.level(600) < -30 && headset.level(600) > -45, 20'000);
        path->volume = 0;
        QTRY_VERIFY_WITH_TIMEOUT(headset.level(600) < -80, 20'000);
        devices.stop();
        QVERIFY(!devices.state().running);
    }

    void theMicrophoneIsHeard()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.inputs(), "mic"));
        auto path = std::make_shared<Phone::AudioPath>();
        Talker talker(path);
        const auto player = m_server->play(QStringLiteral("micfeed"), Audio::tone(900, 40, -20));
        devices.start(path, {Headset, "mic", {}});
        const auto last = [&talker] {
            return talker.heard.size() < 4000 ? Audio::SilenceDbfs
                                              : Audio::toneDbfs(std::span(talker.heard).last(4000), 900);
        };
        QTRY_VERIFY_WITH_TIMEOUT(last() > -23, 20'000);
        QTRY_VERIFY(std::abs(path->inputDbfs + 20) < 4);
        path->inputGain = 2;
        QTRY_VERIFY_WITH_TIMEOUT(last() > -16, 20'000);
        path->inputGain = 0;
        QTRY_VERIFY_WITH_TIMEOUT(last() < -60, 20'000);
    }

    void theSideToneIsOffUntilItIsWanted()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.inputs(), "mic"));
        auto path = std::make_shared<Phone::AudioPath>();
        Ear headset(m_server->record(QStringLiteral("headset.monitor")));
        const auto player = m_server->play(QStringLiteral("micfeed"), Audio::tone(900, 40, -20));
        devices.start(path, {Headset, "mic", {}});
        QTRY_VERIFY_WITH_TIMEOUT(path->inputDbfs > -25.0, 20'000);
        QTest::qWait(700);
        QVERIFY(headset.level(900) < -60);
        path->sideTone = 0.5;
        QTRY_VERIFY_WITH_TIMEOUT(headset.level(900) > -32, 20'000);
    }

    void anAlertSoundsOnTheSpeakerAndNotInTheHeadset()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.outputs(), Headset));
        auto path = std::make_shared<Phone::AudioPath>();
        Ear headset(m_server->record(QStringLiteral("headset.monitor")));
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        devices.start(path, {Headset, "mic", "spare"});
        devices.alert(Audio::tone(1200, 10));
        QTRY_VERIFY_WITH_TIMEOUT(spare.level(1200) > -20, 20'000);
        QVERIFY(headset.level(1200) < -60);
        devices.alert({});
        QTRY_VERIFY_WITH_TIMEOUT(spare.level(1200) < -60, 20'000);
    }

    void aDeviceThatGoesAwayInMidCallIsReplacedAndTakenAgain()
    {
        const QByteArray module = m_server->addSink(QStringLiteral("gone"));
        SoundDevices devices;
        QSignalSpy changes(&devices, &SoundDevices::devicesChanged);
        QTRY_VERIFY(lists(devices.outputs(), "gone"));
        auto path = std::make_shared<Phone::AudioPath>();
        Talker talker(path);
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        {
            Ear gone(m_server->record(QStringLiteral("gone.monitor")));
            devices.start(path, {"gone", "mic", {}});
            QTRY_VERIFY_WITH_TIMEOUT(gone.level(600) > -18, 20'000);
        }
        QVERIFY(spare.level(600) < -60);
        changes.clear();
        m_server->remove(module);
        QTRY_VERIFY_WITH_TIMEOUT(devices.state().headset == "spare", 20'000);
        QVERIFY(!changes.isEmpty());
        QVERIFY2(devices.state().trouble.contains(QLatin1String("gone")), qPrintable(devices.state().trouble));
        QTRY_VERIFY_WITH_TIMEOUT(spare.level(600) > -18, 20'000);
        const QByteArray again = m_server->addSink(QStringLiteral("gone"));
        QTRY_VERIFY_WITH_TIMEOUT(devices.state().headset == "gone", 20'000);
        QVERIFY(devices.state().trouble.isEmpty());
        {
            Ear back(m_server->record(QStringLiteral("gone.monitor")));
            QTRY_VERIFY_WITH_TIMEOUT(back.level(600) > -18, 20'000);
        }
        devices.stop();
        m_server->remove(again);
    }

    void aMissingChoiceIsSaidAtOnce()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.outputs(), Headset));
        devices.start(std::make_shared<Phone::AudioPath>(), {"usb-of-yesterday", "mic-of-yesterday", {}});
        QCOMPARE(devices.state().headset, QByteArray("spare"));
        QCOMPARE(devices.state().microphone, QByteArray("mic"));
        QVERIFY(devices.state().trouble.contains(QLatin1String("usb-of-yesterday")));
        QVERIFY(devices.state().trouble.contains(QLatin1String("mic-of-yesterday")));
    }

    void quickChangesOfMindDoNoHarm()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.outputs(), Headset));
        auto path = std::make_shared<Phone::AudioPath>();
        Talker talker(path);
        for (int i = 0; i < 6; ++i) {
            devices.start(path, {i % 2 ? Headset : QByteArray("spare"), "mic", {}});
            devices.alert(Audio::tone(1200, 0.05));
            if (i % 3 == 2) {
                devices.stop();
                devices.stop();
            }
        }
        Ear headset(m_server->record(QStringLiteral("headset.monitor")));
        devices.start(path, {Headset, "mic", {}});
        QTRY_VERIFY_WITH_TIMEOUT(headset.level(600) > -18, 20'000);
    }

    // The last: afterwards there is nothing to hear with.
    void withoutAnyDeviceItGoesOnInSilence()
    {
        SoundDevices devices;
        QTRY_VERIFY(lists(devices.outputs(), Headset));
        auto path = std::make_shared<Phone::AudioPath>();
        Talker talker(path);
        devices.start(path, {Headset, "mic", {}});
        m_server->control({QStringLiteral("unload-module"), QStringLiteral("module-remap-source")});
        m_server->control({QStringLiteral("unload-module"), QStringLiteral("module-null-sink")});
        QTRY_VERIFY_WITH_TIMEOUT(!devices.state().trouble.isEmpty(), 20'000);
        QVERIFY(devices.state().running);
        m_server->addSink(QString::fromLatin1(Headset));
        QTRY_COMPARE_WITH_TIMEOUT(devices.state().headset, Headset, 20'000);
        Ear headset(m_server->record(QStringLiteral("headset.monitor")));
        QTRY_VERIFY_WITH_TIMEOUT(headset.level(600) > -18, 20'000);
    }
};

int main(int argc, char **argv)
{
    Fake::SoundServer server;
    const QCoreApplication application(argc, argv);
    if (!server.start()) {
        qWarning("no sound server: pulseaudio and pactl are needed");
        return 1;
    }
    SoundDevicesTest test(&server);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sounddevices.moc"
