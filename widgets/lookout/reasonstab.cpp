#include "lookout/reasonstab.h"

#include "kit/fonts.h"
#include "kit/texts.h"
#include "kit/theme.h"
#include "lookout/form.h"
#include "lookout/pairtable.h"
#include "lookout/parts.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::ReasonSettings;
using Domain::ReasonSource;
using Kit::Grid;

namespace
{

constexpr ReasonSource Sources[] = {ReasonSource::Variable, ReasonSource::UserEvent, ReasonSource::IvrPath,
                                    ReasonSource::Queue};

std::vector<QStringList> rowsOf(const QMap<QString, QString> &map)
{
    std::vector<QStringList> rows;
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        rows.push_back({it.key(), it.value()});
    }
    return rows;
}

QMap<QString, QString> mapOf(const PairTable &table)
{
    QMap<QString, QString> map;
    for (const QStringList &row : table.rows()) {
        map.insert(row[0], row[1]);
    }
    return map;
}

} // namespace

ReasonsTab::ReasonsTab(QWidget *parent)
    : RulesTab(parent), m_form(new Form(this)), m_order(new QListWidget(this)), m_up(new QPushButton(this)),
      m_down(new QPushButton(this)), m_variable(new QLineEdit(this)), m_userEvent(new QLineEdit(this)),
      m_path(new PairTable(2, this)), m_queue(new PairTable(2, this)), m_value(new PairTable(2, this)),
      m_names(new PairTable(3, this)), m_unknown(new Said(this))
{
    build();
    for (PairTable *table : {m_path, m_queue, m_value, m_names}) {
        connect(table, &PairTable::edited, this, &RulesTab::edited);
    }
    connect(m_variable, &QLineEdit::textEdited, this, &RulesTab::edited);
    connect(m_userEvent, &QLineEdit::textEdited, this, &RulesTab::edited);
    connect(m_order, &QListWidget::itemChanged, this, [this] {
        if (!m_filling) {
            Q_EMIT edited();
        }
    });
    connect(m_up, &QPushButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QPushButton::clicked, this, [this] { move(1); });
    retranslate();
}

