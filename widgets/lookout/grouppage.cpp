#include "lookout/grouppage.h"

#include "kit/fonts.h"
#include "kit/texts.h"
#include "kit/theme.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "session/alertdesk.h"
#include "session/session.h"

#include <QEvent>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QSaveFile>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Case;
using Alerts::CaseGroup;
using Kit::Grid;
using Tone = Said::Tone;

namespace
{

constexpr qsizetype CallsOffered = 60;

QString idOf(const Case &what) { return what.pbx + QLatin1Char('\n') + what.call; }

} // namespace

GroupPage::GroupPage(Session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session.alerts()), m_across(new QSplitter(this)),
      m_title(new Caption(Caption::Kind::Title, this)), m_list(new PlainTable(this)),
      m_name(new Caption(Caption::Kind::Title, this)), m_facts(new QLabel(this)), m_cases(new PlainTable(this)),
      m_close(new QPushButton(this)), m_tie(new QPushButton(this)), m_untie(new QPushButton(this)),
      m_undo(new QPushButton(this)), m_export(new QPushButton(this)), m_post(new QPushButton(this)),
      m_retry(new QPushButton(this)), m_hook(new QLabel(this)), m_ask(new AskLine(this)), m_said(new Said(this))
{
    build();
    connect(m_list, &PlainTable::picked, this, &GroupPage::showGroup);
    connect(m_cases, &PlainTable::picked, this, &GroupPage::dressButtons);
    connect(m_close, &QPushButton::clicked, this, &GroupPage::openOrClose);
    connect(m_tie, &QPushButton::clicked, this, &GroupPage::askTie);
    connect(m_untie, &QPushButton::clicked, this, &GroupPage::untie);
    connect(m_undo, &QPushButton::clicked, this, &GroupPage::undo);
    connect(m_export, &QPushButton::clicked, this, &GroupPage::chooseFile);
    connect(m_post, &QPushButton::clicked, this, &GroupPage::post);
    connect(m_retry, &QPushButton::clicked, this, &GroupPage::retry);
    connect(m_ask, &AskLine::answered, this, &GroupPage::tie);
    connect(&m_desk, &Session::AlertDesk::groupsChanged, this, &GroupPage::refresh);
    connect(&m_desk, &Session::AlertDesk::statusChanged, this, &GroupPage::dressButtons);
    refresh();
}

void GroupPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    column->addWidget(m_across);
    auto *left = new QWidget(m_across);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->addWidget(m_title);
    leftColumn->addWidget(m_list, 1);
    auto *right = new QWidget(m_across);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(2 * Grid);
    rightColumn->addWidget(m_name);
    rightColumn->addWidget(m_facts);
    rightColumn->addWidget(m_cases, 1);
    rightColumn->addWidget(m_ask);
    rightColumn->addWidget(m_said);
    rightColumn->addWidget(m_hook);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * Grid);
    for (QPushButton *button : {m_tie, m_untie, m_undo}) {
        deeds->addWidget(button);
    }
    deeds->addStretch();
    for (QPushButton *button : {m_retry, m_export, m_post, m_close}) {
        deeds->addWidget(button);
    }
    rightColumn->addLayout(deeds);
    for (QLabel *label : {m_facts, m_hook}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setForegroundRole(QPalette::PlaceholderText);
    }
    m_across->addWidget(left);
    m_across->addWidget(right);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_across->setHandleWidth(3 * Grid);
    left->setMinimumWidth(Kit::scaled(300, font()));
}

const CaseGroup *GroupPage::shown() const
{
    const auto &all = m_desk.groups();
    const auto at =
        std::find_if(all.begin(), all.end(), [this](const CaseGroup &group) { return group.id == m_shown; });
    return at == all.end() ? nullptr : &*at;
}

QString GroupPage::message() const { return m_said->text(); }

void GroupPage::showGroup(const QString &id)
{
    m_shown = id;
    m_untied = {};
    m_said->clear();
    m_ask->withdraw();
    refresh();
}

