// A room's logging category: FLOORWATCH_LOG(lcWire, "floorwatch.wire") once in a .cpp of the room.
#pragma once

#include <QLoggingCategory>

#define FLOORWATCH_LOG(name, category) Q_LOGGING_CATEGORY(name, category, QtInfoMsg)
