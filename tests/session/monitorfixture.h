// A supervisor with a telephone of rubber before a PBX of paper: every word of both is said by the test.
#pragma once

#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"
#include "session/monitor.h"
#include "session/session.h"
#include "session/signedin.h"
#include "session/telephone.h"

#include <QHash>
#include <QSet>

namespace Floorwatch::SessionTest
{

/// Remembers what it is told; its lines come up and go down when the test says so.
class FakeTelephone final : public Session::Telephone
{
    Q_OBJECT
public:
    explicit FakeTelephone(bool ownSound = true) : m_ownSound(ownSound) {}

    bool ownSound() const override { return m_ownSound; }
    QString trouble() const override { return notReady; }
    QString extension() const override { return QStringLiteral("2001"); }
    QString device() const override { return QStringLiteral("PJSIP/2001"); }
    void expect(const QString &token, std::chrono::milliseconds) override { expected.insert(token); }
    void expectTransfer(const QString &token, const QString &number, std::chrono::milliseconds) override
    {
        transfers.insert(token, number);
    }
    void accept(const QString &token) override { accepted.insert(token); }
    void hangUp(const QString &token) override { hungUp.insert(token); }
    void setHeard(const QString &token, bool on) override { put(heard, token, on); }
    void setMicrophoneOpen(const QString &token, bool open) override
    {
        put(gates, token, open);
        everOpen = everOpen || open;
    }
    void say(const QString &token, std::vector<qint16> samples) override { told.insert(token, samples.size()); }
    Phone::LineFigures figures(const QString &token) const override { return levels.value(token); }

    QString notReady;
    QSet<QString> expected, accepted, hungUp, heard, gates;
    QHash<QString, QString> transfers;
    QHash<QString, size_t> told;
    QHash<QString, Phone::LineFigures> levels;
    bool everOpen = false;

private:
    static void put(QSet<QString> &set, const QString &token, bool in)
    {
        if (in) {
            set.insert(token);
        } else {
            set.remove(token);
        }
    }

    const bool m_ownSound;
};

class MonitorFixture
{
public:
    /// A live floor on which Alice (PJSIP/1001) talks with 13800000000 in queue support.
    explicit MonitorFixture(Access::Role role = Access::Role::FloorSupervisor, const Access::Policy &policy = {},
                            bool ownSound = true);

    [[nodiscard]] const Session::MonitorState &state() { return session->monitor().state(); }
    /// Begins to listen and lets the PBX ring: gives the id of the spying leg.
    QString begin(Domain::SpyMode mode, const QString &reason = {});
    /// Begins, and both PBX and telephone say yes.
    QString listen(Domain::SpyMode mode = Domain::SpyMode::Listen);
    /// The PBX says that a spying leg listens.
    void spyStarted(const QString &id, const char *targetUniqueid = "a.1", const char *target = "PJSIP/1001-1");
    void digitRead(const QString &id, char digit);
    /// The next action of this name; the console's own thread goes on meanwhile.
    PbxTest::Request asked(const QByteArray &action);
    void send(const QByteArray &frame) { pbx.send(frame); }
    [[nodiscard]] bool gate(const QString &id) const { return phone->gates.contains(id); }

    PbxTest::FakeAsterisk pbx;
    Base::SystemClock clock;
    std::shared_ptr<MemoryAudit> audit = std::make_shared<MemoryAudit>();
    FakeTelephone *phone = nullptr;
    std::unique_ptr<Session::Session> session;
    const Domain::AgentId alice{Domain::PbxId{}, QStringLiteral("PJSIP/1001")};

private:
    QHash<QByteArray, int> m_taken;
};

} // namespace Floorwatch::SessionTest
