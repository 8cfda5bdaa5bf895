// Everything that the demand card shows, as plain values.
#pragma once

#include "session/alertdesk.h"

#include <QTimeZone>

namespace Floorwatch::Callers
{

struct DemandSight {
    /// What the look-up in another system does for this caller.
    enum class Lookup : quint8 { Off, Asking, NoAnswer, Failing, Found };

    Session::Demand demand;
    QString number;  ///< as people write it
    QString region;  ///< in the language of the screen
    QString refusal; ///< why nothing of the caller may be seen; empty: it may
    bool over = false;
    bool mayHandle = false; ///< set the reason, write notes, promise
    QString whyNot;
    bool mayAdd = false; ///< make a customer of an unknown caller
    Alerts::ReasonSettings reasons;
    Lookup lookup = Lookup::Off;
    QString lookupTrouble;
    QString guide; ///< the demand of the reason's guide; empty: there is none
    Base::Instant now;
    QTimeZone zone = QTimeZone::utc();

    [[nodiscard]] bool isAnonymous() const { return demand.number.isEmpty(); }
};

} // namespace Floorwatch::Callers
