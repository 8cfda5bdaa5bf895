#include "callers/guideversions.h"

#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/fonts.h"

#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;

GuideVersions::GuideVersions(QWidget *parent)
    : QDialog(parent), m_list(new QListWidget(this)), m_message(new Sentence(this)), m_restore(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Grid, 3 * Grid, 3 * Grid, 3 * Grid);
    column->setSpacing(2 * Grid);
    column->addWidget(m_list, 1);
    column->addWidget(m_message);
    auto *deeds = new QHBoxLayout;
    deeds->addStretch();
    deeds->addWidget(m_close);
    deeds->addWidget(m_restore);
    column->addLayout(deeds);
    setWindowTitle(tr("Versions of the guide"));
    m_list->setAccessibleName(tr("Versions of the guide"));
    m_restore->setText(tr("Take it back"));
    m_restore->setToolTip(tr("Its text comes into the editor; it becomes a new version when it is saved."));
    m_close->setText(tr("Close"));
    m_restore->setEnabled(false);
    resize(Kit::scaled(380, font()), Kit::scaled(320, font()));
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) { m_restore->setEnabled(row >= 0); });
    connect(m_list, &QListWidget::itemActivated, this, &GuideVersions::take);
    connect(m_restore, &QPushButton::clicked, this, &GuideVersions::take);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
}

void GuideVersions::show(const Base::Result<std::vector<Journal::Document>> &versions, Base::Instant now,
                         const QTimeZone &zone)
{
    m_list->clear();
    m_versions = versions ? versions.value() : std::vector<Journal::Document>();
    for (const Journal::Document &one : m_versions) {
        const QString line = tr("Version %1 · %2 · %3").arg(one.version).arg(momentText(one.at, now, zone), one.by);
        m_list->addItem(one.removed ? line + QStringLiteral(" · ") + tr("deleted") : line);
    }
    if (!versions) {
        m_message->say(versions.error(), Sentence::Tone::Bad);
    } else {
        m_message->say(m_versions.empty() ? tr("No version is kept: this guide was not saved yet.") : QString());
    }
}

void GuideVersions::take()
{
    const int row = m_list->currentRow();
    if (row >= 0) {
        const Journal::Document &one = m_versions[static_cast<size_t>(row)];
        close();
        Q_EMIT chosen(one.body, one.version);
    }
}

} // namespace Floorwatch::Callers
