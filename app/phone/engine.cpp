#include "phone/engine.h"

#include "phone/core.h"
#include "phone/libre.h"

#include <algorithm>

#define DEBUG_MODULE "phone"
#define DEBUG_LEVEL 0
#include <re_dbg.h>

namespace Floorwatch::Phone
{

namespace
{

constexpr int MostSockets = 4096;

int initLibrary()
{
    // It tells its worries to stderr, where nobody of ours looks; what matters comes back as an error.
    dbg_init(DBG_CRIT, DBG_NONE);
    return libre_init();
}

/// Once for the process, and never undone: other phones may come.
int libraryReady()
{
    static const int error = initLibrary();
    return error;
}

} // namespace

Engine::Engine(SipAccount account, std::shared_ptr<AudioPath> audio, std::shared_ptr<FigureBoard> figures,
               Outlet outlet)
    : m_account(std::move(account)), m_audio(std::move(audio)), m_figures(std::move(figures)),
      m_outlet(std::move(outlet))
{
    libraryReady();
    m_thread = std::thread([this] { run(); });
}

Engine::~Engine() { stop(); }

void Engine::submit(Command command)
{
    const std::lock_guard lock(m_mutex);
    if (!m_running) {
        return;
    }
    m_commands.push_back(std::move(command));
    if (m_wake && m_commands.size() == 1) {
        mqueue_push(m_wake, 0, nullptr);
    }
}

void Engine::stop()
{
    submit([](Core &core) { core.leave(); });
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void Engine::work(Core &core)
{
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    std::for_each(commands.begin(), commands.end(), [&core](const Command &command) { command(core); });
}

void Engine::run()
{
    re_thread_init();
    fd_setsize(MostSockets);
    {
        Core core(m_account, m_audio, m_figures, m_outlet);
        struct Context {
            Engine *engine;
            Core *core;
        } context{this, &core};
        mqueue *wake = nullptr;
        const int error = mqueue_alloc(
            &wake,
            [](int, void *, void *argument) {
                const auto *here = static_cast<Context *>(argument);
                here->engine->work(*here->core);
            },
            &context);
        if (error != 0) {
            m_outlet.registration({Registration::State::Failed, reasonOf(error)});
        } else {
            {
                const std::lock_guard lock(m_mutex);
                m_wake = wake;
                mqueue_push(wake, 0, nullptr);
            }
            re_main(nullptr);
        }
        const std::lock_guard lock(m_mutex);
        m_running = false;
        m_wake = nullptr;
        m_commands.clear();
        mem_deref(wake);
    }
    re_thread_close();
}

} // namespace Floorwatch::Phone
