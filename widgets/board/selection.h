// What is selected on the board: one agent, queue or call, by its id, so that it survives every re-sort.
#pragma once

#include "domain/ids.h"

namespace Floorwatch::Board
{

struct Selection {
    enum class Kind : quint8 { Nothing, Agent, Queue, Call };
    Kind kind = Kind::Nothing;
    Domain::AgentId agent;
    Domain::QueueId queue;
    quint64 call = 0; ///< serial
    bool operator==(const Selection &) const = default;

    [[nodiscard]] static Selection of(const Domain::AgentId &id) { return {Kind::Agent, id, {}, 0}; }
    [[nodiscard]] static Selection of(const Domain::QueueId &id) { return {Kind::Queue, {}, id, 0}; }
    [[nodiscard]] static Selection ofCall(quint64 serial) { return {Kind::Call, {}, {}, serial}; }
};

} // namespace Floorwatch::Board
