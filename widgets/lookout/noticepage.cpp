#include "lookout/noticepage.h"

#include "kit/fonts.h"
#include "kit/theme.h"
#include "lookout/looks.h"
#include "lookout/noticecomposer.h"
#include "lookout/parts.h"
#include "lookout/plaintable.h"
#include "session/alertdesk.h"
#include "session/session.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Floorwatch::Lookout
{

using Alerts::Delivery;
using Alerts::Notice;
using Alerts::NoticeState;
using Kit::Grid;
using Tone = Said::Tone;

namespace
{

constexpr auto EveryFewSeconds = std::chrono::seconds(5); // notices end by the clock

struct Notices {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Notices)
};

/// What was typed, and over what.
struct TypedNotice {
    QString id;
    Notice notice;
    NoticeFields given;
    NoticeFields fields;
};

/// Whether somebody has changed it, and not only agents have read it.
bool isChanged(Notice before, Notice now)
{
    before.deliveries.clear();
    now.deliveries.clear();
    return before != now;
}

/// What was typed, over what stands there now where nothing was.
NoticeFields over(const NoticeFields &now, const TypedNotice &was)
{
    const auto pick = [](const auto &typed, const auto &given, const auto &present) {
        return typed != given ? typed : present;
    };
    return {
        pick(was.fields.title, was.given.title, now.title), pick(was.fields.chinese, was.given.chinese, now.chinese),
        pick(was.fields.english, was.given.english, now.english), pick(was.fields.queues, was.given.queues, now.queues),
        pick(was.fields.minutes, was.given.minutes, now.minutes)};
}

PlainCell stateCell(NoticeState state)
{
    switch (state) {
    case NoticeState::Draft: return {stateName(state), {}, PlainCell::Tone::Dim};
    case NoticeState::InForce: return {stateName(state), QStringLiteral("check"), PlainCell::Tone::Good};
    case NoticeState::Expired:
    case NoticeState::Withdrawn: return {stateName(state), {}, PlainCell::Tone::Dim};
    }
    Q_UNREACHABLE();
}

PlainCell deliveryCell(Delivery::State state)
{
    switch (state) {
    case Delivery::State::Waiting: return {deliveryName(state), QStringLiteral("clock"), PlainCell::Tone::Dim};
    case Delivery::State::Sent: return {deliveryName(state), QStringLiteral("check"), PlainCell::Tone::Plain};
    case Delivery::State::Refused: return {deliveryName(state), QStringLiteral("close"), PlainCell::Tone::Bad};
    case Delivery::State::NotPossible: return {deliveryName(state), QStringLiteral("info"), PlainCell::Tone::Watch};
    }
    Q_UNREACHABLE();
}

qsizetype readBy(const Notice &notice)
{
    return std::count_if(notice.deliveries.begin(), notice.deliveries.end(),
                         [](const Delivery &delivery) { return Base::isSet(delivery.acknowledged); });
}

QString idOf(const Domain::AgentId &agent)
{
    return QString::number(static_cast<int>(agent.pbx)) + QLatin1Char(':') + agent.key;
}

} // namespace

QString stateName(NoticeState state)
{
    switch (state) {
    case NoticeState::Draft: return Notices::tr("draft");
    case NoticeState::InForce: return Notices::tr("in force");
    case NoticeState::Expired: return Notices::tr("ended");
    case NoticeState::Withdrawn: return Notices::tr("withdrawn");
    }
    Q_UNREACHABLE();
}

QString deliveryName(Delivery::State state)
{
    switch (state) {
    case Delivery::State::Waiting: return Notices::tr("waiting");
    case Delivery::State::Sent: return Notices::tr("taken by the PBX");
    case Delivery::State::Refused: return Notices::tr("refused");
    case Delivery::State::NotPossible: return Notices::tr("not possible");
    }
    Q_UNREACHABLE();
}

