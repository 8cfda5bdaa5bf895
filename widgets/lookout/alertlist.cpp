#include "lookout/alertlist.h"

#include "alerts/words.h"
#include "kit/celldelegate.h"
#include "kit/fonts.h"
#include "kit/interactionguard.h"
#include "kit/tableview.h"
#include "kit/texts.h"
#include "lookout/looks.h"
#include "lookout/parts.h"
#include "models/roles.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QToolTip>
#include <QVBoxLayout>

namespace Floorwatch::Lookout
{

using Alerts::AlertState;
using Kit::Grid;
using Models::AlertFilter;
using Models::AlertModel;

namespace
{

constexpr int BesideTitle = 2 * Grid + 16 + Grid + 2; ///< edge and glyph
constexpr int LeastFigures = 80;

class AlertDelegate : public Kit::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        CellDelegate::paint(painter, option, index);
        if (index.column() == AlertModel::Title) {
            paintFigures(*painter, option, index);
        }
    }

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const QString figures = index.data(Models::DetailRole).toString();
        if (event->type() != QEvent::ToolTip || index.column() != AlertModel::Title || figures.isEmpty()) {
            return CellDelegate::helpEvent(event, view, option, index);
        }
        const QString tip = index.data().toString() + QLatin1Char('\n') + figures;
        QToolTip::showText(event->globalPos(), Kit::plainTip(tip), view);
        return true;
    }

protected:
    [[nodiscard]] Kit::Cell cell(const QModelIndex &index, const Kit::Theme &theme) const override
    {
        Kit::Cell c;
        const auto *model = static_cast<const AlertModel *>(index.model());
        const Alerts::Alert *alert = model->alertAt(index.row());
        if (alert == nullptr) {
            return c;
        }
        const bool cleared = alert->state == AlertState::Cleared;
        const bool open = alert->state == AlertState::Open;
        c.dim = cleared;
        switch (index.column()) {
        case AlertModel::Title:
            c.text = index.data().toString();
            c.glyph = severityGlyph(alert->severity);
            c.strong = open;
            c.colour = cleared ? theme.dim : severityColour(alert->severity, theme);
            break;
        case AlertModel::Age:
            c.timer = !cleared;
            c.tabular = true;
            c.text = Kit::spanText(index.data().toLongLong());
            // The pill is for what waits for a person; what is taken is calm again.
            c.level = open ? levelOf(alert->severity) : Models::Level::Calm;
            break;
        case AlertModel::State: c.text = standText(*alert, model->now(), model->zone()); break;
        default: c.text = index.data().toString(); break;
        }
        return c;
    }

private:
    /// Behind the title, where that leaves room: no title gives way to them.
    void paintFigures(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const auto *alert = static_cast<const AlertModel *>(index.model())->alertAt(index.row());
        if (alert == nullptr) {
            return;
        }
        const bool strong = alert->state == AlertState::Open;
        const QFont face = strong ? Kit::font(Kit::Type::Strong, option.font) : option.font;
        const int title = BesideTitle + m_words.width(index.data().toString(), face);
        const QRect rest = option.rect.adjusted(title + 3 * Grid, 0, -2 * Grid, 0);
        if (rest.width() >= Kit::scaled(LeastFigures, option.font)) {
            painter.setPen(Kit::themeOf(option.palette).dim);
            m_words.draw(painter, rest, Qt::AlignLeft | Qt::AlignVCenter, index.data(Models::DetailRole).toString(),
                         option.font);
        }
    }

    mutable Kit::TextCache m_words; // painting is const in Qt; what is remembered changes no result
};

} // namespace

AlertList::AlertList(const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_model(new AlertModel(zone, this)), m_title(new Caption(Caption::Kind::Title, this)),
      m_text(new QLineEdit(this)), m_show(new QComboBox(this)), m_kind(new QComboBox(this)),
      m_severity(new QComboBox(this)), m_mine(new QCheckBox(this)), m_view(new Kit::TableView(this))
{
    build();
    m_view->setModel(m_model);
    m_view->setItemDelegate(new AlertDelegate(m_view));
    m_view->horizontalHeader()->setMinimumSectionSize(36);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(new Kit::InteractionGuard(m_view), &Kit::InteractionGuard::interactingChanged, m_model,
            &AlertModel::setInteracting);
    connect(m_view, &Kit::TableView::visibleRowsChanged, m_model, &AlertModel::setVisibleRows);
    const auto choose = [this](const QModelIndex &index) {
        if (const Alerts::Alert *alert = m_model->alertAt(index.row()); alert != nullptr) {
            m_marked = alert->id;
            Q_EMIT chosen(m_marked);
        }
    };
    connect(m_view, &Kit::TableView::chosen, this, choose);
    // With the arrow keys the details follow at once.
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this, choose](const auto &now) {
        if (m_view->hasFocus() && now.isValid()) {
            choose(now);
        }
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &AlertList::restoreMark);
    connect(m_text, &QLineEdit::textChanged, this, &AlertList::applyFilter);
    for (QComboBox *box : {m_show, m_kind, m_severity}) {
        connect(box, &QComboBox::currentIndexChanged, this, &AlertList::applyFilter);
    }
    connect(m_mine, &QCheckBox::toggled, this, &AlertList::applyFilter);
    retranslate();
}

