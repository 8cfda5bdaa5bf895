#include "callers/demandview.h"

#include "callers/contacttable.h"
#include "callers/demandhead.h"
#include "callers/notelist.h"
#include "callers/pieces.h"
#include "callers/promiselist.h"
#include "callers/reasonpicker.h"
#include "callers/words.h"
#include "kit/fonts.h"
#include "kit/texts.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;
using Lookup = DemandSight::Lookup;
using Tone = Sentence::Tone;

DemandView::DemandView(QWidget *parent)
    : QFrame(parent), m_stack(new QStackedWidget(this)), m_empty(new Nothing(this)), m_head(new DemandHead(this)),
      m_state(new Sentence(this)), m_said(new Sentence(this)), m_reasonLabel(dimLabel(this, false)),
      m_reason(new QToolButton(this)), m_source(dimLabel(this)), m_guide(new QPushButton(this)),
      m_picker(new ReasonPicker(this)), m_history(new QWidget(this)), m_often(plainLabel(this, false)),
      m_oftenLabel(dimLabel(this)), m_ninety(dimLabel(this)),
      m_promisesHead(new Heading(QStringLiteral("promise"), this)), m_promises(new PromiseList(this)),
      m_contactsHead(new Heading(QStringLiteral("clock"), this)), m_contacts(new ContactTable(this)),
      m_notesHead(new Heading(QStringLiteral("note"), this)), m_notes(new NoteList(this)),
      m_lookupHead(new Heading(QStringLiteral("lookup"), this)), m_lookup(new Sentence(this))
{
    build();
    connect(m_head, &DemandHead::closeWanted, this, &DemandView::closeWanted);
    connect(m_head, &DemandHead::addWanted, this, &DemandView::addWanted);
    connect(m_promises, &PromiseList::kept, this, &DemandView::promiseKept);
    connect(m_promises, &PromiseList::made, this, &DemandView::promiseMade);
    connect(m_notes, &NoteList::added, this, &DemandView::noteAdded);
    connect(m_guide, &QPushButton::clicked, this, &DemandView::guideWanted);
    connect(m_picker, &ReasonPicker::chosen, this, &DemandView::reasonChosen);
    connect(m_reason, &QToolButton::clicked, this, [this] {
        m_picker->setReasons(m_sight.reasons.names, m_sight.demand.reason.key);
        m_picker->openAt(m_reason);
    });
    dress();
    showNothing();
}

void DemandView::build()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(3 * Grid, 2 * Grid, 3 * Grid, 2 * Grid);
    column->setSpacing(2 * Grid);
    column->addWidget(m_head);
    column->addWidget(m_state);
    column->addWidget(m_said);
    buildReason(column);
    auto *past = new QVBoxLayout(m_history);
    past->setContentsMargins(0, 0, 0, 0);
    past->setSpacing(Grid);
    buildFigures(past);
    past->addWidget(m_promisesHead);
    past->addWidget(m_promises);
    past->addWidget(m_contactsHead);
    past->addWidget(m_contacts);
    past->addWidget(m_notesHead);
    past->addWidget(m_notes);
    past->addWidget(m_lookupHead);
    past->addWidget(m_lookup);
    column->addWidget(m_history);
    column->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(scroll);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
}

void DemandView::buildReason(QVBoxLayout *column)
{
    auto *rows = new QVBoxLayout;
    rows->setSpacing(Grid);
    rows->addWidget(m_reasonLabel);
    auto *across = new QHBoxLayout;
    across->setSpacing(2 * Grid);
    across->addWidget(m_reason, 1);
    across->addWidget(m_guide);
    rows->addLayout(across);
    rows->addWidget(m_source);
    column->addLayout(rows);
    m_reason->setProperty("combo", true);
    m_reason->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_reason->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_reason->setMinimumWidth(30 * Grid);
    m_reason->setObjectName(QStringLiteral("reason"));
    m_guide->setObjectName(QStringLiteral("guide"));
    m_guide->setAutoDefault(false);
}

