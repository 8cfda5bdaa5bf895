// The customer look-up in another system over HTTP. Lives in one thread with an event loop; waits for nobody.
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/customer.h"

#include <QMap>
#include <QObject>
#include <QUrl>

#include <memory>

namespace Floorwatch::Web
{

struct LookupSettings {
    bool enabled = false;
    QString urlTemplate;            ///< "https://crm.example/find?number={number}"; {number} is put in percent-encoded
    QMap<QString, QString> fields;  ///< of Customer ("name", "segment", "tags", "notes", "accountManager", "key") ->
                                    ///< JSON path ("data.items[0].name")
    QMap<QString, QString> headers; ///< name -> value; "{secret}" in a value stands for the secret
    int timeoutMillis = 800;
    int cacheSeconds = 600; ///< an answer, also "not known", is used again for so long
    int breakAfter = 5;     ///< failures in a row that open the circuit
    int breakSeconds = 30;  ///< for so long nothing is asked, then one is tried
    int mostBytes = 65'536; ///< of an answer
    QString caFile;         ///< PEM of a house's own authority; empty: the system's
    bool operator==(const LookupSettings &) const = default;
};
[[nodiscard]] QByteArray toJson(const LookupSettings &settings);
[[nodiscard]] Base::Result<LookupSettings> lookupSettingsFromJson(const QByteArray &json);
/// What is wrong, one sentence; empty where nothing. Plain http is refused but to this machine.
[[nodiscard]] QString faultOf(const LookupSettings &settings);

struct LookupStatus {
    enum class State : quint8 { Off, Working, Failing, Broken }; ///< Broken: the circuit is open
    State state = State::Off;
    QString trouble; ///< of the last failure, one sentence; never holds the secret
    quint64 asked = 0;
    quint64 answered = 0;
    quint64 failed = 0;
    quint64 fromCache = 0;
    bool operator==(const LookupStatus &) const = default;
};

/// A redirect is not followed. Bytes beyond `mostBytes` are not read.
class Lookup : public QObject
{
    Q_OBJECT
public:
    /// `clock` must outlive it.
    explicit Lookup(const Base::Clock &clock, QObject *parent = nullptr);
    ~Lookup() override;
    void setSettings(const LookupSettings &settings, const QString &secret);
    [[nodiscard]] const LookupStatus &status() const;
    /// Answers by found(), later, or not at all. The same number is asked once at a time. False where it is not even
    /// asked: look-ups are off or broken, or it is no number.
    bool ask(const QString &number);

Q_SIGNALS:
    /// What the other system says of the number; `customer` holds only the mapped fields.
    void found(const QString &number, const Floorwatch::Domain::Customer &customer);
    void statusChanged();

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Finds the value at a path ("data.items[0].name") as text; a list becomes its items joined by commas. Empty where
/// there is none.
[[nodiscard]] QString atPath(const QByteArray &json, const QString &path);

} // namespace Floorwatch::Web
