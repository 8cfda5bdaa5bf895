#include "callers/exportbar.h"

#include "callers/pieces.h"
#include "customers/csvimport.h"
#include "kit/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace Floorwatch::Callers
{

using Customers::CsvExport;
using Kit::Grid;
using Tone = Sentence::Tone;

namespace
{

constexpr int Parts = 1000;

} // namespace

ExportBar::ExportBar(QWidget *parent)
    : QWidget(parent), m_text(new Sentence(this)), m_bar(new QProgressBar(this)), m_stop(new QPushButton(this))
{
    auto *across = new QHBoxLayout(this);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2 * Grid);
    across->addWidget(m_text, 2);
    across->addWidget(m_bar, 1);
    across->addWidget(m_stop);
    m_bar->setRange(0, Parts);
    m_bar->setTextVisible(false);
    m_stop->setText(tr("Stop"));
    connect(m_stop, &QPushButton::clicked, this, &ExportBar::stopOrClose);
    hide();
}

ExportBar::~ExportBar() = default;

void ExportBar::start(std::unique_ptr<CsvExport> work, const QString &file, qint64 total)
{
    if (m_running) {
        return;
    }
    m_file = file;
    m_total = std::max<qint64>(1, total);
    m_running = true;
    m_cancelled = false;
    m_export = std::move(work);
    connect(m_export.get(), &CsvExport::progress, this, &ExportBar::showProgress);
    connect(m_export.get(), &CsvExport::finished, this, &ExportBar::end);
    m_bar->show();
    m_stop->setText(tr("Stop"));
    show();
    showProgress(0);
    m_export->start(file);
}

void ExportBar::refuse(const QString &why)
{
    m_cancelled = false;
    end(Base::Error{why});
    show();
}

void ExportBar::showProgress(qint64 customers)
{
    m_bar->setValue(static_cast<int>(std::min(m_total, customers) * Parts / m_total));
    m_text->say(tr("Exporting: %1 customers written").arg(QLocale().toString(customers)));
}

void ExportBar::end(const Base::Result<qint64> &customers)
{
    m_running = false;
    m_bar->hide();
    m_stop->setText(tr("Close"));
    if (m_cancelled) {
        m_text->say(tr("The export was stopped."), Tone::Watch);
    } else if (customers) {
        m_text->say(
            tr("%1 customers were exported to %2.").arg(QLocale().toString(customers.value()), breakable(m_file)),
            Tone::Good);
    } else {
        m_text->say(customers.error(), Tone::Bad);
    }
}

void ExportBar::stopOrClose()
{
    if (!m_running) {
        hide();
        return;
    }
    m_cancelled = true;
    m_export->cancel();
    end(Base::Error{});
}

QString ExportBar::text() const { return m_text->text(); }

} // namespace Floorwatch::Callers
