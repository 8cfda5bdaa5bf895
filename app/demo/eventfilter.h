// The Filter action: which events a manager wants, by regular expressions over their text.
#pragma once

#include <QByteArray>

#include <memory>
#include <vector>

namespace Floorwatch::Demo
{

/// As Asterisk's manager does it: POSIX extended expressions matched against the whole frame; '!' before one leaves out
/// what matches, and as soon as there is one without '!', only what matches one of those is sent.
class EventFilter
{
public:
    /// False where the expression does not compile.
    [[nodiscard]] bool add(const QByteArray &expression);
    /// `frame` must be followed by a null byte in memory, as the bytes of a QByteArray are.
    [[nodiscard]] bool passes(const char *frame) const;

private:
    struct Expression;
    std::vector<std::shared_ptr<Expression>> m_only;
    std::vector<std::shared_ptr<Expression>> m_not;
};

} // namespace Floorwatch::Demo
