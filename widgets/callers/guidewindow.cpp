#include "callers/guidewindow.h"

#include "callers/guidepanel.h"
#include "callers/guideview.h"
#include "callers/words.h"
#include "kit/fonts.h"

#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;

GuideWindow::GuideWindow(QWidget *parent)
    : QDialog(parent), m_view(new GuideView(this)), m_panel(new GuidePanel(this)), m_page(new QPushButton(this)),
      m_close(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    auto *across = new QHBoxLayout;
    across->addWidget(m_view, 3);
    across->addWidget(m_panel, 2);
    column->addLayout(across, 1);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_page);
    deeds->addStretch();
    deeds->addWidget(m_close);
    column->addLayout(deeds);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_page, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT pageWanted();
    });
    connect(m_view, &GuideView::selectedChanged, this, [this] {
        if (const Alerts::GuideNode *node = m_view->selectedNode(); node != nullptr) {
            m_panel->setNode(*node, m_view->guide().demand.in(screenLanguage()));
        }
    });
    resize(Kit::scaled(880, font()), Kit::scaled(460, font()));
    retranslate();
}

void GuideWindow::setGuide(const Alerts::Guide &guide)
{
    m_view->setGuide(guide);
    retranslate();
}

void GuideWindow::open()
{
    // A call goes on meanwhile: the window blocks nothing.
    show();
    raise();
    m_view->setFocus();
}

void GuideWindow::retranslate()
{
    setWindowTitle(tr("Guide: %1").arg(m_view->guide().demand.in(screenLanguage())));
    m_page->setText(tr("Open on its page"));
    m_close->setText(tr("Close"));
}

void GuideWindow::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Callers
