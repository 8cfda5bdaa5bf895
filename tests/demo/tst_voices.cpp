#include "audio/level.h"
#include "demo/callsound.h"
#include "kit/testkit.h"

#include <QSet>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Floorwatch;
using namespace Floorwatch::Demo;
using namespace std::chrono_literals;

namespace
{

constexpr double silence = Audio::SilenceDbfs;
constexpr double loud = -20;

double peak(const Samples &samples)
{
    int found = 0;
    for (const qint16 sample : samples) {
        found = std::max(found, std::abs(int{sample}));
    }
    return found;
}

/// The level while somebody speaks: of the frames within 20 dB of the loudest.
double spokenDbfs(const Samples &samples)
{
    std::vector<double> powers;
    for (size_t at = 0; at + frameSamples <= samples.size(); at += frameSamples) {
        powers.push_back(std::pow(10, Audio::dbfs(std::span(samples).subspan(at, frameSamples)) / 10));
    }
    const double loudest = *std::max_element(powers.begin(), powers.end());
    double sum = 0;
    int count = 0;
    for (const double power : powers) {
        if (power > loudest / 100) {
            sum += power;
            ++count;
        }
    }
    return 10 * std::log10(sum / count);
}

struct Track {
    Samples agent;
    Samples customer;
};

/// So many frames of a conversation, while the supervisor is as loud as `whispered` says frame by frame.
Track heard(
    CallSound &sound, int frames, const std::function<double(int)> &whispered = [](int) { return silence; })
{
    Track track;
    SoundFrame agent;
    SoundFrame customer;
    for (int i = 0; i < frames; ++i) {
        sound.conversation(whispered(i), agent, customer);
        track.agent.insert(track.agent.end(), agent.begin(), agent.end());
        track.customer.insert(track.customer.end(), customer.begin(), customer.end());
    }
    return track;
}

bool contains(const Samples &track, const Samples &clip)
{
    return std::search(track.begin(), track.end(), clip.begin(), clip.end()) != track.end();
}

/// Whispers for a second.
double oneSecond(int frame) { return frame >= 20 && frame < 70 ? loud : silence; }

} // namespace

