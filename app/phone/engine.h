// The phone's thread.
#pragma once

#include "phone/softphone.h"

#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <vector>

struct mqueue;

namespace Floorwatch::Phone
{

class Core;

/// The way from the phone's thread to the owner's. Both are called in the phone's thread.
struct Outlet {
    /// Calls a function with the phone in the owner's thread.
    std::function<void(std::function<void(SoftPhone *)>)> post;
    std::function<void(const Registration &)> registration;
};
using Command = std::function<void(Core &)>;

/// The thread with libre's loop in it. Owner's side.
class Engine
{
public:
    Engine(SipAccount account, std::shared_ptr<AudioPath> audio, std::shared_ptr<FigureBoard> figures, Outlet outlet);
    /// Stops as stop() does.
    ~Engine();
    Engine(const Engine &) = delete;
    Engine &operator=(const Engine &) = delete;

    /// Has the thread do something, in the order of the calls. What comes after stop() is dropped.
    void submit(Command command);
    /// Leaves the PBX and joins the thread. Idempotent.
    void stop();

private:
    void run();
    void work(Core &core);

    SipAccount m_account;
    std::shared_ptr<AudioPath> m_audio;
    std::shared_ptr<FigureBoard> m_figures;
    Outlet m_outlet;
    // The queue is ours and libre's only wakes its loop up: a mutex is something that a thread sanitizer understands.
    std::mutex m_mutex;
    std::vector<Command> m_commands;
    mqueue *m_wake = nullptr;
    bool m_running = true;
    std::thread m_thread;
};

} // namespace Floorwatch::Phone
