#include "shell/secretstore.h"

#include <qt6keychain/keychain.h>

namespace Floorwatch::Shell
{

namespace
{

QString service() { return QStringLiteral("Floorwatch"); }

} // namespace

void SecretStore::read(const QString &key, std::function<void(const QString &, const QString &)> answer)
{
    auto *job = new QKeychain::ReadPasswordJob(service(), this);
    job->setKey(key);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        answer(job->error() == QKeychain::NoError ? job->textData() : QString(),
               job->error() == QKeychain::NoError ? QString() : job->errorString());
    });
    job->start();
}

void SecretStore::write(const QString &key, const QString &secret, std::function<void(const QString &)> answer)
{
    auto *job = new QKeychain::WritePasswordJob(service(), this);
    job->setKey(key);
    job->setTextData(secret);
    connect(job, &QKeychain::Job::finished, this, [job, answer = std::move(answer)] {
        answer(job->error() == QKeychain::NoError ? QString() : job->errorString());
    });
    job->start();
}

} // namespace Floorwatch::Shell
