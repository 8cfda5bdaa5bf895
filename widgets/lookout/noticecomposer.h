// A notice to agents as it is written: title, the text in both languages with its length, to whom, until when.
#pragma once

#include "alerts/notice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace Floorwatch::Lookout
{

class Form;
class Said;

/// What stands in the fields, as it was typed.
struct NoticeFields {
    QString title;
    QString chinese;
    QString english;
    QString queues;
    int minutes = 0; ///< what is chosen of the moments when it ends
    bool operator==(const NoticeFields &) const = default;
};

/// How many bytes a SIP MESSAGE carries (RFC 3428 section 8).
inline constexpr int MostBytes = Alerts::MostNoticeBytes;

class NoticeComposer : public QWidget
{
    Q_OBJECT
public:
    explicit NoticeComposer(QWidget *parent = nullptr);

    /// What is shown; a notice that was sent has its last text in the fields.
    void setNotice(const Alerts::Notice &notice);
    /// As it stands in the fields, with a new version of the text where that was changed. `now`: when it would be sent.
    [[nodiscard]] Alerts::Notice notice(Base::Instant now, const QString &by) const;
    [[nodiscard]] const Alerts::Notice &given() const { return m_notice; }
    /// Something was typed since setNotice(), and has words that would be lost.
    [[nodiscard]] bool isEdited() const;
    [[nodiscard]] NoticeFields fields() const;
    /// As setNotice() has put them there.
    [[nodiscard]] const NoticeFields &givenFields() const { return m_given; }
    /// Puts back what was typed over the shown notice.
    void setFields(const NoticeFields &fields);
    [[nodiscard]] QPlainTextEdit *chinese() { return m_chinese; }
    [[nodiscard]] QPlainTextEdit *english() { return m_english; }
    [[nodiscard]] QLineEdit *titleField() { return m_title; }
    /// "12 of 750 bytes".
    [[nodiscard]] QString lengthText(const QPlainTextEdit *text) const;
    /// Fields of a notice that is over cannot be edited.
    void setLocked(bool locked);

Q_SIGNALS:
    void edited();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void count();
    void retranslate();

    Alerts::Notice m_notice;
    NoticeFields m_given; ///< what setNotice() has put into the fields
    bool m_filling = false;
    Form *m_form;
    QLineEdit *m_title;
    QPlainTextEdit *m_chinese;
    QLabel *m_chineseLength;
    QPlainTextEdit *m_english;
    QLabel *m_englishLength;
    QLineEdit *m_queues;
    QComboBox *m_expiry;
};

} // namespace Floorwatch::Lookout
