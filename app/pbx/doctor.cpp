#include "pbx/doctor.h"

#include "base/clock.h"
#include "base/text.h"
#include "pbx/asterisk/amisession.h"

#include <QSet>
#include <QTimer>

#include <cmath>

namespace Floorwatch::Pbx
{

using Level = DoctorItem::Level;
using Wire::AmiFrame;

namespace
{

constexpr int WaitForEventsMillis = 1500;
constexpr double ClockWarnSeconds = 2;

} // namespace

DoctorItem::Level DoctorReport::worst() const
{
    Level worst = Level::Ok;
    for (const DoctorItem &item : items) {
        worst = std::max(worst, item.level);
    }
    return worst;
}

/// The steps, one after the other; each ends by calling the next.
class Doctor::Examination
{
public:
    Examination(Doctor &doctor, FeedConfig config) : m_doctor(doctor), m_config(std::move(config)), m_session(m_config)
    {
    }

    void begin()
    {
        m_session.setFrameHandler([this](const AmiFrame &frame, Domain::Instant) { look(frame); });
        connect(&m_session, &AmiSession::loggedIn, &m_doctor, [this] { loggedIn(); });
        connect(&m_session, &AmiSession::failed, &m_doctor,
                [this](AmiSession::Failure failure, const QString &reason) { failed(failure, reason); });
        m_session.open();
    }

private:
    void add(const char *id, Level level, const QString &what, const QString &advice = {})
    {
        m_report.items.push_back({QString::fromLatin1(id), level, what, advice});
    }

    void done()
    {
        if (!m_done) {
            m_done = true;
            m_session.close();
            Q_EMIT m_doctor.finished(m_report);
        }
    }

    void failed(AmiSession::Failure failure, const QString &reason)
    {
        using Failure = AmiSession::Failure;
        switch (failure) {
        case Failure::Unreachable:
        case Failure::Silent:
            add("reach", Level::Fail, reason,
                tr("In manager.conf, [general]: enabled=yes, port=%1, and bindaddr= an address that this machine "
                   "reaches; "
                   "then “manager reload”.")
                    .arg(m_config.port));
            break;
        case Failure::NotAmi:
            add("reach", Level::Fail, reason,
                tr("The manager's port is in manager.conf (port=, or tlsbindaddr= for TLS); a TLS port needs "
                   "amis://."));
            break;
        case Failure::Tls:
            add("tls", Level::Fail, reason,
                tr("Pin it with --fingerprint, or install a certificate that this machine trusts (tlscertfile= in "
                   "manager.conf)."));
            break;
        case Failure::Login:
            add("reach", Level::Ok,
                tr("%1:%2 answers: %3").arg(m_config.host).arg(m_config.port).arg(m_session.banner()));
            add("login", Level::Fail, reason,
                tr("In manager.conf, [%1]: secret=, and permit= for the address of this machine.").arg(m_config.user));
            break;
        }
        done();
    }

    void loggedIn()
    {
        add("reach", Level::Ok, tr("%1:%2 answers: %3").arg(m_config.host).arg(m_config.port).arg(m_session.banner()));
        if (m_session.encrypted()) {
            add("tls", Level::Ok, tr("encrypted; the certificate's SHA-256 is %1").arg(m_session.peerFingerprint()));
        } else {
            add("tls", isLoopback(m_config.host) ? Level::Ok : Level::Warn, tr("not encrypted"),
                isLoopback(m_config.host) ? QString()
                                          : tr("tlsenable=yes and tlscertfile= in manager.conf, then amis://"));
        }
        add("login", Level::Ok, tr("“%1” is logged in").arg(m_config.user));
        m_session.send({"ListCommands", {}}, [this](const AmiFrame &answer) { writeRights(answer); });
    }