void GroupPage::refresh()
{
    m_title->setText(tr("Case groups"));
    m_list->setColumns({tr("Group"), tr("State"), tr("Cases")}, {0, 72, 64}, {2});
    m_list->setEmptyText(tr("No cases are grouped. A surge offers to group its calls."));
    m_list->setAccessibleName(tr("Case groups"));
    m_cases->setColumns({tr("When"), tr("Caller"), tr("Queue"), tr("Reason before"), tr("Agent"), tr("Tied by")},
                        {92, 0, 84, 112, 96, 96});
    m_cases->setEmptyText(tr("No case is tied"));
    m_cases->setAccessibleName(tr("Cases of the group"));
    std::vector<PlainRow> rows;
    const auto &groups = m_desk.groups();
    for (auto it = groups.rbegin(); it != groups.rend(); ++it) {
        const auto tone = it->isOpen() ? PlainCell::Tone::Plain : PlainCell::Tone::Dim;
        rows.push_back({it->id,
                        {{it->title, {}, tone, it->isOpen()},
                         {it->isOpen() ? tr("open") : tr("closed"), {}, tone},
                         {QString::number(it->tiedCount()), {}, tone, false, true}}});
    }
    m_list->setRows(std::move(rows));
    m_list->mark(m_shown);
    showCases();
    dressButtons();
}

void GroupPage::showCases()
{
    const CaseGroup *group = shown();
    const Base::Instant now = m_session.clock().now();
    const QTimeZone &zone = m_session.floor().settings().zone;
    std::vector<PlainRow> rows;
    if (group != nullptr) {
        m_name->setText(group->title);
        QString facts = tr("Opened %1 by %2").arg(whenText(group->opened, now, zone), group->openedBy);
        if (!group->isOpen()) {
            facts += tr(", closed %1 by %2").arg(whenText(group->closed, now, zone), group->closedBy);
        } else if (!group->series.isEmpty()) {
            facts += tr("; new calls of this cause join by themselves");
        }
        m_facts->setText(facts);
        for (auto it = group->cases.rbegin(); it != group->cases.rend(); ++it) {
            if (Base::isSet(it->untied)) {
                continue;
            }
            rows.push_back({idOf(*it),
                            {{whenText(it->at, now, zone), {}, PlainCell::Tone::Dim},
                             {Kit::callerText(it->customer, it->number), {}, PlainCell::Tone::Plain, true},
                             {it->queue},
                             {m_desk.reasonName(it->reason, screenLanguage())},
                             {it->agent},
                             {it->tiedBy.isEmpty() ? tr("by itself") : it->tiedBy, {}, PlainCell::Tone::Dim}}});
        }
    } else {
        m_name->setText(tr("No group is chosen"));
        m_facts->setText(tr("Cases of one cause are worked on once. What is untied has its own reason again."));
    }
    m_cases->setRows(std::move(rows));
}

void GroupPage::dressButtons()
{
    const CaseGroup *group = shown();
    const bool open = group != nullptr && group->isOpen();
    m_close->setText(group != nullptr && !open ? tr("Open again") : tr("Close the group"));
    m_tie->setText(tr("Tie a call…"));
    m_untie->setText(tr("Untie"));
    m_undo->setText(tr("Undo"));
    m_export->setText(tr("Export…"));
    m_post->setText(tr("Send to the other system"));
    m_close->setEnabled(group != nullptr);
    m_tie->setEnabled(open);
    m_untie->setEnabled(group != nullptr && !m_cases->current().isEmpty());
    m_undo->setVisible(!m_untied.isNull());
    m_export->setEnabled(group != nullptr);
    const bool hooked = !m_desk.settings().webhook.url.isEmpty();
    m_post->setEnabled(group != nullptr && hooked);
    m_post->setToolTip(hooked ? QString() : tr("No address is set; see Rules, Other systems"));
    const Web::WebhookStatus &status = m_desk.webhookStatus();
    const bool used = status.sent + status.waiting + status.dead > 0;
    m_hook->setVisible(used);
    m_retry->setText(tr("Try again what was given up"));
    m_retry->setVisible(status.dead > 0);
    m_hook->setText(tr("Messages to the other system: %1 sent, %2 waiting, %3 given up. %4")
                        .arg(status.sent)
                        .arg(status.waiting)
                        .arg(status.dead)
                        .arg(status.trouble));
}

