#include "customers/columns.h"

#include <algorithm>

namespace Floorwatch::Customers
{

namespace
{

struct Words {
    Field field;
    QStringList whole; ///< the header cell, without spaces and marks, is one of these
    QStringList part;  ///< or has one of these in it
};

/// In this order: "客户经理电话" is no customer's number, "客户姓名" no customer number.
const std::vector<Words> &knownWords()
{
    const auto words = [](const char *text) { return QString::fromUtf8(text).split(u' '); };
    static const std::vector<Words> known{
        {Field::None, words("id 序号 编号 行号 no"), words("经理电话 经理手机 managerphone managermobile 传真 fax")},
        {Field::AccountManager, words("manager am owner 归属人 负责人"),
         words("客户经理 专属经理 经理 accountmanager relationshipmanager salesrep 专员")},
        {Field::Key, words("key 客户号 客户id 会员号 会员id 户号 账号 crmid cif"),
         words("客户编号 客户号码 客户代码 客户号 会员编号 customernumber customerno customerid customerkey "
               "customercode clientid clientnumber clientno accountnumber accountno accountid memberid memberno")},
        {Field::Numbers, words("tel 号码 mobile phone cell number numbers msisdn"),
         words("电话 手机 联系方式 来电 主叫 座机 phone mobile telephone cellular contactnumber")},
        {Field::Segment, words("level class tier segment grade type 级别 等级 类型 分类 星级"),
         words("客户级别 客户等级 会员等级 会员级别 客户类型 客户分类 segment tier 级别 等级 星级")},
        {Field::Tags, words("tag tags label labels flags 标签 标记 标识"), words("标签 标记 tags")},
        {Field::Notes, words("note notes remark remarks comment comments memo description 备注 说明 附注 描述"),
         words("备注 remark comment notes 说明")},
        {Field::Name, words("name 姓名 名称 客户 名字 称呼 customer client"),
         words("姓名 名称 客户名 customername clientname fullname companyname contactname 联系人")},
    };
    return known;
}

/// Letters and digits only, lower case: "Customer No." is "customerno".
QString bare(const QString &header)
{
    QString text;
    const QString lower = header.toLower();
    std::copy_if(lower.begin(), lower.end(), std::back_inserter(text), [](QChar c) { return c.isLetterOrNumber(); });
    return text;
}

Field guess(const QString &header)
{
    const QString text = bare(header);
    const auto &known = knownWords();
    const auto whole = std::find_if(known.begin(), known.end(), [&](const Words &w) { return w.whole.contains(text); });
    if (whole != known.end()) {
        return whole->field;
    }
    const auto part = std::find_if(known.begin(), known.end(), [&](const Words &w) {
        return std::any_of(w.part.begin(), w.part.end(), [&](const QString &word) { return text.contains(word); });
    });
    return text.isEmpty() || part == known.end() ? Field::None : part->field;
}

} // namespace

QString text(Field field)
{
    switch (field) {
    case Field::None: return QStringLiteral("none");
    case Field::Key: return QStringLiteral("key");
    case Field::Name: return QStringLiteral("name");
    case Field::Segment: return QStringLiteral("segment");
    case Field::Tags: return QStringLiteral("tags");
    case Field::Numbers: return QStringLiteral("numbers");
    case Field::Notes: return QStringLiteral("notes");
    case Field::AccountManager: return QStringLiteral("accountManager");
    }
    Q_UNREACHABLE();
}

std::optional<Field> fieldFromText(const QString &word)
{
    for (int i = 0; i < FieldCount; ++i) {
        const auto field = static_cast<Field>(i);
        if (text(field).compare(word, Qt::CaseInsensitive) == 0) {
            return field;
        }
    }
    return std::nullopt;
}

std::vector<Field> guessColumns(const QStringList &header)
{
    std::vector<Field> fields;
    for (const QString &cell : header) {
        const Field field = guess(cell);
        const bool several = field == Field::Numbers || field == Field::Tags || field == Field::None;
        const bool taken = std::find(fields.begin(), fields.end(), field) != fields.end();
        fields.push_back(several || !taken ? field : Field::None);
    }
    return fields;
}

} // namespace Floorwatch::Customers
