// What operators have typed and not saved when the console changes hands. Kept in memory alone, and shown to nobody but
// to whom it belongs.
#pragma once

#include <QPointer>
#include <QStringList>

#include <any>
#include <functional>
#include <map>

class QMessageBox;
class QWidget;

namespace Floorwatch::Shell
{

class Drafts
{
public:
    /// Takes what is unsaved on this page, if it is one that can have that, for this operator to find again.
    void setAside(const QString &who, const QString &page, QWidget *widget);
    /// The pages on which this operator has left something.
    [[nodiscard]] QStringList pagesOf(const QString &who) const;
    /// Gives back to this page what the operator has left on it.
    void putBack(const QString &who, const QString &page, QWidget *widget);
    /// Throws away what belongs to nobody who has an account: the name may be given to somebody else.
    void keepOnly(const QStringList &names);
    /// The operators who have left something.
    [[nodiscard]] QStringList owners() const;

    /// Asks before what these lines name is lost; `then` is done where the answer is to discard it. One question at a
    /// time: a second one asks nothing.
    void ask(const QString &question, const QStringList &lines, QWidget *parent, const std::function<void()> &then);

private:
    std::map<QString, std::map<QString, std::any>> m_aside; ///< by operator and page
    QPointer<QMessageBox> m_question;
};

/// What is unsaved on this page, in a few words; empty where nothing, and of a page that saves by itself.
[[nodiscard]] QString unsavedOn(const QWidget *page);
/// Throws it away.
void discardOn(QWidget *page);

} // namespace Floorwatch::Shell
