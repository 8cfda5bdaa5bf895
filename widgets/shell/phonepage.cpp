#include "shell/phonepage.h"

#include "intervene/question.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "shell/levelbar.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Shell
{

using namespace std::chrono_literals;
using Kit::Grid;
using Phone::SipTransport;
using Phone::Srtp;

namespace
{

constexpr int Percent = 100;
constexpr quint16 PlainPort = 5060;
constexpr quint16 TlsPort = 5061;
constexpr int WidestForm = 1240;

QSlider *slider(int most, QWidget *parent)
{
    auto *made = new QSlider(Qt::Horizontal, parent);
    made->setRange(0, most);
    made->setPageStep(10);
    return made;
}

} // namespace

PhonePage::PhonePage(PhoneKeeper &keeper, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_title(new QLabel(this)), m_headsetWay(new QRadioButton(this)),
      m_deskWay(new QRadioButton(this)), m_user(new QLineEdit(this)), m_secret(new QLineEdit(this)),
      m_host(new QLineEdit(this)), m_port(new QSpinBox(this)), m_transport(new QComboBox(this)),
      m_fingerprint(new QLineEdit(this)), m_caFile(new QLineEdit(this)), m_srtp(new QComboBox(this)),
      m_device(new QLineEdit(this)), m_extension(new QLineEdit(this)), m_deskDevice(new QLineEdit(this)),
      m_pbx(new QComboBox(this)), m_use(new QPushButton(this)), m_stateGlyph(new QLabel(this)),
      m_state(new QLabel(this)), m_question(new Intervene::Question(this)), m_soundTitle(new QLabel(this)),
      m_headset(new QComboBox(this)), m_microphone(new QComboBox(this)), m_speaker(new QComboBox(this)),
      m_level(new LevelBar(this)), m_volume(slider(2 * Percent, this)), m_gain(slider(4 * Percent, this)),
      m_sideTone(slider(Percent, this)), m_testHeadset(new QPushButton(this)), m_testSpeaker(new QPushButton(this)),
      m_trouble(new QLabel(this))
{
    auto *body = new QWidget(this);
    body->setMaximumWidth(Kit::scaled(WidestForm, font()));
    auto *across = new QHBoxLayout(body);
    across->setContentsMargins(6 * Grid, 4 * Grid, 6 * Grid, 4 * Grid);
    across->setSpacing(12 * Grid);
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * Grid);
    across->addLayout(column, 1);
    auto *second = new QVBoxLayout;
    second->setSpacing(2 * Grid);
    across->addLayout(second, 1);
    column->addWidget(m_title);
    column->addWidget(makeWay());
    column->addWidget(makePhone());
    auto *deed = new QHBoxLayout;
    deed->addWidget(m_stateGlyph);
    deed->addWidget(m_state, 1);
    deed->addWidget(m_use);
    column->addLayout(deed);
    column->addWidget(m_question);
    column->addStretch(1);
    second->addWidget(m_soundTitle);
    second->addWidget(makeSound());
    second->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_poll.setInterval(50ms);
    retranslate();
    fill();
    connectFields();
}

QLabel *PhonePage::addRow(QFormLayout *form, QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    form->addRow(label, field);
    m_labels.emplace_back(label, field);
    return label;
}

QWidget *PhonePage::makeWay()
{
    auto *ways = new QWidget(this);
    auto *row = new QHBoxLayout(ways);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4 * Grid);
    row->addWidget(m_headsetWay);
    row->addWidget(m_deskWay);
    row->addStretch(1);
    return ways;
}

QList<QWidget *> PhonePage::accountFields() const
{
    return {m_user, m_secret, m_host, m_port, m_transport, m_srtp, m_fingerprint, m_caFile, m_device};
}

