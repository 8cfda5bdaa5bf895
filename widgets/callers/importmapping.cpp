#include "callers/importmapping.h"

#include "callers/pieces.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Customers::Encoding;
using Customers::Field;
using Customers::FieldCount;
using Kit::Grid;

namespace
{

constexpr int ColumnWidth = 150;
constexpr int LongestCell = 200; ///< of the preview

} // namespace

QString fieldName(Field field)
{
    switch (field) {
    case Field::None: return ImportMapping::tr("Leave out");
    case Field::Key: return ImportMapping::tr("Customer no.");
    case Field::Name: return ImportMapping::tr("Name");
    case Field::Segment: return ImportMapping::tr("Segment");
    case Field::Tags: return ImportMapping::tr("Tags");
    case Field::Numbers: return ImportMapping::tr("Numbers");
    case Field::Notes: return ImportMapping::tr("Notes");
    case Field::AccountManager: return ImportMapping::tr("Account manager");
    }
    Q_UNREACHABLE();
}

ImportMapping::ImportMapping(QWidget *parent)
    : QWidget(parent), m_encodingLabel(dimLabel(this, false)), m_encoding(new QComboBox(this)),
      m_separatorLabel(dimLabel(this, false)), m_separator(new QComboBox(this)), m_header(new QCheckBox(this)),
      m_hint(dimLabel(this)), m_table(new QTableWidget(this)), m_message(new Sentence(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2 * Grid);
    auto *across = new QHBoxLayout;
    across->setSpacing(2 * Grid);
    for (QWidget *widget : {static_cast<QWidget *>(m_encodingLabel), static_cast<QWidget *>(m_encoding),
                            static_cast<QWidget *>(m_separatorLabel), static_cast<QWidget *>(m_separator),
                            static_cast<QWidget *>(m_header)}) {
        across->addWidget(widget);
    }
    across->addStretch();
    column->addLayout(across);
    column->addWidget(m_hint);
    column->addWidget(m_table, 1);
    column->addWidget(m_message);
    m_encoding->addItem(QStringLiteral("UTF-8"), static_cast<int>(Encoding::Utf8));
    m_encoding->addItem(QStringLiteral("GB18030"), static_cast<int>(Encoding::Gb18030));
    for (const QChar separator : {QChar(u','), QChar(u';'), QChar(u'\t'), QChar(u'|')}) {
        m_separator->addItem(QString(), separator);
    }
    m_header->setChecked(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setFocusPolicy(Qt::NoFocus);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    connect(m_encoding, &QComboBox::activated, this, &ImportMapping::read);
    connect(m_separator, &QComboBox::activated, this, &ImportMapping::read);
    connect(m_header, &QCheckBox::toggled, this, [this] {
        fillRows();
        Q_EMIT changed();
    });
    retranslate();
}

bool ImportMapping::setFile(const QString &file)
{
    m_file = file;
    const auto preview = Customers::previewOf(file);
    if (!preview) {
        m_message->say(preview.error(), Sentence::Tone::Bad);
        return false;
    }
    show(preview.value());
    return true;
}

bool ImportMapping::read()
{
    const auto preview = Customers::previewOf(m_file, static_cast<Encoding>(m_encoding->currentData().toInt()),
                                              m_separator->currentData().toChar());
    if (!preview) {
        m_message->say(preview.error(), Sentence::Tone::Bad);
        return false;
    }
    show(preview.value());
    return true;
}

void ImportMapping::show(const Customers::Preview &preview)
{
    m_message->clear();
    m_preview = preview;
    m_encoding->setCurrentIndex(m_encoding->findData(static_cast<int>(preview.encoding)));
    m_separator->setCurrentIndex(std::max(0, m_separator->findData(preview.separator)));
    addCombos(preview);
    fillRows();
    Q_EMIT changed();
}

void ImportMapping::addCombos(const Customers::Preview &preview)
{
    size_t columns = static_cast<size_t>(preview.header.size());
    for (const QStringList &row : preview.rows) {
        columns = std::max(columns, static_cast<size_t>(row.size()));
    }
    m_table->clear();
    m_table->setRowCount(1);
    m_table->setColumnCount(static_cast<int>(columns));
    int widest = Kit::scaled(ColumnWidth, font());
    for (size_t i = 0; i < columns; ++i) {
        auto *combo = new QComboBox(m_table);
        for (int field = 0; field < FieldCount; ++field) {
            combo->addItem(fieldName(static_cast<Field>(field)));
        }
        combo->setCurrentIndex(i < preview.guess.size() ? static_cast<int>(preview.guess[i]) : 0);
        combo->setAccessibleName(tr("Field of column %1").arg(i + 1));
        connect(combo, &QComboBox::currentIndexChanged, this, &ImportMapping::changed);
        m_table->setCellWidget(0, static_cast<int>(i), combo);
        combo->ensurePolished();
        widest = std::max(widest, combo->minimumSizeHint().width() + Grid);
    }
    m_table->horizontalHeader()->setDefaultSectionSize(widest);
    m_table->setRowHeight(0, Kit::lineHeight(font()) + 4 * Grid);
}

/// The first line is a header of the table, or a row of it.
void ImportMapping::fillRows()
{
    std::vector<QStringList> rows = m_preview.rows;
    QStringList heads = m_preview.header;
    if (!m_header->isChecked() && !heads.isEmpty()) {
        rows.insert(rows.begin(), heads);
        heads.clear();
    }
    m_table->setRowCount(static_cast<int>(rows.size()) + 1);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QString head = heads.value(column);
        m_table->setHorizontalHeaderItem(
            column, new QTableWidgetItem(head.isEmpty() ? tr("Column %1").arg(column + 1) : head.left(LongestCell)));
        for (size_t row = 0; row < rows.size(); ++row) {
            const QString text = rows[row].value(column).left(LongestCell).simplified();
            m_table->setItem(static_cast<int>(row) + 1, column, new QTableWidgetItem(text));
        }
    }
}

