#include "lookout/sharedtab.h"

#include "lookout/form.h"
#include "lookout/looks.h"
#include "lookout/pairtable.h"

#include <QComboBox>
#include <QEvent>
#include <QLocale>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

namespace
{

/// The first choices; another one that is set already stands below them.
constexpr const char *Countries[] = {"CN", "HK", "MO", "TW", "SG", "MY", "JP", "KR", "US", "GB", "DE", "FR", "AU"};

QString countryName(const QString &code)
{
    if (code == QLatin1String("CN")) {
        return SharedTab::tr("China");
    }
    if (code == QLatin1String("HK")) {
        return SharedTab::tr("Hong Kong");
    }
    if (code == QLatin1String("MO")) {
        return SharedTab::tr("Macao");
    }
    if (code == QLatin1String("TW")) {
        return SharedTab::tr("Taiwan");
    }
    return QLocale::territoryToString(QLocale::codeToTerritory(code));
}

/// Stands for customers without a segment: an empty cell could not be told from one that was forgotten.
QString everybodyElse() { return QStringLiteral("*"); }

} // namespace

SharedTab::SharedTab(QWidget *parent)
    : RulesTab(parent), m_form(new Form(this)), m_lists(new PairTable(2, this)), m_promises(new PairTable(2, this)),
      m_country(new QComboBox(this)), m_language(new QComboBox(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    m_form->addField(m_lists);
    m_form->addField(m_promises);
    m_form->addField(m_country);
    m_form->addField(m_language);
    for (int i = 0; i < static_cast<int>(std::size(Countries)); ++i) {
        m_country->addItem(QString(), QString::fromLatin1(Countries[i]));
    }
    // Each language is named in itself, so that it is found from every other.
    m_language->addItem(QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    connect(m_country, &QComboBox::activated, this, &RulesTab::edited);
    connect(m_language, &QComboBox::activated, this, &RulesTab::edited);
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
    if (m_country->findData(settings.country) < 0) {
        m_country->addItem(settings.country, settings.country);
    }
    m_country->setCurrentIndex(m_country->findData(settings.country));
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.agentLanguage)));
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
    settings.country = m_country->currentData().toString();
    settings.agentLanguage = m_language->currentData().toString();
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
            "everybody else."),
         tr("Country of numbers that are written without one"), tr("Language of notices to agents")});
    for (int i = 0; i < static_cast<int>(std::size(Countries)); ++i) {
        const QString code = QString::fromLatin1(Countries[i]);
        m_country->setItemText(i, countryName(code) + QStringLiteral(" (%1)").arg(code));
    }
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
