#include "daemon/accesscommands.h"

#include "daemon/auditcommands.h"
#include "daemon/operatorcommands.h"
#include "daemon/terminal.h"

namespace Floorwatch::Daemon
{

namespace
{

void declare(QCommandLineParser &parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    const auto add = [&parser](const char *name, const char *value = "") {
        parser.addOption(QCommandLineOption(QLatin1String(name), {}, QLatin1String(value)));
    };
    for (const char *withValue : {"file", "key", "key-file", "head", "csv", "accounts", "role", "full-name", "grant",
                                  "deny", "teams", "queues"}) {
        add(withValue, "VALUE");
    }
    for (const char *alone : {"json", "enable", "help"}) {
        add(alone);
    }
}

} // namespace

std::optional<int> runAccessCommand(const QStringList &arguments)
{
    const QString command = arguments.value(0);
    const bool audit = command == QLatin1String("audit");
    if (!audit && command != QLatin1String("operators")) {
        return std::nullopt;
    }
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList(QStringLiteral("floorwatchd")) + arguments)) {
        return complain(parser.errorText(), 2);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        return print(accessHelp().toUtf8());
    }
    const QStringList words = parser.positionalArguments();
    const auto code =
        audit && words.size() > 2
            ? Base::Result<int>(Base::Error{QStringLiteral("“%1” is not understood").arg(words.last())})
            : (audit ? runAudit(words.value(1), parser) : runOperators(words.value(1), words.mid(2), parser));
    return code ? code.value() : complain(code.error(), 2);
}

QString accessHelp()
{
    return QStringLiteral(
        "  floorwatchd audit verify [--key HEX | --key-file FILE] [--head HEAD] [--json]\n"
        "                                               check the audit trail; exit 0 whole, 1 changed, 2 unreadable\n"
        "  floorwatchd audit export [--csv FILE]        the audit trail as CSV (default: standard output)\n"
        "  floorwatchd audit begin                      begin one where there is none; prints its verification key\n"
        "  floorwatchd operators list [--json]          the accounts of this machine\n"
        "  floorwatchd operators add NAME [--role ROLE] [--full-name TEXT] [--teams A,B] [--queues A,B]\n"
        "  floorwatchd operators set-role NAME ROLE [--grant RIGHTS] [--deny RIGHTS]\n"
        "  floorwatchd operators set-password NAME\n"
        "  floorwatchd operators disable NAME [--enable]\n"
        "  floorwatchd operators remove NAME\n"
        "\n"
        "  --accounts DIR         folder of accounts, policy and audit trail (default: the console's)\n"
        "  --file FILE            an audit trail elsewhere\n"
        "  --head HEAD            NUMBER:HASH as an earlier check printed it: nothing up to it may be gone\n"
        "  ROLE: viewer, teamLead, floorSupervisor, trainer, administrator; RIGHTS: a comma between them\n"
        "  passwords: environment FLOORWATCH_PASSWORD, else asked at the terminal\n");
}

} // namespace Floorwatch::Daemon