QComboBox *ImportMapping::column(int index) const { return qobject_cast<QComboBox *>(m_table->cellWidget(0, index)); }

Customers::ImportSettings ImportMapping::settings() const
{
    Customers::ImportSettings settings;
    settings.encoding = static_cast<Encoding>(m_encoding->currentData().toInt());
    settings.separator = m_separator->currentData().toChar();
    settings.header = m_header->isChecked();
    for (int i = 0; i < m_table->columnCount(); ++i) {
        const QComboBox *combo = column(i);
        settings.columns.push_back(combo == nullptr ? Field::None : static_cast<Field>(combo->currentIndex()));
    }
    return settings;
}

QString ImportMapping::fault() const
{
    const std::vector<Field> columns = settings().columns;
    const auto count = [&columns](Field field) { return std::count(columns.begin(), columns.end(), field); };
    if (count(Field::Numbers) == 0 && count(Field::Key) == 0) {
        return tr("Say which column holds the numbers, or the customer no.: without one nobody is found again.");
    }
    for (const Field field : {Field::Key, Field::Name, Field::Segment, Field::Notes, Field::AccountManager}) {
        if (count(field) > 1) {
            return tr("Two columns fill “%1”: leave one out.").arg(fieldName(field));
        }
    }
    return {};
}

QString ImportMapping::message() const { return m_message->text(); }

void ImportMapping::retranslate()
{
    m_encodingLabel->setText(tr("Encoding"));
    m_separatorLabel->setText(tr("Separator"));
    m_encoding->setAccessibleName(tr("Encoding"));
    m_separator->setAccessibleName(tr("Separator"));
    const QStringList names{tr("Comma"), tr("Semicolon"), tr("Tab"), tr("Bar")};
    for (int i = 0; i < m_separator->count(); ++i) {
        m_separator->setItemText(i, names[i]);
    }
    m_header->setText(tr("The first line names the columns"));
    m_hint->setText(tr("The first rows as they will be read. Above each column: what it fills."));
    for (int i = 0; i < m_table->columnCount(); ++i) {
        for (int field = 0; field < FieldCount; ++field) {
            column(i)->setItemText(field, fieldName(static_cast<Field>(field)));
        }
    }
}

void ImportMapping::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fillRows();
    }
}

} // namespace Floorwatch::Callers
