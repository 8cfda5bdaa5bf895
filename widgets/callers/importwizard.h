// The import of customers, step by step: the file and its columns, a check that stores nothing, the import, the result.
#pragma once

#include "customers/csvimport.h"

#include <QDialog>

#include <functional>
#include <memory>

class QLabel;
class QPushButton;
class QStackedWidget;

namespace Floorwatch::Callers
{

class ImportMapping;
class ImportRun;
class Nothing;

class ImportWizard : public QDialog
{
    Q_OBJECT
public:
    enum class Step : quint8 { File, Columns, Checking, Checked, Importing, Done };

    /// Gives the worker of one run; null where it is refused, and why.
    using Make = std::function<std::unique_ptr<Customers::CsvImport>(const QString &file, bool dryRun, QString *why)>;
    explicit ImportWizard(Make make, QWidget *parent = nullptr);
    ~ImportWizard() override;

    /// From the first step; one that runs goes on to be shown.
    void begin(const QString &country);
    /// The file dialog ends here.
    void setFile(const QString &file);
    void next();
    void back();
    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] ImportMapping &mapping() { return *m_mapping; }
    [[nodiscard]] ImportRun &run() { return *m_run; }
    [[nodiscard]] QPushButton *nextButton() { return m_next; }
    [[nodiscard]] static QString rejectedFileOf(const QString &file);

Q_SIGNALS:
    /// Customers were stored.
    void imported();

protected:
    void changeEvent(QEvent *event) override;
    void reject() override;

private:
    void go(Step step);
    void chooseFile();
    void start(bool dryRun);
    [[nodiscard]] bool isRunning() const;
    void end(const Base::Result<Customers::ImportOutcome> &outcome);
    void showFault();
    void dress();

    const Make m_make;
    std::unique_ptr<Customers::CsvImport> m_import; ///< of the last run
    Step m_step = Step::File;
    QString m_file;
    QString m_country;
    bool m_failed = false;
    QLabel *m_title;
    QStackedWidget *m_stack;
    Nothing *m_choose;
    ImportMapping *m_mapping;
    ImportRun *m_run;
    QLabel *m_fault;
    QPushButton *m_back;
    QPushButton *m_cancel;
    QPushButton *m_next;
};

} // namespace Floorwatch::Callers