void ReasonsTab::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    auto *order = new QWidget(this);
    auto *row = new QHBoxLayout(order);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2 * Grid);
    row->addWidget(m_order, 1);
    auto *moves = new QVBoxLayout;
    moves->addWidget(m_up);
    moves->addWidget(m_down);
    moves->addStretch();
    row->addLayout(moves);
    m_order->setFixedHeight(4 * Kit::lineHeight(font()) + 6 * Grid);
    m_form->addWide(m_unknown);
    m_form->addField(m_names);
    m_form->addField(order);
    m_form->addField(m_variable);
    m_form->addField(m_userEvent);
    m_form->addField(m_value);
    m_form->addField(m_path);
    m_form->addField(m_queue);
    for (const ReasonSource source : Sources) {
        auto *item = new QListWidgetItem(m_order);
        item->setData(Qt::UserRole, static_cast<int>(source));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

QString ReasonsTab::title() const { return tr("Contact reasons"); }

void ReasonsTab::fill(const Session::DeskSettings &settings)
{
    m_filling = true;
    const ReasonSettings &reasons = settings.reasons;
    const auto placeOf = [&reasons](ReasonSource source) {
        return std::find(reasons.order.begin(), reasons.order.end(), source) - reasons.order.begin();
    };
    std::vector<ReasonSource> all(std::begin(Sources), std::end(Sources));
    std::stable_sort(all.begin(), all.end(),
                     [&placeOf](ReasonSource a, ReasonSource b) { return placeOf(a) < placeOf(b); });
    for (int row = 0; row < m_order->count(); ++row) {
        const ReasonSource source = all[static_cast<size_t>(row)];
        const bool used = placeOf(source) < static_cast<qsizetype>(reasons.order.size());
        m_order->item(row)->setData(Qt::UserRole, static_cast<int>(source));
        m_order->item(row)->setCheckState(used ? Qt::Checked : Qt::Unchecked);
    }
    m_variable->setText(reasons.variable);
    m_userEvent->setText(reasons.userEvent);
    m_path->setRows(rowsOf(reasons.ofPath));
    m_queue->setRows(rowsOf(reasons.ofQueue));
    m_value->setRows(rowsOf(reasons.ofValue));
    std::vector<QStringList> names;
    for (const Alerts::ReasonName &name : reasons.names) {
        names.push_back({name.key, name.english, name.chinese});
    }
    m_names->setRows(names);
    m_filling = false;
    retranslate();
}

void ReasonsTab::collect(Session::DeskSettings &settings) const
{
    ReasonSettings &reasons = settings.reasons;
    reasons.order.clear();
    for (int row = 0; row < m_order->count(); ++row) {
        if (m_order->item(row)->checkState() == Qt::Checked) {
            reasons.order.push_back(static_cast<ReasonSource>(m_order->item(row)->data(Qt::UserRole).toInt()));
        }
    }
    reasons.variable = m_variable->text().trimmed();
    reasons.userEvent = m_userEvent->text().trimmed();
    reasons.ofPath = mapOf(*m_path);
    reasons.ofQueue = mapOf(*m_queue);
    reasons.ofValue = mapOf(*m_value);
    reasons.names.clear();
    for (const QStringList &row : m_names->rows()) {
        reasons.names.push_back({row[0], row[1], row[2]});
    }
}

QString ReasonsTab::fault() const
{
    QSet<QString> keys;
    for (const QStringList &row : m_names->rows()) {
        if (keys.contains(row[0])) {
            return tr("The reason “%1” is named twice.").arg(row[0]);
        }
        keys.insert(row[0]);
    }
    for (const PairTable *table : {m_path, m_queue, m_value}) {
        for (const QStringList &row : table->rows()) {
            if (row[1].isEmpty()) {
                return tr("No reason stands beside “%1”.").arg(row[0]);
            }
        }
    }
    return {};
}

void ReasonsTab::showUnknown(double share)
{
    constexpr double Many = 0.3; // above this the sources above deserve a look
    m_unknown->say(share < 0 ? QString() : tr("Of today's calls %1 have no reason.").arg(Kit::percentText(share)),
                   share > Many ? Said::Tone::Watch : Said::Tone::Plain);
}

void ReasonsTab::move(int by)
{
    const int from = m_order->currentRow();
    const int to = from + by;
    if (from < 0 || to < 0 || to >= m_order->count()) {
        return;
    }
    m_filling = true;
    QListWidgetItem *item = m_order->takeItem(from);
    m_order->insertItem(to, item);
    m_order->setCurrentRow(to);
    m_filling = false;
    Q_EMIT edited();
}

void ReasonsTab::retranslate()
{
    const bool filling = m_filling;
    m_filling = true;
    const auto nameOf = [](ReasonSource source) {
        switch (source) {
        case ReasonSource::Variable: return tr("A channel variable");
        case ReasonSource::UserEvent: return tr("A UserEvent of the PBX");
        case ReasonSource::IvrPath: return tr("The way through the voice menu");
        case ReasonSource::Queue: return tr("The queue");
        case ReasonSource::Unknown:
        case ReasonSource::Hand: return QString();
        }
        Q_UNREACHABLE();
    };
    for (int row = 0; row < m_order->count(); ++row) {
        m_order->item(row)->setText(nameOf(static_cast<ReasonSource>(m_order->item(row)->data(Qt::UserRole).toInt())));
    }
    m_form->setLabels({tr("The reasons: a key for rules and reports, and the names on screen"),
                       tr("Where the reason comes from: the first that says something wins; what is set by hand always "
                          "wins"),
                       tr("Channel variable whose value is the reason"),
                       tr("UserEvent whose header Reason is the reason"),
                       tr("What a source says, and which reason is meant (else: the value itself in lower case)"),
                       tr("Places of the voice menu: context/extension or context, and the reason"),
                       tr("Queues, and the reason of their callers")});
    m_up->setText(tr("Up"));
    m_down->setText(tr("Down"));
    m_names->setTitles({tr("Key"), tr("English"), tr("Chinese")});
    m_value->setTitles({tr("Value"), tr("Reason")});
    m_path->setTitles({tr("Context/extension"), tr("Reason")});
    m_queue->setTitles({tr("Queue"), tr("Reason")});
    m_filling = filling;
}

void ReasonsTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
