#include "callers/guidedraft.h"

#include <QSet>
#include <QUndoCommand>

#include <algorithm>
#include <utility>

namespace Floorwatch::Callers
{

using Alerts::BothWords;
using Alerts::Guide;
using Alerts::GuideNode;

namespace
{

// As the reader of guides allows them.
constexpr int MostNodes = 500;
constexpr int MostLevels = 12;

GuideNode *findIn(GuideNode &root, const QString &id)
{
    if (root.id == id) {
        return &root;
    }
    for (GuideNode &child : root.children) {
        if (GuideNode *found = findIn(child, id); found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

void collect(const GuideNode &node, QSet<QString> &ids)
{
    ids.insert(node.id);
    for (const GuideNode &child : node.children) {
        collect(child, ids);
    }
}

int levelOf(const GuideNode &root, const QString &id)
{
    int level = 1;
    for (const GuideNode *up = parentOf(root, id); up != nullptr; up = parentOf(root, up->id)) {
        ++level;
    }
    return level;
}

QString freshId(const Guide &guide)
{
    QSet<QString> ids;
    collect(guide.root, ids);
    if (ids.size() >= MostNodes) {
        return {};
    }
    auto number = ids.size();
    while (ids.contains(QString::number(number))) {
        ++number;
    }
    return QString::number(number);
}

BothWords &wordsIn(GuideNode &node, GuideDraft::Part part)
{
    using Part = GuideDraft::Part;
    switch (part) {
    case Part::Title: return node.title;
    case Part::Check: return node.check;
    case Part::Say: return node.say;
    case Part::NotSay: return node.notSay;
    case Part::Act: return node.act;
    }
    Q_UNREACHABLE();
}

} // namespace

/// Guides are small: a change keeps the whole before and after.
class GuideChange : public QUndoCommand
{
public:
    GuideChange(GuideDraft &draft, Guide after, const QString &what, const QString &field)
        : QUndoCommand(what), m_draft(draft), m_before(draft.guide()), m_after(std::move(after)), m_field(field)
    {
    }
    void undo() override { m_draft.apply(m_before); }
    void redo() override { m_draft.apply(m_after); }
    [[nodiscard]] int id() const override { return m_field.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const GuideChange *>(other);
        if (next->m_field != m_field) {
            return false;
        }
        m_after = next->m_after;
        return true;
    }

private:
    GuideDraft &m_draft;
    const Guide m_before;
    Guide m_after;
    const QString m_field; ///< empty: never joined with the one before
};

const BothWords &wordsOf(const GuideNode &node, GuideDraft::Part part)
{
    using Part = GuideDraft::Part;
    switch (part) {
    case Part::Title: return node.title;
    case Part::Check: return node.check;
    case Part::Say: return node.say;
    case Part::NotSay: return node.notSay;
    case Part::Act: return node.act;
    }
    Q_UNREACHABLE();
}

const GuideNode *parentOf(const GuideNode &root, const QString &node)
{
    for (const GuideNode &child : root.children) {
        if (child.id == node) {
            return &root;
        }
        if (const GuideNode *found = parentOf(child, node); found != nullptr) {
            return found;
        }
    }
    return nullptr;
}

void GuideDraft::load(const Guide &guide)
{
    m_stack.clear();
    m_guide = guide;
    Q_EMIT changed();
}

void GuideDraft::apply(const Guide &guide)
{
    m_guide = guide;
    Q_EMIT changed();
}

void GuideDraft::push(Guide after, const QString &what, const QString &field)
{
    if (after != m_guide) {
        m_stack.push(new GuideChange(*this, std::move(after), what, field));
    }
}

void GuideDraft::setWords(const QString &node, Part part, bool chinese, const QString &text)
{
    Guide after = m_guide;
    GuideNode *found = findIn(after.root, node);
    if (found == nullptr) {
        return;
    }
    BothWords &words = wordsIn(*found, part);
    (chinese ? words.chinese : words.english) = text;
    if (node == after.root.id && part == Part::Title) {
        (chinese ? after.demand.chinese : after.demand.english) = text;
    }
    push(std::move(after), tr("Write"),
         node + QLatin1Char('/') + QString::number(static_cast<int>(part)) + (chinese ? u'c' : u'e'));
}

void GuideDraft::setReason(const QString &reason)
{
    Guide after = m_guide;
    after.reason = reason;
    push(std::move(after), tr("Reason"));
}

QString GuideDraft::addBelow(const QString &parent)
{
    Guide after = m_guide;
    GuideNode *found = findIn(after.root, parent);
    GuideNode fresh;
    fresh.id = freshId(after);
    if (found == nullptr || fresh.id.isEmpty() || levelOf(after.root, parent) >= MostLevels) {
        return {};
    }
    found->children.push_back(fresh);
    push(std::move(after), tr("Add"));
    return fresh.id;
}

QString GuideDraft::addBeside(const QString &sibling)
{
    Guide after = m_guide;
    const GuideNode *above = parentOf(after.root, sibling);
    GuideNode fresh;
    fresh.id = freshId(after);
    if (above == nullptr || fresh.id.isEmpty()) {
        return {};
    }
    auto &children = findIn(after.root, above->id)->children;
    const auto at =
        std::find_if(children.begin(), children.end(), [&sibling](const GuideNode &one) { return one.id == sibling; });
    children.insert(at + 1, fresh);
    push(std::move(after), tr("Add"));
    return fresh.id;
}

bool GuideDraft::remove(const QString &node)
{
    Guide after = m_guide;
    const GuideNode *above = parentOf(after.root, node);
    if (above == nullptr) {
        return false;
    }
    auto &children = findIn(after.root, above->id)->children;
    std::erase_if(children, [&node](const GuideNode &one) { return one.id == node; });
    push(std::move(after), tr("Remove"));
    return true;
}

bool GuideDraft::move(const QString &node, int by)
{
    Guide after = m_guide;
    const GuideNode *above = parentOf(after.root, node);
    if (above == nullptr) {
        return false;
    }
    auto &children = findIn(after.root, above->id)->children;
    const auto at =
        std::find_if(children.begin(), children.end(), [&node](const GuideNode &one) { return one.id == node; });
    const auto to = (at - children.begin()) + by;
    if (to < 0 || to >= static_cast<std::ptrdiff_t>(children.size())) {
        return false;
    }
    std::iter_swap(at, children.begin() + to);
    push(std::move(after), tr("Move"));
    return true;
}

void GuideDraft::replace(const Guide &guide, const QString &what)
{
    Guide after = guide;
    after.id = m_guide.id;
    push(std::move(after), what);
}

} // namespace Floorwatch::Callers
