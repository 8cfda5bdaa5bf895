// Past contacts as a compact table.
#pragma once

#include "alerts/reasons.h"
#include "kit/tableview.h"
#include "models/contactmodel.h"

#include <QTimeZone>

namespace Floorwatch::Callers
{

class ContactTable : public Kit::TableView
{
    Q_OBJECT
public:
    explicit ContactTable(QWidget *parent = nullptr);

    /// Everything that is shown; `settings` names the reasons.
    void setContacts(const std::vector<Domain::Contact> &contacts, const Alerts::ReasonSettings &settings,
                     Base::Instant now, const QTimeZone &zone);
    [[nodiscard]] Models::ContactModel &contacts() { return *m_model; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    /// A tip says the whole line: a narrow table leaves columns out.
    bool viewportEvent(QEvent *event) override;

private:
    class Delegate;
    void fitColumns();
    void retranslate();
    Models::ContactModel *m_model;
    Delegate *m_delegate;
};

} // namespace Floorwatch::Callers
