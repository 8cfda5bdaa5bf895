#include "callers/guideeditor.h"

#include "callers/guideview.h"
#include "callers/pieces.h"
#include "callers/reasonpicker.h"
#include "kit/fonts.h"
#include "kit/icons.h"
#include "kit/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

namespace Floorwatch::Callers
{

using Kit::Grid;
using Part = GuideDraft::Part;

namespace
{

constexpr int Lines = 3;

QString textIn(const Alerts::BothWords &words, bool chinese) { return chinese ? words.chinese : words.english; }

} // namespace

GuideEditor::GuideEditor(GuideDraft &draft, QWidget *parent)
    : QScrollArea(parent), m_draft(draft), m_reasonLabel(dimLabel(this, false)), m_reason(new QToolButton(this)),
      m_picker(new ReasonPicker(this)), m_deeds(), m_languages(), m_labels(), m_titles(), m_fields()
{
    setFrameShape(NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *body = new QWidget(this);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(2 * Grid, Grid, 2 * Grid, Grid);
    column->setSpacing(2 * Grid);
    column->addWidget(m_reasonLabel);
    column->addWidget(m_reason);
    m_reason->setProperty("combo", true);
    m_reason->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    auto *deeds = new FlowLayout;
    for (int i = 0; i < DeedCount; ++i) {
        auto *button = new QPushButton(body);
        connect(button, &QPushButton::clicked, this, [this, i] { act(static_cast<Deed>(i)); });
        deeds->addWidget(button);
        m_deeds[static_cast<size_t>(i)] = button;
    }
    column->addLayout(deeds);
    auto *grid = new QGridLayout;
    grid->setSpacing(Grid);
    buildFields(*grid);
    column->addLayout(grid);
    column->addStretch();
    setWidget(body);
    connect(m_reason, &QToolButton::clicked, this, [this] {
        m_picker->setReasons(m_reasons.names, m_draft.guide().reason);
        m_picker->openAt(m_reason);
    });
    connect(m_picker, &ReasonPicker::chosen, this, [this](const QString &reason) { m_draft.setReason(reason); });
    connect(&m_draft, &GuideDraft::changed, this, &GuideEditor::refresh);
    retranslate();
}

void GuideEditor::buildFields(QGridLayout &grid)
{
    for (int language = 0; language < 2; ++language) {
        const auto at = static_cast<size_t>(language);
        const bool chinese = language == 0;
        m_languages[at] = dimLabel(this, false);
        grid.addWidget(m_languages[at], 0, language);
        grid.setColumnStretch(language, 1);
        m_titles[at] = new QLineEdit(this);
        grid.addWidget(m_titles[at], 2, language);
        connect(m_titles[at], &QLineEdit::textEdited, this,
                [this, chinese](const QString &text) { m_draft.setWords(m_node, Part::Title, chinese, text); });
        for (size_t i = 0; i < m_fields.size(); ++i) {
            auto *field = new QPlainTextEdit(this);
            field->setTabChangesFocus(true);
            field->setFixedHeight(Lines * Kit::lineHeight(font()) + 3 * Grid);
            grid.addWidget(field, 4 + 2 * static_cast<int>(i), language);
            m_fields[i][at] = field;
            const auto part = static_cast<Part>(i + 1);
            connect(field, &QPlainTextEdit::textChanged, this, [this, field, part, chinese] {
                if (!m_filling) {
                    m_draft.setWords(m_node, part, chinese, field->toPlainText());
                }
            });
        }
    }
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i] = dimLabel(this, false);
        grid.addWidget(m_labels[i], 1 + 2 * static_cast<int>(i), 0, 1, 2);
    }
}

QPlainTextEdit *GuideEditor::field(Part part, bool chinese)
{
    return m_fields.at(static_cast<size_t>(part) - 1)[chinese ? 0 : 1];
}

void GuideEditor::setReasons(const Alerts::ReasonSettings &reasons)
{
    m_reasons = reasons;
    refresh();
}

