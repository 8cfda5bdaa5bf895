#include "demo/eventfilter.h"

#include <algorithm>

#include <regex.h>

namespace Floorwatch::Demo
{

struct EventFilter::Expression {
    explicit Expression(const char *text) : valid(regcomp(&compiled, text, REG_EXTENDED | REG_NOSUB) == 0) {}
    ~Expression()
    {
        if (valid) {
            regfree(&compiled);
        }
    }
    Expression(const Expression &) = delete;
    Expression &operator=(const Expression &) = delete;
    [[nodiscard]] bool matches(const char *frame) const { return regexec(&compiled, frame, 0, nullptr, 0) == 0; }

    regex_t compiled{};
    bool valid;
};

bool EventFilter::add(const QByteArray &expression)
{
    const bool exclude = expression.startsWith('!');
    auto compiled = std::make_shared<Expression>(expression.constData() + (exclude ? 1 : 0));
    if (!compiled->valid) {
        return false;
    }
    (exclude ? m_not : m_only).push_back(std::move(compiled));
    return true;
}

bool EventFilter::passes(const char *frame) const
{
    const auto matches = [frame](const std::shared_ptr<Expression> &expression) { return expression->matches(frame); };
    return (m_only.empty() || std::any_of(m_only.begin(), m_only.end(), matches)) &&
           std::none_of(m_not.begin(), m_not.end(), matches);
}

} // namespace Floorwatch::Demo
