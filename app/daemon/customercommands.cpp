#include "daemon/customercommands.h"

#include "base/clock.h"
#include "customers/columns.h"
#include "daemon/customerjson.h"
#include "daemon/stopsignal.h"
#include "daemon/terminal.h"
#include "numbers/numbers.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace Floorwatch::Daemon
{

using namespace Customers;
using Base::Error;
using Base::Result;

namespace
{

constexpr QLatin1String defaultCountry("CN");

void declare(QCommandLineParser &parser)
{
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    const auto add = [&parser](const char *name, const char *value = "") {
        parser.addOption(QCommandLineOption(QLatin1String(name), {}, QLatin1String(value)));
    };
    for (const char *withValue :
         {"records", "encoding", "separator", "map", "rejected", "country", "tag", "segment", "limit"}) {
        add(withValue, "VALUE");
    }
    for (const char *alone : {"json", "dry-run", "no-header", "help"}) {
        add(alone);
    }
}

QByteArray lineOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

QString countryOf(const QCommandLineParser &parser)
{
    return parser.isSet(QStringLiteral("country")) ? parser.value(QStringLiteral("country")) : defaultCountry;
}

Result<Encoding> encodingOf(const QCommandLineParser &parser)
{
    const QString word = parser.value(QStringLiteral("encoding")).toLower().remove(u'-');
    if (word.isEmpty() || word == QLatin1String("detect")) {
        return Encoding::Detect;
    }
    if (word == QLatin1String("utf8")) {
        return Encoding::Utf8;
    }
    if (word == QLatin1String("gb18030") || word == QLatin1String("gbk") || word == QLatin1String("gb2312")) {
        return Encoding::Gb18030;
    }
    return Error{
        QStringLiteral("“%1” is no encoding: detect, utf-8, gb18030").arg(parser.value(QStringLiteral("encoding")))};
}

Result<QChar> separatorOf(const QCommandLineParser &parser)
{
    const QString word = parser.value(QStringLiteral("separator"));
    if (word == QLatin1String("tab")) {
        return QChar(u'\t');
    }
    return word.size() > 1 ? Result<QChar>(Error{QStringLiteral("the separator is one character, or “tab”")})
                           : Result<QChar>(word.isEmpty() ? QChar() : word.front());
}

/// "name=2,numbers=3,numbers=4": columns are counted from 1.
Result<std::vector<Field>> mapOf(const QString &text)
{
    constexpr int mostColumns = 1'000;
    std::vector<Field> columns;
    const QStringList pairs = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const auto field = fieldFromText(pair.section(u'=', 0, 0).trimmed());
        bool isNumber = false;
        const int column = pair.section(u'=', 1).toInt(&isNumber);
        if (!field || !isNumber || column < 1 || column > mostColumns) {
            return Error{QStringLiteral("“%1” names no column: FIELD=NUMBER, FIELD one of key, name, segment, tags, "
                                        "numbers, notes, accountManager")
                             .arg(pair)};
        }
        columns.resize(std::max(columns.size(), static_cast<size_t>(column)), Field::None);
        columns[static_cast<size_t>(column - 1)] = *field;
    }
    return columns;
}

/// What the arguments say of an import. Without --map the columns are guessed by the header.
Result<ImportSettings> settingsOf(const QCommandLineParser &parser, const QString &file)
{
    ImportSettings settings;
    settings.header = !parser.isSet(QStringLiteral("no-header"));
    settings.dryRun = parser.isSet(QStringLiteral("dry-run"));
    settings.country = countryOf(parser);
    const auto encoding = encodingOf(parser);
    const auto separator = separatorOf(parser);
    const auto columns = mapOf(parser.value(QStringLiteral("map")));
    if (!encoding || !separator || !columns) {
        return Error{!encoding ? encoding.error() : !separator ? separator.error() : columns.error()};
    }
    settings.encoding = encoding.value();
    settings.separator = separator.value();
    settings.columns = columns.value();
    if (settings.columns.empty()) {
        if (!settings.header) {
            return Error{QStringLiteral("without a header the columns must be named: --map name=2,numbers=3")};
        }
        const auto preview = previewOf(file, settings.encoding, settings.separator);
        // What cannot be read is told by the import.
        settings.columns = preview ? preview.value().guess : std::vector<Field>{Field::Key};
    }
    return settings;
}

int runImport(Journal::Records &records, const QString &file, const ImportSettings &settings,
              const QCommandLineParser &parser)
{
    CsvImport import(records);
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::raised, &import, &CsvImport::cancel);
    const bool json = parser.isSet(QStringLiteral("json"));
    QObject::connect(&import, &CsvImport::finished, &import, [&](const Result<ImportOutcome> &outcome) {
        if (!outcome) {
            QCoreApplication::exit(complain(outcome.error()));
            return;
        }
        const QByteArray line = json ? lineOf(outcomeJson(outcome.value(), settings.dryRun))
                                     : outcomeText(outcome.value(), settings.dryRun).toUtf8() + '\n';
        const int printed = print(line);
        QCoreApplication::exit(outcome.value().cancelled ? 1 : printed);
    });
    const QString rejected = parser.value(QStringLiteral("rejected"));
    if (!rejected.isEmpty() && QFileInfo(rejected).canonicalFilePath() == QFileInfo(file).canonicalFilePath()) {
        return complain(QStringLiteral("--rejected names the file that is read"));
    }
    import.start(file, settings, rejected);
    return QCoreApplication::exec();
}

