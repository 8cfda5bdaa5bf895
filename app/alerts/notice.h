// A notice: the one agreed explanation that agents get while a fault surges. Values and a pure fold.
#pragma once

#include "base/result.h"
#include "base/time.h"
#include "domain/ids.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace Floorwatch::Alerts
{

/// The PBX of a delivery that was read back, until it is found by its name.
inline constexpr Domain::PbxId PbxNotHere{0xffff};

/// How a notice fared at one agent.
struct Delivery {
    enum class State : quint8 { Waiting, Sent, Refused, NotPossible };
    Domain::AgentId agent;
    QString pbx; ///< name of the agent's PBX, which is what is stored: its number holds in one process only
    QString name;
    State state = State::Waiting; ///< Sent: the PBX took it; a SIP MESSAGE is not confirmed further
    QString trouble;
    int version = 0; ///< of the text that was sent
    Base::Instant at;
    Base::Instant acknowledged;
    bool operator==(const Delivery &) const = default;
};
[[nodiscard]] QString text(Delivery::State state);

struct NoticeText {
    QString chinese;
    QString english;
    Base::Instant at;
    QString by;
    bool operator==(const NoticeText &) const = default;
};

struct Notice {
    QString id;
    QString title;
    std::vector<NoticeText> versions; ///< the last one holds
    QStringList queues;               ///< to the agents of these; empty: all
    QString series;                   ///< of the surge that it is about; may be empty
    Base::Instant sent;               ///< not set: a draft
    Base::Instant expires;            ///< not set: until withdrawn
    Base::Instant withdrawn;
    QString withdrawnBy;
    std::vector<Delivery> deliveries;
    bool operator==(const Notice &) const = default;
};

enum class NoticeState : quint8 { Draft, InForce, Expired, Withdrawn };
[[nodiscard]] NoticeState stateOf(const Notice &notice, Base::Instant now);
[[nodiscard]] QString text(NoticeState state);
[[nodiscard]] QByteArray toJson(const Notice &notice);
[[nodiscard]] Base::Result<Notice> noticeFromJson(const QByteArray &json);
/// How long a text may be in UTF-8: a SIP MESSAGE has at most 1300 bytes (RFC 3428 section 8), its headers among them.
inline constexpr int MostNoticeBytes = 750;
/// What is wrong with it before it is sent, one sentence; empty where nothing: no text, too long a text, an end that is
/// past.
[[nodiscard]] QString faultOf(const Notice &notice, Base::Instant now);
/// The text in the agent's language ("zh_CN" or "en"): the other one where that is empty. `version` counts from 0; -1:
/// the last.
[[nodiscard]] QString textFor(const Notice &notice, const QString &language, int version = -1);

} // namespace Floorwatch::Alerts
