// What the phone adds to the library's own bare call: from a packet on the wire to the sample that the sound device
// takes, and the CPU of a call that is listened to. Both ends in this process, on loopback.
#include "phone/desk.h"
#include "phone/libre.h"

#include <QGuiApplication>

#include <benchmark/benchmark.h>

#include <arpa/inet.h>
#include <sys/resource.h>
#include <sys/socket.h>

#include <atomic>
#include <thread>

using namespace Floorwatch;
using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

namespace
{

constexpr quint8 SilentUlaw = 0xff;
constexpr quint8 LoudUlaw = 0x80;
constexpr qint16 Loud = 8000;
constexpr auto FrameTime = 20ms;
constexpr int QuietFrames = 25; ///< between two loud ones

/// Sends 50 frames a second to a port of loopback, now and then a loud one, and notes when it went.
class Sender
{
public:
    explicit Sender(quint16 port) : m_thread([this, port] { run(port); }) {}
    ~Sender()
    {
        m_stop = true;
        m_thread.join();
    }
    /// When the last loud frame went; the clock's own zero before the first.
    [[nodiscard]] Clock::time_point loudAt() const { return Clock::time_point(Clock::duration(m_loudAt.load())); }
    [[nodiscard]] int loud() const { return m_loud; }
    /// This thread's own CPU time, to be left out.
    [[nodiscard]] double cpuSeconds() const { return m_cpu; }

private:
    void run(quint16 port)
    {
        const int socket = ::socket(AF_INET, SOCK_DGRAM, 0);
        sockaddr_in to{};
        to.sin_family = AF_INET;
        to.sin_port = htons(port);
        to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        std::array<quint8, 12 + Phone::FrameSamples> packet{};
        auto due = Clock::now();
        for (quint16 sequence = 1; !m_stop; ++sequence) {
            const bool loud = sequence % QuietFrames == 0;
            packet.fill(loud ? LoudUlaw : SilentUlaw);
            const quint32 stamp = sequence * Phone::FrameSamples;
            const std::array<quint8, 12> head{0x80,
                                              0,
                                              quint8(sequence >> 8),
                                              quint8(sequence),
                                              quint8(stamp >> 24),
                                              quint8(stamp >> 16),
                                              quint8(stamp >> 8),
                                              quint8(stamp),
                                              1,
                                              2,
                                              3,
                                              4};
            std::copy(head.begin(), head.end(), packet.begin());
            if (loud) {
                m_loudAt = Clock::now().time_since_epoch().count();
                ++m_loud;
            }
            ::sendto(socket, packet.data(), packet.size(), 0, reinterpret_cast<const sockaddr *>(&to), sizeof to);
            rusage use{};
            getrusage(RUSAGE_THREAD, &use);
            m_cpu = double(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
                    double(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
            due += FrameTime;
            std::this_thread::sleep_until(due);
        }
        ::close(socket);
    }

    std::atomic<Clock::rep> m_loudAt = 0;
    std::atomic<int> m_loud = 0;
    std::atomic<double> m_cpu = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

double processCpuSeconds()
{
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return double(use.ru_utime.tv_sec + use.ru_stime.tv_sec) +
           double(use.ru_utime.tv_usec + use.ru_stime.tv_usec) / 1e6;
}

/// The library alone: its socket, its RTP, its G.711; what is heard is looked at as it comes.
class BareCall
{
public:
    explicit BareCall(std::chrono::milliseconds)
    {
        m_thread = std::thread([this] {
            libre_init();
            re_thread_init();
            sa local{};
            sa_set_str(&local, "127.0.0.1", 0);
            rtp_listen(&m_rtp, IPPROTO_UDP, &local, 20000, 29000, false, received, nullptr, this);
            m_port = sa_port(rtp_local(m_rtp));
            tmr_init(&m_timer);
            tmr_start(&m_timer, 20, send, this);
            re_main(nullptr);
            tmr_cancel(&m_timer);
            mem_deref(m_rtp);
            re_thread_close();
        });
        while (m_port == 0) {
            std::this_thread::yield();
        }
    }
    ~BareCall()
    {
        m_stop = true;
        m_thread.join();
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] Clock::time_point heardAt() const { return Clock::time_point(Clock::duration(m_heardAt.load())); }

private:
    static void received(const struct sa *, const struct rtp_header *, struct mbuf *bytes, void *self)
    {
        auto *call = static_cast<BareCall *>(self);
        std::array<qint16, Phone::FrameSamples> samples{};
        for (size_t i = 0; i < samples.size() && mbuf_get_left(bytes) > 0; ++i) {
            samples[i] = g711_ulaw2pcm(mbuf_read_u8(bytes));
        }
        if (samples.front() > Loud || samples.front() < -Loud) {
            call->m_heardAt = Clock::now().time_since_epoch().count();
        }
    }
    static void send(void *self)
    {
        auto *call = static_cast<BareCall *>(self);
        if (call->m_stop) {
            re_cancel();
            return;
        }
        tmr_start(&call->m_timer, 20, send, self);
        mbuf *bytes = mbuf_alloc(RTP_HEADER_SIZE + Phone::FrameSamples);
        bytes->pos = bytes->end = RTP_HEADER_SIZE;
        mbuf_fill(bytes, SilentUlaw, Phone::FrameSamples);
        bytes->pos = RTP_HEADER_SIZE;
        sa to{};
        sa_set_str(&to, "127.0.0.1", 9); // discard
        rtp_send(call->m_rtp, &to, false, false, 0, call->m_stamp += Phone::FrameSamples, bytes);
        mem_deref(bytes);
    }

    struct rtp_sock *m_rtp = nullptr;
    struct tmr m_timer {
    };
    quint32 m_stamp = 0;
    std::atomic<quint16> m_port = 0;
    std::atomic<Clock::rep> m_heardAt = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_thread;
};

/// The phone with a line that is up and heard, and a reader in the place of the sound device.
class PhoneCall
{
public:
    /// `look`: how often the reader takes what is there.
    explicit PhoneCall(std::chrono::milliseconds look)
    {
        const auto wait = [](const auto &condition) { return QTest::qWaitFor(condition, 20'000); };
        if (!wait([this] { return m_desk.registered(); })) {
            qFatal("not registered");
        }
        m_desk.phone.expect(QStringLiteral("t"), Fake::Soon);
        const QByteArray call = m_desk.invite("t");
        if (!wait([this] { return m_desk.up.count() == 1; })) {
            qFatal("no line");
        }
        m_desk.phone.setHeard(QStringLiteral("t"), true);
        m_port = m_desk.pbx.description(call).audioPort();
        m_reader = std::thread([this, look] {
            std::array<qint16, Phone::FrameSamples> samples{};
            while (!m_stop) {
                const size_t got = m_desk.path->toSpeaker.read(samples);
                const bool loud = std::any_of(samples.begin(), samples.begin() + static_cast<qsizetype>(got),
                                              [](qint16 sample) { return sample > Loud || sample < -Loud; });
                if (loud) {
                    m_heardAt = Clock::now().time_since_epoch().count();
                }
                std::this_thread::sleep_for(look);
            }
        });
    }
    ~PhoneCall()
    {
        m_stop = true;
        m_reader.join();
    }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] Clock::time_point heardAt() const { return Clock::time_point(Clock::duration(m_heardAt.load())); }

private:
    Fake::Desk m_desk;
    quint16 m_port = 0;
    std::atomic<Clock::rep> m_heardAt = 0;
    std::atomic<bool> m_stop = false;
    std::thread m_reader;
};

/// From the sending of a loud frame to its being heard, once a loud frame.
template <typename Call> void latency(benchmark::State &state)
{
    Call call(1ms);
    Sender sender(call.port());
    while (call.heardAt() == Clock::time_point{}) {
        std::this_thread::sleep_for(1ms);
    }
    for (auto _ : state) {
        const int before = sender.loud();
        while (sender.loud() == before || call.heardAt() < sender.loudAt()) {
            std::this_thread::sleep_for(1ms);
        }
        state.SetIterationTime(std::chrono::duration<double>(call.heardAt() - sender.loudAt()).count());
    }
}

/// The CPU of one call over three seconds, the sender's left out, as a part of a core.
template <typename Call> void cpu(benchmark::State &state)
{
    Call call(FrameTime);
    Sender sender(call.port());
    for (auto _ : state) {
        const double before = processCpuSeconds() - sender.cpuSeconds();
        const auto began = Clock::now();
        std::this_thread::sleep_for(3s);
        const double used = processCpuSeconds() - sender.cpuSeconds() - before;
        state.counters["percent_of_core"] = 100 * used / std::chrono::duration<double>(Clock::now() - began).count();
    }
}

} // namespace

BENCHMARK_TEMPLATE(latency, BareCall)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK_TEMPLATE(latency, PhoneCall)->UseManualTime()->Unit(benchmark::kMillisecond)->Iterations(10);
BENCHMARK_TEMPLATE(cpu, BareCall)->Unit(benchmark::kSecond)->Iterations(1);
BENCHMARK_TEMPLATE(cpu, PhoneCall)->Unit(benchmark::kSecond)->Iterations(1);

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
