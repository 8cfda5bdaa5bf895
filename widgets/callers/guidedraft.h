// A guide while it is edited: every change can be undone; typing in one field is one change.
#pragma once

#include "alerts/guide.h"

#include <QObject>
#include <QUndoStack>

namespace Floorwatch::Callers
{

class GuideDraft : public QObject
{
    Q_OBJECT
public:
    enum class Part : quint8 { Title, Check, Say, NotSay, Act };
    static constexpr int PartCount = 5;

    using QObject::QObject;

    /// Begins anew with this guide; nothing is left to undo.
    void load(const Alerts::Guide &guide);
    [[nodiscard]] const Alerts::Guide &guide() const { return m_guide; }
    [[nodiscard]] QUndoStack &stack() { return m_stack; }
    [[nodiscard]] bool isChanged() const { return !m_stack.isClean(); }

    /// The root's title is the demand itself.
    void setWords(const QString &node, Part part, bool chinese, const QString &text);
    void setReason(const QString &reason);
    /// The id of the new node; empty where there is no room for it (12 levels, 500 nodes).
    QString addBelow(const QString &parent);
    QString addBeside(const QString &sibling);
    /// With all below it; the root stays.
    bool remove(const QString &node);
    /// Among its siblings, up (-1) or down (1).
    bool move(const QString &node, int by);
    /// Another version or a file takes its place; the id stays.
    void replace(const Alerts::Guide &guide, const QString &what);

Q_SIGNALS:
    void changed();

private:
    friend class GuideChange;
    void apply(const Alerts::Guide &guide);
    void push(Alerts::Guide after, const QString &what, const QString &field = {});

    Alerts::Guide m_guide;
    QUndoStack m_stack;
};

/// The words of a part.
[[nodiscard]] const Alerts::BothWords &wordsOf(const Alerts::GuideNode &node, GuideDraft::Part part);
/// The parent of a node; null for the root and for unknown ones.
[[nodiscard]] const Alerts::GuideNode *parentOf(const Alerts::GuideNode &root, const QString &node);

} // namespace Floorwatch::Callers
