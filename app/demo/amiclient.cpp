#include "demo/amiclient.h"

namespace Floorwatch::Demo
{

namespace
{

constexpr qsizetype inputLimit = 1 << 20;
constexpr qint64 outputLimit = 32 << 20;

} // namespace

AmiClient::AmiClient(QTcpSocket *socket, Act act, QObject *parent)
    : QObject(parent), m_socket(socket), m_act(std::move(act))
{
    m_socket->setParent(this);
    connect(m_socket, &QTcpSocket::readyRead, this, &AmiClient::readActions);
    connect(m_socket, &QTcpSocket::disconnected, this, &AmiClient::gone);
    m_out = "Asterisk Call Manager/11.0.0\r\n";
    flush();
}

void AmiClient::sendEvent(QByteArrayView privilege, QByteArrayView frame)
{
    if (m_state.wants(privilege, frame)) {
        m_out += frame;
    }
}

void AmiClient::flush()
{
    if (m_out.isEmpty()) {
        return;
    }
    m_socket->write(m_out);
    m_out.resize(0);
    if (m_socket->bytesToWrite() > outputLimit) {
        m_socket->abort();
    } else if (m_state.leaving) {
        m_socket->disconnectFromHost();
    }
}

void AmiClient::readActions()
{
    m_in += m_socket->readAll();
    Request request;
    while (!m_state.leaving && takeRequest(request)) {
        m_act(request, m_state, m_out);
    }
    if (m_in.size() > inputLimit) {
        return m_socket->abort();
    }
    flush();
}

/// Takes the next action off the input: lines up to an empty one.
bool AmiClient::takeRequest(Request &request)
{
    request.headers.clear();
    qsizetype from = 0;
    while (true) {
        const qsizetype end = m_in.indexOf('\n', from);
        if (end < 0) {
            return false;
        }
        const QByteArray line = m_in.mid(from, end - from).trimmed();
        from = end + 1;
        if (line.isEmpty() && !request.headers.empty()) {
            m_in.remove(0, from);
            return true;
        }
        if (const qsizetype colon = line.indexOf(':'); colon > 0) {
            request.headers.emplace_back(line.first(colon).trimmed(), line.mid(colon + 1).trimmed());
        }
    }
}

} // namespace Floorwatch::Demo
