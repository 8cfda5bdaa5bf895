// The words of roles, rights and the audit trail in the language of the screen.
#pragma once

#include "access/policy.h"

namespace Floorwatch::Gate
{

[[nodiscard]] QString roleName(Access::Role role);
/// What the role is for, in one sentence.
[[nodiscard]] QString roleSentence(Access::Role role);
[[nodiscard]] QString rightName(Access::Right right);
[[nodiscard]] QString noticeName(Access::Notice notice);
/// Of the audit trail's stable words; a word that is not known is shown as it is.
[[nodiscard]] QString actionName(const QString &word);
[[nodiscard]] QString outcomeName(const QString &word);
/// Every action that is known, for a filter.
[[nodiscard]] QStringList knownActions();

} // namespace Floorwatch::Gate
