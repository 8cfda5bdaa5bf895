// What the crash tests run and kill.
//
//     journal_helper write FILE      appends events for ever; one line "SEQUENCE MICROSECONDS" for each on stdout
//     journal_helper refused FILE    as user nobody, appends one event and prints the status that follows
//     journal_helper records FILE    saves customers for ever; a line with the number of each that is answered
#include "journal/journalwriter.h"
#include "journal/records.h"

#include "base/clock.h"

#include <QCoreApplication>
#include <QTimer>

#include <cstdio>

#include <unistd.h>

using namespace Floorwatch;

namespace
{

Domain::PbxEvent numbered(int sequence)
{
    const Base::Instant now = Base::SystemClock().now();
    return {Domain::PbxId{0}, now, now, Domain::LegGone{{QString::number(sequence), {}, {}}, sequence}};
}

/// A few events a millisecond, now and then a burst; each is printed once append() has returned.
class Flood : public QObject
{
public:
    Flood(Journal::JournalWriter &writer) : m_writer(writer) { m_timer.setInterval(1); }
    void start()
    {
        connect(&m_timer, &QTimer::timeout, this, &Flood::tick);
        m_timer.start();
    }

private:
    void tick()
    {
        const int count = m_next % 997 < 5 ? 700 : m_next % 7;
        for (int i = 0; i <= count; ++i) {
            Domain::PbxEvent event = numbered(++m_next);
            const qint64 arrived = Base::toEpochMicros(event.arrived);
            m_writer.append({std::move(event)});
            std::printf("%d %lld\n", m_next, static_cast<long long>(arrived));
        }
        std::fflush(stdout);
    }

    Journal::JournalWriter &m_writer;
    QTimer m_timer;
    int m_next = 0;
};

int writeForEver(const QString &file)
{
    Journal::JournalWriter writer({.file = file});
    writer.addFeed(Domain::PbxId{0}, QStringLiteral("crash"));
    Flood flood(writer);
    bool started = false;
    QObject::connect(&writer, &Journal::JournalWriter::statusChanged, &flood,
                     [&](const Journal::JournalStatus &status) {
                         if (status.state == Journal::JournalStatus::State::On && !std::exchange(started, true)) {
                             flood.start();
                         }
                     });
    writer.start();
    return QCoreApplication::exec();
}

int writeRefused(const QString &file)
{
    // Root may write everywhere: only another user meets a read-only file.
    if (geteuid() == 0 && setresuid(65534, 65534, 65534) != 0) {
        return 2;
    }
    Journal::JournalWriter writer({.file = file});
    writer.addFeed(Domain::PbxId{0}, QStringLiteral("refused"));
    QObject::connect(&writer, &Journal::JournalWriter::statusChanged, qApp, [&](const Journal::JournalStatus &status) {
        if (status.state != Journal::JournalStatus::State::Opening) {
            std::printf("%d %s\n", static_cast<int>(status.state), qPrintable(status.message));
            QCoreApplication::quit();
        }
    });
    writer.start();
    writer.append({numbered(1)});
    return QCoreApplication::exec();
}

void saveNext(Journal::Records &records, qint64 number)
{
    Domain::Customer customer;
    customer.name = QStringLiteral("K%1").arg(number);
    records.saveCustomer(customer, &records, [&records](const Base::Result<Domain::Customer> &stored) {
        std::printf("%lld\n", static_cast<long long>(stored ? stored.value().id : -1));
        std::fflush(stdout);
        saveNext(records, stored ? stored.value().id + 1 : 1);
    });
}

/// Each is named for the id that it gets, which goes on where the one before was killed.
int saveForEver(const QString &file)
{
    Journal::Records records(file);
    records.start();
    records.findCustomers({}, &records, [&records](const Base::Result<Journal::CustomerPage> &page) {
        saveNext(records, page ? page.value().total + 1 : 1);
    });
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        return 2;
    }
    if (arguments.at(1) == QLatin1String("records")) {
        return saveForEver(arguments.at(2));
    }
    return arguments.at(1) == QLatin1String("write") ? writeForEver(arguments.at(2)) : writeRefused(arguments.at(2));
}
