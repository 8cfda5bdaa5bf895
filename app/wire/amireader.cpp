#include "wire/amireader.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace Floorwatch::Wire
{

namespace
{

constexpr QByteArrayView BannerHead("Asterisk Call Manager");
constexpr QByteArrayView FollowsHead("Response: Follows\r\n");
constexpr QByteArrayView FollowsEnd("--END COMMAND--\r\n\r\n");
constexpr qsizetype ExampleLength = 200;

bool endsFrameAt(const char *lf, const char *end) noexcept
{
    return (end - lf >= 2 && lf[1] == '\n') || (end - lf >= 3 && lf[1] == '\r' && lf[2] == '\n');
}

/// Where a frame begins behind garbage: at a line that opens one, else where the opening words stand in a line and are
/// not the tail of a longer name (UserEvent). 0 where there is none.
qsizetype frameStart(QByteArrayView text) noexcept
{
    for (const bool wholeLine : {true, false}) {
        qsizetype best = 0;
        for (const QByteArrayView head : {QByteArrayView("Event: "), QByteArrayView("Response: ")}) {
            for (qsizetype at = text.indexOf(head); at > 0; at = text.indexOf(head, at + 1)) {
                const char before = text[at - 1];
                const bool tail = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
                if (wholeLine ? before == '\n' : !tail && before != ' ' && before != '-') {
                    best = best == 0 ? at : std::min(best, at);
                    break;
                }
            }
        }
        if (best > 0) {
            return best;
        }
    }
    return 0;
}

} // namespace

const char *findFrameEnd(const char *from, const char *end) noexcept
{
    const char *at = from;
#ifdef __SSE2__
    // Two thirds of a busy stream are events that nobody needs; finding their end is all the work they make, so it
    // goes 16 bytes at a time: a line feed followed by another, or by CR LF.
    const __m128i lf = _mm_set1_epi8('\n');
    const __m128i cr = _mm_set1_epi8('\r');
    const auto load = [](const char *p) { return _mm_loadu_si128(reinterpret_cast<const __m128i *>(p)); };
    for (; end - at >= 18; at += 16) {
        const __m128i first = _mm_cmpeq_epi8(load(at), lf);
        const __m128i second = load(at + 1);
        const __m128i crlf = _mm_and_si128(_mm_cmpeq_epi8(second, cr), _mm_cmpeq_epi8(load(at + 2), lf));
        const __m128i hit = _mm_and_si128(first, _mm_or_si128(_mm_cmpeq_epi8(second, lf), crlf));
        if (const int mask = _mm_movemask_epi8(hit); mask != 0) {
            return at + std::countr_zero(static_cast<unsigned>(mask));
        }
    }
#endif
    while (at < end) {
        at = static_cast<const char *>(std::memchr(at, '\n', static_cast<size_t>(end - at)));
        if (!at) {
            return nullptr;
        }
        if (endsFrameAt(at, end)) {
            return at;
        }
        ++at;
    }
    return nullptr;
}

AmiReader::AmiReader() { m_buffer.resize(256 * 1024); }

char *AmiReader::reserve(qsizetype wanted)
{
    if (m_buffer.size() - m_end < wanted) {
        // What is left is at most one frame: move it to the front, then grow only where that was not enough.
        std::memmove(m_buffer.data(), m_buffer.constData() + m_begin, static_cast<size_t>(m_end - m_begin));
        m_scanned -= m_begin;
        m_end -= m_begin;
        m_begin = 0;
        if (m_buffer.size() - m_end < wanted) {
            m_buffer.resize(m_end + wanted);
        }
    }
    return m_buffer.data() + m_end;
}

void AmiReader::commit(qsizetype written)
{
    m_end += written;
    m_counts.bytes += static_cast<quint64>(written);
}

void AmiReader::feed(QByteArrayView bytes)
{
    std::memcpy(reserve(bytes.size()), bytes.data(), static_cast<size_t>(bytes.size()));
    commit(bytes.size());
}

void AmiReader::reset()
{
    m_begin = m_scanned = m_end = 0;
    m_bannerDue = true;
    m_dropping = false;
}

bool AmiReader::takeBanner(AmiFrame &frame)
{
    const QByteArrayView rest(m_buffer.constData() + m_begin, m_end - m_begin);
    const qsizetype known = std::min(rest.size(), BannerHead.size());
    if (rest.first(known) != BannerHead.first(known)) {
        m_bannerDue = false; // a stream that begins in the middle
        return false;
    }
    const qsizetype lf = rest.size() < BannerHead.size() ? -1 : rest.indexOf('\n');
    if (lf < 0) {
        m_bannerDue = rest.size() < 1024;
        return false;
    }
    QByteArrayView line = rest.first(lf);
    if (line.endsWith('\r')) {
        line.chop(1);
    }
    frame = AmiFrame(AmiFrame::Kind::Banner, line, line);
    m_begin += lf + 1;
    m_scanned = m_begin;
    m_bannerDue = false;
    ++m_counts.frames;
    return true;
}

void AmiReader::emitFrame(AmiFrame &frame, const char *textEnd, const char *next)
{
    const char *begin = m_buffer.constData() + m_begin;
    QByteArrayView text(begin, textEnd);
    const auto headAt = [&text](qsizetype at) {
        return text.sliced(at).startsWith("Event:") || text.sliced(at).startsWith("Response:");
    };
    if (!headAt(0)) {
        // Garbage before a frame must not cost the frame: it begins where its first line does.
        text = text.sliced(frameStart(text));
        ++m_counts.garbled;
        m_garbledExample = QByteArray(begin, std::min<qsizetype>(textEnd - begin, ExampleLength));
    }
    AmiFrame::Kind kind = AmiFrame::Kind::Other;
    QByteArrayView type;
    if (headAt(0)) {
        const qsizetype colon = text.indexOf(':');
        const qsizetype lineEnd = text.indexOf('\n');
        type = text.sliced(colon + 1, (lineEnd < 0 ? text.size() : lineEnd) - colon - 1).trimmed();
        kind = text[0] == 'E' ? AmiFrame::Kind::Event : AmiFrame::Kind::Response;
    }
    frame = AmiFrame(kind, type, text);
    m_begin = next - m_buffer.constData();
    m_scanned = m_begin;
    ++m_counts.frames;
}

bool AmiReader::takeCommandOutput(AmiFrame &frame)
{
    // Asterisk 13 and older send a command's output raw between these two lines, empty lines included.
    const QByteArrayView rest(m_buffer.constData() + m_begin, m_end - m_begin);
    const qsizetype end = rest.indexOf(FollowsEnd);
    // Where the closing line never came, the next frame must not be swallowed.
    qsizetype next = rest.indexOf("\r\n\r\nEvent: ");
    const qsizetype response = rest.indexOf("\r\n\r\nResponse: ");
    next = next < 0 || (response >= 0 && response < next) ? response : next;
    if (next >= 0 && (end < 0 || next < end)) {
        emitFrame(frame, rest.data() + next + 2, rest.data() + next + 4);
        return true;
    }
    if (end < 0) {
        return false;
    }
    emitFrame(frame, rest.data() + end + FollowsEnd.size() - 4, rest.data() + end + FollowsEnd.size());
    return true;
}

void AmiReader::dropOversized()
{
    if (!m_dropping) {
        m_dropping = true;
        ++m_counts.oversized;
        m_oversizedExample = m_buffer.mid(m_begin, ExampleLength);
    }
    // The last two bytes may be the beginning of the empty line.
    m_begin = m_end - 2;
    m_scanned = m_begin;
}

bool AmiReader::next(AmiFrame &frame)
{
    if (m_bannerDue && m_begin < m_end && takeBanner(frame)) {
        return true;
    }
    while (!m_bannerDue && m_begin < m_end) {
        const char *base = m_buffer.constData();
        // Empty lines between frames are nothing.
        if (!m_dropping &&
            (base[m_begin] == '\n' || (base[m_begin] == '\r' && m_begin + 1 < m_end && base[m_begin + 1] == '\n'))) {
            m_begin += base[m_begin] == '\n' ? 1 : 2;
            m_scanned = std::max(m_scanned, m_begin);
            continue;
        }
        const QByteArrayView rest(base + m_begin, m_end - m_begin);
        if (!m_dropping && rest.startsWith(FollowsHead) && rest.size() <= MaxFrame) {
            return takeCommandOutput(frame);
        }
        const char *lf = findFrameEnd(base + m_scanned, base + m_end);
        const qsizetype length = (lf ? lf - base : m_end) - m_begin;
        if (!lf) {
            if (length > MaxFrame) {
                dropOversized();
            } else {
                m_scanned = std::max(m_begin, m_end - 2);
            }
            return false;
        }
        const bool bare = lf[1] == '\n';
        const char *after = lf + (bare ? 2 : 3);
        if (m_dropping || length > MaxFrame) {
            if (!m_dropping) {
                ++m_counts.oversized;
                m_oversizedExample = m_buffer.mid(m_begin, ExampleLength);
            }
            m_dropping = false;
            m_begin = m_scanned = after - base;
            continue;
        }
        m_counts.bareLf += bare ? 1 : 0;
        emitFrame(frame, lf + 1, after);
        return true;
    }
    return false;
}

} // namespace Floorwatch::Wire
