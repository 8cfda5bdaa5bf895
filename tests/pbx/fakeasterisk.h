// As much of an Asterisk manager as tests of the link need, misbehaving on demand; in a thread of its own, so that it
// goes on while the test's thread is blocked.
#pragma once

#include <QHash>
#include <QSet>
#include <QTcpServer>
#include <QThread>

#include <atomic>
#include <condition_variable>
#include <mutex>

namespace Floorwatch::PbxTest
{

/// What it is asked: the headers of one action.
using Request = QHash<QByteArray, QByteArray>;

class FakeAsterisk : public QObject
{
    Q_OBJECT
public:
    explicit FakeAsterisk(bool tls = false);
    ~FakeAsterisk() override;

    [[nodiscard]] quint16 port() const { return m_port; }
    /// Sends bytes to the present client.
    void send(const QByteArray &bytes);
    /// Sends so much that a client who does not read would block it; returns when all has been taken.
    void flood(const QByteArray &frame, int times);
    /// What it lists from now on; never while it is listing.
    void relist(const QByteArray &queues);
    /// Breaks the connection.
    void drop();
    /// Waits until an action of this name has come; gives its headers. Fails the test after 15 s.
    [[nodiscard]] Request waitFor(const QByteArray &action);
    /// How many actions of this name have come so far.
    [[nodiscard]] int seen(const QByteArray &action) const;

    // set before a client comes
    QByteArray banner = "Asterisk Call Manager/11.0.0\r\n";
    QByteArray secret = "word";
    bool md5 = true;
    /// Frames without ActionID; `ListItems` is counted. An empty list is believed only when it is told a third time.
    QByteArray queueList = "Event: QueueParams\r\nQueue: support\r\nServiceLevel: 20\r\n\r\n";
    QByteArray channelList;
    QByteArray commands = "QueuePause,QueueAdd,QueueRemove,QueuePenalty,Redirect,BlindTransfer,Hangup,Originate,"
                          "QueueChangePriorityCaller,Filter,ModuleCheck,Agents,MessageSend";
    QHash<QByteArray, QByteArray> refusals; ///< action -> Message of the error
    std::atomic_bool mute = false;          ///< answers nothing any more

private:
    void serve();
    void work(const Request &request);
    void list(const QByteArray &id, const QByteArray &start, const QByteArray &items, const QByteArray &complete);
    void answer(const QByteArray &id, const QByteArray &rest);

    QThread m_thread;
    QTcpServer *m_server = nullptr;
    QTcpSocket *m_socket = nullptr;
    bool m_tls;
    quint16 m_port = 0;
    QByteArray m_in;
    mutable std::mutex m_mutex; // guards m_requests and m_waited
    std::condition_variable m_arrived;
    QList<Request> m_requests;
    QHash<QByteArray, int> m_waited;
};

} // namespace Floorwatch::PbxTest
