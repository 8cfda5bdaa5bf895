// What tests of the records share: questions that wait for their answer, and made-up customers and contacts.
#pragma once

#include "journal/records.h"

#include <QCoreApplication>
#include <QTest>

namespace Floorwatch::TestKit
{

inline Base::Instant day(qint64 number, qint64 seconds = 0)
{
    return Base::fromEpochSeconds(1'795'300'000 + number * 86'400 + seconds);
}

/// Calls `question` with a context and an answer, and waits for the answer.
template <typename T, typename Question> Base::Result<T> ask(Question question)
{
    QObject context;
    std::optional<Base::Result<T>> result;
    question(&context, Journal::Answer<T>([&result](const Base::Result<T> &answer) { result.emplace(answer); }));
    if (!QTest::qWaitFor([&result] { return result.has_value(); }, 30'000)) {
        return Base::Error{QStringLiteral("no answer within 30 seconds")};
    }
    return *std::move(result);
}

/// The same of a member function of Records.
template <typename T, typename Function, typename... Arguments>
Base::Result<T> ask(Journal::Records &records, Function function, Arguments &&...arguments)
{
    return ask<T>([&](QObject *context, Journal::Answer<T> answer) {
        (records.*function)(std::forward<Arguments>(arguments)..., context, std::move(answer));
    });
}

inline Domain::Customer customer(const QString &key, const QString &name, const QStringList &numbers,
                                 const QStringList &tags = {})
{
    Domain::Customer made;
    made.key = key;
    made.name = name;
    made.numbers = numbers;
    made.tags = tags;
    return made;
}

inline Domain::Contact contact(const QString &number, Base::Instant at, const QString &call,
                               const QString &queue = QStringLiteral("sales"))
{
    Domain::Contact made;
    made.number = number;
    made.region = QStringLiteral("CN-Beijing");
    made.at = at;
    made.pbx = QStringLiteral("hq");
    made.call = call;
    made.queue = queue;
    made.entry = QStringLiteral("4008123123");
    made.reason = {QStringLiteral("no-signal"), Domain::ReasonSource::IvrPath};
    made.agent = QStringLiteral("李娜");
    made.outcome = Domain::VisitOutcome::Answered;
    made.wait = std::chrono::seconds(12);
    made.talk = std::chrono::seconds(93);
    return made;
}

} // namespace Floorwatch::TestKit
