#include "demo/stream.h"

#include "demo/snapshot.h"

namespace Floorwatch::Demo
{

QByteArray simulatedStream(const StreamSettings &settings)
{
    Simulation simulation(settings.simulation);
    const Instant begins = settings.simulation.start + settings.warmUp;
    simulation.runUntil(begins);
    QByteArray bytes("Asterisk Call Manager/11.0.0\r\n");
    if (settings.snapshot) {
        const auto answer = [&](const char *id) { return Answer{simulation, id, bytes}; };
        success(answer("login-1"), "Authentication accepted");
        coreStatus(answer("snap-0"), settings.simulation.start);
        coreSettings(answer("snap-1"));
        queueStatus(answer("snap-2"), {}, {});
        queueSummary(answer("snap-3"), {});
        coreShowChannels(answer("snap-4"));
        channelStatus(answer("snap-5"), {});
        deviceStateList(answer("snap-6"));
        endpoints(answer("snap-7"));
        bridgeList(answer("snap-8"));
    }
    simulation.setSink([&](QByteArrayView, QByteArrayView, QByteArrayView frame) { bytes += frame; });
    simulation.runUntil(begins + settings.length);
    return bytes;
}

} // namespace Floorwatch::Demo
