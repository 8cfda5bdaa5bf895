#include "daemon/auditcommands.h"

#include "access/auditcheck.h"
#include "access/auditreader.h"
#include "access/folder.h"
#include "base/clock.h"
#include "daemon/terminal.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace Floorwatch::Daemon
{

using namespace Access;
using Base::Error;
using Base::Result;

namespace
{

QString fileOf(const QCommandLineParser &parser)
{
    const QString folder = parser.value(QStringLiteral("accounts"));
    return parser.isSet(QStringLiteral("file")) ? parser.value(QStringLiteral("file"))
                                                : auditFile(folder.isEmpty() ? defaultFolder() : folder);
}

Result<AuditCheck> checkOf(const QCommandLineParser &parser)
{
    AuditCheck check;
    QString text = parser.value(QStringLiteral("key"));
    if (parser.isSet(QStringLiteral("key-file"))) {
        QFile file(parser.value(QStringLiteral("key-file")));
        if (!file.open(QIODevice::ReadOnly)) {
            return Error{QStringLiteral("cannot read the key file “%1”: %2").arg(file.fileName(), file.errorString())};
        }
        text = QString::fromLatin1(file.read(4096)).trimmed();
    }
    if (parser.isSet(QStringLiteral("key")) || parser.isSet(QStringLiteral("key-file"))) {
        const auto key = VerificationKey::fromText(text);
        if (!key) {
            return Error{key.error()};
        }
        check.key = key.value();
    }
    if (parser.isSet(QStringLiteral("head"))) {
        const auto head = AuditHead::fromText(parser.value(QStringLiteral("head")));
        if (!head) {
            return Error{head.error()};
        }
        check.notedHead = head.value();
    }
    return check;
}

QByteArray jsonOf(const AuditReport &report)
{
    const QJsonObject object{{QStringLiteral("whole"), report.whole()},
                             {QStringLiteral("rows"), report.rows},
                             {QStringLiteral("head"), report.head.text()},
                             {QStringLiteral("sealsChecked"), report.sealsChecked},
                             {QStringLiteral("fault"), text(report.fault)},
                             {QStringLiteral("badRow"), report.whole() ? QJsonValue() : QJsonValue(report.badRow)},
                             {QStringLiteral("badLine"), report.whole() ? QJsonValue() : QJsonValue(report.badLine)},
                             {QStringLiteral("why"), report.why},
                             {QStringLiteral("notices"), QJsonArray::fromStringList(report.notices)}};
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

QByteArray textOf(const AuditReport &report)
{
    QStringList lines;
    if (report.whole()) {
        lines << QStringLiteral("whole: %1 rows").arg(report.rows);
    } else {
        lines << QStringLiteral("CHANGED: %1").arg(report.why)
              << QStringLiteral("sound before that: %1 rows").arg(report.rows);
    }
    lines << QStringLiteral("head: %1").arg(report.head.text());
    if (!report.sealsChecked) {
        lines << QStringLiteral("note: without the verification key only the chain was checked, which anybody can "
                                "compute anew who may write the file");
    }
    for (const QString &notice : report.notices) {
        lines << QStringLiteral("note: %1").arg(notice);
    }
    return lines.join(QLatin1Char('\n')).toUtf8() + '\n';
}

Result<int> runVerify(const QCommandLineParser &parser)
{
    const auto check = checkOf(parser);
    if (!check) {
        return Error{check.error()};
    }
    const auto report = verify(fileOf(parser), check.value());
    if (!report) {
        return complain(report.error(), 2);
    }
    const int printed = print(parser.isSet(QStringLiteral("json")) ? jsonOf(report.value()) : textOf(report.value()));
    return report.value().whole() ? printed : 1;
}

int runExport(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("csv"))) {
        QFile out;
        const bool open = out.open(stdout, QIODevice::WriteOnly);
        const auto exported = open ? exportCsv(fileOf(parser), {}, out) : Error{out.errorString()};
        return exported && out.flush() ? 0 : complain(exported ? out.errorString() : exported.error());
    }
    QSaveFile out(parser.value(QStringLiteral("csv")));
    if (!out.open(QIODevice::WriteOnly)) {
        return complain(QStringLiteral("cannot write “%1”: %2").arg(out.fileName(), out.errorString()));
    }
    if (const auto exported = exportCsv(fileOf(parser), {}, out); !exported) {
        return complain(exported.error());
    }
    return out.commit() ? 0 : complain(QStringLiteral("cannot write “%1”: %2").arg(out.fileName(), out.errorString()));
}

int runBegin(const QCommandLineParser &parser)
{
    const QString file = fileOf(parser);
    if (!parser.isSet(QStringLiteral("file"))) {
        static_cast<void>(makeFolder(file.section(QLatin1Char('/'), 0, -2)));
    }
    const auto begun = AuditTrail::begin(file, Base::SystemClock().now(), systemUser());
    return begun ? print(begun.value().key.text().toUtf8() + '\n') : complain(begun.error());
}

} // namespace

Result<int> runAudit(const QString &what, const QCommandLineParser &parser)
{
    if (what == QLatin1String("verify")) {
        return runVerify(parser);
    }
    if (what == QLatin1String("export")) {
        return runExport(parser);
    }
    if (what == QLatin1String("begin")) {
        return runBegin(parser);
    }
    return Error{QStringLiteral("audit needs one of verify, export, begin (floorwatchd audit --help)")};
}

} // namespace Floorwatch::Daemon
