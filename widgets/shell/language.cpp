#include "shell/language.h"

#include "kit/fonts.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QScreen>

namespace Floorwatch::Shell
{

Language::Language(QObject *parent) : QObject(parent), m_systemFont(QApplication::font()) {}

void Language::set(const QString &id)
{
    const QString wanted = !id.isEmpty()                                      ? id
                           : QLocale::system().language() == QLocale::Chinese ? QStringLiteral("zh_CN")
                                                                              : QStringLiteral("en");
    if (wanted == m_id) {
        return;
    }
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    m_id = wanted;
    const bool chinese = m_id == QLatin1String("zh_CN");
    QApplication::setFont(Kit::applicationFont(m_systemFont, chinese ? QLocale::Chinese : QLocale::English,
                                               QGuiApplication::primaryScreen()->size().height()));
    if (!chinese) {
        return; // the sources are English
    }
    if (m_qt.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(QStringLiteral(":/i18n/floorwatch_zh_CN.qm"))) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace Floorwatch::Shell
