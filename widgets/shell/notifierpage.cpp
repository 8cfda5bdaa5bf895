#include "shell/notifierpage.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "phone/chime.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScrollArea>
#include <QSlider>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

using namespace std::chrono_literals;
using Kit::Grid;

namespace
{

constexpr int WidestForm = 1240;
const auto ChooseFile = QLatin1String("?"); // no name of a sound

QFormLayout *makeForm(QWidget *of)
{
    auto *form = new QFormLayout(of);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(2 * Grid);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

NotifierPage::NotifierPage(Notifier &notifier, QTimeZone zone, QWidget *parent)
    : QWidget(parent), m_notifier(notifier), m_zone(std::move(zone)), m_soundTitle(new QLabel(this)),
      m_volume(new QSlider(Qt::Horizontal, this)), m_device(new QComboBox(this)), m_trouble(new QLabel(this)),
      m_noteTitle(new QLabel(this)), m_onDesktop(new QCheckBox(this)), m_least(new QComboBox(this)),
      m_names(new QCheckBox(this)), m_namesWhenLocked(new QCheckBox(this)), m_wayGlyph(new QLabel(this)),
      m_way(new QLabel(this)), m_quietTitle(new QLabel(this)), m_quiet(new QLabel(this)),
      m_quietShort(new QPushButton(this)), m_quietLong(new QPushButton(this)), m_quietForever(new QPushButton(this)),
      m_quietEnd(new QPushButton(this)), m_criticalAlways(new QCheckBox(this))
{
    for (size_t row = 0; row < SoundCount; ++row) {
        m_sounds.push_back({new QComboBox(this), new QPushButton(this)});
    }
    auto *body = new QWidget(this);
    body->setMaximumWidth(Kit::scaled(WidestForm, font()));
    auto *across = new QHBoxLayout(body);
    across->setContentsMargins(6 * Grid, 4 * Grid, 6 * Grid, 4 * Grid);
    across->setSpacing(12 * Grid);
    auto *column = new QVBoxLayout;
    column->setSpacing(2 * Grid);
    across->addLayout(column, 1);
    column->addWidget(m_noteTitle);
    column->addWidget(makeNotes());
    column->addSpacing(4 * Grid);
    column->addWidget(m_quietTitle);
    column->addWidget(makeQuiet());
    column->addStretch(1);
    auto *second = new QVBoxLayout;
    second->setSpacing(2 * Grid);
    across->addLayout(second, 1);
    second->addWidget(m_soundTitle);
    second->addWidget(makeSounds());
    second->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    retranslate();
    connectFields();
}

QLabel *NotifierPage::addRow(QFormLayout *form, QWidget *field)
{
    auto *label = new QLabel(this);
    label->setBuddy(field);
    form->addRow(label, field);
    m_labels.emplace_back(label, field);
    return label;
}

QWidget *NotifierPage::makeSounds()
{
    auto *sounds = new QWidget(this);
    QFormLayout *form = makeForm(sounds);
    for (const SoundRow &row : std::as_const(m_sounds)) {
        auto *pair = new QWidget(this);
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->addWidget(row.box, 1);
        line->addWidget(row.tryIt);
        addRow(form, pair)->setBuddy(row.box);
    }
    m_volume->setRange(0, 100);
    m_volume->setPageStep(10);
    addRow(form, m_volume);
    addRow(form, m_device);
    m_trouble->setWordWrap(true);
    form->addRow(m_trouble);
    return sounds;
}

QWidget *NotifierPage::makeNotes()
{
    auto *notes = new QWidget(this);
    QFormLayout *form = makeForm(notes);
    form->addRow(m_onDesktop);
    addRow(form, m_least);
    form->addRow(m_names);
    form->addRow(m_namesWhenLocked);
    m_least->addItems({QString(), QString(), QString()});
    auto *state = new QHBoxLayout;
    m_way->setWordWrap(true);
    state->addWidget(m_wayGlyph);
    state->addWidget(m_way, 1);
    form->addRow(state);
    return notes;
}

QWidget *NotifierPage::makeQuiet()
{
    auto *quiet = new QWidget(this);
    QFormLayout *form = makeForm(quiet);
    m_quiet->setWordWrap(true);
    form->addRow(m_quiet);
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_quietShort, m_quietLong, m_quietForever, m_quietEnd}) {
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    form->addRow(buttons);
    form->addRow(m_criticalAlways);
    return quiet;
}

void NotifierPage::connectFields()
{
    for (QCheckBox *box : {m_onDesktop, m_names, m_namesWhenLocked, m_criticalAlways}) {
        connect(box, &QCheckBox::toggled, this, &NotifierPage::take);
    }
    for (QComboBox *box : {m_least, m_device}) {
        connect(box, &QComboBox::activated, this, &NotifierPage::take);
    }
    connect(m_volume, &QSlider::valueChanged, this, &NotifierPage::take);
    for (size_t row = 0; row < SoundCount; ++row) {
        QComboBox *box = m_sounds[row].box;
        connect(box, &QComboBox::activated, this, [this, box, row] {
            if (box->currentData().toString() == ChooseFile) {
                chooseFile(row);
            } else {
                take();
            }
        });
        connect(m_sounds[row].tryIt, &QPushButton::clicked, this,
                [this, box] { m_notifier.tryOut(box->currentData().toString()); });
    }
    connect(m_quietShort, &QPushButton::clicked, this, [this] { m_notifier.setQuietFor(15min); });
    connect(m_quietLong, &QPushButton::clicked, this, [this] { m_notifier.setQuietFor(1h); });
    connect(m_quietForever, &QPushButton::clicked, this, [this] { m_notifier.setQuietUntil(Forever); });
    connect(m_quietEnd, &QPushButton::clicked, this, [this] { m_notifier.setQuietUntil({}); });
    connect(&m_notifier, &Notifier::quietChanged, this, &NotifierPage::showQuiet);
    connect(&m_notifier, &Notifier::desktopChanged, this, &NotifierPage::showState);
    connect(&m_notifier, &Notifier::soundTroubleChanged, this, &NotifierPage::showState);
}

QString &NotifierPage::soundIn(NotifierSettings &settings, size_t row)
{
    return row < settings.sounds.size() ? settings.sounds.at(row) : settings.specialSound;
}

void NotifierPage::fill()
{
    m_filling = true;
    const NotifierSettings &settings = m_notifier.settings();
    m_onDesktop->setChecked(settings.onDesktop);
    m_least->setCurrentIndex(static_cast<int>(settings.leastOnDesktop));
    m_names->setChecked(settings.names);
    m_namesWhenLocked->setChecked(settings.namesWhenLocked);
    m_criticalAlways->setChecked(settings.criticalSoundsAlways);
    m_volume->setValue(settings.volume);
    for (size_t row = 0; row < SoundCount; ++row) {
        fillSound(row);
    }
    m_filling = false;
    showState();
    showQuiet();
}

void NotifierPage::fillSound(size_t row)
{
    NotifierSettings settings = m_notifier.settings();
    const QString chosen = soundIn(settings, row);
    QComboBox *box = m_sounds[row].box;
    box->clear();
    box->addItem(tr("None"), QString());
    box->addItem(tr("One soft note"), QStringLiteral("info"));
    box->addItem(tr("Two notes"), QStringLiteral("warning"));
    box->addItem(tr("Three rising notes"), QStringLiteral("critical"));
    box->addItem(tr("Four quick notes"), QStringLiteral("special"));
    if (box->findData(chosen) < 0) {
        box->addItem(QFileInfo(chosen).fileName(), chosen);
    }
    box->addItem(tr("A sound file…"), ChooseFile);
    box->setCurrentIndex(box->findData(chosen));
}

void NotifierPage::fillDevices()
{
    const QByteArray chosen = m_notifier.settings().device;
    m_device->clear();
    m_device->addItem(tr("As the system has it"), QByteArray());
    const QList<Phone::SoundDevice> devices = m_notifier.outputs();
    for (const Phone::SoundDevice &device : devices) {
        m_device->addItem(device.description, device.id);
    }
    if (m_device->findData(chosen) < 0) {
        // Remembered, so that it is taken again when it is back.
        m_device->addItem(tr("%1 (not there)").arg(QString::fromUtf8(chosen)), chosen);
    }
    m_device->setCurrentIndex(m_device->findData(chosen));
}

void NotifierPage::take()
{
    if (m_filling) {
        return;
    }
    NotifierSettings settings = m_notifier.settings();
    settings.onDesktop = m_onDesktop->isChecked();
    settings.leastOnDesktop = static_cast<Alerts::Severity>(m_least->currentIndex());
    settings.names = m_names->isChecked();
    settings.namesWhenLocked = m_namesWhenLocked->isChecked();
    settings.criticalSoundsAlways = m_criticalAlways->isChecked();
    settings.volume = m_volume->value();
    if (m_device->count() > 0) {
        settings.device = m_device->currentData().toByteArray();
    }
    for (size_t row = 0; row < SoundCount; ++row) {
        soundIn(settings, row) = m_sounds[row].box->currentData().toString();
    }
    m_notifier.setSettings(settings);
    showState();
}

void NotifierPage::chooseFile(size_t row)
{
    fillSound(row); // until a file is chosen, it is as before
    auto *dialog = new QFileDialog(this, tr("Sound file"), QString(), tr("Sounds (*.wav *.flac *.ogg)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, row](const QString &path) { useFile(static_cast<Sound>(row), path); });
    dialog->open();
}

void NotifierPage::useFile(Sound sound, const QString &path)
{
    NotifierSettings settings = m_notifier.settings();
    soundIn(settings, static_cast<size_t>(sound)) = QFileInfo(path).absoluteFilePath();
    m_notifier.setSettings(settings);
    fillSound(static_cast<size_t>(sound));
}

void NotifierPage::showState()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    using Way = DesktopNotes::Way;
    const Way way = m_notifier.desktop().way();
    const bool isWell = way == Way::Desktop || way == Way::Tray;
    switch (way) {
    case Way::Asking: m_way->setText(tr("The desktop has not said yet whether it shows notifications.")); break;
    case Way::Desktop: m_way->setText(tr("The desktop shows notifications.")); break;
    case Way::Tray: m_way->setText(tr("Notifications are shown beside the icon in the tray.")); break;
    case Way::None: m_way->setText(tr("This desktop shows no notifications: alerts are in the window only.")); break;
    }
    QPalette words = palette();
    words.setColor(QPalette::WindowText, isWell ? theme.good : theme.watchText);
    m_way->setPalette(words);
    m_wayGlyph->setPixmap(Kit::pixmap(isWell ? QStringLiteral("link-live") : QStringLiteral("level-watch-line"),
                                      isWell ? theme.good : theme.watchText, 16, devicePixelRatioF()));
    m_least->setEnabled(m_onDesktop->isChecked());
    m_names->setEnabled(m_onDesktop->isChecked());
    m_namesWhenLocked->setEnabled(m_onDesktop->isChecked() && m_names->isChecked());
    const QString trouble = m_notifier.soundTrouble();
    m_trouble->setVisible(!trouble.isEmpty());
    m_trouble->setText(trouble);
    words.setColor(QPalette::WindowText, theme.watchText);
    m_trouble->setPalette(words);
}

void NotifierPage::showQuiet()
{
    const Base::Instant until = m_notifier.quietUntil();
    if (!Base::isSet(until)) {
        m_quiet->setText(tr("Alerts are shown and sounded."));
    } else if (until == Forever) {
        m_quiet->setText(tr("Nothing disturbs until you turn it off."));
    } else {
        const QDateTime end = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(until), m_zone);
        m_quiet->setText(tr("Nothing disturbs until %1.").arg(QLocale().toString(end, QLocale::ShortFormat)));
    }
    m_quietEnd->setEnabled(Base::isSet(until));
}

void NotifierPage::retranslate()
{
    for (QLabel *title : {m_soundTitle, m_noteTitle, m_quietTitle}) {
        title->setFont(Kit::font(Kit::Type::Title, font()));
    }
    m_soundTitle->setText(tr("Sounds of alerts"));
    m_noteTitle->setText(tr("Notifications of the desktop"));
    m_quietTitle->setText(tr("Do not disturb"));
    // In the order of the forms: notes, then sounds.
    const QStringList names{tr("Which alerts"), tr("For your information"), tr("Warning"),
                            tr("Critical"),     tr("Special caller"),       tr("Volume"),
                            tr("Device")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i].first->setText(names.at(static_cast<qsizetype>(i)));
        m_labels[i].first->buddy()->setAccessibleName(names.at(static_cast<qsizetype>(i)));
    }
    m_onDesktop->setText(tr("Show alerts as notifications of the desktop"));
    m_least->setItemText(0, tr("For your information, and worse"));
    m_least->setItemText(1, tr("Warning, and worse"));
    m_least->setItemText(2, tr("Critical only"));
    m_names->setText(tr("With the names and numbers of callers"));
    m_namesWhenLocked->setText(tr("Also while the console is locked"));
    m_quietShort->setText(tr("15 minutes"));
    m_quietLong->setText(tr("1 hour"));
    m_quietForever->setText(tr("Until I turn it off"));
    m_quietEnd->setText(tr("Turn off"));
    m_criticalAlways->setText(tr("Critical alerts sound all the same"));
    for (const SoundRow &row : std::as_const(m_sounds)) {
        row.tryIt->setText(tr("Try"));
    }
    fill();
}

void NotifierPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
        if (isVisible()) {
            fillDevices();
        }
    }
}

void NotifierPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fill();
    fillDevices();
}

} // namespace Floorwatch::Shell
