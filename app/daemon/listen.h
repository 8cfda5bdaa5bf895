// `floorwatchd listen`: the console's listening without a window, for checks on a site; the same rights and audit.
#pragma once

#include "base/result.h"
#include "domain/spy.h"
#include "pbx/feedconfig.h"

#include <QStringList>

namespace Floorwatch::Daemon
{

struct ListenOptions {
    Pbx::FeedConfig feed; ///< with its secret
    QString agent;        ///< name, interface or extension
    Domain::SpyMode mode{};
    int seconds = 0; ///< 0: until the call ends or it is told to stop
    QString sip;     ///< account URL of the phone in the program
    QString sipSecret;
    QString desk;             ///< extension of a desk phone; one of `sip` and `desk` is set
    QString device;           ///< what the PBX rings, where it is not PJSIP/ and the extension
    QString wav;              ///< what is heard is written there; empty: nowhere
    QString say;              ///< a WAV that is the microphone, over and over; empty: silence
    bool interactive = false; ///< commands from standard input
    bool help = false;
    QString operatorName;
    QString password;
    QString accounts; ///< the folder of accounts, policy and audit trail
    QString reason;
};

/// Parses what follows the word "listen". The error is one clear line.
[[nodiscard]] Base::Result<ListenOptions> parseListen(const QStringList &arguments);
[[nodiscard]] QString listenHelp();

/// Prints one JSON object a line: {"event":"state",...} at every change, "firstSound", "figures" once a second.
/// Returns 0 where it was listened to, 1 where not; errors are one line on stderr.
[[nodiscard]] int runListen(const ListenOptions &options);

} // namespace Floorwatch::Daemon
