// Headset, microphone and speaker of this machine.
#pragma once

#include "phone/audiopath.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

#include <memory>
#include <vector>

class QAudioDevice;
class QMediaDevices;

namespace Floorwatch::Phone
{

class SoundWorker;

/// One sound device. `id` is what the system calls it, stable from one start to the next.
struct SoundDevice {
    QByteArray id;
    QString description;
    bool isDefault = false;
    bool operator==(const SoundDevice &) const = default;
};

/// What really runs.
struct SoundState {
    bool running = false;
    QByteArray headset;    ///< the device that plays; empty: none
    QByteArray microphone; ///< the device that records; empty: none
    QString trouble;       ///< one sentence to show where a device is missing, lost or replaced; else empty
    bool operator==(const SoundState &) const = default;
};

/// The sound devices. Owner's side: all functions from the thread that made it (the main thread: Qt's list of devices
/// lives there); sink and source run in a thread of their own, so that a busy owner does not break the sound. Devices
/// that do not take 8 kHz mono are resampled.
///
/// A chosen device that is missing or goes away is replaced by the system's default, and taken again when it is back;
/// SoundState says so. Without any device everything goes on in silence. Qt complains on stderr where there is no sound
/// server: make one only when sound is wanted.
class SoundDevices : public QObject
{
    Q_OBJECT
public:
    /// Devices by id; empty: the system's default.
    struct Choice {
        QByteArray headset;    ///< where the lines are heard
        QByteArray microphone; ///< what the lines hear
        QByteArray speaker;    ///< where it rings and alerts, apart from the headset
        bool operator==(const Choice &) const = default;
    };

    explicit SoundDevices(QObject *parent = nullptr);
    /// Stops as stop() does.
    ~SoundDevices() override;

    [[nodiscard]] QList<SoundDevice> outputs() const;
    [[nodiscard]] QList<SoundDevice> inputs() const;

    /// Opens headset and microphone and connects them to `path`. Called again it changes the choice.
    void start(std::shared_ptr<AudioPath> path, const Choice &choice);
    /// Closes the devices; returns when they are closed. Idempotent.
    void stop();
    [[nodiscard]] const SoundState &state() const { return m_state; }

    /// Plays 8 kHz samples on the speaker of the choice (of the latest start(); before that, the default). What plays
    /// there is replaced; an empty vector ends it.
    void alert(std::vector<qint16> samples);

Q_SIGNALS:
    void devicesChanged();
    void stateChanged();

private:
    void devicesMoved();
    void apply();
    void setState(const SoundState &state);
    [[nodiscard]] QString troubleOf(const QByteArray &wanted, const QAudioDevice &found, const QString &none) const;

    std::shared_ptr<AudioPath> m_path;
    Choice m_choice;
    SoundState m_state;
    QList<SoundDevice> m_seen; ///< outputs, then inputs
    qsizetype m_seenOutputs = 0;
    QTimer m_look;
    QHash<QByteArray, QString> m_names; ///< of every device seen, to tell of one that is gone
    bool m_failed = false;              ///< a stream stopped by itself and is to be opened anew
    std::unique_ptr<QMediaDevices> m_media;
    QThread m_thread;
    SoundWorker *m_worker = nullptr;
};

} // namespace Floorwatch::Phone
