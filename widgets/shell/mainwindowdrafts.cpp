// What is typed and not saved: asked about before a sign-out and before the window closes, and set aside where nobody
// can be asked.
#include "shell/mainwindow.h"

#include "gate/gatekeeper.h"

#include <QAbstractItemView>
#include <QCloseEvent>
#include <QStackedWidget>

namespace Floorwatch::Shell
{

QWidget *MainWindow::madePage(const QString &name) const
{
    return m_stack->findChild<QWidget *>(name, Qt::FindDirectChildrenOnly);
}

QStringList MainWindow::unsaved() const
{
    QStringList lines;
    // Behind the curtain stands somebody who may not be the one who typed: the page is named, and no customer.
    const bool isSeen = m_gate != nullptr && m_gate->state() == Gate::GateState::SignedIn;
    for (const Page &page : m_pages) {
        if (const QString what = unsavedOn(madePage(page.name)); !what.isEmpty()) {
            lines.append(isSeen ? tr("%1: %2").arg(page.title(), what) : page.title());
        }
    }
    return lines;
}

void MainWindow::closeCell()
{
    const QWidget *typing = focusWidget();
    if (typing == nullptr || !m_stack->isAncestorOf(typing)) {
        return;
    }
    const QWidget *viewport = typing->parentWidget();
    if (auto *table = qobject_cast<QAbstractItemView *>(viewport->parentWidget());
        table != nullptr && table->viewport() == viewport) {
        table->setFocus();
    }
}

void MainWindow::setDraftsAside()
{
    if (m_operator.isEmpty()) {
        return;
    }
    for (const Page &page : m_pages) {
        m_drafts.setAside(m_operator, page.name, madePage(page.name));
    }
    m_operator.clear();
}

void MainWindow::putDraftsBack()
{
    const QStringList left = m_drafts.pagesOf(m_operator);
    QString first;
    for (const Page &page : m_pages) {
        if (left.contains(page.name) && isOffered(page)) {
            m_drafts.putBack(m_operator, page.name, pageOf(page));
            first = first.isEmpty() ? page.name : first;
        }
    }
    if (!first.isEmpty()) {
        showPage(first); // where it is said that it is back
    }
}

void MainWindow::signOut()
{
    const auto leave = [this] {
        for (const Page &page : m_pages) {
            discardOn(madePage(page.name));
        }
        m_gate->signOut();
    };
    closeCell();
    if (const QStringList lines = unsaved(); !lines.isEmpty()) {
        m_drafts.ask(tr("This is not saved and is lost when you sign out:"), lines, this, leave);
    } else {
        leave();
    }
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    closeCell();
    QStringList lines = unsaved();
    const QStringList owners = m_drafts.owners();
    for (const QString &who : owners) {
        // The page on which one who works here could find it is taken from him.
        lines.append(who == m_operator ? tr("kept for you, on a page that you may no longer open")
                                       : tr("kept for %1 until the next sign-in").arg(who));
    }
    if (!lines.isEmpty() && !m_discards) {
        event->ignore();
        m_drafts.ask(tr("This is not saved and is lost when Floorwatch is closed:"), lines, this, [this] {
            m_discards = true;
            close();
        });
        return;
    }
    save();
    Q_EMIT aboutToClose();
    QMainWindow::closeEvent(event);
}

} // namespace Floorwatch::Shell
