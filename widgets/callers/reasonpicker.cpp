#include "callers/reasonpicker.h"

#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/texts.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QScreen>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr int KeyRole = Qt::UserRole;
constexpr int FoundByRole = Qt::UserRole + 1; ///< key and both names: found in whichever language one types
constexpr int RowsShown = 9;

} // namespace

QString reasonText(const Alerts::ReasonSettings &settings, const QString &key)
{
    for (const Alerts::ReasonName &name : settings.names) {
        if (name.key == key) {
            const QString &own = screenLanguage() == QLatin1String("en") ? name.english : name.chinese;
            const QString &other = screenLanguage() == QLatin1String("en") ? name.chinese : name.english;
            return !own.isEmpty() ? own : !other.isEmpty() ? other : key;
        }
    }
    return key;
}

ReasonPicker::ReasonPicker(QWidget *parent)
    : QFrame(parent, Qt::Popup), m_search(new QLineEdit(this)), m_list(new QListView(this)), m_none(dimLabel(this)),
      m_model(new QStandardItemModel(this)), m_proxy(new QSortFilterProxyModel(this))
{
    setFrameShape(StyledPanel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    column->setSpacing(Grid);
    column->addWidget(m_search);
    column->addWidget(m_list);
    column->addWidget(m_none);
    m_proxy->setSourceModel(m_model);
    m_proxy->setFilterRole(FoundByRole);
    m_proxy->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_proxy);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setTextElideMode(Qt::ElideRight);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &ReasonPicker::filter);
    connect(m_list, &QListView::clicked, this, &ReasonPicker::choose);
    connect(m_list, &QListView::activated, this, &ReasonPicker::choose);
    retranslate();
}

void ReasonPicker::addRow(const QString &key, const QString &name, const QString &alsoFound, bool current)
{
    auto *row = new QStandardItem(name);
    row->setData(key, KeyRole);
    row->setData(QString(name + QLatin1Char('\n') + alsoFound), FoundByRole);
    row->setToolTip(Kit::plainTip(key));
    const Kit::Theme &theme = Kit::themeOf(palette());
    row->setIcon(current ? Kit::icon(QStringLiteral("check"), theme.accent, theme.dim) : QIcon());
    m_model->appendRow(row);
}

void ReasonPicker::setReasons(const std::vector<Alerts::ReasonName> &reasons, const QString &current)
{
    retranslate();
    m_model->clear();
    bool currentNamed = current.isEmpty();
    const bool english = screenLanguage() == QLatin1String("en");
    for (const Alerts::ReasonName &reason : reasons) {
        const QString &name = english ? reason.english : reason.chinese;
        const QString found = reason.key + QLatin1Char('\n') + reason.english + QLatin1Char('\n') + reason.chinese;
        addRow(reason.key, name.isEmpty() ? reason.key : name, found, reason.key == current);
        currentNamed = currentNamed || reason.key == current;
    }
    if (!currentNamed) {
        addRow(current, current, current, true);
    }
    addRow({}, tr("No reason"), {}, current.isEmpty());
    filter({});
}

int ReasonPicker::shown() const { return m_proxy->rowCount(); }

void ReasonPicker::filter(const QString &text)
{
    m_proxy->setFilterFixedString(text.trimmed());
    m_none->setVisible(shown() == 0);
    m_list->setVisible(shown() > 0);
    if (shown() > 0) {
        m_list->setCurrentIndex(m_proxy->index(0, 0));
    }
}

void ReasonPicker::openAt(QWidget *anchor)
{
    m_search->clear();
    filter({});
    const int row = std::max(m_list->sizeHintForRow(0), Kit::lineHeight(font()) + Grid);
    m_list->setFixedHeight(row * std::min(m_model->rowCount(), RowsShown) + Grid);
    resize(std::max(anchor->width(), Kit::scaled(260, font())), sizeHint().height());
    QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height()));
    const QRect room = anchor->screen()->availableGeometry();
    if (at.y() + height() > room.bottom()) {
        at = anchor->mapToGlobal(QPoint(0, -height()));
    }
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    move(at);
    show();
    m_search->setFocus();
}

void ReasonPicker::choose(const QModelIndex &index)
{
    if (index.isValid()) {
        hide();
        Q_EMIT chosen(index.data(KeyRole).toString());
    }
}

bool ReasonPicker::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QFrame::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(m_list->currentIndex()); return true;
    case Qt::Key_Escape: hide(); return true;
    case Qt::Key_Down:
    case Qt::Key_Up: {
        if (shown() > 0) {
            const int step = key->key() == Qt::Key_Down ? 1 : -1;
            m_list->setCurrentIndex(m_proxy->index(std::clamp(row + step, 0, shown() - 1), 0));
        }
        return true;
    }
    default: return QFrame::eventFilter(watched, event);
    }
}

void ReasonPicker::retranslate()
{
    m_search->setPlaceholderText(tr("Find a reason"));
    m_search->setAccessibleName(tr("Find a reason"));
    m_list->setAccessibleName(tr("Contact reasons"));
    m_none->setText(tr("No reason of this name. The rules page names the reasons of the house."));
}

} // namespace Floorwatch::Callers
