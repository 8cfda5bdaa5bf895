// The language of the screen, switched while running.
#pragma once

#include <QFont>
#include <QObject>
#include <QTranslator>

namespace Floorwatch::Shell
{

class Language : public QObject
{
    Q_OBJECT
public:
    explicit Language(QObject *parent = nullptr);
    /// "en", "zh_CN", or empty for what the desktop speaks.
    void set(const QString &id);
    /// The language in use: "en" or "zh_CN".
    [[nodiscard]] const QString &id() const { return m_id; }

private:
    const QFont m_systemFont;
    QTranslator m_own;
    QTranslator m_qt; ///< Qt's own words: standard buttons and context menus
    QString m_id;
};

} // namespace Floorwatch::Shell
