// A desk that warns before a PBX of paper: records in a folder of their own, every word of the PBX said by the test.
#pragma once

#include "kit/testkit.h"
#include "pbx/fakeasterisk.h"
#include "session/alertdesk.h"
#include "session/session.h"
#include "session/signedin.h"

#include <QTemporaryDir>

namespace Floorwatch::SessionTest
{

class AlertFixture
{
public:
    struct Given {
        Access::Role role = Access::Role::FloorSupervisor;
        Access::Policy policy;
        QString folder; ///< of an earlier fixture; empty: a new one
        bool records = true;
        QStringList pbxs{QStringLiteral("pbx")}; ///< "branch" is the other one that there is
    };
    explicit AlertFixture() : AlertFixture(Given{}) {}
    explicit AlertFixture(const Given &given);

    [[nodiscard]] Session::AlertDesk &desk() { return session->alerts(); }
    [[nodiscard]] QString file(const char *name) const { return folder + QLatin1Char('/') + QLatin1String(name); }
    /// Stores a customer past any right and waits until he is there.
    void addCustomer(const QString &name, const QString &number, const QStringList &tags);
    /// A caller enters the PBX; the id of the call is `id`.
    void arrives(const char *id, const char *number);
    void joins(const char *id, const char *number, const char *queue = "support");
    /// What the PBX says of both.
    [[nodiscard]] static QByteArray arrival(const char *id, const char *number, const char *queue = "support");
    [[nodiscard]] static QByteArray end(const char *id);
    void rings(const char *id, const char *agent = "PJSIP/1001");
    void answers(const char *id, const char *agent = "PJSIP/1001");
    void hangsUp(const char *id);
    [[nodiscard]] static Domain::CallId call(const char *id) { return {Domain::PbxId{}, QString::fromLatin1(id)}; }
    /// The alert about this call; null where there is none.
    [[nodiscard]] const Alerts::Alert *alertOf(const char *id);

    QTemporaryDir own;
    QString folder;
    PbxTest::FakeAsterisk pbx;
    PbxTest::FakeAsterisk branch; ///< of a fixture with two PBXs; its agent is PJSIP/2001
    Base::SystemClock clock;
    std::shared_ptr<MemoryAudit> audit = std::make_shared<MemoryAudit>();
    std::unique_ptr<Session::Session> session;
};

} // namespace Floorwatch::SessionTest
