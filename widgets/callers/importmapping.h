// The begin of a CSV file as it will be read: encoding, separator, and which column fills which field.
#pragma once

#include "customers/csvimport.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QTableWidget;

namespace Floorwatch::Callers
{

class Sentence;

class ImportMapping : public QWidget
{
    Q_OBJECT
public:
    explicit ImportMapping(QWidget *parent = nullptr);

    /// Reads the begin of the file anew; encoding and separator are found out. False: it cannot be read, and says why.
    bool setFile(const QString &file);
    /// Shows a preview with its guess.
    void show(const Customers::Preview &preview);
    [[nodiscard]] Customers::ImportSettings settings() const;
    /// What is missing before it can be checked, one sentence; empty: nothing.
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QTableWidget *table() { return m_table; }
    [[nodiscard]] QComboBox *encoding() { return m_encoding; }
    [[nodiscard]] QComboBox *separator() { return m_separator; }
    [[nodiscard]] QComboBox *column(int index) const;
    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void changed();

protected:
    void changeEvent(QEvent *event) override;

private:
    bool read();
    void addCombos(const Customers::Preview &preview);
    void fillRows();
    void retranslate();

    QString m_file;
    Customers::Preview m_preview;
    QLabel *m_encodingLabel;
    QComboBox *m_encoding;
    QLabel *m_separatorLabel;
    QComboBox *m_separator;
    QCheckBox *m_header;
    QLabel *m_hint;
    QTableWidget *m_table;
    Sentence *m_message;
};

/// A field of a customer, in the language of the screen.
[[nodiscard]] QString fieldName(Customers::Field field);

} // namespace Floorwatch::Callers
