// A small popup list of contact reasons with a search. It offers itself to whoever sets a reason: the demand card, and
// the alerts through the shell.
#pragma once

#include "alerts/reasons.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QListView;
class QSortFilterProxyModel;
class QStandardItemModel;

namespace Floorwatch::Callers
{

class ReasonPicker : public QFrame
{
    Q_OBJECT
public:
    explicit ReasonPicker(QWidget *parent = nullptr);

    /// `current` is marked; it stands in the list even where the house has no name for it.
    void setReasons(const std::vector<Alerts::ReasonName> &reasons, const QString &current);
    /// Below the widget (above, where there is no room), with the keyboard in the search.
    void openAt(QWidget *anchor);
    [[nodiscard]] QLineEdit *search() { return m_search; }
    [[nodiscard]] QListView *list() { return m_list; }
    [[nodiscard]] int shown() const;

Q_SIGNALS:
    /// The key of a reason; empty: none (any more).
    void chosen(const QString &reason);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addRow(const QString &key, const QString &name, const QString &alsoFound, bool current);
    void filter(const QString &text);
    void choose(const QModelIndex &index);
    void retranslate();

    QLineEdit *m_search;
    QListView *m_list;
    QLabel *m_none;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_proxy;
};

/// The name of a reason in the language of the screen; the key where it has none.
[[nodiscard]] QString reasonText(const Alerts::ReasonSettings &settings, const QString &key);

} // namespace Floorwatch::Callers
