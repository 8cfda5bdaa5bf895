#include "shell/healthpanel.h"

#include "kit/states.h"
#include "kit/texts.h"
#include "kit/theme.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace Floorwatch::Shell
{

namespace
{

QString row(const QString &label, const QString &value)
{
    return QStringLiteral("<tr><td style='padding-right:16px'>%1</td><td><b>%2</b></td></tr>")
        .arg(label.toHtmlEscaped(), value.toHtmlEscaped());
}

QString count(quint64 n) { return QLocale().toString(n); }

} // namespace

HealthPanel::HealthPanel(const Session::Session &session, Domain::PbxId pbx, QWidget *parent)
    : QDialog(parent), m_session(session), m_pbx(pbx), m_text(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_text);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setMargin(2 * Kit::Grid);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scroll, 1);
    column->addWidget(buttons);
    connect(&session, &Session::Session::healthChanged, this, [this](Domain::PbxId changed) {
        if (changed == m_pbx) {
            refresh();
        }
    });
    connect(&session, &Session::Session::floorChanged, this, [this](const Floor::FloorChanges &changes) {
        if (!changes.feeds.empty()) {
            refresh();
        }
    });
    resize(560, 480);
    refresh();
}

QString HealthPanel::describe(const Floor::FeedRecord &feed, const Pbx::FeedHealth &health, const QTimeZone &zone)
{
    QString html = QStringLiteral("<h3>%1</h3>").arg(feed.name.toHtmlEscaped()) + QStringLiteral("<table>");
    html += row(tr("State"), feed.reason.isEmpty() ? Kit::feedName(feed.state)
                                                   : Kit::feedName(feed.state) + QStringLiteral(": ") + feed.reason);
    html += row(tr("Since"), Base::isSet(feed.since) ? Kit::clockText(feed.since, zone) : QStringLiteral("–"));
    html += row(tr("PBX"), QString(feed.kind + QLatin1Char(' ') + feed.version).trimmed());
    html += row(tr("Banner"), health.banner);
    html += row(tr("Encrypted"), health.encrypted ? tr("yes") : tr("no"));
    html += row(tr("Last word"),
                Base::isSet(health.lastFrame) ? Kit::clockText(health.lastFrame, zone) : QStringLiteral("–"));
    html += row(tr("Clock of the PBX"), tr("%1 s ahead of ours").arg(Base::toSeconds(health.clockOffset), 0, 'f', 1));
    html += row(tr("Bytes"), count(health.bytes));
    html += row(tr("Frames"), count(health.frames));
    html += row(tr("Events used"), count(health.events));
    html += row(tr("Events not needed"), count(health.skipped));
    html += row(tr("Malformed"), count(health.malformed));
    html += row(tr("Reconnects"), count(health.reconnects));
    html += QStringLiteral("</table>");
    if (!health.notes.isEmpty()) {
        html += QStringLiteral("<h4>%1</h4><ul>").arg(tr("What this user may not see or do").toHtmlEscaped());
        for (const QString &note : health.notes) {
            html += QStringLiteral("<li>%1</li>").arg(note.toHtmlEscaped());
        }
        html += QStringLiteral("</ul>");
    }
    if (!health.troubles.empty()) {
        html += QStringLiteral("<h4>%1</h4><ul>")
                    .arg(tr("Troubles in the stream, with the latest example").toHtmlEscaped());
        for (const Pbx::FeedTrouble &trouble : health.troubles) {
            html += QStringLiteral("<li>%1 × %2<br><code>%3</code></li>")
                        .arg(trouble.what.toHtmlEscaped(), count(trouble.count), trouble.example.toHtmlEscaped());
        }
        html += QStringLiteral("</ul>");
    }
    return html;
}

void HealthPanel::refresh()
{
    const auto at = static_cast<size_t>(m_pbx);
    if (at >= m_session.floor().feeds().size()) {
        return;
    }
    setWindowTitle(tr("Health of the feed"));
    m_text->setText(
        describe(m_session.floor().feeds()[at], m_session.health(m_pbx), m_session.floor().settings().zone));
}

void HealthPanel::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    }
}

} // namespace Floorwatch::Shell
