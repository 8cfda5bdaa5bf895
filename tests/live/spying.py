#!/usr/bin/env python3
"""Proves by sound, on a real Asterisk, that listen, whisper, barge in and take over do what they say: agent, caller and
supervisor each send a tone of their own, and every 20 ms frame that each of them heard is judged."""

import argparse
import ctypes
import os
import pathlib
import shutil
import subprocess
import sys
import time

import ami
import asterisk
import compare
import listening
import spystage
from spyparts import PARTS
from spysession import Stand


def check_trail(report, program, accounts, parts):
    """What was done stands in the audit trail, and nobody has changed it."""
    whole, said, rows = program.verify(accounts)
    report.check(whole, "the audit trail is not whole", said[-3:])
    for action in ("signIn", "listen", *(("whisper", "barge", "takeOver") if {"own", "desk", "lossy"} & set(parts) else ())):
        report.check(any(action in row and listening.OPERATOR in row for row in rows),
                     f"{action} of {listening.OPERATOR} is not in the audit trail", rows[-8:])


def play(stand, part, repeats, say):
    """One part; again where it failed while the machine stood still, which no telephone call survives unharmed."""
    whole = stand.report
    for left in range(repeats, -1, -1):
        lines = []
        stand.report = compare.Report(whole.label, lines.append)
        begin, since = time.monotonic(), time.time()
        try:
            PARTS[part](stand)
        except RuntimeError as error:
            stand.report.check(False, f"{part}: {error}")
        stalled = sum(seconds for at, seconds in stand.centre.pacer.stalls if at > since)
        say(f"{whole.label}: {part} {time.monotonic() - begin:.0f} s" + (f", the machine stood still for {stalled:.1f} s" if stalled else ""))
        if not stand.report.failed or not stalled or not left:
            break
        say(f"{whole.label}: {part} failed {stand.report.failed} checks meanwhile: again")
        stand.centre.recover()
    for line in lines:
        say(line)
    whole.passed += stand.report.passed
    whole.failed += stand.report.failed
    stand.report = whole


def run(version, program, cache, parts, say=print, repeats=2):
    """All parts against one version; returns the report."""
    report = compare.Report(f"Asterisk {version} listening", say)
    begin = time.monotonic()
    stand = None
    try:
        with spystage.Centre(version, cache) as centre:
            stand = Stand(centre, report, program)
            accounts = stand.folder / "accounts"
            if not program.password:
                program.sign_up(accounts)
            if {"desk", "two", "ends", "refused"} & set(parts):
                centre.desk = centre.desk_phone()
            for part in parts:
                play(stand, part, repeats, say)
            if accounts.exists():
                check_trail(report, program, accounts, parts)
            say(f"{report.label}: first sound {', '.join(stand.first_sounds)}")
    except (RuntimeError, asterisk.SetupError, ami.AmiError, OSError, ValueError, subprocess.SubprocessError) as error:
        report.check(False, f"{type(error).__name__}: {error}")
    finally:
        if stand:
            shutil.rmtree(stand.folder, ignore_errors=True)
    print(f"{report.label}: {report.passed} passed, {report.failed} failed in {time.monotonic() - begin:.0f} s", flush=True)
    return report


def stand_in(wrong=""):
    return listening.Program([sys.executable, "-B", asterisk.HERE / "standin.py"], ["--wrong", wrong] if wrong else [], "-")


def check_itself(version, cache):
    """The stand-in does it right, and every mistake of its is found."""
    import standin
    good = True
    for wrong, (what, part, symptom) in standin.WRONG.items():
        lines = []
        report = run(version, stand_in(wrong), cache, [part] if part else ["own", "desk", "lossy", "killed"], lines.append, 0 if wrong else 2)
        found = [line for line in lines if line.startswith("FAIL")]
        right = report.passed > 0 and (any(symptom in line for line in found) if wrong else not found)
        good = good and right
        print(f"{'ok  ' if right else 'FAIL'} {what}: {len(found)} of {report.passed + report.failed} checks fail")
        for line in () if right else lines:
            print(f"       {line}")
    return 0 if good else 1


def keep_time():
    """Puts this process, and with it the PBX and the program, before whatever else the machine does, and its pages out of
    reach of the disk: a packet that is late because of a compiler is a gap in what is heard."""
    try:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    except OSError:
        return  # the judge will find the gaps, if there are any
    ctypes.CDLL(None).mlockall(3)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floorwatchd", type=pathlib.Path, help="the program to check")
    parser.add_argument("--stand-in", action="store_true", help="without the program: standin.py takes its place")
    parser.add_argument("--selfcheck", action="store_true", help="standin.py must pass, and fail with each of its mistakes")
    parser.add_argument("--version", choices=["22", "16", "both"], default="both")
    parser.add_argument("--part", action="append", choices=PARTS, help="only these; all by default")
    parser.add_argument("--extra", action="append", default=[], help="one more argument for `floorwatchd listen`")
    parser.add_argument("--dir", help="where the chroots are kept (FLOORWATCH_LIVE_DIR, build/live)")
    options = parser.parse_args()
    keep_time()
    cache = asterisk.live_dir(options.dir)
    versions = list(asterisk.SUITES) if options.version == "both" else [options.version]
    if options.selfcheck:
        return max(check_itself(version, cache) for version in versions)
    if options.stand_in:
        programs = [stand_in() for _ in versions]
    elif options.floorwatchd and os.access(options.floorwatchd, os.X_OK):
        programs = [listening.Program([options.floorwatchd.resolve()], options.extra) for _ in versions]
    else:
        parser.error(f"--floorwatchd: {options.floorwatchd} is no program")
    reports = [run(version, program, cache, options.part or list(PARTS)) for version, program in zip(versions, programs)]
    passed, failed = sum(r.passed for r in reports), sum(r.failed for r in reports)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
