#include "access/auditcheck.h"

#include "access/auditrow.h"
#include "access/keyslots.h"
#include "access/lockedfile.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>

#include <fcntl.h>
#include <unistd.h>

namespace Floorwatch::Access
{

using Base::Error;

namespace
{

constexpr qint64 ProgressEvery = 1024 * 1024;
constexpr std::chrono::seconds SetBack{60}; // two programs at once write some milliseconds out of order
constexpr qint64 RowsOfAnAppend = 2;        // a mark, and the row itself

/// Follows the chain line by line. A line that does not fit may be a stray one that a later row tells of; until such a
/// row comes it is the fault.
class Follower
{
public:
    Follower(const AuditCheck &check, std::optional<TrailState> state)
        : m_notedHead(check.notedHead), m_state(std::move(state)), m_head(HashSize, '\0')
    {
        if (check.key) {
            m_key = check.key->bytes();
            m_report.sealsChecked = true;
        }
    }

    void line(const QByteArray &bytes)
    {
        ++m_line;
        const auto row = parseRow(bytes);
        const Fault fault = row ? faultOf(*row, bytes) : (bytes.endsWith('\n') ? Fault::NotARow : Fault::Torn);
        if (fault != Fault::None) {
            setAside(fault, row, bytes);
        } else if (m_report.fault == Fault::None || explainsStray(*row)) {
            accept(*row, bytes);
        } else {
            setAside(m_report.fault, row, bytes);
        }
    }

    AuditReport finish()
    {
        m_report.head = {m_next - 1, m_head};
        m_report.rows = m_next - 1;
        if (m_report.whole()) {
            checkEnd();
        }
        if (m_setBack > 0) {
            m_report.notices.append(
                QCoreApplication::translate("Access", "Rows before which the clock was set back: %1.").arg(m_setBack));
        }
        wipe(m_key);
        return m_report;
    }

private:
    [[nodiscard]] Fault faultOf(const SealedRow &row, const QByteArray &bytes) const
    {
        if (row.number != m_next) {
            return row.number < m_next ? Fault::OutOfOrder : Fault::Number;
        }
        if (row.prev != m_head) {
            return Fault::Hash;
        }
        if (!m_key.isEmpty() && !sealFits(bytes, m_key)) {
            const bool foreign = row.number == 1 && row.entry.detail != fingerprint(m_key);
            return foreign ? Fault::Key : Fault::Seal;
        }
        return Fault::None;
    }

    void setAside(Fault fault, const std::optional<SealedRow> &row, const QByteArray &bytes)
    {
        if (m_report.fault == Fault::None) {
            m_report.fault = fault;
            m_report.badRow = row ? row->number : m_next;
            m_report.badLine = m_line;
            m_report.why = why(fault, m_report.badRow);
            m_strayBytes = 0;
            m_strayHash.reset();
        }
        m_strayBytes += bytes.size();
        m_strayHash.addData(bytes);
    }

    [[nodiscard]] bool explainsStray(const SealedRow &row) const
    {
        return row.entry.action == QLatin1String("trail.stray") &&
               row.entry.detail == strayDetail(m_strayBytes, m_strayHash.result());
    }

    void accept(const SealedRow &row, const QByteArray &bytes)
    {
        if (m_report.fault != Fault::None) {
            m_report.notices.append(QCoreApplication::translate(
                                        "Access",
                                        "Row %1 tells of a line before it that is no row (line %2): torn by a power "
                                        "cut, or written by hand.")
                                        .arg(row.number)
                                        .arg(m_report.badLine));
            m_report.fault = Fault::None;
            m_report.badRow = m_report.badLine = 0;
            m_report.why.clear();
        }
        if (Base::isSet(m_lastAt) && row.entry.at < m_lastAt - SetBack) {
            ++m_setBack;
        }
        m_lastAt = row.entry.at;
        m_head = sha256(bytes);
        if (!m_key.isEmpty()) {
            QByteArray old = m_key;
            m_key = nextKey(old);
            wipe(old);
        }
        ++m_next;
        if (m_state && m_state->next == m_next) {
            m_keyFileFits = m_state->head == m_head && (m_key.isEmpty() || m_state->key == m_key);
        }
        if (m_notedHead && m_notedHead->number == row.number) {
            m_notedFits = m_notedHead->hash == m_head;
        }
    }

    void fail(Fault fault, qint64 row, const QString &text)
    {
        m_report.fault = fault;
        m_report.badRow = row;
        m_report.why = text;
    }

    void checkEnd()
    {
        const qint64 rows = m_next - 1;
        if (m_notedHead && m_notedHead->number > rows) {
            fail(Fault::CutOff, m_next,
                 QCoreApplication::translate("Access", "The trail ends with row %1, but row %2 was noted.")
                     .arg(rows)
                     .arg(m_notedHead->number));
        } else if (m_notedHead && !m_notedFits) {
            fail(Fault::Head, m_notedHead->number,
                 QCoreApplication::translate(
                     "Access", "Row %1 is not the one that was noted: the trail was put back and written anew.")
                     .arg(m_notedHead->number));
        } else if (!m_state) {
            if (!m_notedHead) {
                fail(Fault::KeyFile, 0,
                     QCoreApplication::translate(
                         "Access",
                         "There is no usable key file beside the trail and no head was given: nobody can tell whether "
                         "rows were cut off its end."));
            }
        } else if (m_state->next - 1 > rows) {
            fail(Fault::CutOff, m_next,
                 QCoreApplication::translate("Access", "The trail ends with row %1, but row %2 was written.")
                     .arg(rows)
                     .arg(m_state->next - 1));
        } else if (!m_keyFileFits || rows - (m_state->next - 1) > RowsOfAnAppend) {
            fail(Fault::KeyFile, rows,
                 QCoreApplication::translate(
                     "Access", "The last row is not the one that the key file knows: one of the two was changed."));
        } else if (rows > m_state->next - 1) {
            m_report.notices.append(
                QCoreApplication::translate("Access",
                                            "The last append was cut short behind row %1; the next one will finish it.")
                    .arg(rows));
        }
    }