int agentsIn(const Floor::FloorState &floor, const QStringList &queues)
{
    return static_cast<int>(
        std::count_if(floor.agents().begin(), floor.agents().end(), [&queues](const Floor::AgentRecord &agent) {
            return agent.state != Domain::AgentState::SignedOut &&
                   (queues.isEmpty() || std::any_of(agent.memberships.begin(), agent.memberships.end(),
                                                    [&queues](const Domain::Membership &membership) {
                                                        return queues.contains(membership.queue.key);
                                                    }));
        }));
}

NoticePage::NoticePage(Session::Session &session, QWidget *parent)
    : QWidget(parent), m_session(session), m_desk(session.alerts()), m_across(new QSplitter(this)),
      m_title(new Caption(Caption::Kind::Title, this)), m_list(new PlainTable(this)), m_new(new QPushButton(this)),
      m_composer(new NoticeComposer(this)), m_deliveries(new PlainTable(this)), m_read(new QPushButton(this)),
      m_withdraw(new QPushButton(this)), m_send(new QPushButton(this)), m_ask(new AskLine(this)), m_said(new Said(this))
{
    build();
    m_tick.setInterval(EveryFewSeconds);
    m_tick.start();
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (isVisible()) {
            showRows();
            dressButtons();
        }
    });
    connect(m_list, &PlainTable::picked, this, &NoticePage::showNotice);
    connect(m_new, &QPushButton::clicked, this, [this] { compose(); });
    connect(m_send, &QPushButton::clicked, this, &NoticePage::send);
    connect(m_withdraw, &QPushButton::clicked, this, &NoticePage::withdraw);
    connect(m_read, &QPushButton::clicked, this, &NoticePage::acknowledge);
    connect(m_deliveries, &PlainTable::picked, this, &NoticePage::dressButtons);
    connect(m_composer, &NoticeComposer::edited, m_said, &Said::clear);
    connect(m_ask, &AskLine::answered, this, &NoticePage::answer);
    connect(m_ask, &AskLine::withdrawn, this, [this] { m_list->mark(m_shown); });
    connect(&m_desk, &Session::AlertDesk::noticesChanged, this, &NoticePage::refresh);
    compose();
}

void NoticePage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    column->addWidget(m_across);
    auto *left = new QWidget(m_across);
    auto *leftColumn = new QVBoxLayout(left);
    leftColumn->setContentsMargins(0, 0, 0, 0);
    leftColumn->setSpacing(2 * Grid);
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch();
    head->addWidget(m_new);
    leftColumn->addLayout(head);
    leftColumn->addWidget(m_list, 1);
    auto *right = new QWidget(m_across);
    auto *rightColumn = new QVBoxLayout(right);
    rightColumn->setContentsMargins(0, 0, 0, 0);
    rightColumn->setSpacing(2 * Grid);
    rightColumn->addWidget(m_composer, 3);
    rightColumn->addWidget(m_deliveries, 2);
    rightColumn->addWidget(m_ask);
    rightColumn->addWidget(m_said);
    auto *deeds = new QHBoxLayout;
    deeds->setSpacing(2 * Grid);
    deeds->addWidget(m_read);
    deeds->addStretch();
    deeds->addWidget(m_withdraw);
    deeds->addWidget(m_send);
    rightColumn->addLayout(deeds);
    m_across->addWidget(left);
    m_across->addWidget(right);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 1);
    m_across->setChildrenCollapsible(false);
    m_across->setHandleWidth(3 * Grid);
    left->setMinimumWidth(Kit::scaled(320, font()));
    right->setMinimumWidth(Kit::scaled(400, font()));
    m_send->setDefault(true);
    m_send->setObjectName(QStringLiteral("send"));
    m_withdraw->setObjectName(QStringLiteral("withdraw"));
}

const Notice *NoticePage::shown() const
{
    const auto &all = m_desk.notices();
    const auto at = std::find_if(all.begin(), all.end(), [this](const Notice &notice) { return notice.id == m_shown; });
    return at == all.end() ? nullptr : &*at;
}

QString NoticePage::message() const { return m_said->text(); }

void NoticePage::compose(const QString &series, const QString &title, const QStringList &queues)
{
    replaceBy([this, series, title, queues] {
        Notice notice;
        notice.series = series;
        notice.title = title;
        notice.queues = queues;
        display({}, notice);
        if (isVisible()) {
            m_composer->chinese()->setFocus();
        }
    });
}

