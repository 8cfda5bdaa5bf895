// Customers in a records file. Whatever fails is noted in the file (RecordsFile::failed()); answers are then without
// meaning. Writing happens inside a transaction of the caller's.
#pragma once

#include "journal/records.h"
#include "journal/recordsfile.h"

namespace Floorwatch::Journal
{

/// Texts trimmed and without control characters (notes keep their lines), tags in lower case and without ; , or |,
/// nothing empty or twice.
[[nodiscard]] Domain::Customer tidy(Domain::Customer customer);

// ---- reading
[[nodiscard]] std::optional<Domain::Customer> customerById(RecordsFile &file, qint64 id);
/// All with this number, those changed last first: at most 21, because a switchboard may be that of hundreds.
[[nodiscard]] std::vector<Domain::Customer> customersByNumber(RecordsFile &file, const QString &number);
[[nodiscard]] std::vector<Domain::Customer> customersByNumbers(RecordsFile &file, const QStringList &numbers);
/// What a search counted, for its further pages.
struct SearchTotal {
    CustomerQuery query;
    qint64 total = -1; ///< -1: nothing was counted
};
/// In the order of their ids. Counts for the first page, and for a further one that does not fit what `last` says;
/// `last` is kept from page to page.
[[nodiscard]] CustomerPage findCustomers(RecordsFile &file, const CustomerQuery &query, SearchTotal &last);
[[nodiscard]] std::vector<Domain::Customer> customersAfter(RecordsFile &file, qint64 id, int limit);

// ---- writing
/// Adds where there is no such id, else changes. An error where another customer has its key.
[[nodiscard]] Base::Result<Domain::Customer> storeCustomer(RecordsFile &file, const Domain::Customer &customer,
                                                           Base::Instant now);
[[nodiscard]] Base::Status eraseCustomer(RecordsFile &file, qint64 id);
/// What the row leaves empty stays as it is stored. Answers whether a number of the row belongs to another customer
/// too.
[[nodiscard]] bool importCustomer(RecordsFile &file, const Domain::Customer &row, Base::Instant now,
                                  ImportCounts &counts);

} // namespace Floorwatch::Journal
