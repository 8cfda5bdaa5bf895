// What one PBX's link is doing: what came, what was wrong with it, what this user may not do.
#pragma once

#include "session/session.h"

#include <QDialog>

class QLabel;

namespace Floorwatch::Shell
{

class HealthPanel : public QDialog
{
    Q_OBJECT
public:
    /// `session` must outlive the panel.
    HealthPanel(const Session::Session &session, Domain::PbxId pbx, QWidget *parent = nullptr);
    void refresh();
    /// The panel's text as rich text; what came from the PBX is escaped.
    [[nodiscard]] static QString describe(const Floor::FeedRecord &feed, const Pbx::FeedHealth &health,
                                          const QTimeZone &zone);

protected:
    void changeEvent(QEvent *event) override;

private:
    const Session::Session &m_session;
    Domain::PbxId m_pbx;
    QLabel *m_text;
};

} // namespace Floorwatch::Shell
