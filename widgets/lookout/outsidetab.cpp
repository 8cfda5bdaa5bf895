#include "lookout/outsidetab.h"

#include "kit/theme.h"
#include "lookout/form.h"
#include "lookout/looks.h"
#include "lookout/pairtable.h"
#include "lookout/parts.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Kit::Grid;
using Tone = Said::Tone;

namespace
{

std::vector<QStringList> rowsOf(const QMap<QString, QString> &map)
{
    std::vector<QStringList> rows;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        rows.push_back({it.key(), it.value()});
    }
    return rows;
}

void hideSecret(QLineEdit &field)
{
    field.setEchoMode(QLineEdit::Password);
    field.setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
}

} // namespace

OutsideTab::OutsideTab(const Base::Clock &clock, MayAsk mayAsk, QWidget *parent)
    : RulesTab(parent), m_clock(clock), m_mayAsk(std::move(mayAsk)), m_form(new Form(this)),
      m_enabled(new QCheckBox(this)), m_url(new QLineEdit(this)), m_fields(new PairTable(2, this)),
      m_headers(new PairTable(2, this)), m_lookupSecret(new QLineEdit(this)), m_keepLookup(new QPushButton(this)),
      m_lookupSecretSaid(new Said(this)), m_timeout(new QSpinBox(this)), m_cache(new QSpinBox(this)),
      m_number(new QLineEdit(this)), m_test(new QPushButton(this)), m_tested(new Said(this)),
      m_lookupStatus(new Said(this)), m_hookUrl(new QLineEdit(this)), m_hookSecret(new QLineEdit(this)),
      m_keepHook(new QPushButton(this)), m_hookSecretSaid(new Said(this)), m_attempts(new QSpinBox(this)),
      m_hookStatus(new Said(this))
{
    build();
    for (QLineEdit *edit : {m_url, m_hookUrl}) {
        connect(edit, &QLineEdit::textEdited, this, &RulesTab::edited);
    }
    for (QSpinBox *spin : {m_timeout, m_cache, m_attempts}) {
        connect(spin, &QSpinBox::valueChanged, this, &RulesTab::edited);
    }
    connect(m_enabled, &QCheckBox::toggled, this, &RulesTab::edited);
    connect(m_fields, &PairTable::edited, this, &RulesTab::edited);
    connect(m_headers, &PairTable::edited, this, &RulesTab::edited);
    // Not whenever the field is left: half a secret would take the place of one that works.
    for (const SecretKind kind : {SecretKind::Lookup, SecretKind::Webhook}) {
        QPushButton *button = keepButton(kind);
        button->setEnabled(false);
        connect(button, &QPushButton::clicked, this, [this, kind] { keepSecret(kind); });
        connect(secretField(kind), &QLineEdit::returnPressed, this, [this, kind] { keepSecret(kind); });
        connect(secretField(kind), &QLineEdit::textChanged, button,
                [button](const QString &text) { button->setEnabled(!text.isEmpty()); });
    }
    connect(m_test, &QPushButton::clicked, this, [this] { test(m_number->text().trimmed()); });
    connect(m_number, &QLineEdit::returnPressed, this, [this] { test(m_number->text().trimmed()); });
    retranslate();
}

OutsideTab::~OutsideTab() = default;

QWidget *OutsideTab::rowOf(QLineEdit *field, QPushButton *button)
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Grid);
    row->addWidget(field, 1);
    row->addWidget(button);
    both->setFocusProxy(field);
    return both;
}

void OutsideTab::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    hideSecret(*m_lookupSecret);
    hideSecret(*m_hookSecret);
    m_timeout->setRange(100, 5000);
    m_cache->setRange(0, 1440);
    m_attempts->setRange(1, 20);
    m_url->setPlaceholderText(QStringLiteral("https://crm.example/find?number={number}"));
    m_hookUrl->setPlaceholderText(QStringLiteral("https://desk.example/cases"));
    m_number->setPlaceholderText(QStringLiteral("+86 139 1234 5678"));
    m_url->setObjectName(QStringLiteral("url"));
    m_test->setObjectName(QStringLiteral("ask"));
    m_form->addWide(m_enabled);
    m_form->addWide(m_lookupStatus);
    m_form->addField(m_url);
    m_form->addField(m_fields);
    m_form->addField(m_headers);
    m_form->addField(rowOf(m_lookupSecret, m_keepLookup));
    m_form->addWide(m_lookupSecretSaid);
    m_form->addField(m_timeout);
    m_form->addField(m_cache);
    m_form->addField(rowOf(m_number, m_test));
    m_form->addWide(m_tested);
    m_form->addField(m_hookUrl);
    m_form->addWide(m_hookStatus);
    m_form->addField(rowOf(m_hookSecret, m_keepHook));
    m_form->addWide(m_hookSecretSaid);
    m_form->addField(m_attempts);
}

