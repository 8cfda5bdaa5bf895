// Where the window goes: to a page, to something on the floor, to what an alert asks for.
#include "board/detailpane.h"
#include "board/floorpage.h"
#include "session/session.h"
#include "shell/deskpages.h"
#include "shell/gotodialog.h"
#include "shell/mainwindow.h"
#include "shell/navigationrail.h"

#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

namespace
{
QString floorName() { return QStringLiteral("floor"); }
} // namespace

void MainWindow::addDesk()
{
    DeskPages *desks = m_content->desks;
    if (desks == nullptr) {
        return;
    }
    m_column->insertWidget(m_column->indexOf(m_journal) + 1, desks->makeBanner(m_body));
    m_column->addWidget(desks->makeStrip(m_body));
    connect(desks, &DeskPages::pageWanted, this, &MainWindow::showPage);
    connect(desks, &DeskPages::placeWanted, this, [this](const Board::Selection &place) {
        showPage(floorName());
        if (m_floorPage != nullptr) {
            m_floorPage->goTo(place);
        }
    });
    connect(desks, &DeskPages::actWanted, this, [this](const Board::Selection &place, Board::ActionId action) {
        showPage(floorName());
        if (m_floorPage != nullptr) {
            m_floorPage->goTo(place);
            m_floorPage->act(place, action);
        }
    });
}

void MainWindow::openDemand()
{
    if (m_floorPage == nullptr || m_content->desks == nullptr) {
        return;
    }
    const Board::Selection &selection = m_floorPage->details().selection();
    if (const Floor::CallRecord *call = Board::callOf(m_content->desk.floor(), selection)) {
        m_content->desks->openDemand(call->id, this);
    }
}

QWidget *MainWindow::pageOf(const Page &page)
{
    QWidget *widget = madePage(page.name);
    if (widget == nullptr) {
        widget = page.make(m_stack);
        widget->setObjectName(page.name);
        m_stack->addWidget(widget);
    }
    return widget;
}

void MainWindow::showPage(const QString &name)
{
    for (const Page &page : m_pages) {
        if (page.name != name || !isOffered(page)) {
            continue;
        }
        m_stack->setCurrentWidget(pageOf(page));
        m_rail->setCurrent(name);
    }
}

void MainWindow::openGoTo()
{
    if (m_content == nullptr || m_goTo != nullptr || m_floorPage == nullptr) {
        return;
    }
    std::vector<Models::GoToPage> pages;
    for (const Page &page : m_pages) {
        if (isOffered(page)) {
            pages.push_back({page.name, page.title()});
        }
    }
    auto *dialog = new GoToDialog(m_content->desk.floor(), std::move(pages), this);
    m_goTo = dialog;
    connect(dialog, &GoToDialog::chosen, this, &MainWindow::goTo);
    dialog->open();
}

void MainWindow::goTo(const Models::GoToModel::Target &target)
{
    using What = Models::GoToModel::What;
    showPage(target.what == What::Page ? target.page : floorName());
    if (m_floorPage == nullptr) {
        return;
    }
    switch (target.what) {
    case What::Agent:
        m_floorPage->goTo(Board::Selection::of(target.agent));
        if (target.listen) {
            m_floorPage->act(Board::Selection::of(target.agent), Board::listenAction(*target.listen));
        }
        return;
    case What::Queue: m_floorPage->goTo(Board::Selection::of(target.queue)); return;
    case What::Caller: m_floorPage->goTo(Board::Selection::ofCall(target.call)); return;
    case What::Page: return;
    }
}

} // namespace Floorwatch::Shell
