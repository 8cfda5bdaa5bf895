#include "pbx/fakeasterisk.h"

#include "kit/testkit.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

namespace Floorwatch::PbxTest
{

namespace
{

class TlsServer : public QTcpServer
{
public:
    using QTcpServer::QTcpServer;

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(descriptor);
        socket->setLocalCertificate(QSslCertificate(TestKit::testData(QStringLiteral("tls/cert.pem"))));
        socket->setPrivateKey(QSslKey(TestKit::testData(QStringLiteral("tls/key.pem")), QSsl::Rsa));
        socket->startServerEncryption();
        addPendingConnection(socket);
    }
};

constexpr int WaitMillis = 15'000;

} // namespace

FakeAsterisk::FakeAsterisk(bool tls) : m_tls(tls)
{
    moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(
        this,
        [this] {
            m_server = m_tls ? new TlsServer(this) : new QTcpServer(this);
            m_server->listen(QHostAddress::LocalHost);
            m_port = m_server->serverPort();
            connect(m_server, &QTcpServer::newConnection, this, &FakeAsterisk::serve);
        },
        Qt::BlockingQueuedConnection);
}

FakeAsterisk::~FakeAsterisk()
{
    QMetaObject::invokeMethod(
        this,
        [this] {
            delete m_server;
            m_server = nullptr;
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void FakeAsterisk::serve()
{
    m_socket = m_server->nextPendingConnection();
    m_in.clear();
    mute = false;
    connect(m_socket, &QTcpSocket::readyRead, this, [this, socket = m_socket] {
        m_in += socket->readAll();
        for (qsizetype end = m_in.indexOf("\r\n\r\n"); end >= 0; end = m_in.indexOf("\r\n\r\n")) {
            Request request;
            const auto lines = m_in.first(end).split('\n');
            for (const QByteArray &line : lines) {
                const qsizetype colon = line.indexOf(':');
                request.insert(line.first(std::max<qsizetype>(0, colon)).trimmed(), line.mid(colon + 1).trimmed());
            }
            m_in.remove(0, end + 4);
            work(request);
        }
    });
    m_socket->write(banner);
}

void FakeAsterisk::answer(const QByteArray &id, const QByteArray &rest)
{
    m_socket->write("Response: " + rest.left(rest.indexOf('\n')) + "\nActionID: " + id + "\r\n" +
                    rest.mid(rest.indexOf('\n') + 1) + "\r\n");
}

void FakeAsterisk::list(const QByteArray &id, const QByteArray &start, const QByteArray &items,
                        const QByteArray &complete)
{
    answer(id, "Success\r\nEventList: start\r\nMessage: " + start + "\r\n");
    int count = 0;
    qsizetype at = 0;
    for (qsizetype end = items.indexOf("\r\n\r\n"); end >= 0; end = items.indexOf("\r\n\r\n", at)) {
        m_socket->write(items.sliced(at, end - at) + "\r\nActionID: " + id + "\r\n\r\n");
        at = end + 4;
        ++count;
    }
    m_socket->write("Event: " + complete + "\r\nActionID: " + id +
                    "\r\nEventList: Complete\r\nListItems: " + QByteArray::number(count) + "\r\n\r\n");
}

void FakeAsterisk::work(const Request &request)
{
    const QByteArray action = request.value("Action");
    const QByteArray id = request.value("ActionID");
    {
        const std::lock_guard lock(m_mutex);
        m_requests.append(request);
        m_arrived.notify_all();
    }
    if (mute) {
        return;
    }
    if (refusals.contains(action)) {
        answer(id, "Error\r\nMessage: " + refusals.value(action) + "\r\n");
    } else if (action == "Challenge") {
        answer(id, md5 ? QByteArray("Success\r\nChallenge: 4711\r\n")
                       : QByteArray("Error\r\nMessage: Must specify AuthType\r\n"));
    } else if (action == "Login") {
        const QByteArray key = QCryptographicHash::hash("4711" + secret, QCryptographicHash::Md5).toHex();
        const bool right = request.value("Key") == key || request.value("Secret") == secret;
        answer(id, right ? "Success\r\nMessage: Authentication accepted\r\n"
                         : "Error\r\nMessage: Authentication failed\r\n");
    } else if (action == "ListCommands") {
        QByteArray all = "Success\r\n";
        for (const QByteArray &command : commands.split(',')) {
            all += command + ": Does it.  (Priv: agent,all)\r\n";
        }
        answer(id, all);
    } else if (action == "CoreSettings") {
        answer(id, "Success\r\nAMIversion: 11.0.0\r\nAsteriskVersion: 22.10.1\r\n");
    } else if (action == "CoreStatus") {
        answer(id, "Success\r\nCoreStartupDate: 2026-11-21\r\nCoreStartupTime: 23:28:39\r\n");
    } else if (action == "QueueStatus") {
        list(id, "Queue status will follow", queueList, "QueueStatusComplete");
    } else if (action == "CoreShowChannels") {
        list(id, "Channels will follow", channelList, "CoreShowChannelsComplete");
    } else if (action == "Ping") {
        answer(id, "Success\r\nPing: Pong\r\nTimestamp: 1795305850.184501\r\n");
    } else {
        answer(id, "Success\r\nMessage: done\r\n");
    }
}

void FakeAsterisk::send(const QByteArray &bytes)
{
    QMetaObject::invokeMethod(
        this, [this, bytes] { m_socket->write(bytes); }, Qt::BlockingQueuedConnection);
}

void FakeAsterisk::flood(const QByteArray &frame, int times)
{
    QMetaObject::invokeMethod(
        this,
        [this, frame, times] {
            for (int i = 0; i < times; ++i) {
                m_socket->write(frame);
                while (m_socket->bytesToWrite() > (1 << 16) && m_socket->waitForBytesWritten(WaitMillis)) {}
            }
            while (m_socket->bytesToWrite() > 0 && m_socket->waitForBytesWritten(WaitMillis)) {}
        },
        Qt::BlockingQueuedConnection);
}

void FakeAsterisk::relist(const QByteArray &queues)
{
    QMetaObject::invokeMethod(
        this, [this, queues] { queueList = queues; }, Qt::BlockingQueuedConnection);
}

void FakeAsterisk::drop()
{
    QMetaObject::invokeMethod(
        this, [this] { m_socket->abort(); }, Qt::BlockingQueuedConnection);
}

Request FakeAsterisk::waitFor(const QByteArray &action)
{
    std::unique_lock lock(m_mutex);
    for (;;) {
        int skip = m_waited.value(action);
        for (const Request &request : std::as_const(m_requests)) {
            if (request.value("Action") == action && skip-- == 0) {
                ++m_waited[action];
                return request;
            }
        }
        if (m_arrived.wait_for(lock, std::chrono::milliseconds(WaitMillis)) == std::cv_status::timeout) {
            qFatal("no %s came", action.constData());
        }
    }
}

int FakeAsterisk::seen(const QByteArray &action) const
{
    const std::lock_guard lock(m_mutex);
    return static_cast<int>(std::count_if(m_requests.begin(), m_requests.end(),
                                          [&](const Request &r) { return r.value("Action") == action; }));
}

} // namespace Floorwatch::PbxTest
