#include "callers/guidefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

namespace Floorwatch::Callers
{

namespace
{

constexpr qint64 LargestFile = 4 * 1024 * 1024;

struct GuideFile {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::GuideFile)
};

} // namespace

QString newGuideId() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

Base::Result<Alerts::Guide> readGuide(const QString &file)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Base::Error{GuideFile::tr("The file cannot be read: %1").arg(in.errorString())};
    }
    if (in.size() > LargestFile) {
        return Base::Error{GuideFile::tr("This is no guide: the file is too large.")};
    }
    auto guide = Alerts::guideFromJson(in.readAll());
    if (guide && guide.value().id.isEmpty()) {
        guide.value().id = newGuideId();
    }
    return guide;
}

Base::Status writeGuide(const QString &file, const Alerts::Guide &guide)
{
    QSaveFile out(file);
    const QByteArray json = Alerts::toJson(guide);
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit()) {
        return Base::Error{
            QCoreApplication::translate("Floorwatch::GuideFile", "The export failed: %1").arg(out.errorString())};
    }
    return Base::Done{};
}

} // namespace Floorwatch::Callers
