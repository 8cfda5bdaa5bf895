// Notifications of the desktop: what is sent to it, and what happens where it cannot, goes away or comes back.
#include "kit/testkit.h"
#include "shell/desktopnotes.h"
#include "widgets/notificationserver.h"

#include <QSignalSpy>

using namespace Floorwatch;
using Alerts::Severity;
using Shell::DesktopNotes;
using Way = DesktopNotes::Way;

namespace
{

const QString Key = QStringLiteral("a");

Shell::DesktopNote note(const QString &body, const QString &key = Key)
{
    return {key, QStringLiteral("Warning"), body, Severity::Warning};
}

struct Desktop {
    Desktop(const Fake::MessageBus &bus, const QStringList &capabilities)
        : server(bus.connection(QStringLiteral("desktop")), capabilities),
          notes(bus.connection(QStringLiteral("client")))
    {
    }
    Fake::NotificationServer server;
    DesktopNotes notes;
};

} // namespace

class TestDesktopNotes : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void actionsAreOfferedWhereTheDesktopHasThem();
    void hostileNamesAreNoMarkup();
    void theSameKeyReplaces();
    void whatAPersonClosedIsForgotten();
    void theDesktopMayComeAndGo();
    void withoutABusThereIsNone();
    void aStormBeforeTheFirstAnswerIsBounded();

private:
    Fake::MessageBus m_bus;
};

void TestDesktopNotes::init()
{
    failOnWarnings();
    QVERIFY2(m_bus.isRunning(), "no message bus: dbus-daemon is needed");
}

void TestDesktopNotes::actionsAreOfferedWhereTheDesktopHasThem()
{
    {
        Desktop f(m_bus, {QStringLiteral("actions")});
        f.notes.show(note(QStringLiteral("text")));
        QTRY_COMPARE(f.server.shown.size(), size_t(1));
        QCOMPARE(f.server.shown.front().actions.value(0), QStringLiteral("default"));
        QCOMPARE(f.server.shown.front().actions.value(2), QStringLiteral("show"));
        QCOMPARE(f.server.shown.front().expires, -1);
    }
    Desktop f(m_bus, {QStringLiteral("body")});
    f.notes.show(note(QStringLiteral("text")));
    QTRY_COMPARE(f.server.shown.size(), size_t(1));
    QVERIFY(f.server.shown.front().actions.isEmpty());
}

void TestDesktopNotes::hostileNamesAreNoMarkup()
{
    const QString name = QStringLiteral("<img src=\"http://evil.example/x\"> & <b>Li</b>");
    {
        Desktop f(m_bus, {QStringLiteral("body-markup")});
        f.notes.show(note(name));
        QTRY_COMPARE(f.server.shown.size(), size_t(1));
        QCOMPARE(f.server.shown.front().body, name.toHtmlEscaped());
    }
    Desktop f(m_bus, {QStringLiteral("body")});
    f.notes.show(note(name));
    QTRY_COMPARE(f.server.shown.size(), size_t(1));
    QCOMPARE(f.server.shown.front().body, name);
}

void TestDesktopNotes::theSameKeyReplaces()
{
    Desktop f(m_bus, {});
    f.notes.show(note(QStringLiteral("one")));
    QTRY_VERIFY(f.notes.isShown(Key));
    f.notes.show(note(QStringLiteral("two")));
    f.notes.show(note(QStringLiteral("other"), QStringLiteral("b")));
    QTRY_COMPARE(f.server.shown.size(), size_t(3));
    QCOMPARE(f.server.shown.at(1).replaces, f.server.shown.at(0).id);
    QCOMPARE(f.server.shown.at(2).replaces, 0U);
    QTRY_VERIFY(f.notes.isShown(QStringLiteral("b")));
    f.notes.closeAll();
    QTRY_COMPARE(f.server.closed.size(), size_t(2));
}

void TestDesktopNotes::whatAPersonClosedIsForgotten()
{
    Desktop f(m_bus, {});
    QSignalSpy clicked(&f.notes, &DesktopNotes::clicked);
    f.notes.show(note(QStringLiteral("one")));
    QTRY_VERIFY(f.notes.isShown(Key));
    Q_EMIT f.server.NotificationClosed(f.server.shown.front().id, 2);
    QTRY_VERIFY(!f.notes.isShown(Key));
    f.notes.close(Key);
    f.notes.show(note(QStringLiteral("two")));
    QTRY_COMPARE(f.server.shown.size(), size_t(2));
    QCOMPARE(f.server.shown.back().replaces, 0U);
    QVERIFY(f.server.closed.empty());
    QVERIFY(clicked.isEmpty());
}

void TestDesktopNotes::theDesktopMayComeAndGo()
{
    DesktopNotes notes(m_bus.connection(QStringLiteral("client")));
    QTRY_COMPARE(notes.way(), Way::None);
    {
        Fake::NotificationServer server(m_bus.connection(QStringLiteral("desktop")), {});
        QTRY_COMPARE(notes.way(), Way::Desktop);
        notes.show(note(QStringLiteral("one")));
        QTRY_COMPARE(server.shown.size(), size_t(1));
    }
    QTRY_COMPARE(notes.way(), Way::None);
    QVERIFY(!notes.isShown(Key));
}

void TestDesktopNotes::withoutABusThereIsNone()
{
    DesktopNotes notes{QDBusConnection(QStringLiteral("no such connection"))};
    QCOMPARE(notes.way(), Way::None);
    notes.show(note(QStringLiteral("one")));
    notes.close(Key);
    notes.closeAll();
}

void TestDesktopNotes::aStormBeforeTheFirstAnswerIsBounded()
{
    Desktop f(m_bus, {});
    for (int i = 0; i < 100; ++i) {
        f.notes.show(note(QString::number(i), QString::number(i)));
    }
    QTRY_VERIFY(f.notes.isShown(QStringLiteral("99")));
    QCOMPARE(f.server.shown.size(), size_t(4));
}

QTEST_MAIN(TestDesktopNotes)
#include "tst_desktopnotes.moc"
