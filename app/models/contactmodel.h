// Past contacts of a caller, as they are told: newest first, at most some hundred. GUI thread.
#pragma once

#include "domain/customer.h"

#include <QAbstractTableModel>

#include <vector>

namespace Floorwatch::Models
{

class ContactModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { At, Reason, Queue, Agent, Outcome, Wait };
    static constexpr int ColumnCount = 6;

    using QAbstractTableModel::QAbstractTableModel;

    /// The same contacts again change nothing, so that a view keeps its place.
    void setContacts(const std::vector<Domain::Contact> &contacts);
    [[nodiscard]] const std::vector<Domain::Contact> &contacts() const { return m_contacts; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    /// DisplayRole: At and Wait as qint64 microseconds, Outcome as the int of VisitOutcome, Reason as its key; Agent is
    /// empty where nobody answered. FlagRole (any column): the contact was escalated.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static constexpr int FlagRole = Qt::UserRole;

private:
    std::vector<Domain::Contact> m_contacts;
};

} // namespace Floorwatch::Models
