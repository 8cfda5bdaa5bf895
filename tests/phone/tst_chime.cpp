// The sounds of alerts against a sound server of the test's own.
#include "audio/level.h"
#include "audio/melody.h"
#include "audio/tone.h"
#include "audio/wav.h"
#include "kit/testkit.h"
#include "phone/chime.h"
#include "phone/chimeworker.h"
#include "phone/soundserver.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <cstring>

using namespace Floorwatch;
using Phone::Chime;

namespace
{

/// The loudest that a tone was in what a recorder got.
class Ear
{
public:
    explicit Ear(Fake::Program recorder) : m_recorder(std::move(recorder)) {}
    double loudest(double hertz)
    {
        m_bytes += m_recorder->readAllStandardOutput();
        if (m_bytes.isEmpty()) {
            return Audio::SilenceDbfs;
        }
        std::vector<qint16> samples(static_cast<size_t>(m_bytes.size()) / sizeof(qint16));
        std::memcpy(samples.data(), m_bytes.constData(), samples.size() * sizeof(qint16));
        double most = Audio::SilenceDbfs;
        for (size_t at = 0; at + Block <= samples.size(); at += Block / 2) {
            most = std::max(most, Audio::toneDbfs(std::span(samples).subspan(at, Block), hertz));
        }
        return most;
    }
    void forget()
    {
        m_recorder->readAllStandardOutput();
        m_bytes.clear();
    }

private:
    static constexpr size_t Block = 800; // 0.1 s
    Fake::Program m_recorder;
    QByteArray m_bytes;
};

} // namespace

class TestChime : public TestKit::Test
{
    Q_OBJECT
public:
    explicit TestChime(Fake::SoundServer *server) : m_server(server) {}

private Q_SLOTS:
    void theSoundsAreShortAndDifferent()
    {
        std::vector<std::vector<qint16>> sounds;
        const QStringList names = Chime::builtIn();
        for (const QString &name : names) {
            const std::vector<qint16> sound = Phone::soundNamed(name, 48000);
            QVERIFY(sound.size() > 48000 / 4 && sound.size() < 48000 * 3 / 2);
            QVERIFY(std::find(sounds.begin(), sounds.end(), sound) == sounds.end());
            sounds.push_back(sound);
        }
        QVERIFY(Phone::soundNamed(QStringLiteral("nonsense"), 8000) ==
                Phone::soundNamed(QStringLiteral("warning"), 8000));
    }

    void anotherRateIsTheSameTone()
    {
        const std::vector<qint16> made = Phone::atRate(Audio::tone(700, 0.5, -10, 44100), 44100, 8000);
        QCOMPARE(made.size(), size_t(4000));
        QVERIFY(std::abs(Audio::toneDbfs(made, 700) + 10) < 1);
        QVERIFY(Phone::atRate({}, 44100, 8000).empty());
    }

    void aSoundIsHeardOnTheChosenDevice()
    {
        Chime chime;
        QTRY_VERIFY(!chime.outputs().isEmpty());
        Ear headset(m_server->record(QStringLiteral("headset.monitor")));
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        chime.setDevice("headset");
        chime.setVolume(100);
        QTRY_VERIFY_WITH_TIMEOUT(heard(chime, QStringLiteral("critical"), headset, 1568), 30'000);
        QVERIFY(headset.loudest(1046.5) > -25);
        QVERIFY(chime.trouble().isEmpty());
        QVERIFY(spare.loudest(1568) < -60);
    }

    void theVolumeTurnsItDown()
    {
        Chime chime;
        QTRY_VERIFY(!chime.outputs().isEmpty());
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        chime.setVolume(30); // about a tenth of the amplitude: 21 dB
        QTRY_VERIFY_WITH_TIMEOUT(heard(chime, QStringLiteral("info"), spare, 659.3, -50), 30'000);
        QVERIFY(spare.loudest(659.3) < -30);
        spare.forget();
        chime.setVolume(0);
        chime.play(QStringLiteral("info"));
        chime.setVolume(100);
        QTRY_VERIFY_WITH_TIMEOUT(heard(chime, QStringLiteral("critical"), spare, 1568), 30'000);
        QVERIFY(spare.loudest(659.3) < -45); // nothing came before it
    }

    void aFileOfOnesOwnIsHeard()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("own.wav"));
        auto writer = Audio::WavWriter::create(path, 44100);
        QVERIFY(writer.ok());
        QVERIFY(writer.value().write(Audio::tone(2000, 1, -10, 44100)).ok());
        QVERIFY(writer.value().close().ok());
        Chime chime;
        QTRY_VERIFY(!chime.outputs().isEmpty());
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        chime.setVolume(100);
        QTRY_VERIFY_WITH_TIMEOUT(heard(chime, path, spare, 2000), 30'000);
        QVERIFY(chime.trouble().isEmpty());
    }

    void aFileThatIsGoneIsSaid()
    {
        Chime chime;
        QTRY_VERIFY(!chime.outputs().isEmpty());
        chime.play(QStringLiteral("/nowhere/own.wav"));
        QTRY_VERIFY_WITH_TIMEOUT(chime.trouble().contains(QStringLiteral("/nowhere/own.wav")), 30'000);
        chime.play(QStringLiteral("info"));
        QVERIFY(chime.trouble().isEmpty());
    }

    void aDeviceThatIsGoneIsSaidAndReplaced()
    {
        Chime chime;
        QTRY_VERIFY(!chime.outputs().isEmpty());
        QSignalSpy said(&chime, &Chime::troubleChanged);
        Ear spare(m_server->record(QStringLiteral("spare.monitor")));
        chime.setDevice("usb-of-yesterday");
        chime.setVolume(100);
        QTRY_VERIFY_WITH_TIMEOUT(heard(chime, QStringLiteral("critical"), spare, 1568), 30'000);
        QCOMPARE(said.size(), 1);
        QVERIFY(chime.trouble().contains(QStringLiteral("usb-of-yesterday")));
    }

    void quickChangesOfMindDoNoHarm()
    {
        Chime chime;
        QTRY_VERIFY(!chime.outputs().isEmpty());
        for (int i = 0; i < 20; ++i) {
            chime.play(Chime::builtIn().at(i % 4));
            if (i % 3 == 0) {
                chime.stop();
            }
        }
        QVERIFY(chime.trouble().isEmpty());
    }

private:
    /// Plays it, again where the recorder was late, until it was heard.
    static bool heard(Chime &chime, const QString &name, Ear &ear, double hertz, double dbfs = -25)
    {
        if (ear.loudest(hertz) > dbfs) {
            return true;
        }
        chime.play(name);
        return QTest::qWaitFor([&] { return ear.loudest(hertz) > dbfs; }, 3'000);
    }
    Fake::SoundServer *m_server;
};

int main(int argc, char **argv)
{
    Fake::SoundServer server;
    const QCoreApplication application(argc, argv);
    if (!server.start()) {
        qWarning("no sound server: pulseaudio and pactl are needed");
        return 1;
    }
    TestChime test(&server);
    return QTest::qExec(&test, argc, argv);
}

#include "tst_chime.moc"
