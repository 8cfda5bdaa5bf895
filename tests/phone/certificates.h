// Certificates for the tests of TLS, made by the openssl program.
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

namespace Floorwatch::Fake
{

/// Certificates in a folder that goes with it.
class Certificates
{
public:
    /// A self-signed certificate, which is its own authority, for a name like "IP:127.0.0.1" or "DNS:localhost".
    [[nodiscard]] bool make(const QString &name, const QString &subject)
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                       QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"),
                       QStringLiteral("30"), QStringLiteral("-subj"), QStringLiteral("/CN=") + name,
                       QStringLiteral("-addext"), QStringLiteral("subjectAltName=") + subject,
                       QStringLiteral("-keyout"), key(name), QStringLiteral("-out"), certificate(name)});
        return openssl.waitForFinished(60'000) && openssl.exitCode() == 0;
    }
    [[nodiscard]] QString certificate(const QString &name) const
    {
        return m_folder.filePath(name + QStringLiteral(".pem"));
    }
    [[nodiscard]] QString key(const QString &name) const { return m_folder.filePath(name + QStringLiteral(".key")); }
    [[nodiscard]] QSslConfiguration server(const QString &name) const
    {
        QFile keyFile(key(name));
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        if (keyFile.open(QIODevice::ReadOnly)) {
            configuration.setPrivateKey(QSslKey(keyFile.readAll(), QSsl::Rsa));
        }
        configuration.setLocalCertificate(read(name));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        return configuration;
    }
    [[nodiscard]] QString fingerprint(const QString &name) const
    {
        return QString::fromLatin1(read(name).digest(QCryptographicHash::Sha256).toHex());
    }

private:
    [[nodiscard]] QSslCertificate read(const QString &name) const
    {
        QFile file(certificate(name));
        return file.open(QIODevice::ReadOnly) ? QSslCertificate(file.readAll()) : QSslCertificate();
    }
    QTemporaryDir m_folder;
};

} // namespace Floorwatch::Fake
