// The result of something that may fail for a reason a person should read.
#pragma once

#include <QString>

#include <utility>
#include <variant>

namespace Floorwatch::Base
{

/// Why something failed: one sentence that says what was wrong, where, and what was done about it.
struct Error {
    QString text;
};

/// A value or the Error that stands in its place. Never throws; `value()` needs `ok()`.
template <typename T> class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    [[nodiscard]] bool ok() const noexcept { return m_state.index() == 0; }
    explicit operator bool() const noexcept { return ok(); }
    [[nodiscard]] T &value() & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] const T &value() const & { return *std::get_if<0>(&m_state); }
    [[nodiscard]] T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    [[nodiscard]] const QString &error() const { return std::get_if<1>(&m_state)->text; }

private:
    std::variant<T, Error> m_state;
};

/// Success without a value.
struct Done {
};
using Status = Result<Done>;

} // namespace Floorwatch::Base
