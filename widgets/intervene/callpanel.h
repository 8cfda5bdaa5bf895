// The call bar as it is seen: shows what it is given and says what a person wishes; knows no session.
#pragma once

#include "intervene/callwords.h"
#include "intervene/keybutton.h"

#include <QFrame>

#include <array>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;

namespace Floorwatch::Intervene
{

class LevelMeters;
class QualityPanel;
class Question;

/// Whether something may be asked for now; `why` says why not.
struct May {
    bool yes = false;
    QString why;
};

/// Everything the bar shows but the running figures.
struct CallSight {
    Session::MonitorState state;
    std::array<May, 3> mode; ///< by SpyMode
    May takeOver;
    May giveBack;
    May record;
    bool talking = false; ///< the talk key is held
    QString trouble;      ///< of the sound devices or the phone, while the call goes on; empty: none
    Base::Span elapsed{};
    Base::Span modeFor{}; ///< since the present mode
};

class CallPanel : public QFrame
{
    Q_OBJECT
public:
    enum class Button : quint8 { Listen, Whisper, Barge, TakeOver, GiveBack, End, Talk, Mute, AgentOnly, Record, Flag };
    static constexpr int ButtonCount = 11;

    explicit CallPanel(QWidget *parent = nullptr);

    void setSight(const CallSight &sight);
    void setFigures(const Session::MonitorFigures &figures, double inputDbfs);
    /// What the latest sight allows.
    [[nodiscard]] bool allows(Button button) const { return at(button)->isEnabled() && !at(button)->isHidden(); }

    [[nodiscard]] KeyButton *at(Button button) const { return m_buttons[static_cast<size_t>(button)]; }
    [[nodiscard]] Question &question() { return *m_question; }
    [[nodiscard]] QLineEdit *note() const { return m_note; }
    [[nodiscard]] QComboBox *follow() const { return m_follow; }
    [[nodiscard]] LevelMeters *meters() const { return m_meters; }
    [[nodiscard]] QualityPanel *quality() const { return m_quality; }
    /// What was typed and not yet kept.
    [[nodiscard]] QString unsavedNote() const;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pressed(Floorwatch::Intervene::CallPanel::Button button);
    void talkHeld(bool held);
    void noteEntered(const QString &text);
    void followChosen(Floorwatch::Session::Follow follow);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    class TimeText;
    struct Look {
        QString text;
        QString glyph;
        QString key;
        KeyButton::Stage stage{};
    };
    void build();
    QWidget *makeWho();
    QWidget *makeState();
    QWidget *makeDeeds();
    QWidget *makeMessages();
    void dress();
    void dressWho();
    void dressState();
    void dressModes();
    void dressLine();
    void dressKeeping();
    void dressButton(Button button, const Look &look, const May &may, const QString &what);
    [[nodiscard]] bool isOver() const;
    void dressMessages();
    void say(QLabel *glyph, QLabel *text, const Words &words);
    void fit();

    CallSight m_sight;
    std::array<KeyButton *, ButtonCount> m_buttons{};
    QLabel *m_agent;
    QLabel *m_caller;
    QLabel *m_notice;
    QLabel *m_phaseGlyph;
    QLabel *m_phase;
    QLabel *m_gateGlyph;
    QLabel *m_gate;
    QLabel *m_modeFor;
    TimeText *m_time;
    LevelMeters *m_meters;
    QLabel *m_elsewhere;
    QualityPanel *m_quality;
    QComboBox *m_follow;
    QLineEdit *m_note;
    QAction *m_kept;
    QWidget *m_messages;
    QLabel *m_troubleGlyph;
    QLabel *m_trouble;
    QLabel *m_messageGlyph;
    QLabel *m_message;
    QLabel *m_othersGlyph;
    QLabel *m_others;
    Question *m_question;
};

} // namespace Floorwatch::Intervene
