#include "callers/importrun.h"

#include "callers/pieces.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Customers::ImportOutcome;
using Kit::Grid;
using Tone = Sentence::Tone;

namespace
{

constexpr int Parts = 1000;

} // namespace

ImportRun::ImportRun(QWidget *parent)
    : QWidget(parent), m_message(new Sentence(this)), m_bar(new QProgressBar(this)), m_figures(), m_labels(),
      m_rejected(new QWidget(this)), m_rejectedLabel(dimLabel(this)), m_path(plainLabel(this)),
      m_open(new QPushButton(this)), m_copy(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(3 * Grid);
    column->addWidget(m_message);
    column->addWidget(m_bar);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(6 * Grid);
    grid->setVerticalSpacing(0);
    for (size_t i = 0; i < m_figures.size(); ++i) {
        m_figures[i] = plainLabel(this, false);
        m_labels[i] = dimLabel(this, false);
        grid->addWidget(m_figures[i], 0, static_cast<int>(i));
        grid->addWidget(m_labels[i], 1, static_cast<int>(i));
    }
    grid->setColumnStretch(static_cast<int>(m_figures.size()), 1);
    column->addLayout(grid);
    auto *rows = new QVBoxLayout(m_rejected);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(Grid);
    rows->addWidget(m_rejectedLabel);
    rows->addWidget(m_path);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_open);
    deeds->addWidget(m_copy);
    deeds->addStretch();
    rows->addLayout(deeds);
    column->addWidget(m_rejected);
    column->addStretch();
    m_rejected->hide();
    m_path->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_bar->setRange(0, Parts);
    m_bar->setTextVisible(false);
    connect(m_open, &QPushButton::clicked, this, [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_file)); });
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_file); });
    retranslate();
}

void ImportRun::begin(bool dryRun)
{
    m_dryRun = dryRun;
    m_bar->setValue(0);
    m_bar->show();
    showCounts({});
    showRejected({});
    m_message->say(dryRun ? tr("Checking the file; nothing is stored.") : tr("Importing…"));
}

void ImportRun::showProgress(qint64 bytesDone, qint64 bytes, const ImportOutcome &soFar)
{
    m_bar->setValue(bytes <= 0 ? 0 : static_cast<int>(std::min(bytesDone, bytes) * Parts / bytes));
    showCounts(soFar);
}

void ImportRun::showCounts(const ImportOutcome &counts)
{
    const std::array<qint64, 5> values{counts.rows, counts.added, counts.changed, counts.unchanged, counts.rejected};
    for (size_t i = 0; i < values.size(); ++i) {
        m_figures[i]->setText(QLocale().toString(values[i]));
    }
    colour(*m_figures.back(), counts.rejected > 0 ? Kit::themeOf(palette()).alarmText : Kit::themeOf(palette()).text);
}

void ImportRun::showRejected(const QString &file)
{
    m_file = file;
    m_path->setText(breakable(file));
    m_rejected->setVisible(!file.isEmpty());
}

void ImportRun::end(const Base::Result<ImportOutcome> &outcome)
{
    m_bar->hide();
    if (!outcome) {
        m_message->say(outcome.error(), Tone::Bad);
        return;
    }
    const ImportOutcome &done = outcome.value();
    showCounts(done);
    showRejected(done.rejectedFile);
    if (done.cancelled) {
        m_message->say(m_dryRun ? tr("The check was stopped.") : tr("Stopped. What was stored before that stays."),
                       Tone::Watch);
    } else if (m_dryRun) {
        m_message->say(done.rejected > 0
                           ? tr("The file can be imported, but for the rejected rows. Nothing is stored yet.")
                           : tr("The whole file can be imported. Nothing is stored yet."),
                       done.rejected > 0 ? Tone::Watch : Tone::Good);
    } else {
        m_message->say(tr("The import is done."), Tone::Good);
    }
    if (done.shared > 0) {
        m_message->say(message() + QLatin1Char(' ') +
                           tr("Rows with a number that another customer has too: %L1.").arg(done.shared),
                       Tone::Watch);
    }
}

QString ImportRun::message() const { return m_message->text(); }

QString ImportRun::count(int index) const { return m_figures.at(static_cast<size_t>(index))->text(); }

void ImportRun::retranslate()
{
    const QStringList names{tr("rows"), tr("new"), tr("changed"), tr("unchanged"), tr("rejected")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(names[static_cast<qsizetype>(i)]);
        m_figures[i]->setFont(Kit::font(Kit::Type::Figure, font()));
    }
    m_rejectedLabel->setText(tr("Each rejected row with its line and the reason:"));
    m_open->setText(tr("Open the file"));
    m_copy->setText(tr("Copy its path"));
}

void ImportRun::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Callers
