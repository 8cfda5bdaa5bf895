// A request to the Asterisk Manager Interface, made so that no value can smuggle in a second one.
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <utility>
#include <vector>

namespace Floorwatch::Wire
{

/// An action with its headers in order; header names may repeat (Variable).
struct AmiRequest {
    QByteArray action;
    std::vector<std::pair<QByteArray, QString>> headers;
};

/// The bytes of a request. Refused where a name or value holds CR, LF or NUL: such a value could end the header and
/// begin an action of its own.
[[nodiscard]] Base::Result<QByteArray> encode(const AmiRequest &request, const QByteArray &actionId);

} // namespace Floorwatch::Wire
