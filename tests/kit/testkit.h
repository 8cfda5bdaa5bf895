// The test kit: a base class that turns every unexpected warning into a failure, and the way to test data.
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTest>

namespace Floorwatch::TestKit
{

/// Base of every test object: from each test function's start on, a warning that no QTest::ignoreMessage() foresaw
/// fails it. A test with an init() of its own calls this one first.
class Test : public QObject
{
    Q_OBJECT
protected:
    void failOnWarnings();
private Q_SLOTS:
    void init();
};

/// The bytes of a file in tests/data; ends the test program where it cannot be read.
[[nodiscard]] QByteArray testData(const QString &relativePath);

} // namespace Floorwatch::TestKit
