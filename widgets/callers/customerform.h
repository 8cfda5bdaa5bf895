// The fields of one customer, to be read or edited. Stores nothing itself.
#pragma once

#include "base/result.h"
#include "domain/customer.h"
#include "numbers/numbers.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Floorwatch::Callers
{

class PillEdit;

class CustomerForm : public QWidget
{
    Q_OBJECT
public:
    /// `country`: two letters, for numbers without a country code.
    explicit CustomerForm(const QString &country, QWidget *parent = nullptr);

    void show(const Domain::Customer &customer);
    /// As the fields stand; id and moment of change as they were shown.
    [[nodiscard]] Domain::Customer customer() const;
    /// What is wrong, one sentence; empty where it can be stored. What is typed and no pill yet becomes one.
    [[nodiscard]] QString fault();
    void setReadOnly(bool on);
    void setCountry(const QString &country);
    [[nodiscard]] bool isEdited() const { return m_edited; }
    void setEdited(bool on) { m_edited = on; }
    void begin();
    [[nodiscard]] QLineEdit *name() { return m_name; }
    [[nodiscard]] PillEdit &numbers() { return *m_numbers; }
    [[nodiscard]] PillEdit &tags() { return *m_tags; }

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addRow(QFormLayout &form, QWidget *field);
    [[nodiscard]] Base::Result<QString> readNumber(const QString &typed);
    void touch();
    void retranslate();

    Numbers::NumberReader m_reader;
    Domain::Customer m_shown;
    bool m_edited = false;
    QLineEdit *m_name;
    QLineEdit *m_key;
    QLineEdit *m_segment;
    QLineEdit *m_manager;
    PillEdit *m_numbers;
    PillEdit *m_tags;
    QPlainTextEdit *m_notes;
    std::vector<QLabel *> m_labels; ///< in the order of the rows
};

} // namespace Floorwatch::Callers
