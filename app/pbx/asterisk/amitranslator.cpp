#include "pbx/asterisk/amitranslator.h"

#include "base/text.h"
#include "pbx/asterisk/uniqueidtime.h"

#include <QDateTime>

namespace Floorwatch::Pbx
{

using namespace Domain;
using Base::Span;
using Wire::AmiFrame;
using H = AmiHeader;

namespace
{

constexpr auto FarthestStamp = std::chrono::hours(24 * 7);

QSet<QByteArray> asBytes(const QStringList &names)
{
    QSet<QByteArray> bytes;
    for (const QString &name : names) {
        bytes.insert(name.toUtf8());
    }
    return bytes;
}

} // namespace

AmiTranslator::AmiTranslator(PbxId pbx, const FeedConfig &config)
    : m_pbx(pbx), m_variables(asBytes(config.variables)), m_userEvents(asBytes(config.userEvents)),
      m_contexts(asBytes(config.contexts))
{
}

void AmiTranslator::reset()
{
    m_queueList.clear();
    m_legList.clear();
    m_inSnapshot = false;
    m_variablesSeen = false; // rights may have changed since
    m_holdingBridges.clear();
}

void AmiTranslator::translate(const AmiFrame &frame, Instant arrived, std::vector<PbxEvent> &out)
{
    if (frame.kind() == AmiFrame::Kind::Banner) {
        m_banner = Base::fromPeer(frame.type());
        return;
    }
    m_frameText = frame.text();
    m_out = &out;
    if (frame.kind() == AmiFrame::Kind::Response) {
        response(frame, arrived);
        return;
    }
    const AmiEvent event = frame.kind() == AmiFrame::Kind::Event ? amiEvent(frame.type()) : AmiEvent::Unknown;
    if (event == AmiEvent::FirstIgnored) {
        ++m_skipped;
        return;
    }
    if (event == AmiEvent::VarSet) {
        return variable(frame, arrived);
    }
    if (event == AmiEvent::UserEvent) {
        return userEvent(frame, arrived);
    }
    if (event == AmiEvent::Newexten) {
        return dialplanStep(frame, arrived);
    }
    index(frame);
    noteTime(arrived);
    if (event == AmiEvent::Unknown) {
        if (frame.kind() == AmiFrame::Kind::Event) {
            trouble(Trouble::UnknownEvent, frame.text());
        }
        return;
    }
    const size_t before = out.size();
    dispatch(event);
    m_events += out.size() > before ? 1 : 0;
}

void AmiTranslator::translatePlace(const AmiFrame &frame, Instant arrived, std::vector<PbxEvent> &out)
{
    m_frameText = frame.text();
    m_out = &out;
    index(frame);
    noteTime(arrived);
    listedCaller();
}

void AmiTranslator::index(const AmiFrame &frame)
{
    for (const quint8 filled : m_set) {
        m_values[filled] = {};
    }
    m_set.clear();
    for (const Wire::AmiLine line : frame.lines()) {
        if (line.name.isEmpty()) {
            trouble(Trouble::LineWithoutColon, line.value);
            continue;
        }
        const auto slot = static_cast<quint8>(amiHeader(line.name));
        if (slot != 0 && m_values[slot].isNull()) {
            m_values[slot] = line.value;
            m_set.push_back(slot);
        }
    }
}

void AmiTranslator::learnTime(Instant seen)
{
    if (seen > m_streamTime) {
        m_streamTime = seen;
    }
}

void AmiTranslator::noteTime(Instant arrived)
{
    Instant stamp = Base::parseEpoch(raw(H::Timestamp));
    // One absurd stamp must not carry the floor's clock away for good.
    const Instant nearby = Base::isSet(arrived) ? arrived : m_stamped ? m_streamTime : stamp;
    if (Base::isSet(stamp) && stamp - nearby > FarthestStamp) {
        trouble(Trouble::BadNumber, raw(H::Timestamp));
        stamp = {};
    }
    if (Base::isSet(stamp)) {
        m_stamped = true;
        learnTime(stamp);
    } else if (!m_stamped && !Base::isSet(arrived)) {
        learnTime(uniqueidTime(raw(H::Uniqueid)));
        learnTime(uniqueidTime(raw(H::DestUniqueid)));
        learnTime(epoch(H::LastPause));
        learnTime(epoch(H::LastCall));
    }
    // A list tells of times long past; the stream itself begins with the first thing that happened.
    if (!Base::isSet(m_streamBegan) && raw(H::ActionId).isEmpty()) {
        m_streamBegan = m_streamTime;
    }
    m_arrived = Base::isSet(arrived) ? arrived : m_streamTime;
    if (Base::isSet(stamp)) {
        measureClock(stamp, m_arrived);
        m_at = stamp;
    } else {
        // Lists carry no stamp: what they say holds on the PBX's clock, not on ours.
        m_at = m_arrived + (m_stamped && Base::isSet(arrived) ? clockAhead() : Span{});
    }
}

void AmiTranslator::measureClock(Instant stamp, Instant arrived)
{
    // The event that travelled fastest shows the offset best: the maximum over the present and the last minute.
    const Span ahead = stamp - arrived;
    if (!Base::isSet(m_clockWindow) || arrived - m_clockWindow > std::chrono::minutes(1)) {
        m_aheadBefore = Base::isSet(m_clockWindow) ? m_aheadNow : ahead;
        m_aheadNow = ahead;
        m_clockWindow = arrived;
    }
    m_aheadNow = std::max(m_aheadNow, ahead);
}

Span AmiTranslator::clockAhead() const { return std::max(m_aheadNow, m_aheadBefore); }

FeedHealth AmiTranslator::health(const Wire::AmiReader &reader) const
{
    static constexpr std::array<const char *, TroubleCount> names = {"lineWithoutColon", "missingHeader", "invalidUtf8",
                                                                     "unknownEvent",     "shortList",     "badNumber"};
    FeedHealth health;
    const Wire::AmiReaderCounts &counts = reader.counts();
    health.bytes = counts.bytes;
    health.frames = counts.frames;
    health.events = m_events;
    health.skipped = m_skipped;
    health.banner = m_banner;
    health.clockOffset = clockAhead();
    const auto add = [&health](const char *what, quint64 count, const QByteArray &example, bool fault) {
        if (count > 0) {
            health.troubles.push_back({QString::fromLatin1(what), count, Base::fromPeer(example)});
            health.malformed += fault ? count : 0;
        }
    };
    add("oversizedFrame", counts.oversized, reader.oversizedExample(), true);
    add("bareLf", counts.bareLf, {}, true);
    add("garbled", counts.garbled, reader.garbledExample(), true);
    for (int i = 0; i < TroubleCount; ++i) {
        const Counted &counted = m_troubles[static_cast<size_t>(i)];
        add(names[static_cast<size_t>(i)], counted.count, counted.example,
            static_cast<Trouble>(i) != Trouble::UnknownEvent);
    }
    return health;
}

void AmiTranslator::trouble(Trouble what, QByteArrayView example)
{
    Counted &counted = m_troubles[static_cast<size_t>(what)];
    ++counted.count;
    counted.example = example.first(std::min<qsizetype>(example.size(), 200)).toByteArray();
}

// ---- values

QString AmiTranslator::text(H header)
{
    const QByteArrayView bytes = raw(header);
    if (bytes.isEmpty()) {
        return {};
    }
    QString value = Base::fromPeer(bytes);
    if (value.contains(QChar::ReplacementCharacter) && !bytes.contains("\xEF\xBF\xBD")) {
        trouble(Trouble::InvalidUtf8, bytes);
    }
    return value;
}

QString AmiTranslator::party(H header)
{
    // Asterisk writes these where it knows no number or name.
    const QByteArrayView bytes = raw(header);
    return bytes == "<unknown>" || bytes == "unknown" ? QString() : text(header);
}

int AmiTranslator::number(H header)
{
    const QByteArrayView bytes = raw(header);
    if (bytes.isEmpty()) {
        return 0;
    }
    bool ok = false;
    const int value = bytes.toInt(&ok);
    if (!ok) {
        trouble(Trouble::BadNumber, bytes);
    }
    return value;
}

Instant AmiTranslator::epoch(H header) const { return Base::parseEpoch(raw(header)); }

LegRef AmiTranslator::leg(H uniqueid, H linkedid, H channel) { return {text(uniqueid), text(linkedid), text(channel)}; }

bool AmiTranslator::need(H header)
{
    if (!raw(header).isEmpty()) {
        return true;
    }
    trouble(Trouble::MissingHeader, m_frameText);
    return false;
}

void AmiTranslator::emitEvent(EventBody body) { m_out->push_back({m_pbx, m_at, m_arrived, std::move(body)}); }

// ---- frames

void AmiTranslator::response(const AmiFrame &frame, Instant arrived)
{
    identify(frame, arrived);
    // A list that begins anew replaces the one that never ended.
    const QByteArrayView list = frame.value("EventList");
    if (list.isEmpty() || qstrnicmp(list.data(), list.size(), "start", 5) != 0) {
        return;
    }
    const QByteArrayView message = frame.value("Message");
    const bool queues = message == "Queue status will follow";
    if (queues || message == "Channels will follow") {
        index(frame);
        noteTime(arrived);
        (queues ? m_queueList : m_legList).clear();
        beginList(queues);
    }
}

void AmiTranslator::identify(const AmiFrame &frame, Instant arrived)
{
    // CoreSettings and CoreStatus; the start is told by the PBX's own wall clock, without its zone.
    const QByteArrayView version = frame.value("AsteriskVersion");
    const QByteArrayView date = frame.value("CoreStartupDate");
    if (version.isNull() && date.isNull()) {
        return;
    }
    if (!version.isNull()) {
        m_version = Base::fromPeer(version);
    }
    if (!date.isNull()) {
        const QString text = Base::fromPeer(date) + QLatin1Char('T') + Base::fromPeer(frame.value("CoreStartupTime"));
        const QDateTime began = QDateTime::fromString(text + QLatin1Char('Z'), Qt::ISODate);
        m_startedAt = began.isValid() ? Base::fromEpochSeconds(began.toSecsSinceEpoch()) : Instant{};
    }
    index(frame);
    noteTime(arrived);
    emitEvent(PbxIdentified{QStringLiteral("asterisk"), m_version, m_startedAt});
}

} // namespace Floorwatch::Pbx
