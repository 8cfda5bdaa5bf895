#include "demo/frame.h"

#include <array>
#include <charconv>

namespace Floorwatch::Demo
{

void Frame::begin(QByteArrayView firstName, QByteArrayView firstValue)
{
    m_bytes.resize(0);
    add(firstName, firstValue);
}

void Frame::add(QByteArrayView name, QByteArrayView value)
{
    m_bytes += name;
    m_bytes += QByteArrayView(": ");
    m_bytes += value;
    m_bytes += QByteArrayView("\r\n");
}

void Frame::add(QByteArrayView name, qint64 number)
{
    std::array<char, 24> digits;
    const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), number);
    add(name, QByteArrayView(digits.data(), end - digits.data()));
}

void Frame::addPrefixed(QByteArrayView prefix, QByteArrayView name, QByteArrayView value)
{
    m_bytes += prefix;
    add(name, value);
}

QByteArrayView Frame::end()
{
    m_bytes += QByteArrayView("\r\n");
    return m_bytes;
}

QByteArray clean(QByteArray value)
{
    value.removeIf([](char c) { return c == '\r' || c == '\n' || c == '\0'; });
    return value;
}

} // namespace Floorwatch::Demo
