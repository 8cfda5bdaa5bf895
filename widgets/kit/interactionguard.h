// Tells when a person's mouse or keyboard is at work in a list, so that nothing moves under the pointer.
#pragma once

#include <QObject>
#include <QTimer>

class QAbstractScrollArea;

namespace Floorwatch::Kit
{

class InteractionGuard : public QObject
{
    Q_OBJECT
public:
    /// Watches `area` and its viewport; owned by `area`.
    explicit InteractionGuard(QAbstractScrollArea *area);

Q_SIGNALS:
    /// True at the first sign of work, false when the pointer left or nothing happened for a moment.
    void interactingChanged(bool interacting);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void set(bool interacting);

    QTimer m_quiet;
    bool m_interacting = false;
};

} // namespace Floorwatch::Kit
