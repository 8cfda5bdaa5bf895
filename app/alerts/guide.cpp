#include "alerts/guide.h"

#include "alerts/recordjson.h"

#include <QFile>
#include <QSet>

namespace Floorwatch::Alerts
{

using Base::Error;

namespace
{

struct GuideWords {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Alerts)
};

QString formatName() { return QStringLiteral("floorwatch-guide/1"); }
constexpr int MostNodes = 500;
constexpr int DeepestNesting = 12;

QJsonObject jsonOf(const BothWords &words)
{
    return {{QStringLiteral("zh"), words.chinese}, {QStringLiteral("en"), words.english}};
}

QJsonObject jsonOf(const GuideNode &node)
{
    QJsonObject object{{QStringLiteral("id"), node.id}, {QStringLiteral("title"), jsonOf(node.title)}};
    const auto put = [&object](const QString &name, const BothWords &words) {
        if (words != BothWords()) {
            object.insert(name, jsonOf(words));
        }
    };
    put(QStringLiteral("check"), node.check);
    put(QStringLiteral("say"), node.say);
    put(QStringLiteral("notSay"), node.notSay);
    put(QStringLiteral("act"), node.act);
    if (!node.children.empty()) {
        QJsonArray children;
        for (const GuideNode &child : node.children) {
            children.append(jsonOf(child));
        }
        object.insert(QStringLiteral("children"), children);
    }
    return object;
}

/// Reads the tree, counting as it goes; what was wrong first stays in `into`.
class TreeReader
{
public:
    explicit TreeReader(JsonTaker &into) : m_into(into) {}

    BothWords words(const QJsonObject &object)
    {
        JsonTaker take(object, GuideWords::tr("a text of the guide"));
        BothWords words{take.text(QStringLiteral("zh")), take.text(QStringLiteral("en"))};
        keep(take);
        return words;
    }

    GuideNode node(const QJsonObject &object, int depth)
    {
        JsonTaker take(object, GuideWords::tr("a part of the guide"));
        GuideNode node;
        node.id = take.text(QStringLiteral("id"));
        node.title = words(take.object(QStringLiteral("title")));
        node.check = words(take.object(QStringLiteral("check")));
        node.say = words(take.object(QStringLiteral("say")));
        node.notSay = words(take.object(QStringLiteral("notSay")));
        node.act = words(take.object(QStringLiteral("act")));
        const QJsonArray children = take.array(QStringLiteral("children"));
        keep(take);
        if (node.id.isEmpty()) {
            m_into.fail(GuideWords::tr("A part of the guide has no id."));
        } else if (m_ids.contains(node.id)) {
            m_into.fail(GuideWords::tr("The id “%1” stands twice in the guide.").arg(node.id));
        }
        m_ids.insert(node.id);
        if (depth >= DeepestNesting && !children.isEmpty()) {
            m_into.fail(GuideWords::tr("The guide is nested deeper than %1.").arg(DeepestNesting));
            return node;
        }
        for (const auto &child : children) {
            if (++m_nodes > MostNodes) {
                m_into.fail(GuideWords::tr("The guide has more than %1 parts.").arg(MostNodes));
                return node;
            }
            node.children.push_back(this->node(child.toObject(), depth + 1));
        }
        return node;
    }

private:
    void keep(const JsonTaker &take)
    {
        if (const QString error = take.error(); !error.isEmpty()) {
            m_into.fail(error);
        }
    }

    JsonTaker &m_into;
    QSet<QString> m_ids;
    int m_nodes = 1;
};

GuideNode *findBelow(GuideNode &node, const QString &id)
{
    if (node.id == id) {
        return &node;
    }
    for (GuideNode &child : node.children) {
        if (GuideNode *found = findBelow(child, id)) {
            return found;
        }
    }
    return nullptr;
}

} // namespace

const QString &BothWords::in(const QString &language) const
{
    if (language.startsWith(QLatin1String("zh"))) {
        return chinese.isEmpty() ? english : chinese;
    }
    return english.isEmpty() ? chinese : english;
}

QByteArray toJson(const Guide &guide)
{
    const QJsonObject object{{QStringLiteral("format"), formatName()},
                             {QStringLiteral("id"), guide.id},
                             {QStringLiteral("reason"), guide.reason},
                             {QStringLiteral("demand"), jsonOf(guide.demand)},
                             {QStringLiteral("root"), jsonOf(guide.root)}};
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

Base::Result<Guide> guideFromJson(const QByteArray &json)
{
    const auto object = parseObject(json, GuideWords::tr("a demand guide"));
    if (!object) {
        return Error{object.error()};
    }
    JsonTaker take(object.value(), GuideWords::tr("the guide"));
    takeFormat(take, formatName());
    TreeReader reader(take);
    Guide guide;
    guide.id = take.text(QStringLiteral("id"));
    guide.reason = take.text(QStringLiteral("reason"));
    guide.demand = reader.words(take.object(QStringLiteral("demand")));
    guide.root = reader.node(take.object(QStringLiteral("root")), 1);
    if (guide.id.isEmpty()) {
        take.fail(GuideWords::tr("The guide has no id."));
    }
    if (guide.demand == BothWords()) {
        take.fail(GuideWords::tr("The guide does not say which demand it is about."));
    }
    const QString error = take.error();
    return error.isEmpty() ? Base::Result<Guide>(guide) : Error{error};
}

std::vector<Guide> exampleGuides()
{
    std::vector<Guide> guides;
    for (const QLatin1String name : {QLatin1String("no-signal"), QLatin1String("double-charge"),
                                     QLatin1String("order-late"), QLatin1String("password-lost")}) {
        QFile file(QLatin1String(":/guides/") + name + QLatin1String(".json"));
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        if (auto guide = guideFromJson(file.readAll()); guide.ok()) {
            guides.push_back(std::move(guide).value());
        }
    }
    return guides;
}

GuideNode *findNode(Guide &guide, const QString &node) { return findBelow(guide.root, node); }

} // namespace Floorwatch::Alerts
