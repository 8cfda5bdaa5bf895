// The type scale, and the families that set Latin and Chinese side by side.
#pragma once

#include <QFont>
#include <QLocale>

namespace Floorwatch::Kit
{

enum class Type : quint8 {
    Small, ///< labels
    Body,
    Strong, ///< body, heavier
    Title,
    Figure, ///< the number that is read first
};

/// The size of the scale's step relative to the application font `base`.
[[nodiscard]] QFont font(Type type, const QFont &base);
/// The application font for a language: Chinese text is set in a CJK family first, so that its line height holds.
[[nodiscard]] QFont applicationFont(const QFont &system, QLocale::Language language);
/// The height of one line of text, Chinese or not.
[[nodiscard]] int lineHeight(const QFont &font);

} // namespace Floorwatch::Kit
