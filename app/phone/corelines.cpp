// What the owner asks of the lines, and the clock of their sound.
#include "phone/core.h"
#include "phone/figureboard.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace Floorwatch::Phone
{

namespace
{

constexpr double FrameMs = 20;
// After a pause of the process (a laptop that slept) the past is left alone.
constexpr int MostFramesBehind = 10;
constexpr int FiguresEvery = 2;
constexpr size_t MicrophoneBehind = 4 * static_cast<size_t>(FrameSamples);
constexpr int SilentFramesBeforeAsking = 100;
constexpr int SilentFramesBeforeGone = 250;
constexpr size_t MostExpected = 64;

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

/// Whether a P-Asserted-Identity (RFC 3325) has this number as its user.
bool assertedIs(const sip_msg *message, const QByteArray &number)
{
    const sip_hdr *header = sip_msg_hdr(message, SIP_HDR_P_ASSERTED_IDENTITY);
    sip_addr address{};
    return header && sip_addr_decode(&address, &header->val) == 0 && viewOf(address.uri.user) == number;
}

} // namespace

void Core::expect(const QString &token, std::chrono::milliseconds within)
{
    forget(token);
    if (!token.isEmpty() && m_expected.size() < MostExpected) {
        Expected expected;
        expected.token = token;
        expected.untilMs = tmr_jiffies() + static_cast<quint64>(std::max<qint64>(0, within.count()));
        m_expected.push_back(std::move(expected));
    }
}

void Core::expectTransfer(const QString &token, const QString &callerNumber, std::chrono::milliseconds within)
{
    expect(token, within);
    if (!m_expected.empty() && m_expected.back().token == token) {
        m_expected.back().transfer = true;
        m_expected.back().callerNumber = callerNumber;
    }
}

void Core::forget(const QString &token)
{
    const quint64 now = tmr_jiffies();
    std::erase_if(m_expected, [&token, now](const Expected &one) { return one.token == token || one.untilMs < now; });
}

bool Core::comesFromPbx(const sip_msg *message) const { return sa_cmp(&message->src, &m_pbx, SA_ADDR); }

std::optional<Core::Expected> Core::takeExpected(const sip_msg *message, QByteArrayView token)
{
    forget({});
    const QString wanted = QString::fromUtf8(token);
    const auto found = std::find_if(m_expected.begin(), m_expected.end(), [&](const Expected &one) {
        if (!wanted.isEmpty()) {
            return one.token == wanted;
        }
        const QByteArray number = one.callerNumber.toUtf8();
        return one.transfer && !number.isEmpty() && comesFromPbx(message) &&
               (viewOf(message->from.uri.user) == number || assertedIs(message, number));
    });
    if (found == m_expected.end()) {
        return {};
    }
    Expected expected = std::move(*found);
    m_expected.erase(found);
    return expected;
}

Line *Core::lineOf(const QString &token) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&token](const auto &line) { return line->token() == token && !line->isDead(); });
    return found == m_lines.end() ? nullptr : found->get();
}

void Core::accept(const QString &token)
{
    if (Line *line = lineOf(token)) {
        line->answer();
        return;
    }
    for (Expected &one : m_expected) {
        one.accepted = one.accepted || one.token == token;
    }
}

void Core::refuse(const QString &token)
{
    forget(token);
    if (Line *line = lineOf(token); line && line->isRinging()) {
        line->end(tr("refused"));
    }
}

void Core::hangUp(const QString &token)
{
    forget(token);
    if (Line *line = lineOf(token)) {
        line->end(tr("hung up"));
    }
}

void Core::setHeard(const QString &token, bool heard)
{
    if (Line *line = lineOf(token)) {
        line->heard = heard;
    }
    for (Expected &one : m_expected) {
        if (one.token == token) {
            one.heard = heard;
        }
    }
}

void Core::setMicrophoneOpen(const QString &token, bool open)
{
    if (Line *line = lineOf(token)) {
        line->media().setGate(open && line->isUp());
    }
}

void Core::say(const QString &token, std::vector<qint16> samples)
{
    if (Line *line = lineOf(token); line && line->isUp()) {
        line->media().say(std::move(samples));
    }
}

void Core::buryTheDead()
{
    std::erase_if(m_lines, [](const auto &line) { return line->isDead(); });
}

void Core::tick()
{
    const double now = nowMs();
    if (m_nextFrameMs == 0 || now - m_nextFrameMs > MostFramesBehind * FrameMs) {
        m_nextFrameMs = now;
    }
    while (m_nextFrameMs <= now) {
        m_nextFrameMs += FrameMs;
        frame();
    }
    m_clock.start(static_cast<quint64>(std::max(1.0, m_nextFrameMs - nowMs())));
}

void Core::readMicrophone(std::span<qint16, FrameSamples> frame)
{
    Audio::SampleRing &ring = m_audio->fromMicrophone;
    const bool wanted =
        std::any_of(m_lines.begin(), m_lines.end(), [](const auto &line) { return line->media().gateOpen(); });
    // What was said before the gate opened is not said after it.
    if (!wanted) {
        ring.skip(ring.available());
    } else if (ring.available() > MicrophoneBehind) {
        ring.skip(ring.available() - 2 * static_cast<size_t>(FrameSamples));
    }
    std::fill(frame.begin(), frame.end(), qint16(0));
    if (wanted) {
        ring.read(frame);
        if (m_audio->muted) {
            std::fill(frame.begin(), frame.end(), qint16(0));
        }
    }
}

void Core::frame()
{
    buryTheDead();
    std::array<qint16, FrameSamples> microphone;
    readMicrophone(microphone);
    if (m_lines.empty()) {
        return;
    }
    std::array<int, FrameSamples> mixed{};
    bool anyHeard = false;
    ++m_frames;
    for (const auto &line : m_lines) {
        std::array<qint16, FrameSamples> heard;
        line->media().tick(microphone, heard);
        if (line->heard && !line->isRinging()) {
            anyHeard = true;
            std::transform(mixed.begin(), mixed.end(), heard.begin(), mixed.begin(), std::plus<>());
        }
        if (m_frames % FiguresEvery == 0 && !line->isDead()) {
            m_figures->set(line->token(), line->media().figures());
        }
        watch(line.get());
    }
    if (anyHeard) {
        std::array<qint16, FrameSamples> out;
        std::transform(mixed.begin(), mixed.end(), out.begin(),
                       [](int sample) { return static_cast<qint16>(std::clamp(sample, -32768, 32767)); });
        m_audio->toSpeaker.write(out);
    }
}

void Core::watch(Line *line)
{
    // A PBX that died says no BYE. Where the sound stops it is asked whether it is still there; silence alone, as when
    // the caller is on hold, ends nothing.
    const int silent = line->media().framesSincePacket();
    if (!line->isUp() || silent < SilentFramesBeforeAsking) {
        return;
    }
    if (silent % SilentFramesBeforeAsking == 0) {
        m_registrar->refresh();
    }
    if (silent >= SilentFramesBeforeGone && m_registrar->registration().state == Registration::State::Failed) {
        line->end(tr("the PBX is gone"));
    }
}

} // namespace Floorwatch::Phone
