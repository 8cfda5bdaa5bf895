// The page of customers: find one among a million, read and edit him, see his contacts; import and export. Who may only
// see finds the fields locked.
#pragma once

#include "base/result.h"
#include "domain/customer.h"
#include "kit/unsaved.h"

#include <QWidget>

#include <optional>

class QLabel;
class QPushButton;
class QScrollArea;
class QStackedWidget;

namespace Floorwatch::Callers
{

class ContactTable;
class CustomerForm;
class CustomerList;
class Desk;
class ExportBar;
class Heading;
class ImportWizard;
class Nothing;
class Sentence;
class UndoBar;
class UnknownShare;

class CustomersPage : public QWidget, public Kit::Unsaved
{
    Q_OBJECT
public:
    /// `desk` must outlive it.
    explicit CustomersPage(Desk &desk, QWidget *parent = nullptr);

    /// Shows the customer of this number; where there is none, searches for it.
    void showNumber(const QString &number);
    /// Begins a new customer with what is known of a caller.
    void beginNew(const QString &number = {}, const QString &name = {});
    void openImport();
    [[nodiscard]] ImportWizard *wizard() { return m_wizard; }
    /// Asks for a file, then exports all customers to it.
    void openExport();
    void exportTo(const QString &file);

    [[nodiscard]] CustomerList &list() { return *m_list; }
    [[nodiscard]] CustomerForm &form() { return *m_form; }
    [[nodiscard]] ContactTable &contacts() { return *m_contacts; }
    [[nodiscard]] UndoBar &undo() { return *m_undo; }
    [[nodiscard]] ExportBar &exports() { return *m_exportBar; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] QString unsaved() const override;
    [[nodiscard]] std::any takeUnsaved() override;
    void putBack(const std::any &typed) override;
    void save();
    void remove();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    QWidget *buildDetails();
    void connectAll();
    void display(const Domain::Customer &customer);
    void leave();
    void offerBack(const Domain::Customer &stored, const Domain::Customer &draft);
    void displayDraft(const Domain::Customer &stored, const Domain::Customer &draft);
    void askFacts();
    void stored(const Base::Result<Domain::Customer> &answer, const QString &done);
    void removed(const Domain::Customer &customer, const Base::Result<Base::Done> &answer);
    void refreshRights();
    void retranslate();

    Desk &m_desk;
    QLabel *m_title;
    UnknownShare *m_share;
    CustomerList *m_list;
    QPushButton *m_new;
    QPushButton *m_import;
    QPushButton *m_export;
    QStackedWidget *m_stack;
    Nothing *m_empty;
    QLabel *m_head;
    QScrollArea *m_scroll = nullptr;
    CustomerForm *m_form;
    Heading *m_contactsHead;
    ContactTable *m_contacts;
    Sentence *m_message;
    QPushButton *m_remove;
    QPushButton *m_save;
    UndoBar *m_undo;
    ExportBar *m_exportBar;
    ImportWizard *m_wizard = nullptr;           ///< owned by Qt; made when first wanted
    std::optional<Domain::Customer> m_customer; ///< as stored; id 0: a new one
    quint64 m_asked = 0;                        ///< which customer an answer belongs to
    bool m_mayEdit = false;
};

} // namespace Floorwatch::Callers
