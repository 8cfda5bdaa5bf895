#include "lookout/sharedtab.h"

#include "lookout/form.h"
#include "lookout/looks.h"
#include "lookout/pairtable.h"

#include <QEvent>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

namespace
{

/// Stands for customers without a segment: an empty cell could not be told from one that was forgotten.
QString everybodyElse() { return QStringLiteral("*"); }

} // namespace

SharedTab::SharedTab(QWidget *parent)
    : RulesTab(parent), m_form(new Form(this)), m_lists(new PairTable(2, this)), m_promises(new PairTable(2, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_form->addField(m_lists);
    m_form->addField(m_promises);
    connect(m_lists, &PairTable::edited, this, &RulesTab::edited);
    connect(m_promises, &PairTable::edited, this, &RulesTab::edited);
    retranslate();
}

QString SharedTab::title() const { return tr("Lists and promises"); }

void SharedTab::fill(const Session::DeskSettings &settings)
{
    const Alerts::CallerSettings &shared = settings.callers.settings;
    std::vector<QStringList> lists;
    for (auto it = shared.lists.cbegin(); it != shared.lists.cend(); ++it) {
        lists.push_back({it.key(), joined(it.value())});
    }
    m_lists->setRows(lists);
    std::vector<QStringList> promises;
    for (auto it = shared.promiseSeconds.cbegin(); it != shared.promiseSeconds.cend(); ++it) {
        promises.push_back({it.key().isEmpty() ? everybodyElse() : it.key(), QString::number(it.value())});
    }
    m_promises->setRows(promises);
}

void SharedTab::collect(Session::DeskSettings &settings) const
{
    Alerts::CallerSettings &shared = settings.callers.settings;
    shared.lists.clear();
    for (const QStringList &row : m_lists->rows()) {
        shared.lists[row[0]] += wordsIn(row[1]);
    }
    shared.promiseSeconds.clear();
    for (const QStringList &row : m_promises->rows()) {
        shared.promiseSeconds.insert(row[0] == everybodyElse() ? QString() : row[0], row[1].toInt());
    }
}

QString SharedTab::fault() const
{
    for (const QStringList &row : m_promises->rows()) {
        bool isNumber = false;
        if (row[1].toInt(&isNumber) <= 0 || !isNumber) {
            return tr("The promise for “%1” is no number of seconds.").arg(row[0]);
        }
    }
    return {};
}

void SharedTab::retranslate()
{
    m_form->setLabels(
        {tr("Number lists, for rules that ask whether a number stands on one"),
         tr("Promises: within how many seconds a call of a segment is to be answered. The segment * is for "
            "everybody else.")});
    m_lists->setTitles({tr("List"), tr("Numbers, with commas between")});
    m_promises->setTitles({tr("Segment"), tr("Seconds")});
}

void SharedTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
