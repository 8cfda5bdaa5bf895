#include "demo/sipexchange.h"

#include "demo/sipstack.h"

#include <future>

#define DEBUG_MODULE "demo"
#define DEBUG_LEVEL 0
#include <re_dbg.h>

namespace Floorwatch::Demo
{

namespace
{

constexpr int mostSockets = 4'096;

int initLibrary()
{
    // It tells its worries to stderr, where nobody of ours looks; what matters comes back as an error.
    dbg_init(DBG_CRIT, DBG_NONE);
    return libre_init();
}

/// Once for the process, and never undone: the phone in the program uses the library too.
int libraryReady()
{
    static const int error = initLibrary();
    return error;
}

} // namespace

SipExchange::SipExchange(QByteArray secret, QByteArray language)
    : m_secret(std::move(secret)), m_language(std::move(language))
{
}

SipExchange::~SipExchange() { close(); }

Base::Result<quint16> SipExchange::open()
{
    if (!m_thread.joinable()) {
        libraryReady();
        std::promise<quint16> port;
        m_thread = std::thread([this, &port] { run([&port](quint16 opened) { port.set_value(opened); }); });
        m_port = port.get_future().get();
    }
    if (m_port == 0) {
        return Base::Error{QStringLiteral("The demo call centre cannot open a port for telephones on this machine.")};
    }
    return m_port;
}

void SipExchange::close()
{
    submit([](SipStack &stack) { stack.leave(); });
    if (m_thread.joinable()) {
        m_thread.join();
    }
}

void SipExchange::setSink(std::function<void(const PhoneEvent &)> sink)
{
    const std::lock_guard lock(m_sinkMutex);
    m_sink = std::move(sink);
}

void SipExchange::tell(const PhoneEvent &event)
{
    const std::lock_guard lock(m_sinkMutex);
    if (m_sink) {
        m_sink(event);
    }
}

void SipExchange::ring(const PhoneCall &call)
{
    submit([call](SipStack &stack) { stack.ring(call); });
}

void SipExchange::hangUp(const QByteArray &id)
{
    submit([id](SipStack &stack) { stack.hangUp(id); });
}

void SipExchange::setSound(const QByteArray &id, const LegSound &sound)
{
    submit([id, sound](SipStack &stack) { stack.setSound(id, sound); });
}

void SipExchange::sendText(const QByteArray &extension, const QByteArray &text)
{
    submit([extension, text](SipStack &stack) { stack.sendText(extension, text); });
}

/// Without a thread nobody is registered, so that nothing is to be done.
void SipExchange::submit(Command command)
{
    const std::lock_guard lock(m_mutex);
    if (m_wake) {
        m_commands.push_back(std::move(command));
        if (m_commands.size() == 1) {
            mqueue_push(m_wake, 0, nullptr);
        }
    }
}

void SipExchange::work(SipStack &stack)
{
    std::vector<Command> commands;
    {
        const std::lock_guard lock(m_mutex);
        commands.swap(m_commands);
    }
    for (const Command &command : commands) {
        command(stack);
    }
}

void SipExchange::run(const std::function<void(quint16)> &opened)
{
    re_thread_init();
    fd_setsize(mostSockets);
    {
        SipStack stack(m_secret, m_language, [this](const PhoneEvent &event) { tell(event); });
        struct Context {
            SipExchange *exchange;
            SipStack *stack;
        } context{this, &stack};
        mqueue *wake = nullptr;
        const int error = mqueue_alloc(
            &wake,
            [](int, void *, void *argument) {
                const auto *here = static_cast<Context *>(argument);
                here->exchange->work(*here->stack);
            },
            &context);
        const Ref<mqueue> owned(wake);
        const quint16 port = error == 0 ? stack.open() : quint16(0);
        {
            const std::lock_guard lock(m_mutex);
            m_wake = port != 0 ? wake : nullptr;
        }
        opened(port);
        if (port != 0) {
            re_main(nullptr);
        }
        const std::lock_guard lock(m_mutex);
        m_wake = nullptr;
        m_commands.clear();
    }
    re_thread_close();
}

} // namespace Floorwatch::Demo
