// The list of alerts with its filter. Nothing moves under the pointer: while a person works in the list its rows stay.
#pragma once

#include "models/alertmodel.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;

namespace Floorwatch::Kit
{
class TableView;
}

namespace Floorwatch::Lookout
{

class Caption;

class AlertList : public QWidget
{
    Q_OBJECT
public:
    explicit AlertList(const QTimeZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] Models::AlertModel &model() { return *m_model; }
    [[nodiscard]] Kit::TableView *view() { return m_view; }
    [[nodiscard]] QLineEdit *search() { return m_text; }
    void setAlerts(std::vector<Alerts::Alert> alerts);
    void tick(Base::Instant now);
    /// Who "mine" is; empty: nobody is signed in.
    void setMe(const QString &name);
    /// Selects the alert's row where it is shown.
    void mark(const QString &alert);
    [[nodiscard]] QString marked() const { return m_marked; }
    void clearFilter();

Q_SIGNALS:
    void chosen(const QString &alert);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void applyFilter();
    void restoreMark();
    void count();
    void retranslate();

    Models::AlertModel *m_model;
    Caption *m_title;
    QLineEdit *m_text;
    QComboBox *m_show;
    QComboBox *m_kind;
    QComboBox *m_severity;
    QCheckBox *m_mine;
    Kit::TableView *m_view;
    QString m_me;
    QString m_marked;
};

} // namespace Floorwatch::Lookout
