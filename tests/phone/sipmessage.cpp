#include "phone/sipmessage.h"

#include <QCryptographicHash>

namespace Floorwatch::Fake
{

SipMessage SipMessage::parse(const QByteArray &bytes)
{
    SipMessage message;
    const qsizetype end = bytes.indexOf("\r\n\r\n");
    const QByteArray head = end < 0 ? bytes : bytes.left(end);
    message.body = end < 0 ? QByteArray() : bytes.mid(end + 4);
    const QList<QByteArray> lines = head.split('\n');
    message.startLine = lines.first().trimmed();
    for (const QByteArray &line : lines.mid(1)) {
        const qsizetype colon = line.indexOf(':');
        message.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    }
    return message;
}

qsizetype SipMessage::wholeLength(const QByteArray &stream)
{
    const qsizetype end = stream.indexOf("\r\n\r\n");
    if (end < 0) {
        return 0;
    }
    const qsizetype whole = end + 4 + parse(stream.left(end + 4)).header("Content-Length").toInt();
    return whole <= stream.size() ? whole : 0;
}

QByteArray SipMessage::header(const QByteArray &name) const
{
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0) {
            return value;
        }
    }
    return {};
}

QByteArray SipMessage::uriOf(const QByteArray &value)
{
    const qsizetype open = value.indexOf('<');
    if (open < 0) {
        return value.left(value.indexOf(';'));
    }
    return value.mid(open + 1, value.indexOf('>', open) - open - 1);
}

QByteArray SipMessage::parameter(const QByteArray &value, const QByteArray &name)
{
    const qsizetype at = value.indexOf(name + '=', std::max<qsizetype>(0, value.indexOf('>')));
    if (at < 0) {
        return {};
    }
    QByteArray found = value.mid(at + name.size() + 1);
    if (found.startsWith('"')) {
        return found.mid(1, found.indexOf('"', 1) - 1);
    }
    for (const char stop : {';', ',', ' '}) {
        if (const qsizetype cut = found.indexOf(stop); cut >= 0) {
            found.truncate(cut);
        }
    }
    return found;
}

quint16 SipMessage::audioPort() const
{
    const qsizetype at = body.indexOf("m=audio ");
    return at < 0 ? quint16(0) : body.mid(at + 8).split(' ').first().toUShort();
}

QList<QByteArray> SipMessage::attributes(const QByteArray &name) const
{
    QList<QByteArray> found;
    const QList<QByteArray> lines = body.split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith("a=" + name + ':')) {
            found.append(line.mid(name.size() + 3).trimmed());
        }
    }
    return found;
}

QByteArray response(const SipMessage &request, int code, const QByteArray &reason, const QByteArray &extra,
                    const QByteArray &body)
{
    QByteArray text = "SIP/2.0 " + QByteArray::number(code) + ' ' + reason + "\r\n";
    for (const auto &[key, value] : request.headers) {
        const QByteArray name = key.toLower();
        if (name == "via" || name == "from" || name == "call-id" || name == "cseq") {
            text += key + ": " + value + "\r\n";
        } else if (name == "to") {
            text += key + ": " + value + (value.contains(";tag=") ? "" : ";tag=fake") + "\r\n";
        }
    }
    return text + extra + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

bool digestIsRight(const SipMessage &request, const QByteArray &user, const QByteArray &secret, const QByteArray &nonce)
{
    const QByteArray given = request.header("Authorization");
    const auto part = [&given](const QByteArray &name) {
        const qsizetype at = given.indexOf(name + "=");
        QByteArray value = given.mid(at + name.size() + 1);
        if (at < 0) {
            return QByteArray();
        }
        return value.startsWith('"') ? value.mid(1, value.indexOf('"', 1) - 1)
                                     : value.left(value.indexOf(',') < 0 ? value.size() : value.indexOf(','));
    };
    const auto md5 = [](const QByteArray &text) {
        return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
    };
    const QByteArray first = md5(user + ':' + part("realm") + ':' + secret);
    const QByteArray second = md5(request.method() + ':' + part("uri"));
    const QByteArray wanted =
        part(" qop").isEmpty() ? md5(first + ':' + nonce + ':' + second)
                               : md5(first + ':' + nonce + ':' + part("nc") + ':' + part("cnonce") + ":auth:" + second);
    return part("username") == user && part(" nonce") == nonce && part("response") == wanted;
}

} // namespace Floorwatch::Fake
