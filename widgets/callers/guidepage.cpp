#include "callers/guidepage.h"

#include "callers/desk.h"
#include "callers/guideeditor.h"
#include "callers/guidefile.h"
#include "callers/guidepanel.h"
#include "callers/guideversions.h"
#include "callers/guideview.h"
#include "callers/pieces.h"
#include "callers/reasonpicker.h"
#include "callers/twolines.h"
#include "callers/undobar.h"
#include "callers/words.h"
#include "kit/fonts.h"
#include "kit/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Callers
{

using Access::Right;
using Alerts::Guide;
using Kit::Grid;
using Tone = Sentence::Tone;

namespace
{

constexpr double ZoomStep = 1.2;

} // namespace

GuidePage::GuidePage(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_title(plainLabel(this, false)), m_list(new QListWidget(this)),
      m_new(new QPushButton(this)), m_import(new QPushButton(this)), m_toolbar(new GuideToolbar(m_draft.stack(), this)),
      m_stack(new QStackedWidget(this)), m_empty(new Nothing(this)), m_view(new GuideView(this)),
      m_side(new QStackedWidget(this)), m_panel(new GuidePanel(this)), m_editor(new GuideEditor(m_draft, this)),
      m_message(new Sentence(this)), m_undo(new UndoBar(this)), m_versions(new GuideVersions(this))
{
    build();
    connectAll();
    reload();
    retranslate();
    refreshRights();
}

void GuidePage::build()
{
    auto *outer = new QHBoxLayout(this);
    outer->setContentsMargins(4 * Grid, 2 * Grid, 4 * Grid, 2 * Grid);
    outer->setSpacing(4 * Grid);
    auto *left = new QVBoxLayout;
    left->setSpacing(2 * Grid);
    left->addWidget(m_title);
    left->addWidget(m_list, 1);
    auto *deeds = new QHBoxLayout;
    deeds->addWidget(m_new);
    deeds->addWidget(m_import);
    deeds->addStretch();
    left->addLayout(deeds);
    outer->addLayout(left, 1);
    auto *right = new QVBoxLayout;
    right->setSpacing(2 * Grid);
    right->addWidget(m_toolbar);
    auto *guide = new QWidget(this);
    auto *across = new QHBoxLayout(guide);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(2 * Grid);
    across->addWidget(m_view, 3);
    across->addWidget(m_side, 2);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(guide);
    m_side->addWidget(m_panel);
    m_side->addWidget(m_editor);
    m_side->setMinimumWidth(72 * Grid);
    right->addWidget(m_stack, 1);
    right->addWidget(m_message);
    right->addWidget(m_undo);
    outer->addLayout(right, 4);
    m_list->setItemDelegate(new TwoLines(m_list));
    m_list->setMinimumWidth(48 * Grid);
    m_list->setFrameShape(QFrame::NoFrame);
    m_new->setObjectName(QStringLiteral("new"));
    m_import->setObjectName(QStringLiteral("import"));
}

void GuidePage::connectAll()
{
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr && item->data(Qt::UserRole).toString() != m_shown) {
            showGuide(item->data(Qt::UserRole).toString());
        }
    });
    connect(m_new, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_empty, &Nothing::deedChosen, this, [this] { beginNew(m_reason); });
    connect(m_import, &QPushButton::clicked, this, [this] { chooseFile(true); });
    connect(m_toolbar, &GuideToolbar::chosen, this, &GuidePage::act);
    connect(m_view, &GuideView::selectedChanged, this, &GuidePage::showNode);
    connect(m_editor, &GuideEditor::nodeWanted, m_view, &GuideView::select);
    connect(&m_draft, &GuideDraft::changed, this, [this] {
        if (m_draft.guide().id == m_shown) {
            m_view->setGuide(m_draft.guide());
        }
    });
    connect(m_versions, &GuideVersions::chosen, this, [this](const QByteArray &body, int version) {
        const auto guide = Alerts::guideFromJson(body);
        if (!guide) {
            m_message->say(guide.error(), Tone::Bad);
            return;
        }
        if (!m_editing) {
            setEditing(true);
        }
        m_draft.replace(guide.value(), tr("Version %1").arg(version));
        m_message->say(tr("Version %1 is in the editor; save it to make it the newest.").arg(version));
    });
    connect(&m_desk, &Desk::guidesChanged, this, &GuidePage::reload);
    connect(&m_desk, &Desk::settingsChanged, this, &GuidePage::reload);
    connect(&m_desk, &Desk::rightsChanged, this, &GuidePage::refreshRights);
}

