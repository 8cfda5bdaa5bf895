#include "lookout/rulespage.h"

#include "kit/theme.h"
#include "lookout/callerrulestab.h"
#include "lookout/floorrulestab.h"
#include "lookout/parts.h"
#include "lookout/reasonstab.h"
#include "lookout/sharedtab.h"
#include "lookout/surgestab.h"
#include "lookout/versionlist.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Kit::Grid;
using Session::AlertDesk;
using Session::DeskSettings;
using Tone = Said::Tone;

namespace
{

/// The document of each tab, in their order; the tab of other systems has the look-up's. As the desk stores them.
constexpr const char *Kinds[] = {"callerRules", "callerRules", "floorRules", "reasons", "surges", "lookup"};
constexpr auto TheOne = "house";

/// What was typed, and over what.
struct TypedRules {
    DeskSettings shown;
    DeskSettings typed;
};

OutsideTab::MayAsk mayAsk(const Session::Session &session)
{
    return [&session](QString *why) {
        const Access::Decision decision = session.judge(Access::Right::ChangeSettings, {});
        *why = decision.why;
        return decision.allowed;
    };
}

/// Puts a stored version's part into the settings; the error is a sentence.
Base::Status putInto(DeskSettings &settings, const Journal::Document &document)
{
    const auto take = [](auto result, auto &target) -> Base::Status {
        if (!result) {
            return Base::Error{result.error()};
        }
        target = std::move(result).value();
        return Base::Done{};
    };
    if (document.kind == QLatin1String("callerRules")) {
        return take(Alerts::callerRulesFromJson(document.body), settings.callers);
    }
    if (document.kind == QLatin1String("floorRules")) {
        return take(Alerts::floorRulesFromJson(document.body), settings.floor);
    }
    if (document.kind == QLatin1String("reasons")) {
        return take(Alerts::reasonSettingsFromJson(document.body), settings.reasons);
    }
    if (document.kind == QLatin1String("lookup")) {
        return take(Web::lookupSettingsFromJson(document.body), settings.lookup);
    }
    const auto surges = Alerts::surgeSettingsFromJson(document.body);
    if (!surges) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::Lookout::RulesPage", "This version cannot be read.")};
    }
    settings.surges = *surges;
    return Base::Done{};
}

} // namespace

RulesPage::RulesPage(Session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session.alerts()), m_title(new Caption(Caption::Kind::Title, this)),
      m_tabs(new QTabWidget(this)), m_callers(new CallerRulesTab(this)), m_floor(new FloorRulesTab(this)),
      m_reasons(new ReasonsTab(this)), m_outside(new OutsideTab(session.clock(), mayAsk(session), this)),
      m_said(new Said(this)), m_ask(new AskLine(this)), m_versions(new QPushButton(this)),
      m_revert(new QPushButton(this)), m_save(new QPushButton(this))
{
    build();
    for (RulesTab *tab : m_all) {
        connect(tab, &RulesTab::edited, this, [this] {
            if (!m_filling) {
                setEdited(true);
            }
        });
    }
    connect(m_callers, &CallerRulesTab::backTestWanted, this, [this](const Alerts::CallerRule &rule) {
        if (isVisible()) {
            m_desk.backTest(rule);
        }
    });
    connect(m_callers, &CallerRulesTab::backTestUnwanted, this, [this] { m_desk.cancelBackTest(); });
    connect(&m_desk, &AlertDesk::backTested, m_callers, &CallerRulesTab::showBackTest);
    connect(m_outside, &OutsideTab::secretEntered, this, &RulesPage::secretEntered);
    connect(&session, &Session::Session::operatorChanged, m_outside, &OutsideTab::followOperator);
    connect(&m_desk, &AlertDesk::statusChanged, this,
            [this] { m_outside->showStatus(m_desk.lookupStatus(), m_desk.webhookStatus()); });
    connect(&m_desk, &AlertDesk::settingsChanged, this, &RulesPage::follow);
    connect(m_save, &QPushButton::clicked, this, &RulesPage::save);
    connect(m_revert, &QPushButton::clicked, this, &RulesPage::revert);
    connect(m_versions, &QPushButton::clicked, this, &RulesPage::openVersions);
    connect(m_ask, &AskLine::answered, this, &RulesPage::fill);
    retranslate();
    fill();
}

void RulesPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(3 * Grid, 2 * Grid, 3 * Grid, 2 * Grid);
    column->setSpacing(2 * Grid);
    column->addWidget(m_title);
    column->addWidget(m_tabs, 1);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * Grid);
    deeds->addWidget(m_versions);
    deeds->addWidget(m_said, 1);
    deeds->addStretch();
    deeds->addWidget(m_revert);
    deeds->addWidget(m_save);
    column->addWidget(m_ask);
    column->addLayout(deeds);
    m_tabs->setDocumentMode(true);
    m_all = {m_callers, new SharedTab(this), m_floor, m_reasons, new SurgesTab(this), m_outside};
    for (RulesTab *tab : m_all) {
        m_tabs->addTab(tab, QString());
    }
    m_save->setDefault(true);
    m_save->setObjectName(QStringLiteral("save"));
    m_revert->setObjectName(QStringLiteral("revert"));
}

