#include "lookout/form.h"

#include "kit/fonts.h"
#include "kit/theme.h"

#include <QFormLayout>
#include <QLabel>

namespace Floorwatch::Lookout
{

using Kit::Grid;

namespace
{

constexpr int Widest = 820;

} // namespace

Form::Form(QWidget *parent) : QScrollArea(parent), m_rows(nullptr)
{
    auto *body = new QWidget;
    body->setMaximumWidth(Kit::scaled(Widest, font()));
    m_rows = new QFormLayout(body);
    m_rows->setContentsMargins(2 * Grid, 2 * Grid, 2 * Grid, 2 * Grid);
    m_rows->setSpacing(2 * Grid);
    m_rows->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    setWidget(body);
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
}

void Form::addField(QWidget *field)
{
    auto *label = new QLabel(widget());
    label->setBuddy(field);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    // Each in a row of its own: beside a field a label would be wrapped at half the width.
    m_rows->addRow(label);
    m_rows->addRow(field);
    m_labels.push_back(label);
}

void Form::addWide(QWidget *field) { m_rows->addRow(field); }

void Form::setLabels(const QStringList &labels)
{
    for (size_t i = 0; i < m_labels.size(); ++i) {
        m_labels[i]->setText(labels.value(static_cast<qsizetype>(i)));
        m_labels[i]->buddy()->setAccessibleName(m_labels[i]->text());
    }
}

void Form::setShown(QWidget *field, bool shown)
{
    field->setVisible(shown);
    for (QLabel *label : m_labels) {
        if (label->buddy() == field) {
            label->setVisible(shown);
        }
    }
}

} // namespace Floorwatch::Lookout
