#include "daemon/commandline.h"

#include <QCommandLineParser>
#include <QFile>

namespace Floorwatch::Daemon
{

using Base::Error;

namespace
{

void declare(QCommandLineParser &parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    parser.addOptions({
        {QStringLiteral("feed"), {}, QStringLiteral("URL")},
        {QStringLiteral("journal"), {}, QStringLiteral("FILE")},
        {QStringLiteral("records"), {}, QStringLiteral("FILE")},
        {QStringLiteral("alerts"), {}},
        {QStringLiteral("secret-file"), {}, QStringLiteral("FILE")},
        {QStringLiteral("fingerprint"), {}, QStringLiteral("HEX")},
        {QStringLiteral("timezone"), {}, QStringLiteral("ID")},
        {QStringLiteral("json"), {}},
        {QStringLiteral("allow-plain-login"), {}},
        {{QStringLiteral("h"), QStringLiteral("help")}, {}},
        {{QStringLiteral("v"), QStringLiteral("version")}, {}},
    });
}

Base::Result<QString> secret(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("secret-file"))) {
        return qEnvironmentVariable("FLOORWATCH_SECRET");
    }
    QFile file(parser.value(QStringLiteral("secret-file")));
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("cannot read the secret file “%1”: %2").arg(file.fileName(), file.errorString())};
    }
    return QString::fromUtf8(file.readAll()).trimmed();
}

Base::Result<Options::Command> commandOf(const QString &word)
{
    using Command = Options::Command;
    if (word == QLatin1String("replay")) {
        return Command::Replay;
    }
    if (word == QLatin1String("floor")) {
        return Command::Floor;
    }
    if (word == QLatin1String("run")) {
        return Command::Run;
    }
    if (word == QLatin1String("doctor")) {
        return Command::Doctor;
    }
    return Error{QStringLiteral("“%1” is no command: replay, floor, run, doctor, listen, notice, audit, operators, "
                                "customers (floorwatchd --help)")
                     .arg(word)};
}

Base::Result<Options> check(Options options)
{
    using Command = Options::Command;
    switch (options.command) {
    case Command::Replay:
        if (options.file.isEmpty()) {
            return Error{QStringLiteral("replay needs a file: floorwatchd replay FILE --json")};
        }
        break;
    case Command::Floor:
        if (options.feeds.empty() == options.journal.isEmpty()) {
            return Error{QStringLiteral("floor needs either --feed URL or --journal FILE")};
        }
        break;
    case Command::Run:
        if (options.feeds.empty() || (options.journal.isEmpty() && !options.alerts)) {
            return Error{QStringLiteral("run needs --feed URL and --journal FILE, or --alerts")};
        }
        break;
    case Command::Doctor:
        if (options.feeds.size() != 1 || options.feeds.front().kind == Pbx::FeedKind::Replay) {
            return Error{QStringLiteral("doctor needs one --feed ami://user@host:port or amis://user@host:port")};
        }
        break;
    case Command::Help:
    case Command::Version: break;
    }
    if (options.command != Command::Run && (options.alerts || !options.records.isEmpty())) {
        return Error{QStringLiteral("--alerts and --records belong to run")};
    }
    return options;
}

} // namespace

Base::Result<Options> parseArguments(const QStringList &arguments)
{
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList(QStringLiteral("floorwatchd")) + arguments)) {
        return Error{parser.errorText()};
    }
    Options options;
    if (parser.isSet(QStringLiteral("version"))) {
        options.command = Options::Command::Version;
        return options;
    }
    const QStringList words = parser.positionalArguments();
    if (parser.isSet(QStringLiteral("help")) || arguments.isEmpty()) {
        return options;
    }
    const auto command = commandOf(words.value(0));
    if (!command) {
        return Error{command.error()};
    }
    options.command = command.value();
    options.file = words.value(1);
    if (words.size() > (options.command == Options::Command::Replay ? 2 : 1)) {
        return Error{QStringLiteral("“%1” is not understood").arg(words.last())};
    }
    options.journal = parser.value(QStringLiteral("journal"));
    options.records = parser.value(QStringLiteral("records"));
    options.alerts = parser.isSet(QStringLiteral("alerts"));
    options.json = parser.isSet(QStringLiteral("json"));
    options.floor.zone = QTimeZone::systemTimeZone();
    if (parser.isSet(QStringLiteral("timezone"))) {
        options.floor.zone = QTimeZone(parser.value(QStringLiteral("timezone")).toUtf8());
        if (!options.floor.zone.isValid()) {
            return Error{QStringLiteral("“%1” is no time zone (an IANA name such as Asia/Shanghai)")
                             .arg(parser.value(QStringLiteral("timezone")))};
        }
    }
    const QStringList urls = parser.values(QStringLiteral("feed"));
    for (const QString &url : urls) {
        auto feed = feedOf(parser, url);
        if (!feed) {
            return Error{feed.error()};
        }
        options.feeds.push_back(std::move(feed).value());
    }
    return check(std::move(options));
}

Base::Result<Pbx::FeedConfig> feedOf(const QCommandLineParser &parser, const QString &url)
{
    const auto word = secret(parser);
    if (!word) {
        return Error{word.error()};
    }
    auto feed = Pbx::FeedConfig::fromUrl(url);
    if (!feed) {
        return Error{feed.error()};
    }
    feed.value().secret = word.value();
    feed.value().plainLoginAllowed = parser.isSet(QStringLiteral("allow-plain-login"));
    if (parser.isSet(QStringLiteral("fingerprint"))) {
        feed.value().fingerprint = Pbx::normalFingerprint(parser.value(QStringLiteral("fingerprint")));
    }
    return feed;
}

QString helpText()
{
    return QStringLiteral(
        "floorwatchd: the Floorwatch core without a window\n"
        "\n"
        "  floorwatchd replay FILE [--json]             fold a recorded AMI stream and print the floor as JSON\n"
        "  floorwatchd floor --feed URL [--json]        print one live snapshot of the floor as JSON\n"
        "  floorwatchd floor --journal FILE [--json]    print today's floor as the journal has it\n"
        "  floorwatchd run --feed URL... --journal FILE journal until stopped (SIGTERM or SIGINT end cleanly)\n"
        "      [--records FILE] [--alerts]              print the steps of alerts as lines of JSON; records\n"
        "                                               hold customers and contacts; no need of a journal\n"
        "  floorwatchd doctor --feed URL [--json]       check a PBX; exit 0 all well, 1 warnings, 2 failures\n"
        "  floorwatchd listen ...                       listen to a call without a window (listen --help)\n"
        "  floorwatchd notice ...                       send a text to agents' telephones (notice --help)\n"
        "  floorwatchd audit ...                        check, export or begin the audit trail (audit --help)\n"
        "  floorwatchd operators ...                    the accounts of this machine (operators --help)\n"
        "  floorwatchd customers ...                    import, export and find customers (customers --help)\n"
        "\n"
        "  URL: ami://user@host:port, amis://user@host:port (TLS), replay:FILE?speed=N\n"
        "  --secret-file FILE     the manager user's secret (or environment FLOORWATCH_SECRET)\n"
        "  --fingerprint HEX      SHA-256 of the PBX's certificate, to pin a self-signed one\n"
        "  --timezone ID          the site's zone, whose midnight begins the day's figures (default: this machine's)\n"
        "  --allow-plain-login    permit a login without MD5 over an unencrypted link\n"
        "  --help, --version\n");
}

} // namespace Floorwatch::Daemon
