// The place of the sound devices in a program without a window: files.
#pragma once

#include "base/result.h"
#include "phone/audiopath.h"

#include <QString>

#include <memory>

namespace Floorwatch::Phone
{

/// Writes what would be heard to a WAV file (8 kHz mono) and gives a WAV file, over and over, as the microphone. Runs
/// in a thread of its own, at the pace of a real device (20 ms a frame).
class FileSound
{
public:
    explicit FileSound(std::shared_ptr<AudioPath> path);
    /// Stops as stop() does.
    ~FileSound();
    FileSound(const FileSound &) = delete;
    FileSound &operator=(const FileSound &) = delete;

    /// Starts. `heardFile` empty: what is heard goes nowhere; `microphoneFile` empty: silence. Time without sound is
    /// written as silence, so that the file is as long as the time it ran. The error names the file.
    [[nodiscard]] Base::Status start(const QString &heardFile, const QString &microphoneFile = {});
    /// Writes what is left, closes and joins. The error tells what went wrong while writing (a full disk). Idempotent.
    Base::Status stop();

private:
    class Runner;
    std::shared_ptr<AudioPath> m_path;
    std::unique_ptr<Runner> m_runner;
};

} // namespace Floorwatch::Phone
