// Other systems: the look-up of customers over HTTP, and the webhook that tells of grouped cases. Secrets are not
// settings: they go out by a signal, and the shell keeps them in the keychain.
#pragma once

#include "base/clock.h"
#include "lookout/rulestab.h"

#include <functional>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace Floorwatch::Lookout
{

class Form;
class PairTable;
class Said;

/// Whose secret.
enum class SecretKind : quint8 { Lookup, Webhook };

class OutsideTab : public RulesTab
{
    Q_OBJECT
public:
    /// Whether the secret may be sent to the address in the fields; where not, `why` is one sentence.
    using MayAsk = std::function<bool(QString *why)>;

    /// `clock` must outlive it.
    explicit OutsideTab(const Base::Clock &clock, MayAsk mayAsk, QWidget *parent = nullptr);
    ~OutsideTab() override;

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString title() const override;
    /// The secret that holds, for the test; it is never shown.
    void setLookupSecret(const QString &secret);
    /// The answer to secretEntered(): it is in the keychain, or why not.
    void showKept(SecretKind kind, const QString &error);
    void showStatus(const Web::LookupStatus &lookup, const Web::WebhookStatus &webhook);
    /// Asks the other system for this number with what stands in the fields, and shows what came.
    void test(const QString &number);
    [[nodiscard]] QString testText() const;
    [[nodiscard]] QLineEdit *secretField(SecretKind kind);
    /// Hands over what stands in the field, as Return does.
    [[nodiscard]] QPushButton *keepButton(SecretKind kind);
    /// Whether a secret stands in a field that was not handed over.
    [[nodiscard]] bool holdsSecret() const;
    void clearSecrets();
    /// Somebody else may sit here now: no secret stays half typed, and who may not ask is told so.
    void followOperator();
    /// What became of the secret that was entered.
    [[nodiscard]] QString secretText(SecretKind kind) const;

Q_SIGNALS:
    void secretEntered(Floorwatch::Lookout::SecretKind kind, const QString &secret);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    [[nodiscard]] Web::LookupSettings lookup() const;
    QWidget *rowOf(QLineEdit *field, QPushButton *button);
    void dressTest();
    void keepSecret(SecretKind kind);
    [[nodiscard]] Said &saidOf(SecretKind kind) const;
    void showTest(const QString &number, const Domain::Customer &customer);
    void endTest();
    void retranslate();

    const Base::Clock &m_clock;
    const MayAsk m_mayAsk;
    Web::LookupSettings m_stored; ///< with what has no field
    QString m_secret;
    std::unique_ptr<Web::Lookup> m_probe;
    Form *m_form;
    QCheckBox *m_enabled;
    QLineEdit *m_url;
    PairTable *m_fields;
    PairTable *m_headers;
    QLineEdit *m_lookupSecret;
    QPushButton *m_keepLookup;
    Said *m_lookupSecretSaid;
    QSpinBox *m_timeout;
    QSpinBox *m_cache;
    QLineEdit *m_number;
    QPushButton *m_test;
    Said *m_tested;
    Said *m_lookupStatus;
    QLineEdit *m_hookUrl;
    QLineEdit *m_hookSecret;
    QPushButton *m_keepHook;
    Said *m_hookSecretSaid;
    QSpinBox *m_attempts;
    Said *m_hookStatus;
};

} // namespace Floorwatch::Lookout
