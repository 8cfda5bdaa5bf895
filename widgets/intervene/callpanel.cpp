#include "intervene/callpanel.h"

#include "intervene/levelmeters.h"
#include "intervene/qualitypanel.h"
#include "intervene/question.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/textcache.h"
#include "kit/texts.h"

#include <QAction>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace Floorwatch::Intervene
{

using Domain::SpyMode;
using Kit::Grid;
using Session::Follow;
using Session::MonitorPhase;

namespace
{

constexpr std::array<Follow, 3> Follows{Follow::Nothing, Follow::Agent, Follow::Caller};
constexpr int Glyph = 16;
constexpr int StateWidth = 208;
constexpr int TerseWidth = 1180; ///< of the bar, below which even the seldom used buttons without words do not fit

QVBoxLayout *column(QWidget *of)
{
    auto *made = new QVBoxLayout(of);
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(0);
    return made;
}

QHBoxLayout *row(QVBoxLayout *into)
{
    auto *made = new QHBoxLayout;
    made->setContentsMargins(0, 0, 0, 0);
    made->setSpacing(Grid);
    into->addLayout(made);
    return made;
}

// Too long a text ends in an ellipsis; its tooltip has all of it.
void setElided(QLabel *label, const QString &text)
{
    label->setToolTip(text);
    label->setAccessibleName(text);
    label->setText(label->fontMetrics().elidedText(text, Qt::ElideRight, label->width()));
}

} // namespace

/// A running time whose digits all stand equally wide.
class CallPanel::TimeText : public QWidget
{
public:
    using QWidget::QWidget;

    void setTime(Base::Span time)
    {
        const QString text = Base::durationText(time);
        if (text != m_text) {
            m_text = text;
            setAccessibleName(text);
            update();
        }
    }
    [[nodiscard]] QSize sizeHint() const override
    {
        const QFont face = Kit::font(Kit::Type::Title, font());
        return {m_cache.tabularWidth(QStringLiteral("0:00:00"), face), Kit::lineHeight(face)};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(Kit::themeOf(palette()).text);
        m_cache.drawTabular(painter, rect(), Qt::AlignRight | Qt::AlignVCenter, m_text,
                            Kit::font(Kit::Type::Title, font()));
    }

private:
    QString m_text;
    mutable Kit::TextCache m_cache; // measuring is const in Qt; what is remembered changes no result
};

CallPanel::CallPanel(QWidget *parent)
    : QFrame(parent), m_agent(new QLabel(this)), m_caller(new QLabel(this)), m_notice(new QLabel(this)),
      m_phaseGlyph(new QLabel(this)), m_phase(new QLabel(this)), m_gateGlyph(new QLabel(this)),
      m_gate(new QLabel(this)), m_modeFor(new QLabel(this)), m_time(new TimeText(this)),
      m_meters(new LevelMeters(this)), m_elsewhere(new QLabel(this)), m_quality(new QualityPanel(this)),
      m_follow(new QComboBox(this)), m_note(new QLineEdit(this)), m_kept(new QAction(this)),
      m_messages(new QWidget(this)), m_troubleGlyph(new QLabel(this)), m_trouble(new QLabel(this)),
      m_messageGlyph(new QLabel(this)), m_message(new QLabel(this)), m_othersGlyph(new QLabel(this)),
      m_others(new QLabel(this)), m_question(new Question(this))
{
    for (KeyButton *&button : m_buttons) {
        button = new KeyButton(this);
    }
    build();
    dress();
}

void CallPanel::build()
{
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    all->setSpacing(Grid);
    auto *across = row(all);
    across->setSpacing(3 * Grid);
    across->addWidget(makeWho(), 3);
    across->addWidget(makeState());
    across->addWidget(m_meters);
    across->addWidget(m_elsewhere);
    across->addWidget(m_quality);
    across->addWidget(makeDeeds(), 1);
    all->addWidget(makeMessages());
    for (QLabel *label : findChildren<QLabel *>()) {
        label->setTextFormat(Qt::PlainText);
    }
    for (int i = 0; i < ButtonCount; ++i) {
        const auto button = static_cast<Button>(i);
        at(button)->setObjectName(QStringLiteral("deed%1").arg(i));
        if (button != Button::Talk) {
            connect(at(button), &KeyButton::clicked, this, [this, button] { Q_EMIT pressed(button); });
        }
    }
    at(Button::Talk)->setProperty("held", true); // Return cannot be held
    connect(at(Button::Talk), &KeyButton::pressed, this, [this] { Q_EMIT talkHeld(true); });
    connect(at(Button::Talk), &KeyButton::released, this, [this] { Q_EMIT talkHeld(false); });
    connect(m_follow, &QComboBox::activated, this,
            [this](int index) { Q_EMIT followChosen(Follows[static_cast<size_t>(index)]); });
    connect(m_note, &QLineEdit::returnPressed, this, [this] {
        m_note->setModified(false);
        Q_EMIT noteEntered(m_note->text().trimmed());
    });
}

QWidget *CallPanel::makeWho()
{
    auto *who = new QWidget(this);
    auto *lines = column(who);
    for (QLabel *label : {m_agent, m_caller, m_notice}) {
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        lines->addWidget(label);
    }
    return who;
}

QWidget *CallPanel::makeState()
{
    auto *state = new QWidget(this);
    auto *lines = column(state);
    auto *first = row(lines);
    first->addWidget(m_phaseGlyph);
    first->addWidget(m_phase);
    first->addStretch(1);
    first->addWidget(m_time);
    auto *second = row(lines);
    second->addWidget(m_gateGlyph);
    second->addWidget(m_gate);
    second->addStretch(1);
    lines->addWidget(m_modeFor);
    // As wide as its longest words, so that nothing moves when they change.
    state->setMinimumWidth(Kit::scaled(StateWidth, font()));
    return state;
}

QWidget *CallPanel::makeDeeds()
{
    auto *deeds = new QWidget(this);
    auto *lines = column(deeds);
    lines->setSpacing(Grid);
    auto *first = row(lines);
    for (const Button button :
         {Button::Listen, Button::Whisper, Button::Barge, Button::TakeOver, Button::GiveBack, Button::End}) {
        first->addWidget(at(button));
    }
    at(Button::End)->setEnding(true);
    first->addWidget(m_note, 1);
    auto *second = row(lines);
    for (const Button button : {Button::Talk, Button::Mute, Button::AgentOnly, Button::Record, Button::Flag}) {
        second->addWidget(at(button));
    }
    second->addWidget(m_follow, 1);
    m_note->setMinimumWidth(100);
    m_note->setMaxLength(500);
    m_note->addAction(m_kept, QLineEdit::TrailingPosition);
    m_follow->addItems({QString(), QString(), QString()});
    m_follow->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    return deeds;
}

QWidget *CallPanel::makeMessages()
{
    auto *lines = new QHBoxLayout(m_messages);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(Grid);
    lines->addWidget(m_question);
    for (const auto &[glyph, text] : {std::pair(m_troubleGlyph, m_trouble), std::pair(m_messageGlyph, m_message),
                                      std::pair(m_othersGlyph, m_others)}) {
        lines->addWidget(glyph, 0, Qt::AlignTop);
        lines->addWidget(text, text == m_others ? 0 : 1);
        text->setWordWrap(text != m_others);
    }
    return m_messages;
}

QString CallPanel::unsavedNote() const { return m_note->isModified() ? m_note->text().trimmed() : QString(); }

QSize CallPanel::minimumSizeHint() const
{
    // The window keeps its own least width; what does not fit loses its words first.
    return {0, QFrame::minimumSizeHint().height()};
}

void CallPanel::setSight(const CallSight &sight)
{
    const bool other = m_sight.state.call != sight.state.call || m_sight.state.agent != sight.state.agent;
    m_sight = sight;
    if (other || !m_note->isModified()) {
        m_note->setText(sight.state.note);
    }
    dress();
}

void CallPanel::setFigures(const Session::MonitorFigures &figures, double inputDbfs)
{
    m_meters->setLevels(figures, inputDbfs);
    m_quality->show(figures.line);
}

void CallPanel::dress()
{
    dressWho();
    dressState();
    dressModes();
    dressLine();
    dressKeeping();
    dressMessages();
    fit();
}

void CallPanel::say(QLabel *glyph, QLabel *text, const Words &words)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    const QColor colour = colourOf(words.tone, theme);
    glyph->setVisible(!words.text.isEmpty());
    text->setVisible(!words.text.isEmpty());
    glyph->setPixmap(Kit::pixmap(words.glyph, colour, Glyph, devicePixelRatioF()));
    QPalette ink = palette();
    ink.setColor(QPalette::WindowText, colour);
    text->setPalette(ink);
    text->setText(words.text);
}

