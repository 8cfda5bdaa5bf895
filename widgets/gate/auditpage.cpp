#include "gate/auditpage.h"

#include "access/auditcheck.h"
#include "gate/card.h"
#include "gate/words.h"
#include "kit/celldelegate.h"
#include "kit/fonts.h"
#include "kit/tableview.h"
#include "kit/texts.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace Floorwatch::Gate
{

using Kit::Grid;
using Models::AuditModel;
using Tone = Message::Tone;

namespace
{

constexpr std::chrono::milliseconds ProgressEvery{100};
constexpr int Percent = 100;

bool isBad(const QString &outcome)
{
    static const QStringList Bad{QStringLiteral("refused"), QStringLiteral("denied"),   QStringLiteral("failed"),
                                 QStringLiteral("wrong"),   QStringLiteral("tooSoon"),  QStringLiteral("disabled"),
                                 QStringLiteral("changed"), QStringLiteral("timedOut"), QStringLiteral("linkLost")};
    return Bad.contains(outcome);
}

/// The raw values of the trail as people read them.
class AuditDelegate : public Kit::CellDelegate
{
public:
    AuditDelegate(const QTimeZone &zone, QObject *parent) : CellDelegate(parent), m_zone(zone) {}

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        const QVariant value = index.data();
        Kit::Cell cell;
        cell.text = value.toString();
        switch (index.column()) {
        case AuditModel::Number:
            cell.text = value.toLongLong() > 0 ? QString::number(value.toLongLong()) : QStringLiteral("?");
            cell.tabular = true;
            cell.dim = true;
            break;
        case AuditModel::At:
            cell.text = value.isValid() ? QDateTime::fromMSecsSinceEpoch(value.toLongLong() / 1000, m_zone)
                                              .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss"))
                                        : QString();
            break;
        case AuditModel::Action: cell.text = actionName(value.toString()); break;
        case AuditModel::Outcome:
            cell.text = outcomeName(value.toString());
            if (isBad(value.toString())) {
                cell.glyph = QStringLiteral("level-alarm-line");
                cell.colour = theme.alarmText;
            }
            break;
        case AuditModel::Seconds:
            cell.text = value.isValid() ? Base::durationText(std::chrono::seconds(value.toLongLong())) : QString();
            cell.tabular = true;
            break;
        default: break;
        }
        return cell;
    }

private:
    QTimeZone m_zone;
};

} // namespace

AuditPage::AuditPage(Gatekeeper &keeper, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_keeper(keeper), m_zone(zone), m_model(new AuditModel(keeper.auditFile(), this)),
      m_title(new QLabel(this)), m_who(new QLineEdit(this)), m_action(new QComboBox(this)),
      m_byDay(new QCheckBox(this)), m_from(new QDateEdit(this)), m_to(new QDateEdit(this)), m_dash(new QLabel(this)),
      m_reload(new QPushButton(this)), m_export(new QPushButton(this)), m_key(new QLineEdit(this)),
      m_head(new QLineEdit(this)), m_verify(new QPushButton(this)), m_progress(new QProgressBar(this)),
      m_message(new Message(this)), m_table(new Kit::TableView(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4 * Grid, 2 * Grid, 4 * Grid, 2 * Grid);
    column->setSpacing(2 * Grid);
    auto *filters = new QWidget(this);
    auto *checks = new QWidget(this);
    buildFilter(filters);
    buildCheck(checks);
    column->addWidget(m_title);
    column->addWidget(filters);
    column->addWidget(m_table, 1);
    column->addWidget(checks);
    column->addWidget(m_message);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new AuditDelegate(zone, m_table));
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AuditModel::Detail, QHeaderView::Stretch);
    m_poll.setInterval(ProgressEvery);
    connect(&m_poll, &QTimer::timeout, this, [this] { m_progress->setValue(m_check ? m_check->percent.load() : 0); });
    connect(m_who, &QLineEdit::editingFinished, this, &AuditPage::applyFilter);
    connect(m_action, &QComboBox::currentIndexChanged, this, &AuditPage::applyFilter);
    connect(m_byDay, &QCheckBox::toggled, this, [this](bool on) {
        m_from->setEnabled(on);
        m_to->setEnabled(on);
        applyFilter();
    });
    connect(m_from, &QDateEdit::dateChanged, this, &AuditPage::applyFilter);
    connect(m_to, &QDateEdit::dateChanged, this, &AuditPage::applyFilter);
    connect(m_reload, &QPushButton::clicked, this, &AuditPage::applyFilter);
    connect(m_export, &QPushButton::clicked, this, &AuditPage::chooseFile);
    connect(m_verify, &QPushButton::clicked, this, &AuditPage::verify);
    retranslate();
}

