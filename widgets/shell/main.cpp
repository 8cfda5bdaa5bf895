#include "shell/console.h"
#include "shell/options.h"

#include <QApplication>

#include <cstdio>

namespace
{

constexpr int BadArguments = 2;

QStringList argumentsOf(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    return arguments;
}

} // namespace

int main(int argc, char **argv)
{
    // Read before there is a display, so that bad arguments are told wherever they were given.
    const auto options = Floorwatch::Shell::parseOptions(argumentsOf(argc, argv));
    if (!options) {
        std::fprintf(stderr, "floorwatch: %s\n", qPrintable(options.error()));
        return BadArguments;
    }
    QCoreApplication::setApplicationName(QStringLiteral("Floorwatch"));
    QCoreApplication::setOrganizationName(QStringLiteral("Floorwatch"));
    QCoreApplication::setApplicationVersion(QStringLiteral(FLOORWATCH_VERSION));
    if (options.value().help || options.value().version) {
        const QCoreApplication app(argc, argv);
        const QString text = options.value().help ? Floorwatch::Shell::helpText()
                                                  : QStringLiteral("floorwatch " FLOORWATCH_VERSION "\n");
        std::fputs(qPrintable(text), stdout);
        return 0;
    }
    QApplication app(argc, argv);
    Floorwatch::Shell::Console console(options.value());
    console.start();
    return QApplication::exec();
}
