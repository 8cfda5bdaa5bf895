// Other systems: the look-up of customers over HTTP, and the webhook that tells of grouped cases. Secrets are not
// settings: they go out by a signal, and the shell keeps them in the keychain.
#pragma once

#include "base/clock.h"
#include "lookout/rulestab.h"

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
    /// `clock` must outlive it.
    explicit OutsideTab(const Base::Clock &clock, QWidget *parent = nullptr);
    ~OutsideTab() override;

    void fill(const Session::DeskSettings &settings) override;
    void collect(Session::DeskSettings &settings) const override;
    [[nodiscard]] QString fault() const override;
    [[nodiscard]] QString title() const override;
    /// The secret that is kept, for the test; it is never shown.
    void setLookupSecret(const QString &secret);
    /// The answer to secretEntered(): it is in the keychain, or why not.
    void showKept(SecretKind kind, const QString &error);
    void showStatus(const Web::LookupStatus &lookup, const Web::WebhookStatus &webhook);
    /// Asks the other system for this number with what stands in the fields, and shows what came.
    void test(const QString &number);
    [[nodiscard]] QString testText() const;
    [[nodiscard]] QLineEdit *secretField(SecretKind kind);
    /// What became of the secret that was entered.
    [[nodiscard]] QString secretText(SecretKind kind) const;

Q_SIGNALS:
    void secretEntered(Floorwatch::Lookout::SecretKind kind, const QString &secret);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    [[nodiscard]] Web::LookupSettings lookup() const;
    void keepSecret(SecretKind kind);
    [[nodiscard]] Said &saidOf(SecretKind kind) const;
    void showTest(const QString &number, const Domain::Customer &customer);
    void endTest();
    void retranslate();

    const Base::Clock &m_clock;
    Web::LookupSettings m_stored; ///< with what has no field
    QString m_secret;
    std::unique_ptr<Web::Lookup> m_probe;
    Form *m_form;
    QCheckBox *m_enabled;
    QLineEdit *m_url;
    PairTable *m_fields;
    PairTable *m_headers;
    QLineEdit *m_lookupSecret;
    Said *m_lookupSecretSaid;
    QSpinBox *m_timeout;
    QSpinBox *m_cache;
    QLineEdit *m_number;
    QPushButton *m_test;
    Said *m_tested;
    Said *m_lookupStatus;
    QLineEdit *m_hookUrl;
    QLineEdit *m_hookSecret;
    Said *m_hookSecretSaid;
    QSpinBox *m_attempts;
    Said *m_hookStatus;
};

} // namespace Floorwatch::Lookout
