// The console put together: options, settings, session, the demo, and the window. Owns them and stops them in order.
#pragma once

#include "base/clock.h"
#include "demo/democentre.h"
#include "gate/gatekeeper.h"
#include "session/session.h"
#include "shell/appearance.h"
#include "shell/deskpages.h"
#include "shell/language.h"
#include "shell/notifier.h"
#include "shell/options.h"
#include "shell/phonekeeper.h"
#include "shell/secretstore.h"
#include "shell/sessiondesk.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <functional>
#include <memory>

namespace Floorwatch::Shell
{

class MainWindow;

class Console : public QObject
{
    Q_OBJECT
public:
    explicit Console(Options options, QObject *parent = nullptr);
    ~Console() override;

    /// Shows the window; everything that needs time begins after its first painting.
    void start();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Session::Session *session() { return m_session.get(); }
    [[nodiscard]] Gate::Gatekeeper *gate() { return m_gate.get(); }

private:
    void begin();
    void openGate(bool unattended);
    /// Does it at once where somebody is signed in, else after the next sign-in.
    void withOperator(const std::function<void()> &then);
    void followGate();
    [[nodiscard]] bool playsOnlyRecordings() const;
    void openSession(bool demo);
    void beginSession();
    void beginDemo();
    void openNotifier();
    /// What the demo's house knows of its callers, put into its records before it begins.
    void fillDemoRecords();
    void beginDemoPhone();
    void listenWhenPossible();
    void beginSaved(std::vector<Pbx::FeedConfig> feeds);
    void addSaved(const Pbx::FeedConfig &feed, const QString &secret, const QString &error);
    void offerFirstStart();
    void demoFromForm();
    void connectFromForm();
    void connectTo(const Pbx::FeedConfig &feed, bool remember);
    void connectNow(const Pbx::FeedConfig &feed, bool remember);
    void takePicture();
    [[nodiscard]] QString journalFile(bool demo);
    /// Beside the journal.
    [[nodiscard]] QString recordsFile(bool demo);
    [[nodiscard]] bool keepsChoices() const { return m_options.screenshot.isEmpty(); }

    const Options m_options;
    Base::SystemClock m_clock;
    QSettings m_settings;
    Appearance m_appearance;
    Language m_language;
    SecretStore m_secrets;
    QTemporaryDir m_demoDir;
    std::unique_ptr<Demo::DemoCentre> m_demo;
    std::unique_ptr<QThread> m_filling; ///< writes the demo's past
    std::unique_ptr<Gate::Gatekeeper> m_gate;
    std::function<void()> m_afterSignIn;
    std::unique_ptr<Session::Session> m_session;
    std::unique_ptr<SessionDesk> m_desk;
    std::unique_ptr<PhoneKeeper> m_phone;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<DeskPages> m_deskPages;
    std::unique_ptr<MainWindow> m_window;
    QTimer m_listen; ///< until the agent of --listen has a call
    size_t m_secretsAwaited = 0;
    bool m_isPainted = false;
    bool m_isDemo = false;
};

} // namespace Floorwatch::Shell
