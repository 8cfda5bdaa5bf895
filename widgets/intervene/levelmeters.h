// Three level meters: agent, customer, and one's own microphone with its gate. Repaints only the bars that moved.
#pragma once

#include "session/monitor.h"

#include <QWidget>

#include <array>

namespace Floorwatch::Intervene
{

class LevelMeters : public QWidget
{
    Q_OBJECT
public:
    enum Row : quint8 { Agent, Customer, Microphone, RowCount };

    explicit LevelMeters(QWidget *parent = nullptr);

    /// `inputDbfs` is the microphone itself, before its gate: seen also while nobody hears it.
    void setLevels(const Session::MonitorFigures &figures, double inputDbfs);
    /// Whether the gate is open: a closed one is drawn as a bar that leads nowhere.
    void setGate(bool open);
    /// After a take-over there is no agent to hear.
    void setAgentThere(bool there);
    /// Everything silent.
    void silence();

    /// How much of a bar of `width` a level fills: -60 dBFS nothing, 0 dBFS all of it.
    [[nodiscard]] static int filled(double dbfs, int width);
    [[nodiscard]] QString label(Row row) const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect rowRect(int row) const;
    [[nodiscard]] QRect barRect(int row) const;
    void set(Row row, double dbfs);
    void tell();

    std::array<double, RowCount> m_levels{};
    bool m_separate = true;
    bool m_gate = false;
    bool m_agentThere = true;
};

} // namespace Floorwatch::Intervene