class TestVoices : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void everySentenceIsSpokenAsLoudAsTheOthers_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("en") << QByteArray("en");
        QTest::newRow("zh") << QByteArray("zh");
    }
    void everySentenceIsSpokenAsLoudAsTheOthers()
    {
        QFETCH(QByteArray, language);
        Voices voices(language);
        QVERIFY(voices.conversations().size() >= 8);
        QVERIFY(voices.acknowledgements().size() >= 2);
        std::vector<std::string> clips = voices.acknowledgements();
        for (const Conversation &conversation : voices.conversations()) {
            QVERIFY(conversation.front().byAgent);
            for (const Sentence &sentence : conversation) {
                clips.push_back(sentence.clip);
            }
        }
        for (const std::string &clip : clips) {
            const Samples &samples = voices.samples(clip);
            QVERIFY2(samples.size() > 4'000 && samples.size() < 80'000, clip.c_str());
            QCOMPARE(voices.length(clip), samples.size());
            QVERIFY2(std::abs(spokenDbfs(samples) + 20) < 1.5, clip.c_str());
            QVERIFY2(peak(samples) < 32'000, clip.c_str());
        }
    }

    void theLanguagesSayTheSameThings()
    {
        const Voices english("en");
        const Voices chinese("zh");
        QCOMPARE(english.conversations().size(), chinese.conversations().size());
        for (size_t i = 0; i < english.conversations().size(); ++i) {
            QCOMPARE(english.conversations()[i].size(), chinese.conversations()[i].size());
            QVERIFY(english.conversations()[i].front().clip != chinese.conversations()[i].front().clip);
        }
    }

    void anUnknownLanguageSpeaksEnglishAndAMissingClipIsSilent()
    {
        Voices voices("tlh");
        QCOMPARE(voices.conversations().front().front().clip, Voices("en").conversations().front().front().clip);
        QVERIFY(voices.samples(":/voices/en/nothing.opus").empty());
        QCOMPARE(voices.length(":/voices/conversations.json"), size_t{0});
        QVERIFY(voices.samples(":/voices/conversations.json").empty());
    }

    void oneCallAlwaysSoundsTheSame()
    {
        Voices voices("en");
        CallSound one(voices, 17, 0s);
        CallSound other(voices, 17, 0s);
        const Track first = heard(one, 1'000);
        const Track second = heard(other, 1'000);
        QVERIFY(first.agent == second.agent);
        QVERIFY(first.customer == second.customer);
    }

    void callsDiffer()
    {
        Voices voices("en");
        QSet<size_t> kinds;
        for (quint64 call = 1; call <= 40; ++call) {
            CallSound sound(voices, call, 0s);
            kinds.insert(qHashBits(heard(sound, 200).agent.data(), 200 * frameSamples * 2));
        }
        QVERIFY(kinds.size() > 4);
    }

    void whoComesLaterHearsTheSameMoment()
    {
        Voices voices("zh");
        CallSound early(voices, 4, 0s);
        (void)heard(early, 50 * 90);
        CallSound late(voices, 4, 90s);
        const Track one = heard(early, 500);
        const Track two = heard(late, 500);
        QVERIFY(one.agent == two.agent);
        QVERIFY(one.customer == two.customer);
    }

    void agentAndCustomerTakeTurns()
    {
        Voices voices("en");
        CallSound sound(voices, 3, 0s);
        const Track track = heard(sound, 3'000);
        int agent = 0;
        int customer = 0;
        for (size_t at = 0; at + frameSamples <= track.agent.size(); at += frameSamples) {
            const bool agentSpeaks = Audio::dbfs(std::span(track.agent).subspan(at, frameSamples)) > -50;
            const bool customerSpeaks = Audio::dbfs(std::span(track.customer).subspan(at, frameSamples)) > -50;
            QVERIFY(!agentSpeaks || !customerSpeaks);
            agent += agentSpeaks ? 1 : 0;
            customer += customerSpeaks ? 1 : 0;
        }
        QVERIFY(agent > 600);
        QVERIFY(customer > 600);
    }

    void aWhisperIsAcknowledgedWhenItIsOver()
    {
        Voices voices("en");
        CallSound sound(voices, 9, 0s);
        const Samples reply = voices.samples(voices.acknowledgements().front());
        const Track during = heard(sound, 75, oneSecond);
        QVERIFY(!contains(during.agent, reply));
        const Track after = heard(sound, 200);
        QVERIFY(contains(after.agent, reply));
    }

    void silenceAndAShortNoiseAreNotAcknowledged()
    {
        Voices voices("en");
        CallSound sound(voices, 9, 0s);
        CallSound undisturbed(voices, 9, 0s);
        const Track track = heard(sound, 1'500, [](int i) { return i % 60 < 10 ? loud : -60.0; });
        QVERIFY(track.agent == heard(undisturbed, 1'500).agent);
    }

    void nobodySaysTwoThingsAtOnce()
    {
        // The agent's own sentence waits for the acknowledgement, and comes whole after it.
        Voices voices("en");
        CallSound sound(voices, 9, 0s);
        const Track track = heard(sound, 3'000, oneSecond);
        CallSound undisturbed(voices, 9, 0s);
        const Track plain = heard(undisturbed, 400);
        QVERIFY(contains(track.agent, voices.samples(voices.acknowledgements().front())));
        QCOMPARE(Audio::dbfs(std::span(track.agent).first(80 * frameSamples)),
                 Audio::dbfs(std::span(plain.agent).first(80 * frameSamples)));
    }

    void aCustomerWhoWasTakenOverAnswersInThePauses()
    {
        Voices voices("en");
        CallSound sound(voices, 5, 30s);
        SoundFrame frame;
        bool spoke = false;
        for (int i = 0; i < 60; ++i) { // the supervisor speaks for a bit more than a second
            sound.answer(loud, frame);
            spoke = spoke || Audio::dbfs(frame) > -50;
        }
        QVERIFY(!spoke);
        for (int i = 0; i < 40; ++i) {
            sound.answer(silence, frame);
            spoke = spoke || Audio::dbfs(frame) > -50;
        }
        QVERIFY(spoke);
    }

    void aCustomerToWhomNobodySpeaksGoesOnByHimself()
    {
        Voices voices("en");
        CallSound sound(voices, 5, 0s);
        SoundFrame frame;
        int loudFrames = 0;
        for (int i = 0; i < 1'500; ++i) {
            sound.answer(silence, frame);
            loudFrames += Audio::dbfs(frame) > -50 ? 1 : 0;
        }
        QVERIFY(loudFrames > 200);
        QVERIFY(loudFrames < 1'300);
    }

    void aCallOfManyHoursBeginsAtOnce()
    {
        Voices voices("en");
        CallSound sound(voices, 5, 100'000h);
        CallSound negative(voices, 5, -5s);
        QVERIFY(Audio::dbfs(heard(sound, 1'000).agent) > -60);
        QVERIFY(Audio::dbfs(heard(negative, 1'000).agent) > -60);
    }
};

QTEST_GUILESS_MAIN(TestVoices)
#include "tst_voices.moc"
