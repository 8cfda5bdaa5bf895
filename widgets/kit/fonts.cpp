#include "kit/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>

namespace Floorwatch::Kit
{

namespace
{

constexpr int SmallBody = 13;

// What Linux desktops, Windows and macOS ship for simplified Chinese.
QStringList chineseFamilies()
{
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei"),
            QStringLiteral("PingFang SC"), QStringLiteral("WenQuanYi Micro Hei")};
}

} // namespace

QFont font(Type type, const QFont &base)
{
    QFont f = base;
    const int body = QFontInfo(base).pixelSize();
    switch (type) {
    case Type::Small: f.setPixelSize(std::max(11, body - 1)); break;
    case Type::Body: f.setPixelSize(body); break;
    case Type::Strong:
        f.setPixelSize(body);
        f.setWeight(QFont::DemiBold);
        break;
    case Type::Title:
        f.setPixelSize(body + 3);
        f.setWeight(QFont::DemiBold);
        break;
    case Type::Figure:
        f.setPixelSize(body * 2 + 2);
        f.setWeight(QFont::DemiBold);
        break;
    }
    return f;
}

QFont applicationFont(const QFont &system, QLocale::Language language, int screenHeight)
{
    QFont f = system;
    QStringList families = chineseFamilies();
    // The resolved name: what a bare X11 desktop calls its font may match a CJK family first.
    const QString latin = QFontInfo(system).family();
    families.insert(language == QLocale::Chinese ? families.size() : 0, latin);
    f.setFamilies(families);
    f.setPixelSize(screenHeight >= 1300 ? 16 : screenHeight >= 1000 ? 14 : SmallBody);
    return f;
}

int scaled(int width, const QFont &font) { return width * QFontInfo(font).pixelSize() / SmallBody; }

int lineHeight(const QFont &font) { return QFontMetrics(font).height(); }

} // namespace Floorwatch::Kit
