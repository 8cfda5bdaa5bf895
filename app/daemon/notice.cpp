#include "daemon/notice.h"

#include "access/folder.h"
#include "daemon/commandline.h"
#include "daemon/terminal.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTimer>

namespace Floorwatch::Daemon
{

using namespace Domain;
using Base::Error;

namespace
{

constexpr int ReadyWithinMillis = 20'000;

QString word(CommandResult::Outcome outcome)
{
    switch (outcome) {
    case CommandResult::Outcome::Confirmed: return QStringLiteral("confirmed");
    case CommandResult::Outcome::Refused: return QStringLiteral("refused");
    case CommandResult::Outcome::TimedOut: return QStringLiteral("timedOut");
    case CommandResult::Outcome::LinkLost: return QStringLiteral("linkLost");
    case CommandResult::Outcome::Denied: return QStringLiteral("denied");
    }
    Q_UNREACHABLE();
}

/// From the first connection to the exit code.
class Telling : public QObject
{
public:
    explicit Telling(const NoticeOptions &options) : m_options(options) {}
    int run();

private:
    void look();
    void finished(const CommandResult &result);
    void end(int code);

    const NoticeOptions &m_options;
    const Base::SystemClock m_clock;
    std::unique_ptr<Session::Session> m_session;
    QHash<quint64, QString> m_asked;
    bool m_sent = false;
    bool m_ended = false;
    int m_code = 0;
};

int Telling::run()
{
    Session::SessionSettings settings;
    settings.feeds = {m_options.feed};
    auto session = signedInSession(m_options.who, QStringLiteral("floorwatchd notice"), std::move(settings), m_clock);
    if (!session) {
        return complain(session.error());
    }
    m_session = std::move(session).value();
    connect(m_session.get(), &Session::Session::floorChanged, this, [this] { look(); });
    connect(m_session.get(), &Session::Session::commandFinished, this,
            [this](const CommandResult &result) { finished(result); });
    QTimer::singleShot(ReadyWithinMillis, this, [this] {
        if (!m_sent) {
            end(complain(QStringLiteral("no floor within 20 seconds")));
        }
    });
    m_session->start();
    const int code = QCoreApplication::exec();
    m_session->stop();
    return code;
}

void Telling::look()
{
    const Floor::FeedRecord &feed = m_session->floor().feeds().front();
    if (m_ended || m_sent) {
        return; // a link that is lost now answers by commandFinished()
    }
    if (feed.state == FeedState::Refused || feed.state == FeedState::Lost) {
        return end(complain(feed.reason));
    }
    if (feed.state != FeedState::Live) {
        return;
    }
    m_sent = true;
    for (const QString &interface : m_options.to) {
        m_asked.insert(m_session->submit(PbxId{}, SendText{interface, m_options.text, {}}, m_options.reason),
                       interface);
    }
}

void Telling::finished(const CommandResult &result)
{
    const QString interface = m_asked.take(result.id);
    if (interface.isEmpty()) {
        return;
    }
    const QJsonObject line{{QStringLiteral("event"), QStringLiteral("notice")},
                           {QStringLiteral("to"), interface},
                           {QStringLiteral("outcome"), word(result.outcome)},
                           {QStringLiteral("message"), result.message}};
    const bool taken = result.outcome == CommandResult::Outcome::Confirmed;
    m_code = std::max({m_code, taken ? 0 : complain(interface + QStringLiteral(": ") + result.message),
                       print(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n')});
    if (m_asked.isEmpty()) {
        end(m_code);
    }
}

void Telling::end(int code)
{
    if (!m_ended) {
        m_ended = true;
        QCoreApplication::exit(code);
    }
}

} // namespace

Base::Result<NoticeOptions> parseNotice(const QStringList &arguments)
{
    QCommandLineParser parser;
    for (const char *name : {"feed", "secret-file", "fingerprint", "to", "text", "operator", "accounts", "reason"}) {
        parser.addOption({QString::fromLatin1(name), {}, QStringLiteral("VALUE")});
    }
    parser.addOptions({{QStringLiteral("allow-plain-login"), {}}, {{QStringLiteral("h"), QStringLiteral("help")}, {}}});
    if (!parser.parse(QStringList(QStringLiteral("notice")) + arguments)) {
        return Error{parser.errorText()};
    }
    NoticeOptions options;
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
    options.to = parser.values(QStringLiteral("to"));
    options.text = parser.value(QStringLiteral("text"));
    options.reason = parser.value(QStringLiteral("reason"));
    options.who.operatorName = parser.value(QStringLiteral("operator"));
    options.who.password = qEnvironmentVariable("FLOORWATCH_PASSWORD");
    options.who.accounts =
        parser.isSet(QStringLiteral("accounts")) ? parser.value(QStringLiteral("accounts")) : Access::defaultFolder();
    if (options.to.isEmpty()) {
        return Error{QStringLiteral("notice needs --to INTERFACE (PJSIP/1001)")};
    }
    if (options.text.isEmpty()) {
        return Error{QStringLiteral("notice needs --text TEXT")};
    }
    if (options.who.operatorName.isEmpty()) {
        return Error{QStringLiteral("notice needs --operator NAME and the password in FLOORWATCH_PASSWORD")};
    }
    return options;
}

QString noticeHelp()
{
    return QStringLiteral(
        "floorwatchd notice --to INTERFACE... --text TEXT --operator NAME --feed URL [options]\n"
        "\n"
        "  --to INTERFACE         an agent's telephone as the PBX names it: PJSIP/1001\n"
        "  --text TEXT            750 bytes at most\n"
        "  --accounts DIR         accounts, policy and audit trail (default: the console's)\n"
        "  --reason TEXT          for the audit trail, where policy asks for it\n"
        "  The operator's password is in the environment, FLOORWATCH_PASSWORD. The PBX user needs write=message.\n"
        "  Prints one JSON object a telephone. Exit 0: the PBX took all of them; 1: it did not; 2: not understood.\n");
}

int runNotice(const NoticeOptions &options)
{
    Telling telling(options);
    return telling.run();
}

} // namespace Floorwatch::Daemon
