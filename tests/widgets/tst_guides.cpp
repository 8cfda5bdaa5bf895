// Demand guides: the tree is laid out without overlaps, walked by keys, edited with undo, saved as a version, imported
// and exported.
#include "callers/guidedraft.h"
#include "callers/guideeditor.h"
#include "callers/guidelayout.h"
#include "callers/guidepage.h"
#include "callers/guidepanel.h"
#include "callers/guideversions.h"
#include "callers/guideview.h"
#include "callers/nodetext.h"
#include "callers/pieces.h"
#include "callers/undobar.h"
#include "kit/testkit.h"
#include "widgets/callersfixture.h"

#include <QApplication>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Floorwatch;
using Alerts::GuideNode;
using Callers::GuideDraft;
using Callers::GuideEditor;
using Callers::GuideLayout;
using Callers::GuidePage;
using Callers::GuideToolbar;
using Part = GuideDraft::Part;
using TestKit::FakeCallers;

namespace
{

/// A tree of `left` nodes, however it comes.
void grow(GuideNode &node, int &left, int depth, QRandomGenerator &random)
{
    const int children = depth >= 8 ? 0 : static_cast<int>(random.bounded(5));
    for (int i = 0; i < children && left > 0; ++i) {
        GuideNode child;
        child.id = QString::number(left--);
        grow(child, left, depth + 1, random);
        node.children.push_back(std::move(child));
    }
}

} // namespace

class TestGuides : public TestKit::Test
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void noTwoNodesOverlapWhateverTheTree();
    void arrowKeysWalkTheTree();
    void aTitleBreaksBetweenWords();
    void aClickSelectsAndTheZoomFits();
    void thePanelReadsTheSelectedNode();
    void everyEditCanBeUndoneAndRedone();
    void typingInOneFieldIsOneUndo();
    void theRootsTitleIsTheDemand();
    void aReasonOpensItsGuide();
    void aReasonWithoutAGuideOffersToWriteOne();
    void editingSavesAVersion();
    void discardingHasAWayBack();
    void whatTheLineGoesBackToIsKeptAsWell();
    void aDeletedGuideComesBack();
    void anEarlierVersionIsTakenIntoTheEditor();
    void aGuideGoesThroughAFile();
    void aBadFileIsRefusedWithASentence();
    void whoMayNotEditReads();
    void aChangeElsewhereDoesNotTakeWhatIsTyped();
};

void TestGuides::init()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

void TestGuides::noTwoNodesOverlapWhateverTheTree()
{
    QRandomGenerator random(4);
    for (int run = 0; run < 30; ++run) {
        GuideNode root;
        root.id = QStringLiteral("root");
        int left = 120;
        grow(root, left, 0, random);
        const auto sizeOf = [](const GuideNode &node) {
            return QSizeF(80 + node.id.size() * 9, 20 + node.id.toInt() % 60);
        };
        const GuideLayout layout = Callers::layOut(root, sizeOf, {40, 8});
        const QRectF whole({0, 0}, layout.size);
        for (size_t i = 0; i < layout.places.size(); ++i) {
            const auto &one = layout.places[i];
            QVERIFY(whole.adjusted(-0.01, -0.01, 0.01, 0.01).contains(one.rect));
            if (one.parent >= 0) {
                QVERIFY(layout.places[static_cast<size_t>(one.parent)].rect.right() < one.rect.left());
            }
            for (size_t j = i + 1; j < layout.places.size(); ++j) {
                QVERIFY(!one.rect.intersects(layout.places[j].rect));
            }
        }
    }
}

void TestGuides::arrowKeysWalkTheTree()
{
    Callers::GuideView view;
    view.setGuide(FakeCallers::guide(QStringLiteral("g"), {}));
    view.resize(900, 500);
    view.show();
    QCOMPARE(view.selected(), QStringLiteral("root"));
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.selected(), QStringLiteral("handset")); // the one in the middle
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.selected(), QStringLiteral("network"));
    QTest::keyClick(&view, Qt::Key_Up);
    QCOMPARE(view.selected(), QStringLiteral("network"));
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_Down);
    QCOMPARE(view.selected(), QStringLiteral("sim")); // over the border of a parent
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.selected(), QStringLiteral("handset"));
    QTest::keyClick(&view, Qt::Key_Home);
    QCOMPARE(view.selected(), QStringLiteral("root"));
}

