#include "lookout/surgestab.h"

#include "lookout/form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Alerts::Method;

namespace
{

constexpr int Intervals[] = {1, 5, 10, 15, 30, 60};
constexpr int MostWeeks = 52;

struct Methods {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Methods)
};

} // namespace

QString methodName(Method method)
{
    switch (method) {
    case Method::Cusum: return Methods::tr("CUSUM");
    case Method::EarsC1: return Methods::tr("EARS C1");
    case Method::EarsC2: return Methods::tr("EARS C2");
    case Method::EarsC3: return Methods::tr("EARS C3");
    case Method::NegativeBinomial: return Methods::tr("Negative binomial CUSUM");
    case Method::Farrington: return Methods::tr("Farrington");
    }
    Q_UNREACHABLE();
}

QString methodWords(Method method)
{
    switch (method) {
    case Method::Cusum:
        return Methods::tr("Adds up what is more than usual: finds a small rise that lasts. (Page 1954)");
    case Method::EarsC1:
        return Methods::tr("Compares with the last intervals alone: needs no history, and gets used to a slow rise. "
                           "(CDC, Hutwagner 2003)");
    case Method::EarsC2:
        return Methods::tr("As C1, but leaves out the newest intervals, so that a rise does not hide itself. (CDC, "
                           "Hutwagner 2003)");
    case Method::EarsC3:
        return Methods::tr("As C2 over three intervals: finds a gradual rise, and alarms more often. (CDC, Hutwagner "
                           "2003)");
    case Method::NegativeBinomial:
        return Methods::tr("Adds up the evidence for a rise, and allows for counts that scatter more than by chance. "
                           "(Höhle and Paul 2008)");
    case Method::Farrington:
        return Methods::tr("Compares each interval with the same time of past weeks; says nothing without them. "
                           "(Farrington 1996)");
    }
    Q_UNREACHABLE();
}

SurgesTab::SurgesTab(QWidget *parent)
    : RulesTab(parent), m_form(new Form(this)), m_enabled(new QCheckBox(this)), m_method(new QComboBox(this)),
      m_words(new QLabel(this)), m_interval(new QComboBox(this)), m_least(new QSpinBox(this)),
      m_weeks(new QSpinBox(this)), m_down(new QCheckBox(this)), m_downLeast(new QSpinBox(this))
{
    build();
    for (QComboBox *box : {m_method, m_interval}) {
        connect(box, &QComboBox::currentIndexChanged, this, &SurgesTab::change);
    }
    for (QSpinBox *spin : {m_least, m_weeks, m_downLeast}) {
        connect(spin, &QSpinBox::valueChanged, this, &SurgesTab::change);
    }
    for (QCheckBox *box : {m_enabled, m_down}) {
        connect(box, &QCheckBox::toggled, this, &SurgesTab::change);
    }
    retranslate();
}

void SurgesTab::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    for (int i = 0; i < Alerts::MethodCount; ++i) {
        m_method->addItem(QString(), i);
    }
    for (const int minutes : Intervals) {
        m_interval->addItem(QString(), minutes);
    }
    m_least->setRange(1, 9999);
    m_weeks->setRange(1, MostWeeks);
    m_downLeast->setRange(1, 9999);
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_form->addWide(m_enabled);
    m_form->addField(m_method);
    m_form->addWide(m_words);
    m_form->addField(m_interval);
    m_form->addField(m_least);
    m_form->addField(m_weeks);
    m_form->addWide(m_down);
    m_form->addField(m_downLeast);
}

QString SurgesTab::title() const { return tr("Surges"); }

void SurgesTab::fill(const Session::DeskSettings &settings)
{
    m_filling = true;
    const Alerts::SurgeSettings &surges = settings.surges;
    m_enabled->setChecked(surges.enabled);
    m_method->setCurrentIndex(static_cast<int>(surges.method));
    const auto minutes = static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(surges.interval).count());
    if (m_interval->findData(minutes) < 0) {
        m_interval->addItem(QString(), minutes);
    }
    m_interval->setCurrentIndex(m_interval->findData(minutes));
    m_least->setValue(surges.leastCount);
    m_weeks->setValue(surges.weeksKept);
    m_down->setChecked(surges.down);
    m_downLeast->setValue(static_cast<int>(surges.downLeastExpected));
    m_filling = false;
    retranslate();
}

void SurgesTab::collect(Session::DeskSettings &settings) const
{
    Alerts::SurgeSettings &surges = settings.surges;
    surges.enabled = m_enabled->isChecked();
    surges.method = static_cast<Method>(m_method->currentData().toInt());
    surges.interval = std::chrono::minutes(m_interval->currentData().toInt());
    surges.leastCount = m_least->value();
    surges.weeksKept = m_weeks->value();
    surges.down = m_down->isChecked();
    if (m_downLeast->value() != static_cast<int>(surges.downLeastExpected)) {
        surges.downLeastExpected = m_downLeast->value();
    }
}

void SurgesTab::change()
{
    m_words->setText(methodWords(static_cast<Method>(m_method->currentData().toInt())));
    m_downLeast->setEnabled(m_down->isChecked());
    if (!m_filling) {
        Q_EMIT edited();
    }
}

void SurgesTab::retranslate()
{
    const bool filling = m_filling;
    m_filling = true;
    m_enabled->setText(tr("Look for surges"));
    m_down->setText(tr("Tell silences as well: calls that no longer reach us"));
    m_form->setLabels({tr("Method"), tr("Calls are counted in intervals of"),
                       tr("An interval with fewer calls is no surge, whatever was expected"),
                       tr("What is usual is learned from so many weeks"),
                       tr("A silence is told only where at least so many calls were expected")});
    for (int i = 0; i < m_method->count(); ++i) {
        const auto method = static_cast<Method>(i);
        m_method->setItemText(i, method == Alerts::defaultMethod() ? tr("%1 (default)").arg(methodName(method))
                                                                   : methodName(method));
    }
    for (int i = 0; i < m_interval->count(); ++i) {
        m_interval->setItemText(i, tr("%1 min").arg(m_interval->itemData(i).toInt()));
    }
    change();
    m_filling = filling;
}

void SurgesTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
