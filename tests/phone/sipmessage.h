// SIP messages as the fake PBX reads and writes them, without the library that the phone uses.
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace Floorwatch::Fake
{

struct SipMessage {
    QByteArray startLine;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    [[nodiscard]] static SipMessage parse(const QByteArray &bytes);
    /// The length of the first whole message in a stream; 0: not yet whole.
    [[nodiscard]] static qsizetype wholeLength(const QByteArray &stream);
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] bool isRequest() const { return !startLine.startsWith("SIP/2.0 "); }
    [[nodiscard]] QByteArray method() const { return startLine.left(startLine.indexOf(' ')); }
    [[nodiscard]] int code() const { return startLine.mid(8, 3).toInt(); }
    /// The method that a response answers.
    [[nodiscard]] QByteArray answered() const { return header("CSeq").split(' ').last(); }
    /// What stands between `<` and `>`, or up to `;`.
    [[nodiscard]] static QByteArray uriOf(const QByteArray &value);
    /// A parameter behind the address, without quotes.
    [[nodiscard]] static QByteArray parameter(const QByteArray &value, const QByteArray &name);
    /// The port of the audio stream in the body; 0: none.
    [[nodiscard]] quint16 audioPort() const;
    /// Values of `a=name:`.
    [[nodiscard]] QList<QByteArray> attributes(const QByteArray &name) const;
};

/// A response to a request; `extra` are whole header lines.
[[nodiscard]] QByteArray response(const SipMessage &request, int code, const QByteArray &reason,
                                  const QByteArray &extra = {}, const QByteArray &body = {});

/// Whether the request carries the right digest (RFC 2617, MD5) for these credentials and this nonce.
[[nodiscard]] bool digestIsRight(const SipMessage &request, const QByteArray &user, const QByteArray &secret,
                                 const QByteArray &nonce);

} // namespace Floorwatch::Fake
