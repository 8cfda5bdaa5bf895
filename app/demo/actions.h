// The manager actions that the demo PBX understands, answered in Asterisk's words.
#pragma once

#include "demo/eventfilter.h"
#include "demo/snapshot.h"

#include <utility>
#include <vector>

namespace Floorwatch::Demo
{

/// One action as a client sent it.
struct Request {
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    /// The first value under this name, whatever its case; empty where there is none.
    [[nodiscard]] QByteArray value(QByteArrayView name) const;
};

/// "1", "true", "yes" or "on", whatever its case.
[[nodiscard]] bool isYes(const QByteArray &value);

/// What a client's session is allowed and wants.
struct ClientState {
    QByteArray challenge;
    bool loggedIn = false;
    bool leaving = false;
    bool events = true;
    std::vector<QByteArray> onlyClasses; ///< of an Events action such as "call,agent"; empty: all
    EventFilter filter;
    [[nodiscard]] bool wants(QByteArrayView privilege, QByteArrayView frame) const;
};

struct Credentials {
    QByteArray user;
    QByteArray secret;
};

class Actions
{
public:
    /// `simulation` must outlive this.
    Actions(Simulation &simulation, Credentials credentials, Base::Instant startedAt);

    /// Carries out one action and appends the answer to `out`. Events that it causes go the simulation's own way.
    void handle(const Request &request, ClientState &client, QByteArray &out);

private:
    void handleAuthentication(const QByteArray &action, const Request &request, ClientState &client,
                              const Answer &answer);
    void login(const Request &request, ClientState &client, const Answer &answer);
    [[nodiscard]] bool handleLists(const QByteArray &action, const Request &request, const Answer &answer);
    [[nodiscard]] bool handleQueues(const QByteArray &action, const Request &request, const Answer &answer);
    [[nodiscard]] bool handleCalls(const QByteArray &action, const Request &request, const Answer &answer);
    /// spyactions.cpp: ChanSpy, digits, variables, recordings.
    [[nodiscard]] bool handleSpying(const QByteArray &action, const Request &request, const Answer &answer);
    void spy(const Request &request, const Answer &answer);
    void playDigit(const Request &request, const Answer &answer);
    void record(const Request &request, const Answer &answer);
    /// MessageSend.
    [[nodiscard]] bool handleTexts(const QByteArray &action, const Request &request, const Answer &answer);
    [[nodiscard]] bool handleSession(const QByteArray &action, const Request &request, ClientState &client,
                                     const Answer &answer);
    void addFilter(const Request &request, ClientState &client, const Answer &answer);
    void report(const Answer &answer, const Base::Status &status, QByteArrayView done);

    Simulation &m_simulation;
    const Credentials m_credentials;
    const Base::Instant m_startedAt;
};

} // namespace Floorwatch::Demo
