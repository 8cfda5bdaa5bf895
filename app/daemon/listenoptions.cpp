#include "access/folder.h"
#include "daemon/commandline.h"
#include "daemon/listen.h"

#include <QCommandLineParser>
#include <QFile>

namespace Floorwatch::Daemon
{

using Base::Error;

namespace
{

QStringList withValue()
{
    return {QStringLiteral("feed"),     QStringLiteral("secret-file"), QStringLiteral("fingerprint"),
            QStringLiteral("agent"),    QStringLiteral("mode"),        QStringLiteral("seconds"),
            QStringLiteral("sip"),      QStringLiteral("phone"),       QStringLiteral("device"),
            QStringLiteral("wav"),      QStringLiteral("say"),         QStringLiteral("operator"),
            QStringLiteral("accounts"), QStringLiteral("reason")};
}

} // namespace

Base::Result<ListenOptions> parseListen(const QStringList &arguments)
{
    QCommandLineParser parser;
    const QStringList values = withValue();
    for (const QString &name : values) {
        parser.addOption({name, {}, QStringLiteral("VALUE")});
    }
    parser.addOptions({{QStringLiteral("interactive"), {}},
                       {QStringLiteral("allow-plain-login"), {}},
                       {{QStringLiteral("h"), QStringLiteral("help")}, {}}});
    if (!parser.parse(QStringList(QStringLiteral("listen")) + arguments)) {
        return Error{parser.errorText()};
    }
    ListenOptions options;
    options.help = parser.isSet(QStringLiteral("help"));
    if (options.help) {
        return options;
    }
    if (!parser.positionalArguments().isEmpty()) {
        return Error{QStringLiteral("“%1” is not understood").arg(parser.positionalArguments().constFirst())};
    }
    auto feed = feedOf(parser, parser.value(QStringLiteral("feed")));
    if (!feed) {
        return Error{feed.error()};
    }
    options.feed = std::move(feed).value();
    options.agent = parser.value(QStringLiteral("agent"));
    options.sip = parser.value(QStringLiteral("sip"));
    options.desk = parser.value(QStringLiteral("phone"));
    options.device = parser.value(QStringLiteral("device"));
    options.wav = parser.value(QStringLiteral("wav"));
    options.say = parser.value(QStringLiteral("say"));
    options.reason = parser.value(QStringLiteral("reason"));
    options.operatorName = parser.value(QStringLiteral("operator"));
    options.interactive = parser.isSet(QStringLiteral("interactive"));
    options.accounts =
        parser.isSet(QStringLiteral("accounts")) ? parser.value(QStringLiteral("accounts")) : Access::defaultFolder();
    options.sipSecret = qEnvironmentVariable("FLOORWATCH_SIP_SECRET");
    options.password = qEnvironmentVariable("FLOORWATCH_PASSWORD");
    bool ok = true;
    if (parser.isSet(QStringLiteral("mode"))) {
        options.mode = Domain::spyMode(parser.value(QStringLiteral("mode")), &ok);
    }
    if (!ok) {
        return Error{
            QStringLiteral("“%1” is no mode: listen, whisper, barge").arg(parser.value(QStringLiteral("mode")))};
    }
    if (parser.isSet(QStringLiteral("seconds"))) {
        options.seconds = parser.value(QStringLiteral("seconds")).toInt(&ok);
        if (!ok || options.seconds < 1) {
            return Error{QStringLiteral("--seconds takes a whole number of seconds from 1 on")};
        }
    }
    if (options.agent.isEmpty()) {
        return Error{QStringLiteral("listen needs --agent NAME (a name, an interface or an extension)")};
    }
    if (options.sip.isEmpty() == options.desk.isEmpty()) {
        return Error{QStringLiteral("listen needs either --sip URL (a phone of its own) or --phone EXTENSION")};
    }
    if (!options.desk.isEmpty() && (!options.wav.isEmpty() || !options.say.isEmpty())) {
        return Error{QStringLiteral("--wav and --say need --sip: the sound of a desk phone does not come here")};
    }
    if (options.operatorName.isEmpty()) {
        return Error{QStringLiteral("listen needs --operator NAME and the password in FLOORWATCH_PASSWORD")};
    }
    if (options.seconds == 0 && !options.interactive) {
        return Error{QStringLiteral("listen needs --seconds N or --interactive")};
    }
    return options;
}

QString listenHelp()
{
    return QStringLiteral(
        "floorwatchd listen --agent NAME --operator NAME --feed URL (--sip URL | --phone EXTENSION) [options]\n"
        "\n"
        "  --mode listen|whisper|barge  default listen; the microphone is closed until the PBX has confirmed it\n"
        "  --seconds N            ends after so long\n"
        "  --interactive          takes commands on standard input, one a line: listen, whisper, barge, take-over,\n"
        "                         give-back, receive NUMBER (a waiting caller), record, stop-recording, flag,\n"
        "                         note TEXT, stop\n"
        "  --sip URL              a phone of its own: sip:2001@host:5060, ;transport=tcp, sips:...; its secret is in\n"
        "                         the environment, FLOORWATCH_SIP_SECRET\n"
        "  --phone EXTENSION      the PBX rings this desk phone instead\n"
        "  --device DEVICE        what the PBX rings, where it is not PJSIP/ and the extension\n"
        "  --wav FILE             writes what is heard (8 kHz mono)\n"
        "  --say FILE             a sound file that is the microphone, over and over; silence without it\n"
        "  --accounts DIR         accounts, policy and audit trail (default: the console's)\n"
        "  --reason TEXT          for the audit trail, where policy asks for it\n"
        "  The operator's password is in the environment, FLOORWATCH_PASSWORD.\n"
        "  Prints one JSON object a line. Exit 0: it was listened to; 1: it was not; 2: not understood.\n");
}

} // namespace Floorwatch::Daemon
