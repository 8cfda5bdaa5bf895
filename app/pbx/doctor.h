// Checks whether a PBX is set up so that Floorwatch can work with it, and says what to change where it is not.
#pragma once

#include "pbx/feedconfig.h"

#include <QObject>

#include <memory>
#include <vector>

namespace Floorwatch::Pbx
{

struct DoctorItem {
    enum class Level : quint8 { Ok, Warn, Fail };
    QString id; ///< stable: "reach", "tls", "login", "write", "read", "version", "queues", "members", "chanspy",
                ///< "clock", "stamps"
    Level level = Level::Ok;
    QString what;   ///< what was found
    QString advice; ///< the exact setting to change; empty where nothing needs to
};

struct DoctorReport {
    std::vector<DoctorItem> items;
    [[nodiscard]] DoctorItem::Level worst() const;
    /// 0 all well, 1 warnings, 2 failures: floorwatchd's exit code.
    [[nodiscard]] int exitCode() const { return static_cast<int>(worst()); }
};

/// One examination; lives in the thread that made it and needs its event loop. Ends within about 20 s.
class Doctor : public QObject
{
    Q_OBJECT
public:
    explicit Doctor(FeedConfig config, QObject *parent = nullptr);
    ~Doctor() override;
    void start();

Q_SIGNALS:
    void finished(const Floorwatch::Pbx::DoctorReport &report);

private:
    class Examination;
    std::unique_ptr<Examination> m_examination;
};

} // namespace Floorwatch::Pbx

Q_DECLARE_METATYPE(Floorwatch::Pbx::DoctorReport)
