#include "shell/connectform.h"

#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace Floorwatch::Shell
{

namespace
{

constexpr int PlainPort = 5038;
constexpr int TlsPort = 5039;

} // namespace

ConnectForm::ConnectForm(QWidget *parent)
    : QWidget(parent), m_host(new QLineEdit(this)), m_port(new QSpinBox(this)), m_tls(new QCheckBox(this)),
      m_fingerprint(new QLineEdit(this)), m_user(new QLineEdit(this)), m_secret(new QLineEdit(this)),
      m_keep(new QComboBox(this)), m_test(new QPushButton(this)), m_connect(new QPushButton(this)),
      m_result(new QLabel(this))
{
    build();
    retranslate();
    connect(m_tls, &QCheckBox::toggled, this, [this](bool on) {
        m_fingerprint->setEnabled(on);
        if (m_port->value() == (on ? PlainPort : TlsPort)) {
            m_port->setValue(on ? TlsPort : PlainPort);
        }
    });
    connect(m_test, &QPushButton::clicked, this, &ConnectForm::test);
    connect(m_connect, &QPushButton::clicked, this, &ConnectForm::connectChosen);
    connect(m_secret, &QLineEdit::returnPressed, this, &ConnectForm::connectChosen);
}

void ConnectForm::build()
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(2 * Kit::Grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    QWidget *fields[] = {m_host, m_port, m_fingerprint, m_user, m_secret, m_keep};
    for (int i = 0; i < 6; ++i) {
        m_labels[i] = new QLabel(this);
        m_labels[i]->setBuddy(fields[i]);
        form->addRow(m_labels[i], fields[i]);
        if (fields[i] == m_port) {
            form->addRow(QString(), m_tls);
        }
    }
    m_port->setRange(1, 65535);
    m_port->setValue(PlainPort);
    m_fingerprint->setEnabled(false);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_keep->addItems({QString(), QString()});
    m_connect->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_test);
    buttons->addWidget(m_connect);
    form->addRow(buttons);
    m_result->setWordWrap(true);
    m_result->setTextFormat(Qt::RichText);
    form->addRow(m_result);
}

void ConnectForm::retranslate()
{
    const QString labels[] = {tr("Host"), tr("Port"),   tr("Certificate fingerprint"),
                              tr("User"), tr("Secret"), tr("Keep the secret")};
    for (int i = 0; i < 6; ++i) {
        m_labels[i]->setText(labels[i]);
    }
    m_host->setPlaceholderText(tr("pbx.example.com"));
    m_tls->setText(tr("Encrypted (TLS)"));
    m_fingerprint->setPlaceholderText(tr("SHA-256, for a certificate of your own; else empty"));
    m_user->setPlaceholderText(tr("a user of manager.conf"));
    m_keep->setItemText(0, tr("In the desktop's keychain"));
    m_keep->setItemText(1, tr("Not at all: ask at every start"));
    m_test->setText(tr("Test connection"));
    m_connect->setText(tr("Connect"));
}

bool ConnectForm::keepsSecret() const { return m_keep->currentIndex() == 0; }

Base::Result<Pbx::FeedConfig> ConnectForm::feed() const
{
    const QString host = m_host->text().trimmed();
    if (host.isEmpty()) {
        return Base::Error{tr("The host is missing.")};
    }
    if (m_user->text().trimmed().isEmpty()) {
        return Base::Error{tr("The user is missing.")};
    }
    Pbx::FeedConfig config;
    config.kind = m_tls->isChecked() ? Pbx::FeedKind::AmiTls : Pbx::FeedKind::Ami;
    config.host = host;
    config.port = static_cast<quint16>(m_port->value());
    config.user = m_user->text().trimmed();
    config.secret = m_secret->text();
    config.fingerprint = m_tls->isChecked() ? Pbx::normalFingerprint(m_fingerprint->text()) : QString();
    config.name = QStringLiteral("%1@%2:%3").arg(config.user, config.host).arg(config.port);
    return config;
}

void ConnectForm::setFeed(const Pbx::FeedConfig &feed)
{
    m_host->setText(feed.host);
    m_tls->setChecked(feed.kind == Pbx::FeedKind::AmiTls);
    m_port->setValue(feed.port);
    m_user->setText(feed.user);
    m_fingerprint->setText(feed.fingerprint);
    m_secret->setFocus();
}

void ConnectForm::say(const QString &text, bool bad)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_result->setText(QStringLiteral("<span style='color:%1'>%2</span>")
                          .arg((bad ? theme.alarmText : theme.text).name(), text.toHtmlEscaped()));
}

void ConnectForm::test()
{
    const Base::Result<Pbx::FeedConfig> config = feed();
    if (!config) {
        say(config.error(), true);
        return;
    }
    say(tr("Testing…"), false);
    m_test->setEnabled(false);
    auto *doctor = new Pbx::Doctor(config.value(), this);
    connect(doctor, &Pbx::Doctor::finished, this, [this, doctor](const Pbx::DoctorReport &report) {
        m_test->setEnabled(true);
        showReport(report);
        doctor->deleteLater();
    });
    doctor->start();
}

void ConnectForm::showReport(const Pbx::DoctorReport &report)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QString html = QStringLiteral("<table>");
    for (const Pbx::DoctorItem &item : report.items) {
        const bool ok = item.level == Pbx::DoctorItem::Level::Ok;
        const bool warn = item.level == Pbx::DoctorItem::Level::Warn;
        const QColor colour = ok ? theme.good : warn ? theme.watchText : theme.alarmText;
        const QString word = ok ? tr("ok") : warn ? tr("warn") : tr("fail");
        QString text = item.what.toHtmlEscaped();
        if (!item.advice.isEmpty()) {
            text += QStringLiteral("<br><i>%1</i>").arg(item.advice.toHtmlEscaped());
        }
        html += QStringLiteral("<tr><td style='padding-right:8px;color:%1'><b>%2</b></td><td>%3</td></tr>")
                    .arg(colour.name(), word, text);
    }
    m_result->setText(html + QStringLiteral("</table>"));
}

void ConnectForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Shell
