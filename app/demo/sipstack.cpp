#include "demo/sipstack.h"

#include "audio/level.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace Floorwatch::Demo
{

namespace
{

constexpr uint32_t tableSize = 32;
constexpr double frameMs = 20;
// After a pause of the process (a laptop that slept) the past is left alone.
constexpr int mostFramesBehind = 10;
constexpr quint64 patienceMs = 500;
constexpr size_t mostLegs = 64;

double nowMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

SoundFrame mix(const SoundFrame &one, const SoundFrame &other)
{
    SoundFrame mixed;
    std::transform(one.begin(), one.end(), other.begin(), mixed.begin(), [](int a, int b) {
        return static_cast<qint16>(
            std::clamp<int>(a + b, std::numeric_limits<qint16>::min(), std::numeric_limits<qint16>::max()));
    });
    return mixed;
}

} // namespace

SipStack::SipStack(const QByteArray &secret, const QByteArray &language, Told told)
    : m_told(std::move(told)),
      m_registrar(secret,
                  [this](const QByteArray &extension, bool here) {
                      PhoneEvent event;
                      event.kind = here ? PhoneEvent::Kind::Registered : PhoneEvent::Kind::Unregistered;
                      event.id = extension;
                      m_told(event);
                  }),
      m_voices(language)
{
}

SipStack::~SipStack()
{
    m_clock.stop();
    m_patience.stop();
    m_legs.clear();
    if (!m_sip) {
        return;
    }
    if (!m_closed) {
        sipsess_close_all(m_sessions.get());
        sip_close(m_sip, true);
        // Sessions that waited for an ACK have said BYE only now.
        sip_close(m_sip, true);
    }
    // A stack that has told that it is closed keeps one reference for us; one that was never asked to still has ours.
    if (m_closed || !m_closing) {
        mem_deref(m_sip);
    }
}

quint16 SipStack::open()
{
    sa local{};
    int error = sa_set_str(&local, "127.0.0.1", 0);
    if (error == 0) {
        error = sip_alloc(
            &m_sip, nullptr, tableSize, tableSize, tableSize, "Floorwatch demo call centre",
            [](void *self) {
                static_cast<SipStack *>(self)->m_closed = true;
                re_cancel();
            },
            this);
    }
    if (error == 0) {
        error = sip_transp_add(m_sip, SIP_TRANSP_UDP, &local);
    }
    sipsess_sock *sessions = nullptr;
    if (error == 0) {
        error = sipsess_listen(&sessions, m_sip, tableSize, onCall, this);
        m_sessions.reset(sessions);
    }
    if (error == 0) {
        error = sip_listen(nullptr, m_sip, true, onRequest, this);
    }
    if (error == 0) {
        error = sip_transp_laddr(m_sip, &local, SIP_TRANSP_UDP, nullptr);
    }
    if (error != 0) {
        return 0;
    }
    m_own = "127.0.0.1:" + QByteArray::number(sa_port(&local));
    return sa_port(&local);
}

bool SipStack::onRequest(const sip_msg *message, void *self)
{
    auto *stack = static_cast<SipStack *>(self);
    const QByteArray method = bytesOf(message->met);
    if (!sa_is_loopback(&message->src)) {
        return true;
    }
    if (method == "REGISTER") {
        stack->m_registrar.answer(stack->m_sip, message);
    } else if (method == "OPTIONS") {
        sip_treply(nullptr, stack->m_sip, message, 200, "OK");
    } else if (method != "ACK") {
        const bool cancel = method == "CANCEL";
        sip_treply(nullptr, stack->m_sip, message, cancel ? 481 : 405,
                   cancel ? "Transaction Does Not Exist" : "Method Not Allowed");
    }
    return true;
}

/// Nobody here answers a supervisor's call.
void SipStack::onCall(const sip_msg *message, void *self)
{
    sip_treply(nullptr, static_cast<SipStack *>(self)->m_sip, message, 403, "Forbidden");
}

void SipStack::ring(const PhoneCall &call)
{
    const QByteArray contact = m_registrar.contact(call.extension);
    auto leg = std::make_unique<SipLeg>(call, SipLeg::Handlers{m_told});
    if (contact.isEmpty() || m_legs.size() >= mostLegs || leg->ring(m_sessions.get(), contact, m_own) != 0) {
        PhoneEvent event;
        event.kind = PhoneEvent::Kind::Failed;
        event.id = call.id;
        event.status = 480;
        return m_told(event);
    }
    m_legs.push_back(std::move(leg));
    if (!m_clock.isRunning()) {
        m_nextFrameMs = 0;
        m_clock.start(1);
    }
}

void SipStack::hangUp(const QByteArray &id)
{
    for (const auto &leg : m_legs) {
        if (leg->id() == id) {
            leg->hangUp();
        }
    }
}

void SipStack::setSound(const QByteArray &id, const LegSound &sound)
{
    for (const auto &leg : m_legs) {
        if (leg->id() == id) {
            leg->sound = sound;
        }
    }
}

void SipStack::sendText(const QByteArray &extension, const QByteArray &text)
{
    const QByteArray contact = m_registrar.contact(extension);
    if (contact.isEmpty()) {
        return;
    }
    // Nobody waits for the answer: the PBX tells nobody of it either. The stack repeats the request until one comes.
    const quint64 number = m_nextText++;
    sip_requestf(
        nullptr, m_sip, true, "MESSAGE", contact.constData(), nullptr, nullptr, nullptr,
        [](int, const sip_msg *, void *) {}, nullptr,
        "From: <sip:%s@%s>;tag=text%llu\r\n"
        "To: <%s>\r\n"
        "Call-ID: text-%llu-%s\r\n"
        "CSeq: 1 MESSAGE\r\n"
        "Content-Type: text/plain;charset=UTF-8\r\n"
        "Content-Length: %zu\r\n"
        "\r\n"
        "%b",
        extension.constData(), m_own.constData(), number, contact.constData(), number, m_own.constData(),
        static_cast<size_t>(text.size()), text.constData(), static_cast<size_t>(text.size()));
}

void SipStack::tick()
{
    std::erase_if(m_legs, [](const auto &leg) { return leg->isOver(); });
    if (m_legs.empty()) {
        m_sounds.clear();
        return;
    }
    const double now = nowMs();
    if (m_nextFrameMs == 0 || now - m_nextFrameMs > mostFramesBehind * frameMs) {
        m_nextFrameMs = now;
    }
    while (m_nextFrameMs <= now) {
        m_nextFrameMs += frameMs;
        frame();
    }
    m_clock.start(static_cast<quint64>(std::max(1.0, m_nextFrameMs - nowMs())));
}

CallSound &SipStack::soundOf(const LegSound &sound)
{
    return m_sounds.try_emplace(sound.talk, m_voices, sound.call, sound.begun).first->second;
}

/// What nobody hears any more is not made any more.
void SipStack::forgetSounds()
{
    std::erase_if(m_sounds, [this](const auto &entry) {
        return std::none_of(m_legs.begin(), m_legs.end(), [&](const auto &leg) {
            return leg->sound.kind != LegSound::Kind::Silence && leg->sound.talk == entry.first;
        });
    });
}

void SipStack::frame()
{
    struct Talk {
        double spoken = Audio::SilenceDbfs; ///< by supervisors to the agent, or to the customer after a take-over
        LegSound sound;
        SoundFrame agent{};
        SoundFrame customer{};
    };
    forgetSounds();
    std::map<quint64, Talk> talks;
    for (const auto &leg : m_legs) {
        const double spoken = leg->takeHeardDbfs();
        if (leg->isAnswered() && leg->sound.kind != LegSound::Kind::Silence) {
            Talk &talk = talks[leg->sound.talk];
            talk.sound = leg->sound;
            const bool heard = leg->sound.kind == LegSound::Kind::Talk || leg->sound.mode != SpyMode::Listen;
            talk.spoken = std::max(talk.spoken, heard ? spoken : Audio::SilenceDbfs);
        }
    }
    for (auto &[id, talk] : talks) {
        CallSound &sound = soundOf(talk.sound);
        if (talk.sound.held) {
            continue; // the music goes to the customer, whom nobody speaks to
        }
        talk.sound.kind == LegSound::Kind::Talk ? sound.answer(talk.spoken, talk.customer)
                                                : sound.conversation(talk.spoken, talk.agent, talk.customer);
    }
    for (const auto &leg : m_legs) {
        if (!leg->isAnswered()) {
            continue;
        }
        const Talk &talk = talks[leg->sound.kind == LegSound::Kind::Silence ? 0 : leg->sound.talk];
        leg->send(leg->sound.agentOnly ? talk.agent : mix(talk.agent, talk.customer));
    }
}

void SipStack::leave()
{
    for (const auto &leg : m_legs) {
        leg->hangUp();
    }
    m_legs.clear();
    m_clock.stop();
    m_patience.start(patienceMs);
    // Ends by itself when the last BYE has been answered.
    m_closing = true;
    sip_close(m_sip, false);
}

void SipStack::giveUp() { re_cancel(); }

} // namespace Floorwatch::Demo
