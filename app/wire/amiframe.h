// One frame of the Asterisk Manager Interface, as views into the reader's buffer.
//
// The protocol: lines of "Name: value" ended by CR LF, a frame ended by an empty line. The first line names the kind
// ("Event: X", "Response: X"). The very first line of a connection is the banner, "Asterisk Call Manager/11.0.0", with
// no empty line after it. Header names may repeat (ChanVariable, Output).
// https://docs.asterisk.org/Configuration/Interfaces/Asterisk-Manager-Interface-AMI/
#pragma once

#include <QByteArrayView>

namespace Floorwatch::Wire
{

/// One "Name: value" line; views into the frame. A line without a colon has an empty name and all of it as value.
struct AmiLine {
    QByteArrayView name;
    QByteArrayView value;
};

/// A frame whose views live until the reader is fed or asked again.
class AmiFrame
{
public:
    enum class Kind : quint8 {
        Banner,
        Event,
        Response,
        Other, ///< neither: garbage, or the tail of a frame whose head was lost
    };

    AmiFrame() = default;
    AmiFrame(Kind kind, QByteArrayView type, QByteArrayView text) : m_kind(kind), m_type(type), m_text(text) {}

    [[nodiscard]] Kind kind() const noexcept { return m_kind; }
    /// The event's or response's name; the whole line of a banner; empty for Other.
    [[nodiscard]] QByteArrayView type() const noexcept { return m_type; }
    /// All lines, without the empty one that ends the frame.
    [[nodiscard]] QByteArrayView text() const noexcept { return m_text; }

    /// The first value under this name (any case); null where there is none. Scans: for many headers use lines().
    [[nodiscard]] QByteArrayView value(QByteArrayView name) const noexcept;

    /// Walks over the lines. `for (AmiLine line : frame.lines())`.
    class Lines
    {
    public:
        class Iterator
        {
        public:
            Iterator(const char *at, const char *end) : m_at(at), m_end(end) { read(); }
            AmiLine operator*() const noexcept { return m_line; }
            Iterator &operator++() noexcept
            {
                m_at = m_next;
                read();
                return *this;
            }
            bool operator!=(const Iterator &other) const noexcept { return m_at != other.m_at; }

        private:
            void read() noexcept;
            const char *m_at;
            const char *m_end;
            const char *m_next = nullptr;
            AmiLine m_line;
        };
        explicit Lines(QByteArrayView text) : m_text(text) {}
        [[nodiscard]] Iterator begin() const noexcept { return {m_text.data(), m_text.data() + m_text.size()}; }
        [[nodiscard]] Iterator end() const noexcept
        {
            return {m_text.data() + m_text.size(), m_text.data() + m_text.size()};
        }

    private:
        QByteArrayView m_text;
    };
    [[nodiscard]] Lines lines() const noexcept { return Lines(m_text); }

private:
    Kind m_kind = Kind::Other;
    QByteArrayView m_type;
    QByteArrayView m_text;
};

} // namespace Floorwatch::Wire