QString OutsideTab::title() const { return tr("Other systems"); }

void OutsideTab::fill(const Session::DeskSettings &settings)
{
    const bool blocked = blockSignals(true); // filling is no editing
    m_stored = settings.lookup;
    m_enabled->setChecked(m_stored.enabled);
    m_url->setText(m_stored.urlTemplate);
    m_fields->setRows(rowsOf(m_stored.fields));
    m_headers->setRows(rowsOf(m_stored.headers));
    m_timeout->setValue(m_stored.timeoutMillis);
    m_cache->setValue(m_stored.cacheSeconds / 60);
    m_hookUrl->setText(settings.webhook.url.toString());
    m_attempts->setValue(settings.webhook.attempts);
    blockSignals(blocked);
}

Web::LookupSettings OutsideTab::lookup() const
{
    Web::LookupSettings lookup = m_stored;
    lookup.enabled = m_enabled->isChecked();
    lookup.urlTemplate = m_url->text().trimmed();
    lookup.fields.clear();
    for (const QStringList &row : m_fields->rows()) {
        lookup.fields.insert(row[0], row[1]);
    }
    lookup.headers.clear();
    for (const QStringList &row : m_headers->rows()) {
        lookup.headers.insert(row[0], row[1]);
    }
    lookup.timeoutMillis = m_timeout->value();
    if (m_cache->value() != lookup.cacheSeconds / 60) {
        lookup.cacheSeconds = m_cache->value() * 60;
    }
    return lookup;
}

void OutsideTab::collect(Session::DeskSettings &settings) const
{
    settings.lookup = lookup();
    settings.webhook.url = QUrl(m_hookUrl->text().trimmed());
    settings.webhook.attempts = m_attempts->value();
}

QString OutsideTab::fault() const
{
    const Web::LookupSettings wanted = lookup();
    return wanted.enabled ? Web::faultOf(wanted) : QString();
}

void OutsideTab::setLookupSecret(const QString &secret) { m_secret = secret; }

QLineEdit *OutsideTab::secretField(SecretKind kind)
{
    return kind == SecretKind::Lookup ? m_lookupSecret : m_hookSecret;
}

QPushButton *OutsideTab::keepButton(SecretKind kind) { return kind == SecretKind::Lookup ? m_keepLookup : m_keepHook; }

Said &OutsideTab::saidOf(SecretKind kind) const
{
    return kind == SecretKind::Lookup ? *m_lookupSecretSaid : *m_hookSecretSaid;
}

QString OutsideTab::secretText(SecretKind kind) const { return saidOf(kind).text(); }

void OutsideTab::keepSecret(SecretKind kind)
{
    QLineEdit &field = *secretField(kind);
    const QString secret = field.text();
    if (secret.isEmpty()) {
        return;
    }
    field.clear();
    saidOf(kind).say(tr("Handed to the keychain…"), Tone::Plain);
    Q_EMIT secretEntered(kind, secret);
}

void OutsideTab::showKept(SecretKind kind, const QString &error)
{
    if (error.isEmpty()) {
        saidOf(kind).say(tr("Kept in the keychain."), Tone::Good);
    } else {
        saidOf(kind).say(tr("Not kept: %1").arg(error), Tone::Bad);
    }
}

bool OutsideTab::holdsSecret() const { return !m_lookupSecret->text().isEmpty() || !m_hookSecret->text().isEmpty(); }

void OutsideTab::clearSecrets()
{
    m_lookupSecret->clear();
    m_hookSecret->clear();
}

void OutsideTab::followOperator()
{
    clearSecrets();
    dressTest();
}

void OutsideTab::dressTest()
{
    QString why;
    m_test->setEnabled(m_mayAsk(&why));
    m_test->setToolTip(why);
}

void OutsideTab::test(const QString &number)
{
    // The secret goes to whatever address stands in the field: only who may change what is stored may send it there.
    if (QString why; !m_mayAsk(&why)) {
        m_tested->say(why, Tone::Bad);
        return;
    }
    if (number.isEmpty()) {
        m_tested->say(tr("Write a number to ask for."), Tone::Watch);
        m_number->setFocus();
        return;
    }
    Web::LookupSettings asked = lookup();
    asked.enabled = true;
    asked.cacheSeconds = 0;
    if (const QString fault = Web::faultOf(asked); !fault.isEmpty()) {
        m_tested->say(fault, Tone::Bad);
        return;
    }
    m_probe = std::make_unique<Web::Lookup>(m_clock);
    m_probe->setSettings(asked, m_secret);
    if (m_probe->status().state == Web::LookupStatus::State::Off) {
        m_tested->say(m_probe->status().trouble, Tone::Bad); // nothing will be asked, so no answer comes
        return;
    }
    connect(m_probe.get(), &Web::Lookup::found, this, &OutsideTab::showTest);
    connect(m_probe.get(), &Web::Lookup::statusChanged, this, &OutsideTab::endTest);
    m_tested->say(tr("Asking…"), Tone::Plain);
    if (!m_probe->ask(number)) {
        m_tested->say(tr("This is no number that can be asked for."), Tone::Watch);
    }
}

