// The simulated PBX as list actions show it: each function appends a whole answer, from "Response: Success" to the
// event that completes the list.
#pragma once

#include "demo/simulation.h"

#include <QByteArray>

namespace Floorwatch::Demo
{

/// Where an answer goes and to which action it belongs.
struct Answer {
    const Simulation &simulation;
    QByteArray actionId; ///< empty: none was given
    QByteArray &out;
};

/// "Response: Success" with a message; `Error` with Asterisk's words.
void success(const Answer &answer, QByteArrayView message);
void failure(const Answer &answer, QByteArrayView message);

/// Empty filters mean all.
void queueStatus(const Answer &answer, const QByteArray &queue, const QByteArray &member);
void queueSummary(const Answer &answer, const QByteArray &queue);
void coreShowChannels(const Answer &answer);
void channelStatus(const Answer &answer, const QByteArray &channel);
void deviceStateList(const Answer &answer);
void bridgeList(const Answer &answer);
void endpoints(const Answer &answer);
void coreSettings(const Answer &answer);
void coreStatus(const Answer &answer, Base::Instant startedAt);

} // namespace Floorwatch::Demo
