#include "web/lookup.h"

#include "base/log.h"
#include "web/answer.h"
#include "web/circuit.h"
#include "web/exchange.h"

#include <QCache>
#include <QCoreApplication>
#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>
#include <optional>

namespace Floorwatch::Web
{

FLOORWATCH_LOG(lcWeb, "floorwatch.web")

namespace
{

struct WebTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Web)
};

// The manager opens no more connections to one host: others would wait inside it while their time runs out.
constexpr qsizetype MostAtOnce = 6;
constexpr qsizetype MostWaiting = 64;
constexpr qsizetype MostCached = 10'000;
constexpr qsizetype LongestNumber = 64;

struct Cached {
    Base::Instant at;
    std::optional<Domain::Customer> customer;
};

const auto SecretPlace = QLatin1String("{secret}");

bool canBeAsked(const QString &number)
{
    return number.size() <= LongestNumber &&
           std::any_of(number.begin(), number.end(), [](QChar c) { return c.isDigit(); });
}

/// What stands in the way of the secret, one sentence; empty where nothing.
QString faultOfSecret(const LookupSettings &settings, const QString &secret)
{
    const bool needed = std::any_of(settings.headers.begin(), settings.headers.end(),
                                    [](const QString &value) { return value.contains(SecretPlace); });
    if (needed && secret.isEmpty()) {
        return WebTexts::tr("The secret of the look-up is missing.");
    }
    return needed && !fitsInHeader(secret) ? WebTexts::tr("The secret holds a line break or another control character.")
                                           : QString();
}

} // namespace

class Lookup::Impl
{
public:
    Impl(Lookup *lookup, const Base::Clock &clock) : q(lookup), m_clock(clock) { m_cache.setMaxCost(MostCached); }
    ~Impl() { qDeleteAll(std::exchange(m_running, {})); }

    void set(const LookupSettings &settings, const QString &secret);
    bool ask(const QString &number);

    LookupStatus status;

private:
    bool answerFromCache(const QString &number);
    void pump();
    void send(const QString &number);
    void take(const QString &number, const Answer &answer);
    void showState();
    [[nodiscard]] QNetworkRequest requestFor(const QString &number) const;

    Lookup *q;
    const Base::Clock &m_clock;
    LookupSettings m_settings;
    QString m_secret;
    QSslConfiguration m_tls;
    Circuit m_circuit{1, {}};
    QNetworkAccessManager *m_manager = nullptr;
    QHash<QString, Exchange *> m_running;
    QStringList m_waiting; ///< the newest last
    QCache<QString, Cached> m_cache;
    bool m_isOn = false;
};

void Lookup::Impl::set(const LookupSettings &settings, const QString &secret)
{
    if (settings == m_settings && secret == m_secret) {
        return;
    }
    qDeleteAll(std::exchange(m_running, {}));
    m_waiting.clear();
    m_cache.clear();
    m_settings = settings;
    m_secret = secret;
    m_circuit = Circuit(settings.breakAfter, std::chrono::seconds(settings.breakSeconds));
    status.trouble.clear();
    if (settings.enabled) {
        status.trouble = faultOf(settings);
        if (status.trouble.isEmpty()) {
            status.trouble = faultOfSecret(settings, secret);
        }
    }
    m_isOn = settings.enabled && status.trouble.isEmpty();
    if (m_isOn) {
        m_tls = trust(settings.caFile).value();
    }
    showState();
}

bool Lookup::Impl::ask(const QString &number)
{
    if (!m_isOn || !canBeAsked(number)) {
        return false;
    }
    if (answerFromCache(number) || m_running.contains(number)) {
        return true;
    }
    if (m_circuit.state(m_clock.now()) == Circuit::State::Open) {
        return false;
    }
    m_waiting.removeAll(number);
    m_waiting.append(number);
    if (m_waiting.size() > MostWaiting) {
        m_waiting.removeFirst();
    }
    pump();
    return true;
}

bool Lookup::Impl::answerFromCache(const QString &number)
{
    const Cached *cached = m_cache.object(number);
    if (!cached || m_clock.now() - cached->at >= std::chrono::seconds(m_settings.cacheSeconds)) {
        return false;
    }
    ++status.fromCache;
    if (cached->customer) {
        QMetaObject::invokeMethod(
            q, [this, number, customer = *cached->customer] { Q_EMIT q->found(number, customer); },
            Qt::QueuedConnection);
    }
    return true;
}

void Lookup::Impl::pump()
{
    while (!m_waiting.isEmpty()) {
        const Circuit::State circuit = m_circuit.state(m_clock.now());
        const qsizetype most = circuit == Circuit::State::HalfOpen ? 1 : MostAtOnce;
        if (circuit == Circuit::State::Open || m_running.size() >= most) {
            break;
        }
        send(m_waiting.takeLast());
    }
}

QNetworkRequest Lookup::Impl::requestFor(const QString &number) const
{
    const QString encoded = QString::fromLatin1(QUrl::toPercentEncoding(number));
    QString url = m_settings.urlTemplate;
    QNetworkRequest request = requestTo(QUrl(url.replace(QLatin1String("{number}"), encoded)), m_tls);
    request.setRawHeader("Accept", "application/json");
    for (auto it = m_settings.headers.begin(); it != m_settings.headers.end(); ++it) {
        QString value = it.value();
        request.setRawHeader(it.key().toLatin1(), value.replace(SecretPlace, m_secret).toUtf8());
    }
    return request;
}

void Lookup::Impl::send(const QString &number)
{
    if (!m_manager) {
        m_manager = makeManager(q);
    }
    ++status.asked;
    auto *exchange =
        new Exchange(m_manager->get(requestFor(number)), {m_settings.timeoutMillis, m_settings.mostBytes}, q);
    m_running.insert(number, exchange);
    QObject::connect(exchange, &Exchange::finished, q, [this, number](const Answer &answer) { take(number, answer); });
}

void Lookup::Impl::take(const QString &number, const Answer &answer)
{
    m_running.take(number)->deleteLater();
    const auto customer = customerIn(answer, m_settings.fields);
    if (customer) {
        m_circuit.succeeded();
        ++status.answered;
        status.trouble.clear();
        m_cache.insert(number, new Cached{m_clock.now(), customer.value()});
    } else {
        m_circuit.failed(m_clock.now());
        ++status.failed;
        status.trouble = customer.error();
        if (m_circuit.failures() == m_settings.breakAfter) {
            qCInfo(lcWeb, "the look-up rests after %d failures in a row", m_circuit.failures());
        }
    }
    if (m_circuit.state(m_clock.now()) == Circuit::State::Open) {
        m_waiting.clear();
    }
    pump();
    showState();
    if (customer && customer.value()) {
        Q_EMIT q->found(number, *customer.value());
    }
}

void Lookup::Impl::showState()
{
    using State = LookupStatus::State;
    status.state = !m_isOn                                                    ? State::Off
                   : m_circuit.failures() == 0                                ? State::Working
                   : m_circuit.state(m_clock.now()) == Circuit::State::Closed ? State::Failing
                                                                              : State::Broken;
    Q_EMIT q->statusChanged();
}

Lookup::Lookup(const Base::Clock &clock, QObject *parent) : QObject(parent), m_impl(std::make_unique<Impl>(this, clock))
{
}

Lookup::~Lookup() = default;

void Lookup::setSettings(const LookupSettings &settings, const QString &secret) { m_impl->set(settings, secret); }

const LookupStatus &Lookup::status() const { return m_impl->status; }

bool Lookup::ask(const QString &number) { return m_impl->ask(number); }

} // namespace Floorwatch::Web
