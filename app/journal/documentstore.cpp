#include "journal/documentstore.h"

#include <QCoreApplication>

namespace Floorwatch::Journal
{

namespace
{

std::vector<Document> allOf(RecordsFile::Use &query)
{
    std::vector<Document> documents;
    while (query.step()) {
        documents.push_back({query->text(0), query->text(1), static_cast<int>(query->integer(2)),
                             Base::fromEpochMicros(query->integer(3)), query->text(4), query->blob(5).toByteArray(),
                             query->integer(6) != 0});
    }
    return documents;
}

} // namespace

std::vector<Document> readDocuments(RecordsFile &file, const QString &kind)
{
    auto find = file.use("SELECT kind, id, version, at_us, by, body, removed FROM document AS one WHERE kind = ? "
                         "AND removed = 0 AND version = (SELECT max(version) FROM document AS other "
                         "WHERE other.kind = one.kind AND other.id = one.id) ORDER BY id");
    find->bindText(1, kind);
    return allOf(find);
}

std::vector<Document> readVersions(RecordsFile &file, const QString &kind, const QString &id)
{
    auto find = file.use("SELECT kind, id, version, at_us, by, body, removed FROM document WHERE kind = ? AND id = ? "
                         "ORDER BY version DESC");
    find->bindText(1, kind);
    find->bindText(2, id);
    return allOf(find);
}

Base::Result<Document> storeDocument(RecordsFile &file, Document document, bool inPlace)
{
    {
        auto last =
            file.use("SELECT version, removed FROM document WHERE kind = ? AND id = ? ORDER BY version DESC LIMIT 1");
        last->bindText(1, document.kind);
        last->bindText(2, document.id);
        const bool isThere = last.step();
        const int newest = isThere ? static_cast<int>(last->integer(0)) : 0;
        const bool isStale = document.version != 0 && document.version != newest;
        if (inPlace && isThere && (isStale || last->integer(1) != 0)) {
            return Base::Error{QCoreApplication::translate("Floorwatch::Journal",
                                                           "It was changed or removed by another program meanwhile.")};
        }
        document.version = inPlace ? std::max(newest, 1) : newest + 1;
    }
    auto add =
        file.use("REPLACE INTO document (kind, id, version, at_us, by, body, removed) VALUES (?, ?, ?, ?, ?, ?, ?)");
    add->bindText(1, document.kind);
    add->bindText(2, document.id);
    add->bind(3, document.version);
    add->bind(4, Base::toEpochMicros(document.at));
    add->bindText(5, document.by);
    add->bindBlob(6, document.body);
    add->bind(7, document.removed ? 1 : 0);
    add.run();
    return document;
}

} // namespace Floorwatch::Journal
