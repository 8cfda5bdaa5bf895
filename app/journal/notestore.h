// Notes and promises in a records file. Failures as in customerstore.h.
#pragma once

#include "journal/recordsfile.h"

#include "domain/customer.h"

#include <vector>

namespace Floorwatch::Journal
{

// ---- reading: those of the customer (0: none) and of the numbers
[[nodiscard]] std::vector<Domain::Promise> openPromises(RecordsFile &file, qint64 customer, const QStringList &numbers);
[[nodiscard]] std::vector<Domain::CustomerNote> newestNotes(RecordsFile &file, qint64 customer,
                                                            const QStringList &numbers);

// ---- writing
[[nodiscard]] Domain::CustomerNote storeNote(RecordsFile &file, Domain::CustomerNote note);
[[nodiscard]] Domain::Promise storePromise(RecordsFile &file, Domain::Promise promise);
/// An error where there is none that is open.
[[nodiscard]] Base::Status storeKept(RecordsFile &file, qint64 id, Base::Instant at);

} // namespace Floorwatch::Journal
