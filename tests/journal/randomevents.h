// Events of every kind with random members, seeded.
#pragma once

#include "domain/pbxevent.h"

#include <QRandomGenerator>

namespace Floorwatch::TestKit
{

class RandomEvents
{
public:
    explicit RandomEvents(quint32 seed) : m_random(seed) {}

    [[nodiscard]] Domain::EventBody body(size_t kind)
    {
        return make(kind, std::make_index_sequence<std::variant_size_v<Domain::EventBody>>());
    }
    [[nodiscard]] Domain::EventBody anyBody()
    {
        return body(m_random.bounded(static_cast<quint32>(std::variant_size_v<Domain::EventBody>)));
    }
    [[nodiscard]] QRandomGenerator &random() { return m_random; }

private:
    template <size_t... Kinds> Domain::EventBody make(size_t kind, std::index_sequence<Kinds...>)
    {
        Domain::EventBody body;
        const auto take = [&]<typename T>() { body = members<T>(); };
        ((kind == Kinds ? take.template operator()<std::variant_alternative_t<Kinds, Domain::EventBody>>() : void()),
         ...);
        return body;
    }
    template <typename T> T members()
    {
        T value{};
        std::apply([&](auto... member) { (fill(value.*member), ...); }, T::fields);
        return value;
    }
    void fill(QString &text)
    {
        static const QStringList texts{QString(),
                                       QStringLiteral("PJSIP/1001-000000e6"),
                                       QStringLiteral("1795305853.232"),
                                       QStringLiteral("李娜"),
                                       QStringLiteral("Zoë \"Smith\", DROP TABLE"),
                                       QStringLiteral("😀 astral"),
                                       QString(300, QLatin1Char('x')),
                                       QString(200, QChar(0x4e2d))};
        text = texts.at(m_random.bounded(static_cast<int>(texts.size())));
    }
    void fill(bool &value) { value = m_random.bounded(2) == 1; }
    void fill(int &value)
    {
        const quint32 raw = m_random.generate();
        value = static_cast<int>(raw >> m_random.bounded(32)) * (m_random.bounded(2) == 1 ? 1 : -1);
    }
    void fill(Base::Instant &at)
    {
        at = m_random.bounded(4) == 0 ? Base::Instant{}
                                      : Base::fromEpochMicros(static_cast<qint64>(m_random.generate64() >> 8));
    }
    void fill(Domain::FeedState &value) { value = static_cast<Domain::FeedState>(m_random.bounded(7)); }
    void fill(Domain::DeviceState &value) { value = static_cast<Domain::DeviceState>(m_random.bounded(9)); }
    void fill(Domain::QueueExit &value) { value = static_cast<Domain::QueueExit>(m_random.bounded(6)); }
    void fill(Domain::LegState &value) { value = static_cast<Domain::LegState>(m_random.bounded(5)); }
    void fill(Domain::SpyMode &value) { value = static_cast<Domain::SpyMode>(m_random.bounded(3)); }
    void fill(Domain::TransferKind &value) { value = static_cast<Domain::TransferKind>(m_random.bounded(2)); }
    void fill(Domain::LegRef &leg) { leg = members<Domain::LegRef>(); }
    void fill(Domain::Party &party)
    {
        fill(party.number);
        fill(party.name);
    }

    QRandomGenerator m_random;
};

/// Whether two bodies hold the same kind and members.
[[nodiscard]] inline bool sameBody(const Domain::EventBody &one, const Domain::EventBody &two)
{
    return std::visit(
        [](const auto &a, const auto &b) {
            using A = std::decay_t<decltype(a)>;
            if constexpr (!std::is_same_v<A, std::decay_t<decltype(b)>>) {
                return false;
            } else {
                return std::apply([&](auto... member) { return ((a.*member == b.*member) && ...); }, A::fields);
            }
        },
        one, two);
}

} // namespace Floorwatch::TestKit
