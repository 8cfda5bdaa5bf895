// One level as a bar: of the microphone, while its settings are seen.
#pragma once

#include <QWidget>

namespace Floorwatch::Shell
{

class LevelBar : public QWidget
{
    Q_OBJECT
public:
    explicit LevelBar(QWidget *parent = nullptr);
    void setDbfs(double dbfs);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    int m_filled = 0;
    double m_dbfs;
};

} // namespace Floorwatch::Shell