void NoticePage::showNotice(const QString &id)
{
    if (id == m_shown && m_composer->isEdited()) {
        m_ask->withdraw();
        return; // the same one again: what is typed stays
    }
    replaceBy([this, id] {
        const auto &all = m_desk.notices();
        const auto at = std::find_if(all.begin(), all.end(), [&id](const Notice &notice) { return notice.id == id; });
        if (at != all.end()) {
            display(id, *at);
        }
    });
}

void NoticePage::display(const QString &id, const Notice &notice)
{
    m_shown = id;
    m_composer->setNotice(notice);
    m_list->mark(id);
    m_said->clear();
    m_ask->withdraw();
    refresh();
}

void NoticePage::replaceBy(const std::function<void()> &next)
{
    if (!m_composer->isEdited()) {
        next();
        return;
    }
    m_asked = Asked::Discard;
    m_next = next;
    m_ask->askYes(tr("What you have written here was not sent. Discard it?"), tr("Discard"), tr("Keep editing"));
}

QString NoticePage::unsaved() const
{
    if (!m_composer->isEdited()) {
        return {};
    }
    return m_shown.isEmpty() ? tr("a notice that is being written") : tr("a new text of a notice that was sent");
}

std::any NoticePage::takeUnsaved()
{
    m_ask->withdraw();
    if (!m_composer->isEdited()) {
        return {};
    }
    TypedNotice typed{m_shown, m_composer->given(), m_composer->givenFields(), m_composer->fields()};
    display({}, {});
    return typed;
}

void NoticePage::putBack(const std::any &typed)
{
    if (const auto *was = std::any_cast<TypedNotice>(&typed); was != nullptr) {
        m_shown = was->id;
        const Notice now = shown() == nullptr ? was->notice : *shown();
        display(was->id, now);
        m_composer->setFields(over(m_composer->givenFields(), *was));
        m_said->say(isChanged(was->notice, now)
                        ? tr("What you had not saved is back. The notice was changed meanwhile: look at all of it.")
                        : tr("What you had not saved is back."),
                    Tone::Watch);
    }
}

void NoticePage::refresh()
{
    m_title->setText(tr("Notices"));
    m_new->setText(tr("New notice"));
    m_list->setColumns({tr("Notice"), tr("State"), tr("Sent"), tr("Read by")}, {0, 104, 92, 84}, {3});
    m_list->setEmptyText(tr("Nothing was told to the agents yet"));
    m_list->setAccessibleName(tr("Notices"));
    m_deliveries->setColumns({tr("Agent"), tr("Phone"), tr("At"), tr("Read"), tr("Why not")}, {112, 136, 56, 56, 0});
    m_deliveries->setEmptyText(tr("Sent to nobody yet"));
    m_deliveries->setAccessibleName(tr("To whom it went"));
    showRows();
    showDeliveries();
    dressButtons();
}

void NoticePage::showRows()
{
    const Base::Instant now = m_session.clock().now();
    const QTimeZone &zone = m_session.floor().settings().zone;
    std::vector<PlainRow> rows;
    const auto &notices = m_desk.notices();
    for (auto it = notices.rbegin(); it != notices.rend(); ++it) {
        const NoticeState state = stateOf(*it, now);
        rows.push_back(
            {it->id,
             {{it->title.isEmpty() ? textFor(*it, screenLanguage()) : it->title,
               {},
               PlainCell::Tone::Plain,
               state == NoticeState::InForce},
              stateCell(state),
              {whenText(it->sent, now, zone), {}, PlainCell::Tone::Dim},
              {tr("%1 of %2").arg(readBy(*it)).arg(it->deliveries.size()), {}, PlainCell::Tone::Plain, false, true}}});
    }
    m_list->setRows(std::move(rows));
}

