#include "shell/keysdialog.h"

#include "kit/fonts.h"
#include "kit/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>

namespace Floorwatch::Shell
{

KeysDialog::KeysDialog(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keys"));
    const std::pair<QString, QString> keys[] = {
        {QStringLiteral("Ctrl+K"), tr("Go to an agent, queue, caller or page")},
        {QStringLiteral("F6, Shift+F6"), tr("Next or previous part of the page")},
        {QStringLiteral("← ↑ → ↓"), tr("Move in a list")},
        {QStringLiteral("A … Z"), tr("Type to find in a list")},
        {QStringLiteral("Ctrl+L  Ctrl+W  Ctrl+B"), tr("Listen, whisper, barge in: who is chosen")},
        {QStringLiteral("L  W  B  T"), tr("While listening: mode, take over")},
        {tr("Space"), tr("While listening: held, the agent hears you")},
        {QStringLiteral("M  R  F  N  G"), tr("While listening: mute, record, flag, note, give back")},
        {QStringLiteral("Ctrl+D"), tr("Who calls: the demand card of the chosen caller")},
        {QStringLiteral("Ctrl+J  Ctrl+Shift+A"), tr("Next alert; take the worst one")},
        {QStringLiteral("A  S  G  N  D  F"), tr("Of an alert: take, snooze, assign, note, demand card, to the front")},
        {tr("Return"), tr("Details of an agent or call; a queue's agents only")},
        {QStringLiteral("Ctrl+F"), tr("Find among the agents")},
        {QStringLiteral("Ctrl+T"), tr("Agents as cards or table")},
        {tr("Esc"), tr("End listening; close the details, then clear the filter")},
        {QStringLiteral("Ctrl+1 … 9"), tr("Page")},
        {QStringLiteral("?  F1"), tr("This sheet")},
        {QStringLiteral("Ctrl+Shift+L"), tr("Lock the console")},
        {QStringLiteral("Ctrl+Q"), tr("Quit")},
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(6 * Kit::Grid, 5 * Kit::Grid, 6 * Kit::Grid, 4 * Kit::Grid);
    grid->setHorizontalSpacing(6 * Kit::Grid);
    grid->setVerticalSpacing(2 * Kit::Grid);
    int row = 0;
    for (const auto &[key, what] : keys) {
        auto *name = new QLabel(key, this);
        name->setFont(Kit::font(Kit::Type::Strong, font()));
        grid->addWidget(name, row, 0);
        grid->addWidget(new QLabel(what, this), row, 1);
        ++row;
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, row, 0, 1, 2);
}

} // namespace Floorwatch::Shell