    void writeRights(const AmiFrame &answer)
    {
        for (const Wire::AmiLine line : answer.lines()) {
            if (line.value.contains("(Priv: ")) {
                m_actions.insert(line.name.toByteArray());
            }
        }
        QStringList missing;
        const auto need = [&](const char *action, const char *right) {
            if (!m_actions.contains(action) && !missing.contains(QString::fromLatin1(right))) {
                missing << QString::fromLatin1(right);
            }
        };
        need("QueuePause", "agent");
        need("Redirect", "call");
        need("Originate", "originate");
        need("MessageSend", "message");
        if (missing.isEmpty()) {
            add("write", Level::Ok, tr("may act on agents and calls"));
        } else {
            add("write", Level::Warn,
                tr("write rights are missing: %1. What needs them is disabled on the screen.")
                    .arg(missing.join(QStringLiteral(","))),
                tr("In manager.conf, [%1]: write=%2")
                    .arg(m_config.user, QStringLiteral("agent,call,originate,message")));
        }
        m_session.send({"CoreSettings", {}}, [this](const AmiFrame &settings) { version(settings); });
    }

    void version(const AmiFrame &answer)
    {
        const QByteArrayView version = answer.value("AsteriskVersion");
        const int major = version.first(std::max<qsizetype>(0, version.indexOf('.'))).toInt();
        if (version.isEmpty()) {
            add("version", Level::Warn, tr("the version is not told: %1").arg(Base::fromPeer(answer.value("Message"))),
                tr("In manager.conf, [%1]: write=reporting").arg(m_config.user));
        } else if (major > 0 && major < 13) {
            add("version", Level::Fail, tr("Asterisk %1 is too old").arg(Base::fromPeer(version)),
                tr("Asterisk 13 or newer is needed."));
        } else {
            add("version", Level::Ok, tr("Asterisk %1").arg(Base::fromPeer(version)));
        }
        m_session.send({"Ping", {}}, [this](const AmiFrame &pong) { clock(pong); });
    }

    void clock(const AmiFrame &answer)
    {
        const Base::Instant theirs = Base::parseEpoch(answer.value("Timestamp"));
        if (Base::isSet(theirs)) {
            const double ahead = Base::toSeconds(theirs - Base::SystemClock().now());
            const bool far = std::abs(ahead) > ClockWarnSeconds;
            add("clock", far ? Level::Warn : Level::Ok,
                tr("the PBX's clock is %1 s ahead of this one").arg(ahead, 0, 'f', 1),
                far ? tr("Let both machines keep time by NTP.") : QString());
        }
        m_session.send({"QueueStatus", {}}, [this](const AmiFrame &status) {
            if (status.type() != "Success") {
                add("queues", Level::Fail,
                    tr("the queues cannot be listed: %1").arg(Base::fromPeer(status.value("Message"))),
                    tr("In manager.conf, [%1]: read=call,agent and write=reporting").arg(m_config.user));
                chanSpy();
            }
        });
    }

    void look(const AmiFrame &frame)
    {
        if (frame.kind() != AmiFrame::Kind::Event) {
            return;
        }
        if (frame.type() == "QueueParams") {
            ++m_queues;
        } else if (frame.type() == "QueueMember") {
            member(frame);
        } else if (frame.type() == "QueueStatusComplete") {
            queuesListed();
        } else if (!frame.value("Privilege").isEmpty()) {
            const QByteArrayView classes = frame.value("Privilege");
            if (!classes.startsWith("security") && !classes.startsWith("system")) {
                ++m_eventsSeen;
                m_stampsSeen += frame.value("Timestamp").isEmpty() ? 0 : 1;
            }
            m_classes.insert(classes.first(std::max<qsizetype>(0, classes.indexOf(','))).toByteArray());
        }
    }

    void member(const AmiFrame &frame)
    {
        ++m_members;
        const QByteArrayView location = frame.value("Location");
        const QByteArrayView state = frame.value("StateInterface");
        if (location.startsWith("Local/") && (state.isEmpty() || state.startsWith("Local/"))) {
            m_blind << Base::fromPeer(location);
        }
        const int status = frame.value("Status").toInt();
        if (status == 4) {
            m_invalid << Base::fromPeer(location);
        }
    }