void TestGuides::aTitleBreaksBetweenWords()
{
    const QFont face = QApplication::font();
    const QFontMetrics metrics(face);
    const auto wide = [&metrics](const char *text) { return metrics.horizontalAdvance(QString::fromUtf8(text)); };
    const Callers::NodeRoom room{wide("A fault of the netw"), wide("Telecommunicationsprovider"), 3};
    const auto lines = [&](const char *title) { return Callers::nodeText(QString::fromUtf8(title), face, room).lines; };
    const auto said = [](std::initializer_list<const char *> words) {
        QStringList all;
        for (const char *word : words) {
            all.append(QString::fromUtf8(word));
        }
        return all;
    };
    QCOMPARE(lines("A fault of the network"), said({"A fault of the", "network"}));
    QCOMPARE(lines("Crowds"), said({"Crowds"}));
    // A word wider than the usual line widens the box; one wider than the widest box breaks.
    QCOMPARE(lines("A Telecommunicationsprovid"), said({"A", "Telecommunicationsprovid"}));
    const QString monster = QString(60, u'W');
    const Callers::NodeText broken = Callers::nodeText(monster, face, room);
    QVERIFY(broken.lines.size() > 1 && broken.size.width() <= room.most);
    QVERIFY(monster.startsWith(broken.lines.front()));
    // More than three lines end in an ellipsis.
    const QStringList long3 = lines("one two three four five six seven eight nine ten eleven twelve thirteen fourteen");
    QCOMPARE(long3.size(), 3);
    QVERIFY2(long3.back().endsWith(u'…'), qPrintable(long3.back()));
    QVERIFY(lines("公告里没有，但附近多人无信号，公告里没有，但附近多人无信号").size() > 1);
    QCOMPARE(lines("").join(QString()), QString());
}

void TestGuides::aClickSelectsAndTheZoomFits()
{
    Callers::GuideView view;
    view.setGuide(FakeCallers::guide(QStringLiteral("g"), {}));
    view.resize(900, 500);
    view.show();
    for (int i = 0; i < static_cast<int>(view.places().places.size()); ++i) {
        QVERIFY(QRectF(view.viewport()->rect()).contains(view.rectOf(i)));
    }
    const int sim = view.places().indexOf(QStringLiteral("sim"));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.rectOf(sim).center().toPoint());
    QCOMPARE(view.selected(), QStringLiteral("sim"));
    const double before = view.zoom();
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(view.zoom() > before);
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(&view, Qt::Key_Plus);
    }
    QVERIFY(view.zoom() <= 3);
    QVERIFY(view.rectOf(sim).intersects(QRectF(view.viewport()->rect()))); // what is selected stays in sight
    QTest::keyClick(&view, Qt::Key_0);
    QVERIFY(view.zoom() <= 1);
    view.resize(300, 200);
    QCoreApplication::sendPostedEvents();
    QVERIFY(view.zoom() < before);
}

void TestGuides::thePanelReadsTheSelectedNode()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    desk.guideList.front().root.children.back().say = {};
    GuidePage page(desk);
    page.show();
    QCOMPARE(page.panel().title(), QStringLiteral("My phone has no signal"));
    page.view().select(QStringLiteral("account"));
    QCOMPARE(page.panel().title(), QStringLiteral("Account is blocked for a bill"));
    QCOMPARE(page.panel().part(0), QStringLiteral("Look at the map of faults"));
    QVERIFY(page.panel().part(1).isEmpty());
    QCOMPARE(page.panel().part(3), QStringLiteral("Tie the call to the case"));
}

void TestGuides::everyEditCanBeUndoneAndRedone()
{
    const Alerts::Guide before = FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"));
    GuideDraft draft;
    draft.load(before);
    const QString added = draft.addBelow(QStringLiteral("sim"));
    QVERIFY(!added.isEmpty());
    draft.setWords(added, Part::Title, true, QString::fromUtf8("卡槽"));
    const QString beside = draft.addBeside(QStringLiteral("network"));
    QCOMPARE(draft.guide().root.children[1].id, beside);
    QVERIFY(draft.move(QStringLiteral("account"), -1));
    QVERIFY(!draft.move(QStringLiteral("network"), -1));
    QVERIFY(draft.remove(QStringLiteral("network")));
    QVERIFY(!draft.remove(QStringLiteral("root")));
    QVERIFY(draft.addBeside(QStringLiteral("root")).isEmpty());
    draft.setReason(QStringLiteral("order"));
    const Alerts::Guide after = draft.guide();
    QCOMPARE(draft.stack().count(), 6);
    while (draft.stack().canUndo()) {
        draft.stack().undo();
    }
    QCOMPARE(draft.guide(), before);
    QVERIFY(!draft.isChanged());
    while (draft.stack().canRedo()) {
        draft.stack().redo();
    }
    QCOMPARE(draft.guide(), after);
}

