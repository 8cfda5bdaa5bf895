// Words and fields that the editors of rules share.
#pragma once

#include "alerts/floorrule.h"

#include <QComboBox>

namespace Floorwatch::Lookout
{

/// In what a finding's limit is written.
enum class Unit : quint8 { Seconds, Percent, Number };
[[nodiscard]] Unit unitOf(Alerts::Finding finding);
/// "less than" for service level and free agents, else "more than".
[[nodiscard]] bool isBadBelow(Alerts::Finding finding);
/// A figure of the finding with its unit: "1:30", "80 %", "3".
[[nodiscard]] QString figureText(Alerts::Finding finding, double value);
/// Findings that a floor rule may have, in the order of their enum.
[[nodiscard]] const std::vector<Alerts::Finding> &floorFindings();

/// A choice of severities, whose names follow the language of the screen.
class SeverityBox : public QComboBox
{
    Q_OBJECT
public:
    explicit SeverityBox(QWidget *parent = nullptr);
    [[nodiscard]] Alerts::Severity severity() const;
    void setSeverity(Alerts::Severity severity);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

/// A choice of sounds; the first is the severity's own.
class SoundBox : public QComboBox
{
    Q_OBJECT
public:
    explicit SoundBox(QWidget *parent = nullptr);
    [[nodiscard]] QString sound() const { return currentData().toString(); }
    /// A sound that the list has not is added: it was set elsewhere.
    void setSound(const QString &sound);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
};

} // namespace Floorwatch::Lookout