    [[nodiscard]] QString why(Fault fault, qint64 row) const
    {
        switch (fault) {
        case Fault::NotARow:
            return QCoreApplication::translate("Access", "Line %1 is not a row of an audit trail.").arg(m_line);
        case Fault::Torn:
            return QCoreApplication::translate(
                       "Access",
                       "The last line (%1) has no end: a power cut, or somebody's hand. The next entry will mark it.")
                .arg(m_line);
        case Fault::Number:
            return m_next == row - 1
                       ? QCoreApplication::translate("Access", "Row %1 is missing.").arg(m_next)
                       : QCoreApplication::translate("Access", "Rows %1 to %2 are missing.").arg(m_next).arg(row - 1);
        case Fault::OutOfOrder:
            return QCoreApplication::translate("Access", "Line %1 has row %2, which belongs further up.")
                .arg(m_line)
                .arg(row);
        case Fault::Hash:
            return QCoreApplication::translate("Access", "Row %1 is not as it was when row %2 was written behind it.")
                .arg(row - 1)
                .arg(row);
        case Fault::Seal:
            return QCoreApplication::translate("Access", "Row %1 was changed after it was sealed.").arg(row);
        case Fault::Key:
            return QCoreApplication::translate("Access", "The verification key does not belong to this trail.");
        case Fault::None:
        case Fault::CutOff:
        case Fault::Head:
        case Fault::KeyFile: break;
        }
        return {};
    }

    AuditReport m_report;
    std::optional<AuditHead> m_notedHead;
    std::optional<TrailState> m_state;
    QByteArray m_key;
    QByteArray m_head;
    qint64 m_next = 1;
    qint64 m_line = 0;
    qint64 m_strayBytes = 0;
    QCryptographicHash m_strayHash{QCryptographicHash::Sha256};
    Base::Instant m_lastAt;
    int m_setBack = 0;
    bool m_keyFileFits = true;
    bool m_notedFits = true;
};

/// The state in the key file, nullopt where there is none that can be read.
std::optional<TrailState> stateBeside(const QString &file)
{
    const QString name = AuditTrail::keyFile(file);
    QFile keys(name);
    if (!keys.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return std::nullopt;
    }
    auto state = KeySlots(keys.handle(), name).look();
    return state ? std::optional<TrailState>(std::move(state).value()) : std::nullopt;
}

} // namespace

QString AuditHead::text() const { return QStringLiteral("%1:%2").arg(number).arg(QString::fromLatin1(hash.toHex())); }

Base::Result<AuditHead> AuditHead::fromText(const QString &text)
{
    bool ok = false;
    AuditHead head{text.section(QLatin1Char(':'), 0, 0).trimmed().toLongLong(&ok),
                   QByteArray::fromHex(text.section(QLatin1Char(':'), 1).trimmed().toLatin1())};
    if (!ok || head.number < 1 || head.hash.size() != HashSize) {
        return Error{
            QCoreApplication::translate("Access", "A head is a row's number, a colon and 64 hexadecimal digits.")};
    }
    return head;
}

QString text(Fault fault)
{
    switch (fault) {
    case Fault::None: return QStringLiteral("none");
    case Fault::NotARow: return QStringLiteral("notARow");
    case Fault::Torn: return QStringLiteral("torn");
    case Fault::Number: return QStringLiteral("number");
    case Fault::OutOfOrder: return QStringLiteral("outOfOrder");
    case Fault::Hash: return QStringLiteral("hash");
    case Fault::Seal: return QStringLiteral("seal");
    case Fault::CutOff: return QStringLiteral("cutOff");
    case Fault::Head: return QStringLiteral("head");
    case Fault::Key: return QStringLiteral("key");
    case Fault::KeyFile: return QStringLiteral("keyFile");
    }
    Q_UNREACHABLE();
}

Base::Result<AuditReport> verify(const QString &file, const AuditCheck &check)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly)) {
        return Error{
            QCoreApplication::translate("Access", "cannot read the audit trail “%1”: %2").arg(file, in.errorString())};
    }
    qint64 total = 0;
    std::optional<TrailState> state;
    {
        // Size and key file of one moment; what is appended later is not looked at.
        const int fd = ::dup(in.handle());
        const auto locked = lockWithin2s(fd, true, file);
        total = in.size();
        state = stateBeside(file);
        unlock(fd);
        ::close(fd);
        if (!locked) {
            return Error{locked.error()};
        }
    }
    Follower follower(check, std::move(state));
    qint64 done = 0;
    qint64 told = 0;
    while (done < total) {
        // Versions of Qt count the terminating zero or not.
        const QByteArray line = in.readLine(std::min(total - done, qint64{LongestRow}) + 1).left(total - done);
        if (line.isEmpty()) {
            return Error{QCoreApplication::translate("Access", "cannot read the audit trail “%1”: %2")
                             .arg(file, in.errorString())};
        }
        done += line.size();
        follower.line(line);
        if (check.progress && done - told >= ProgressEvery) {
            told = done;
            if (!check.progress(done, total)) {
                return Error{QCoreApplication::translate("Access", "The check was stopped.")};
            }
        }
    }
    return follower.finish();
}

} // namespace Floorwatch::Access
