// How good a line sounds, as ITU-T's E-model reckons it.
#pragma once

namespace Floorwatch::Phone
{

/// The mean opinion score (1..4.5) of G.711 with concealment. ITU-T G.107 with its default values, which leaves
/// R = 93.2 - Idd - Ie,eff: Idd for `delayMs` mouth to ear (equation 7-27), Ie,eff for `lossPercent` of random loss
/// (7-29) with Ie = 0 and Bpl = 25.1 (G.113 appendix I); R to MOS by annex B.
[[nodiscard]] double meanOpinionScore(double lossPercent, double delayMs);

} // namespace Floorwatch::Phone
