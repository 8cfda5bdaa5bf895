// Documents with their versions in a records file. Failures as in customerstore.h.
#pragma once

#include "journal/records.h"
#include "journal/recordsfile.h"

namespace Floorwatch::Journal
{

/// The latest version of each that is not removed, in the order of their ids.
[[nodiscard]] std::vector<Document> readDocuments(RecordsFile &file, const QString &kind);
/// All versions of one, newest first.
[[nodiscard]] std::vector<Document> readVersions(RecordsFile &file, const QString &kind, const QString &id);
/// As the next version, or `inPlace` of the one it names (0: the latest), which must still be the latest and there;
/// inside a transaction that may write.
[[nodiscard]] Base::Result<Document> storeDocument(RecordsFile &file, Document document, bool inPlace);

} // namespace Floorwatch::Journal