QWidget *PhonePage::makePhone()
{
    auto *phone = new QWidget(this);
    auto *form = new QFormLayout(phone);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(2 * Grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const QList<QWidget *> rows = accountFields() + QList<QWidget *>{m_extension, m_deskDevice, m_pbx};
    for (QWidget *field : rows) {
        addRow(form, field);
    }
    m_port->setRange(1, 65535);
    m_secret->setEchoMode(QLineEdit::Password);
    m_secret->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_transport->addItems({QStringLiteral("UDP"), QStringLiteral("TCP"), QStringLiteral("TLS")});
    m_srtp->addItems({QString(), QString(), QString()});
    return phone;
}

QWidget *PhonePage::makeSound()
{
    auto *sound = new QWidget(this);
    auto *form = new QFormLayout(sound);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(2 * Grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_headset, m_volume, m_sideTone, m_microphone, m_level, m_gain, m_speaker}) {
        addRow(form, field);
    }
    auto *tests = new QHBoxLayout;
    tests->addWidget(m_testHeadset);
    tests->addWidget(m_testSpeaker);
    tests->addStretch(1);
    form->addRow(QString(), tests);
    m_trouble->setWordWrap(true);
    form->addRow(m_trouble);
    return sound;
}

void PhonePage::connectFields()
{
    connect(m_headsetWay, &QRadioButton::toggled, this, &PhonePage::showWay);
    connect(m_transport, &QComboBox::currentIndexChanged, this, [this](int index) {
        const bool tls = index == static_cast<int>(SipTransport::Tls);
        if (m_port->value() == (tls ? PlainPort : TlsPort)) {
            m_port->setValue(tls ? TlsPort : PlainPort);
        }
        m_fingerprint->setEnabled(tls);
        m_caFile->setEnabled(tls);
    });
    connect(m_use, &QPushButton::clicked, this, &PhonePage::use);
    connect(m_question, &Intervene::Question::answered, this, [this](bool yes) {
        if (yes) {
            useNow();
        }
    });
    for (QComboBox *device : {m_headset, m_microphone, m_speaker}) {
        connect(device, &QComboBox::activated, this, &PhonePage::takeSound);
    }
    for (QSlider *knob : {m_volume, m_gain, m_sideTone}) {
        connect(knob, &QSlider::valueChanged, this, &PhonePage::takeSound);
    }
    connect(m_testHeadset, &QPushButton::clicked, this, [this] { m_keeper.testTone(PhoneKeeper::Output::Headset); });
    connect(m_testSpeaker, &QPushButton::clicked, this, [this] { m_keeper.testTone(PhoneKeeper::Output::Speaker); });
    connect(&m_keeper, &PhoneKeeper::phoneStateChanged, this, &PhonePage::showState);
    connect(&m_keeper, &PhoneKeeper::soundTroubleChanged, this, &PhonePage::showState);
    connect(&m_keeper, &PhoneKeeper::devicesChanged, this, &PhonePage::fillDevices);
    connect(&m_poll, &QTimer::timeout, this, [this] { m_level->setDbfs(m_keeper.inputDbfs()); });
}

void PhonePage::fill()
{
    m_filling = true;
    const PhoneSettings &phone = m_keeper.settings();
    const bool desk = phone.way == PhoneSettings::Way::DeskPhone;
    (desk ? m_deskWay : m_headsetWay)->setChecked(true);
    m_user->setText(phone.account.user);
    m_secret->clear();
    m_host->setText(phone.account.host);
    m_transport->setCurrentIndex(static_cast<int>(phone.account.transport));
    m_port->setValue(phone.account.port);
    m_srtp->setCurrentIndex(static_cast<int>(phone.account.srtp));
    m_fingerprint->setText(phone.account.fingerprint);
    m_caFile->setText(phone.account.caFile);
    const bool tls = phone.account.transport == SipTransport::Tls;
    m_fingerprint->setEnabled(tls);
    m_caFile->setEnabled(tls);
    m_device->setText(phone.device);
    m_extension->setText(phone.extension);
    m_deskDevice->setText(phone.deskDevice);
    fillPbx(phone.pbx);
    m_volume->setValue(qRound(phone.volume * Percent));
    m_gain->setValue(qRound(phone.inputGain * Percent));
    m_sideTone->setValue(qRound(phone.sideTone * Percent));
    m_filling = false;
    showWay();
    showState();
}

