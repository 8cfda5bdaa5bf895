// `floorwatchd notice`: one text to agents' telephones without a window; the same rights and audit as the console's.
#pragma once

#include "daemon/operatorsession.h"
#include "pbx/feedconfig.h"

#include <QStringList>

namespace Floorwatch::Daemon
{

struct NoticeOptions {
    Pbx::FeedConfig feed; ///< with its secret
    QStringList to;       ///< interfaces: "PJSIP/1001"
    QString text;
    Credentials who;
    QString reason;
    bool help = false;
};

/// Parses what follows the word "notice". The error is one clear line.
[[nodiscard]] Base::Result<NoticeOptions> parseNotice(const QStringList &arguments);
[[nodiscard]] QString noticeHelp();

/// Prints one JSON object a telephone: {"event":"notice","to":...,"outcome":"confirmed","message":""}. Returns 0 where
/// the PBX took all of them, 1 where not; errors are one line on stderr.
[[nodiscard]] int runNotice(const NoticeOptions &options);

} // namespace Floorwatch::Daemon
