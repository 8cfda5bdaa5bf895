// The audit trail for those who may see it: filter, export, and the check that nothing in it was changed.
#pragma once

#include "access/auditcheck.h"
#include "gate/gatekeeper.h"
#include "models/auditmodel.h"

#include <QTimeZone>
#include <QWidget>

#include <atomic>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;

namespace Floorwatch::Kit
{
class TableView;
}

namespace Floorwatch::Gate
{

class Message;

class AuditPage : public QWidget
{
    Q_OBJECT
public:
    AuditPage(Gatekeeper &keeper, const QTimeZone &zone, QWidget *parent = nullptr);
    ~AuditPage() override;

    [[nodiscard]] Models::AuditModel &model() { return *m_model; }
    [[nodiscard]] QString message() const;
    /// Writes what the filter shows to `file`; the file dialog ends here.
    void exportTo(const QString &file);
    void verify();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildFilter(QWidget *row);
    void buildCheck(QWidget *row);
    [[nodiscard]] Access::AuditFilter filter() const;
    void applyFilter();
    void refreshEmptyText();
    void chooseFile();
    void showReport(const Base::Result<Access::AuditReport> &report);
    void setChecking(bool on);
    void retranslate();

    Gatekeeper &m_keeper;
    const QTimeZone m_zone;
    Models::AuditModel *m_model;
    QLabel *m_title;
    QLineEdit *m_who;
    QComboBox *m_action;
    QCheckBox *m_byDay;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QLabel *m_dash;
    QPushButton *m_reload;
    QPushButton *m_export;
    QLineEdit *m_key;
    QLineEdit *m_head;
    QPushButton *m_verify;
    QProgressBar *m_progress;
    Message *m_message;
    Kit::TableView *m_table;
    /// Shared with the check's thread, which may outlive the page.
    struct Check {
        std::atomic<bool> stopped{false};
        std::atomic<int> percent{0};
    };
    std::shared_ptr<Check> m_check;
    QTimer m_poll;
};

} // namespace Floorwatch::Gate
