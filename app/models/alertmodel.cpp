#include "models/alertmodel.h"

#include "alerts/words.h"
#include "models/roles.h"
#include "models/thresholds.h"

#include <algorithm>

namespace Floorwatch::Models
{

using Alerts::Alert;
using Alerts::AlertState;
using Alerts::Severity;
using Show = AlertFilter::Show;

namespace
{

int groupOf(AlertState state)
{
    switch (state) {
    case AlertState::Open: return 0;
    case AlertState::Acknowledged:
    case AlertState::Snoozed: return 1;
    case AlertState::Cleared: return 2;
    }
    Q_UNREACHABLE();
}

bool shows(Show show, AlertState state)
{
    switch (show) {
    case Show::Uncleared: return state != AlertState::Cleared;
    case Show::Open: return state == AlertState::Open;
    case Show::Taken: return groupOf(state) == 1;
    case Show::Cleared: return state == AlertState::Cleared;
    case Show::All: return true;
    }
    Q_UNREACHABLE();
}

bool goesBefore(const Alert &a, const Alert &b)
{
    if (groupOf(a.state) != groupOf(b.state)) {
        return groupOf(a.state) < groupOf(b.state);
    }
    if (a.state == AlertState::Cleared) {
        return a.cleared != b.cleared ? a.cleared > b.cleared : a.id < b.id;
    }
    if (a.severity != b.severity) {
        return a.severity > b.severity;
    }
    return a.raised != b.raised ? a.raised > b.raised : a.id < b.id;
}

Level levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Info: return Level::Calm;
    case Severity::Warning: return Level::Watch;
    case Severity::Critical: return Level::Alarm;
    }
    Q_UNREACHABLE();
}

QString aboutOf(const Alerts::Subject &subject)
{
    for (const QString *words : {&subject.name, &subject.agent.key, &subject.queue.key, &subject.number}) {
        if (!words->isEmpty()) {
            return *words;
        }
    }
    return {};
}

} // namespace

AlertModel::AlertModel(QTimeZone zone, QObject *parent) : KeyedModel(parent), m_zone(std::move(zone)) {}

void AlertModel::setAlerts(std::vector<Alert> alerts)
{
    QHash<QString, Key> keyOf;
    keyOf.reserve(static_cast<qsizetype>(alerts.size()));
    m_at.clear();
    m_alerts = std::move(alerts);
    for (size_t i = 0; i < m_alerts.size(); ++i) {
        const auto known = m_keyOf.constFind(m_alerts[i].id);
        const Key key = known == m_keyOf.constEnd() ? m_nextKey++ : *known;
        keyOf.insert(m_alerts[i].id, key);
        m_at.insert(key, i);
    }
    m_keyOf = std::move(keyOf);
    m_dirty = true;
    if (interacting()) {
        touchVisible(0, ColumnCount - 1);
    } else {
        rebuild();
    }
}

void AlertModel::setFilter(const AlertFilter &filter)
{
    m_filter = filter;
    rebuild();
}

void AlertModel::tick(Alerts::Instant now)
{
    m_now = now;
    if (m_dirty && !interacting()) {
        rebuild();
    }
    touchVisible(Age, State);
}

const Alert *AlertModel::alertAt(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const auto at = m_at.constFind(keyAt(row));
    return at == m_at.constEnd() ? nullptr : &m_alerts[*at];
}

const Alert *AlertModel::find(const QString &id) const
{
    const auto key = m_keyOf.constFind(id);
    return key == m_keyOf.constEnd() ? nullptr : &m_alerts[m_at.value(*key)];
}

int AlertModel::rowOfAlert(const QString &id) const
{
    const auto key = m_keyOf.constFind(id);
    return key == m_keyOf.constEnd() ? -1 : rowOfKey(*key);
}

int AlertModel::openCount() const
{
    return static_cast<int>(std::count_if(m_alerts.begin(), m_alerts.end(),
                                          [](const Alert &alert) { return alert.state != AlertState::Cleared; }));
}

int AlertModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

Alerts::Span AlertModel::age(const Alert &alert) const
{
    const Alerts::Instant end = alert.state == AlertState::Cleared ? alert.cleared : m_now;
    return std::max(Alerts::Span(0), end - alert.raised);
}

QVariant AlertModel::display(const Alert &alert, int column) const
{
    switch (column) {
    case Title: return Alerts::titleOf(alert, m_zone);
    case Figures: return Alerts::figuresOf(alert.condition);
    case About: return aboutOf(alert.condition.subject);
    case Age: return QVariant::fromValue<qint64>(age(alert).count());
    case State: return static_cast<int>(alert.state);
    default: return {};
    }
}

QVariant AlertModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Alert *alert = alertAt(index.row());
    if (alert == nullptr) {
        return {};
    }
    switch (role) {
    case Qt::DisplayRole: return display(*alert, index.column());
    case Qt::ToolTipRole:
        return index.column() == Age || index.column() == State ? QVariant() : display(*alert, index.column());
    case KindRole: return static_cast<int>(RowKind::Item);
    case KeyRole: return alert->id;
    case NameRole: return Alerts::titleOf(*alert, m_zone);
    case DetailRole: return Alerts::figuresOf(alert->condition);
    case StateRole: return static_cast<int>(alert->state);
    case SinceRole: return QVariant::fromValue<qint64>(Base::toEpochMicros(alert->raised));
    case ElapsedRole: return QVariant::fromValue<qint64>(age(*alert).count());
    case LevelRole: return static_cast<int>(levelOf(alert->severity));
    case CountRole: return alert->holding;
    default: return {};
    }
}

bool AlertModel::passes(const Alert &alert) const
{
    if (!shows(m_filter.show, alert.state) || alert.severity < m_filter.least ||
        (m_filter.kind && alert.condition.kind != *m_filter.kind)) {
        return false;
    }
    if (!m_filter.mine.isEmpty() && alert.assignedTo != m_filter.mine &&
        (alert.acknowledgedBy != m_filter.mine || !alert.assignedTo.isEmpty())) {
        return false;
    }
    if (m_filter.text.isEmpty()) {
        return true;
    }
    const Alerts::Subject &subject = alert.condition.subject;
    QStringList places{Alerts::titleOf(alert, m_zone), subject.name, subject.number, subject.queue.key,
                       subject.agent.key};
    for (const Alerts::AlertNote &note : alert.notes) {
        places.append(note.text);
    }
    return std::any_of(places.cbegin(), places.cend(),
                       [this](const QString &place) { return place.contains(m_filter.text, Qt::CaseInsensitive); });
}

void AlertModel::settle()
{
    if (m_dirty) {
        rebuild();
    }
}

void AlertModel::rebuild()
{
    m_dirty = false;
    std::vector<const Alert *> shown;
    shown.reserve(m_alerts.size());
    for (const Alert &alert : m_alerts) {
        if (passes(alert)) {
            shown.push_back(&alert);
        }
    }
    std::sort(shown.begin(), shown.end(), [](const Alert *a, const Alert *b) { return goesBefore(*a, *b); });
    std::vector<Key> keys;
    keys.reserve(shown.size());
    for (const Alert *alert : shown) {
        keys.push_back(m_keyOf.value(alert->id));
    }
    setKeys(std::move(keys));
    touchVisible(0, ColumnCount - 1);
}

} // namespace Floorwatch::Models
