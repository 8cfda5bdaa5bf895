// The versions of one guide, newest first; one of them can be taken back into the editor.
#pragma once

#include "base/result.h"
#include "journal/records.h"

#include <QDialog>
#include <QTimeZone>

class QListWidget;
class QPushButton;

namespace Floorwatch::Callers
{

class Sentence;

class GuideVersions : public QDialog
{
    Q_OBJECT
public:
    explicit GuideVersions(QWidget *parent = nullptr);
    void show(const Base::Result<std::vector<Journal::Document>> &versions, Base::Instant now, const QTimeZone &zone);
    [[nodiscard]] QListWidget *list() { return m_list; }
    [[nodiscard]] QPushButton *restore() { return m_restore; }

Q_SIGNALS:
    void chosen(const QByteArray &body, int version);

private:
    void take();

    std::vector<Journal::Document> m_versions;
    QListWidget *m_list;
    Sentence *m_message;
    QPushButton *m_restore;
    QPushButton *m_close;
};

} // namespace Floorwatch::Callers
