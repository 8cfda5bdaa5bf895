// An event's body as the bytes of a journal row, and back. The format is explained at the head of journal.h.
#pragma once

#include "base/result.h"
#include "domain/pbxevent.h"

#include <QByteArray>
#include <QByteArrayView>

namespace Floorwatch::Journal
{

/// The number under which a body's kind is stored: its place in Domain::EventBody.
[[nodiscard]] inline int kindOf(const Domain::EventBody &body) { return static_cast<int>(body.index()); }

/// Appends the payload of `body` to `out`. Text that is not valid UTF-16 is stored with U+FFFD in its place.
void encodeBody(const Domain::EventBody &body, QByteArray &out);

/// Reads a payload. Any bytes may be given: what is no payload of this kind gives an error that says where.
[[nodiscard]] Base::Result<Domain::EventBody> decodeBody(qint64 kind, QByteArrayView payload);

} // namespace Floorwatch::Journal
