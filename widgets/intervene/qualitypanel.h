// How good the sound is that comes: MOS, loss, delay, jitter; each says in its tooltip what it counts.
#pragma once

#include "phone/softphone.h"

#include <QWidget>

class QLabel;

namespace Floorwatch::Intervene
{

class QualityPanel : public QWidget
{
    Q_OBJECT
public:
    /// Below this a listener is dissatisfied (ITU-T G.107 annex B: R below 70).
    static constexpr double PoorMos = 3.6;

    explicit QualityPanel(QWidget *parent = nullptr);

    void show(const Phone::LineFigures &line);
    /// Nothing is known: no line, or one of a desk phone.
    void clear();
    [[nodiscard]] QLabel *mos() const { return m_mos; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void dress();

    Phone::LineFigures m_line;
    QLabel *m_mos;
    QLabel *m_loss;
    QLabel *m_delay;
    QLabel *m_jitter;
    QLabel *m_codec;
};

} // namespace Floorwatch::Intervene
