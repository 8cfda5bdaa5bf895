#include "models/gotomodel.h"

#include <algorithm>

namespace Floorwatch::Models
{

namespace
{

constexpr size_t Shown = 50;

bool lettersInOrder(QStringView query, QStringView text)
{
    qsizetype at = 0;
    for (const QChar c : text) {
        if (at < query.size() && c.toCaseFolded() == query[at].toCaseFolded()) {
            ++at;
        }
    }
    return at == query.size();
}

} // namespace

GoToModel::GoToModel(const Floor::FloorState &floor, std::vector<GoToPage> pages, QObject *parent)
    : QAbstractListModel(parent), m_floor(floor), m_pages(std::move(pages))
{
    setListenWords({});
    setQuery({});
}

int GoToModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_found.size());
}

QVariant GoToModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Target &target = targetAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole: return target.title;
    case DetailRole: return target.detail;
    case KindRole: return static_cast<int>(target.what);
    case ReasonRole: return target.listen ? Domain::text(*target.listen) : QString();
    default: return {};
    }
}

int GoToModel::fit(QStringView query, QStringView text)
{
    if (query.isEmpty()) {
        return 1;
    }
    const qsizetype at = text.indexOf(query, 0, Qt::CaseInsensitive);
    if (at == 0) {
        return text.size() == query.size() ? 100 : 80;
    }
    if (at > 0) {
        return text[at - 1].isLetterOrNumber() ? 40 : 60;
    }
    return query.size() >= 2 && lettersInOrder(query, text) ? 20 : 0;
}

void GoToModel::consider(Target target, QStringView alternative)
{
    int score = fit(m_query, target.title);
    if (!alternative.isEmpty()) {
        score = std::max(score, fit(m_query, alternative) - 5);
    }
    if (score > 0) {
        m_found.push_back({std::move(target), score});
    }
}

void GoToModel::addAgents()
{
    for (const Floor::AgentRecord &agent : m_floor.agents()) {
        Target target;
        target.what = What::Agent;
        target.agent = agent.id;
        target.title = agent.name;
        target.detail = agent.id.key;
        consider(std::move(target), agent.id.key);
    }
}

void GoToModel::addQueues()
{
    for (const Floor::QueueRecord &queue : m_floor.queues()) {
        if (queue.present) {
            Target target;
            target.what = What::Queue;
            target.queue = queue.id;
            target.title = queue.id.key;
            consider(std::move(target));
        }
    }
}

void GoToModel::addCallers()
{
    for (const quint64 serial : m_floor.liveCalls()) {
        const Floor::CallRecord *call = m_floor.callBySerial(serial);
        if (call == nullptr || (call->caller.name.isEmpty() && call->caller.number.isEmpty())) {
            continue;
        }
        Target target;
        target.what = What::Caller;
        target.call = serial;
        target.title = call->caller.name.isEmpty() ? call->caller.number : call->caller.name;
        target.detail = call->caller.name.isEmpty() ? call->queue : call->caller.number;
        consider(std::move(target), call->caller.number);
    }
}

void GoToModel::setListenWords(const std::vector<std::pair<QString, Domain::SpyMode>> &words)
{
    m_words = words;
    for (const Domain::SpyMode mode : {Domain::SpyMode::Listen, Domain::SpyMode::Whisper, Domain::SpyMode::Barge}) {
        m_words.emplace_back(Domain::text(mode), mode);
    }
}

std::optional<Domain::SpyMode> GoToModel::takeListenWord(QString &query) const
{
    for (const auto &[word, mode] : m_words) {
        if (word.isEmpty() || !query.startsWith(word, Qt::CaseInsensitive)) {
            continue;
        }
        const QString rest = query.mid(word.size());
        // Chinese is written without spaces; of a Latin word nothing may be left over: "listener" is a name.
        if (rest.isEmpty() || rest[0].isSpace() || word.back().script() == QChar::Script_Han) {
            query = rest.trimmed();
            return mode;
        }
    }
    return {};
}

void GoToModel::addTalkers(Domain::SpyMode mode)
{
    for (const Floor::AgentRecord &agent : m_floor.agents()) {
        if (agent.state != Domain::AgentState::Talking && agent.state != Domain::AgentState::OnHold) {
            continue;
        }
        Target target;
        target.what = What::Agent;
        target.agent = agent.id;
        target.title = agent.name;
        target.detail = agent.other.name.isEmpty() ? agent.other.number : agent.other.name;
        target.listen = mode;
        consider(std::move(target), agent.id.key);
    }
}

void GoToModel::setQuery(const QString &query)
{
    beginResetModel();
    m_query = query.trimmed();
    m_found.clear();
    if (const auto mode = takeListenWord(m_query)) {
        addTalkers(*mode);
        order();
        endResetModel();
        return;
    }
    for (const GoToPage &page : m_pages) {
        Target target;
        target.what = What::Page;
        target.page = page.name;
        target.title = page.title;
        consider(std::move(target), page.name);
    }
    addQueues();
    if (!m_query.isEmpty()) {
        addAgents();
        addCallers();
    }
    order();
    endResetModel();
}

void GoToModel::order()
{
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) { return a.fit > b.fit; });
    if (m_found.size() > Shown) {
        m_found.resize(Shown);
    }
}

} // namespace Floorwatch::Models
