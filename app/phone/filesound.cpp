#include "phone/filesound.h"

#include "audio/wav.h"
#include "phone/soundstreams.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>

namespace Floorwatch::Phone
{

using Base::Error;

namespace
{

constexpr std::chrono::milliseconds FrameTime{20};
// What is held in memory of the microphone's file: ten minutes.
constexpr size_t MostMicrophone = 600 * static_cast<size_t>(SampleRate);

Base::Result<std::vector<qint16>> readMicrophone(const QString &path)
{
    auto reader = Audio::WavReader::open(path);
    if (!reader.ok()) {
        return Error{reader.error()};
    }
    const int rate = reader.value().sampleRate();
    if (!Resampler::canDo(rate, SampleRate)) {
        return Error{
            QCoreApplication::translate("Phone", "“%1” has %2 samples a second: 8000, or 16000, 32000 or 48000")
                .arg(path)
                .arg(rate)};
    }
    const std::vector<qint16> samples =
        reader.value().readAll(MostMicrophone * static_cast<size_t>(std::max(1, rate / SampleRate)));
    return Resampler(rate, 1, SampleRate, 1).process(samples);
}

} // namespace

class FileSound::Runner
{
public:
    Runner(const std::shared_ptr<AudioPath> &path, std::optional<Audio::WavWriter> heard,
           std::vector<qint16> microphone)
        : m_reader(path), m_writer(path), m_heard(std::move(heard)), m_microphone(std::move(microphone)),
          m_disk([this] { writeOut(); }), m_thread([this] { run(); })
    {
    }

    Base::Status stop()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_stopping = true;
        }
        m_wake.notify_all();
        m_thread.join();
        {
            const std::lock_guard lock(m_mutex);
            m_finished = true;
        }
        m_wake.notify_all();
        m_disk.join();
        if (m_heard && m_result.ok()) {
            m_result = m_heard->close();
        }
        return m_result;
    }

private:
    void run()
    {
        auto next = std::chrono::steady_clock::now();
        std::unique_lock lock(m_mutex);
        while (!m_stopping) {
            lock.unlock();
            frame();
            next += FrameTime;
            lock.lock();
            m_wake.wait_until(lock, next, [this] { return m_stopping; });
        }
    }

    void frame()
    {
        std::array<qint16, FrameSamples> block;
        m_reader.read(block);
        if (m_heard) {
            {
                const std::lock_guard lock(m_mutex);
                m_pending.insert(m_pending.end(), block.begin(), block.end());
            }
            m_wake.notify_all();
        }
        std::fill(block.begin(), block.end(), qint16(0));
        for (qint16 &sample : block) {
            if (!m_microphone.empty()) {
                sample = m_microphone[m_at];
                m_at = (m_at + 1) % m_microphone.size();
            }
        }
        m_writer.write(block);
    }

    /// A disk may stand still for seconds, and what is heard goes on: it has a thread of its own.
    void writeOut()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [this] { return m_finished || !m_pending.empty(); });
            if (m_pending.empty()) {
                return;
            }
            const std::vector<qint16> samples = std::exchange(m_pending, {});
            lock.unlock();
            if (m_result.ok()) {
                m_result = m_heard->write(samples);
            }
            lock.lock();
        }
    }

    SpeakerReader m_reader;
    MicrophoneWriter m_writer;
    std::optional<Audio::WavWriter> m_heard;
    std::vector<qint16> m_microphone;
    size_t m_at = 0;
    Base::Status m_result = Base::Done{};
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    bool m_finished = false;       // nothing more will be pending
    std::vector<qint16> m_pending; // heard and not yet written; by m_mutex
    std::thread m_disk;            // these two last: they use all of the above
    std::thread m_thread;
};

FileSound::FileSound(std::shared_ptr<AudioPath> path) : m_path(std::move(path)) {}

FileSound::~FileSound() { (void)stop(); }

Base::Status FileSound::start(const QString &heardFile, const QString &microphoneFile)
{
    (void)stop();
    std::vector<qint16> microphone;
    if (!microphoneFile.isEmpty()) {
        auto read = readMicrophone(microphoneFile);
        if (!read.ok()) {
            return Error{read.error()};
        }
        microphone = std::move(read).value();
    }
    std::optional<Audio::WavWriter> heard;
    if (!heardFile.isEmpty()) {
        auto writer = Audio::WavWriter::create(heardFile, SampleRate);
        if (!writer.ok()) {
            return Error{writer.error()};
        }
        heard = std::move(writer).value();
    }
    m_runner = std::make_unique<Runner>(m_path, std::move(heard), std::move(microphone));
    return Base::Done{};
}

Base::Status FileSound::stop()
{
    if (!m_runner) {
        return Base::Done{};
    }
    Base::Status status = m_runner->stop();
    m_runner.reset();
    return status;
}

} // namespace Floorwatch::Phone