void PhonePage::fillPbx(const QString &chosen)
{
    const QStringList names = m_keeper.pbxNames();
    const QString &saved = m_keeper.settings().pbx;
    const bool elsewhere = !saved.isEmpty() && !names.contains(saved);
    m_pbx->clear();
    m_pbx->addItem(tr("Not said"), QString());
    for (const QString &name : names) {
        m_pbx->addItem(name, name);
    }
    if (elsewhere) {
        m_pbx->addItem(tr("%1 (not connected here)").arg(saved), saved);
    }
    m_pbx->setCurrentIndex(std::max(0, m_pbx->findData(chosen)));
    showRow(m_pbx, names.size() > 1 || elsewhere);
}

void PhonePage::fillDevices()
{
    const auto list = [](QComboBox *box, const QList<Phone::SoundDevice> &devices, const QByteArray &chosen) {
        box->clear();
        box->addItem(tr("As the system has it"), QByteArray());
        for (const Phone::SoundDevice &device : devices) {
            box->addItem(device.description, device.id);
        }
        int at = box->findData(chosen);
        if (at < 0) {
            // Remembered, so that it is taken again when it is back.
            box->addItem(tr("%1 (not there)").arg(QString::fromUtf8(chosen)), chosen);
            at = box->count() - 1;
        }
        box->setCurrentIndex(at);
    };
    const PhoneSettings &phone = m_keeper.settings();
    list(m_headset, m_keeper.outputs(), phone.sound.headset);
    list(m_microphone, m_keeper.inputs(), phone.sound.microphone);
    list(m_speaker, m_keeper.outputs(), phone.sound.speaker);
}

void PhonePage::showRow(QWidget *field, bool shown)
{
    const auto row = std::ranges::find(m_labels, field, &std::pair<QLabel *, QWidget *>::second);
    row->first->setVisible(shown);
    row->second->setVisible(shown);
}

void PhonePage::showWay()
{
    const bool desk = m_deskWay->isChecked();
    const QList<QWidget *> account = accountFields();
    for (QWidget *field : account) {
        showRow(field, !desk);
    }
    showRow(m_extension, desk);
    showRow(m_deskDevice, desk);
}

void PhonePage::showState()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    bool well = false;
    m_state->setText(m_keeper.phoneState(&well));
    m_state->setWordWrap(true);
    QPalette words = palette();
    words.setColor(QPalette::WindowText, well ? theme.good : theme.watchText);
    m_state->setPalette(words);
    m_stateGlyph->setPixmap(Kit::pixmap(well ? QStringLiteral("link-live") : QStringLiteral("level-watch-line"),
                                        well ? theme.good : theme.watchText, 16, devicePixelRatioF()));
    const QString trouble = m_keeper.soundTrouble();
    m_trouble->setVisible(!trouble.isEmpty());
    m_trouble->setText(trouble);
    words.setColor(QPalette::WindowText, theme.watchText);
    m_trouble->setPalette(words);
}

PhoneSettings PhonePage::entered() const
{
    PhoneSettings phone = m_keeper.settings();
    phone.way = m_deskWay->isChecked() ? PhoneSettings::Way::DeskPhone : PhoneSettings::Way::Headset;
    phone.account.user = m_user->text().trimmed();
    phone.account.host = m_host->text().trimmed();
    phone.account.port = static_cast<quint16>(m_port->value());
    phone.account.transport = static_cast<SipTransport>(m_transport->currentIndex());
    phone.account.srtp = static_cast<Srtp>(m_srtp->currentIndex());
    phone.account.fingerprint = m_fingerprint->text().trimmed();
    phone.account.caFile = m_caFile->text().trimmed();
    phone.device = m_device->text().trimmed();
    phone.extension = m_extension->text().trimmed();
    phone.deskDevice = m_deskDevice->text().trimmed();
    phone.pbx = m_pbx->currentData().toString();
    return phone;
}

