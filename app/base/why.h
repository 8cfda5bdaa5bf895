// How a question "may this be done?" is answered no.
#pragma once

#include <QString>

namespace Floorwatch::Base
{

/// Puts the reason, a sentence for a person, where it was asked for (`why` may be null). Always false.
inline bool no(QString *why, const QString &text)
{
    if (why) {
        *why = text;
    }
    return false;
}

} // namespace Floorwatch::Base
