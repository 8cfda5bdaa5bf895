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

void GoToModel::setQuery(const QString &query)
{
    beginResetModel();
    m_query = query.trimmed();
    m_found.clear();
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
    std::stable_sort(m_found.begin(), m_found.end(), [](const Found &a, const Found &b) { return a.fit > b.fit; });
    if (m_found.size() > Shown) {
        m_found.resize(Shown);
    }
    endResetModel();
}

} // namespace Floorwatch::Models
