// How to reach one PBX, as a feed URL says it.
#pragma once

#include "base/result.h"

#include <QStringList>
#include <QUrl>

namespace Floorwatch::Pbx
{

enum class FeedKind : quint8 { Ami, AmiTls, Replay };

/// One feed: `ami://user@host:port`, `amis://user@host:port`, or `replay:FILE?speed=N` (N = 0: as fast as possible,
/// 1: as it was; default 1). AMI URLs take `?fingerprint=HEX`, `queues=CONTEXT`, `transfers=CONTEXT`,
/// `takeovers=CONTEXT`, and with lists of names (A,B) `variables=`, `userEvents=`, `contexts=`; a replay takes those
/// lists too. The secret is never a part of the URL.
struct FeedConfig {
    FeedKind kind = FeedKind::Ami;
    QString name; ///< shown, and stored in the journal: "user@host:port" or the file's name unless set otherwise
    QString host;
    quint16 port = 5038;
    QString user;
    QString secret;
    QString fingerprint;            ///< SHA-256 of the peer's certificate in hex: pins a self-signed one
    bool plainLoginAllowed = false; ///< MD5 challenge is used anyway; plain only where the PBX knows no other
    QString queueContext = QStringLiteral("queues");      ///< dialplan context whose extensions are the queues' names
    QString transferContext = QStringLiteral("internal"); ///< dialplan context of the agents' extensions
    QString takeOverContext; ///< context of the supervisors' telephones for take-overs; empty: transferContext
    /// What tells why a customer calls: channel variables, UserEvents, and dialplan contexts of an IVR.
    QStringList variables{QStringLiteral("CALL_REASON")};
    QStringList userEvents{QStringLiteral("CallReason"), QStringLiteral("NoticeRead")};
    QStringList contexts;
    QString file;      ///< Replay
    double speed = 1;  ///< Replay
    bool demo = false; ///< the built-in call centre, marked as such on screen

    /// Parses a feed URL. The error names what is wrong and shows the right form.
    [[nodiscard]] static Base::Result<FeedConfig> fromUrl(const QString &url);
    /// The URL again, without any secret.
    [[nodiscard]] QString toUrl() const;
};

/// A fingerprint as compared: lower-case hex without colons or spaces.
[[nodiscard]] QString normalFingerprint(const QString &text);
/// Whether a host is this machine, where a plain login crosses no wire.
[[nodiscard]] bool isLoopback(const QString &host);

} // namespace Floorwatch::Pbx