const Guide *GuidePage::stored(const QString &id) const
{
    const auto &guides = m_desk.guides();
    const auto found = std::find_if(guides.begin(), guides.end(), [&id](const Guide &one) { return one.id == id; });
    return found == guides.end() ? nullptr : &*found;
}

void GuidePage::reload()
{
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    m_editor->setReasons(m_desk.settings().reasons);
    for (const Guide &guide : m_desk.guides()) {
        const QString demand = guide.demand.in(screenLanguage());
        const QString reason =
            guide.reason.isEmpty() ? tr("no reason") : reasonText(m_desk.settings().reasons, guide.reason);
        auto *item = new QListWidgetItem((demand.isEmpty() ? tr("(no title)") : demand) + QLatin1Char('\n') + reason);
        item->setData(Qt::UserRole, guide.id);
        m_list->addItem(item);
        if (guide.id == m_shown) {
            m_list->setCurrentItem(item);
        }
    }
    if (isEditing() || (m_editing && m_draft.isChanged())) {
        return; // what is typed stays
    }
    if (const Guide *now = stored(m_shown); now != nullptr) {
        m_draft.load(*now);
        showNode();
    } else if (m_reason.isEmpty() && !m_desk.guides().empty()) {
        showGuide(m_desk.guides().front().id);
    } else {
        m_shown.clear();
        m_stack->setCurrentIndex(0);
        sayNothing();
    }
}

void GuidePage::open(const Guide &guide, bool edit)
{
    m_reason.clear();
    m_shown = guide.id;
    m_draft.load(guide);
    m_view->fit();
    m_stack->setCurrentIndex(1);
    m_message->clear();
    setEditing(edit);
    const QSignalBlocker quiet(m_list);
    m_list->setCurrentRow(-1);
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(Qt::UserRole).toString() == guide.id) {
            m_list->setCurrentRow(row);
        }
    }
}

/// Edits that were not saved are kept for a way back.
void GuidePage::leave(Left how)
{
    if (m_editing && m_draft.isChanged()) {
        offerBack(m_draft.guide(), how);
    }
    m_editing = false;
}

void GuidePage::offerBack(const Guide &draft, Left how)
{
    m_undo->offer(
        tr("What you changed of “%1” is not saved.").arg(draft.demand.in(screenLanguage())),
        [this, draft] { openDraft(draft); }, tr("Go back to it"), how == Left::Kept ? std::any(draft) : std::any());
}

std::vector<Guide> GuidePage::typed() const
{
    std::vector<Guide> all;
    if (m_editing && m_draft.isChanged()) {
        all.push_back(m_draft.guide());
    }
    if (const auto *left = std::any_cast<Guide>(&m_undo->draft()); left != nullptr) {
        all.push_back(*left);
    }
    return all;
}

void GuidePage::openDraft(const Guide &draft)
{
    const Guide *before = stored(draft.id);
    Guide empty;
    empty.id = draft.id;
    open(before == nullptr ? empty : *before, true);
    m_draft.replace(draft, tr("What was typed"));
}

QString GuidePage::unsaved() const
{
    QStringList parts;
    for (const Guide &guide : typed()) {
        const QString demand = guide.demand.in(screenLanguage());
        parts.append(demand.isEmpty() ? tr("a new guide") : tr("what was changed of “%1”").arg(demand));
    }
    return parts.join(QStringLiteral("; "));
}

