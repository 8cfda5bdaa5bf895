#include "audio/level.h"
#include "audio/tone.h"
#include "audio/wav.h"
#include "kit/testkit.h"
#include "phone/filesound.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTimer>

using namespace Floorwatch;
using Phone::FileSound;

class FileSoundTest : public TestKit::Test
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

    static std::vector<qint16> readAll(const QString &path)
    {
        auto reader = Audio::WavReader::open(path);
        return reader.ok() ? reader.value().readAll() : std::vector<qint16>();
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void whatIsSaidIsInTheFileWithoutAGap()
    {
        auto audio = std::make_shared<Phone::AudioPath>();
        FileSound sound(audio);
        QVERIFY(sound.start(path("heard.wav")).ok());
        // As the phone writes: a frame every 20 ms.
        Audio::ToneSource tone(600, -15);
        QTimer timer;
        timer.setTimerType(Qt::PreciseTimer);
        timer.setInterval(20);
        int frames = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            std::array<qint16, Phone::FrameSamples> block;
            tone.fill(block);
            audio->toSpeaker.write(block);
            ++frames;
        });
        timer.start();
        QTRY_VERIFY_WITH_TIMEOUT(frames >= 100, 20'000);
        QVERIFY(audio->outputDbfs > -20.0);
        timer.stop();
        QTRY_VERIFY(audio->toSpeaker.available() < Phone::FrameSamples);
        QVERIFY(sound.stop().ok());
        QVERIFY(sound.stop().ok());
        const std::vector<qint16> heard = readAll(path("heard.wav"));
        QVERIFY(heard.size() >= 100 * static_cast<size_t>(Phone::FrameSamples));
        int loud = 0;
        for (size_t at = 0; at + Phone::FrameSamples <= heard.size(); at += Phone::FrameSamples) {
            loud += Audio::toneDbfs(std::span(heard).subspan(at, Phone::FrameSamples), 600) > -18;
        }
        QVERIFY2(loud >= 90, qPrintable(QString::number(loud)));
    }

    void timeWithoutSoundIsSilenceInTheFile()
    {
        auto audio = std::make_shared<Phone::AudioPath>();
        FileSound sound(audio);
        QVERIFY(sound.start(path("silence.wav")).ok());
        QTRY_VERIFY(audio->fromMicrophone.available() >= 10 * static_cast<size_t>(Phone::FrameSamples));
        QVERIFY(sound.stop().ok());
        const std::vector<qint16> heard = readAll(path("silence.wav"));
        QVERIFY(heard.size() >= 10 * static_cast<size_t>(Phone::FrameSamples));
        QCOMPARE(Audio::dbfs(heard), Audio::SilenceDbfs);
    }

    void theMicrophonesFileGoesOnAndOn_data()
    {
        QTest::addColumn<int>("rate");
        QTest::newRow("8 kHz") << 8000;
        QTest::newRow("16 kHz") << 16000;
        QTest::newRow("48 kHz") << 48000;
    }
    void theMicrophonesFileGoesOnAndOn()
    {
        QFETCH(int, rate);
        {
            auto writer = Audio::WavWriter::create(path("microphone.wav"), rate);
            QVERIFY(writer.ok());
            // A tenth of a second: the ring holds it many times.
            QVERIFY(writer.value().write(Audio::tone(1000, 0.1, -15, rate)).ok());
        }
        auto audio = std::make_shared<Phone::AudioPath>();
        FileSound sound(audio);
        QVERIFY(sound.start({}, path("microphone.wav")).ok());
        QTRY_VERIFY(audio->fromMicrophone.available() >= 4000);
        QVERIFY(sound.stop().ok());
        std::vector<qint16> spoken(4000);
        QCOMPARE(audio->fromMicrophone.read(spoken), spoken.size());
        QVERIFY(Audio::toneDbfs(spoken, 1000) > -19);
    }

    void whatCanNotBeReadOrWrittenIsSaid()
    {
        FileSound sound(std::make_shared<Phone::AudioPath>());
        const Base::Status noFile = sound.start({}, path("missing.wav"));
        QVERIFY(!noFile.ok());
        QVERIFY(noFile.error().contains(QLatin1String("missing.wav")));
        QVERIFY(!sound.start(path("none/heard.wav")).ok());
        {
            auto writer = Audio::WavWriter::create(path("odd.wav"), 44100);
            QVERIFY(writer.ok());
            QVERIFY(writer.value().write(std::vector<qint16>(100)).ok());
        }
        const Base::Status odd = sound.start({}, path("odd.wav"));
        QVERIFY(!odd.ok());
        QVERIFY(odd.error().contains(QLatin1String("44100")));
    }

    void aFullDiskIsSaidAtTheEnd()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full"))) {
            QSKIP("needs /dev/full");
        }
        auto audio = std::make_shared<Phone::AudioPath>();
        FileSound sound(audio);
        const Base::Status started = sound.start(QStringLiteral("/dev/full"));
        if (started.ok()) {
            QTRY_VERIFY(audio->fromMicrophone.available() >= 4000);
        }
        const Base::Status stopped = sound.stop();
        QVERIFY(!started.ok() || !stopped.ok());
    }
};

QTEST_GUILESS_MAIN(FileSoundTest)
#include "tst_filesound.moc"
