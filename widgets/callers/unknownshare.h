// How many of today's calls have no contact reason, as one small figure that says what it counts.
#pragma once

#include <QWidget>

class QLabel;

namespace Floorwatch::Callers
{

class Desk;

class UnknownShare : public QWidget
{
    Q_OBJECT
public:
    /// `desk` must outlive it.
    explicit UnknownShare(Desk &desk, QWidget *parent = nullptr);
    /// -1: no calls yet.
    void setShare(double share);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void dress();
    QLabel *m_figure;
    QLabel *m_label;
    double m_share = -1;
};

} // namespace Floorwatch::Callers
