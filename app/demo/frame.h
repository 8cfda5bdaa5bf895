// One AMI frame being written.
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace Floorwatch::Demo
{

/// Appends headers; the bytes are kept between frames so that nothing is allocated once it has grown. Values are the
/// simulation's own and hold no line ends; what came from a client goes through clean().
class Frame
{
public:
    void begin(QByteArrayView firstName, QByteArrayView firstValue);
    void add(QByteArrayView name, QByteArrayView value);
    void add(QByteArrayView name, qint64 number);
    /// The prefix ("Dest") and the name as one header name.
    void addPrefixed(QByteArrayView prefix, QByteArrayView name, QByteArrayView value);
    /// Ends the frame with an empty line. Valid until begin().
    [[nodiscard]] QByteArrayView end();

private:
    QByteArray m_bytes;
};

/// Without CR, LF and NUL.
[[nodiscard]] QByteArray clean(QByteArray value);

} // namespace Floorwatch::Demo
