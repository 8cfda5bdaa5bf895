#include "callers/importwizard.h"

#include "callers/importmapping.h"
#include "callers/importrun.h"
#include "callers/pieces.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Customers::CsvImport;
using Customers::ImportOutcome;
using Kit::Grid;

ImportWizard::ImportWizard(Make make, QWidget *parent)
    : QDialog(parent), m_make(std::move(make)), m_title(plainLabel(this)), m_stack(new QStackedWidget(this)),
      m_choose(new Nothing(this)), m_mapping(new ImportMapping(this)), m_run(new ImportRun(this)),
      m_fault(dimLabel(this)), m_back(new QPushButton(this)), m_cancel(new QPushButton(this)),
      m_next(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Grid, 3 * Grid, 4 * Grid, 3 * Grid);
    column->setSpacing(3 * Grid);
    column->addWidget(m_title);
    column->addWidget(m_stack, 1);
    column->addWidget(m_fault);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_back);
    deeds->addStretch();
    deeds->addWidget(m_cancel);
    deeds->addWidget(m_next);
    column->addLayout(deeds);
    for (QWidget *page :
         {static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_mapping), static_cast<QWidget *>(m_run)}) {
        m_stack->addWidget(page);
    }
    m_next->setDefault(true);
    connect(m_choose, &Nothing::deedChosen, this, &ImportWizard::chooseFile);
    connect(m_mapping, &ImportMapping::changed, this, &ImportWizard::showFault);
    connect(m_next, &QPushButton::clicked, this, &ImportWizard::next);
    connect(m_back, &QPushButton::clicked, this, &ImportWizard::back);
    connect(m_cancel, &QPushButton::clicked, this, &ImportWizard::reject);
    resize(Kit::scaled(760, font()), Kit::scaled(480, font()));
    go(Step::File);
}

ImportWizard::~ImportWizard() = default;

QString ImportWizard::rejectedFileOf(const QString &file)
{
    // Rows of an earlier import may have been corrected in theirs: it is never written over.
    const QFileInfo info(file);
    const QString base = info.path() + QLatin1Char('/') + info.completeBaseName() + QStringLiteral("-rejected");
    QString name = base + QStringLiteral(".csv");
    for (int i = 2; QFileInfo::exists(name); ++i) {
        name = base + QStringLiteral("-%1.csv").arg(i);
    }
    return name;
}

void ImportWizard::begin(const QString &country)
{
    if (!isRunning()) {
        m_country = country;
        m_file.clear();
        go(Step::File);
    }
    open();
}

void ImportWizard::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Import customers"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Comma-separated values (*.csv *.txt *.tsv)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &ImportWizard::setFile);
    dialog->open();
}

void ImportWizard::setFile(const QString &file)
{
    m_file = file;
    static_cast<void>(m_mapping->setFile(file)); // it says itself what is wrong
    go(Step::Columns);
}

void ImportWizard::next()
{
    switch (m_step) {
    case Step::File: chooseFile(); break;
    case Step::Columns: start(true); break;
    case Step::Checked: start(false); break;
    case Step::Done: accept(); break;
    case Step::Checking:
    case Step::Importing: break;
    }
}

void ImportWizard::back()
{
    if (m_step == Step::Columns) {
        go(Step::File);
    } else if (m_step == Step::Checked || m_step == Step::Done) {
        go(Step::Columns);
    }
}

void ImportWizard::start(bool dryRun)
{
    Customers::ImportSettings settings = m_mapping->settings();
    settings.country = m_country;
    settings.dryRun = dryRun;
    m_failed = false;
    m_run->begin(dryRun);
    go(dryRun ? Step::Checking : Step::Importing);
    QString why;
    m_import = m_make(m_file, dryRun, &why);
    if (!m_import) {
        end(Base::Error{why});
        return;
    }
    connect(m_import.get(), &CsvImport::progress, m_run, &ImportRun::showProgress);
    connect(m_import.get(), &CsvImport::finished, this, &ImportWizard::end);
    m_import->start(m_file, settings, rejectedFileOf(m_file));
}

bool ImportWizard::isRunning() const { return m_import && m_import->isRunning(); }

void ImportWizard::end(const Base::Result<ImportOutcome> &outcome)
{
    const bool stored = m_step == Step::Importing;
    m_failed = !outcome || outcome.value().cancelled;
    m_run->end(outcome);
    go(stored ? Step::Done : Step::Checked);
    if (stored) {
        Q_EMIT imported();
    }
}

/// Esc and "Cancel" stop what runs; else they close the window.
void ImportWizard::reject()
{
    if (isRunning()) {
        m_import->cancel();
        return;
    }
    QDialog::reject();
}

void ImportWizard::go(Step step)
{
    m_step = step;
    m_stack->setCurrentIndex(step == Step::File ? 0 : step == Step::Columns ? 1 : 2);
    dress();
}

void ImportWizard::showFault()
{
    const QString fault = m_step != Step::Columns           ? QString()
                          : !m_mapping->message().isEmpty() ? m_mapping->message()
                                                            : m_mapping->fault();
    m_fault->setText(m_step == Step::Columns && m_mapping->message().isEmpty() ? fault : QString());
    m_fault->setVisible(!m_fault->text().isEmpty());
    const bool runs = m_step == Step::Checking || m_step == Step::Importing;
    m_next->setEnabled(!runs && fault.isEmpty() && !(m_step == Step::Checked && m_failed));
}

void ImportWizard::dress()
{
    const QString name = breakable(QFileInfo(m_file).fileName());
    const bool runs = m_step == Step::Checking || m_step == Step::Importing;
    setWindowTitle(tr("Import customers"));
    m_choose->say(
        QStringLiteral("table"), tr("A file of customers"),
        tr("A CSV file in UTF-8 or GB18030, one customer a line. It is checked before anything is stored; the "
           "same file again changes nothing."),
        tr("Choose a file…"));
    switch (m_step) {
    case Step::File: m_title->setText(tr("1. Choose the file")); break;
    case Step::Columns: m_title->setText(tr("2. Columns of %1").arg(name)); break;
    case Step::Checking:
    case Step::Checked: m_title->setText(tr("3. Check of %1").arg(name)); break;
    case Step::Importing:
    case Step::Done: m_title->setText(tr("4. Import of %1").arg(name)); break;
    }
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_back->setText(tr("Back"));
    m_back->setVisible(m_step == Step::Columns || m_step == Step::Checked || (m_step == Step::Done && m_failed));
    m_cancel->setText(runs ? tr("Stop") : tr("Cancel"));
    m_cancel->setVisible(m_step != Step::Done);
    m_next->setVisible(m_step != Step::File);
    m_next->setText(m_step == Step::Done                                  ? tr("Close")
                    : m_step == Step::Columns || m_step == Step::Checking ? tr("Check")
                                                                          : tr("Import"));
    showFault();
}

void ImportWizard::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        dress();
    }
}

} // namespace Floorwatch::Callers
