#include "models/contactmodel.h"

namespace Floorwatch::Models
{

void ContactModel::setContacts(const std::vector<Domain::Contact> &contacts)
{
    if (contacts == m_contacts) {
        return;
    }
    beginResetModel();
    m_contacts = contacts;
    endResetModel();
}

int ContactModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_contacts.size());
}

int ContactModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ContactModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Domain::Contact &contact = m_contacts[static_cast<size_t>(index.row())];
    if (role == FlagRole) {
        return contact.escalated;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (index.column()) {
    case At: return qint64{Base::toEpochMicros(contact.at)};
    case Reason: return contact.reason.key;
    case Queue: return contact.queue;
    case Agent: return contact.agent;
    case Outcome: return static_cast<int>(contact.outcome);
    case Wait: return qint64{contact.wait.count()};
    default: return {};
    }
}

QVariant ContactModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
    case At: return tr("When");
    case Reason: return tr("Reason");
    case Queue: return tr("Queue");
    case Agent: return tr("Agent");
    case Outcome: return tr("Outcome");
    case Wait: return tr("Waited");
    default: return {};
    }
}

} // namespace Floorwatch::Models
