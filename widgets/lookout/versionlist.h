// The versions of a part of the settings: when, by whom; one can be brought back into the fields.
#pragma once

#include "journal/records.h"

#include <QDialog>
#include <QTimeZone>

class QPushButton;

namespace Floorwatch::Lookout
{

class PlainTable;

class VersionList : public QDialog
{
    Q_OBJECT
public:
    /// Newest first.
    VersionList(const QString &what, std::vector<Journal::Document> versions, Base::Instant now, const QTimeZone &zone,
                QWidget *parent = nullptr);

    [[nodiscard]] PlainTable &table() { return *m_table; }
    void takeCurrent();

Q_SIGNALS:
    void taken(const Floorwatch::Journal::Document &document);

private:
    std::vector<Journal::Document> m_versions;
    PlainTable *m_table;
    QPushButton *m_take;
};

} // namespace Floorwatch::Lookout
