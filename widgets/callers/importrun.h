// A dry run or an import while it goes on, and what came of it: counts first, then where the rejected rows are.
#pragma once

#include "customers/csvimport.h"

#include <QWidget>

#include <array>

class QLabel;
class QProgressBar;
class QPushButton;

namespace Floorwatch::Callers
{

class Sentence;

class ImportRun : public QWidget
{
    Q_OBJECT
public:
    explicit ImportRun(QWidget *parent = nullptr);

    void begin(bool dryRun);
    void showProgress(qint64 bytesDone, qint64 bytes, const Customers::ImportOutcome &soFar);
    void end(const Base::Result<Customers::ImportOutcome> &outcome);
    [[nodiscard]] QString message() const;
    /// Rows, new, changed, unchanged, rejected.
    [[nodiscard]] QString count(int index) const;
    [[nodiscard]] QString rejectedFile() const { return m_file; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showCounts(const Customers::ImportOutcome &counts);
    void showRejected(const QString &file);
    void retranslate();

    bool m_dryRun = false;
    QString m_file;
    Sentence *m_message;
    QProgressBar *m_bar;
    std::array<QLabel *, 5> m_figures;
    std::array<QLabel *, 5> m_labels;
    QWidget *m_rejected;
    QLabel *m_rejectedLabel;
    QLabel *m_path;
    QPushButton *m_open;
    QPushButton *m_copy;
};

} // namespace Floorwatch::Callers
