// What the house has agreed on: teams, who is never listened to, when a reason is asked, what is told to whom.
#pragma once

#include "access/rights.h"
#include "base/result.h"

#include <QJsonObject>
#include <QMap>

namespace Floorwatch::Access
{

/// What agents and customers get to know of a listener. The session carries it out, the call bar shows it.
enum class Notice : quint8 { None, AgentTone, AgentAnnouncement, CustomerAnnouncement };
inline constexpr int NoticeCount = 4;
/// Stable English words for JSON ("agentTone").
[[nodiscard]] QString text(Notice notice);
[[nodiscard]] std::optional<Notice> noticeFromText(const QString &word);

struct Policy {
    QMap<QString, QStringList> teams; ///< name -> its agents' interfaces ("PJSIP/1001")
    QStringList exemptAgents;         ///< interfaces, names, or bare extensions ("1001")
    QStringList exemptCallers;        ///< numbers, or prefixes that end in "*"
    QStringList exemptTags;           ///< tags of callers ("lawyer")
    std::vector<Right> reasonAskedFor;
    Notice notice = Notice::None;
    QString announcementFile; ///< a sound file of this workstation, 8 kHz: the console itself says it
    int idleLockMinutes = 15; ///< 0: the console is never locked by itself
    bool deskPhoneAllowed = true;
    QJsonObject unknown; ///< members that a newer version wrote: kept and written back
    bool operator==(const Policy &) const = default;
};

/// The policy as JSON: {"format":1,"teams":{...},"exemptAgents":[...],...}. A member of the wrong type or an unknown
/// word is an error and never taken for "no restriction".
[[nodiscard]] Base::Result<Policy> policyFromJson(const QByteArray &json);
[[nodiscard]] QByteArray toJson(const Policy &policy);

/// The policy in `file`; the default one where there is no such file. A file that cannot be read or is no policy is
/// an error: whoever asked then refuses what depends on it. Any thread.
[[nodiscard]] Base::Result<Policy> loadPolicy(const QString &file);
/// Writes it whole (QSaveFile, mode 0600) under the lock that two programs share. A file there that is no policy is
/// left as it is, and told.
[[nodiscard]] Base::Status savePolicy(const QString &file, const Policy &policy);

/// Whether `number` stands in `exempt` (Policy::exemptCallers). Spaces and punctuation of numbers do not count, and
/// "00" at the begin is "+".
[[nodiscard]] bool matchesCaller(const QStringList &exempt, const QString &number);
/// Whether the agent stands in `exempt` (Policy::exemptAgents): his interface, his name, or the extension in the
/// interface ("1001" of "PJSIP/1001" and of "Local/1001@from-queue/n"), without regard to case.
[[nodiscard]] bool matchesAgent(const QStringList &exempt, const QString &interface, const QString &name);

} // namespace Floorwatch::Access
