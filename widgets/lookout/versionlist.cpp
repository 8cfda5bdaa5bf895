#include "lookout/versionlist.h"

#include "kit/fonts.h"
#include "kit/theme.h"
#include "lookout/looks.h"
#include "lookout/plaintable.h"

#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Kit::Grid;

VersionList::VersionList(const QString &what, std::vector<Journal::Document> versions, Base::Instant now,
                         const QTimeZone &zone, QWidget *parent)
    : QDialog(parent), m_versions(std::move(versions)), m_table(new PlainTable(this)), m_take(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Versions: %1").arg(what));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Grid, 4 * Grid, 4 * Grid, 4 * Grid);
    column->addWidget(m_table);
    m_table->setColumns({tr("Version"), tr("When"), tr("By")}, {72, 120, 0}, {0});
    m_table->setEmptyText(tr("Nothing was saved yet"));
    m_table->setMinimumSize(Kit::scaled(420, font()), Kit::scaled(240, font()));
    std::vector<PlainRow> rows;
    for (const Journal::Document &document : m_versions) {
        rows.push_back({QString::number(document.version),
                        {{QString::number(document.version), {}, PlainCell::Tone::Dim, false, true},
                         {whenText(document.at, now, zone)},
                         {document.by}}});
    }
    m_table->setRows(std::move(rows));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_take = buttons->addButton(tr("Bring back into the fields"), QDialogButtonBox::AcceptRole);
    m_take->setEnabled(false);
    column->addWidget(buttons);
    connect(m_table, &PlainTable::picked, m_take, [this] { m_take->setEnabled(true); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &VersionList::takeCurrent);
}

void VersionList::takeCurrent()
{
    const int version = m_table->current().toInt();
    for (const Journal::Document &document : m_versions) {
        if (document.version == version) {
            Q_EMIT taken(document);
            accept();
            return;
        }
    }
}

} // namespace Floorwatch::Lookout
