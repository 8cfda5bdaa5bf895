// One node of a demand guide to be read: what to check, to say, not to say, and to do.
#pragma once

#include "alerts/guide.h"

#include <QScrollArea>

#include <array>

class QLabel;

namespace Floorwatch::Callers
{

class Heading;

class GuidePanel : public QScrollArea
{
    Q_OBJECT
public:
    explicit GuidePanel(QWidget *parent = nullptr);
    /// `fallback` stands in for an empty title.
    void setNode(const Alerts::GuideNode &node, const QString &fallback);
    [[nodiscard]] QString title() const;
    /// In the order check, say, not to say, do.
    [[nodiscard]] QString part(int index) const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    struct Part {
        Heading *heading;
        QLabel *text;
    };
    Alerts::GuideNode m_node;
    QString m_fallback;
    QLabel *m_title;
    QLabel *m_nothing;
    std::array<Part, 4> m_parts;
};

} // namespace Floorwatch::Callers
