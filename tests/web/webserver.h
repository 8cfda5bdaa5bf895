// A web server of the test's own, plain or with TLS, that answers as the test says.
#pragma once

#include <QMap>
#include <QObject>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>
#include <vector>

namespace Floorwatch::Fake
{

struct WebRequest {
    QByteArray method;
    QByteArray target;                    ///< path and query as they came
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QByteArray raw; ///< the head as it came
};

/// How the server answers one request.
struct WebAnswer {
    QByteArray bytes;    ///< head and body as they go out; empty: it hangs
    bool drips = false;  ///< a byte each some milliseconds
    bool closes = false; ///< closes the connection behind the bytes
    qint64 endless = 0;  ///< so many more bytes follow, as fast as they are taken
};

[[nodiscard]] WebAnswer answerOf(int status, const QByteArray &body, const QByteArray &type = "application/json",
                                 const QByteArray &headers = {});

class WebServer : public QTcpServer
{
    Q_OBJECT
public:
    using Answerer = std::function<WebAnswer(const WebRequest &)>;
    /// Listens on 127.0.0.1; with a configuration it speaks TLS.
    explicit WebServer(Answerer answerer, std::optional<QSslConfiguration> tls = {});

    [[nodiscard]] QString url(const QString &path) const;
    std::vector<WebRequest> requests;
    qint64 endlessSent = 0; ///< bytes of an endless answer that went out
    int mostAtOnce = 0;     ///< requests that waited for their answer together
    Answerer answerer;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    class Connection;
    std::optional<QSslConfiguration> m_tls;
    int m_atOnce = 0;
};

} // namespace Floorwatch::Fake
