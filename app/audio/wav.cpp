#include "audio/wav.h"

#include <QCoreApplication>
#include <QFile>

#include <sndfile.h>

#include <algorithm>

namespace Floorwatch::Audio
{

using Base::Error;

namespace
{

constexpr int MostChannels = 64;

QString said(sf_private_tag *file) { return QString::fromLocal8Bit(sf_strerror(file)).trimmed(); }

} // namespace

namespace Internal
{
void CloseSoundFile::operator()(sf_private_tag *file) const noexcept { sf_close(file); }
} // namespace Internal

WavWriter::WavWriter(Internal::SoundFile file, QString path) : m_file(std::move(file)), m_path(std::move(path)) {}

Base::Result<WavWriter> WavWriter::create(const QString &path, int sampleRate)
{
    SF_INFO info{};
    info.samplerate = sampleRate;
    info.channels = 1;
    info.format = SF_FORMAT_WAV | SF_FORMAT_PCM_16;
    Internal::SoundFile file(sf_open(QFile::encodeName(path).constData(), SFM_WRITE, &info));
    if (!file) {
        return Error{QCoreApplication::translate("Audio", "“%1” can not be written: %2").arg(path, said(nullptr))};
    }
    // The header says the right length after every write: the file of a killed process can be read.
    sf_command(file.get(), SFC_SET_UPDATE_HEADER_AUTO, nullptr, SF_TRUE);
    return WavWriter(std::move(file), path);
}

Base::Error WavWriter::failure() const
{
    return Error{QCoreApplication::translate("Audio", "“%1” could not be written to its end, is the disk full? (%2)")
                     .arg(m_path, m_file ? said(m_file.get()) : QString())};
}

Base::Status WavWriter::write(std::span<const qint16> samples)
{
    if (!m_file) {
        return failure();
    }
    const auto count = static_cast<sf_count_t>(samples.size());
    const sf_count_t written = sf_write_short(m_file.get(), samples.data(), count);
    m_written += static_cast<quint64>(std::max<sf_count_t>(0, written));
    if (written != count) {
        return failure();
    }
    return Base::Done{};
}

Base::Status WavWriter::close()
{
    if (!m_file) {
        return Base::Done{};
    }
    sf_private_tag *file = m_file.release();
    if (const int error = sf_close(file); error != 0) {
        return Error{QCoreApplication::translate("Audio", "“%1” could not be closed: %2")
                         .arg(m_path, QString::fromLocal8Bit(sf_error_number(error)))};
    }
    return Base::Done{};
}

WavReader::WavReader(Internal::SoundFile file, int sampleRate, int channels, quint64 length)
    : m_file(std::move(file)), m_sampleRate(sampleRate), m_channels(channels), m_length(length)
{
}

Base::Result<WavReader> WavReader::open(const QString &path)
{
    SF_INFO info{};
    Internal::SoundFile file(sf_open(QFile::encodeName(path).constData(), SFM_READ, &info));
    if (!file) {
        return Error{QCoreApplication::translate("Audio", "“%1” can not be read: %2").arg(path, said(nullptr))};
    }
    if (info.channels < 1 || info.channels > MostChannels || info.samplerate < 1) {
        return Error{QCoreApplication::translate("Audio", "“%1” has %2 channels at %3 Hz: nothing that can be played")
                         .arg(path)
                         .arg(info.channels)
                         .arg(info.samplerate)};
    }
    return WavReader(std::move(file), info.samplerate, info.channels,
                     static_cast<quint64>(std::max<sf_count_t>(0, info.frames)));
}

size_t WavReader::read(std::span<qint16> samples)
{
    if (m_channels == 1) {
        return static_cast<size_t>(std::max<sf_count_t>(
            0, sf_readf_short(m_file.get(), samples.data(), static_cast<sf_count_t>(samples.size()))));
    }
    m_frames.resize(samples.size() * static_cast<size_t>(m_channels));
    const auto count = static_cast<size_t>(std::max<sf_count_t>(
        0, sf_readf_short(m_file.get(), m_frames.data(), static_cast<sf_count_t>(samples.size()))));
    for (size_t i = 0; i < count; ++i) {
        int sum = 0;
        for (int channel = 0; channel < m_channels; ++channel) {
            sum += m_frames[i * static_cast<size_t>(m_channels) + static_cast<size_t>(channel)];
        }
        samples[i] = static_cast<qint16>(sum / m_channels);
    }
    return count;
}

std::vector<qint16> WavReader::readAll(size_t limit)
{
    constexpr size_t Block = 16384;
    std::vector<qint16> all;
    while (all.size() < limit) {
        const size_t before = all.size();
        all.resize(std::min(limit, before + Block));
        const size_t count = read(std::span(all).subspan(before));
        all.resize(before + count);
        if (count == 0) {
            break;
        }
    }
    return all;
}

void WavReader::rewind() { sf_seek(m_file.get(), 0, SEEK_SET); }

} // namespace Floorwatch::Audio
