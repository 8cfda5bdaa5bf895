// Notes that stay with a caller, newest first, and a field to add one.
#pragma once

#include "domain/customer.h"

#include <QTimeZone>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace Floorwatch::Callers
{

class NoteList : public QWidget
{
    Q_OBJECT
public:
    explicit NoteList(QWidget *parent = nullptr);

    void setNotes(const std::vector<Domain::CustomerNote> &notes, Base::Instant now, const QTimeZone &zone);
    void setMayChange(bool may, const QString &why);
    /// What is typed and not added yet; kept while the same caller is shown.
    [[nodiscard]] QString draft() const;
    void setDraft(const QString &text);
    void focusField();

Q_SIGNALS:
    void added(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void rebuild();
    void add();
    void retranslate();

    std::vector<Domain::CustomerNote> m_notes;
    Base::Instant m_now;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_may = true;
    QPlainTextEdit *m_field;
    QPushButton *m_add;
    QVBoxLayout *m_rows;
    QLabel *m_none;
};

} // namespace Floorwatch::Callers