    void queuesListed()
    {
        if (m_queues == 0) {
            add("queues", Level::Warn, tr("this PBX has no queues"), tr("Queues are defined in queues.conf."));
        } else {
            add("queues", Level::Ok,
                tr("%n queue(s)", nullptr, m_queues) + QStringLiteral(", ") + tr("%n member(s)", nullptr, m_members));
        }
        if (!m_blind.isEmpty()) {
            add("members", Level::Warn,
                tr("members on Local channels without a state interface always look free: %1")
                    .arg(m_blind.join(QStringLiteral(", "))),
                tr("In queues.conf: member => Local/1001@from-queue/n,0,Name,PJSIP/1001 (the fourth field), or "
                   "StateInterface in QueueAdd."));
        } else if (!m_invalid.isEmpty()) {
            add("members", Level::Warn,
                tr("members whose device does not exist: %1").arg(m_invalid.join(QStringLiteral(", "))),
                tr("Correct the member => lines in queues.conf, or the endpoints."));
        } else {
            add("members", Level::Ok, tr("every member's state can be seen"));
        }
        chanSpy();
    }

    void chanSpy()
    {
        const QString advice = tr("In modules.conf: load => app_chanspy.so");
        if (m_actions.contains("ModuleCheck")) {
            m_session.send({"ModuleCheck", {{"Module", QStringLiteral("app_chanspy.so")}}},
                           [this, advice](const AmiFrame &answer) {
                               const bool there = answer.type() == "Success";
                               add("chanspy", there ? Level::Ok : Level::Warn,
                                   there ? tr("ChanSpy is loaded")
                                         : tr("ChanSpy is not loaded: nobody can be listened to"),
                                   there ? QString() : advice);
                               takeOver();
                           });
            return;
        }
        add("chanspy", Level::Ok, tr("whether ChanSpy is loaded cannot be seen without write=system"));
        takeOver();
    }

    void takeOver()
    {
        if (!m_actions.contains("ShowDialPlan")) {
            waitForEvents();
            return;
        }
        const QString context =
            m_config.takeOverContext.isEmpty() ? m_config.transferContext : m_config.takeOverContext;
        m_session.send({"ShowDialPlan", {{"Context", context}}}, [this, context](const AmiFrame &answer) {
            const bool there = answer.type() == "Success";
            add("takeover", there ? Level::Ok : Level::Warn,
                there ? tr("take-overs go through the context “%1”").arg(context)
                      : tr("there is no context “%1”: no call can be taken over").arg(context),
                there ? QString()
                      : tr("Write one into extensions.conf (the README shows it) and name it in the feed's URL: "
                           "?takeovers=CONTEXT"));
            waitForEvents();
        });
    }

    void waitForEvents()
    {
        // A ping answers at once; whatever the PBX had to say of itself meanwhile shows what this user may read.
        QTimer::singleShot(WaitForEventsMillis, &m_doctor, [this] { readRights(); });
    }

    void readRights()
    {
        QStringList seen;
        for (const QByteArray &one : std::as_const(m_classes)) {
            seen << QString::fromLatin1(one);
        }
        seen.sort();
        if (m_eventsSeen == 0) {
            add("read", Level::Ok, tr("no event came within the check; read=call,agent is needed"));
        } else {
            add("read", Level::Ok, tr("events come: %1").arg(seen.join(QStringLiteral(","))));
            const bool stamped = m_stampsSeen > 0;
            add("stamps", stamped ? Level::Ok : Level::Warn,
                stamped ? tr("events carry the PBX's own time")
                        : tr("events carry no time: the moment of arrival is used"),
                stamped ? QString() : tr("In manager.conf, [general]: timestampevents=yes"));
        }
        done();
    }

    Doctor &m_doctor;
    FeedConfig m_config;
    AmiSession m_session;
    DoctorReport m_report;
    QSet<QByteArray> m_actions;
    QSet<QByteArray> m_classes;
    QStringList m_blind;
    QStringList m_invalid;
    int m_queues = 0;
    int m_members = 0;
    int m_eventsSeen = 0;
    int m_stampsSeen = 0;
    bool m_done = false;
};

Doctor::Doctor(FeedConfig config, QObject *parent)
    : QObject(parent), m_examination(std::make_unique<Examination>(*this, std::move(config)))
{
}

Doctor::~Doctor() = default;

void Doctor::start() { m_examination->begin(); }

} // namespace Floorwatch::Pbx