void GuideEditor::setNode(const QString &node)
{
    m_node = node;
    refresh();
}

void GuideEditor::begin()
{
    m_titles.front()->setFocus();
    m_titles.front()->selectAll();
}

void GuideEditor::act(Deed deed)
{
    const Alerts::GuideNode *above = parentOf(m_draft.guide().root, m_node);
    const QString parent = above == nullptr ? QString() : above->id;
    QString wanted;
    switch (deed) {
    case AddBelow: wanted = m_draft.addBelow(m_node); break;
    case AddBeside: wanted = m_draft.addBeside(m_node); break;
    case Up: m_draft.move(m_node, -1); break;
    case Down: m_draft.move(m_node, 1); break;
    case Remove: wanted = m_draft.remove(m_node) ? parent : QString(); break;
    case DeedCount: break;
    }
    if (!wanted.isEmpty()) {
        Q_EMIT nodeWanted(wanted);
        if (deed != Remove) {
            begin();
        }
    }
}

void GuideEditor::refresh()
{
    const QScopedValueRollback filling(m_filling, true);
    const Alerts::Guide &guide = m_draft.guide();
    m_reason->setText(guide.reason.isEmpty() ? tr("No reason") : reasonText(m_reasons, guide.reason));
    const Alerts::GuideNode *node = nodeOf(guide.root, m_node);
    widget()->setEnabled(node != nullptr);
    const bool isRoot = m_node == guide.root.id;
    m_deeds[AddBeside]->setEnabled(!isRoot);
    m_deeds[Up]->setEnabled(!isRoot);
    m_deeds[Down]->setEnabled(!isRoot);
    m_deeds[Remove]->setEnabled(!isRoot);
    if (node == nullptr) {
        return;
    }
    for (const bool chinese : {true, false}) {
        // The cursor stays where it is while somebody types.
        if (QLineEdit *title = this->title(chinese); title->text() != textIn(node->title, chinese)) {
            title->setText(textIn(node->title, chinese));
        }
        for (int i = 1; i < GuideDraft::PartCount; ++i) {
            const QString &text = textIn(wordsOf(*node, static_cast<Part>(i)), chinese);
            if (QPlainTextEdit *edit = field(static_cast<Part>(i), chinese); edit->toPlainText() != text) {
                edit->setPlainText(text);
            }
        }
    }
}

void GuideEditor::retranslate()
{
    m_reasonLabel->setText(tr("Opens for the reason"));
    m_reason->setAccessibleName(tr("Reason that opens this guide"));
    const QStringList parts{tr("Title"), tr("Check"), tr("Say"), tr("Do not say"), tr("Do")};
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(parts[static_cast<qsizetype>(i)]);
    }
    const QStringList languages{tr("Chinese"), tr("English")};
    for (size_t i = 0; i < m_languages.size(); ++i) {
        const QString &language = languages[static_cast<qsizetype>(i)];
        m_languages[i]->setText(language);
        m_titles[i]->setAccessibleName(parts.first() + QStringLiteral(", ") + language);
        for (size_t part = 0; part < m_fields.size(); ++part) {
            m_fields[part][i]->setAccessibleName(parts[static_cast<qsizetype>(part) + 1] + QStringLiteral(", ") +
                                                 language);
        }
    }
    const QStringList deeds{tr("Add a factor below"), tr("Add one beside"), tr("Up"), tr("Down"), tr("Remove")};
    for (size_t i = 0; i < m_deeds.size(); ++i) {
        m_deeds[i]->setText(deeds[static_cast<qsizetype>(i)]);
    }
    refresh();
}

void GuideEditor::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        for (const auto &pair : m_fields) {
            for (QPlainTextEdit *field : pair) {
                field->setFixedHeight(Lines * Kit::lineHeight(font()) + 3 * Grid);
            }
        }
    }
}

} // namespace Floorwatch::Callers
