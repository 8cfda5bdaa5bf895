#include "demo/voices.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <sndfile.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace Floorwatch::Demo
{

namespace
{

constexpr int wantedRate = 8'000;

/// A file in memory as libsndfile reads one.
struct Memory {
    QByteArray bytes;
    sf_count_t at = 0;
};

sf_count_t lengthOf(void *memory) { return static_cast<Memory *>(memory)->bytes.size(); }
sf_count_t tell(void *memory) { return static_cast<Memory *>(memory)->at; }

sf_count_t seek(sf_count_t offset, int whence, void *memory)
{
    auto *file = static_cast<Memory *>(memory);
    const sf_count_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? file->at : file->bytes.size();
    file->at = std::clamp<sf_count_t>(from + offset, 0, file->bytes.size());
    return file->at;
}

sf_count_t read(void *target, sf_count_t count, void *memory)
{
    auto *file = static_cast<Memory *>(memory);
    const sf_count_t there = std::min<sf_count_t>(count, file->bytes.size() - file->at);
    std::memcpy(target, file->bytes.constData() + file->at, static_cast<size_t>(there));
    file->at += there;
    return there;
}

/// A clip being read.
class Clip
{
public:
    explicit Clip(const std::string &name)
    {
        QFile file(QString::fromStdString(name));
        if (!file.open(QIODevice::ReadOnly)) {
            return;
        }
        m_memory.bytes = file.readAll();
        SF_VIRTUAL_IO io{lengthOf, seek, read, nullptr, tell};
        SF_INFO info{};
        m_file.reset(sf_open_virtual(&io, SFM_READ, &info, &m_memory));
        if (m_file && info.samplerate == wantedRate && info.channels == 1 && info.frames > 0) {
            m_length = static_cast<size_t>(info.frames);
        }
    }
    [[nodiscard]] size_t length() const { return m_length; }
    [[nodiscard]] Samples samples()
    {
        Samples samples(m_length);
        if (m_length > 0) {
            const sf_count_t got = sf_readf_short(m_file.get(), samples.data(), static_cast<sf_count_t>(m_length));
            samples.resize(static_cast<size_t>(std::max<sf_count_t>(got, 0)));
        }
        return samples;
    }

private:
    struct Close {
        void operator()(SNDFILE *file) const { sf_close(file); }
    };
    Memory m_memory; // outlives the file that reads it
    std::unique_ptr<SNDFILE, Close> m_file;
    size_t m_length = 0;
};

} // namespace

Voices::Voices(const QByteArray &language)
{
    const QString spoken = language == "zh" ? QStringLiteral("zh") : QStringLiteral("en");
    const QString folder = QStringLiteral(":/voices/");
    QFile file(folder + QStringLiteral("conversations.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject plan = QJsonDocument::fromJson(file.readAll()).object().value(spoken).toObject();
    const auto clip = [&](const QString &name, qsizetype number) {
        return QStringLiteral("%1%2/%3-%4.opus").arg(folder, spoken, name).arg(number).toStdString();
    };
    const QJsonObject conversations = plan.value(QStringLiteral("conversations")).toObject();
    for (auto it = conversations.begin(); it != conversations.end(); ++it) {
        Conversation conversation;
        const QJsonArray lines = it.value().toArray();
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool byAgent = lines.at(i).toArray().at(0).toString() == QLatin1String("agent");
            conversation.push_back({byAgent, clip(it.key(), i + 1)});
        }
        m_conversations.push_back(std::move(conversation));
    }
    const qsizetype acknowledgements = plan.value(QStringLiteral("acknowledgements")).toArray().size();
    for (qsizetype i = 0; i < acknowledgements; ++i) {
        m_acknowledgements.push_back(clip(QStringLiteral("acknowledgement"), i + 1));
    }
}

const Samples &Voices::samples(const std::string &clip)
{
    const auto [it, isNew] = m_samples.try_emplace(clip);
    if (isNew) {
        it->second = Clip(clip).samples();
    }
    return it->second;
}

size_t Voices::length(const std::string &clip)
{
    const auto [it, isNew] = m_lengths.try_emplace(clip, 0);
    if (isNew) {
        it->second = Clip(clip).length();
    }
    return it->second;
}

QByteArray languageOfThisMachine()
{
    return QLocale::system().language() == QLocale::Chinese ? QByteArray("zh") : QByteArray("en");
}

} // namespace Floorwatch::Demo
