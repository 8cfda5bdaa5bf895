#include "daemon/replay.h"

#include <QCoreApplication>
#include <QFile>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QFile out;
    static_cast<void>(out.open(1, QIODevice::WriteOnly));
    const auto status = Floorwatch::Daemon::replayToJson(app.arguments().value(2), {}, out);
    if (!status) {
        fprintf(stderr, "floorwatchd: %s\n", qPrintable(status.error()));
    }
    return status ? 0 : 1;
}
