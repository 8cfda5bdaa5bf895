// Where the phone's thread and the thread of the sound devices meet.
#pragma once

#include "audio/level.h"
#include "audio/ring.h"

#include <atomic>

namespace Floorwatch::Phone
{

/// Samples per second and per frame of everything between the phone and the sound: 8 kHz mono, frames of 20 ms.
inline constexpr int SampleRate = 8000;
inline constexpr int FrameSamples = 160;

/// The way between the phone's thread and the sound's thread (SoundDevices or FileSound): a second of 8 kHz mono in
/// each direction, and the knobs. Nobody ever blocks on it. The knobs may be turned and read by any thread.
struct AudioPath {
    Audio::SampleRing toSpeaker{SampleRate};      ///< written by the phone, read by the sound
    Audio::SampleRing fromMicrophone{SampleRate}; ///< written by the sound, read by the phone

    std::atomic<bool> muted = false;     ///< the microphone is off on every line, whatever the lines' own gates say
    std::atomic<double> volume = 1.0;    ///< of what is heard, 0..2
    std::atomic<double> inputGain = 1.0; ///< of the microphone, 0..4
    std::atomic<double> sideTone = 0.0;  ///< how much of the microphone is heard in the headset, 0 (off) .. 1
    std::atomic<double> inputDbfs = Audio::SilenceDbfs;  ///< the microphone's level after the gain, also while muted
    std::atomic<double> outputDbfs = Audio::SilenceDbfs; ///< the level of what is heard, after the volume
};

} // namespace Floorwatch::Phone
