// What the past teaches: baselines, usual talk times, the back-test of a rule.
#include "session/alertdeskimpl.h"

#include "base/log.h"

#include <QSet>
#include <QTimer>

namespace Floorwatch::Session
{

using namespace Domain;

namespace
{

FLOORWATCH_LOG(lcDesk, "floorwatch.session")

constexpr auto DayLong = std::chrono::hours(24);
/// Talks of so many days say what is usual.
constexpr int TalkDays = 14;
constexpr int LeastTalks = 30;
constexpr size_t MostAtOnce = 5'000;                        ///< rows of it, some milliseconds' work
constexpr size_t MostCounts = 3'000'000;                    ///< of the past, in memory for a moment
constexpr auto BackTestSpan = std::chrono::hours(24 * 120); ///< the rules look 90 days back, the test 30

} // namespace

void AlertDesk::Impl::loadHistory()
{
    if (!records) {
        return;
    }
    const Base::Instant until = startedAt;
    learnSurges();
    learnTalk();
    records->contactCounts(Base::startOfDay(until, zone), until, DayLong, &q,
                           [this](const Base::Result<std::vector<Journal::ContactCount>> &counts) {
                               if (counts) {
                                   for (const Journal::ContactCount &count : counts.value()) {
                                       callsToday += count.count;
                                       unknownToday += count.reason.isEmpty() ? count.count : 0;
                                   }
                               }
                           });
}

void AlertDesk::Impl::learnSurges()
{
    surges->forgetGathered();
    past = std::make_shared<Past>();
    past->first = Base::startOfDay(startedAt, zone) - std::chrono::weeks(settings.surges.weeksKept);
    learnBefore(startedAt, past);
}

/// A day a question, so that the card of a caller never waits behind twelve weeks; the newest first, so that what is
/// left out where there are too many is the oldest.
void AlertDesk::Impl::learnBefore(Base::Instant end, const std::shared_ptr<Past> &reading)
{
    if (!started || reading != past) {
        return; // settings have changed meanwhile
    }
    if (end <= reading->first || reading->rows > MostCounts) {
        learnOn(reading);
        return;
    }
    const Base::Instant day = Base::startOfDay(end - Base::Span(1), zone);
    records->contactCounts(day, end, settings.surges.interval, &q,
                           [this, day, reading](const Base::Result<std::vector<Journal::ContactCount>> &counts) {
                               if (counts) {
                                   reading->day = counts.value();
                                   gatherOn(day, reading);
                               } else {
                                   qCWarning(lcDesk).noquote() << counts.error();
                                   learnOn(reading); // what is newer is better than nothing
                               }
                           });
}

/// A busy day in slices too.
void AlertDesk::Impl::gatherOn(Base::Instant day, const std::shared_ptr<Past> &reading)
{
    if (!started || reading != past) {
        return;
    }
    const size_t some = std::min(reading->day.size(), MostAtOnce);
    surges->gather({reading->day.end() - static_cast<ptrdiff_t>(some), reading->day.end()});
    reading->day.resize(reading->day.size() - some);
    reading->rows += some;
    if (reading->day.empty()) {
        learnBefore(day, reading);
    } else {
        QTimer::singleShot(0, &q, [this, day, reading] { gatherOn(day, reading); });
    }
}

/// Slice by slice: the screen goes on meanwhile.
void AlertDesk::Impl::learnOn(const std::shared_ptr<Past> &read)
{
    if (!started || read != past) {
        return;
    }
    if (surges->learnSome()) {
        QTimer::singleShot(0, &q, [this, read] { learnOn(read); });
        return;
    }
    past.reset();
    Q_EMIT q.surgesChanged();
}

void AlertDesk::Impl::learnTalk()
{
    const auto talks = std::make_shared<QHash<QString, std::vector<double>>>();
    records->scanContacts(
        startedAt - std::chrono::hours(24 * TalkDays), startedAt, &q,
        [this, talks](const std::vector<Contact> &page) {
            for (const Contact &contact : page) {
                knowRegion(contact.region, contact.number);
                if (contact.talk.count() > 0 && !contact.reason.key.isEmpty()) {
                    (*talks)[contact.reason.key].push_back(Base::toSeconds(contact.talk));
                }
            }
            return started;
        },
        [this, talks](const Base::Result<Base::Done> &) {
            QHash<QString, Alerts::UsualTalk> usual;
            for (auto it = talks->begin(); it != talks->end(); ++it) {
                std::vector<double> &seconds = it.value();
                if (static_cast<int>(seconds.size()) < LeastTalks) {
                    continue;
                }
                const auto at95 = seconds.begin() + static_cast<qsizetype>(seconds.size() * 95 / 100);
                std::nth_element(seconds.begin(), at95, seconds.end());
                double sum = 0;
                for (const double value : seconds) {
                    sum += value;
                }
                usual.insert(it.key(),
                             {sum / static_cast<double>(seconds.size()), *at95, static_cast<int>(seconds.size())});
            }
            floorWatch->setUsualTalk(usual);
            Q_EMIT q.surgesChanged(); // its regions have names now
        });
}

// ---- the back-test

void AlertDesk::backTest(const Alerts::CallerRule &rule)
{
    cancelBackTest();
    if (!m_impl->records) {
        Q_EMIT backTested({}, 1, tr("There is no file of customers and contacts."));
        return;
    }
    QString why;
    if (!m_impl->mayAnywhere(Access::Right::EditRules, &why) || !maySeeCustomers(&why)) {
        Q_EMIT backTested({}, 1, why); // its answer names callers
        return;
    }
    const Base::Instant now = m_impl->now();
    m_impl->testing = std::make_shared<Impl::Testing>(
        Impl::Testing{{rule, m_impl->settings.callers.settings, m_impl->zone, now, m_impl->settings.country},
                      now - BackTestSpan,
                      now,
                      {},
                      0,
                      false,
                      false,
                      {}});
    const std::shared_ptr<Impl::Testing> testing = m_impl->testing;
    m_impl->records->scanContacts(
        testing->from, testing->until, this,
        [this, testing](const std::vector<Contact> &page) {
            if (testing->cancelled) {
                return false;
            }
            QSet<QString> numbers;
            for (const Contact &contact : page) {
                if (!contact.number.isEmpty()) {
                    numbers.insert(contact.number);
                }
            }
            ++testing->pages;
            m_impl->records->customersOf(QStringList(numbers.begin(), numbers.end()), this,
                                         [this, testing, page](const Base::Result<std::vector<Customer>> &customers) {
                                             --testing->pages;
                                             testing->error = customers ? testing->error : customers.error();
                                             if (!testing->cancelled && customers && !page.empty()) {
                                                 testing->test.add(page, customers.value());
                                                 testing->reached = page.back().at;
                                             }
                                             m_impl->tellTest(testing);
                                         });
            return true;
        },
        [this, testing](const Base::Result<Base::Done> &done) {
            testing->scanned = true;
            testing->error = done ? testing->error : done.error();
            m_impl->tellTest(testing);
        });
}

void AlertDesk::Impl::tellTest(const std::shared_ptr<Testing> &test)
{
    if (test->cancelled || test != testing) {
        return;
    }
    const bool over = test->scanned && test->pages == 0;
    double share = 1;
    if (!over) {
        const double whole = Base::toSeconds(test->until - test->from);
        share = Base::isSet(test->reached) ? std::min(0.99, Base::toSeconds(test->reached - test->from) / whole) : 0;
    }
    Q_EMIT q.backTested(test->test.outcome(), share, test->error);
    if (over) {
        testing.reset();
    }
}

void AlertDesk::cancelBackTest()
{
    if (m_impl->testing) {
        m_impl->testing->cancelled = true;
        m_impl->testing.reset();
    }
}

} // namespace Floorwatch::Session
