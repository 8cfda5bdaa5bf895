// The head of the demand card: who this is, by which number, with which tags.
#pragma once

#include "callers/demandsight.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QToolButton;

namespace Floorwatch::Callers
{

class TagRow;

class DemandHead : public QWidget
{
    Q_OBJECT
public:
    explicit DemandHead(QWidget *parent = nullptr);
    void show(const DemandSight &sight);
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString who() const;
    [[nodiscard]] QString number() const;
    [[nodiscard]] TagRow &tags() { return *m_tags; }

Q_SIGNALS:
    void closeWanted();
    void addWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QString whoText(const DemandSight &sight) const;
    void dress();
    QLabel *m_glyph;
    QLabel *m_name;
    QToolButton *m_close;
    TagRow *m_tags;
    QLabel *m_who;
    QLabel *m_number;
    QToolButton *m_copy;
    QPushButton *m_add;
    QString m_key; ///< what is copied
};

/// What is shown as the caller's name.
[[nodiscard]] QString nameOf(const DemandSight &sight);

} // namespace Floorwatch::Callers
