// Tells another system by HTTP POST, signed and retried; what never arrives is kept on disk.
#pragma once

#include "base/clock.h"
#include "base/result.h"

#include <QObject>
#include <QUrl>

#include <memory>

namespace Floorwatch::Web
{

struct WebhookSettings {
    QUrl url; ///< https; plain http only to this machine
    int attempts = 6;
    int firstRetryMillis = 1'000; ///< doubled each time, with up to a fifth more by chance
    int timeoutMillis = 5'000;
    QString caFile;
    bool operator==(const WebhookSettings &) const = default;
};

[[nodiscard]] QByteArray toJson(const WebhookSettings &settings);
/// What is missing or of the wrong type keeps its default.
[[nodiscard]] WebhookSettings webhookSettingsFromJson(const QByteArray &json);
/// What is wrong, one sentence; empty where nothing, or where no address is set. Plain http is refused but to this
/// machine.
[[nodiscard]] QString faultOf(const WebhookSettings &settings);

struct WebhookStatus {
    quint64 sent = 0;
    quint64 waiting = 0;
    quint64 dead = 0; ///< in the dead letter file
    QString trouble;  ///< of the last failure; empty where the last one arrived
    bool operator==(const WebhookStatus &) const = default;
};

/// One thread with an event loop. Each message: POST with Content-Type application/json, the headers
/// X-Floorwatch-Id (the same at every attempt), X-Floorwatch-Timestamp (seconds) and X-Floorwatch-Signature
/// ("sha256=" and the HMAC-SHA256 in hex over "timestamp.body" with the secret). A 2xx means arrived; 410 and other 4xx
/// (but 408, 425 and 429) are dead at once. Messages on their way and dead ones survive the program in `folder`: one
/// file each, written before the first attempt.
class Webhook : public QObject
{
    Q_OBJECT
public:
    Webhook(QString folder, const Base::Clock &clock, QObject *parent = nullptr);
    ~Webhook() override;
    void setSettings(const WebhookSettings &settings, const QString &secret);
    /// Keeps it and sends it; the error says why it could not be kept.
    [[nodiscard]] Base::Result<QString> post(const QByteArray &json);
    /// Tries the dead ones again.
    void retryDead();
    [[nodiscard]] const WebhookStatus &status() const;

Q_SIGNALS:
    void statusChanged();
    void arrived(const QString &id);
    void died(const QString &id, const QString &why);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

[[nodiscard]] QByteArray signatureOf(const QByteArray &secret, const QByteArray &timestamp, const QByteArray &body);

} // namespace Floorwatch::Web