void TestGuides::typingInOneFieldIsOneUndo()
{
    GuideDraft draft;
    draft.load(FakeCallers::guide(QStringLiteral("g"), {}));
    GuideEditor editor(draft);
    editor.setNode(QStringLiteral("sim"));
    editor.show();
    QCOMPARE(editor.title(false)->text(), QStringLiteral("SIM card"));
    QTest::keyClicks(editor.title(false), QStringLiteral(" worn out"));
    QTest::keyClicks(editor.field(Part::Check, false), QStringLiteral("!"));
    QCOMPARE(draft.stack().count(), 2);
    draft.stack().undo();
    draft.stack().undo();
    QCOMPARE(editor.title(false)->text(), QStringLiteral("SIM card"));
    QCOMPARE(editor.field(Part::Check, false)->toPlainText(), QStringLiteral("Look at the map of faults"));
}

void TestGuides::theRootsTitleIsTheDemand()
{
    GuideDraft draft;
    draft.load(FakeCallers::guide(QStringLiteral("g"), {}));
    draft.setWords(QStringLiteral("root"), Part::Title, false, QStringLiteral("No bars"));
    QCOMPARE(draft.guide().demand.english, QStringLiteral("No bars"));
    QCOMPARE(draft.guide().root.title.english, QStringLiteral("No bars"));
}

void TestGuides::aReasonOpensItsGuide()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("a"), QStringLiteral("order")),
                      FakeCallers::guide(QStringLiteral("b"), QStringLiteral("no-signal"))};
    GuidePage page(desk);
    QCOMPARE(page.draft().guide().id, QStringLiteral("a"));
    page.showReason(QStringLiteral("no-signal"));
    QCOMPARE(page.draft().guide().id, QStringLiteral("b"));
    QCOMPARE(page.list()->currentRow(), 1);
    QVERIFY(!page.isEmptyShown());
}

void TestGuides::aReasonWithoutAGuideOffersToWriteOne()
{
    FakeCallers desk;
    GuidePage page(desk);
    page.show();
    QVERIFY(page.isEmptyShown());
    page.showReason(QStringLiteral("password"));
    QVERIFY(page.empty().title().contains(QStringLiteral("Password lost")));
    Q_EMIT page.empty().deedChosen();
    QVERIFY(page.isEditing());
    QCOMPARE(page.draft().guide().reason, QStringLiteral("password"));
    page.toolbar().click(GuideToolbar::Save);
    QVERIFY(page.message().contains(QStringLiteral("customer's words")));
    QTest::keyClicks(page.editor().title(false), QStringLiteral("I lost my password"));
    page.toolbar().click(GuideToolbar::Save);
    QCOMPARE(desk.guideList.size(), 1U);
    QCOMPARE(desk.guideList.front().demand.english, QStringLiteral("I lost my password"));
    QVERIFY(!page.isEditing());
}

void TestGuides::editingSavesAVersion()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    GuidePage page(desk);
    page.show();
    page.toolbar().click(GuideToolbar::Edit);
    page.view().select(QStringLiteral("handset"));
    page.editor().button(GuideEditor::AddBelow)->click();
    const QString fresh = page.view().selected();
    QTest::keyClicks(page.editor().title(true), QStringLiteral("xin"));
    QCOMPARE(Alerts::findNode(desk.guideList.front(), fresh), nullptr);
    desk.refusal = QStringLiteral("The records are full.");
    page.toolbar().click(GuideToolbar::Save);
    QCOMPARE(page.message(), desk.refusal);
    QVERIFY(page.isEditing());
    desk.refusal.clear();
    page.toolbar().click(GuideToolbar::Save);
    QVERIFY(Alerts::findNode(desk.guideList.front(), fresh) != nullptr);
    QCOMPARE(page.message(), QStringLiteral("Saved as a new version."));
    QVERIFY(!page.isEditing());
}

void TestGuides::discardingHasAWayBack()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    GuidePage page(desk);
    page.show();
    page.toolbar().click(GuideToolbar::Edit);
    QTest::keyClicks(page.editor().title(false), QStringLiteral("!"));
    const Alerts::Guide typed = page.draft().guide();
    page.toolbar().click(GuideToolbar::Discard);
    QVERIFY(!page.isEditing());
    QVERIFY(page.unsaved().isEmpty());
    QCOMPARE(page.draft().guide(), desk.guideList.front());
    QVERIFY(page.undo().isVisible());
    page.undo().button()->click();
    QVERIFY(page.isEditing());
    QCOMPARE(page.draft().guide(), typed);
}

void TestGuides::whatTheLineGoesBackToIsKeptAsWell()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal")),
                      FakeCallers::guide(QStringLiteral("h"), QStringLiteral("bill"))};
    GuidePage page(desk);
    page.show();
    page.toolbar().click(GuideToolbar::Edit);
    QTest::keyClicks(page.editor().title(false), QStringLiteral("!"));
    const Alerts::Guide typed = page.draft().guide();
    page.showGuide(QStringLiteral("h"));
    QVERIFY(page.unsaved().contains(QLatin1Char('!')));
    const std::any kept = page.takeUnsaved();
    QVERIFY(page.unsaved().isEmpty() && !page.undo().isVisible());
    page.putBack(kept);
    QVERIFY(page.isEditing());
    QCOMPARE(page.draft().guide(), typed);
}

