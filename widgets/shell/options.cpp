#include "shell/options.h"

#include <QCommandLineParser>
#include <QFile>
#include <QTimeZone>

#include <algorithm>

namespace Floorwatch::Shell
{

using Base::Error;
using Base::Result;

namespace
{

void describe(QCommandLineParser &parser)
{
    const auto add = [&parser](const QString &name, const QString &text, const QString &value = {}) {
        parser.addOption(QCommandLineOption(name, text, value));
    };
    parser.setApplicationDescription(QStringLiteral("Floorwatch, the supervisor console for call centres."));
    add(QStringLiteral("demo"), QStringLiteral("Starts the built-in call centre."));
    add(QStringLiteral("demo-agents"), QStringLiteral("Agents of the built-in call centre (60)."), QStringLiteral("N"));
    add(QStringLiteral("demo-speed"), QStringLiteral("How much faster than real its time runs (1)."),
        QStringLiteral("X"));
    add(QStringLiteral("demo-seed"), QStringLiteral("Makes its day repeatable."), QStringLiteral("N"));
    add(QStringLiteral("feed"),
        QStringLiteral("A PBX: ami://user@host:port, amis://user@host:port or replay:FILE?speed=N. May be repeated."),
        QStringLiteral("URL"));
    add(QStringLiteral("secret-file"),
        QStringLiteral("File that holds the secret of the feeds; else FLOORWATCH_SECRET."), QStringLiteral("FILE"));
    add(QStringLiteral("fingerprint"), QStringLiteral("SHA-256 of the PBX's own certificate (amis)."),
        QStringLiteral("HEX"));
    add(QStringLiteral("journal"), QStringLiteral("Where what happens is kept."), QStringLiteral("FILE"));
    add(QStringLiteral("timezone"),
        QStringLiteral("The site's time zone, as Asia/Shanghai; days begin at its midnight."), QStringLiteral("ID"));
    add(QStringLiteral("language"), QStringLiteral("en or zh_CN."), QStringLiteral("ID"));
    add(QStringLiteral("theme"), QStringLiteral("light or dark; else as the desktop."), QStringLiteral("NAME"));
    add(QStringLiteral("page"), QStringLiteral("The page shown first (floor)."), QStringLiteral("NAME"));
    add(QStringLiteral("listen"),
        QStringLiteral("Listens to this agent (name, interface or extension; any) as soon as there is a call."),
        QStringLiteral("AGENT"));
    add(QStringLiteral("screenshot"), QStringLiteral("Saves a picture of the main window and quits."),
        QStringLiteral("FILE"));
    add(QStringLiteral("after"), QStringLiteral("Seconds until the picture is taken (3)."), QStringLiteral("SECONDS"));
    parser.addHelpOption();
    parser.addVersionOption();
}

Error wrong(const QString &option, const QString &value, const QString &right)
{
    return {QStringLiteral("--%1 %2: expected %3").arg(option, value, right)};
}

// The last refused value; parsing goes on so that each option is read by one line.
class Reader
{
public:
    explicit Reader(const QCommandLineParser &parser) : m_parser(parser) {}

    [[nodiscard]] QString text(const QString &option) const { return m_parser.value(option); }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

    double number(const QString &option, double fallback, double least, double most)
    {
        if (!m_parser.isSet(option)) {
            return fallback;
        }
        bool ok = false;
        const double value = m_parser.value(option).toDouble(&ok);
        if (!ok || value < least || value > most) {
            m_error = wrong(option, text(option), QStringLiteral("a number from %1 to %2").arg(least).arg(most));
            return fallback;
        }
        return value;
    }

