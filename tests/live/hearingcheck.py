#!/usr/bin/env python3
"""Checks the judge of spying.py without a PBX: right sound passes, and each kind of wrong sound is found."""

import pathlib
import sys
import tempfile

import compare
import hearing
import sound

BEGIN, END = 1000.0, 1003.0


def mixed(*parties, amplitude=sound.AMPLITUDE):
    """A frame with these parties' tones, as it comes off the wire."""
    tones = [sound.tone(sound.TONES[who], amplitude) for who in parties]
    return sound.ulaw([max(-32767, min(32767, sum(values))) for values in zip(*tones)]) if tones else sound.SILENCE


def ear(frames):
    one = sound.Ear()
    one.heard = [(BEGIN + 0.02 * number, frame) for number, frame in enumerate(frames)]
    return one


def verdict(check):
    """Whether the judge was content."""
    report = compare.Report("", lambda *_: None)
    check(hearing.Judge(report, "check"))
    return report.failed == 0 and report.passed > 0


def hears(frames, who="agent", gap=None):
    return verdict(lambda judge: judge.hears(ear(frames), "ear", who, BEGIN, END, gap=gap))


def silent(frames, who="supervisor"):
    return verdict(lambda judge: judge.never_hears(ear(frames), "ear", who, BEGIN, END, ""))


def wav(values):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "heard.wav"
        sound.write_wave(path, values)
        recording = hearing.Recording(path)
        return recording.stretch("agent")


def main():
    report = compare.Report("judge")
    both, three = mixed("agent", "caller"), mixed("agent", "caller", "supervisor")
    part = both[:140] + three[140:]
    one_leak = [*[both] * 70, three, *[both] * 79]
    loud = mixed("agent", "caller", amplitude=16000)
    lost = [both if n % 5 else None for n in range(150)]
    hole = [both if not 60 <= n < 70 else sound.SILENCE for n in range(150)]
    quiet_agent = sound.ulaw([round(a / 60) + b for a, b in zip(sound.tone(450), sound.tone(1050))])
    for what, right in (
            ("two parties heard", hears([both] * 150) and hears([both] * 150, "caller")),
            ("three parties heard", hears([three] * 150, "supervisor")),
            ("nobody heard counts as not heard", not hears([sound.SILENCE] * 150)),
            ("nothing received counts as not heard", not hears([])),
            ("the other party is not taken for him", not hears([mixed("caller")] * 150)),
            ("a fifth of the frames lost is found", not hears([f for f in lost if f])),
            ("too quiet counts as not heard", not hears([quiet_agent] * 150)),
            ("a hole of 200 ms is found", not hears(hole, gap=5)),
            ("a hole of 200 ms passes where it may", hears(hole, gap=10)),
            ("two parties are no supervisor", silent([both] * 150)),
            ("nor are they where they clip on each other", silent([loud] * 150)),
            ("silence is no supervisor", silent([sound.SILENCE] * 150)),
            ("one frame of him is found", not silent(one_leak)),
            ("an eighth of a frame of him is found", not silent([*[both] * 70, part, *[both] * 79])),
            ("him alone is found", not silent([mixed("supervisor")] * 3)),
            ("a recording keeps its times", abs(wav([0] * 1600 + sound.tone(450) * 10)[0] - 0.2) < 0.001),
            ("a recording without him has no stretch", wav([0] * 8000) == (0.0, 0.0))):
        report.check(right, what)
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed else 0


if __name__ == "__main__":
    sys.exit(main())
