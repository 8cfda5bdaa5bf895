#include "journal/fileidentity.h"

#include <QFile>

#include <sys/stat.h>

namespace Floorwatch::Journal
{

quint64 inodeOf(const QString &file)
{
    struct stat info {
    };
    return ::stat(QFile::encodeName(file).constData(), &info) == 0 ? static_cast<quint64>(info.st_ino) : 0;
}

} // namespace Floorwatch::Journal
