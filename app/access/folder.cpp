#include "access/folder.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include <sys/stat.h>

namespace Floorwatch::Access
{

// The generic location, since floorwatchd has another application name than the console, whose folder it is.
QString defaultFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/Floorwatch/Floorwatch/access");
}

bool makeFolder(const QString &folder)
{
    const QDir dir(folder);
    if (dir.exists()) {
        return true;
    }
    return QDir().mkpath(QDir::cleanPath(folder + QStringLiteral("/.."))) &&
           (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0 || dir.exists());
}

QString accountsFile(const QString &folder) { return folder + QStringLiteral("/accounts.json"); }
QString policyFile(const QString &folder) { return folder + QStringLiteral("/policy.json"); }
QString auditFile(const QString &folder) { return folder + QStringLiteral("/audit.jsonl"); }

} // namespace Floorwatch::Access