void CallPanel::dressWho()
{
    const Session::MonitorState &state = m_sight.state;
    m_agent->setFont(Kit::font(Kit::Type::Strong, font()));
    m_notice->setFont(Kit::font(Kit::Type::Small, font()));
    m_notice->setForegroundRole(QPalette::PlaceholderText);
    setElided(m_agent, state.direct()              ? tr("Sent to you")
                       : state.agentName.isEmpty() ? state.agent.key
                                                   : state.agentName);
    setElided(m_caller, callerLine(state));
    setElided(m_notice, noticeLine(state));
}

void CallPanel::dressState()
{
    const Session::MonitorState &state = m_sight.state;
    m_phase->setFont(Kit::font(Kit::Type::Strong, font()));
    say(m_phaseGlyph, m_phase, phaseWords(state));
    say(m_gateGlyph, m_gate, gateWords(state));
    const bool active = state.phase == MonitorPhase::Active || state.phase == MonitorPhase::TakenOver;
    m_modeFor->setFont(Kit::font(Kit::Type::Small, font()));
    m_modeFor->setForegroundRole(QPalette::PlaceholderText);
    m_modeFor->setText(active ? tr("for %1").arg(Base::durationText(m_sight.modeFor)) : QString());
    m_time->setTime(m_sight.elapsed);
    m_time->setToolTip(tr("Since you asked to listen"));
    const bool over = state.phase == MonitorPhase::Ended || state.phase == MonitorPhase::Waiting;
    m_meters->setVisible(state.ownSound);
    m_meters->setGate(state.microphoneOpen);
    m_meters->setAgentThere(state.phase != MonitorPhase::TakenOver);
    m_quality->setVisible(state.ownSound);
    if (over) {
        m_meters->silence();
    }
    m_elsewhere->setVisible(!state.ownSound);
    m_elsewhere->setForegroundRole(QPalette::PlaceholderText);
    m_elsewhere->setText(tr("The sound is on your desk phone"));
}

