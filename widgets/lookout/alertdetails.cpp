#include "lookout/alertdetails.h"

#include "alerts/words.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "lookout/looks.h"
#include "lookout/parts.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Alert;
using Kit::Grid;

namespace
{

constexpr size_t MembersShown = 12;
using Lines = QList<std::pair<QString, QString>>;

} // namespace

AlertDetails::AlertDetails(QTimeZone zone, QWidget *parent)
    : QFrame(parent), m_zone(std::move(zone)), m_stack(new QStackedWidget(this)), m_empty(new EmptyPlace(this)),
      m_glyph(new QLabel(this)), m_title(new Caption(Caption::Kind::Title, this)), m_stand(new QLabel(this)),
      m_figures(new QLabel(this)), m_trail(new QLabel(this)), m_deeds(new DeedBar(this)), m_ask(new AskLine(this)),
      m_said(new Said(this)), m_sections(new QVBoxLayout)
{
    build();
    setNothing();
}

void AlertDetails::build()
{
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * Grid, Grid, 2 * Grid, 2 * Grid);
    column->setSpacing(Grid);
    auto *head = new QHBoxLayout;
    head->setSpacing(2 * Grid);
    head->addWidget(m_glyph, 0, Qt::AlignTop);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    for (QLabel *label : {static_cast<QLabel *>(m_title), m_stand, m_figures, m_trail}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        if (label != m_title) {
            column->addWidget(label);
        }
    }
    m_stand->setForegroundRole(QPalette::PlaceholderText);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addSpacing(Grid);
    column->addWidget(m_deeds);
    column->addWidget(m_ask);
    column->addWidget(m_said);
    m_sections->setSpacing(Grid);
    column->addLayout(m_sections);
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

void AlertDetails::setNothing()
{
    m_sight.reset();
    m_shown.clear();
    m_empty->say(QStringLiteral("bell"), tr("No alert is chosen"),
                 tr("Choose one at the left to see what is behind it and what may be done."));
    m_stack->setCurrentIndex(0);
}

void AlertDetails::setSight(const AlertSight &sight)
{
    const bool another = !m_sight || m_sight->alert.id != sight.alert.id;
    m_sight = sight;
    if (another) {
        m_ask->withdraw();
        m_said->clear();
    }
    refresh();
    m_stack->setCurrentIndex(1);
}

void AlertDetails::dressHead()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const Alert &alert = m_sight->alert;
    const QColor colour =
        alert.state == Alerts::AlertState::Cleared ? theme.dim : severityColour(alert.severity, theme);
    m_glyph->setPixmap(Kit::pixmap(severityGlyph(alert.severity), colour, 20, devicePixelRatioF()));
    m_title->setText(Alerts::titleOf(alert, m_zone));
    m_stand->setText(QStringLiteral("%1 · %2 · %3 · %4")
                         .arg(Alerts::severityName(alert.severity), Alerts::kindName(alert.condition.kind),
                              standText(alert, m_sight->now, m_zone),
                              tr("since %1").arg(whenText(alert.raised, m_sight->now, m_zone))));
    m_figures->setText(Alerts::figuresOf(alert.condition));
    m_figures->setVisible(!m_figures->text().isEmpty());
    m_figures->setFont(Kit::font(Kit::Type::Strong, font()));
    m_trail->setText(alert.trail ? Alerts::trailText(*alert.trail, m_sight->now) : QString());
    m_trail->setVisible(alert.trail.has_value());
}

void AlertDetails::clearSections()
{
    for (QWidget *made : m_made) {
        made->hide();
        made->deleteLater();
    }
    m_made.clear();
}

