// The sounds of alerts, apart from the phone's.
#pragma once

#include "phone/sounddevices.h"

#include <QObject>
#include <QStringList>
#include <QThread>

namespace Floorwatch::Phone
{

class ChimeWorker;

/// Plays one short sound at a time. Owner's side: all functions from the thread that made it (the main thread); making
/// the sound, reading files and the sink happen in a thread of their own, which begins with the first sound. A chosen
/// device that is missing is replaced by the system's default; without any device nothing sounds. trouble() says so.
class Chime : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Ends what sounds.
    ~Chime() override;

    /// "info" one soft note, "warning" two, "critical" three rising, "special" four quick ones.
    [[nodiscard]] static QStringList builtIn();

    /// A built-in name or the absolute path of a sound file, of which the first ten seconds are played; another name
    /// or an unreadable file sounds as "warning". In place of what still sounds. Empty: nothing.
    void play(const QString &name);
    /// Ends what sounds.
    void stop();
    /// By id; empty: the system's default.
    void setDevice(const QByteArray &id) { m_device = id; }
    /// 0 (silent) to 100.
    void setVolume(int percent);

    [[nodiscard]] QList<SoundDevice> outputs() const;
    /// One sentence to show where the last sound could not be heard as it was chosen; else empty.
    [[nodiscard]] const QString &trouble() const { return m_trouble; }

Q_SIGNALS:
    void troubleChanged(const QString &trouble);

private:
    void begin();
    void setTrouble(const QString &trouble);

    QByteArray m_device;
    QString m_trouble;
    int m_volume = 70;
    QThread m_thread;
    ChimeWorker *m_worker = nullptr;
};

} // namespace Floorwatch::Phone