int runExport(Journal::Records &records, const QString &file, const QCommandLineParser &parser)
{
    CsvExport out(records);
    StopSignal stop;
    QObject::connect(&stop, &StopSignal::raised, &out, &CsvExport::cancel);
    const bool json = parser.isSet(QStringLiteral("json"));
    QObject::connect(&out, &CsvExport::finished, &out, [json, file](const Result<qint64> &count) {
        QCoreApplication::exit(
            !count ? complain(count.error())
            : json ? print(lineOf({{QStringLiteral("customers"), count.value()}, {QStringLiteral("file"), file}}))
                   : print(QStringLiteral("%1 customers\n").arg(count.value()).toUtf8()));
    });
    out.start(file);
    return QCoreApplication::exec();
}

int runFind(Journal::Records &records, const QString &text, const QCommandLineParser &parser)
{
    Journal::CustomerQuery query;
    query.text = text;
    query.tag = parser.value(QStringLiteral("tag"));
    query.segment = parser.value(QStringLiteral("segment"));
    if (parser.isSet(QStringLiteral("limit"))) {
        query.limit = parser.value(QStringLiteral("limit")).toInt();
        if (query.limit < 1) {
            return complain(QStringLiteral("--limit is a number from 1 on"), 2);
        }
    }
    const bool json = parser.isSet(QStringLiteral("json"));
    records.findCustomers(query, &records, [json](const Result<Journal::CustomerPage> &page) {
        if (!page) {
            QCoreApplication::exit(complain(page.error()));
            return;
        }
        QByteArray lines;
        for (const Domain::Customer &customer : page.value().customers) {
            lines += customerText(customer).toUtf8() + '\n';
        }
        const int printed = print(json ? lineOf(pageJson(page.value())) : lines);
        QCoreApplication::exit(page.value().total == 0 ? 1 : printed);
    });
    return QCoreApplication::exec();
}

int runShow(Journal::Records &records, const QString &number, const QCommandLineParser &parser)
{
    const QString key = Numbers::NumberReader(countryOf(parser)).read(number).key;
    if (key.isEmpty()) {
        return complain(QStringLiteral("“%1” is no number").arg(number), 2);
    }
    const bool json = parser.isSet(QStringLiteral("json"));
    records.callerFacts(key, Base::SystemClock().now(), &records, [json](const Result<Journal::CallerFacts> &facts) {
        if (!facts) {
            QCoreApplication::exit(complain(facts.error()));
            return;
        }
        const Journal::CallerFacts &known = facts.value();
        const int printed = print(json ? lineOf(factsJson(known)) : factsText(known).toUtf8() + '\n');
        const bool nothing =
            !known.customer && known.contactsIn90Days == 0 && known.promises.empty() && known.notes.empty();
        QCoreApplication::exit(nothing ? 1 : printed);
    });
    return QCoreApplication::exec();
}

