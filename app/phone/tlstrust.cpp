#include "phone/tlstrust.h"

#include <QCoreApplication>
#include <QFile>
#include <QHostAddress>

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>

namespace Floorwatch::Phone
{

using Base::Error;

namespace
{

QString tr(const char *text) { return QCoreApplication::translate("Phone", text); }

bool expectHost(SSL_CTX *context, const QString &host)
{
    X509_VERIFY_PARAM *wanted = SSL_CTX_get0_param(context);
    if (!QHostAddress(host).isNull()) {
        return X509_VERIFY_PARAM_set1_ip_asc(wanted, host.toLatin1().constData()) == 1;
    }
    X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    const QByteArray name = host.toLatin1();
    return X509_VERIFY_PARAM_set1_host(wanted, name.constData(), static_cast<size_t>(name.size())) == 1;
}

} // namespace

Base::Result<tls *> TlsTrust::makeContext(const SipAccount &account)
{
    tls *made = nullptr;
    if (const int error = tls_alloc(&made, TLS_METHOD_SSLV23, nullptr, nullptr); error != 0) {
        return Error{tr("TLS can not be set up: %1").arg(reasonOf(error))};
    }
    Ref<tls> context(made);
    SSL_CTX *ssl = tls_openssl_context(made);
    SSL_CTX_set_min_proto_version(ssl, TLS1_2_VERSION);
    m_fingerprint = QByteArray::fromHex(account.fingerprint.toLatin1());
    if (m_fingerprint.isEmpty()) {
        const bool loaded =
            account.caFile.isEmpty()
                ? SSL_CTX_set_default_verify_paths(ssl) == 1
                : SSL_CTX_load_verify_locations(ssl, QFile::encodeName(account.caFile).constData(), nullptr) == 1;
        if (!loaded) {
            ERR_clear_error();
            return Error{tr("the file of authorities “%1” can not be read").arg(account.caFile)};
        }
        if (!expectHost(ssl, account.host)) {
            ERR_clear_error();
            return Error{tr("“%1” is no name that a certificate could carry").arg(account.host)};
        }
    }
    SSL_CTX_set_verify(ssl, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(ssl, verify, this);
    return context.release();
}

bool TlsTrust::isPinned(x509_store_ctx_st *chain) const
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest;
    unsigned int size = 0;
    X509 *certificate = X509_STORE_CTX_get0_cert(chain);
    return certificate && X509_digest(certificate, EVP_sha256(), digest.data(), &size) == 1 &&
           QByteArrayView(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size)) == m_fingerprint;
}

int TlsTrust::verify(x509_store_ctx_st *chain, void *self)
{
    auto *trust = static_cast<TlsTrust *>(self);
    if (!trust->m_fingerprint.isEmpty()) {
        if (trust->isPinned(chain)) {
            return 1;
        }
        X509_STORE_CTX_set_error(chain, X509_V_ERR_APPLICATION_VERIFICATION);
        trust->m_trouble = tr("the PBX's certificate is not the one whose fingerprint was given");
        return 0;
    }
    const int good = X509_verify_cert(chain);
    if (good != 1) {
        trust->m_trouble =
            tr("the PBX's certificate is not trusted: %1")
                .arg(QString::fromLatin1(X509_verify_cert_error_string(X509_STORE_CTX_get_error(chain))));
    }
    return good == 1 ? 1 : 0;
}

} // namespace Floorwatch::Phone
