#include "audio/tone.h"
#include "audio/wav.h"
#include "kit/testkit.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace Floorwatch;

class WavTest : public TestKit::Test
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QString path(const char *name) const { return m_folder.filePath(QLatin1String(name)); }

private Q_SLOTS:
    void initTestCase() { QVERIFY(m_folder.isValid()); }

    void whatIsWrittenIsReadBack()
    {
        const std::vector<qint16> tone = Audio::tone(440, 0.5);
        auto writer = Audio::WavWriter::create(path("tone.wav"));
        QVERIFY(writer.ok());
        QVERIFY(writer.value().write(tone).ok());
        QVERIFY(writer.value().write(tone).ok());
        QCOMPARE(writer.value().samplesWritten(), quint64(8000));
        QVERIFY(writer.value().close().ok());
        QVERIFY(writer.value().close().ok());
        auto reader = Audio::WavReader::open(path("tone.wav"));
        QVERIFY(reader.ok());
        QCOMPARE(reader.value().sampleRate(), 8000);
        QCOMPARE(reader.value().length(), quint64(8000));
        std::vector<qint16> both = tone;
        both.insert(both.end(), tone.begin(), tone.end());
        QCOMPARE(reader.value().readAll(), both);
        reader.value().rewind();
        QCOMPARE(reader.value().readAll(100).size(), size_t(100));
    }

    void theHeaderIsRightBeforeTheFileIsClosed()
    {
        auto writer = Audio::WavWriter::create(path("killed.wav"));
        QVERIFY(writer.ok());
        const std::vector<qint16> tone = Audio::tone(440, 0.5);
        QVERIFY(writer.value().write(tone).ok());
        // As after a kill: the bytes that are in the file now.
        QVERIFY(QFile::copy(path("killed.wav"), path("killed-copy.wav")));
        auto reader = Audio::WavReader::open(path("killed-copy.wav"));
        QVERIFY(reader.ok());
        QCOMPARE(reader.value().readAll(), tone);
    }

    void aFullDiskIsReported()
    {
        if (!QFileInfo::exists(QStringLiteral("/dev/full"))) {
            QSKIP("needs /dev/full");
        }
        auto writer = Audio::WavWriter::create(QStringLiteral("/dev/full"));
        bool said = !writer.ok();
        if (writer.ok()) {
            const Base::Status status = writer.value().write(std::vector<qint16>(80000, 1000));
            said = !status.ok() && status.error().contains(QLatin1String("/dev/full"));
        }
        QVERIFY(said);
    }

    void aFolderThatIsNotThereIsReported()
    {
        const auto writer = Audio::WavWriter::create(path("none/file.wav"));
        QVERIFY(!writer.ok());
        QVERIFY(writer.error().contains(QLatin1String("none/file.wav")));
    }

    void whatIsNoSoundFileIsReported()
    {
        QVERIFY(!Audio::WavReader::open(path("missing.wav")).ok());
        QFile file(path("text.wav"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("RIFF and then nothing of the kind");
        file.close();
        const auto reader = Audio::WavReader::open(path("text.wav"));
        QVERIFY(!reader.ok());
        QVERIFY(reader.error().contains(QLatin1String("text.wav")));
    }

    void twoChannelsAreAveraged()
    {
        // A WAV file of two channels and two frames, as RIFF lays it out.
        QByteArray wav =
            QByteArrayLiteral("RIFF\x2c\0\0\0WAVEfmt \x10\0\0\0\x01\0\x02\0\x40\x1f\0\0\0\x7d\0\0\x04\0\x10\0"
                              "data\x08\0\0\0\x64\0\x2c\x01\0\0\x9c\xff");
        QFile file(path("stereo.wav"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(wav);
        file.close();
        auto reader = Audio::WavReader::open(path("stereo.wav"));
        QVERIFY(reader.ok());
        QCOMPARE(reader.value().readAll(), (std::vector<qint16>{200, -50}));
    }
};

QTEST_GUILESS_MAIN(WavTest)
#include "tst_wav.moc"
