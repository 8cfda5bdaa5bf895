#include "daemon/listen.h"

#include "daemon/operatorsession.h"
#include "daemon/stopsignal.h"
#include "daemon/terminal.h"
#include "phone/filesound.h"
#include "session/monitor.h"
#include "session/session.h"
#include "session/telephone.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <cmath>
#include <cstdio>
#include <unistd.h>

namespace Floorwatch::Daemon
{

using namespace Domain;
using Session::Monitor;
using Session::MonitorEnd;
using Session::MonitorPhase;
using Session::MonitorState;

namespace
{

constexpr int ReadyWithinMillis = 20'000;
constexpr int FiguresMillis = 1'000;

/// One listening from the first connection to the exit code.
class Listening : public QObject
{
public:
    explicit Listening(const ListenOptions &options) : m_options(options) {}

    int run();

private:
    [[nodiscard]] Base::Status open();
    [[nodiscard]] Base::Status openTelephone();
    void tryToStart();
    void stateChanged();
    void print(const QString &event, QJsonObject object);
    void printFigures();
    void readCommands();
    void command(const QString &line);
    void receive(const QString &number);
    void begun();
    void end(const QString &complaint = {});
    [[nodiscard]] AgentId agent() const;

    const ListenOptions &m_options;
    const Base::SystemClock m_clock;
    std::unique_ptr<Session::Session> m_session;
    std::shared_ptr<Phone::AudioPath> m_path;
    std::unique_ptr<Phone::FileSound> m_sound;
    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_line;
    QTimer m_figures;
    MonitorState m_told;
    QString m_why = QStringLiteral("no floor yet");
    bool m_started = false;
    bool m_listened = false;
    bool m_ending = false;
    bool m_receiving = false;
    int m_code = 1;
};

Base::Status Listening::open()
{
    Session::SessionSettings settings;
    settings.feeds = {m_options.feed};
    auto session = signedInSession({m_options.operatorName, m_options.password, m_options.accounts},
                                   QStringLiteral("floorwatchd listen"), std::move(settings), m_clock);
    if (!session) {
        return Base::Error{session.error()};
    }
    m_session = std::move(session).value();
    return openTelephone();
}

Base::Status Listening::openTelephone()
{
    if (m_options.sip.isEmpty()) {
        m_session->setTelephone(Session::deskTelephone(m_options.desk, m_options.device));
        return Base::Done{};
    }
    auto account = Phone::SipAccount::fromUrl(m_options.sip);
    if (!account) {
        return Base::Error{account.error()};
    }
    account.value().secret = m_options.sipSecret;
    m_path = std::make_shared<Phone::AudioPath>();
    m_sound = std::make_unique<Phone::FileSound>(m_path);
    Base::Status sound = m_sound->start(m_options.wav, m_options.say);
    if (!sound) {
        return sound;
    }
    m_session->setTelephone(Session::softTelephone(account.value(), m_path, m_options.device));
    return Base::Done{};
}

int Listening::run()
{
    const Base::Status opened = open();
    if (!opened) {
        return complain(opened.error());
    }
    StopSignal stop;
    connect(&stop, &StopSignal::raised, this, [this] { end(); });
    connect(m_session.get(), &Session::Session::floorChanged, this, [this] { tryToStart(); });
    connect(m_session->telephone(), &Session::Telephone::troubleChanged, this, [this] { tryToStart(); });
    connect(&m_session->monitor(), &Monitor::changed, this, [this] { stateChanged(); });
    connect(&m_session->monitor(), &Monitor::firstSound, this, [this](std::chrono::milliseconds after) {
        print(QStringLiteral("firstSound"), {{QStringLiteral("afterMs"), static_cast<qint64>(after.count())}});
    });
    connect(&m_session->monitor(), &Monitor::besideAnother, this, [this](SpyMode mode, const QString &who) {
        print(QStringLiteral("besideAnother"), {{QStringLiteral("mode"), text(mode)}, {QStringLiteral("who"), who}});
        m_session->monitor().setMode(mode, true); // who types the command at a site has been told
    });
    connect(&m_figures, &QTimer::timeout, this, [this] { printFigures(); });
    QTimer::singleShot(ReadyWithinMillis, this, [this] {
        if (!m_started) {
            end(m_why);
        }
    });
    if (m_options.interactive) {
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
        connect(m_input.get(), &QSocketNotifier::activated, this, [this] { readCommands(); });
    }
    m_session->start();
    const int code = QCoreApplication::exec();
    m_session->monitor().stop();
    m_session->stop();
    m_session->setTelephone({});
    const Base::Status closed = m_sound ? m_sound->stop() : Base::Status(Base::Done{});
    return closed ? code : complain(closed.error());
}

AgentId Listening::agent() const
{
    for (const Floor::AgentRecord &record : m_session->floor().agents()) {
        const QString extension = record.id.key.section(QLatin1Char('/'), 1).section(QLatin1Char('@'), 0, 0);
        if (record.name == m_options.agent || record.id.key == m_options.agent || extension == m_options.agent) {
            return record.id;
        }
    }
    return {};
}

void Listening::tryToStart()
{
    const Floor::FeedRecord &feed = m_session->floor().feeds().front();
    if (!m_ending && (feed.state == FeedState::Refused || (!m_started && feed.state == FeedState::Lost))) {
        end(feed.reason);
    }
    if (m_started || m_ending || feed.state != FeedState::Live) {
        return;
    }
    const AgentId id = agent();
    if (id.isNull()) {
        end(QStringLiteral("there is no agent “%1”").arg(m_options.agent));
        return;
    }
    const Access::Decision right = m_session->judge(m_options.mode == SpyMode::Whisper ? Access::Right::Whisper
                                                    : m_options.mode == SpyMode::Barge ? Access::Right::Barge
                                                                                       : Access::Right::Listen,
                                                    {});
    const bool hopeless = !right.allowed && right.refusal == Access::Refusal::NoRight;
    if (!hopeless && !m_session->monitor().mayStart(id, m_options.mode, &m_why)) {
        return; // not on a call, or the phone is not registered yet: the next change may bring it
    }
    begun();
    m_session->monitor().start(id, m_options.mode, m_options.reason);
}

void Listening::begun()
{
    if (!std::exchange(m_started, true)) {
        if (m_options.seconds > 0) {
            QTimer::singleShot(m_options.seconds * 1'000, this, [this] { end(); });
        }
        m_figures.start(FiguresMillis);
    }
}

void Listening::stateChanged()
{
    const MonitorState &state = m_session->monitor().state();
    m_listened = m_listened || state.phase == MonitorPhase::Active || state.phase == MonitorPhase::TakenOver;
    if (state == m_told) {
        return;
    }
    m_told = state;
    QJsonArray others;
    for (const Spy &spy : state.others) {
        others.append(
            QJsonObject{{QStringLiteral("by"), spy.by},
                        {QStringLiteral("mode"), spy.modeKnown ? text(spy.mode) : QStringLiteral("unknown")}});
    }
    QJsonObject object{{QStringLiteral("phase"), text(state.phase)},
                       {QStringLiteral("mode"), text(state.mode)},
                       {QStringLiteral("microphoneOpen"), state.microphoneOpen},
                       {QStringLiteral("agent"), state.agentName},
                       {QStringLiteral("caller"), state.caller.number},
                       {QStringLiteral("queue"), state.queue},
                       {QStringLiteral("recording"), state.recording},
                       {QStringLiteral("others"), others}};
    if (state.asked) {
        object.insert(QStringLiteral("modeAsked"), text(*state.asked));
    }
    if (state.end != MonitorEnd::None) {
        object.insert(QStringLiteral("reason"), text(state.end));
    }
    if (!state.message.isEmpty()) {
        object.insert(QStringLiteral("message"), state.message);
    }
    print(QStringLiteral("state"), object);
    if (state.phase == MonitorPhase::Ended && !m_ending && !m_receiving) {
        end(m_listened && state.end != MonitorEnd::Refused ? QString() : state.message);
    }
}

void Listening::print(const QString &event, QJsonObject object)
{
    object.insert(QStringLiteral("event"), event);
    object.insert(QStringLiteral("at"), static_cast<double>(Base::toEpochMicros(m_clock.now())) / 1e6);
    std::fputs(QJsonDocument(object).toJson(QJsonDocument::Compact).append('\n').constData(), stdout);
    std::fflush(stdout);
}

void Listening::printFigures()
{
    const Session::MonitorFigures figures = m_session->monitor().figures();
    const auto tenth = [](double value) { return std::round(value * 10) / 10; };
    print(QStringLiteral("figures"), {{QStringLiteral("agentDbfs"), tenth(figures.agentDbfs)},
                                      {QStringLiteral("callerDbfs"), tenth(figures.callerDbfs)},
                                      {QStringLiteral("microphoneDbfs"), tenth(figures.microphoneDbfs)},
                                      {QStringLiteral("packets"), static_cast<qint64>(figures.line.packets)},
                                      {QStringLiteral("lossPercent"), tenth(figures.line.lossPercent)},
                                      {QStringLiteral("jitterMs"), tenth(figures.line.jitterMs)},
                                      {QStringLiteral("bufferMs"), tenth(figures.line.bufferMs)},
                                      {QStringLiteral("roundTripMs"), tenth(figures.line.roundTripMs)},
                                      {QStringLiteral("mos"), tenth(figures.line.mos)},
                                      {QStringLiteral("codec"), figures.line.codec},
                                      {QStringLiteral("encrypted"), figures.line.encrypted}});
}

void Listening::readCommands()
{
    char buffer[4096];
    const ssize_t got = read(STDIN_FILENO, buffer, sizeof buffer);
    if (got <= 0) {
        m_input->setEnabled(false);
        end();
        return;
    }
    m_line.append(buffer, static_cast<qsizetype>(got));
    for (qsizetype newline = m_line.indexOf('\n'); newline >= 0; newline = m_line.indexOf('\n')) {
        command(QString::fromUtf8(m_line.first(newline)).trimmed());
        m_line.remove(0, newline + 1);
    }
}

void Listening::command(const QString &line)
{
    Monitor &monitor = m_session->monitor();
    bool isMode = false;
    const SpyMode mode = spyMode(line, &isMode);
    if (isMode) {
        monitor.setMode(mode);
    } else if (line == QLatin1String("take-over")) {
        monitor.takeOver();
    } else if (line.startsWith(QLatin1String("receive "))) {
        receive(line.mid(8).trimmed());
    } else if (line == QLatin1String("give-back")) {
        monitor.giveBack();
    } else if (line == QLatin1String("record") || line == QLatin1String("stop-recording")) {
        monitor.setRecording(line == QLatin1String("record"));
    } else if (line == QLatin1String("flag")) {
        monitor.flag();
    } else if (line.startsWith(QLatin1String("note "))) {
        monitor.setNote(line.mid(5));
    } else if (line == QLatin1String("stop")) {
        end();
    } else if (!line.isEmpty()) {
        complain(QStringLiteral("“%1” is no command: listen, whisper, barge, take-over, give-back, receive NUMBER, "
                                "record, stop-recording, flag, note TEXT, stop")
                     .arg(line));
    }
}

void Listening::receive(const QString &number)
{
    const Floor::FloorState &floor = m_session->floor();
    for (const Floor::QueueRecord &queue : floor.queues()) {
        for (const quint64 serial : queue.waiting) {
            const Floor::CallRecord *call = floor.callOfLeg(floor.visitBySerial(serial)->leg);
            if (!call || call->caller.number != number) {
                continue;
            }
            QString why;
            if (!m_session->monitor().mayReceive(call->id, &why)) {
                complain(why);
                return;
            }
            // The listening before ends with it, and this run does not.
            m_receiving = true;
            m_session->monitor().receive(call->id);
            m_receiving = false;
            m_listened = false; // this caller counts, whoever was heard before
            m_why = QStringLiteral("the caller was not reached");
            begun();
            return;
        }
    }
    complain(QStringLiteral("no caller of the number “%1” waits").arg(number));
}

void Listening::end(const QString &complaint)
{
    if (m_ending) {
        return;
    }
    m_ending = true;
    m_session->monitor().stop();
    m_code = m_listened && complaint.isEmpty() ? 0 : 1;
    if (!complaint.isEmpty()) {
        complain(complaint);
    } else if (!m_listened) {
        complain(m_why);
    }
    QCoreApplication::exit(m_code);
}

} // namespace

int runListen(const ListenOptions &options)
{
    Listening listening(options);
    return listening.run();
}

} // namespace Floorwatch::Daemon
