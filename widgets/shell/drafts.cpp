#include "shell/drafts.h"

#include "kit/unsaved.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace Floorwatch::Shell
{

namespace
{

struct DraftTexts {
    Q_DECLARE_TR_FUNCTIONS(Floorwatch::Shell::Drafts)
};

} // namespace

QString unsavedOn(const QWidget *page)
{
    const auto *asked = dynamic_cast<const Kit::Unsaved *>(page);
    return asked == nullptr ? QString() : asked->unsaved();
}

void discardOn(QWidget *page)
{
    if (auto *asked = dynamic_cast<Kit::Unsaved *>(page); asked != nullptr) {
        (void)asked->takeUnsaved();
    }
}

void Drafts::setAside(const QString &who, const QString &page, QWidget *widget)
{
    auto *asked = dynamic_cast<Kit::Unsaved *>(widget);
    // Also where nothing is unsaved: the page may offer the way back to something that nobody else is to see.
    if (std::any typed = asked == nullptr ? std::any() : asked->takeUnsaved(); typed.has_value()) {
        m_aside[who][page] = std::move(typed);
    }
}

QStringList Drafts::pagesOf(const QString &who) const
{
    QStringList pages;
    if (const auto own = m_aside.find(who); own != m_aside.end()) {
        for (const auto &[page, typed] : own->second) {
            pages.append(page);
        }
    }
    return pages;
}

void Drafts::putBack(const QString &who, const QString &page, QWidget *widget)
{
    const auto own = m_aside.find(who);
    auto *asked = dynamic_cast<Kit::Unsaved *>(widget);
    if (own == m_aside.end() || asked == nullptr) {
        return;
    }
    if (const auto typed = own->second.extract(page); !typed.empty()) {
        asked->putBack(typed.mapped());
    }
    if (own->second.empty()) {
        m_aside.erase(own);
    }
}

void Drafts::keepOnly(const QStringList &names)
{
    std::erase_if(m_aside, [&names](const auto &own) { return !names.contains(own.first); });
}

QStringList Drafts::owners() const
{
    QStringList owners;
    for (const auto &[who, pages] : m_aside) {
        owners.append(who);
    }
    return owners;
}

void Drafts::ask(const QString &question, const QStringList &lines, QWidget *parent, const std::function<void()> &then)
{
    if (m_question != nullptr) {
        m_question->raise();
        return;
    }
    m_question = Kit::askDiscard(parent, DraftTexts::tr("Floorwatch"), question, lines, [this, then](bool isDiscarded) {
        m_question = nullptr; // it goes a moment later
        if (isDiscarded) {
            then();
        }
    });
    m_question->setIcon(QMessageBox::Question);
}

} // namespace Floorwatch::Shell
