// One connected manager: its bytes in, its frames out.
#pragma once

#include "demo/actions.h"

#include <QTcpSocket>

#include <functional>

namespace Floorwatch::Demo
{

/// Lives in the server's thread. Reads actions, collects what is to be sent and hands it to the socket on flush().
/// A client that does not read is dropped once too much waits for it, as Asterisk does.
class AmiClient : public QObject
{
    Q_OBJECT
public:
    /// Takes the socket. `act` carries out a request and appends the answer.
    using Act = std::function<void(const Request &request, ClientState &client, QByteArray &out)>;
    AmiClient(QTcpSocket *socket, Act act, QObject *parent);

    void sendEvent(QByteArrayView privilege, QByteArrayView frame);
    void flush();

Q_SIGNALS:
    void gone();

private:
    void readActions();
    [[nodiscard]] bool takeRequest(Request &request);

    QTcpSocket *const m_socket;
    const Act m_act;
    ClientState m_state;
    QByteArray m_in;
    QByteArray m_out;
};

} // namespace Floorwatch::Demo