QString RulesPage::message() const { return m_said->text(); }

void RulesPage::fill()
{
    m_filling = true;
    m_shown = m_desk.settings();
    for (RulesTab *tab : m_all) {
        tab->fill(m_shown);
    }
    m_outside->showStatus(m_desk.lookupStatus(), m_desk.webhookStatus());
    m_filling = false;
    m_ask->withdraw();
    m_said->clear();
    setEdited(false);
}

void RulesPage::setEdited(bool edited)
{
    m_save->setEnabled(edited);
    m_revert->setEnabled(edited);
    if (edited) {
        m_said->clear();
    }
    if (edited != m_isEdited) {
        m_isEdited = edited;
        Q_EMIT editedChanged(edited);
    }
}

void RulesPage::save()
{
    for (RulesTab *tab : m_all) {
        if (const QString fault = tab->fault(); !fault.isEmpty()) {
            m_tabs->setCurrentWidget(tab);
            m_said->say(fault, Tone::Bad);
            return;
        }
    }
    const DeskSettings wanted = edited();
    QString why;
    m_filling = true; // settingsChanged() comes back at once
    const bool saved = m_desk.setSettings(wanted, &why);
    m_filling = false;
    if (!saved) {
        m_said->say(why, Tone::Bad);
        return;
    }
    fill();
    m_said->say(tr("Saved. It holds from now on."), Tone::Good);
}

void RulesPage::revert()
{
    if (m_isEdited) {
        m_ask->askYes(tr("What you have changed is lost. Undo it all?"), tr("Undo changes"));
    } else {
        fill();
    }
}

QString RulesPage::unsaved() const
{
    QStringList what;
    if (m_isEdited) {
        what.append(tr("rules that were changed"));
    }
    if (m_outside->holdsSecret()) {
        what.append(tr("a secret that is not in the keychain yet"));
    }
    return what.join(tr(", "));
}

std::any RulesPage::takeUnsaved()
{
    m_outside->clearSecrets(); // set aside for nobody: it would lie about in the clear
    if (!m_isEdited) {
        return {};
    }
    TypedRules typed{m_shown, edited()};
    fill();
    return typed;
}

void RulesPage::putBack(const std::any &typed)
{
    const auto *was = std::any_cast<TypedRules>(&typed);
    if (was == nullptr) {
        return;
    }
    fill();
    fillUnsaved(was->typed);
    m_said->say(was->shown == m_shown ? tr("What you had not saved is back.")
                                      : tr("Somebody else has saved rules meanwhile. Saving yours replaces them."),
                Tone::Watch);
}

DeskSettings RulesPage::edited() const
{
    DeskSettings wanted = m_shown;
    for (const RulesTab *tab : m_all) {
        tab->collect(wanted);
    }
    return wanted;
}

void RulesPage::fillUnsaved(const DeskSettings &settings)
{
    m_filling = true;
    for (RulesTab *tab : m_all) {
        tab->fill(settings);
    }
    m_filling = false;
    setEdited(true);
}

void RulesPage::follow()
{
    if (m_filling) {
        return;
    }
    if (!m_isEdited) {
        fill();
        return;
    }
    m_said->say(tr("Somebody else has saved rules meanwhile. Saving yours replaces them."), Tone::Watch);
}

void RulesPage::openVersions()
{
    const int tab = m_tabs->currentIndex();
    if (m_desk.records() == nullptr) {
        m_said->say(tr("No records are kept, so there are no versions."), Tone::Watch);
        return;
    }
    const QString kind = QLatin1String(Kinds[tab]);
    m_desk.records()->versions(
        kind, QLatin1String(TheOne), this,
        [this, what = m_tabs->tabText(tab)](const Base::Result<std::vector<Journal::Document>> &versions) {
            if (!versions) {
                m_said->say(versions.error(), Tone::Bad);
                return;
            }
            auto *list = new VersionList(what, versions.value(), m_session.clock().now(),
                                         m_session.floor().settings().zone, this);
            connect(list, &VersionList::taken, this, &RulesPage::takeVersion);
            list->open();
        });
}

void RulesPage::takeVersion(const Journal::Document &document)
{
    DeskSettings wanted = edited();
    if (const Base::Status put = putInto(wanted, document); !put) {
        m_said->say(put.error(), Tone::Bad);
        return;
    }
    fillUnsaved(wanted);
    m_said->say(tr("Version %1 stands in the fields; save it to let it hold.").arg(document.version), Tone::Watch);
}

void RulesPage::retranslate()
{
    m_title->setText(tr("Rules"));
    for (size_t i = 0; i < m_all.size(); ++i) {
        m_tabs->setTabText(static_cast<int>(i), m_all[i]->title());
    }
    m_versions->setText(tr("Versions…"));
    m_revert->setText(tr("Undo changes"));
    m_save->setText(tr("Save"));
}

void RulesPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_reasons->showUnknown(m_desk.unknownReasonShare());
    if (!m_isEdited && m_shown != m_desk.settings()) {
        fill();
    }
}

void RulesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