    QString oneOf(const QString &option, const QStringList &allowed)
    {
        const QString value = text(option);
        if (m_parser.isSet(option) && !allowed.contains(value)) {
            m_error = wrong(option, value, allowed.join(QStringLiteral(" or ")));
        }
        return value;
    }

private:
    const QCommandLineParser &m_parser;
    std::optional<Error> m_error;
};

Result<QString> readSecret(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("secret-file"));
    if (path.isEmpty()) {
        return qEnvironmentVariable("FLOORWATCH_SECRET");
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{QStringLiteral("--secret-file %1: %2").arg(path, file.errorString())};
    }
    return QString::fromUtf8(file.readLine()).trimmed();
}

Result<std::vector<Pbx::FeedConfig>> readFeeds(const QCommandLineParser &parser)
{
    std::vector<Pbx::FeedConfig> feeds;
    const Result<QString> secret = readSecret(parser);
    if (!secret) {
        return Error{secret.error()};
    }
    for (const QString &url : parser.values(QStringLiteral("feed"))) {
        Result<Pbx::FeedConfig> feed = Pbx::FeedConfig::fromUrl(url);
        if (!feed) {
            return Error{QStringLiteral("--feed: %1").arg(feed.error())};
        }
        Pbx::FeedConfig config = std::move(feed).value();
        config.secret = secret.value();
        if (parser.isSet(QStringLiteral("fingerprint"))) {
            config.fingerprint = Pbx::normalFingerprint(parser.value(QStringLiteral("fingerprint")));
        }
        feeds.push_back(std::move(config));
    }
    return feeds;
}

} // namespace

Result<Options> parseOptions(const QStringList &arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments)) {
        return Error{parser.errorText()};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return Error{
            QStringLiteral("unexpected argument '%1'; see --help").arg(parser.positionalArguments().constFirst())};
    }
    Reader reader(parser);
    Options o;
    o.help = parser.isSet(QStringLiteral("help"));
    o.version = parser.isSet(QStringLiteral("version"));
    o.demo = parser.isSet(QStringLiteral("demo"));
    o.demoAgents = static_cast<int>(reader.number(QStringLiteral("demo-agents"), 60, 1, 20'000));
    o.demoSpeed = reader.number(QStringLiteral("demo-speed"), 1, 0.1, 1000);
    if (parser.isSet(QStringLiteral("demo-seed"))) {
        o.demoSeed = static_cast<quint64>(reader.number(QStringLiteral("demo-seed"), 1, 0, 4'294'967'295.0));
    }
    o.journal = reader.text(QStringLiteral("journal"));
    o.language = reader.oneOf(QStringLiteral("language"), {QStringLiteral("en"), QStringLiteral("zh_CN")});
    o.theme = reader.oneOf(QStringLiteral("theme"), {QStringLiteral("light"), QStringLiteral("dark")});
    o.page = reader.oneOf(QStringLiteral("page"),
                          {QStringLiteral("floor"), QStringLiteral("alerts"), QStringLiteral("surges"),
                           QStringLiteral("notices"), QStringLiteral("groups"), QStringLiteral("customers"),
                           QStringLiteral("guides"), QStringLiteral("rules"), QStringLiteral("notifications"),
                           QStringLiteral("phone"), QStringLiteral("operators"), QStringLiteral("policy"),
                           QStringLiteral("audit")});
    o.listen = reader.text(QStringLiteral("listen"));
    o.screenshot = reader.text(QStringLiteral("screenshot"));
    o.afterSeconds = static_cast<int>(reader.number(QStringLiteral("after"), 3, 0, 86'400));
    o.timezone = reader.text(QStringLiteral("timezone")).toLatin1();
    if (!o.timezone.isEmpty() && !QTimeZone::isTimeZoneIdAvailable(o.timezone)) {
        return wrong(QStringLiteral("timezone"), QString::fromLatin1(o.timezone),
                     QStringLiteral("an id as Asia/Shanghai"));
    }
    Result<std::vector<Pbx::FeedConfig>> feeds = readFeeds(parser);
    if (!feeds) {
        return Error{feeds.error()};
    }
    o.feeds = std::move(feeds).value();
    const auto isPbx = [](const Pbx::FeedConfig &feed) { return feed.kind != Pbx::FeedKind::Replay; };
    if (o.demo && std::any_of(o.feeds.begin(), o.feeds.end(), isPbx)) {
        return Error{QStringLiteral("--demo signs in by itself, so that it takes no --feed of a real PBX")};
    }
    return reader.error() ? Result<Options>(*reader.error()) : Result<Options>(o);
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace Floorwatch::Shell
