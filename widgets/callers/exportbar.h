// One line at the bottom while customers are exported: how far, a button that stops it, and how it ended.
#pragma once

#include "base/result.h"

#include <QWidget>

#include <memory>

class QProgressBar;
class QPushButton;

namespace Floorwatch::Customers
{
class CsvExport;
}

namespace Floorwatch::Callers
{

class Sentence;

class ExportBar : public QWidget
{
    Q_OBJECT
public:
    explicit ExportBar(QWidget *parent = nullptr);
    ~ExportBar() override;

    /// One at a time. `total`: how many customers there are, for the bar.
    void start(std::unique_ptr<Customers::CsvExport> work, const QString &file, qint64 total);
    /// The export did not begin.
    void refuse(const QString &why);
    [[nodiscard]] bool isRunning() const { return m_running; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QPushButton *button() { return m_stop; }

private:
    void showProgress(qint64 customers);
    void end(const Base::Result<qint64> &customers);
    void stopOrClose();

    Sentence *m_text;
    QProgressBar *m_bar;
    QPushButton *m_stop;
    std::unique_ptr<Customers::CsvExport> m_export;
    QString m_file;
    qint64 m_total = 0;
    bool m_running = false;
    bool m_cancelled = false;
};

} // namespace Floorwatch::Callers
