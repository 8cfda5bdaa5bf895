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
/// Of those with this number the one changed last.
[[nodiscard]] std::optional<Domain::Customer> customerByNumber(RecordsFile &file, const QString &number);
[[nodiscard]] std::vector<Domain::Customer> customersByNumbers(RecordsFile &file, const QStringList &numbers);
/// In the order of their ids.
[[nodiscard]] CustomerPage findCustomers(RecordsFile &file, const CustomerQuery &query);
[[nodiscard]] std::vector<Domain::Customer> customersAfter(RecordsFile &file, qint64 id, int limit);

// ---- writing
/// Adds where there is no such id, else changes. An error where another customer has its key.
[[nodiscard]] Base::Result<Domain::Customer> storeCustomer(RecordsFile &file, const Domain::Customer &customer,
                                                           Base::Instant now);
[[nodiscard]] Base::Status eraseCustomer(RecordsFile &file, qint64 id);
/// What the row leaves empty stays as it is stored.
void importCustomer(RecordsFile &file, const Domain::Customer &row, Base::Instant now, ImportCounts &counts);

} // namespace Floorwatch::Journal
