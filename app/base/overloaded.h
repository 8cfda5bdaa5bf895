// One visitor out of lambdas, for std::visit over a closed variant.
#pragma once

namespace Floorwatch::Base
{

template <typename... Handlers> struct Overloaded : Handlers... {
    using Handlers::operator()...;
};
template <typename... Handlers> Overloaded(Handlers...) -> Overloaded<Handlers...>;

} // namespace Floorwatch::Base
