// A manager client of the demo centre, for tests.
#pragma once

#include "demo/democentre.h"

#include <QCryptographicHash>
#include <QHash>
#include <QTcpSocket>
#include <QTest>

#include <chrono>
#include <vector>

namespace Floorwatch::Demo
{

using Headers = QHash<QByteArray, QByteArray>;

/// A manager client of few words.
class Manager
{
public:
    explicit Manager(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        (void)QTest::qWaitFor([this] { return m_socket.bytesAvailable() > 0; });
        banner = m_socket.readLine();
    }
    void send(const QByteArray &action, const QByteArrayList &headers = {})
    {
        QByteArray bytes = "Action: " + action + "\r\nActionID: " + QByteArray::number(++m_id) + "\r\n";
        for (const QByteArray &header : headers) {
            bytes += header + "\r\n";
        }
        m_socket.write(bytes + "\r\n");
    }
    /// Sends and waits for the response; events that come before it are kept.
    Headers ask(const QByteArray &action, const QByteArrayList &headers = {})
    {
        send(action, headers);
        const QByteArray id = QByteArray::number(m_id);
        return wait([&](const Headers &frame) {
            return frame.contains("Response") && !frame.contains("Event") && frame["ActionID"] == id;
        });
    }
    /// Waits for an event with these headers; earlier ones are passed over.
    Headers event(const QByteArray &name, const Headers &with = {},
                  std::chrono::milliseconds within = std::chrono::seconds(5))
    {
        const auto matches = [&](const Headers &frame) {
            bool same = frame["Event"] == name;
            for (auto it = with.begin(); it != with.end(); ++it) {
                same = same && frame[it.key()] == it.value();
            }
            return same;
        };
        return wait(matches, within);
    }
    Headers anyEvent()
    {
        return wait([](const Headers &frame) { return frame.contains("Event"); });
    }
    /// The items of a list action.
    std::vector<Headers> list(const QByteArray &action, const QByteArray &item)
    {
        std::vector<Headers> items;
        send(action);
        wait([&](const Headers &frame) {
            if (frame["Event"] == item && frame.contains("ActionID")) {
                items.push_back(frame);
            }
            if (frame["EventList"] == "Complete") {
                listed = frame["ListItems"].toInt();
            }
            return frame["EventList"] == "Complete";
        });
        return items;
    }
    bool login(const DemoCentre &centre)
    {
        const QByteArray challenge = ask("Challenge", {"AuthType: MD5"})["Challenge"];
        const QByteArray key =
            QCryptographicHash::hash(challenge + centre.secret().toUtf8(), QCryptographicHash::Md5).toHex();
        return ask("Login", {"AuthType: MD5", "Username: " + centre.user().toUtf8(), "Key: " + key})["Response"] ==
               "Success";
    }
    bool closed()
    {
        return QTest::qWaitFor([this] { return m_socket.state() == QTcpSocket::UnconnectedState; });
    }

    QByteArray banner;
    int listed = -1;
    QByteArrayList seen; ///< every frame that was looked at, as it came

private:
    template <typename Match> Headers wait(Match match, std::chrono::milliseconds within = std::chrono::seconds(5))
    {
        Headers found;
        const auto arrived = [&] {
            m_bytes += m_socket.readAll();
            for (qsizetype end = m_bytes.indexOf("\r\n\r\n"); end >= 0; end = m_bytes.indexOf("\r\n\r\n")) {
                Headers frame;
                seen.append(m_bytes.left(end));
                for (const QByteArray &line : seen.last().split('\n')) {
                    const qsizetype colon = line.indexOf(": ");
                    frame.insert(line.left(colon), line.mid(colon + 2).trimmed());
                }
                m_bytes.remove(0, end + 4);
                if (match(std::as_const(frame))) {
                    found = frame;
                    return true;
                }
            }
            return false;
        };
        (void)QTest::qWaitFor(arrived, static_cast<int>(within.count()));
        return found;
    }

    QTcpSocket m_socket;
    QByteArray m_bytes;
    int m_id = 0;
};

} // namespace Floorwatch::Demo
