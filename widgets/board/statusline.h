// One line at the bottom of the board: what was asked and how it fared.
#pragma once

#include "board/commandtracker.h"

#include <QWidget>

class QLabel;
class QToolButton;

namespace Floorwatch::Board
{

class StatusLine : public QWidget
{
    Q_OBJECT
public:
    explicit StatusLine(QWidget *parent = nullptr);
    void report(CommandTracker::Stage stage, const QString &text);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void paintStage();
    void clear();

    QLabel *m_glyph;
    QLabel *m_text;
    QToolButton *m_close;
    QTimer *m_fade;
    CommandTracker::Stage m_stage = CommandTracker::Stage::Confirmed;
};

} // namespace Floorwatch::Board
