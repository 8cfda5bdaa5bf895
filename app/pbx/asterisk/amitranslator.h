// AMI frames to PbxEvents: the only place that knows what Asterisk's manager events mean.
//
// Pure: no socket, no clock. The same frames in the same order give the same events, live or recorded.
#pragma once

#include "domain/pbxevent.h"
#include "pbx/asterisk/aminames.h"
#include "pbx/feedconfig.h"
#include "pbx/feedhealth.h"
#include "wire/amiframe.h"
#include "wire/amireader.h"

#include <QSet>

#include <vector>

namespace Floorwatch::Pbx
{

class AmiTranslator
{
public:
    /// `config` names the variables, user events and contexts that are told on.
    explicit AmiTranslator(Domain::PbxId pbx, const FeedConfig &config = {});

    /// Appends what `frame` says to `out`. `arrived` is when it was read; for a recorded stream, where nobody noted
    /// that, leave it unset: times then come from the stream itself (Timestamp headers, else the channels' ids, which
    /// begin with the second of their creation).
    void translate(const Wire::AmiFrame &frame, Domain::Instant arrived, std::vector<Domain::PbxEvent> &out);

    /// One caller's place from a list of a single queue, which says nothing of other queues.
    void translatePlace(const Wire::AmiFrame &frame, Domain::Instant arrived, std::vector<Domain::PbxEvent> &out);

    /// Whether a variable event was ever seen: this user may read them.
    [[nodiscard]] bool variablesSeen() const noexcept { return m_variablesSeen; }

    /// A new connection: whatever list was being read is cut short.
    void reset();

    /// What has been seen and what was wrong with it; `reader` adds what it found itself.
    [[nodiscard]] FeedHealth health(const Wire::AmiReader &reader) const;

    /// The newest time the stream itself told; unset where it told none.
    [[nodiscard]] Domain::Instant streamTime() const noexcept { return m_streamTime; }
    /// The first one.
    [[nodiscard]] Domain::Instant streamBegan() const noexcept { return m_streamBegan; }
    /// How many queues, members and callers the last list of queues named.
    [[nodiscard]] int listedItems() const noexcept { return m_listItems; }
    /// How far the PBX's clock runs ahead of ours; zero where it stamps no events, as ours is then used throughout.
    [[nodiscard]] Base::Span clockAhead() const;
    /// True once an event carried a Timestamp header.
    [[nodiscard]] bool stamped() const noexcept { return m_stamped; }

private:
    enum class Trouble : quint8 { LineWithoutColon, MissingHeader, InvalidUtf8, UnknownEvent, ShortList, BadNumber };
    static constexpr int TroubleCount = 6;

    void index(const Wire::AmiFrame &frame);
    // amitranslatorreasons.cpp: why a customer calls
    void variable(const Wire::AmiFrame &frame, Domain::Instant arrived);
    void userEvent(const Wire::AmiFrame &frame, Domain::Instant arrived);
    void dialplanStep(const Wire::AmiFrame &frame, Domain::Instant arrived);
    void dispatch(AmiEvent event);
    void queueEvent(AmiEvent event);
    void agentEvent(AmiEvent event);
    void legEvent(AmiEvent event);
    void moveEvent(AmiEvent event);
    void spyEvent(AmiEvent event);
    void listedSpy();
    void listEvent(AmiEvent event);
    void response(const Wire::AmiFrame &frame, Domain::Instant arrived);
    void identify(const Wire::AmiFrame &frame, Domain::Instant arrived);
    void measureClock(Domain::Instant stamp, Domain::Instant arrived);
    void member();
    void listedCaller();
    void listedLeg();
    void legChanged();
    void beginList(bool queues);
    void endList(bool queues);
    void noteTime(Domain::Instant arrived);
    void learnTime(Domain::Instant seen);

    [[nodiscard]] QByteArrayView raw(AmiHeader header) const { return m_values[static_cast<size_t>(header)]; }
    [[nodiscard]] QString text(AmiHeader header);
    [[nodiscard]] QString shortText(QByteArrayView bytes) const;
    [[nodiscard]] QString party(AmiHeader header);
    [[nodiscard]] int number(AmiHeader header);
    [[nodiscard]] Domain::Instant epoch(AmiHeader header) const;
    [[nodiscard]] Domain::LegRef leg(AmiHeader uniqueid, AmiHeader linkedid, AmiHeader channel);
    [[nodiscard]] Domain::LegRef leg() { return leg(AmiHeader::Uniqueid, AmiHeader::Linkedid, AmiHeader::Channel); }
    [[nodiscard]] Domain::LegRef destLeg()
    {
        return leg(AmiHeader::DestUniqueid, AmiHeader::DestLinkedid, AmiHeader::DestChannel);
    }
    [[nodiscard]] bool need(AmiHeader header);
    void emitEvent(Domain::EventBody body);
    void trouble(Trouble what, QByteArrayView example);

    Domain::PbxId m_pbx;
    QSet<QByteArray> m_variables;
    QSet<QByteArray> m_userEvents;
    QSet<QByteArray> m_contexts;
    AmiValues m_values{};
    std::vector<quint8> m_set; ///< which of m_values the present frame filled
    QByteArrayView m_frameText;
    std::vector<Domain::PbxEvent> *m_out = nullptr;
    Domain::Instant m_at;
    Domain::Instant m_arrived;
    Domain::Instant m_streamTime;
    Domain::Instant m_streamBegan;
    Domain::Instant m_clockWindow;
    Base::Span m_aheadNow{};
    Base::Span m_aheadBefore{};
    QString m_banner;
    QString m_version;
    Domain::Instant m_startedAt;
    bool m_stamped = false;
    bool m_variablesSeen = false;

    QByteArray m_queueList; ///< ActionID of the queue list being read, "" where none; "-" where it has no id
    QByteArray m_legList;
    int m_listItems = 0; ///< items of the queue list seen
    int m_legItems = 0;
    bool m_inSnapshot = false;         ///< from the first queue listed to the last channel
    QSet<QByteArray> m_holdingBridges; ///< bridges that only hold their channels
    int m_emptyLists = 0;              ///< lists of queues in a row that named none

    quint64 m_events = 0;
    quint64 m_skipped = 0;
    struct Counted {
        quint64 count = 0;
        QByteArray example;
    };
    std::array<Counted, TroubleCount> m_troubles;
};

} // namespace Floorwatch::Pbx
