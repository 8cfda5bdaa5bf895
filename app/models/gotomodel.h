// What Ctrl+K finds: agents, queues, callers and pages, best match first; after "listen", "whisper" or "barge", agents
// who are on a call. Lives in the GUI thread.
#pragma once

#include "floor/floorstate.h"
#include "models/roles.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace Floorwatch::Models
{

/// A page of the console: its stable name and its title in the language of the screen.
struct GoToPage {
    QString name;
    QString title;
};

class GoToModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum class What : quint8 { Queue, Agent, Caller, Page };
    struct Target {
        What what = What::Page;
        Domain::AgentId agent;
        Domain::QueueId queue;
        quint64 call = 0; ///< serial
        QString page;     ///< name
        QString title;
        QString detail;
        std::optional<Domain::SpyMode> listen; ///< not just there: begin to listen
    };

    GoToModel(const Floor::FloorState &floor, std::vector<GoToPage> pages, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    /// NameRole: title, DetailRole: detail, KindRole: What, ReasonRole: the mode's word where it begins to listen.
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

    /// The words that ask to listen, in the language of the screen, each with its mode; the English ones are always
    /// known.
    void setListenWords(const std::vector<std::pair<QString, Domain::SpyMode>> &words);
    /// Finds again; at most 50 rows. An empty query lists pages and queues.
    void setQuery(const QString &query);
    [[nodiscard]] const Target &targetAt(int row) const { return m_found[static_cast<size_t>(row)].target; }

    /// How well `query` fits `text`: 0 not at all; a whole start beats a start of a word beats a part beats letters in
    /// order; upper and lower case are the same.
    [[nodiscard]] static int fit(QStringView query, QStringView text);

private:
    struct Found {
        Target target;
        int fit = 0;
    };
    void consider(Target target, QStringView alternative = {});
    void addAgents();
    void addTalkers(Domain::SpyMode mode);
    [[nodiscard]] std::optional<Domain::SpyMode> takeListenWord(QString &query) const;
    void addQueues();
    void addCallers();
    void order();

    const Floor::FloorState &m_floor;
    std::vector<GoToPage> m_pages;
    std::vector<std::pair<QString, Domain::SpyMode>> m_words;
    QString m_query;
    std::vector<Found> m_found;
};

} // namespace Floorwatch::Models
