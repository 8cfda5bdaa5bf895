#include "phone/chime.h"

#include "phone/chimeworker.h"

#include <QAudioDevice>
#include <QMediaDevices>
#include <QTimer>

#include <algorithm>

namespace Floorwatch::Phone
{

namespace
{

constexpr int QuitMs = 200; // until what was stopped has been deleted

} // namespace

Chime::~Chime()
{
    if (!m_worker) {
        return;
    }
    QMetaObject::invokeMethod(
        m_worker,
        [worker = m_worker, thread = &m_thread] {
            worker->stop();
            QTimer::singleShot(QuitMs, worker, [thread] { thread->quit(); });
        },
        Qt::QueuedConnection);
    m_thread.wait();
}

QStringList Chime::builtIn()
{
    return {QStringLiteral("info"), QStringLiteral("warning"), QStringLiteral("critical"), QStringLiteral("special")};
}

QList<SoundDevice> Chime::outputs() const
{
    QList<SoundDevice> list;
    const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
    list.reserve(devices.size());
    for (const QAudioDevice &device : devices) {
        list.append({device.id(), device.description(), device.isDefault()});
    }
    return list;
}

void Chime::begin()
{
    if (m_worker) {
        return;
    }
    m_worker = new ChimeWorker;
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ChimeWorker::failed, this, &Chime::setTrouble);
    m_thread.setObjectName(QStringLiteral("chime"));
    m_thread.start();
}

void Chime::play(const QString &name)
{
    if (name.isEmpty() || m_volume == 0) {
        return;
    }
    const QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
    if (devices.isEmpty()) {
        setTrouble(tr("There is no device to play sounds on."));
        return;
    }
    const auto chosen = std::find_if(devices.begin(), devices.end(),
                                     [this](const QAudioDevice &device) { return device.id() == m_device; });
    const QAudioDevice device = chosen != devices.end() ? *chosen : QMediaDevices::defaultAudioOutput();
    const bool isReplaced = !m_device.isEmpty() && chosen == devices.end();
    setTrouble(isReplaced ? tr("“%1” is not there: “%2” is used until it is back.")
                                .arg(QString::fromUtf8(m_device), device.description())
                          : QString());
    begin();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, device, name, volume = m_volume] { worker->play(device, name, volume); },
        Qt::QueuedConnection);
}

void Chime::stop()
{
    if (m_worker) {
        QMetaObject::invokeMethod(m_worker, &ChimeWorker::stop, Qt::QueuedConnection);
    }
}

void Chime::setVolume(int percent) { m_volume = std::clamp(percent, 0, 100); }

void Chime::setTrouble(const QString &trouble)
{
    if (m_trouble != trouble) {
        m_trouble = trouble;
        Q_EMIT troubleChanged(trouble);
    }
}

} // namespace Floorwatch::Phone