void OutsideTab::showTest(const QString &number, const Domain::Customer &customer)
{
    QStringList lines;
    const auto add = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty()) {
            lines.append(label + QStringLiteral(": ") + value);
        }
    };
    add(tr("Name"), customer.name);
    add(tr("Key"), customer.key);
    add(tr("Segment"), customer.segment);
    add(tr("Tags"), joined(customer.tags));
    add(tr("Account manager"), customer.accountManager);
    add(tr("Notes"), customer.notes);
    if (lines.isEmpty()) {
        m_tested->say(tr("An answer came for %1, but none of the fields was in it.").arg(number), Tone::Watch);
    } else {
        m_tested->say(lines.join(QLatin1Char('\n')), Tone::Good);
    }
}

void OutsideTab::endTest()
{
    const Web::LookupStatus &status = m_probe->status();
    if (status.failed > 0) {
        m_tested->say(status.trouble, Tone::Bad);
    } else if (status.answered > 0 && m_tested->text() == tr("Asking…")) {
        m_tested->say(tr("The other system answers and does not know this number."), Tone::Watch);
    }
}

QString OutsideTab::testText() const { return m_tested->text(); }

void OutsideTab::showStatus(const Web::LookupStatus &lookup, const Web::WebhookStatus &webhook)
{
    using State = Web::LookupStatus::State;
    const QString figures = tr("Asked %1, answered %2, failed %3, from memory %4.")
                                .arg(lookup.asked)
                                .arg(lookup.answered)
                                .arg(lookup.failed)
                                .arg(lookup.fromCache);
    switch (lookup.state) {
    case State::Off: m_lookupStatus->clear(); break;
    case State::Working: m_lookupStatus->say(tr("Works. %1").arg(figures), Tone::Good); break;
    case State::Failing: m_lookupStatus->say(lookup.trouble + QLatin1Char(' ') + figures, Tone::Watch); break;
    case State::Broken:
        m_lookupStatus->say(tr("It failed too often and is left alone for a while: %1 %2").arg(lookup.trouble, figures),
                            Tone::Bad);
        break;
    }
    if (webhook.sent + webhook.waiting + webhook.dead == 0) {
        m_hookStatus->clear();
        return;
    }
    const QString sent =
        tr("Sent %1, waiting %2, given up %3.").arg(webhook.sent).arg(webhook.waiting).arg(webhook.dead);
    m_hookStatus->say(webhook.trouble.isEmpty() ? sent : sent + QLatin1Char(' ') + webhook.trouble,
                      webhook.dead > 0            ? Tone::Bad
                      : webhook.trouble.isEmpty() ? Tone::Good
                                                  : Tone::Watch);
}

void OutsideTab::retranslate()
{
    m_enabled->setText(tr("Look up callers in another system"));
    m_form->setLabels(
        {tr("Address; {number} stands for the caller's number"),
         tr("Fields: of the customer (name, segment, tags, notes, accountManager, key), and the path in the "
            "answer (data.items[0].name)"),
         tr("Headers; {secret} stands for the secret"), tr("Secret of the look-up"),
         tr("An answer later than this is not waited for"), tr("An answer is used again for"),
         tr("Try it with a number"), tr("Webhook: the address that grouped cases are sent to"),
         tr("Secret with which they are signed"), tr("A message is given up after so many attempts")});
    m_fields->setTitles({tr("Field"), tr("Path")});
    m_headers->setTitles({tr("Header"), tr("Value")});
    m_timeout->setSuffix(tr(" ms"));
    m_cache->setSuffix(tr(" min"));
    m_test->setText(tr("Ask"));
    for (QPushButton *keep : {m_keepLookup, m_keepHook}) {
        keep->setText(tr("Keep"));
    }
    for (QLineEdit *secret : {m_lookupSecret, m_hookSecret}) {
        secret->setPlaceholderText(tr("Leave empty to keep the one in the keychain"));
    }
}

void OutsideTab::showEvent(QShowEvent *event)
{
    RulesTab::showEvent(event);
    dressTest();
}

void OutsideTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
