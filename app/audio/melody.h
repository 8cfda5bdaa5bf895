// Short sounds that call a person: soft notes, made and not played.
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace Floorwatch::Audio
{

/// One note, struck as on a bell: it begins at `at` seconds and dies away over `seconds`.
struct Note {
    double hertz = 0;
    double at = 0;
    double seconds = 0;
};

/// The notes together, mono. `peak` is the loudest sample's share of full scale where one note sounds alone.
[[nodiscard]] std::vector<qint16> melody(std::span<const Note> notes, double peak = 0.5, int sampleRate = 8000);

} // namespace Floorwatch::Audio
