#include "daemon/accesscommands.h"
#include "daemon/customercommands.h"
#include "daemon/listen.h"
#include "daemon/notice.h"
#include "daemon/subcommands.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    using namespace Floorwatch::Daemon;
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("floorwatchd"));
    if (QCoreApplication::arguments().value(1) == QLatin1String("listen")) {
        const auto listen = parseListen(QCoreApplication::arguments().mid(2));
        if (!listen) {
            std::fprintf(stderr, "floorwatchd: %s\n", qPrintable(listen.error()));
            return 2;
        }
        return listen.value().help ? std::fputs(qPrintable(listenHelp()), stdout) < 0 : runListen(listen.value());
    }
    if (QCoreApplication::arguments().value(1) == QLatin1String("notice")) {
        const auto notice = parseNotice(QCoreApplication::arguments().mid(2));
        if (!notice) {
            std::fprintf(stderr, "floorwatchd: %s\n", qPrintable(notice.error()));
            return 2;
        }
        return notice.value().help ? std::fputs(qPrintable(noticeHelp()), stdout) < 0 : runNotice(notice.value());
    }
    if (const auto code = runAccessCommand(QCoreApplication::arguments().mid(1))) {
        return *code;
    }
    if (const auto code = runCustomerCommand(QCoreApplication::arguments().mid(1))) {
        return *code;
    }
    const auto options = parseArguments(QCoreApplication::arguments().mid(1));
    if (!options) {
        std::fprintf(stderr, "floorwatchd: %s\n", qPrintable(options.error()));
        return 2;
    }
    switch (options.value().command) {
    case Options::Command::Help: std::fputs(qPrintable(helpText()), stdout); return 0;
    case Options::Command::Version: std::puts("floorwatchd " FLOORWATCH_VERSION); return 0;
    case Options::Command::Replay: return runReplay(options.value());
    case Options::Command::Floor: return runFloor(options.value());
    case Options::Command::Run: return runJournal(options.value());
    case Options::Command::Doctor: return runDoctor(options.value());
    }
    Q_UNREACHABLE();
}
