#include "callers/demandhead.h"

#include "callers/pieces.h"
#include "callers/pills.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

constexpr int LongestName = 120; ///< a name that is longer says no more

/// The house's own record; the other system's where that is all.
const Domain::Customer *customerOf(const DemandSight &sight)
{
    const Session::Demand &demand = sight.demand;
    return demand.facts.customer ? &*demand.facts.customer : demand.enriched ? &*demand.enriched : nullptr;
}

} // namespace

QString nameOf(const DemandSight &sight)
{
    const Domain::Customer *customer = customerOf(sight);
    if (customer != nullptr && !customer->name.isEmpty()) {
        return customer->name;
    }
    if (!sight.demand.callerName.isEmpty()) {
        return sight.demand.callerName;
    }
    return sight.isAnonymous() ? DemandHead::tr("Anonymous caller") : sight.number;
}

DemandHead::DemandHead(QWidget *parent)
    : QWidget(parent), m_glyph(new QLabel(this)), m_name(plainLabel(this)), m_close(new QToolButton(this)),
      m_tags(new TagRow(this)), m_who(dimLabel(this)), m_number(plainLabel(this)), m_copy(new QToolButton(this)),
      m_add(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    auto *first = new QHBoxLayout;
    first->setSpacing(2 * Grid);
    first->addWidget(m_glyph, 0, Qt::AlignTop);
    first->addWidget(m_name, 1);
    first->addWidget(m_close, 0, Qt::AlignTop);
    column->addLayout(first);
    column->addWidget(m_tags);
    auto *second = new QHBoxLayout;
    second->setSpacing(Grid);
    second->addWidget(m_number, 1);
    second->addWidget(m_copy, 0, Qt::AlignTop);
    column->addLayout(second);
    column->addWidget(m_who);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_number->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_add->setAutoDefault(false);
    m_close->setObjectName(QStringLiteral("close"));
    m_add->setObjectName(QStringLiteral("addCustomer"));
    connect(m_close, &QToolButton::clicked, this, &DemandHead::closeWanted);
    connect(m_add, &QPushButton::clicked, this, &DemandHead::addWanted);
    connect(m_copy, &QToolButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_key); });
    dress();
}

QString DemandHead::whoText(const DemandSight &sight) const
{
    if (sight.isAnonymous()) {
        return tr("The number is withheld: nothing before this call can be known.");
    }
    const Domain::Customer *customer = customerOf(sight);
    if (customer == nullptr) {
        return sight.demand.factsKnown ? tr("Not a known customer") : tr("Asking the records…");
    }
    QStringList parts;
    if (!customer->segment.isEmpty()) {
        parts.append(customer->segment);
    }
    if (!customer->accountManager.isEmpty()) {
        parts.append(tr("account manager %1").arg(customer->accountManager));
    }
    if (!customer->key.isEmpty()) {
        parts.append(tr("customer no. %1").arg(customer->key));
    }
    if (customer->id == 0) {
        parts.append(tr("known by the look-up"));
    }
    QStringList others;
    for (const Domain::Customer &other : sight.demand.facts.others) {
        others.append(other.name.isEmpty() ? other.key : other.name);
    }
    if (!others.isEmpty()) {
        parts.append(tr("this number is also of: %1").arg(others.join(QStringLiteral(", "))));
    }
    return parts.join(QStringLiteral(" · "));
}

void DemandHead::show(const DemandSight &sight)
{
    m_key = sight.demand.number;
    m_name->setText(breakable(nameOf(sight).left(LongestName)));
    const QString who = whoText(sight);
    m_who->setText(breakable(who));
    m_who->setVisible(!who.isEmpty());
    const QString number = sight.isAnonymous() ? QString() : sight.number;
    m_number->setText(breakable(sight.region.isEmpty() ? number : number + QStringLiteral(" · ") + sight.region));
    m_number->setVisible(!number.isEmpty());
    m_copy->setVisible(!number.isEmpty());
    const Domain::Customer *customer = customerOf(sight);
    // Of a shared number all tags count, as for the rules: nobody knows which of them calls.
    m_tags->setTags(sight.demand.facts.customer ? sight.demand.facts.tags()
                    : customer == nullptr       ? QStringList()
                                                : customer->tags);
    const bool stored = sight.demand.facts.customer && sight.demand.facts.customer->id != 0;
    m_add->setVisible(sight.mayAdd && !sight.isAnonymous() && sight.demand.factsKnown && !stored);
}

QString DemandHead::name() const { return m_name->text(); }

QString DemandHead::who() const { return m_who->text(); }

QString DemandHead::number() const { return m_number->text(); }

void DemandHead::dress()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_name->setFont(Kit::font(Kit::Type::Title, font()));
    m_glyph->setPixmap(Kit::pixmap(QStringLiteral("customer"), theme.accent, 20, devicePixelRatioF()));
    m_close->setIcon(Kit::icon(QStringLiteral("close"), theme.dim, theme.dim));
    m_close->setToolTip(tr("Close the demand card (Esc)"));
    m_close->setAccessibleName(tr("Close the demand card"));
    m_copy->setIcon(Kit::icon(QStringLiteral("copy"), theme.dim, theme.dim));
    m_copy->setToolTip(tr("Copy the number"));
    m_copy->setAccessibleName(tr("Copy the number"));
    m_add->setText(tr("Add as a customer"));
}

void DemandHead::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange ||
        event->type() == QEvent::FontChange) {
        dress();
    }
}

} // namespace Floorwatch::Callers
