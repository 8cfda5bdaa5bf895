// A line that floats above the bottom of the board: what was asked and how it fared.
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
    /// Puts itself at the bottom of its parent.
    void place();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

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
