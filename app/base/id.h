// Strong ids: two kinds of id never mix, and every telephony id is scoped by the PBX that it belongs to.
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>

namespace Floorwatch::Base
{

/// Which PBX: a small number given by the session in the order in which feeds are named. Valid in one process only;
/// the journal stores the feed's name instead.
enum class PbxId : quint16 {};

/// An id that a PBX gave to something, scoped by that PBX. `Tag` only tells the kinds apart.
template <typename Tag> struct ScopedId {
    PbxId pbx{};
    QString key;

    [[nodiscard]] bool isNull() const noexcept { return key.isEmpty(); }
    bool operator==(const ScopedId &) const = default;
    std::strong_ordering operator<=>(const ScopedId &other) const
    {
        if (const auto order = pbx <=> other.pbx; order != 0) {
            return order;
        }
        return QString::compare(key, other.key) <=> 0;
    }
};

template <typename Tag> size_t qHash(const ScopedId<Tag> &id, size_t seed = 0) noexcept
{
    return ::qHash(id.key, seed) ^ static_cast<size_t>(id.pbx);
}

} // namespace Floorwatch::Base
