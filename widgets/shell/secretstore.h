// Secrets in the desktop's keychain. Nothing here writes a secret anywhere else, and none is ever logged.
#pragma once

#include <QObject>

#include <functional>

namespace Floorwatch::Shell
{

class SecretStore : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    /// Answers later: the secret, or an empty one and why. `key` is the feed's URL.
    virtual void read(const QString &key, std::function<void(const QString &secret, const QString &error)> answer);
    /// Answers later: an empty error where it is kept.
    virtual void write(const QString &key, const QString &secret, std::function<void(const QString &error)> answer);
};

} // namespace Floorwatch::Shell