void CallPanel::dressButton(Button button, const Look &look, const May &may, const QString &what)
{
    at(button)->setWords(look.text, look.glyph, look.key);
    at(button)->setStage(look.stage);
    at(button)->setAllowed(may.yes, what, may.why);
}

void CallPanel::dressModes()
{
    using Stage = KeyButton::Stage;
    const Session::MonitorState &state = m_sight.state;
    const bool active = state.phase == MonitorPhase::Active;
    constexpr std::array<std::pair<Button, char>, 3> Modes{
        std::pair(Button::Listen, 'L'), std::pair(Button::Whisper, 'W'), std::pair(Button::Barge, 'B')};
    for (size_t i = 0; i < Modes.size(); ++i) {
        const auto mode = static_cast<SpyMode>(i);
        // On by the PBX's word alone; while another mode is on its way nothing is certain.
        const bool on = active && !state.asked && state.mode == mode;
        const bool wished = active && state.asked == mode;
        dressButton(Modes[i].first,
                    {modeName(mode), modeGlyph(mode), QString(QLatin1Char(Modes[i].second)),
                     wished ? Stage::Wished
                     : on   ? Stage::On
                            : Stage::Plain},
                    m_sight.mode[i], modeEffect(mode));
    }
    const bool taken = state.phase == MonitorPhase::TakenOver || state.phase == MonitorPhase::GivingBack;
    dressButton(Button::TakeOver,
                {tr("Take over"), QStringLiteral("takeover"), QStringLiteral("T"),
                 state.phase == MonitorPhase::TakingOver ? Stage::Wished : Stage::Plain},
                m_sight.takeOver, tr("The customer talks with you, the agent is freed"));
    dressButton(Button::GiveBack,
                {tr("Give back"), QStringLiteral("giveback"), QStringLiteral("G"),
                 state.phase == MonitorPhase::GivingBack ? Stage::Wished : Stage::Plain},
                m_sight.giveBack, tr("Sends the customer back to the agent"));
    at(Button::TakeOver)->setVisible(!taken);
    at(Button::GiveBack)->setVisible(taken);
    dressButton(Button::End,
                isOver() ? Look{tr("Close"), QStringLiteral("close"), tr("Esc"), Stage::Plain}
                         : Look{tr("End"), QStringLiteral("hangup"), tr("Esc"), Stage::Plain},
                {true, {}}, isOver() ? QString() : tr("Ends your listening"));
}