void AlertDetails::addSection(const QString &title, const Lines &lines)
{
    if (lines.isEmpty()) {
        return;
    }
    auto *box = new QWidget(this);
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, Grid, 0, 0);
    grid->setHorizontalSpacing(3 * Grid);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    auto *caption = new Caption(Caption::Kind::Section, box);
    caption->setText(title);
    grid->addWidget(caption, 0, 0, 1, 2);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const auto &[label, text] = lines[i];
        auto *words = new QLabel(text, box);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const int row = static_cast<int>(i) + 1;
        if (label.isEmpty()) {
            grid->addWidget(words, row, 0, 1, 2);
            continue;
        }
        auto *name = new QLabel(label, box);
        name->setTextFormat(Qt::PlainText);
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid->addWidget(name, row, 0);
        grid->addWidget(words, row, 1);
    }
    m_sections->addWidget(box);
    box->show();
    m_made.push_back(box);
}

void AlertDetails::refresh()
{
    dressHead();
    m_deeds->show(m_sight->deeds);
    const Alert &alert = m_sight->alert;
    // Ages go on every second; the lines below only change with the alert.
    const QByteArray shown = Alerts::toJson(alert) + screenLanguage().toLatin1() + m_sight->ruleText.toUtf8();
    if (shown == m_shown) {
        return;
    }
    m_shown = shown;
    clearSections();
    const auto when = [this](Base::Instant at) { return whenText(at, m_sight->now, m_zone); };
    Lines evidence;
    QString todo = m_sight->ruleText;
    if (!m_sight->ruleName.isEmpty()) {
        evidence.append({QString(), tr("Rule: %1").arg(m_sight->ruleName)});
    }
    static const QLatin1String ToDo("todo=");
    for (const QString &line : alert.condition.evidence) {
        if (line.startsWith(ToDo)) {
            todo = line.mid(ToDo.size()); // as the rule said when it fired
        } else {
            evidence.append({QString(), Alerts::evidenceText(line)});
        }
    }
    if (!todo.isEmpty()) {
        addSection(tr("What to do"), {{QString(), todo}});
    }
    addSection(tr("Why"), evidence);
    Lines members;
    if (alert.folded > 1) {
        // Several rules that one caller meets are told apart by the rules, not by his name again and again.
        const Domain::CallId &call = alert.condition.subject.call;
        const bool isOneCall = !call.isNull() && std::all_of(alert.members.begin(), alert.members.end(),
                                                             [&](const Alerts::Member &member) {
                                                                 return member.condition.subject.call == call;
                                                             });
        for (auto it = alert.members.rbegin(); it != alert.members.rend() && members.size() < qsizetype(MembersShown);
             ++it) {
            const QString end = Base::isSet(it->over) ? tr("%1 to %2").arg(when(it->since), when(it->over))
                                                      : tr("since %1").arg(when(it->since));
            const QString figures = Alerts::figuresOf(it->condition);
            const bool byTitle = isOneCall && !it->condition.title.isEmpty();
            members.append({byTitle ? it->condition.title : subjectText(it->condition.subject),
                            figures.isEmpty() ? end : figures + QStringLiteral(" · ") + end});
        }
    }
    addSection(tr("%1 hold now, %2 in all").arg(alert.holding).arg(alert.folded), members);
    Lines life{{when(alert.raised), tr("Raised")}};
    if (!alert.acknowledgedBy.isEmpty()) {
        life.append({when(alert.acknowledgedAt), tr("Taken by %1").arg(alert.acknowledgedBy)});
    }
    if (!alert.assignedTo.isEmpty()) {
        life.append({QString(), tr("Given to %1").arg(alert.assignedTo)});
    }
    if (alert.escalated) {
        life.append({QString(), tr("Nobody took it in time: one step more severe")});
    }
    for (const Alerts::AlertNote &note : alert.notes) {
        life.append({when(note.at), note.by + QStringLiteral(": ") + note.text});
    }
    if (Base::isSet(alert.cleared)) {
        life.append({when(alert.cleared), tr("Cleared")});
    }
    addSection(tr("So far"), life);
}

QString AlertDetails::words() const
{
    QStringList lines;
    const QList<QLabel *> labels = findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->isVisibleTo(this) && !label->text().isEmpty()) {
            lines.append(label->text());
        }
    }
    return lines.join(QLatin1Char('\n'));
}

void AlertDetails::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        if (m_sight) {
            refresh();
        } else {
            setNothing();
        }
    }
}

} // namespace Floorwatch::Lookout
