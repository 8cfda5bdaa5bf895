// What a page is asked before somebody leaves it: whether something stands on it that is stored nowhere.
#pragma once

#include <QStringList>

#include <any>
#include <functional>

class QMessageBox;
class QWidget;

namespace Floorwatch::Kit
{

/// A page on which something can be typed that holds only once it is saved. The shell asks every page that is one
/// before it signs out or closes, and keeps for the operator what a sign-out without a question would lose.
class Unsaved
{
public:
    virtual ~Unsaved() = default;

    /// What would be lost, in a few words ("a notice that is being written"); empty where nothing.
    [[nodiscard]] virtual QString unsaved() const = 0;
    /// Hands over what was typed, empty where nothing was. Afterwards nothing on the page tells of it.
    [[nodiscard]] virtual std::any takeUnsaved() = 0;
    /// Puts back what takeUnsaved() of a page of the same class has given, and says so on the page.
    virtual void putBack(const std::any &typed) = 0;
};

/// Asks whether what is unsaved may be lost, in a window of its own that deletes itself; `lines` say more of it. `then`
/// is told whether it may, unless `parent` is gone by then. Return and Escape keep it.
QMessageBox *askDiscard(QWidget *parent, const QString &title, const QString &question, const QStringList &lines,
                        const std::function<void(bool discarded)> &then);

} // namespace Floorwatch::Kit
