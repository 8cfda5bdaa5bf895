// Tells the thread sanitizer how Qt hands things from one thread to another.
//
// Debian's Qt is not built with the sanitizer, which therefore does not see that an event is posted before it is
// received, and takes whatever travels with it for a race. Preloaded into the tests, this stands before Qt's own
// functions and marks the two ends of a hand-over; whatever is shared by other means is still reported. The copies that
// Qt makes of a queued signal's arguments lie between the marks: tsan.supp excuses those.
//
// Not instrumented itself, and harmless in a program without the sanitizer: ctest and its children load it too.
#include <QCoreApplication>
#include <QEvent>
#include <QThread>

#include <dlfcn.h>

extern "C" {
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);
}

namespace
{

// Signals and posted events do not say where they go, so that they share one edge.
char events;

template <typename Function> Function next(const char *name)
{
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

bool received(void **)
{
    __tsan_acquire(&events);
    return false;
}

/// Stands for the function that a call carries: what was before the call is seen by it, and what it did by the caller.
class Marked : public QtPrivate::QSlotObjectBase
{
public:
    explicit Marked(QtPrivate::QSlotObjectBase *slot) : QSlotObjectBase(&act), m_slot(slot) {}

private:
    static void act(int which, QSlotObjectBase *self, QObject *receiver, void **arguments, bool *)
    {
        auto *marked = static_cast<Marked *>(self);
        if (which == Call) {
            __tsan_acquire(&events);
            marked->m_slot->call(receiver, arguments);
            __tsan_release(&events);
        } else if (which == Destroy) {
            __tsan_acquire(&events);
            marked->m_slot->destroyIfLastRef();
            delete marked;
        }
    }
    QtPrivate::QSlotObjectBase *m_slot;
};

} // namespace

__attribute__((constructor)) static void watchEvents()
{
    if (!__tsan_acquire) {
        return;
    }
    QInternal::registerCallback(QInternal::EventNotifyCallback, received);
}

bool QMetaObject::invokeMethodImpl(QObject *object, QtPrivate::QSlotObjectBase *slot, Qt::ConnectionType type,
                                   void *ret)
{
    using Function = bool (*)(QObject *, QtPrivate::QSlotObjectBase *, Qt::ConnectionType, void *);
    static const auto real = next<Function>(
        "_ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt14ConnectionTypeEPv");
    auto *marked = new Marked(slot);
    __tsan_release(&events);
    const bool done = real(object, marked, type, ret);
    // A blocking call has come back; after any other this only hides nothing of interest.
    __tsan_acquire(&events);
    return done;
}

void QMetaObject::activate(QObject *sender, const QMetaObject *meta, int signal, void **arguments)
{
    using Function = void (*)(QObject *, const QMetaObject *, int, void **);
    static const auto real = next<Function>("_ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
    __tsan_release(&events);
    real(sender, meta, signal, arguments);
}

void QCoreApplication::postEvent(QObject *receiver, QEvent *event, int priority)
{
    using Function = void (*)(QObject *, QEvent *, int);
    static const auto real = next<Function>("_ZN16QCoreApplication9postEventEP7QObjectP6QEventi");
    __tsan_release(&events);
    real(receiver, event, priority);
}

void QObject::deleteLater()
{
    using Function = void (*)(QObject *);
    static const auto real = next<Function>("_ZN7QObject11deleteLaterEv");
    __tsan_release(&events);
    real(this);
}

bool QThread::wait(QDeadlineTimer deadline)
{
    using Function = bool (*)(QThread *, QDeadlineTimer);
    static const auto real = next<Function>("_ZN7QThread4waitE14QDeadlineTimer");
    const bool ended = real(this, deadline);
    __tsan_acquire(&events);
    return ended;
}
