// Contacts in a records file, and what is known of a caller. Failures as in customerstore.h.
#pragma once

#include "journal/records.h"
#include "journal/recordsfile.h"

namespace Floorwatch::Journal
{

// ---- reading
[[nodiscard]] CallerFacts readCallerFacts(RecordsFile &file, const QString &number, Base::Instant now);
[[nodiscard]] std::vector<Domain::Contact> readContacts(RecordsFile &file, const ContactQuery &query);

/// Where a scan has come to.
struct ContactCursor {
    Base::Instant at;
    qint64 id = 0;
};
/// The next contacts with `at` before `until`, oldest first; moves the cursor behind them.
[[nodiscard]] std::vector<Domain::Contact> nextContacts(RecordsFile &file, ContactCursor &cursor, Base::Instant until,
                                                        int limit);

/// Counts contacts slice by slice, so that a question in between need not wait for years to be read.
class ContactCounting
{
public:
    ContactCounting(Base::Instant since, Base::Instant until, Base::Span width);
    /// Reads the next slice; false when all is read.
    [[nodiscard]] bool step(RecordsFile &file);
    /// By interval, queue, reason and region.
    [[nodiscard]] const std::vector<ContactCount> &counts() const { return m_counts; }

private:
    const Base::Instant m_since;
    Base::Instant m_until;
    Base::Instant m_next;
    const Base::Span m_width;
    Base::Span m_slice;
    bool m_begun = false;
    std::vector<ContactCount> m_counts;
};

// ---- writing
/// The same visit told again (by another program) is kept once.
void storeContact(RecordsFile &file, const Domain::Contact &contact);
void storeReason(RecordsFile &file, const QString &pbx, const QString &call, const Domain::ContactReason &reason);
void storeEscalated(RecordsFile &file, const QString &pbx, const QString &call);

} // namespace Floorwatch::Journal
