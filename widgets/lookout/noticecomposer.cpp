#include "lookout/noticecomposer.h"

#include "kit/fonts.h"
#include "kit/theme.h"
#include "lookout/form.h"
#include "lookout/looks.h"
#include "lookout/parts.h"

#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace Floorwatch::Lookout
{

using Alerts::Notice;
using Kit::Grid;

namespace
{

constexpr int Minutes[] = {30, 60, 120, 240, 480};
constexpr int AsItIs = -1;
constexpr int Until = 0; ///< withdrawn

} // namespace

NoticeComposer::NoticeComposer(QWidget *parent)
    : QWidget(parent), m_form(new Form(this)), m_title(new QLineEdit(this)), m_chinese(new QPlainTextEdit(this)),
      m_chineseLength(new QLabel(this)), m_english(new QPlainTextEdit(this)), m_englishLength(new QLabel(this)),
      m_queues(new QLineEdit(this)), m_expiry(new QComboBox(this))
{
    build();
    const auto change = [this] {
        count();
        if (!m_filling) {
            Q_EMIT edited();
        }
    };
    for (QPlainTextEdit *text : {m_chinese, m_english}) {
        connect(text, &QPlainTextEdit::textChanged, this, change);
    }
    for (QLineEdit *edit : {m_title, m_queues}) {
        connect(edit, &QLineEdit::textEdited, this, change);
    }
    connect(m_expiry, &QComboBox::currentIndexChanged, this, change);
    retranslate();
}

void NoticeComposer::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_form);
    for (QPlainTextEdit *text : {m_chinese, m_english}) {
        text->setTabChangesFocus(true);
        text->setFixedHeight(4 * Kit::lineHeight(font()) + 2 * Grid);
    }
    m_form->addField(m_title);
    m_form->addField(m_chinese);
    m_form->addWide(m_chineseLength);
    m_form->addField(m_english);
    m_form->addWide(m_englishLength);
    m_form->addField(m_queues);
    m_form->addField(m_expiry);
    m_title->setObjectName(QStringLiteral("title"));
}

void NoticeComposer::setNotice(const Notice &notice)
{
    m_filling = true;
    m_notice = notice;
    const Alerts::NoticeText text = notice.versions.empty() ? Alerts::NoticeText{} : notice.versions.back();
    m_title->setText(notice.title);
    m_chinese->setPlainText(text.chinese);
    m_english->setPlainText(text.english);
    m_queues->setText(joined(notice.queues));
    m_expiry->clear();
    if (Base::isSet(notice.expires)) {
        m_expiry->addItem(QString(), AsItIs);
    }
    for (const int minutes : Minutes) {
        m_expiry->addItem(QString(), minutes);
    }
    m_expiry->addItem(QString(), Until);
    // A draft about a fault is over when the fault is: two hours, unless somebody says otherwise.
    m_expiry->setCurrentIndex(Base::isSet(notice.expires) ? 0
                              : Base::isSet(notice.sent)  ? m_expiry->count() - 1
                                                          : m_expiry->findData(120));
    m_filling = false;
    m_given = fields();
    retranslate();
}

NoticeFields NoticeComposer::fields() const
{
    return {m_title->text(), m_chinese->toPlainText(), m_english->toPlainText(), m_queues->text(),
            m_expiry->currentData().toInt()};
}

void NoticeComposer::setFields(const NoticeFields &fields)
{
    m_title->setText(fields.title);
    m_chinese->setPlainText(fields.chinese);
    m_english->setPlainText(fields.english);
    m_queues->setText(fields.queues);
    m_expiry->setCurrentIndex(std::max(0, m_expiry->findData(fields.minutes)));
}

bool NoticeComposer::isEdited() const
{
    const NoticeFields now = fields();
    const auto hasWords = [](const QString &text) { return !text.trimmed().isEmpty(); };
    return now != m_given && (hasWords(now.title) || hasWords(now.chinese) || hasWords(now.english));
}

Notice NoticeComposer::notice(Base::Instant now, const QString &by) const
{
    Notice notice = m_notice;
    notice.title = m_title->text().trimmed();
    notice.queues = wordsIn(m_queues->text());
    const QString chinese = m_chinese->toPlainText().trimmed();
    const QString english = m_english->toPlainText().trimmed();
    const bool same = !notice.versions.empty() && notice.versions.back().chinese == chinese &&
                      notice.versions.back().english == english;
    if (!same) {
        const Alerts::NoticeText text{chinese, english, now, by};
        // A draft has one version until it is sent.
        if (!notice.versions.empty() && !Base::isSet(notice.sent)) {
            notice.versions.back() = text;
        } else {
            notice.versions.push_back(text);
        }
    }
    if (const int minutes = m_expiry->currentData().toInt(); minutes == Until) {
        notice.expires = {};
    } else if (minutes > 0) {
        notice.expires = now + std::chrono::minutes(minutes);
    }
    return notice;
}

QString NoticeComposer::lengthText(const QPlainTextEdit *text) const
{
    return tr("%1 of %2 bytes").arg(text->toPlainText().trimmed().toUtf8().size()).arg(MostBytes);
}

void NoticeComposer::count()
{
    const Kit::Theme &theme = Kit::themeOf(palette());
    for (const auto &[label, text] : {std::pair{m_chineseLength, m_chinese}, std::pair{m_englishLength, m_english}}) {
        const bool tooLong = text->toPlainText().trimmed().toUtf8().size() > MostBytes;
        label->setText(tooLong ? tr("%1: too long for a phone").arg(lengthText(text)) : lengthText(text));
        setSheet(*label, QStringLiteral("color: %1;").arg((tooLong ? theme.alarmText : theme.dim).name()));
    }
}

void NoticeComposer::setLocked(bool locked)
{
    m_title->setReadOnly(locked);
    m_queues->setReadOnly(locked);
    m_chinese->setReadOnly(locked);
    m_english->setReadOnly(locked);
    m_expiry->setEnabled(!locked);
}

void NoticeComposer::retranslate()
{
    const bool filling = m_filling;
    m_filling = true;
    m_form->setLabels({tr("Title"), tr("Text for agents who read Chinese"), tr("Text for agents who read English"),
                       tr("To the agents of these queues (empty: all)"), tr("It ends")});
    for (int i = 0; i < m_expiry->count(); ++i) {
        const int minutes = m_expiry->itemData(i).toInt();
        m_expiry->setItemText(i, minutes == AsItIs  ? tr("when it was to end")
                                 : minutes == Until ? tr("when it is withdrawn")
                                                    : tr("%1 min after it is sent").arg(minutes));
    }
    m_chinese->setPlaceholderText(tr("The one agreed explanation; an empty text is replaced by the other language's"));
    m_queues->setPlaceholderText(tr("all queues"));
    count();
    m_filling = filling;
}

void NoticeComposer::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) {
        retranslate();
    }
}

} // namespace Floorwatch::Lookout