void DemandView::buildFigures(QVBoxLayout *column)
{
    auto *across = new QHBoxLayout;
    across->setSpacing(3 * Grid);
    across->addWidget(m_often, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addStretch();
    words->addWidget(m_oftenLabel);
    words->addWidget(m_ninety);
    words->addStretch();
    across->addLayout(words, 1);
    column->addLayout(across);
}

void DemandView::showNothing()
{
    m_sight = {};
    m_stack->setCurrentIndex(0);
    m_empty->say(QStringLiteral("customer"), tr("No call is shown"),
                 tr("Choose a waiting, ringing or talking call to see who calls and what was asked for before."));
}

void DemandView::show(const DemandSight &sight)
{
    if (sight.demand.call != m_sight.demand.call) {
        m_said->clear();
        m_notes->setDraft({});
        m_promises->clearDraft();
    }
    m_sight = sight;
    refresh();
}

void DemandView::refresh()
{
    if (m_sight.demand.call.isNull()) {
        showNothing();
        return;
    }
    if (!m_sight.refusal.isEmpty()) {
        m_stack->setCurrentIndex(0);
        m_empty->say(QStringLiteral("lock"), tr("Callers are not shown to you"), m_sight.refusal);
        return;
    }
    if (m_sight.over && m_sight.isAnonymous() && !m_sight.demand.trouble.isEmpty()) {
        m_stack->setCurrentIndex(0);
        m_empty->say(QStringLiteral("call"), tr("This call is over"),
                     tr("Its caller was not shown here before. The customers page finds him by his number."));
        return;
    }
    m_stack->setCurrentIndex(1);
    m_head->show(m_sight);
    showState();
    showReason();
    showHistory();
    showLookup();
}

void DemandView::showState()
{
    const Session::Demand &demand = m_sight.demand;
    if (!demand.trouble.isEmpty()) {
        m_state->say(demand.trouble, Tone::Bad);
    } else if (m_sight.over) {
        m_state->say(tr("This call is over."), Tone::Watch);
    } else {
        m_state->clear();
    }
}

void DemandView::showReason()
{
    const Domain::ContactReason &reason = m_sight.demand.reason;
    const bool known = !reason.key.isEmpty();
    const QString name = known ? reasonText(m_sight.reasons, reason.key) : tr("Not known: set it");
    m_reason->setText(m_reason->fontMetrics().elidedText(name, Qt::ElideRight, Kit::scaled(220, font())));
    m_reason->setToolTip(m_sight.mayHandle ? tr("Set the reason of this call by hand") : m_sight.whyNot);
    m_reason->setAccessibleName(tr("Reason: %1").arg(name));
    m_reason->setEnabled(m_sight.mayHandle);
    m_source->setText(known ? sourceName(reason.source) : tr("No source named a reason for this call."));
    m_guide->setEnabled(!m_sight.guide.isEmpty());
    m_guide->setToolTip(m_sight.guide.isEmpty()
                            ? tr("No guide is written for this reason.")
                            : Kit::plainTip(tr("What to check, to say and to do: %1").arg(m_sight.guide)));
}

void DemandView::showHistory()
{
    const Session::Demand &demand = m_sight.demand;
    const Journal::CallerFacts &facts = demand.facts;
    m_history->setVisible(!m_sight.isAnonymous());
    m_often->setText(demand.factsKnown ? QString::number(facts.contactsIn7Days) : QStringLiteral("…"));
    m_often->setAccessibleName(tr("Contacts in the last 7 days"));
    m_ninety->setText(demand.factsKnown ? tr("%1 in 90 days").arg(facts.contactsIn90Days) : QString());
    m_promises->setPromises(facts.promises, m_sight.now, m_sight.zone);
    m_promises->setMayChange(m_sight.mayHandle && demand.trouble.isEmpty(),
                             demand.trouble.isEmpty() ? m_sight.whyNot : demand.trouble);
    m_notes->setNotes(facts.notes, m_sight.now, m_sight.zone);
    m_notes->setMayChange(m_sight.mayHandle && demand.trouble.isEmpty(),
                          demand.trouble.isEmpty() ? m_sight.whyNot : demand.trouble);
    m_contacts->setContacts(facts.contacts, m_sight.reasons, m_sight.now, m_sight.zone);
    m_contacts->setEmptyText(demand.factsKnown ? tr("No contacts in the last 90 days") : tr("Asking the records…"));
    const auto count = static_cast<qsizetype>(facts.contacts.size());
    m_contactsHead->setText(facts.contactsIn90Days > count && count > 0
                                ? tr("Contacts of 90 days, the newest %1").arg(count)
                                : tr("Contacts of 90 days"));
    const int late = m_promises->overdue();
    m_promisesHead->setText(late > 0 ? tr("Open promises, %1 overdue").arg(late) : tr("Open promises"));
}

void DemandView::showLookup()
{
    m_lookupHead->setVisible(m_sight.lookup != Lookup::Off);
    switch (m_sight.lookup) {
    case Lookup::Off: m_lookup->clear(); break;
    case Lookup::Asking: m_lookup->say(tr("Asking…")); break;
    case Lookup::NoAnswer: m_lookup->say(tr("It knows nothing of this number, or did not answer in time.")); break;
    case Lookup::Failing:
        m_lookup->say(m_sight.lookupTrouble.isEmpty() ? tr("It cannot be reached.") : m_sight.lookupTrouble,
                      Tone::Watch);
        break;
    case Lookup::Found: {
        const Domain::Customer found = m_sight.demand.enriched.value_or(Domain::Customer());
        QStringList lines;
        const auto add = [&lines](const QString &label, const QString &value) {
            if (!value.isEmpty()) {
                lines.append(label + QStringLiteral(": ") + breakable(value));
            }
        };
        add(tr("Name"), found.name);
        add(tr("Customer no."), found.key);
        add(tr("Segment"), found.segment);
        add(tr("Tags"), found.tags.join(QStringLiteral(", ")));
        add(tr("Account manager"), found.accountManager);
        add(tr("Notes"), found.notes);
        m_lookup->say(lines.isEmpty() ? tr("It knows nothing of this number.") : lines.join(QLatin1Char('\n')));
        break;
    }
    }
}

void DemandView::say(const QString &text, bool bad) { m_said->say(text, bad ? Tone::Bad : Tone::Good); }

QString DemandView::state() const { return m_state->text(); }

QString DemandView::often() const { return m_often->text(); }

QString DemandView::lookup() const { return m_lookup->text(); }

bool DemandView::isEmptyShown() const { return m_stack->currentIndex() == 0; }

void DemandView::dress()
{
    m_often->setFont(Kit::font(Kit::Type::Figure, font()));
    m_oftenLabel->setText(tr("contacts in 7 days"));
    m_oftenLabel->setToolTip(
        tr("Queue visits of all the customer's numbers in the last 7 days, this call not counted"));
    m_reasonLabel->setText(tr("Reason of this call"));
    m_guide->setText(tr("Guide"));
    m_notesHead->setText(tr("Notes"));
    m_lookupHead->setText(tr("From the other system"));
    m_lookupHead->setToolTip(tr("What the look-up over HTTP says; it is not stored here."));
}

void DemandView::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        dress();
        refresh();
    }
}

} // namespace Floorwatch::Callers
