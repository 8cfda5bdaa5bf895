// A column of fields with their labels above them, in a place that scrolls.
#pragma once

#include <QScrollArea>

#include <vector>

class QFormLayout;
class QLabel;

namespace Floorwatch::Lookout
{

class Form : public QScrollArea
{
    Q_OBJECT
public:
    explicit Form(QWidget *parent = nullptr);

    /// A field with a label of its own.
    void addField(QWidget *field);
    /// Something that says itself what it is: a check box, a caption.
    void addWide(QWidget *field);
    /// The labels, in the order of the fields.
    void setLabels(const QStringList &labels);
    /// Shows or hides a field with its label.
    void setShown(QWidget *field, bool shown);

private:
    QFormLayout *m_rows;
    std::vector<QLabel *> m_labels;
};

} // namespace Floorwatch::Lookout