void TestGuides::aDeletedGuideComesBack()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    GuidePage page(desk);
    page.show();
    page.toolbar().click(GuideToolbar::Delete);
    QVERIFY(desk.guideList.empty());
    QVERIFY(page.isEmptyShown());
    page.undo().button()->click();
    QCOMPARE(desk.guideList.size(), 1U);
    QVERIFY(!page.isEmptyShown());
}

void TestGuides::anEarlierVersionIsTakenIntoTheEditor()
{
    FakeCallers desk;
    Alerts::Guide old = FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"));
    desk.guideList = {old};
    old.root.children.pop_back();
    Journal::Document one;
    one.kind = QStringLiteral("guide");
    one.id = old.id;
    one.version = 1;
    one.by = QStringLiteral("li.na");
    one.at = desk.now();
    one.body = Alerts::toJson(old);
    desk.versions = {one};
    GuidePage page(desk);
    page.show();
    page.toolbar().click(GuideToolbar::Versions);
    auto *dialog = page.findChild<Callers::GuideVersions *>();
    QTRY_VERIFY(dialog->isVisible());
    QCOMPARE(dialog->list()->count(), 1);
    QVERIFY(dialog->list()->item(0)->text().contains(QStringLiteral("li.na")));
    dialog->list()->setCurrentRow(0);
    dialog->restore()->click();
    QVERIFY(!dialog->isVisible());
    QVERIFY(page.isEditing());
    QCOMPARE(page.draft().guide(), old);
    page.toolbar().click(GuideToolbar::Undo);
    QCOMPARE(page.draft().guide(), desk.guideList.front());
}

void TestGuides::aGuideGoesThroughAFile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("guide.json"));
    FakeCallers desk;
    const Alerts::Guide guide = FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"));
    desk.guideList = {guide};
    GuidePage page(desk);
    page.exportTo(file);
    QVERIFY(page.message().contains(QStringLiteral("Exported")));
    FakeCallers other;
    GuidePage elsewhere(other);
    elsewhere.importFile(file);
    QVERIFY(elsewhere.isEditing());
    elsewhere.toolbar().click(GuideToolbar::Save);
    QCOMPARE(other.guideList.size(), 1U);
    QCOMPARE(other.guideList.front(), guide);
}

void TestGuides::aBadFileIsRefusedWithASentence()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("bad.json"));
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"format\": \"something else\"}");
    out.close();
    FakeCallers desk;
    GuidePage page(desk);
    page.importFile(file);
    QVERIFY(!page.message().isEmpty());
    QVERIFY(!page.isEditing());
    page.importFile(folder.filePath(QStringLiteral("none.json")));
    QVERIFY(page.message().contains(QStringLiteral("cannot be read")));
}

void TestGuides::whoMayNotEditReads()
{
    FakeCallers desk;
    desk.denied = {Access::Right::EditRules};
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    GuidePage page(desk);
    page.show();
    QVERIFY(!page.toolbar().button(GuideToolbar::Edit)->isEnabled());
    QVERIFY(page.toolbar().button(GuideToolbar::Edit)->toolTip().contains(QStringLiteral("Your role")));
    page.beginNew();
    QVERIFY(!page.isEditing());
    desk.denied.clear();
    Q_EMIT desk.rightsChanged();
    page.toolbar().click(GuideToolbar::Edit);
    QVERIFY(page.isEditing());
    desk.denied = {Access::Right::EditRules};
    Q_EMIT desk.rightsChanged();
    QVERIFY(!page.isEditing());
}

void TestGuides::aChangeElsewhereDoesNotTakeWhatIsTyped()
{
    FakeCallers desk;
    desk.guideList = {FakeCallers::guide(QStringLiteral("g"), QStringLiteral("no-signal"))};
    GuidePage page(desk);
    page.show();
    page.toolbar().click(GuideToolbar::Edit);
    QTest::keyClicks(page.editor().title(false), QStringLiteral("?"));
    const Alerts::Guide typed = page.draft().guide();
    desk.guideList.push_back(FakeCallers::guide(QStringLiteral("other"), {}));
    Q_EMIT desk.guidesChanged();
    QCOMPARE(page.draft().guide(), typed);
    QVERIFY(page.isEditing());
    QCOMPARE(page.list()->count(), 2);
}

QTEST_MAIN(TestGuides)
#include "tst_guides.moc"