AuditPage::~AuditPage()
{
    if (m_check) {
        m_check->stopped = true;
    }
}

void AuditPage::buildFilter(QWidget *row)
{
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2 * Grid);
    const QDate today = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(m_keeper.clock().now()), m_zone).date();
    m_from->setDate(today);
    m_to->setDate(today);
    for (QDateEdit *edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setEnabled(false);
    }
    m_who->setClearButtonEnabled(true);
    m_who->setMaximumWidth(180);
    m_action->addItem(QString());
    const QStringList actions = knownActions();
    for (const QString &action : actions) {
        m_action->addItem(QString(), action);
    }
    m_dash->setText(QStringLiteral("–"));
    for (QWidget *widget :
         {static_cast<QWidget *>(m_who), static_cast<QWidget *>(m_action), static_cast<QWidget *>(m_byDay),
          static_cast<QWidget *>(m_from), static_cast<QWidget *>(m_dash), static_cast<QWidget *>(m_to)}) {
        across->addWidget(widget);
    }
    across->addStretch();
    across->addWidget(m_reload);
    across->addWidget(m_export);
}

void AuditPage::buildCheck(QWidget *row)
{
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2 * Grid);
    m_progress->setRange(0, Percent);
    m_progress->hide();
    m_verify->setObjectName(QStringLiteral("verify"));
    m_key->setObjectName(QStringLiteral("key"));
    m_head->setObjectName(QStringLiteral("head"));
    across->addWidget(m_key, 2);
    across->addWidget(m_head, 1);
    across->addWidget(m_progress, 1);
    across->addWidget(m_verify);
}

Access::AuditFilter AuditPage::filter() const
{
    Access::AuditFilter filter;
    filter.who = m_who->text().trimmed();
    filter.action = m_action->currentData().toString();
    if (m_byDay->isChecked()) {
        const auto midnight = [this](const QDate &day) {
            return Base::Instant(std::chrono::milliseconds(QDateTime(day, QTime(0, 0), m_zone).toMSecsSinceEpoch()));
        };
        filter.from = midnight(std::min(m_from->date(), m_to->date()));
        filter.to = midnight(std::max(m_from->date(), m_to->date()).addDays(1));
    }
    return filter;
}

void AuditPage::applyFilter()
{
    m_model->setFilter(filter());
    refreshEmptyText();
}

void AuditPage::refreshEmptyText()
{
    m_table->setEmptyText(m_model->trouble().isEmpty() ? tr("No entry passes this filter.") : m_model->trouble());
}

QString AuditPage::message() const { return m_message->text(); }

void AuditPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the audit trail"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &AuditPage::exportTo);
    dialog->open();
}

void AuditPage::exportTo(const QString &file)
{
    // Whoever takes the trail away leaves a row behind.
    if (!m_keeper.may(Access::Right::SeeAudit) ||
        !m_keeper.writeDown(QStringLiteral("auditExport"), QStringLiteral("done"), file)) {
        m_message->say(tr("The audit trail cannot be written, so nothing was exported."), Tone::Bad);
        return;
    }
    m_export->setEnabled(false);
    m_message->say(tr("Exporting…"), Tone::Plain);
    const auto result = std::make_shared<QString>();
    const auto work = [result, trail = m_keeper.auditFile(), wanted = filter(), file] {
        QSaveFile out(file);
        const auto exported =
            out.open(QIODevice::WriteOnly) ? Access::exportCsv(trail, wanted, out) : Base::Error{out.errorString()};
        *result = !exported ? exported.error() : (out.commit() ? QString() : out.errorString());
    };
    m_keeper.inBackground(work, [page = QPointer(this), result, file] {
        if (page == nullptr) {
            return;
        }
        page->m_export->setEnabled(true);
        page->m_message->say(result->isEmpty() ? tr("Exported to %1.").arg(file)
                                               : tr("The export failed: %1").arg(*result),
                             result->isEmpty() ? Tone::Good : Tone::Bad);
        page->applyFilter();
    });
}

void AuditPage::setChecking(bool on)
{
    m_progress->setVisible(on);
    m_key->setEnabled(!on);
    m_head->setEnabled(!on);
    if (on) {
        m_poll.start();
    } else {
        m_poll.stop();
    }
    retranslate();
}

