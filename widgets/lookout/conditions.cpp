#include "lookout/conditions.h"

#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"
#include "lookout/looks.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Test;
using Kit::Grid;

namespace
{

constexpr int DeepestGroup = 6; // rules nest at most 8 deep
constexpr int MostOfACount = 9999;
constexpr int MostSeconds = 86'400;

} // namespace

Condition::Condition(int depth, QWidget *parent)
    : QFrame(parent), m_depth(depth), m_kind(new QComboBox(this)), m_sentence(new QHBoxLayout),
      m_remove(new QToolButton(this)), m_below(new QVBoxLayout), m_indented(new QWidget(this)),
      m_add(new QPushButton(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Grid);
    auto *row = new QHBoxLayout;
    row->setSpacing(2 * Grid);
    row->addWidget(m_kind);
    m_sentence->setSpacing(Grid);
    row->addLayout(m_sentence, 1);
    row->addWidget(m_remove);
    column->addLayout(row);
    auto *inside = new QVBoxLayout(m_indented);
    inside->setContentsMargins(5 * Grid, 0, 0, 0);
    inside->setSpacing(Grid);
    m_below->setSpacing(Grid);
    inside->addLayout(m_below);
    inside->addWidget(m_add, 0, Qt::AlignLeft);
    column->addWidget(m_indented);
    m_remove->setVisible(depth > 0);
    fillKinds();
    connect(m_kind, &QComboBox::activated, this,
            [this] { changeKind(static_cast<Kind>(m_kind->currentData().toInt())); });
    connect(m_remove, &QToolButton::clicked, this, &Condition::removeWanted);
    connect(m_add, &QPushButton::clicked, this, [this] {
        Condition *part = addPart(freshTest(Kind::Tag));
        part->kind()->setFocus();
        Q_EMIT edited();
    });
    retranslate();
}

void Condition::fillKinds()
{
    m_kind->clear();
    for (int i = 0; i < Alerts::TestKindCount; ++i) {
        const auto kind = static_cast<Kind>(i);
        const bool possible = m_depth == 0 ? holdsParts(kind) : (!holdsParts(kind) || m_depth <= DeepestGroup);
        if (possible) {
            m_kind->addItem(kindName(kind), i);
        }
    }
}

void Condition::setTest(const Test &test)
{
    Test shown = test;
    m_isWrapped = m_depth == 0 && !holdsParts(test.kind);
    if (m_isWrapped) {
        shown = Test{};
        shown.parts = {test};
    }
    clearParts();
    m_test = shown;
    m_test.parts.clear();
    for (const Test &part : shown.parts) {
        addPart(part);
    }
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(shown.kind)));
    showSentence();
    showParts();
}

Test Condition::test() const
{
    if (m_isWrapped && m_test.kind == Kind::All && m_parts.size() == 1) {
        return m_parts.front()->test();
    }
    Test test = m_test;
    if (holdsParts(test.kind)) {
        for (const Condition *part : m_parts) {
            test.parts.push_back(part->test());
        }
    }
    return test;
}

Condition *Condition::addPart(const Test &test)
{
    auto *part = new Condition(m_depth + 1, m_indented);
    part->setTest(test);
    m_below->addWidget(part);
    part->show();
    m_parts.push_back(part);
    connect(part, &Condition::edited, this, &Condition::edited);
    connect(part, &Condition::removeWanted, this, [this, part] { removePart(part); });
    showParts();
    return part;
}

void Condition::removePart(Condition *part)
{
    m_parts.erase(std::remove(m_parts.begin(), m_parts.end(), part), m_parts.end());
    part->hide();
    part->deleteLater();
    showParts();
    Q_EMIT edited();
}

void Condition::clearParts()
{
    for (Condition *part : m_parts) {
        part->hide();
        part->deleteLater();
    }
    m_parts.clear();
}