void GroupPage::retry()
{
    QString why;
    const bool done = m_desk.retryPosts(&why);
    tell(done, tr("What was given up is sent again."), why);
}

void GroupPage::tell(bool done, const QString &what, const QString &why)
{
    refresh();
    m_said->say(done ? what : why, done ? Tone::Good : Tone::Bad);
}

void GroupPage::untie()
{
    const CaseGroup *group = shown();
    if (group == nullptr) {
        return;
    }
    for (const Case &what : group->cases) {
        if (idOf(what) != m_cases->current() || Base::isSet(what.untied)) {
            continue;
        }
        const QString pbx = what.pbx;
        const QString call = what.call;
        QString why;
        const bool done = m_desk.untie(m_shown, pbx, call, &why);
        m_untied = {};
        for (const Floor::FeedRecord &feed : m_session.floor().feeds()) {
            if (done && feed.name == pbx) {
                m_untied = {feed.pbx, call};
            }
        }
        tell(done, tr("It stands apart again, with its own reason."), why);
        return;
    }
}

void GroupPage::undo()
{
    QString why;
    const Domain::CallId call = m_untied;
    m_untied = {};
    const bool done = m_desk.tie(m_shown, call, &why);
    tell(done, tr("It is tied again."), why);
}

void GroupPage::openOrClose()
{
    const CaseGroup *group = shown();
    if (group == nullptr) {
        return;
    }
    QString why;
    if (group->isOpen()) {
        const bool done = m_desk.closeGroup(m_shown, &why);
        tell(done, tr("The group is closed: no call joins it any more."), why);
    } else {
        const bool done = m_desk.reopenGroup(m_shown, &why);
        tell(done, tr("The group is open again."), why);
    }
}

void GroupPage::askTie()
{
    QList<std::pair<QString, QString>> offers;
    const Floor::FloorState &floor = m_session.floor();
    for (const quint64 serial : floor.liveCalls()) {
        const Floor::CallRecord *call = floor.callBySerial(serial);
        if (call == nullptr || call->queue.isEmpty() || offers.size() == CallsOffered) {
            continue;
        }
        const QString caller = Kit::callerText(call->caller.name, call->caller.number);
        offers.append({caller + QStringLiteral(" · ") + call->queue, QString::number(serial)});
    }
    if (offers.isEmpty()) {
        m_said->say(tr("There is no call to tie now."), Tone::Watch);
        return;
    }
    m_ask->askChoice(tr("Which call belongs to this group?"), tr("Tie"), offers);
}

void GroupPage::tie(const QString &call)
{
    const Floor::CallRecord *record = m_session.floor().callBySerial(call.toULongLong());
    if (record == nullptr) {
        m_said->say(tr("The call is over."), Tone::Watch);
        return;
    }
    QString why;
    const Domain::CallId id = record->id;
    const bool done = m_desk.tie(m_shown, id, &why);
    tell(done, tr("The call is tied."), why);
}

void GroupPage::chooseFile()
{
    auto *dialog = new QFileDialog(this, tr("Export the cases"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Comma-separated values (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    connect(dialog, &QFileDialog::fileSelected, this, &GroupPage::exportTo);
    dialog->open();
}

void GroupPage::exportTo(const QString &file)
{
    const CaseGroup *group = shown();
    if (group == nullptr) {
        return;
    }
    QString why;
    if (!m_desk.mayExportGroup(*group, &why)) {
        m_said->say(why, Tone::Bad);
        return;
    }
    QSaveFile out(file);
    const QByteArray csv = Alerts::toCsv(*group, m_session.floor().settings().zone);
    const bool done = out.open(QIODevice::WriteOnly) &&
                      out.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner) &&
                      out.write(csv) == csv.size() && out.commit();
    m_said->say(done ? tr("Exported to %1.").arg(file) : tr("The export failed: %1").arg(out.errorString()),
                done ? Tone::Good : Tone::Bad);
}

void GroupPage::post()
{
    QString why;
    const bool done = m_desk.postGroup(m_shown, &why);
    tell(done, tr("On its way; it is tried again where it does not arrive."), why);
}

void GroupPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void GroupPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

} // namespace Floorwatch::Lookout
