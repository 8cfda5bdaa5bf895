// WAV files, mono, 16 bit, by libsndfile.
#pragma once

#include "base/result.h"

#include <QString>

#include <memory>
#include <span>
#include <vector>

struct sf_private_tag;

namespace Floorwatch::Audio
{

namespace Internal
{
struct CloseSoundFile {
    void operator()(sf_private_tag *file) const noexcept;
};
using SoundFile = std::unique_ptr<sf_private_tag, CloseSoundFile>;
} // namespace Internal

/// Writes a WAV file. The header is brought up to date with every write, so that the file of a process that was
/// killed can be read up to its last write. Not thread-safe; writing blocks as disks do.
class WavWriter
{
public:
    /// Creates or replaces the file. The error names the file and says what is wrong.
    [[nodiscard]] static Base::Result<WavWriter> create(const QString &path, int sampleRate = 8000);
    /// Appends. An error (a full disk) names the file; what was written before stays readable.
    [[nodiscard]] Base::Status write(std::span<const qint16> samples);
    /// Closes the file, as the destructor does, but tells what went wrong. Idempotent.
    [[nodiscard]] Base::Status close();
    [[nodiscard]] quint64 samplesWritten() const noexcept { return m_written; }

private:
    WavWriter(Internal::SoundFile file, QString path);
    [[nodiscard]] Base::Error failure() const;

    Internal::SoundFile m_file;
    QString m_path;
    quint64 m_written = 0;
};

/// Reads whatever libsndfile reads, as mono 16 bit at the file's own rate; the channels of a file that has more are
/// averaged. Not thread-safe.
class WavReader
{
public:
    /// The error names the file and says what is wrong.
    [[nodiscard]] static Base::Result<WavReader> open(const QString &path);
    /// Fills up to `samples.size()` and returns how many; 0 at the end.
    [[nodiscard]] size_t read(std::span<qint16> samples);
    /// What is left, at most `limit` samples: a file may be larger than memory.
    [[nodiscard]] std::vector<qint16> readAll(size_t limit = 100'000'000);
    /// Back to the beginning.
    void rewind();
    [[nodiscard]] int sampleRate() const noexcept { return m_sampleRate; }
    /// Samples of one channel, as the header says.
    [[nodiscard]] quint64 length() const noexcept { return m_length; }

private:
    WavReader(Internal::SoundFile file, int sampleRate, int channels, quint64 length);

    Internal::SoundFile m_file;
    int m_sampleRate;
    int m_channels;
    quint64 m_length;
    std::vector<qint16> m_frames;
};

} // namespace Floorwatch::Audio
