// What the tests of the audit trail share: a small trail, its bytes, and ways to spoil them.
#pragma once

#include "access/auditcheck.h"
#include "access/folder.h"

#include <QFile>
#include <QTemporaryDir>

namespace TrailKit
{

using namespace Floorwatch;
using namespace Floorwatch::Access;

inline QByteArray bytesOf(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool put(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

inline AuditEntry entry(int i)
{
    static const QStringList Actions{QStringLiteral("listen"), QStringLiteral("whisper"), QStringLiteral("pause")};
    return {Base::fromEpochSeconds(1'750'000'000 + i),
            i % 2 == 0 ? QStringLiteral("li.na") : QStringLiteral("王芳"),
            Actions[i % Actions.size()],
            QStringLiteral("PJSIP/100%1").arg(i % 10),
            QStringLiteral("done"),
            QStringLiteral("complaint \"%1\"\n").arg(i),
            QStringLiteral("back\\slash\t\x01"),
            i % 3 == 0 ? -1 : i};
}

/// A trail in a folder of its own: the row that begins it and `rows` more.
struct Trail {
    explicit Trail(int rows)
    {
        file = auditFile(dir.path());
        auto begun = AuditTrail::begin(file, Base::fromEpochSeconds(1'750'000'000), QStringLiteral("admin"));
        if (!begun) {
            qFatal("%s", qPrintable(begun.error()));
        }
        key = begun.value().key;
        trail = std::move(begun.value().trail);
        for (int i = 0; i < rows; ++i) {
            if (const auto appended = trail->append(entry(i)); !appended) {
                qFatal("%s", qPrintable(appended.error()));
            }
        }
    }

    [[nodiscard]] AuditReport check(bool withKey) const
    {
        AuditCheck how;
        if (withKey) {
            how.key = key;
        }
        const auto report = verify(file, how);
        return report ? report.value() : AuditReport();
    }
    [[nodiscard]] QByteArray bytes() const { return bytesOf(file); }
    [[nodiscard]] QByteArrayList lines() const
    {
        QByteArrayList lines;
        const QByteArray all = bytes();
        for (qsizetype at = 0; at < all.size();) {
            const qsizetype end = all.indexOf('\n', at);
            lines.append(all.mid(at, (end < 0 ? all.size() : end + 1) - at));
            at += lines.last().size();
        }
        return lines;
    }

    QTemporaryDir dir;
    QString file;
    std::unique_ptr<AuditTrail> trail;
    VerificationKey key = VerificationKey::fromBytes({});
};

} // namespace TrailKit
