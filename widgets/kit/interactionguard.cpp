#include "kit/interactionguard.h"

#include <QAbstractScrollArea>
#include <QEvent>

namespace Floorwatch::Kit
{

namespace
{

constexpr int QuietMilliseconds = 1500;

} // namespace

InteractionGuard::InteractionGuard(QAbstractScrollArea *area) : QObject(area)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(QuietMilliseconds);
    connect(&m_quiet, &QTimer::timeout, this, [this] { set(false); });
    area->installEventFilter(this);
    area->viewport()->installEventFilter(this);
}

bool InteractionGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::Wheel:
    case QEvent::KeyPress:
    case QEvent::ContextMenu:
        set(true);
        m_quiet.start();
        break;
    case QEvent::Leave:
    case QEvent::Hide: set(false); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

void InteractionGuard::set(bool interacting)
{
    if (m_interacting != interacting) {
        m_interacting = interacting;
        Q_EMIT interactingChanged(interacting);
    }
}

} // namespace Floorwatch::Kit
