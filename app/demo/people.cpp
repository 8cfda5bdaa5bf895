#include "demo/people.h"

#include <algorithm>
#include <array>

namespace Floorwatch::Demo
{

namespace
{

constexpr std::array chineseFamily{"王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "林"};
constexpr std::array chineseGiven{"娜", "伟", "芳", "秀英", "敏", "静", "磊", "洋", "艳", "勇", "军", "杰", "欣怡"};
constexpr std::array englishGiven{"Alice", "Bob",   "Carol", "Dan",  "Eve",   "Frank", "Grace", "Heidi", "Ivan",
                                  "Judy",  "Karen", "Leo",   "Mona", "Niamh", "Oscar", "Peggy", "Quinn"};
constexpr std::array englishFamily{"Chen",  "Wu",    "Zhao",  "He",     "Smith", "Jones",  "O'Neill", "García",
                                   "Brown", "Lewis", "Novák", "Müller", "Young", "Walker", "Scott"};
constexpr std::array pauseReasons{"午休", "培训", "会议", "Toilet", "Back office", "Lunch", "Coaching", "系统故障"};
/// Of the agents' time that callers fill; the rest is breaks and waiting.
constexpr double targetLoad = 0.61;

QueuePlan plan(const char *name, double talk, double patience, int wrapUp, double share)
{
    QueuePlan queue;
    queue.name = name;
    queue.talkMean = talk;
    queue.patience = patience;
    queue.wrapUp = wrapUp;
    queue.share = share;
    return queue;
}

} // namespace

int queueCountFor(int agents)
{
    return agents <= 60 ? std::max(2, agents / 10) : std::min(250, 6 + (agents - 60) / 20);
}

std::vector<QueuePlan> queuePlans(int count)
{
    std::vector<QueuePlan> base{plan("sales", 160, 90, 15, 1.2),       plan("support", 210, 150, 20, 1.1),
                                plan("billing", 140, 120, 10, 1.0),    plan("technical", 240, 180, 25, 0.8),
                                plan("complaints", 200, 100, 30, 0.6), plan("vip", 150, 60, 20, 0.35)};
    base[1].strategy = "leastrecent";
    base[4].strategy = "fewestcalls";
    base[0].timeLimit = 120;
    base[5].timeLimit = 60;
    base[5].strategy = "ringall";
    base[5].serviceLevel = 10;
    base[5].weight = 5;
    std::vector<QueuePlan> plans;
    for (int i = 0; i < count; ++i) {
        QueuePlan next = base[static_cast<size_t>(i) % base.size()];
        if (const int round = i / static_cast<int>(base.size()); round > 0) {
            next.name += '-' + QByteArray::number(round + 1);
        }
        plans.push_back(next);
    }
    return plans;
}

QByteArray agentName(int index)
{
    const auto pick = [](const auto &list, int i) { return QByteArray(list[static_cast<size_t>(i) % list.size()]); };
    const int turn = index / 2;
    if (index % 2 == 0) {
        return pick(chineseFamily, turn) + pick(chineseGiven, turn + turn / static_cast<int>(chineseFamily.size()));
    }
    return pick(englishGiven, turn) + ' ' + pick(englishFamily, turn + turn / static_cast<int>(englishGiven.size()));
}

QByteArray anyPauseReason(Random &random)
{
    return pauseReasons[static_cast<size_t>(random.below(static_cast<int>(pauseReasons.size())))];
}

double arrivalsPerSecond(int agents, const QueuePlan &queue, const std::vector<QueuePlan> &all)
{
    double shares = 0;
    for (const QueuePlan &one : all) {
        shares += one.share;
    }
    return targetLoad * agents / shares * queue.share / (queue.talkMean + queue.wrapUp + 6);
}

double specialShare(double arrivalsPerSecond)
{
    constexpr double everySeconds = 180;
    constexpr double most = 0.2; // of a small centre's callers
    return std::min(most, 1 / (everySeconds * arrivalsPerSecond));
}

double dayCurve(double hour)
{
    constexpr std::array byHour{0.15, 0.10, 0.08, 0.08, 0.10, 0.15, 0.25, 0.40, 0.75, 1.05, 1.20, 1.10,
                                0.85, 0.90, 1.10, 1.15, 1.05, 0.90, 0.70, 0.60, 0.50, 0.40, 0.30, 0.20};
    const double wrapped = hour - 24 * std::floor(hour / 24);
    const auto from = static_cast<size_t>(wrapped) % byHour.size();
    const double part = wrapped - std::floor(wrapped);
    return byHour[from] * (1 - part) + byHour[(from + 1) % byHour.size()] * part;
}

} // namespace Floorwatch::Demo
