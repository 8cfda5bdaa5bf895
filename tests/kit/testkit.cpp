#include "kit/testkit.h"

#include <QFile>
#include <QRegularExpression>

namespace Floorwatch::TestKit
{

void Test::failOnWarnings() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

void Test::init() { failOnWarnings(); }

QByteArray testData(const QString &relativePath)
{
    QFile file(QStringLiteral(FLOORWATCH_TEST_DATA "/") + relativePath);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read test data %s", qPrintable(file.fileName()));
    }
    return file.readAll();
}

} // namespace Floorwatch::TestKit
