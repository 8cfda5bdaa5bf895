// Says above the board when what is shown is not live: since when, and why.
#pragma once

#include "board/desk.h"

#include <QFrame>

class QLabel;

namespace Floorwatch::Board
{

class Banner : public QFrame
{
    Q_OBJECT
public:
    explicit Banner(Desk &desk, QWidget *parent = nullptr);
    /// Looks at the feeds again; shows or hides itself.
    void refresh();
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString lineFor(const Floor::FeedRecord &feed) const;
    void recolour();

    Desk &m_desk;
    QLabel *m_glyph;
    QLabel *m_text;
    bool m_severe = false;
};

} // namespace Floorwatch::Board
