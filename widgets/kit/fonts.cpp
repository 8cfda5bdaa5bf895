#include "kit/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>

#include <algorithm>

namespace Floorwatch::Kit
{

namespace
{

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

QFont applicationFont(const QFont &system, QLocale::Language language)
{
    QFont f = system;
    QStringList families = chineseFamilies();
    families.insert(language == QLocale::Chinese ? families.size() : 0, system.family());
    f.setFamilies(families);
    f.setPixelSize(13);
    return f;
}

int lineHeight(const QFont &font) { return QFontMetrics(font).height(); }

} // namespace Floorwatch::Kit
