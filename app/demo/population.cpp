#include "demo/population.h"

#include "demo/people.h"

#include <array>
#include <cstdint>

namespace Floorwatch::Demo
{

namespace
{

/// How numbers begin; four digits follow. Mobiles of ten cities (their first seven digits belong to a city), landlines.
constexpr std::array beginnings{
    "1398008", "1388080", "1390822",  "1368808",             // Chengdu, where the surge comes from
    "1391012", "1381102", "1360100",  "1350102",  "0106512", // Beijing
    "1391612", "1381712", "1360182",  "0216412",             // Shanghai
    "1392212", "1380288", "0208712",                         // Guangzhou
    "1360301", "1382312", "1390295",  "07558512",            // Shenzhen
    "1395710", "1380571", "05718712",                        // Hangzhou
    "1385166", "1395160", "0255812",                         // Nanjing
    "1397108", "1380719",                                    // Wuhan
    "1399185", "1389190",                                    // Xi'an
    "1398300", "1390830",                                    // Chongqing
};
constexpr int beginningCount = beginnings.size();
constexpr int surgeBeginnings = 4; // the first of them

constexpr std::array oddCallers{"Zoë \"ZZ\" Müller", "Smith, DROP TABLE", "José O'Brien", "赵 (客户)"};

constexpr std::array specialPeople{
    Special{"13910118888", "张总", "gold", "vip", "王芳", "常年大客户，先道歉再问需求。"},
    Special{"13916666888", "Alice Morgan", "gold", "vip", "Grace Young", "Speaks English. Board member."},
    Special{"01088886666", "市长热线", "gold", "vip,authority", "王芳", "转来的是市民投诉，记下工单号。"},
    Special{"13802796666", "李建国", "standard", "complaint", "", "去年向监管部门投诉过计费问题。"},
    Special{"13981906688", "陈秀英", "silver", "vulnerable", "", "独居老人，请慢慢说，确认每一步。"},
    Special{"13823190000", "Sam Brown", "standard", "blocked", "",
            "Abusive to agents; calls are answered by a team lead."},
};

struct Weight {
    const char *reason; ///< empty: unknown
    double share;
};
using Weights = std::span<const Weight>;
constexpr std::array ofSales{Weight{"delivery", 0.28}, Weight{"other", 0.30},   Weight{"cancel", 0.12},
                             Weight{"roaming", 0.12},  Weight{"billing", 0.08}, Weight{"", 0.10}};
constexpr std::array ofSupport{Weight{"password", 0.30}, Weight{"no-signal", 0.15}, Weight{"roaming", 0.15},
                               Weight{"delivery", 0.15}, Weight{"other", 0.15},     Weight{"", 0.10}};
constexpr std::array ofBilling{Weight{"billing", 0.66}, Weight{"cancel", 0.12}, Weight{"roaming", 0.07},
                               Weight{"other", 0.05}, Weight{"", 0.10}};
constexpr std::array ofTechnical{Weight{"no-signal", 0.40}, Weight{"password", 0.25}, Weight{"roaming", 0.15},
                                 Weight{"other", 0.10}, Weight{"", 0.10}};
constexpr std::array ofOthers{Weight{"billing", 0.30}, Weight{"delivery", 0.20}, Weight{"no-signal", 0.15},
                              Weight{"cancel", 0.15},  Weight{"other", 0.10},    Weight{"", 0.10}};

Weights weightsOf(QByteArrayView queue)
{
    // "sales-2" is another queue of the same kind.
    return queue.startsWith("sales")       ? Weights(ofSales)
           : queue.startsWith("support")   ? Weights(ofSupport)
           : queue.startsWith("billing")   ? Weights(ofBilling)
           : queue.startsWith("technical") ? Weights(ofTechnical)
                                           : Weights(ofOthers);
}

/// Four digits, each of the 10,000 once as `turn` goes on.
QByteArray lastDigits(int turn) { return QByteArray::number(turn * 7'919 % 10'000).rightJustified(4, '0'); }

} // namespace

std::span<const Special> specials() { return specialPeople; }

CallerPlan person(int index)
{
    // A mix of the index, so that neighbours have nothing in common (Knuth's multiplicative hash).
    const auto mixed = static_cast<int>((static_cast<std::uint32_t>(index) * 2'654'435'761U) >> 16);
    // Chinese and English names take turns: four in five get a Chinese one.
    const int name = mixed % 400;
    return {beginnings[static_cast<size_t>(index % beginningCount)] + lastDigits(index / beginningCount),
            agentName(mixed % 5 == 0 ? name | 1 : name & ~1),
            {}};
}

CallerPlan anyCaller(Random &random)
{
    if (random.chance(0.03)) {
        return {"anonymous", "Anonymous", {}};
    }
    if (random.chance(0.025)) {
        return person(random.below(frequentCallers));
    }
    CallerPlan who = person(frequentCallers + random.below(populationSize - frequentCallers));
    if (random.chance(0.02)) {
        who.name = oddCallers[static_cast<size_t>(random.below(static_cast<int>(oddCallers.size())))];
    }
    return who;
}

CallerPlan specialCaller(Random &random)
{
    const Special &special = specialPeople[static_cast<size_t>(random.below(static_cast<int>(specialPeople.size())))];
    return {special.number, special.name, {}};
}

CallerPlan surgeCaller(Random &random)
{
    const int beginning = random.below(surgeBeginnings);
    return person(random.below(populationSize / beginningCount) * beginningCount + beginning);
}

QByteArray anyContactReason(Random &random, QByteArrayView queue)
{
    double left = random.uniform();
    for (const Weight &weight : weightsOf(queue)) {
        left -= weight.share;
        if (left < 0) {
            return weight.reason;
        }
    }
    return {};
}

QByteArray surgeReason() { return "no-signal"; }

} // namespace Floorwatch::Demo
