#include "web/webhook.h"

#include "base/log.h"
#include "web/exchange.h"
#include "web/outbox.h"

#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <algorithm>

namespace Floorwatch::Web
{

using namespace std::chrono_literals;

FLOORWATCH_LOG(lcWebhook, "floorwatch.web.webhook")

namespace
{

struct WebTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Web)
};

constexpr auto LookAgain = 1s; // for what another program has kept, and for its lock
constexpr qint64 LongestPauseMillis = 3'600'000;
constexpr int MostBytes = 64 * 1024;

enum class Fate : quint8 { Arrived, Dead, Again };

Fate fateOf(int status)
{
    if (status >= 200 && status < 300) {
        return Fate::Arrived;
    }
    const bool passing = status == 408 || status == 425 || status == 429;
    return status >= 400 && status < 500 && !passing ? Fate::Dead : Fate::Again;
}

QString troubleOf(const Answer &answer)
{
    return answer.status == 0 || answer.status < 300
               ? answer.fault
               : WebTexts::tr("The other system answered with HTTP status %1.").arg(answer.status);
}

} // namespace

class Webhook::Impl
{
public:
    Impl(Webhook *webhook, QString folder, const Base::Clock &clock);
    ~Impl() { delete m_exchange; }

    void set(const WebhookSettings &settings, const QString &secret);
    [[nodiscard]] Base::Result<QString> post(const QByteArray &json);
    void retryDead();

    WebhookStatus status;

private:
    void look();
    void pump();
    void send(const Message &message);
    void take(const Answer &answer);
    void again(const QString &why);
    void bury(const QString &why);
    void done();
    void tell();
    [[nodiscard]] QNetworkRequest requestFor(const Message &message) const;

    Webhook *q;
    Outbox m_box;
    const Base::Clock &m_clock;
    WebhookSettings m_settings;
    QString m_fault; ///< of the settings
    QByteArray m_secret;
    QSslConfiguration m_tls;
    QNetworkAccessManager *m_manager = nullptr;
    QStringList m_waiting;   ///< names, the next one first
    QSet<QString> m_handled; ///< over, but their files could not be taken away
    Exchange *m_exchange = nullptr;
    QString m_name;  ///< of the one on its way
    int m_tries = 0; ///< of that one
    QTimer m_pause;
    QTimer m_look;
};

Webhook::Impl::Impl(Webhook *webhook, QString folder, const Base::Clock &clock)
    : q(webhook), m_box(std::move(folder)), m_clock(clock)
{
    m_fault = WebTexts::tr("No address is set to send to.");
    m_pause.setSingleShot(true);
    m_look.setInterval(LookAgain);
    QObject::connect(&m_pause, &QTimer::timeout, q, [this] { pump(); });
    QObject::connect(&m_look, &QTimer::timeout, q, [this] { look(); });
}

void Webhook::Impl::set(const WebhookSettings &settings, const QString &secret)
{
    if (settings == m_settings && secret.toUtf8() == m_secret && m_fault.isEmpty()) {
        return;
    }
    delete std::exchange(m_exchange, nullptr);
    m_pause.stop();
    m_tries = 0;
    m_settings = settings;
    m_secret = secret.toUtf8();
    m_fault = settings.url.isEmpty() ? WebTexts::tr("No address is set to send to.") : faultOf(settings.url);
    if (m_fault.isEmpty()) {
        auto tls = trust(settings.caFile);
        m_fault = tls.ok() ? QString() : tls.error();
        m_tls = tls.ok() ? tls.value() : QSslConfiguration();
    }
    status.trouble = m_fault;
    if (m_fault.isEmpty() && m_secret.isEmpty()) {
        status.trouble = WebTexts::tr("The secret of the webhook is missing: messages wait for it.");
    }
    // A house that never set an address needs no folder.
    if (!settings.url.isEmpty()) {
        m_look.start();
        look();
    } else {
        m_look.stop();
    }
    tell();
}

void Webhook::Impl::look()
{
    const WebhookStatus before = status;
    static_cast<void>(m_box.holdLock());
    m_waiting = m_box.waiting();
    // What has arrived or died, and whose file could not be taken away, is not sent again.
    for (const QString &name : std::as_const(m_handled)) {
        m_waiting.removeAll(name);
    }
    status.waiting = static_cast<quint64>(m_waiting.size());
    status.dead = static_cast<quint64>(m_box.countDead());
    pump();
    if (status != before) {
        tell();
    }
}

Base::Result<QString> Webhook::Impl::post(const QByteArray &json)
{
    if (!m_fault.isEmpty()) {
        return Base::Error{m_fault};
    }
    auto name = m_box.keep(json, m_clock.now());
    if (!name) {
        status.trouble = name.error();
        tell();
        return name;
    }
    m_waiting.append(name.value());
    ++status.waiting;
    pump();
    tell();
    return Outbox::idOf(name.value());
}

