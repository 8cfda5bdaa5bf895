// Whether what was heard is a clip of the demo's voices.
#pragma once

#include "demo/voices.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace Floorwatch::Demo
{

/// How alike a piece of a clip and the best place of what was heard are: 1 the same, 0 nothing in common.
[[nodiscard]] inline double likeness(const std::vector<qint16> &heard, const Samples &clip)
{
    const size_t length = std::min<size_t>(clip.size(), 8'000);
    const auto piece = std::span(clip).first(length);
    double power = 0;
    for (const qint16 sample : piece) {
        power += double(sample) * sample;
    }
    double best = 0;
    double window = 0;
    for (size_t at = 0; at < heard.size(); ++at) {
        window += double(heard[at]) * heard[at];
        if (at < length) {
            continue;
        }
        window -= double(heard[at - length]) * heard[at - length];
        if (window < power / 20) {
            continue;
        }
        double sum = 0;
        for (size_t i = 0; i < length; ++i) {
            sum += double(piece[i]) * heard[at - length + 1 + i];
        }
        best = std::max(best, sum / std::sqrt(power * window));
    }
    return best;
}

/// How alike what the agent said is to an acknowledgement.
[[nodiscard]] inline double acknowledged(const std::vector<qint16> &heard, const QByteArray &language)
{
    Voices voices(language);
    double best = 0;
    for (const std::string &clip : voices.acknowledgements()) {
        best = std::max(best, likeness(heard, voices.samples(clip)));
    }
    return best;
}

} // namespace Floorwatch::Demo
