"""The judge of what was heard: who has whose tone in which 20 ms frames."""

import sound

HEARD = -30.0   # dB; a tone arrives at -12
SILENT = -45.0  # a few samples of a tone in a frame are louder than that, what the other tones spill over is not


def stray(frames, who):
    """The moments of the frames in which there is anything of that party."""
    return [at for at, values in frames if sound.level(values, sound.TONES[who]) > SILENT]


def share(frames, who, seconds):
    """How much of a stretch that party was heard in, 0 to 1; frames that never came count as not heard."""
    return sum(sound.level(values, sound.TONES[who]) > HEARD for _, values in frames) / max(seconds * 50, 1)


def longest_gap(frames, who):
    """The longest run of frames without that party, in frames."""
    longest = run = 0
    for _, values in frames:
        run = 0 if sound.level(values, sound.TONES[who]) > HEARD else run + 1
        longest = max(longest, run)
    return longest


class Judge:
    """Checks one listening; `least` is the share of frames in which a party counts as heard."""

    def __init__(self, report, label, least=0.9):
        self.report, self.label, self.least = report, label, least

    def check(self, good, what, details=()):
        return self.report.check(good, f"{self.label}: {what}", details)

    def hears(self, ear, name, who, begin, end, gap=None):
        """Within that time the ear has the party's tone all the time."""
        frames = ear.frames(begin, end)
        part = share(frames, who, end - begin)
        good = self.check(part >= self.least, f"{name} should hear the {who} for {end - begin:.1f} s, heard {part:.0%} of it")
        if gap is not None and frames:
            longest = longest_gap(frames, who)
            good = self.check(longest <= gap, f"{name} loses the {who} for {longest * 20} ms") and good
        return good

    def never_hears(self, ear, name, who, begin, end, why):
        """Within that time not one frame has anything of the party."""
        frames = ear.frames(begin, end)
        found = stray(frames, who)
        return self.check(not found, f"{name} hears the {who} in {len(found)} of {len(frames)} frames {why}",
                          [f"from {1000 * (found[0] - begin):.0f} ms to {1000 * (found[-1] - begin):.0f} ms of "
                           f"{1000 * (end - begin):.0f} ms"] if found else ())


class Recording(sound.Ear):
    """A WAV as an ear: its frames at 20 ms each, counted from 0, not moments."""

    def __init__(self, path):
        super().__init__()
        self._frames = [(0.02 * number, values) for number, values in enumerate(sound.read_wave(path))]

    def frames(self, begin, end):
        return [(at, values) for at, values in self._frames if begin <= at < end]

    def stretch(self, who):
        """From the first to behind the last frame with that party, (0, 0) without one."""
        heard = [at for at, values in self._frames if sound.level(values, sound.TONES[who]) > HEARD]
        return (heard[0], heard[-1] + 0.02) if heard else (0.0, 0.0)