void AuditPage::verify()
{
    if (m_check) {
        m_check->stopped = true; // the button says "Stop" meanwhile
        return;
    }
    Access::AuditCheck how;
    if (!m_key->text().trimmed().isEmpty()) {
        const auto key = Access::VerificationKey::fromText(m_key->text());
        if (!key) {
            m_message->say(key.error(), Tone::Bad);
            m_key->setFocus();
            return;
        }
        how.key = key.value();
    }
    if (!m_head->text().trimmed().isEmpty()) {
        const auto head = Access::AuditHead::fromText(m_head->text());
        if (!head) {
            m_message->say(head.error(), Tone::Bad);
            m_head->setFocus();
            return;
        }
        how.notedHead = head.value();
    }
    m_check = std::make_shared<Check>();
    how.progress = [check = m_check](qint64 done, qint64 total) {
        check->percent = static_cast<int>(done * Percent / total);
        return !check->stopped;
    };
    m_message->say(tr("Checking…"), Tone::Plain);
    setChecking(true);
    const auto result = std::make_shared<Base::Result<Access::AuditReport>>(Base::Error{});
    m_keeper.inBackground([result, file = m_keeper.auditFile(), how] { *result = Access::verify(file, how); },
                          [page = QPointer(this), result] {
                              if (page != nullptr) {
                                  page->m_check.reset();
                                  page->setChecking(false);
                                  page->showReport(*result);
                              }
                          });
}

void AuditPage::showReport(const Base::Result<Access::AuditReport> &result)
{
    if (!result) {
        m_message->say(result.error(), Tone::Bad);
        return;
    }
    const Access::AuditReport &report = result.value();
    static_cast<void>(m_keeper.writeDown(QStringLiteral("auditVerify"),
                                         report.whole() ? QStringLiteral("whole") : QStringLiteral("changed"),
                                         report.whole() ? report.head.text() : report.why));
    QStringList lines;
    lines << (report.whole() ? tr("Whole: %1 rows, none changed, moved, added or missing.").arg(report.rows)
                             : tr("CHANGED: %1 Sound before that: %2 rows.").arg(report.why).arg(report.rows));
    if (!report.sealsChecked) {
        lines << tr("Without the verification key only the chain was checked, which anybody can compute anew who may "
                    "write the file.");
    }
    lines << report.notices << tr("Head, to be noted elsewhere: %1").arg(report.head.text());
    m_message->say(lines.join(QLatin1Char('\n')),
                   !report.whole() ? Tone::Bad : (report.sealsChecked ? Tone::Good : Tone::Watch));
    applyFilter();
}

void AuditPage::retranslate()
{
    m_title->setText(tr("Audit trail"));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_who->setPlaceholderText(tr("Who"));
    m_who->setToolTip(tr("The whole name of an operator"));
    m_action->setItemText(0, tr("Every action"));
    for (int i = 1; i < m_action->count(); ++i) {
        m_action->setItemText(i, actionName(m_action->itemData(i).toString()));
    }
    m_action->setAccessibleName(tr("Action"));
    m_byDay->setText(tr("By day"));
    m_from->setAccessibleName(tr("First day"));
    m_to->setAccessibleName(tr("Last day"));
    m_reload->setText(tr("Read again"));
    m_export->setText(tr("Export CSV…"));
    m_export->setToolTip(tr("What the filter shows, for a spreadsheet. The export is written to the trail."));
    m_key->setPlaceholderText(tr("Verification key, as it was shown at the first run"));
    m_key->setToolTip(tr("With it the seals are checked: no earlier row can be changed unnoticed, by no administrator "
                         "either. It is not kept."));
    m_head->setPlaceholderText(tr("Noted head (optional)"));
    m_head->setToolTip(tr("NUMBER:HASH of an earlier check: shows that nothing up to it was cut off or put back"));
    m_verify->setText(m_check ? tr("Stop") : tr("Check"));
    refreshEmptyText();
}

void AuditPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    applyFilter();
    static constexpr int Widths[] = {56, 148, 92, 138, 100, 128, 110, 0, 76};
    for (int column = 0; column < AuditModel::ColumnCount; ++column) {
        if (Widths[column] > 0) {
            m_table->setColumnWidth(column, Kit::scaled(Widths[column], font()));
        }
    }
}

void AuditPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_table->viewport()->update();
    }
}

} // namespace Floorwatch::Gate
