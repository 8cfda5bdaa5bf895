// An operator who is signed in, and a trail that is kept in memory.
#pragma once

#include "access/audittrail.h"
#include "access/rights.h"

#include <vector>

namespace Floorwatch::SessionTest
{

/// Keeps what is written; refuses on demand, as a full disk does.
class MemoryAudit final : public Access::AuditSink
{
public:
    [[nodiscard]] Base::Status append(const Access::AuditEntry &entry) override
    {
        if (full) {
            return Base::Error{QStringLiteral("no space left on device")};
        }
        entries.push_back(entry);
        return Base::Done{};
    }
    /// Whether there is a row of this action with this outcome.
    [[nodiscard]] bool has(const char *action, const char *outcome) const
    {
        return std::any_of(entries.begin(), entries.end(), [&](const Access::AuditEntry &entry) {
            return entry.action == QLatin1String(action) && entry.outcome == QLatin1String(outcome);
        });
    }

    std::vector<Access::AuditEntry> entries;
    bool full = false;
};

[[nodiscard]] inline Access::Operator someone(Access::Role role)
{
    Access::Operator who;
    who.name = QStringLiteral("wang");
    who.fullName = QStringLiteral("王班长");
    who.role = role;
    who.disabled = false;
    return who;
}

} // namespace Floorwatch::SessionTest