void PhonePage::use()
{
    if (m_keeper.wouldEndCall(entered(), m_secret->text())) {
        m_question->ask(tr("The call that you listen to ends with this. Change the phone?"), tr("Change"));
    } else {
        useNow();
    }
}

void PhonePage::useNow()
{
    const PhoneSettings phone = entered();
    if (const Base::Status status = m_keeper.usePhone(phone, m_secret->text()); !status) {
        m_state->setText(status.error());
        return;
    }
    m_secret->clear();
    fillPbx(phone.pbx); // the name of a PBX that is not there is offered only while it is the one that is kept
    showState();
}

void PhonePage::takeSound()
{
    if (m_filling) {
        return;
    }
    PhoneSettings phone = m_keeper.settings();
    phone.sound = {m_headset->currentData().toByteArray(), m_microphone->currentData().toByteArray(),
                   m_speaker->currentData().toByteArray()};
    phone.volume = m_volume->value() / double(Percent);
    phone.inputGain = m_gain->value() / double(Percent);
    phone.sideTone = m_sideTone->value() / double(Percent);
    m_keeper.setSound(phone);
}

void PhonePage::retranslate()
{
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_soundTitle->setFont(Kit::font(Kit::Type::Title, font()));
    m_title->setText(tr("Phone: how you hear and speak"));
    m_headsetWay->setText(tr("Headset at this computer"));
    m_deskWay->setText(tr("My desk phone"));
    m_soundTitle->setText(tr("Sound"));
    const QStringList names{tr("User"),
                            tr("Secret"),
                            tr("Server"),
                            tr("Port"),
                            tr("Transport"),
                            tr("Encrypted sound (SRTP)"),
                            tr("Certificate fingerprint"),
                            tr("File of authorities"),
                            tr("The PBX rings"),
                            tr("Extension"),
                            tr("The PBX rings"),
                            tr("PBX"),
                            tr("Headset"),
                            tr("Volume"),
                            tr("Side tone"),
                            tr("Microphone"),
                            tr("Level"),
                            tr("Gain"),
                            tr("Speaker for rings and alerts")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i].first->setText(names.at(static_cast<qsizetype>(i)));
        m_labels[i].second->setAccessibleName(names.at(static_cast<qsizetype>(i)));
    }
    m_secret->setPlaceholderText(tr("unchanged: the one in the desktop's keychain"));
    m_host->setPlaceholderText(tr("pbx.example.com"));
    m_fingerprint->setPlaceholderText(tr("SHA-256, for a certificate of your own; else empty"));
    m_caFile->setPlaceholderText(tr("PEM file; else those of the system"));
    m_device->setPlaceholderText(tr("PJSIP/ and the user"));
    m_deskDevice->setPlaceholderText(tr("PJSIP/ and the extension"));
    m_pbx->setToolTip(tr("Callers are sent to this phone from this PBX only"));
    fillPbx(m_pbx->currentData().toString());
    m_srtp->setItemText(static_cast<int>(Srtp::Off), tr("Never"));
    m_srtp->setItemText(static_cast<int>(Srtp::Offered), tr("Where the PBX offers it"));
    m_srtp->setItemText(static_cast<int>(Srtp::Required), tr("Not without"));
    m_use->setText(tr("Use this phone"));
    m_testHeadset->setText(tr("Tone to the headset"));
    m_testSpeaker->setText(tr("Tone to the speaker"));
    m_sideTone->setToolTip(tr("How much of your own voice you hear; at the left end none"));
    showState();
}

void PhonePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        if (isVisible()) {
            fillDevices();
        }
    }
}

void PhonePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
    fillDevices();
    m_keeper.holdSound(true);
    m_poll.start();
}

void PhonePage::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_poll.stop();
    m_keeper.holdSound(false);
}

} // namespace Floorwatch::Shell
