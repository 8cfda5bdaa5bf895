#include "board/agentspane.h"
#include "board/floorpage.h"
#include "kit/fonts.h"
#include "kit/stylesheet.h"
#include "kit/testkit.h"
#include "kit/theme.h"
#include "widgets/boardfixture.h"

#include <QApplication>
#include <QRegularExpression>
#include <QTest>

using namespace Floorwatch;

class TestBoard : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void picture();
};

void TestBoard::init()
{
    // The offscreen platform says so of every window with a least size; it is not ours to mend.
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support propagateSizeHints)")));
}

void TestBoard::picture()
{
    const QString folder = qEnvironmentVariable("FLOORWATCH_PICTURES");
    if (folder.isEmpty()) {
        QSKIP("set FLOORWATCH_PICTURES to a folder to have pictures drawn");
    }
    for (const Kit::Theme *theme : {&Kit::lightTheme(), &Kit::darkTheme()}) {
        QApplication::setStyle(QStringLiteral("Fusion"));
        QApplication::setFont(Kit::applicationFont(QFont(QStringLiteral("Noto Sans")), QLocale::English));
        QApplication::setPalette(Kit::paletteOf(*theme));
        qApp->setStyleSheet(Kit::styleSheetOf(*theme));
        TestKit::FakeDesk desk;
        desk.fillFloor();
        Board::FloorPage page(desk, Models::Thresholds::defaults());
        page.resize(1310, 724);
        page.show();
        page.goTo(Board::Selection::of(desk.floor().agents()[3].id));
        page.tick();
        QVERIFY(page.grab().save(folder + QStringLiteral("/board-") +
                                 (theme->dark ? QStringLiteral("dark") : QStringLiteral("light")) +
                                 QStringLiteral(".png")));
        page.agents().setCards(false);
        QVERIFY(page.grab().save(folder + QStringLiteral("/table-") +
                                 (theme->dark ? QStringLiteral("dark") : QStringLiteral("light")) +
                                 QStringLiteral(".png")));
    }
}

QTEST_MAIN(TestBoard)
#include "tst_board.moc"
