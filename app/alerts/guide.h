// A demand guide: for a typical demand in the customer's words the factors behind it, and for each what to check, what
// to say, what not to say, and what to do. A tree, versioned as a document.
#pragma once

#include "base/result.h"

#include <QStringList>

#include <vector>

namespace Floorwatch::Alerts
{

/// In both languages of the screens; the other one stands in for an empty one.
struct BothWords {
    QString chinese;
    QString english;
    [[nodiscard]] const QString &in(const QString &language) const;
    bool operator==(const BothWords &) const = default;
};

struct GuideNode {
    QString id; ///< unique in its guide
    BothWords title;
    BothWords check;
    BothWords say;
    BothWords notSay;
    BothWords act;
    std::vector<GuideNode> children;
    bool operator==(const GuideNode &) const = default;
};

struct Guide {
    QString id;
    QString reason;   ///< the contact reason that opens it; several guides may share one
    BothWords demand; ///< the customer's words: "no signal"
    GuideNode root;   ///< its title is the demand's; its children are the factors
    bool operator==(const Guide &) const = default;
};

[[nodiscard]] QByteArray toJson(const Guide &guide);
/// Refuses a foreign format, doubled node ids, more than 500 nodes, nesting deeper than 12, with a sentence.
[[nodiscard]] Base::Result<Guide> guideFromJson(const QByteArray &json);
/// The worked examples of the demo centre (resources/guides): no signal, double charge, order late, password lost.
[[nodiscard]] std::vector<Guide> exampleGuides();
[[nodiscard]] GuideNode *findNode(Guide &guide, const QString &node);

} // namespace Floorwatch::Alerts