void CallPanel::dressLine()
{
    using Stage = KeyButton::Stage;
    const Session::MonitorState &state = m_sight.state;
    const bool active = state.phase == MonitorPhase::Active;
    const QString desk = tr("Not with a desk phone");
    const QString later = tr("Not now");
    const May &whisper = m_sight.mode[static_cast<size_t>(SpyMode::Whisper)];
    const bool latched = state.mode != SpyMode::Listen && !state.asked && !m_sight.talking;
    dressButton(Button::Talk, {tr("Talk"), QStringLiteral("mic"), tr("Space"), Stage::Plain},
                {active && whisper.yes && !latched, active && !whisper.yes ? whisper.why : later},
                tr("Whispers while it is held"));
    dressButton(Button::Mute,
                {tr("Mute"), QStringLiteral("mic-off"), QStringLiteral("M"), state.muted ? Stage::On : Stage::Plain},
                {!isOver() && state.ownSound, state.ownSound ? later : desk},
                tr("Your microphone stays closed in every mode"));
    dressButton(Button::AgentOnly,
                {tr("Agent only"), QStringLiteral("agent"), {}, state.agentOnly ? Stage::On : Stage::Plain},
                {active && state.agentOnlyPossible,
                 state.ownSound ? tr("The PBX does not tell agent and customer apart yet") : desk},
                tr("You hear the agent alone"));
}

void CallPanel::dressKeeping()
{
    using Stage = KeyButton::Stage;
    const Session::MonitorState &state = m_sight.state;
    const QString record =
        state.recording ? tr("Ends the recording on the PBX") : tr("Records agent and customer on the PBX; never you");
    dressButton(
        Button::Record,
        {tr("Record"), QStringLiteral("record"), QStringLiteral("R"), state.recording ? Stage::On : Stage::Plain},
        m_sight.record, record);
    const bool known = !state.call.isNull();
    dressButton(Button::Flag,
                {tr("Flag"), QStringLiteral("flag"), QStringLiteral("F"), state.flagged ? Stage::On : Stage::Plain},
                {known, tr("Not now")}, state.flagged ? tr("Marked for replay") : tr("Marks the call for replay"));
    for (size_t i = 0; i < Follows.size(); ++i) {
        m_follow->setItemText(static_cast<int>(i), followName(Follows[i]));
    }
    const bool taken = state.phase == MonitorPhase::TakenOver || state.phase == MonitorPhase::GivingBack;
    m_follow->setCurrentIndex(static_cast<int>(state.follow));
    m_follow->setEnabled(!isOver() && !taken);
    m_follow->setAccessibleName(tr("What to stay with when the call ends or is passed on"));
    m_follow->setToolTip(m_follow->accessibleName());
    m_note->setEnabled(known);
    m_note->setPlaceholderText(tr("Note (N)"));
    m_note->setAccessibleName(tr("Note to the call"));
    m_note->setToolTip(tr("Enter keeps it with the call"));
    m_kept->setVisible(!state.note.isEmpty() && state.note == m_note->text().trimmed());
    m_kept->setIcon(QIcon(Kit::pixmap(QStringLiteral("check"), Kit::themeOf(palette()).good, Glyph, 1)));
    m_kept->setToolTip(tr("Kept with the call"));
}

bool CallPanel::isOver() const
{
    return m_sight.state.phase == MonitorPhase::Ended || m_sight.state.phase == MonitorPhase::Idle;
}

void CallPanel::dressMessages()
{
    const bool asking = m_question->isAsking();
    Words trouble{m_sight.trouble, QStringLiteral("level-watch-line"), Tone::Watch};
    say(m_troubleGlyph, m_trouble, trouble);
    say(m_messageGlyph, m_message, asking ? Words() : messageWords(m_sight.state));
    say(m_othersGlyph, m_others, {othersText(m_sight.state.others), QStringLiteral("listen"), Tone::Calm});
    m_messages->setVisible(asking || !m_trouble->text().isEmpty() || !m_message->text().isEmpty() ||
                           !m_others->text().isEmpty());
}

void CallPanel::fit()
{
    // Narrow windows: the seldom used buttons lose their words, then all do.
    const auto terse = [this](std::initializer_list<Button> buttons, bool on) {
        for (const Button button : buttons) {
            at(button)->setTerse(on);
        }
    };
    const int room = width() * 13 / Kit::scaled(13, font());
    terse({Button::Talk, Button::Mute, Button::AgentOnly, Button::Record, Button::Flag}, room < 1280);
    terse({Button::Listen, Button::Whisper, Button::Barge, Button::TakeOver, Button::GiveBack, Button::End},
          room < TerseWidth);
}

void CallPanel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    fit();
    dressWho();
}

void CallPanel::paintEvent(QPaintEvent *)
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    QPainter painter(this);
    painter.fillRect(rect(), theme.card);
    painter.fillRect(0, 0, width(), 1, theme.line);
}

void CallPanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange) {
        dress();
    }
}

} // namespace Floorwatch::Intervene
