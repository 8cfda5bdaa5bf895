// Brings answers from the records' threads to the thread of those who asked.
#pragma once

#include <QObject>
#include <QPointer>

#include <functional>

namespace Floorwatch::Journal
{

/// Lives in the owner's thread. What is under way when it goes is dropped.
class Answers : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// From any thread: `call` is made in the owner's thread, unless `context` is gone by then.
    void post(const QPointer<QObject> &context, std::function<void()> call);
};

} // namespace Floorwatch::Journal
