#include "callers/promiselist.h"

#include "callers/pieces.h"
#include "callers/words.h"
#include "kit/theme.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Kit::Grid;

namespace
{

enum When { InAnHour, InFourHours, TomorrowNoon, InThreeDays, InAWeek, OnADay, WhenCount };
constexpr int Noon = 12;
constexpr int Evening = 18; ///< a promise for a day is due before people go home

} // namespace

PromiseList::PromiseList(QWidget *parent)
    : QWidget(parent), m_rows(new QVBoxLayout), m_none(dimLabel(this)), m_text(new QLineEdit(this)),
      m_when(new QComboBox(this)), m_day(new QDateEdit(this)), m_make(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    m_rows->setSpacing(Grid);
    column->addLayout(m_rows);
    column->addWidget(m_none);
    buildEntry(column);
    retranslate();
}

void PromiseList::buildEntry(QVBoxLayout *column)
{
    auto *across = new QHBoxLayout;
    across->setSpacing(Grid);
    for (int i = 0; i < WhenCount; ++i) {
        m_when->addItem(QString());
    }
    m_when->setCurrentIndex(TomorrowNoon);
    m_day->setCalendarPopup(true);
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->hide();
    m_text->setMaxLength(1000);
    m_text->setObjectName(QStringLiteral("promise"));
    m_make->setObjectName(QStringLiteral("makePromise"));
    m_make->setAutoDefault(false);
    column->addWidget(m_text);
    across->addWidget(m_when, 1);
    across->addWidget(m_day);
    across->addWidget(m_make);
    column->addLayout(across);
    connect(m_when, &QComboBox::currentIndexChanged, this, [this](int when) { m_day->setVisible(when == OnADay); });
    connect(m_text, &QLineEdit::returnPressed, this, &PromiseList::make);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString &text) { m_make->setEnabled(m_may && !text.trimmed().isEmpty()); });
    connect(m_make, &QPushButton::clicked, this, &PromiseList::make);
}

void PromiseList::setPromises(const std::vector<Domain::Promise> &promises, Base::Instant now, const QTimeZone &zone)
{
    if (!Base::isSet(m_now)) {
        m_day->setDate(QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(now), zone).date().addDays(1));
    }
    // What is overdue changes with time, a minute at a time; else a row under the pointer stays the same row.
    const auto minute = [](Base::Instant at) { return std::chrono::floor<std::chrono::minutes>(at); };
    const bool same = Base::isSet(m_now) && promises == m_promises && m_zone == zone && minute(now) == minute(m_now);
    m_promises = promises;
    m_now = now;
    m_zone = zone;
    if (!same) {
        rebuild();
    }
}

void PromiseList::setMayChange(bool may, const QString &why)
{
    m_may = may;
    m_why = why;
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_when),
                            static_cast<QWidget *>(m_day), static_cast<QWidget *>(m_make)}) {
        widget->setEnabled(may);
        widget->setToolTip(may ? QString() : why);
    }
    m_make->setEnabled(may && !m_text->text().trimmed().isEmpty());
    const auto buttons = findChildren<QPushButton *>(QStringLiteral("kept"));
    for (QPushButton *button : buttons) {
        button->setEnabled(may);
        button->setToolTip(may ? QString() : why);
    }
}

int PromiseList::overdue() const
{
    return static_cast<int>(std::count_if(m_promises.begin(), m_promises.end(), [this](const Domain::Promise &one) {
        return Base::isSet(one.due) && one.due < m_now;
    }));
}

void PromiseList::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Domain::Promise &promise : m_promises) {
        addRow(promise);
    }
    m_none->setVisible(m_promises.empty());
    setMayChange(m_may, m_why);
}

void PromiseList::addRow(const Domain::Promise &promise)
{
    auto *row = new QWidget(this);
    auto *across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2 * Grid);
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    auto *text = plainLabel(row);
    text->setText(breakable(promise.text));
    words->addWidget(text);
    const bool late = Base::isSet(promise.due) && promise.due < m_now;
    auto *due = new Sentence(row);
    const QString by = promise.by.isEmpty() ? QString() : QStringLiteral(" · ") + promise.by;
    due->say(dueText(promise.due, m_now, m_zone) + by, late ? Sentence::Tone::Bad : Sentence::Tone::Plain);
    words->addWidget(due);
    across->addLayout(words, 1);
    auto *kept = new QPushButton(tr("Kept"), row);
    kept->setObjectName(QStringLiteral("kept"));
    kept->setAutoDefault(false);
    kept->setAccessibleName(tr("Kept: %1").arg(promise.text));
    connect(kept, &QPushButton::clicked, this, [this, id = promise.id] { Q_EMIT this->kept(id); });
    across->addWidget(kept, 0, Qt::AlignTop);
    m_rows->addWidget(row);
}

Base::Instant PromiseList::due() const
{
    using namespace std::chrono_literals;
    const QDate today = QDateTime::fromMSecsSinceEpoch(Base::toEpochMillis(m_now), m_zone).date();
    const auto at = [this](const QDate &day, int hour) {
        const QDateTime moment(day, QTime(hour, 0), m_zone);
        return Base::Instant(std::chrono::milliseconds(moment.toMSecsSinceEpoch()));
    };
    switch (m_when->currentIndex()) {
    case InAnHour: return m_now + 1h;
    case InFourHours: return m_now + 4h;
    case InThreeDays: return at(today.addDays(3), Evening);
    case InAWeek: return at(today.addDays(7), Evening);
    case OnADay: return at(m_day->date(), Evening);
    default: return at(today.addDays(1), Noon);
    }
}

void PromiseList::clearDraft()
{
    m_text->clear();
    m_when->setCurrentIndex(TomorrowNoon);
}

void PromiseList::make()
{
    const QString text = m_text->text().trimmed();
    if (m_may && !text.isEmpty()) {
        m_text->clear();
        Q_EMIT made(text, due());
    }
}

void PromiseList::retranslate()
{
    m_none->setText(tr("Nothing is promised."));
    m_text->setPlaceholderText(tr("Promise something"));
    m_text->setAccessibleName(tr("A new promise"));
    m_make->setText(tr("Promise"));
    m_when->setAccessibleName(tr("Due"));
    m_day->setAccessibleName(tr("Due on this day"));
    m_when->setItemText(InAnHour, tr("in 1 hour"));
    m_when->setItemText(InFourHours, tr("in 4 hours"));
    m_when->setItemText(TomorrowNoon, tr("tomorrow 12:00"));
    m_when->setItemText(InThreeDays, tr("in 3 days"));
    m_when->setItemText(InAWeek, tr("in 7 days"));
    m_when->setItemText(OnADay, tr("on a day…"));
}

void PromiseList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        rebuild();
    }
}

} // namespace Floorwatch::Callers
