#include "shell/gotodialog.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/textcache.h"
#include "kit/theme.h"

#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

using Kit::Grid;
using What = Models::GoToModel::What;

namespace
{

QString glyphOf(What what)
{
    switch (what) {
    case What::Queue: return QStringLiteral("queue");
    case What::Agent: return QStringLiteral("agent");
    case What::Caller: return QStringLiteral("call");
    case What::Page: return QStringLiteral("page");
    }
    Q_UNREACHABLE();
}

class TargetDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {200, Kit::lineHeight(option.font) + 3 * Grid};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Kit::Theme &theme = Kit::themeOf(option.palette);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        painter->fillRect(option.rect, current ? theme.selected : theme.card);
        QRect rect = option.rect.adjusted(2 * Grid, 0, -2 * Grid, 0);
        const auto what = static_cast<What>(index.data(Models::KindRole).toInt());
        const QString mode = index.data(Models::ReasonRole).toString(); // the icons of the modes are called alike
        Kit::paintIcon(*painter, {rect.x(), rect.y(), 16, rect.height()}, mode.isEmpty() ? glyphOf(what) : mode,
                       theme.dim, 16);
        rect.adjust(16 + 2 * Grid, 0, 0, 0);
        const QString detail = index.data(Models::DetailRole).toString();
        painter->setPen(theme.dim);
        m_cache.draw(*painter, rect, Qt::AlignRight | Qt::AlignVCenter, detail, option.font);
        painter->setPen(theme.text);
        m_cache.draw(*painter, rect.adjusted(0, 0, -m_cache.width(detail, option.font) - Grid, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, index.data(Models::NameRole).toString(), option.font);
    }

private:
    mutable Kit::TextCache m_cache; // painting is const in Qt; what is remembered changes no result
};

} // namespace

GoToDialog::GoToDialog(const Floor::FloorState &floor, std::vector<Models::GoToPage> pages, QWidget *parent)
    : QDialog(parent), m_model(new Models::GoToModel(floor, std::move(pages), this)), m_edit(new QLineEdit(this)),
      m_list(new QListView(this)), m_nothing(new QLabel(tr("Nothing fits"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Go to"));
    m_edit->setPlaceholderText(tr("Agent, queue, caller or page; or: listen NAME"));
    m_edit->setAccessibleName(tr("Go to: agent, queue, caller or page"));
    m_edit->installEventFilter(this);
    m_model->setListenWords({{tr("listen"), Domain::SpyMode::Listen},
                             {tr("whisper"), Domain::SpyMode::Whisper},
                             {tr("barge"), Domain::SpyMode::Barge}});
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TargetDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("What was found"));
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    column->addWidget(m_edit);
    column->addWidget(m_list, 1);
    column->addWidget(m_nothing, 1);
    connect(m_edit, &QLineEdit::textChanged, this, &GoToDialog::query);
    connect(m_edit, &QLineEdit::returnPressed, this, [this] { take(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &GoToDialog::take);
    resize(460, 380);
    query({});
}

void GoToDialog::query(const QString &text)
{
    m_model->setQuery(text);
    const bool found = m_model->rowCount() > 0;
    m_list->setVisible(found);
    m_nothing->setVisible(!found);
    m_list->setCurrentIndex(m_model->index(0, 0));
}

bool GoToDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int by = key == Qt::Key_Down       ? 1
                       : key == Qt::Key_Up       ? -1
                       : key == Qt::Key_PageDown ? 8
                       : key == Qt::Key_PageUp   ? -8
                                                 : 0;
        if (by != 0 && m_model->rowCount() > 0) {
            const int row = std::clamp(m_list->currentIndex().row() + by, 0, m_model->rowCount() - 1);
            m_list->setCurrentIndex(m_model->index(row, 0));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

void GoToDialog::take(const QModelIndex &index)
{
    if (index.isValid()) {
        const Models::GoToModel::Target target = m_model->targetAt(index.row());
        accept();
        Q_EMIT chosen(target);
    }
}

} // namespace Floorwatch::Shell