Result<int> run(const QStringList &words, const QCommandLineParser &parser)
{
    const QString what = words.value(1);
    const bool import = what == QLatin1String("import");
    if (!import &&
        !QStringList{QStringLiteral("export"), QStringLiteral("find"), QStringLiteral("show")}.contains(what)) {
        return Error{
            QStringLiteral("customers needs one of import, export, find, show (floorwatchd customers --help)")};
    }
    const QString file = parser.value(QStringLiteral("records"));
    if (file.isEmpty()) {
        return Error{QStringLiteral("customers needs --records FILE")};
    }
    if (!Numbers::isCountry(countryOf(parser))) {
        return Error{QStringLiteral("“%1” is no country: two letters, as CN or HK").arg(countryOf(parser))};
    }
    const bool findAll = what == QLatin1String("find") && words.size() == 2;
    if (words.size() != 3 && !findAll) {
        return Error{QStringLiteral("customers %1 needs one argument (floorwatchd customers --help)").arg(what)};
    }
    std::optional<ImportSettings> settings;
    if (import) {
        const auto read = settingsOf(parser, words[2]);
        if (!read) {
            return Error{read.error()};
        }
        settings = read.value();
    } else if (!QFileInfo::exists(file)) {
        return complain(QStringLiteral("there is no records file %1").arg(file));
    }
    // What fails is told by the answer, in one line.
    QLoggingCategory::setFilterRules(QStringLiteral("floorwatch.journal.records=false"));
    Journal::Records records(file);
    records.start();
    return import                            ? runImport(records, words[2], *settings, parser)
           : what == QLatin1String("export") ? runExport(records, words[2], parser)
           : what == QLatin1String("find")   ? runFind(records, words.value(2), parser)
                                             : runShow(records, words[2], parser);
}

} // namespace

std::optional<int> runCustomerCommand(const QStringList &arguments)
{
    if (arguments.value(0) != QLatin1String("customers")) {
        return std::nullopt;
    }
    QCommandLineParser parser;
    declare(parser);
    if (!parser.parse(QStringList(QStringLiteral("floorwatchd")) + arguments)) {
        return complain(parser.errorText(), 2);
    }
    if (parser.isSet(QStringLiteral("help"))) {
        return print(customerHelp().toUtf8());
    }
    const auto code = run(parser.positionalArguments(), parser);
    return code ? code.value() : complain(code.error(), 2);
}

QString customerHelp()
{
    return QStringLiteral(
        "  floorwatchd customers import FILE --records FILE [--dry-run] [--rejected FILE] [--map MAP]\n"
        "                                               customers from a CSV file; the same file again changes "
        "nothing\n"
        "  floorwatchd customers export FILE --records FILE\n"
        "                                               all customers as CSV, which import reads back\n"
        "  floorwatchd customers find [TEXT] --records FILE [--tag TAG] [--segment NAME] [--limit N]\n"
        "                                               by the begin of a name, a number or a customer number\n"
        "  floorwatchd customers show NUMBER --records FILE\n"
        "                                               what is known of a number: customer, contacts, promises, "
        "notes\n"
        "\n"
        "  --records FILE         the records, also while a console has them open; import makes a missing one\n"
        "  --dry-run              count what an import would do, store nothing\n"
        "  --rejected FILE        where to put the rows that are not taken, each with its line and reason\n"
        "  --map MAP              which column is what, from 1: key=1,name=2,numbers=3,numbers=4,tags=6; the fields "
        "are\n"
        "                         key, name, segment, tags, numbers, notes, accountManager (default: by the header)\n"
        "  --no-header            the first row is a customer\n"
        "  --encoding NAME        detect, utf-8 or gb18030 (default: detect)\n"
        "  --separator CHARACTER  between columns, or “tab” (default: found out)\n"
        "  --country XX           of numbers without a country code (default: CN)\n"
        "  --json                 print JSON\n"
        "  exit 0 done, 1 failed, cancelled or nothing found or known, 2 wrong arguments\n");
}

} // namespace Floorwatch::Daemon
