// The dialogs that ask what an action still needs, and then ask the PBX. They open and return at once.
#pragma once

#include "board/actions.h"
#include "board/commandtracker.h"
#include "board/queuedoors.h"

class QDialog;
class QWidget;

namespace Floorwatch::Board
{

/// What a dialog acts on.
struct ActionContext {
    Desk &desk;
    CommandTracker &tracker;
    const QueueDoors &doors;
    Selection selection;
    QWidget *parent = nullptr;
};

/// Opens the action's dialog, or asks at once where nothing needs to be known. Returns the dialog, null where none
/// was needed or what was selected is gone. The dialog deletes itself.
QDialog *openActionDialog(const ActionContext &context, ActionId id);

} // namespace Floorwatch::Board
