// Customers from and to CSV files.
#pragma once

#include "base/result.h"
#include "domain/customer.h"
#include "journal/records.h"

#include <QMap>
#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace Floorwatch::Customers
{

enum class Encoding : quint8 { Detect, Utf8, Gb18030 };

/// Fields of a customer that a column may fill. Numbers and Tags may be filled by several columns, and one cell may
/// hold several, apart by ; , | or spaces (tags: not by spaces).
enum class Field : quint8 { None, Key, Name, Segment, Tags, Numbers, Notes, AccountManager };
inline constexpr int FieldCount = 8;
[[nodiscard]] QString text(Field field);

struct ImportSettings {
    Encoding encoding = Encoding::Detect;
    QChar separator; ///< null: found out
    bool header = true;
    std::vector<Field> columns; ///< by column; shorter than the file: the rest is None
    QString country = QStringLiteral("CN");
    bool dryRun = false;
};

/// The begin of a file, for the mapping's preview.
struct Preview {
    Encoding encoding{};
    QChar separator;
    QStringList header;
    std::vector<QStringList> rows; ///< the first 20
    std::vector<Field> guess;      ///< by the header's words, Chinese or English
    qint64 bytes = 0;
};
[[nodiscard]] Base::Result<Preview> previewOf(const QString &file, Encoding encoding = Encoding::Detect,
                                              QChar separator = {});

struct ImportOutcome {
    qint64 rows = 0;
    qint64 added = 0;
    qint64 changed = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    QString rejectedFile; ///< the rejected rows as they were, with two columns before: line and reason; empty: none
    bool cancelled = false;
    /// Rows of which a number belongs to another stored customer too, or to another row: a caller from there may be
    /// either. They are imported.
    qint64 shared = 0;
    bool operator==(const ImportOutcome &) const = default;
};

/// Reads and parses in a thread of its own, stores by Records in batches. One at a time.
class CsvImport : public QObject
{
    Q_OBJECT
public:
    /// `records` must outlive it.
    explicit CsvImport(Journal::Records &records, QObject *parent = nullptr);
    ~CsvImport() override;
    void start(const QString &file, const ImportSettings &settings, const QString &rejectedFile);
    /// What has been stored stays.
    void cancel();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void progress(qint64 bytesDone, qint64 bytes, const Floorwatch::Customers::ImportOutcome &soFar);
    void finished(const Floorwatch::Base::Result<Floorwatch::Customers::ImportOutcome> &outcome);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Writes all customers as CSV (RFC 4180, UTF-8 with byte order mark), which import reads back without a change.
class CsvExport : public QObject
{
    Q_OBJECT
public:
    explicit CsvExport(Journal::Records &records, QObject *parent = nullptr);
    ~CsvExport() override;
    void start(const QString &file);
    void cancel();

Q_SIGNALS:
    void progress(qint64 customers);
    void finished(const Floorwatch::Base::Result<qint64> &customers);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace Floorwatch::Customers
