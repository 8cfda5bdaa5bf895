// What the dialplan tells of a caller: variables, its own events, the menus that he went through.
#include "base/text.h"
#include "pbx/asterisk/amitranslator.h"

#include <cstring>

namespace Floorwatch::Pbx
{

using namespace Domain;
using Wire::AmiFrame;
using H = AmiHeader;

namespace
{

constexpr qsizetype LongestValue = 256; ///< characters; what a caller could type or say is shorter
constexpr int MostHeaders = 16;         ///< of one user event

/// The values of `Variable: QUEUESTATUS`, app_queue's own word on why a caller left.
/// https://docs.asterisk.org/Asterisk_22_Documentation/API_Documentation/Dialplan_Applications/Queue/
QueueExit queueExit(QByteArrayView status)
{
    if (status == "TIMEOUT") {
        return QueueExit::TimedOut;
    }
    if (status == "FULL") {
        return QueueExit::Full;
    }
    if (status == "JOINEMPTY" || status == "JOINUNAVAIL") {
        return QueueExit::NoAgents;
    }
    if (status == "LEAVEEMPTY" || status == "LEAVEUNAVAIL") {
        return QueueExit::AgentsLeft;
    }
    return QueueExit::Other;
}

/// The last "Variable: " line of a VarSet: it stands last but one, so it is looked for from the end.
QByteArrayView variableName(QByteArrayView text)
{
    constexpr QByteArrayView head("Variable: ");
    const char *begin = text.data();
    for (qsizetype end = text.size(); end > 0;) {
        const auto *newline = static_cast<const char *>(memrchr(begin, '\n', static_cast<size_t>(end - 1)));
        const qsizetype from = newline ? newline + 1 - begin : 0;
        const QByteArrayView line = text.sliced(from, end - from);
        if (line.startsWith(head)) {
            return line.sliced(head.size()).trimmed();
        }
        end = from;
    }
    return {};
}

/// Underscores before a variable's name only say that it is inherited.
QByteArrayView plainName(QByteArrayView name)
{
    for (int i = 0; i < 2 && name.startsWith('_'); ++i) {
        name = name.sliced(1);
    }
    return name;
}

bool watched(const QSet<QByteArray> &names, QByteArrayView name)
{
    return !names.isEmpty() && names.contains(QByteArray::fromRawData(name.data(), name.size()));
}

} // namespace

QString AmiTranslator::shortText(QByteArrayView bytes) const
{
    // No character is longer than four bytes: a whole megabyte is not decoded to keep so little of it.
    return Base::fromPeer(bytes.first(std::min<qsizetype>(bytes.size(), 4 * LongestValue))).left(LongestValue);
}

void AmiTranslator::variable(const AmiFrame &frame, Instant arrived)
{
    if (!m_variablesSeen) {
        m_variablesSeen = true;
        index(frame);
        noteTime(arrived);
        emitEvent(VariablesSeen{});
    }
    const QByteArrayView name = plainName(variableName(frame.text()));
    const bool exit = name == "QUEUESTATUS";
    if (!exit && !watched(m_variables, name)) {
        ++m_skipped;
        return;
    }
    index(frame);
    noteTime(arrived);
    if (exit) {
        emitEvent(QueueExitTold{leg(), queueExit(raw(H::Value))});
        ++m_events;
    } else if (!raw(H::Uniqueid).isEmpty()) { // a global variable has no leg
        emitEvent(LegVariable{leg(), shortText(name), shortText(raw(H::Value))});
        ++m_events;
    }
}

void AmiTranslator::userEvent(const AmiFrame &frame, Instant arrived)
{
    index(frame);
    // One that a manager sent belongs to no leg.
    if (!watched(m_userEvents, raw(H::UserEvent)) || raw(H::Uniqueid).isEmpty()) {
        ++m_skipped;
        return;
    }
    noteTime(arrived);
    // The dialplan's own headers follow the event's name.
    QStringList values;
    bool own = false;
    for (const Wire::AmiLine line : frame.lines()) {
        if (own && !line.name.isEmpty() && values.size() < MostHeaders) {
            values << shortText(line.name) + QStringLiteral(": ") + shortText(line.value);
        }
        own = own || line.name == "UserEvent";
    }
    emitEvent(UserEventTold{leg(), shortText(raw(H::UserEvent)), values.join(QLatin1Char('\n'))});
    ++m_events;
}

void AmiTranslator::dialplanStep(const AmiFrame &frame, Instant arrived)
{
    if (!watched(m_contexts, frame.value("Context"))) {
        ++m_skipped;
        return;
    }
    index(frame);
    if (!need(H::Uniqueid) || !need(H::Exten)) {
        return;
    }
    noteTime(arrived);
    emitEvent(DialplanStep{leg(), shortText(raw(H::Context)), shortText(raw(H::Exten))});
    ++m_events;
}

} // namespace Floorwatch::Pbx
