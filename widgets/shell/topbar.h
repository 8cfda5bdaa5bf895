// The bar above the pages: the feeds' health, the demo mark, search, the site's time, who works here, the menu.
#pragma once

#include "board/desk.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QMenu;
class QPushButton;
class QToolButton;

namespace Floorwatch::Shell
{

class TopBar : public QWidget
{
    Q_OBJECT
public:
    explicit TopBar(Board::Desk &desk, QWidget *parent = nullptr);

    /// Marks the screen as the built-in call centre's.
    void setDemo(bool demo);
    void setMenu(QMenu *menu);
    /// Who works here, and in what role.
    void setOperator(const QString &name, const QString &role);
    void setOperatorMenu(QMenu *menu);
    /// Looks at feeds and clock again.
    void refresh();
    [[nodiscard]] QToolButton *feedButton(int feed) const;

Q_SIGNALS:
    void feedChosen(int feed);
    void searchChosen();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void growFeeds();
    void dressFeed(int feed);
    void retranslate();

    Board::Desk &m_desk;
    QHBoxLayout *m_row;
    QHBoxLayout *m_feedRow;
    std::vector<QToolButton *> m_feeds;
    QLabel *m_demo;
    QPushButton *m_search;
    QLabel *m_clock;
    QToolButton *m_operator;
    QToolButton *m_menu;
    QString m_operatorName;
    QString m_operatorRole;
};

} // namespace Floorwatch::Shell
