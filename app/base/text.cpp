#include "base/text.h"

#include <algorithm>

namespace Floorwatch::Base
{

QString fromPeer(QByteArrayView utf8)
{
    QString text = QString::fromUtf8(utf8);
    const auto isControl = [](QChar c) { return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0); };
    if (std::any_of(text.cbegin(), text.cend(), isControl)) {
        std::replace_if(text.begin(), text.end(), isControl, QLatin1Char(' '));
    }
    return text;
}

} // namespace Floorwatch::Base