void NoticePage::showDeliveries()
{
    const Base::Instant now = m_session.clock().now();
    const QTimeZone &zone = m_session.floor().settings().zone;
    std::vector<PlainRow> rows;
    if (const Notice *notice = shown(); notice != nullptr) {
        for (const Delivery &delivery : notice->deliveries) {
            rows.push_back({idOf(delivery.agent),
                            {{delivery.name, {}, PlainCell::Tone::Plain, true},
                             deliveryCell(delivery.state),
                             {whenText(delivery.at, now, zone), {}, PlainCell::Tone::Dim},
                             {whenText(delivery.acknowledged, now, zone), {}, PlainCell::Tone::Good},
                             {delivery.trouble}}});
        }
    }
    m_deliveries->setVisible(!m_shown.isEmpty());
    m_deliveries->setRows(std::move(rows));
}

void NoticePage::dressButtons()
{
    const Notice *notice = shown();
    const NoticeState state = notice == nullptr ? NoticeState::Draft : stateOf(*notice, m_session.clock().now());
    const bool over = state == NoticeState::Expired || state == NoticeState::Withdrawn;
    m_send->setText(state == NoticeState::InForce ? tr("Send the new text…") : tr("Send…"));
    m_send->setVisible(!over);
    m_withdraw->setText(tr("Withdraw…"));
    m_withdraw->setVisible(state == NoticeState::InForce);
    m_read->setText(tr("This agent has read it"));
    m_read->setVisible(state == NoticeState::InForce);
    m_read->setEnabled(!m_deliveries->current().isEmpty());
    m_composer->setLocked(over);
}

void NoticePage::send()
{
    const Base::Instant now = m_session.clock().now();
    const auto &who = m_session.signedIn();
    const Notice notice = m_composer->notice(now, who ? who->name : QString());
    if (const QString fault = faultOf(notice, now); !fault.isEmpty()) {
        m_said->say(fault, Tone::Bad);
        return;
    }
    m_asked = Asked::Send;
    const int agents = agentsIn(m_session.floor(), notice.queues);
    m_ask->askYes(
        tr("Agents who are signed in now and get it: %1. Who signs in while it holds gets it as well.").arg(agents),
        tr("Send it"));
}

void NoticePage::withdraw()
{
    m_asked = Asked::Withdraw;
    m_ask->askYes(tr("It no longer holds then, and nobody who signs in gets it. Withdraw it?"), tr("Withdraw it"));
}

void NoticePage::answer()
{
    if (m_asked == Asked::Discard) {
        std::exchange(m_next, nullptr)();
        return;
    }
    QString why;
    bool done = false;
    if (m_asked == Asked::Withdraw) {
        done = m_desk.withdrawNotice(m_shown, &why);
        m_said->say(done ? tr("Withdrawn.") : why, done ? Tone::Good : Tone::Bad);
    } else {
        const auto &who = m_session.signedIn();
        Notice notice = m_composer->notice(m_session.clock().now(), who ? who->name : QString());
        done = m_desk.sendNotice(notice, &why);
        if (done && m_shown.isEmpty() && !m_desk.notices().empty()) {
            m_shown = m_desk.notices().back().id;
        }
        m_said->say(done ? tr("On its way; who got it stands below.") : why, done ? Tone::Good : Tone::Bad);
    }
    // What was typed over a notice that is withdrawn can no longer be sent, and still be copied.
    const bool isTyped = m_asked == Asked::Withdraw && m_composer->isEdited();
    if (const Notice *notice = shown(); done && !isTyped && notice != nullptr) {
        m_composer->setNotice(*notice);
    }
    refresh();
    m_list->mark(m_shown);
}

void NoticePage::acknowledge()
{
    const Notice *notice = shown();
    if (notice == nullptr) {
        return;
    }
    for (const Delivery &delivery : notice->deliveries) {
        if (idOf(delivery.agent) == m_deliveries->current()) {
            QString why;
            const Domain::AgentId agent = delivery.agent;
            if (!m_desk.acknowledgeNotice(m_shown, agent, &why)) {
                m_said->say(why, Tone::Bad);
            }
            return;
        }
    }
}

void NoticePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void NoticePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

} // namespace Floorwatch::Lookout
