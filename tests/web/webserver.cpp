#include "web/webserver.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>

namespace Floorwatch::Fake
{

namespace
{

constexpr int DripMs = 5;
constexpr qint64 Chunk = 64 * 1024;

} // namespace

WebAnswer answerOf(int status, const QByteArray &body, const QByteArray &type, const QByteArray &headers)
{
    WebAnswer answer;
    answer.bytes = "HTTP/1.1 " + QByteArray::number(status) +
                   " Some\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" +
                   (type.isEmpty() ? "" : "Content-Type: " + type + "\r\n") + headers + "\r\n" + body;
    return answer;
}

/// One connection; requests come one after the other.
class WebServer::Connection : public QObject
{
public:
    Connection(WebServer *server, qintptr descriptor)
        : QObject(server), m_server(server), m_socket(new QSslSocket(this))
    {
        m_socket->setSocketDescriptor(descriptor);
        connect(m_socket, &QIODevice::readyRead, this, [this] { read(); });
        connect(m_socket, &QIODevice::bytesWritten, this, [this] { pour(); });
        connect(m_socket, &QAbstractSocket::disconnected, this, [this] {
            leave();
            deleteLater();
        });
        m_drip.setInterval(DripMs);
        connect(&m_drip, &QTimer::timeout, this, [this] { drip(); });
        if (server->m_tls) {
            m_socket->setSslConfiguration(*server->m_tls);
            m_socket->startServerEncryption();
        }
    }

private:
    void read()
    {
        m_in += m_socket->readAll();
        const qsizetype head = m_in.indexOf("\r\n\r\n");
        if (head < 0) {
            return;
        }
        WebRequest request;
        request.raw = m_in.left(head);
        QList<QByteArray> lines = request.raw.split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : std::as_const(lines)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).toLower(), line.mid(colon + 1).trimmed());
        }
        const qsizetype length = request.headers.value("content-length").toLongLong();
        if (m_in.size() < head + 4 + length) {
            return;
        }
        request.body = m_in.mid(head + 4, length);
        m_in.remove(0, head + 4 + length);
        m_server->requests.push_back(request);
        ++m_server->m_atOnce;
        m_isCounted = true;
        m_server->mostAtOnce = std::max(m_server->mostAtOnce, m_server->m_atOnce);
        answer(m_server->answerer(request));
    }

    void answer(const WebAnswer &answer)
    {
        if (answer.bytes.isEmpty() && !answer.closes) {
            return;
        }
        m_closes = answer.closes;
        m_left = answer.endless;
        if (answer.drips) {
            m_slow = answer.bytes;
            m_drip.start();
            return;
        }
        m_socket->write(answer.bytes);
        leave();
        end();
    }

    void drip()
    {
        if (m_slow.isEmpty()) {
            m_drip.stop();
            end();
            return;
        }
        m_socket->write(m_slow.left(1));
        m_slow.remove(0, 1);
    }

    void pour()
    {
        if (m_left > 0 && m_socket->bytesToWrite() < Chunk) {
            const qint64 size = std::min(m_left, Chunk);
            m_left -= size;
            m_server->endlessSent += m_socket->write(QByteArray(size, ' '));
        }
    }

    void end()
    {
        if (m_closes) {
            m_socket->disconnectFromHost();
        }
    }

    void leave()
    {
        if (std::exchange(m_isCounted, false)) {
            --m_server->m_atOnce;
        }
    }

    WebServer *m_server;
    QSslSocket *m_socket;
    QByteArray m_in;
    QByteArray m_slow;
    QTimer m_drip;
    qint64 m_left = 0;
    bool m_closes = false;
    bool m_isCounted = false;
};

WebServer::WebServer(Answerer answers, std::optional<QSslConfiguration> tls)
    : answerer(std::move(answers)), m_tls(std::move(tls))
{
    listen(QHostAddress::LocalHost);
}

QString WebServer::url(const QString &path) const
{
    return QStringLiteral("%1://127.0.0.1:%2%3")
        .arg(m_tls ? QStringLiteral("https") : QStringLiteral("http"))
        .arg(serverPort())
        .arg(path);
}

void WebServer::incomingConnection(qintptr descriptor) { new Connection(this, descriptor); }

} // namespace Floorwatch::Fake