std::any GuidePage::takeUnsaved()
{
    const std::vector<Guide> all = typed();
    m_undo->withdraw();
    if (m_editing) {
        m_message->clear();
        setEditing(false);
        if (stored(m_shown) == nullptr) { // a new one is nowhere but in the draft
            m_shown.clear();
            m_draft.load({});
        }
        reload();
    }
    return all.empty() ? std::any() : std::any(all);
}

void GuidePage::putBack(const std::any &typed)
{
    const auto *was = std::any_cast<std::vector<Guide>>(&typed);
    if (was == nullptr) {
        return;
    }
    openDraft(was->front());
    m_editing = true; // the right to may come a moment later
    refreshRights();
    if (was->size() > 1) {
        offerBack(was->back());
    }
    m_message->say(tr("What you had not saved is back."));
}

void GuidePage::showGuide(const QString &id)
{
    if (const Guide *guide = stored(id); guide != nullptr) {
        leave();
        open(*guide, false);
    }
}

void GuidePage::showReason(const QString &reason)
{
    for (const Guide &guide : m_desk.guides()) {
        if (!reason.isEmpty() && guide.reason == reason) {
            if (guide.id != m_shown || !m_editing) {
                showGuide(guide.id);
            }
            return;
        }
    }
    leave();
    m_reason = reason;
    m_shown.clear();
    m_list->setCurrentRow(-1);
    m_stack->setCurrentIndex(0);
    setEditing(false);
    sayNothing();
}

void GuidePage::beginNew(const QString &reason)
{
    if (!m_mayEdit) {
        return;
    }
    leave();
    Guide guide;
    guide.id = newGuideId();
    guide.reason = reason;
    guide.root.id = QStringLiteral("root");
    open(guide, true);
    m_editor->begin();
}

void GuidePage::setEditing(bool on)
{
    m_editing = on && m_mayEdit;
    refreshRights();
    showNode();
}

void GuidePage::showNode()
{
    if (const Alerts::GuideNode *node = m_view->selectedNode(); node != nullptr) {
        m_panel->setNode(*node, m_draft.guide().demand.in(screenLanguage()));
        m_editor->setNode(node->id);
    }
}

void GuidePage::act(GuideToolbar::Deed deed)
{
    switch (deed) {
    case GuideToolbar::ZoomOut: m_view->zoomBy(1 / ZoomStep); break;
    case GuideToolbar::ZoomIn: m_view->zoomBy(ZoomStep); break;
    case GuideToolbar::Fit: m_view->fit(); break;
    case GuideToolbar::Undo: m_draft.stack().undo(); break;
    case GuideToolbar::Redo: m_draft.stack().redo(); break;
    case GuideToolbar::Edit: setEditing(true); break;
    case GuideToolbar::Discard: discard(); break;
    case GuideToolbar::Save: save(); break;
    case GuideToolbar::Versions: askVersions(); break;
    case GuideToolbar::Export: chooseFile(false); break;
    case GuideToolbar::Delete: remove(); break;
    case GuideToolbar::DeedCount: break;
    }
}

void GuidePage::save()
{
    const Guide guide = m_draft.guide();
    if (guide.demand.chinese.trimmed().isEmpty() && guide.demand.english.trimmed().isEmpty()) {
        m_message->say(tr("Write the demand in the customer's words first: the title at the left."), Tone::Bad);
        return;
    }
    // What cannot be read back is not stored.
    if (const auto readBack = Alerts::guideFromJson(Alerts::toJson(guide)); !readBack) {
        m_message->say(readBack.error(), Tone::Bad);
        return;
    }
    QString why;
    if (!m_desk.saveGuide(guide, &why)) {
        m_message->say(why, Tone::Bad);
        return;
    }
    m_draft.stack().setClean();
    setEditing(false);
    reload();
    m_message->say(tr("Saved as a new version."), Tone::Good);
}

void GuidePage::discard()
{
    leave(Left::Discarded);
    if (const Guide *before = stored(m_shown); before != nullptr) {
        open(*before, false);
        return;
    }
    m_shown.clear();
    setEditing(false);
    reload();
}

