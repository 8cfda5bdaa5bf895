// Text that is painted again and again: shaped once, kept as QStaticText. One per delegate, GUI thread only.
#pragma once

#include <QFont>
#include <QHash>
#include <QPainter>
#include <QStaticText>

#include <vector>

namespace Floorwatch::Kit
{

class TextCache
{
public:
    /// Paints `text` in `rect` with the painter's pen, elided at its end where it is too long.
    void draw(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text, const QFont &font);
    /// Paints a running figure with every digit as wide as the widest, so that nothing moves when it changes.
    void drawTabular(QPainter &painter, const QRect &rect, Qt::Alignment alignment, const QString &text,
                     const QFont &font);
    [[nodiscard]] int tabularWidth(const QString &text, const QFont &font);
    [[nodiscard]] int width(const QString &text, const QFont &font);

private:
    struct Face {
        QFont font;
        int digit = 0;
        int height = 0;
        int ascent = 0;
    };
    struct Key {
        QString text;
        int face = 0;
        int width = 0;
        bool operator==(const Key &) const = default;
        friend size_t qHash(const Key &key, size_t seed) noexcept
        {
            return qHashMulti(seed, key.text, key.face, key.width);
        }
    };
    struct Entry {
        QStaticText text;
        int width = 0;
    };
    [[nodiscard]] int faceOf(const QFont &font);
    const Entry &entry(const QString &text, int face, int width);

    std::vector<Face> m_faces;
    QHash<Key, Entry> m_entries;
};

} // namespace Floorwatch::Kit
