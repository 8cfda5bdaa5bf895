// What was promised to a caller: open ones with their due, a button that says "kept", a line for a new one.
#pragma once

#include "domain/customer.h"

#include <QTimeZone>
#include <QWidget>

class QComboBox;
class QDateEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace Floorwatch::Callers
{

class PromiseList : public QWidget
{
    Q_OBJECT
public:
    explicit PromiseList(QWidget *parent = nullptr);

    /// The next due first.
    void setPromises(const std::vector<Domain::Promise> &promises, Base::Instant now, const QTimeZone &zone);
    /// `why` says on the controls what is missing.
    void setMayChange(bool may, const QString &why);
    /// What was typed was meant for another caller.
    void clearDraft();
    [[nodiscard]] int overdue() const;

Q_SIGNALS:
    void kept(qint64 promise);
    void made(const QString &text, Floorwatch::Base::Instant due);

protected:
    void changeEvent(QEvent *event) override;

private:
    void buildEntry(QVBoxLayout *column);
    void rebuild();
    void addRow(const Domain::Promise &promise);
    void make();
    [[nodiscard]] Base::Instant due() const;
    void retranslate();

    std::vector<Domain::Promise> m_promises;
    Base::Instant m_now;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_may = true;
    QString m_why;
    QVBoxLayout *m_rows;
    QLabel *m_none;
    QLineEdit *m_text;
    QComboBox *m_when;
    QDateEdit *m_day;
    QPushButton *m_make;
};

} // namespace Floorwatch::Callers
