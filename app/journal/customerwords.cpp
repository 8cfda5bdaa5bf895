#include "journal/customerwords.h"

#include <algorithm>

namespace Floorwatch::Journal
{

namespace
{

constexpr qsizetype lastDigits = 4;
constexpr int wordsAsked = 8;

bool isIdeographic(char32_t c)
{
    switch (QChar::script(c)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul: return true;
    default: return false;
    }
}

struct Word {
    QStringList tokens; ///< one, or the characters of a run
    bool ideographic = false;
};

/// Words in the order of the text.
std::vector<Word> split(const QString &text)
{
    std::vector<Word> words;
    bool inside = false;
    const QList<uint> characters = text.toUcs4();
    for (const char32_t c : characters) {
        if (!QChar::isLetterOrNumber(c)) {
            inside = false;
            continue;
        }
        const bool ideographic = isIdeographic(c);
        if (!inside || words.back().ideographic != ideographic) {
            words.push_back({{}, ideographic});
        }
        inside = true;
        QStringList &tokens = words.back().tokens;
        if (ideographic || tokens.isEmpty()) {
            tokens.append(QString());
        }
        tokens.last() += QString::fromUcs4(&c, 1);
    }
    return words;
}

QString digitsOf(const QString &text)
{
    QString digits;
    std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return digits;
}

/// How long the country code of E.164 digits is (ITU-T E.164, list of country codes): 1 and 7 stand alone, the codes of
/// two digits are listed, all others have three.
qsizetype countryCodeLength(const QString &digits)
{
    static const QString two =
        QStringLiteral("20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 "
                       "58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ");
    if (digits.startsWith(u'1') || digits.startsWith(u'7')) {
        return 1;
    }
    return two.contains(digits.left(2) + u' ') ? 2 : 3;
}

void addNumber(QString &words, const QString &number)
{
    const QString digits = digitsOf(number);
    if (digits.isEmpty()) {
        return;
    }
    words += digits + u' ';
    if (number.startsWith(u'+')) {
        words += digits.mid(countryCodeLength(digits)) + u' ';
    }
    if (digits.size() > lastDigits) {
        words += digits.right(lastDigits) + u' ';
    }
}

/// As a number people write it: "+86 139-1234", "(010) 6234 5678"; empty where the text is something else.
QString numberAsked(const QString &text)
{
    const bool number = std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || c.isSpace() || QStringView(u"+-().").contains(c);
    });
    QString digits = number ? digitsOf(text) : QString();
    // "00" and "0" before a number are no part of it.
    while (digits.startsWith(u'0')) {
        digits.remove(0, 1);
    }
    return digits;
}

} // namespace

QString wordsOf(const Domain::Customer &customer)
{
    QString words;
    for (const QString &text : {customer.name, customer.key}) {
        for (const Word &word : split(text)) {
            words += word.tokens.join(u' ') + u' ';
        }
    }
    for (const QString &number : customer.numbers) {
        if (number.startsWith(u'+') || digitsOf(number) == number) {
            addNumber(words, number);
        } else {
            for (const Word &word : split(number)) {
                words += word.tokens.join(u' ') + u' ';
            }
        }
    }
    return words;
}

QString matchOf(const QString &text)
{
    QStringList all;
    const std::vector<Word> words = split(text);
    for (const Word &word : words) {
        // Letters and digits only, so there is nothing to escape.
        all += u'"' + word.tokens.join(u' ') + (word.ideographic ? QStringLiteral("\"") : QStringLiteral("\" *"));
        if (all.size() == wordsAsked) {
            break;
        }
    }
    QString match = all.join(QStringLiteral(" AND "));
    const QString number = numberAsked(text);
    if (!number.isEmpty() && number != text) {
        match = QStringLiteral("(%1) OR \"%2\" *").arg(match, number);
    }
    return match;
}

} // namespace Floorwatch::Journal
