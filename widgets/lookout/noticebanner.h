// The notices in force, on every page: what agents say to customers now. Takes no room where there is none.
#pragma once

#include "alerts/notice.h"

#include <QFrame>

class QLabel;
class QToolButton;

namespace Floorwatch::Lookout
{

class NoticeBanner : public QFrame
{
    Q_OBJECT
public:
    explicit NoticeBanner(QWidget *parent = nullptr);

    /// Any notices: it shows the newest that is in force, and says how many more there are.
    void setNotices(const std::vector<Alerts::Notice> &notices, Base::Instant now);
    [[nodiscard]] QString shownNotice() const { return m_shown; }
    [[nodiscard]] QString words() const;

Q_SIGNALS:
    void noticeChosen(const QString &notice);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();

    std::vector<Alerts::Notice> m_inForce; ///< newest first
    QString m_shown;
    QLabel *m_glyph;
    QLabel *m_words;
    QLabel *m_more;
    QToolButton *m_open;
};

} // namespace Floorwatch::Lookout
