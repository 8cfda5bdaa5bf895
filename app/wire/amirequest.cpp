#include "wire/amirequest.h"

#include <algorithm>

namespace Floorwatch::Wire
{

namespace
{

bool breaksLine(const QByteArray &text)
{
    return std::any_of(text.cbegin(), text.cend(), [](char c) { return c == '\r' || c == '\n' || c == '\0'; });
}

} // namespace

Base::Result<QByteArray> encode(const AmiRequest &request, const QByteArray &actionId)
{
    QByteArray bytes;
    bool refused = false;
    QByteArray culprit;
    const auto add = [&](const QByteArray &name, const QByteArray &value) {
        if (breaksLine(name) || breaksLine(value) || name.contains(':')) {
            refused = true;
            culprit = name;
            return;
        }
        bytes += name + ": " + value + "\r\n";
    };
    add("Action", request.action);
    add("ActionID", actionId);
    for (const auto &[name, value] : request.headers) {
        add(name, value.toUtf8());
    }
    if (refused) {
        return Base::Error{QStringLiteral("the value of “%1” holds a line break and was not sent")
                               .arg(QString::fromUtf8(culprit).simplified())};
    }
    return bytes + "\r\n";
}

} // namespace Floorwatch::Wire
