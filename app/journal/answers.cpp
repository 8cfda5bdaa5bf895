#include "journal/answers.h"

namespace Floorwatch::Journal
{

void Answers::post(const QPointer<QObject> &context, std::function<void()> call)
{
    QMetaObject::invokeMethod(
        this,
        [context, made = std::move(call)] {
            if (context) {
                made();
            }
        },
        Qt::QueuedConnection);
}

} // namespace Floorwatch::Journal