void Condition::changeKind(Kind kind)
{
    if (kind == m_test.kind) {
        return;
    }
    const bool held = holdsParts(m_test.kind);
    Test fresh = freshTest(kind);
    if (!blanksOf(kind).empty() && blanksOf(kind).front() == Blank::Words) {
        fresh.words = m_test.words;
    }
    m_test = fresh;
    if (holdsParts(kind) && !held) {
        clearParts();
    }
    showSentence();
    showParts();
    Q_EMIT edited();
}

void Condition::showParts()
{
    const bool holds = holdsParts(m_test.kind);
    m_indented->setVisible(holds);
    // "Not" is about one part; a second one would be a sentence that nobody can read.
    m_add->setVisible(holds && (m_test.kind != Kind::Not || m_parts.empty()));
}

QWidget *Condition::makeBlank(Blank blank)
{
    if (blank == Blank::Words) {
        auto *edit = new QLineEdit(joined(m_test.words), this);
        edit->setPlaceholderText(exampleOf(m_test.kind));
        edit->setMinimumWidth(Kit::scaled(120, font()));
        edit->setToolTip(tr("More than one: with commas between. Any of them is enough."));
        connect(edit, &QLineEdit::textEdited, this, [this](const QString &text) {
            m_test.words = wordsIn(text);
            Q_EMIT edited();
        });
        return edit;
    }
    int *value = blank == Blank::Number  ? &m_test.number
                 : blank == Blank::Days  ? &m_test.days
                 : blank == Blank::Hours ? &m_test.hours
                                         : &m_test.seconds;
    auto *spin = new QSpinBox(this);
    spin->setRange(0, blank == Blank::Seconds ? MostSeconds : MostOfACount);
    spin->setValue(*value);
    spin->setMinimumWidth(Kit::scaled(52, font()));
    connect(spin, &QSpinBox::valueChanged, this, [this, value](int now) {
        *value = now;
        Q_EMIT edited();
    });
    return spin;
}

void Condition::showSentence()
{
    while (QLayoutItem *item = m_sentence->takeAt(0)) {
        delete item;
    }
    for (QWidget *old : m_blanks) {
        old->hide();
        old->deleteLater();
    }
    m_blanks.clear();
    // The sentence is cut at its blanks, wherever the language has them.
    static const QRegularExpression Cut(QStringLiteral("%([12])"));
    const QString sentence = sentenceOf(m_test.kind);
    const std::vector<Blank> blanks = blanksOf(m_test.kind);
    const auto addWords = [this](const QString &words) {
        if (!words.trimmed().isEmpty()) {
            auto *label = new QLabel(words.trimmed(), this);
            label->setTextFormat(Qt::PlainText);
            m_sentence->addWidget(label);
            label->show();
            m_blanks.push_back(label);
        }
    };
    qsizetype from = 0;
    bool stretches = false;
    for (auto matches = Cut.globalMatch(sentence); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        addWords(sentence.mid(from, match.capturedStart() - from));
        from = match.capturedEnd();
        const auto which = static_cast<size_t>(match.capturedView(1).toInt()) - 1;
        if (which < blanks.size()) {
            QWidget *field = makeBlank(blanks[which]);
            field->setAccessibleName(sentence);
            const bool words = blanks[which] == Blank::Words;
            m_sentence->addWidget(field, words ? 1 : 0);
            field->show();
            m_blanks.push_back(field);
            stretches = stretches || words;
        }
    }
    addWords(sentence.mid(from));
    if (!stretches) {
        m_sentence->addStretch(1);
    }
}

void Condition::retranslate()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    m_remove->setIcon(Kit::icon(QStringLiteral("close"), theme.dim, theme.dim));
    m_remove->setToolTip(tr("Take this condition out"));
    m_remove->setAccessibleName(tr("Take this condition out"));
    m_add->setText(tr("Add a condition"));
    m_kind->setAccessibleName(tr("Kind of condition"));
    for (int i = 0; i < m_kind->count(); ++i) {
        m_kind->setItemText(i, kindName(static_cast<Kind>(m_kind->itemData(i).toInt())));
    }
}

void Condition::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showSentence();
    } else if (event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
