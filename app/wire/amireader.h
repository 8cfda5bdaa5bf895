// Takes AMI frames out of a byte stream without copying them.
//
// Bounded: a frame above 1 MiB is dropped up to the next empty line and counted; nothing that a peer sends can make
// the buffer grow past that. Frames may end in CR LF CR LF or, from sloppy proxies, in bare line feeds.
#pragma once

#include "wire/amiframe.h"

#include <QByteArray>

namespace Floorwatch::Wire
{

/// What the reader itself found wrong. What is wrong inside a frame is for whoever reads its lines.
struct AmiReaderCounts {
    quint64 bytes = 0;
    quint64 frames = 0;
    quint64 oversized = 0; ///< frames above the limit, dropped
    quint64 bareLf = 0;    ///< frames that ended in bare line feeds
    quint64 garbled = 0;   ///< frames with garbage before, or instead of, their first line
};

class AmiReader
{
public:
    static constexpr qsizetype MaxFrame = 1 << 20;

    AmiReader();

    /// Room for at least `wanted` bytes at the end of the buffer: read from the socket straight into it, then call
    /// commit(). Invalidates earlier frames.
    [[nodiscard]] char *reserve(qsizetype wanted);
    void commit(qsizetype written);
    /// Appends a copy; the same as reserve() and commit().
    void feed(QByteArrayView bytes);

    /// The next whole frame, if there is one. Its views hold until reserve(), feed() or the next call.
    [[nodiscard]] bool next(AmiFrame &frame);

    /// What is left at the end of a stream that was cut in a frame: 0 where it ended cleanly.
    [[nodiscard]] qsizetype leftover() const noexcept { return m_end - m_begin; }
    [[nodiscard]] const AmiReaderCounts &counts() const noexcept { return m_counts; }
    /// The head of the last oversized frame, for the health panel.
    [[nodiscard]] const QByteArray &oversizedExample() const noexcept { return m_oversizedExample; }

    /// The last frame that did not begin as a frame does, shortened.
    [[nodiscard]] const QByteArray &garbledExample() const noexcept { return m_garbledExample; }

    /// Begins a new connection: the banner is expected again, the counts go on.
    void reset();

private:
    [[nodiscard]] bool takeBanner(AmiFrame &frame);
    [[nodiscard]] bool takeCommandOutput(AmiFrame &frame);
    void dropOversized();
    void emitFrame(AmiFrame &frame, const char *textEnd, const char *next);

    QByteArray m_buffer;
    qsizetype m_begin = 0;   ///< first byte not taken yet
    qsizetype m_scanned = 0; ///< no frame ends before this offset
    qsizetype m_end = 0;     ///< one past the last byte
    bool m_bannerDue = true;
    bool m_dropping = false; ///< inside an oversized frame
    AmiReaderCounts m_counts;
    QByteArray m_oversizedExample;
    QByteArray m_garbledExample;
};

/// Finds the empty line that ends a frame: the first "\n\r\n" or "\n\n" in [from, end). Returns the position of its
/// first line feed, or nullptr.
[[nodiscard]] const char *findFrameEnd(const char *from, const char *end) noexcept;

} // namespace Floorwatch::Wire
