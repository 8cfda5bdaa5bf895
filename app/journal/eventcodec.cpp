#include "journal/eventcodec.h"

#include <array>
#include <concepts>
#include <limits>
#include <type_traits>

namespace Floorwatch::Journal
{

using namespace Domain;

namespace
{

template <typename T> inline constexpr auto fieldsOf = T::fields;
template <> inline constexpr auto fieldsOf<Party> = std::tuple{&Party::number, &Party::name};

/// A value with members of its own.
template <typename T>
concept Nested = std::same_as<T, LegRef> || std::same_as<T, Party>;

/// The last value of each enum that an event carries: a larger one in a payload is an error.
template <typename E> inline constexpr E lastOf{};
template <> inline constexpr FeedState lastOf<FeedState> = FeedState::Ended;
template <> inline constexpr DeviceState lastOf<DeviceState> = DeviceState::OnHold;
template <> inline constexpr QueueExit lastOf<QueueExit> = QueueExit::Other;
template <> inline constexpr LegState lastOf<LegState> = LegState::Busy;
template <> inline constexpr SpyMode lastOf<SpyMode> = SpyMode::Barge;
template <> inline constexpr TransferKind lastOf<TransferKind> = TransferKind::Attended;

constexpr quint64 zigzag(qint64 value)
{
    return (static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value < 0 ? -1 : 0);
}

constexpr qint64 unzigzag(quint64 value) { return static_cast<qint64>(value >> 1) ^ -static_cast<qint64>(value & 1); }

// ---- writing

void putVarint(QByteArray &out, quint64 value)
{
    std::array<char, 10> bytes;
    qsizetype size = 0;
    while (value >= 0x80) {
        bytes[static_cast<size_t>(size++)] = static_cast<char>(value | 0x80);
        value >>= 7;
    }
    bytes[static_cast<size_t>(size++)] = static_cast<char>(value);
    out.append(bytes.data(), size);
}

void put(QByteArray &out, const QString &text)
{
    const qsizetype lengthAt = out.size();
    putVarint(out, static_cast<quint64>(text.size()));
    const qsizetype textAt = out.size();
    // Nearly everything is ASCII, whose bytes are as many as its characters.
    out.resize(textAt + text.size());
    char *to = out.data() + textAt;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            out.truncate(lengthAt);
            const QByteArray utf8 = text.toUtf8();
            putVarint(out, static_cast<quint64>(utf8.size()));
            out.append(utf8);
            return;
        }
        *to++ = static_cast<char>(c.unicode());
    }
}

void put(QByteArray &out, bool value) { putVarint(out, value ? 1 : 0); }
void put(QByteArray &out, int value) { putVarint(out, zigzag(value)); }
void put(QByteArray &out, Instant at) { putVarint(out, zigzag(Base::toEpochMicros(at))); }

template <typename E>
requires std::is_enum_v<E>
void put(QByteArray &out, E value) { putVarint(out, static_cast<quint64>(value)); }

template <typename T> void putMembers(QByteArray &out, const T &value);

template <Nested T> void put(QByteArray &out, const T &value)
{
    const qsizetype lengthAt = out.size();
    out.append('\0');
    putMembers(out, value);
    const qsizetype size = out.size() - lengthAt - 1;
    if (size < 0x80) {
        out[lengthAt] = static_cast<char>(size);
        return;
    }
    const QByteArray members = out.mid(lengthAt + 1);
    out.truncate(lengthAt);
    putVarint(out, static_cast<quint64>(size));
    out.append(members);
}

template <typename T> void putMembers(QByteArray &out, const T &value)
{
    std::apply([&](auto... member) { (put(out, value.*member), ...); }, fieldsOf<T>);
}

// ---- reading

/// What is left of a payload. Once something was wrong, `fault` says what and nothing more is read.
struct Reader {
    QByteArrayView rest;
    const char *fault = nullptr;

    [[nodiscard]] bool more() const { return !fault && !rest.isEmpty(); }

    quint64 varint()
    {
        quint64 value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (rest.isEmpty()) {
                fault = "a number is cut short";
                return 0;
            }
            const auto byte = static_cast<quint8>(rest.front());
            rest = rest.sliced(1);
            value |= static_cast<quint64>(byte & 0x7f) << shift;
            if (byte < 0x80) {
                return value;
            }
        }
        fault = "a number is too long";
        return 0;
    }

    QByteArrayView counted()
    {
        const quint64 size = varint();
        if (fault) {
            return {};
        }
        if (size > static_cast<quint64>(rest.size())) {
            fault = "a text or value is cut short";
            return {};
        }
        const QByteArrayView bytes = rest.first(static_cast<qsizetype>(size));
        rest = rest.sliced(bytes.size());
        return bytes;
    }
};

void get(Reader &in, QString &text)
{
    const QByteArrayView bytes = in.counted();
    if (!in.fault) {
        text = QString::fromUtf8(bytes);
    }
}

void get(Reader &in, bool &value) { value = in.varint() != 0; }

void get(Reader &in, int &value)
{
    const qint64 wide = unzigzag(in.varint());
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
        in.fault = "a number is out of range";
        return;
    }
    value = static_cast<int>(wide);
}

void get(Reader &in, Instant &at) { at = Base::fromEpochMicros(unzigzag(in.varint())); }

template <typename E>
requires std::is_enum_v<E>
void get(Reader &in, E &value)
{
    const quint64 number = in.varint();
    if (number > static_cast<quint64>(lastOf<E>)) {
        in.fault = "a state is unknown";
        return;
    }
    value = static_cast<E>(number);
}

template <typename T> void getMembers(Reader &in, T &value);

template <Nested T> void get(Reader &in, T &value)
{
    Reader members{in.counted()};
    if (!in.fault) {
        getMembers(members, value);
        in.fault = members.fault;
    }
}

template <typename T> void getMembers(Reader &in, T &value)
{
    const auto next = [&](auto &member) {
        if (in.more()) {
            get(in, member);
        }
    };
    std::apply([&](auto... member) { (next(value.*member), ...); }, fieldsOf<T>);
}

template <typename T> EventBody decodeAs(Reader &in)
{
    T value{};
    getMembers(in, value);
    return value;
}

template <size_t... Kinds> constexpr auto makeDecoders(std::index_sequence<Kinds...>)
{
    return std::array{&decodeAs<std::variant_alternative_t<Kinds, EventBody>>...};
}

constexpr auto decoders = makeDecoders(std::make_index_sequence<std::variant_size_v<EventBody>>());

} // namespace

void encodeBody(const EventBody &body, QByteArray &out)
{
    std::visit([&](const auto &value) { putMembers(out, value); }, body);
}

Base::Result<EventBody> decodeBody(qint64 kind, QByteArrayView payload)
{
    if (kind < 0 || kind >= static_cast<qint64>(decoders.size())) {
        return Base::Error{QStringLiteral("event kind %1 is unknown").arg(kind)};
    }
    Reader in{payload};
    EventBody body = decoders[static_cast<size_t>(kind)](in);
    if (in.fault) {
        return Base::Error{QStringLiteral("event of kind %1: %2 before byte %3 of %4")
                               .arg(kind)
                               .arg(QLatin1String(in.fault))
                               .arg(payload.size() - in.rest.size())
                               .arg(payload.size())};
    }
    return body;
}

} // namespace Floorwatch::Journal
