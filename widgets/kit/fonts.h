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
/// `screenHeight` in device-independent pixels: dense on a small screen, generous on a big one.
[[nodiscard]] QFont applicationFont(const QFont &system, QLocale::Language language, int screenHeight);
/// A width drawn up for body text of 13 pixels, for this font.
[[nodiscard]] int scaled(int width, const QFont &font);
/// The height of one line of text, Chinese or not.
[[nodiscard]] int lineHeight(const QFont &font);

} // namespace Floorwatch::Kit
