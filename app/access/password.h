// Hashes of passwords, by libsodium's Argon2id. For this room only.
#pragma once

#include "access/accounts.h"

namespace Floorwatch::Access
{

/// Names are compared as one reads them: composed, without outer spaces, without regard to case.
[[nodiscard]] QString nameKey(const QString &name);

/// A new hash; an error where the memory is not to be had. Takes as long as `cost` says.
[[nodiscard]] Base::Result<QByteArray> hashOf(const QString &password, HashCost cost);
/// Takes as long as the hash cost when it was made.
[[nodiscard]] bool fits(const QByteArray &hash, const QString &password);
/// Made with fewer passes or less memory than `cost`, or not by Argon2id.
[[nodiscard]] bool isCheaperThan(const QByteArray &hash, HashCost cost);

/// 32 random bytes in hex, and what becomes of a text under them.
[[nodiscard]] QByteArray freshPepper();
[[nodiscard]] QString keyedHash(const QString &text, const QByteArray &pepper);

} // namespace Floorwatch::Access
