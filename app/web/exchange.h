// One HTTP request and its answer, bounded in time and bytes.
#pragma once

#include "base/result.h"

#include <QNetworkRequest>
#include <QObject>
#include <QSslConfiguration>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace Floorwatch::Web
{

/// What came back.
struct Answer {
    int status = 0; ///< 0: no answer came
    QByteArray contentType;
    QByteArray body;
    QString fault; ///< why it did not come, or not whole; one sentence
};

/// What is wrong with an address to ask or tell, one sentence; empty where nothing: https, or plain http to this
/// machine, with a host and without a password in it.
[[nodiscard]] QString faultOf(const QUrl &url);
[[nodiscard]] bool isThisMachine(const QUrl &url);
/// Whether a text can stand in a header without beginning another.
[[nodiscard]] bool fitsInHeader(const QString &value);
/// Why a header cannot be sent, one sentence; empty where it can.
[[nodiscard]] QString faultOfHeader(const QString &name, const QString &value);
/// TLS that trusts the authorities of `caFile` alone; of the system where it is empty.
[[nodiscard]] Base::Result<QSslConfiguration> trust(const QString &caFile);
/// A request as both look-up and webhook make it: no redirects, no cookies, no compression.
[[nodiscard]] QNetworkRequest requestTo(const QUrl &url, const QSslConfiguration &tls);

/// Follows one reply to its end. Not again once it has finished.
class Exchange : public QObject
{
    Q_OBJECT
public:
    struct Limits {
        int timeoutMillis = 0; ///< from the request to the last byte, however the bytes drip
        int mostBytes = 0;
    };
    /// Takes the reply over.
    Exchange(QNetworkReply *reply, Limits limits, QObject *parent);
    ~Exchange() override;

Q_SIGNALS:
    /// Once.
    void finished(const Floorwatch::Web::Answer &answer);

private:
    void headersCame();
    void bytesCame();
    void ended();
    void finish(const QString &fault);
    [[nodiscard]] QString faultOfReply() const;

    QNetworkReply *m_reply;
    const Limits m_limits;
    Answer m_answer;
    QString m_certificate; ///< what is wrong with the other side's
    QTimer m_timer;
    bool m_finished = false;
};

/// A manager whose requests go to this machine without a proxy.
[[nodiscard]] QNetworkAccessManager *makeManager(QObject *parent);

} // namespace Floorwatch::Web