void GuidePage::remove()
{
    const Guide guide = m_draft.guide();
    QString why;
    if (!m_desk.removeGuide(guide.id, &why)) {
        m_message->say(why, Tone::Bad);
        return;
    }
    reload();
    m_undo->offer(tr("“%1” was deleted.").arg(guide.demand.in(screenLanguage())), [this, guide] {
        QString fault;
        if (!m_desk.saveGuide(guide, &fault)) {
            m_message->say(fault, Tone::Bad);
            return;
        }
        reload();
        showGuide(guide.id);
    });
}

void GuidePage::askVersions()
{
    m_desk.guideVersions(m_shown, this, [this](const Base::Result<std::vector<Journal::Document>> &versions) {
        m_versions->show(versions, m_desk.now(), m_desk.zone());
        m_versions->open();
    });
}

void GuidePage::chooseFile(bool toImport)
{
    auto *dialog = new QFileDialog(this, toImport ? tr("Import a guide") : tr("Export the guide"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(tr("Demand guides (*.json)"));
    if (toImport) {
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, this, &GuidePage::importFile);
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave);
        dialog->setDefaultSuffix(QStringLiteral("json"));
        connect(dialog, &QFileDialog::fileSelected, this, &GuidePage::exportTo);
    }
    dialog->open();
}

void GuidePage::importFile(const QString &file)
{
    const auto guide = readGuide(file);
    if (!guide) {
        m_message->say(guide.error(), Tone::Bad);
        return;
    }
    leave();
    const Guide &imported = guide.value();
    Guide before;
    before.id = imported.id;
    before.root.id = imported.root.id;
    const Guide *there = stored(imported.id);
    const bool known = there != nullptr;
    open(known ? *there : before, true);
    m_draft.replace(imported, tr("Import"));
    m_message->say(known ? tr("The file is in the editor; saving it makes it the newest version of this guide.")
                         : tr("The file is in the editor; save it to keep it."));
}

void GuidePage::exportTo(const QString &file)
{
    const Base::Status written = writeGuide(file, m_draft.guide());
    m_message->say(written ? tr("Exported to %1.").arg(breakable(file)) : written.error(),
                   written ? Tone::Good : Tone::Bad);
}

QString GuidePage::message() const { return m_message->text(); }

bool GuidePage::isEmptyShown() const { return m_stack->currentIndex() == 0; }

void GuidePage::sayNothing()
{
    const QString deed = m_mayEdit ? tr("Write one") : QString();
    if (m_reason.isEmpty()) {
        m_empty->say(
            QStringLiteral("guide"), tr("No guides yet"),
            tr("A guide says for a demand in the customer's words what may be behind it, what to check, to say "
               "and to do."),
            deed);
    } else {
        m_empty->say(QStringLiteral("guide"),
                     tr("No guide for “%1”").arg(reasonText(m_desk.settings().reasons, m_reason)),
                     tr("Nobody wrote down what may be behind this demand."), deed);
    }
    refreshRights();
}

void GuidePage::refreshRights()
{
    QString why;
    m_mayEdit = m_desk.may(Right::EditRules, &why);
    m_side->setCurrentIndex(isEditing() ? 1 : 0);
    for (QPushButton *button : {m_new, m_import}) {
        button->setEnabled(m_mayEdit);
        button->setToolTip(m_mayEdit ? QString() : why);
    }
    m_toolbar->setState(!m_shown.isEmpty(), isEditing(), m_mayEdit, why);
}

void GuidePage::retranslate()
{
    m_title->setText(tr("Demand guides"));
    m_title->setFont(Kit::font(Kit::Type::Title, font()));
    m_new->setText(tr("New guide"));
    m_import->setText(tr("Import…"));
    m_list->setAccessibleName(tr("Demand guides"));
}

void GuidePage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        reload();
        if (m_shown.isEmpty()) {
            sayNothing();
        }
    } else if (event->type() == QEvent::FontChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Callers