void AlertList::build()
{
    auto *filters = new QHBoxLayout;
    filters->setSpacing(2 * Grid);
    filters->addWidget(m_title);
    filters->addStretch();
    filters->addWidget(m_text, 1);
    for (QWidget *widget : {static_cast<QWidget *>(m_show), static_cast<QWidget *>(m_severity),
                            static_cast<QWidget *>(m_kind), static_cast<QWidget *>(m_mine)}) {
        filters->addWidget(widget);
    }
    m_text->setClearButtonEnabled(true);
    m_text->setMinimumWidth(Kit::scaled(120, font()));
    m_text->setMaximumWidth(Kit::scaled(280, font()));
    using Show = AlertFilter::Show;
    for (const Show show : {Show::All, Show::Uncleared, Show::Open, Show::Taken, Show::Cleared}) {
        m_show->addItem(QString(), static_cast<int>(show));
    }
    for (int i = 0; i < Alerts::SeverityCount; ++i) {
        m_severity->addItem(QString(), i);
    }
    m_kind->addItem(QString(), -1);
    for (int i = 0; i < Alerts::AlertKindCount; ++i) {
        m_kind->addItem(QString(), i);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Grid);
    column->addLayout(filters);
    column->addWidget(m_view, 1);
}

void AlertList::setAlerts(std::vector<Alerts::Alert> alerts)
{
    m_model->setAlerts(std::move(alerts));
    restoreMark();
    count();
}

void AlertList::tick(Base::Instant now) { m_model->tick(now); }

void AlertList::setMe(const QString &name)
{
    if (m_me == name) {
        return; // the list is not sorted anew for it
    }
    m_me = name;
    m_mine->setEnabled(!name.isEmpty());
    applyFilter();
}

void AlertList::mark(const QString &alert)
{
    m_marked = alert;
    restoreMark();
}

void AlertList::restoreMark()
{
    const int row = m_marked.isEmpty() ? -1 : m_model->rowOfAlert(m_marked);
    if (row < 0) {
        m_view->clearSelection();
    } else if (m_view->currentIndex().row() != row || !m_view->selectionModel()->hasSelection()) {
        m_view->setCurrentIndex(m_model->index(row, 0));
    }
}

void AlertList::applyFilter()
{
    AlertFilter filter;
    filter.show = static_cast<AlertFilter::Show>(m_show->currentData().toInt());
    filter.least = static_cast<Alerts::Severity>(m_severity->currentData().toInt());
    if (const int kind = m_kind->currentData().toInt(); kind >= 0) {
        filter.kind = static_cast<Alerts::AlertKind>(kind);
    }
    filter.mine = m_mine->isChecked() ? m_me : QString();
    filter.text = m_text->text().trimmed();
    m_model->setFilter(filter);
    m_view->setEmptyText(filter == AlertFilter() ? tr("No alerts: all is calm") : tr("No alert passes this filter"));
    restoreMark();
}

void AlertList::clearFilter()
{
    const QSignalBlocker blocked(m_text);
    m_text->clear();
    m_show->setCurrentIndex(0);
    m_severity->setCurrentIndex(0);
    m_kind->setCurrentIndex(0);
    m_mine->setChecked(false);
    applyFilter();
}

void AlertList::count() { m_title->setText(tr("Alerts %1").arg(m_model->openCount())); }

void AlertList::retranslate()
{
    m_model->setCaptions({tr("Alert"), tr("Figures"), tr("About"), tr("Since"), tr("State")},
                         {tr("What was found, the most severe first"), tr("The figure and its limit"),
                          tr("The caller, agent or queue"), tr("How long it has been so"),
                          tr("Whether somebody has taken it")},
                         {AlertModel::Age});
    QHeaderView *header = m_view->horizontalHeader();
    header->hideSection(AlertModel::Figures); // many have none: they stand behind the title
    for (const auto &[column, width] :
         {std::pair{AlertModel::About, 110}, std::pair{AlertModel::Age, 84}, std::pair{AlertModel::State, 124}}) {
        header->resizeSection(column, Kit::scaled(width, font()));
    }
    header->setSectionResizeMode(AlertModel::Title, QHeaderView::Stretch);
    m_text->setPlaceholderText(tr("Find an alert"));
    const QString shows[] = {tr("All states"), tr("Not cleared"), tr("Open"), tr("Taken or asleep"), tr("Cleared")};
    for (int i = 0; i < m_show->count(); ++i) {
        m_show->setItemText(i, shows[i]);
    }
    m_severity->setItemText(0, tr("All severities"));
    m_severity->setItemText(1, tr("Warning and worse"));
    m_severity->setItemText(2, tr("Critical"));
    m_kind->setItemText(0, tr("All kinds"));
    for (int i = 1; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, Alerts::kindName(static_cast<Alerts::AlertKind>(i - 1)));
    }
    m_mine->setText(tr("Mine"));
    m_mine->setToolTip(tr("What you have taken or were given"));
    m_view->setAccessibleName(tr("Alerts"));
    m_show->setAccessibleName(tr("State"));
    m_severity->setAccessibleName(tr("Severity"));
    m_kind->setAccessibleName(tr("Kind"));
    applyFilter();
    count();
}

void AlertList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
