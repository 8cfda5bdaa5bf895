#include "daemon/terminal.h"

#include <cstdio>

#include <pwd.h>
#include <termios.h>
#include <unistd.h>

namespace Floorwatch::Daemon
{

namespace
{

/// A terminal that shows nothing of what is typed for as long as this lives.
class Unseen
{
public:
    Unseen()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        if (m_changed) {
            termios quiet = m_before;
            quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            quiet.c_lflag |= ECHONL;
            m_changed = tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
        }
    }
    ~Unseen()
    {
        if (m_changed) {
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        }
    }
    Unseen(const Unseen &) = delete;
    Unseen &operator=(const Unseen &) = delete;

private:
    termios m_before{};
    bool m_changed = false;
};

QString typed(const QString &prompt)
{
    std::fputs(qPrintable(prompt), stderr);
    const Unseen unseen;
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar()) {
        line.append(static_cast<char>(c));
    }
    return QString::fromLocal8Bit(line);
}

} // namespace

int complain(const QString &what, int code)
{
    std::fprintf(stderr, "floorwatchd: %s\n", qPrintable(QString(what).replace(QLatin1Char('\n'), QLatin1Char(' '))));
    return code;
}

int print(const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout) ==
                             static_cast<size_t>(bytes.size()) &&
                         std::fflush(stdout) == 0;
    return written ? 0 : complain(QStringLiteral("the output could not be written"));
}

Base::Result<QString> askPassword(const QString &prompt, bool twice)
{
    if (qEnvironmentVariableIsSet("FLOORWATCH_PASSWORD")) {
        return qEnvironmentVariable("FLOORWATCH_PASSWORD");
    }
    if (isatty(STDIN_FILENO) == 0) {
        return Base::Error{QStringLiteral("set FLOORWATCH_PASSWORD, or run this at a terminal")};
    }
    QString password = typed(prompt + QStringLiteral(": "));
    if (twice && typed(prompt + QStringLiteral(", once more: ")) != password) {
        return Base::Error{QStringLiteral("the two passwords differ")};
    }
    return password;
}

QString systemUser()
{
    const passwd *user = getpwuid(geteuid());
    return QStringLiteral("user ") +
           (user != nullptr ? QString::fromLocal8Bit(user->pw_name) : QString::number(geteuid()));
}

} // namespace Floorwatch::Daemon
