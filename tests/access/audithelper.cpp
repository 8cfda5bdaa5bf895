// What the tests of the audit trail run, several at once, and kill.
//
//     audit_helper write FILE NAME COUNT   appends COUNT rows by NAME; one line with its number on stdout for each
//     audit_helper full FILE BYTES         appends until the file may not grow beyond BYTES; prints how many rows
#include "access/audittrail.h"

#include "base/clock.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

#include <sys/resource.h>

using namespace Floorwatch;

namespace
{

Access::AuditEntry entry(const QString &who, int number)
{
    Access::AuditEntry entry;
    entry.at = Base::SystemClock().now();
    entry.who = who;
    entry.action = QStringLiteral("listen");
    entry.detail = QString::number(number);
    return entry;
}

int write(Access::AuditTrail &trail, const QString &who, int count)
{
    for (int i = 1; i <= count; ++i) {
        if (const auto appended = trail.append(entry(who, i)); !appended) {
            std::fprintf(stderr, "%s\n", qPrintable(appended.error()));
            return 1;
        }
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
    return 0;
}

int fill(Access::AuditTrail &trail, rlim_t bytes)
{
    std::signal(SIGXFSZ, SIG_IGN); // as a full disk: the write fails, the program lives
    const rlimit limit{bytes, bytes};
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) {
        return 2;
    }
    int rows = 0;
    int refused = 0;
    while (refused < 3) {
        if (trail.append(entry(QStringLiteral("full"), rows))) {
            ++rows;
        } else {
            ++refused;
        }
    }
    std::printf("%d\n", rows);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4) {
        return 2;
    }
    auto trail = Access::AuditTrail::open(arguments.at(2));
    if (!trail) {
        std::fprintf(stderr, "%s\n", qPrintable(trail.error()));
        return 2;
    }
    return arguments.at(1) == QLatin1String("full")
               ? fill(*trail.value(), arguments.at(3).toULongLong())
               : write(*trail.value(), arguments.at(3), arguments.value(4).toInt());
}