void Webhook::Impl::pump()
{
    if (m_exchange || m_pause.isActive() || !m_fault.isEmpty() || m_secret.isEmpty() || !m_box.holdLock()) {
        return;
    }
    while (!m_waiting.isEmpty()) {
        // One that was woken from the dead may stand before the one that was tried last.
        if (std::exchange(m_name, m_waiting.first()) != m_waiting.first()) {
            m_tries = 0;
        }
        if (const std::optional<Message> message = m_box.read(m_name)) {
            send(*message);
            return;
        }
        if (m_box.has(m_name)) {
            bury(WebTexts::tr("Its file is damaged."));
        } else {
            done(); // somebody has deleted it
        }
    }
}

QNetworkRequest Webhook::Impl::requestFor(const Message &message) const
{
    const QByteArray timestamp = QByteArray::number(Base::toEpochMillis(m_clock.now()) / 1000);
    QNetworkRequest request = requestTo(m_settings.url, m_tls);
    request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArrayLiteral("application/json"));
    request.setRawHeader("X-Floorwatch-Id", message.id.toLatin1());
    request.setRawHeader("X-Floorwatch-Timestamp", timestamp);
    request.setRawHeader("X-Floorwatch-Signature", signatureOf(m_secret, timestamp, message.body));
    return request;
}

void Webhook::Impl::send(const Message &message)
{
    if (!m_manager) {
        m_manager = makeManager(q);
    }
    ++m_tries;
    m_exchange = new Exchange(m_manager->post(requestFor(message), message.body),
                              {std::max(1, m_settings.timeoutMillis), MostBytes}, q);
    QObject::connect(m_exchange, &Exchange::finished, q, [this](const Answer &answer) { take(answer); });
}

void Webhook::Impl::take(const Answer &answer)
{
    std::exchange(m_exchange, nullptr)->deleteLater();
    const QString trouble = troubleOf(answer);
    switch (fateOf(answer.status)) {
    case Fate::Arrived:
        status.trouble = m_box.remove(m_name) ? QString() : WebTexts::tr("A message that arrived cannot be deleted.");
        ++status.sent;
        done();
        Q_EMIT q->arrived(Outbox::idOf(m_name));
        break;
    case Fate::Dead: bury(trouble); break;
    case Fate::Again: again(trouble); break;
    }
    pump();
    tell();
}

void Webhook::Impl::again(const QString &why)
{
    status.trouble = why;
    if (m_tries >= m_settings.attempts) {
        bury(why);
        return;
    }
    const qint64 pause =
        std::min(LongestPauseMillis, qint64(std::max(1, m_settings.firstRetryMillis)) << std::min(m_tries - 1, 30));
    // Several houses that were cut off at once do not come back at once.
    m_pause.start(std::chrono::milliseconds(pause + QRandomGenerator::global()->bounded(pause / 5 + 1)));
}

void Webhook::Impl::bury(const QString &why)
{
    status.trouble = why;
    if (const Base::Status buried = m_box.bury(m_name, why); !buried) {
        qCWarning(lcWebhook, "a message that cannot be delivered could not be put aside");
        status.trouble = buried.error();
    } else {
        ++status.dead;
    }
    done();
    Q_EMIT q->died(Outbox::idOf(m_name), why);
}

void Webhook::Impl::done()
{
    m_waiting.removeAll(m_name);
    if (m_box.has(m_name)) {
        m_handled.insert(m_name);
    }
    status.waiting = static_cast<quint64>(m_waiting.size());
    m_tries = 0;
}

void Webhook::Impl::retryDead()
{
    m_box.wakeDead();
    m_pause.stop();
    m_tries = 0;
    look();
}

void Webhook::Impl::tell() { Q_EMIT q->statusChanged(); }

Webhook::Webhook(QString folder, const Base::Clock &clock, QObject *parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, std::move(folder), clock))
{
}

Webhook::~Webhook() = default;

void Webhook::setSettings(const WebhookSettings &settings, const QString &secret) { m_impl->set(settings, secret); }

Base::Result<QString> Webhook::post(const QByteArray &json) { return m_impl->post(json); }

void Webhook::retryDead() { m_impl->retryDead(); }

const WebhookStatus &Webhook::status() const { return m_impl->status; }

QByteArray signatureOf(const QByteArray &secret, const QByteArray &timestamp, const QByteArray &body)
{
    return "sha256=" +
           QMessageAuthenticationCode::hash(timestamp + '.' + body, secret, QCryptographicHash::Sha256).toHex();
}

} // namespace Floorwatch::Web
