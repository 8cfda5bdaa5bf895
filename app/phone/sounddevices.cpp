#include "phone/sounddevices.h"

#include "phone/soundworker.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>

namespace Floorwatch::Phone
{

namespace
{

// The sound server takes a moment to say which devices are left.
constexpr int SettleMs = 100;
// Qt 6.4 on PulseAudio does not tell of every device that goes away, though its list is right: it is looked at.
constexpr int LookMs = 500;
// Until what was stopped has been deleted.
constexpr int QuitMs = 200;

QList<SoundDevice> listOf(const QList<QAudioDevice> &devices)
{
    QList<SoundDevice> list;
    list.reserve(devices.size());
    for (const QAudioDevice &device : devices) {
        list.append({device.id(), device.description(), device.isDefault()});
    }
    return list;
}

QAudioDevice pick(const QList<QAudioDevice> &devices, const QByteArray &id)
{
    const auto chosen =
        std::find_if(devices.begin(), devices.end(), [&id](const QAudioDevice &device) { return device.id() == id; });
    if (chosen != devices.end()) {
        return *chosen;
    }
    const auto usual =
        std::find_if(devices.begin(), devices.end(), [](const QAudioDevice &device) { return device.isDefault(); });
    return usual != devices.end() ? *usual : devices.isEmpty() ? QAudioDevice() : devices.first();
}

} // namespace

SoundDevices::SoundDevices(QObject *parent)
    : QObject(parent), m_media(std::make_unique<QMediaDevices>()), m_worker(new SoundWorker)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SoundWorker::deviceFailed, this, [this] {
        m_failed = true;
        QTimer::singleShot(SettleMs, this, &SoundDevices::apply);
    });
    connect(m_media.get(), &QMediaDevices::audioOutputsChanged, this, &SoundDevices::devicesMoved);
    connect(m_media.get(), &QMediaDevices::audioInputsChanged, this, &SoundDevices::devicesMoved);
    connect(&m_look, &QTimer::timeout, this, &SoundDevices::devicesMoved);
    m_look.start(LookMs);
    devicesMoved();
    m_thread.setObjectName(QStringLiteral("sound"));
    m_thread.start();
}

SoundDevices::~SoundDevices()
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = &m_thread] {
            worker->close();
            QTimer::singleShot(QuitMs, worker, [thread] { thread->quit(); });
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QList<SoundDevice> SoundDevices::outputs() const { return listOf(QMediaDevices::audioOutputs()); }

QList<SoundDevice> SoundDevices::inputs() const { return listOf(QMediaDevices::audioInputs()); }

void SoundDevices::start(std::shared_ptr<AudioPath> path, const Choice &choice)
{
    m_failed = m_failed || path != m_path;
    m_path = std::move(path);
    m_choice = choice;
    apply();
}

void SoundDevices::stop()
{
    if (!m_path) {
        return;
    }
    m_path.reset();
    m_failed = false;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker] { worker->close(); }, Qt::BlockingQueuedConnection);
    setState({});
}

void SoundDevices::devicesMoved()
{
    QList<SoundDevice> now = outputs();
    const qsizetype count = now.size();
    now += inputs();
    // An output that became an input would have moved past the mark.
    if (now != m_seen || count != m_seenOutputs) {
        m_seen = std::move(now);
        m_seenOutputs = count;
        Q_EMIT devicesChanged();
        apply();
    }
}

QString SoundDevices::troubleOf(const QByteArray &wanted, const QAudioDevice &found, const QString &none) const
{
    if (found.isNull()) {
        return none;
    }
    if (wanted.isEmpty() || found.id() == wanted) {
        return {};
    }
    const QString name = m_names.value(wanted, QString::fromUtf8(wanted));
    return tr("“%1” is not there: “%2” is used until it is back").arg(name, found.description());
}

void SoundDevices::apply()
{
    const QList<QAudioDevice> outputs = QMediaDevices::audioOutputs();
    const QList<QAudioDevice> inputs = QMediaDevices::audioInputs();
    for (const QAudioDevice &device : outputs + inputs) {
        m_names.insert(device.id(), device.description());
    }
    if (!m_path) {
        return;
    }
    const QAudioDevice headset = pick(outputs, m_choice.headset);
    const QAudioDevice microphone = pick(inputs, m_choice.microphone);
    SoundState state;
    state.running = true;
    state.headset = headset.id();
    state.microphone = microphone.id();
    QStringList troubles{
        troubleOf(m_choice.headset, headset, tr("there is no device to hear with")),
        troubleOf(m_choice.microphone, microphone, tr("there is no microphone")),
    };
    troubles.removeAll(QString());
    state.trouble = troubles.join(QStringLiteral("; "));
    if (m_failed || !m_state.running || state.headset != m_state.headset || state.microphone != m_state.microphone) {
        m_failed = false;
        QMetaObject::invokeMethod(
            m_worker,
            [worker = m_worker, path = m_path, headset, microphone] { worker->open(path, headset, microphone); },
            Qt::QueuedConnection);
    }
    setState(state);
}

void SoundDevices::setState(const SoundState &state)
{
    if (m_state != state) {
        m_state = state;
        Q_EMIT stateChanged();
    }
}

void SoundDevices::alert(std::vector<qint16> samples)
{
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, speaker = pick(QMediaDevices::audioOutputs(), m_choice.speaker),
         samples = std::move(samples)] { worker->alert(speaker, samples); },
        Qt::QueuedConnection);
}

} // namespace Floorwatch::Phone
