#include "kit/unsaved.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace Floorwatch::Kit
{

namespace
{

struct UnsavedTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Unsaved)
};

} // namespace

QMessageBox *askDiscard(QWidget *parent, const QString &title, const QString &question, const QStringList &lines,
                        const std::function<void(bool discarded)> &then)
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, title, question, QMessageBox::NoButton, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(lines.join(QLatin1Char('\n')));
    QPushButton *discard = box->addButton(UnsavedTexts::tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton *keep = box->addButton(UnsavedTexts::tr("Keep editing"), QMessageBox::RejectRole);
    discard->setObjectName(QStringLiteral("discard"));
    keep->setObjectName(QStringLiteral("keep"));
    box->setDefaultButton(keep);
    box->setEscapeButton(keep);
    QObject::connect(box, &QMessageBox::finished, parent,
                     [box, discard, then] { then(box->clickedButton() == discard); });
    box->open();
    return box;
}

} // namespace Floorwatch::Kit
