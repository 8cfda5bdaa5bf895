// The audit trail: who did what to whom, when, why and how long, in a file that only grows and in which no earlier row
// can be changed unnoticed, not by an administrator either.
//
// The format: UTF-8, one JSON object a line, ended by "\n", its members always all there and in this order, without
// white space between them:
//   {"n":2,"at":"2025-03-01T09:30:00.000000Z","who":"li.na","action":"listen","whom":"PJSIP/1001","outcome":"done",
//    "why":"complaint","detail":"","seconds":61,"prev":"<64 hex digits>","seal":"<64 hex digits>"}   (one line)
//   n        1, 2, 3 ... without gaps
//   at       ISO 8601, UTC, microseconds
//   seconds  how long it took, -1 where that means nothing
//   prev     SHA-256 of the row before, over its exact bytes with its "\n"; 64 zeros in the first row
//   seal     HMAC-SHA-256 with the key of this row over its exact bytes up to and without `,"seal"`
// In texts only ", \ and characters below U+0020 are escaped (as \", \\, \u00XX). A text longer than 4096 UTF-16 units
// is cut there.
//
// The key of the first row is 32 random bytes, the verification key: told once by begin(), kept by people elsewhere
// and never stored here. The key of row n+1 is SHA-256("floorwatch audit key" || key of row n), and after row n its key
// is overwritten. Who gets hold of the machine therefore has the key of the next row and of none before: earlier rows
// cannot be sealed again (forward-secure logging: M. Bellare and B. Yee, "Forward integrity for secure audit logs",
// 1997; B. Schneier and J. Kelsey, "Secure audit logs to support computer forensics", ACM TISSEC 2(2), 1999).
// What is beyond it: rows written after the machine was taken over, a copy of the key file taken while it was current,
// and file systems that keep old blocks (overwriting in place is what a program can do).
//
// The key file (FILE.key, mode 0600, two slots of 256 bytes written in turn so that a torn write leaves one) holds the
// key, number, and place of the next row and the hash of the last. Rows cut off the end are noticed by it, and by a
// head (number and hash) that somebody noted elsewhere where both files were put back to an earlier day.
//
// A line that is no sealed row (torn by a power cut, or written by hand) stays; the next append seals a row
// "trail.stray" behind it with that line's size and SHA-256. Rows that are missing at the end are marked by a row
// "trail.missing", whose number and `prev` show the gap for ever.
#pragma once

#include "base/result.h"
#include "base/time.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace Floorwatch::Access
{

struct AuditEntry {
    Base::Instant at;
    QString who;     ///< the operator's name
    QString action;  ///< "signIn", "listen", "whisper", "pause" ...: stable English words
    QString whom;    ///< agent, caller or operator it was done to; may be empty
    QString outcome; ///< "done", "refused", "failed" ...
    QString why;     ///< the reason that was given
    QString detail;  ///< what else one must know: mode, channel, old and new value
    qint64 seconds = -1;
    bool operator==(const AuditEntry &) const = default;
};

/// Where what happened is written down before it is done.
class AuditSink
{
public:
    virtual ~AuditSink();
    /// Returns when the entry is on the disk. Where it fails, the caller refuses the action.
    [[nodiscard]] virtual Base::Status append(const AuditEntry &entry) = 0;
};

/// 32 bytes. As text 64 hex digits; spaces and dashes between them do not count.
class VerificationKey
{
public:
    [[nodiscard]] static Base::Result<VerificationKey> fromText(const QString &text);
    [[nodiscard]] static VerificationKey fromBytes(const QByteArray &bytes) { return VerificationKey(bytes); }
    /// In groups of eight, so that a person can compare it.
    [[nodiscard]] QString text() const;
    [[nodiscard]] const QByteArray &bytes() const { return m_bytes; }

private:
    explicit VerificationKey(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    QByteArray m_bytes;
};

/// The trail for writing. Holds nothing but its file's name; several objects, threads and programs may append at once.
class AuditTrail final : public AuditSink
{
public:
    struct Begun {
        std::unique_ptr<AuditTrail> trail;
        VerificationKey key; ///< show it once, then forget it
    };
    /// Begins a trail where there is none: `file` and its key file, mode 0600. Its first row, "trail.begin", has a
    /// fingerprint of the verification key. Refused where either file is there.
    [[nodiscard]] static Base::Result<Begun> begin(const QString &file, Base::Instant at, const QString &who);
    /// Opens one that was begun; refused where either file is missing or unusable.
    [[nodiscard]] static Base::Result<std::unique_ptr<AuditTrail>> open(const QString &file);
    /// Whether one was begun: either file is there.
    [[nodiscard]] static bool exists(const QString &file);
    [[nodiscard]] static QString keyFile(const QString &file);

    /// Written and synced (fdatasync) before it returns, a few milliseconds; waits up to two seconds for another
    /// program at its append. A full disk leaves no half of a row behind.
    [[nodiscard]] Base::Status append(const AuditEntry &entry) override;
    [[nodiscard]] const QString &file() const { return m_file; }

private:
    explicit AuditTrail(QString file) : m_file(std::move(file)) {}
    QString m_file;
};

} // namespace Floorwatch::Access
