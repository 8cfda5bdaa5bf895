#!/usr/bin/env python3
"""Replays the recorded happenings through floorwatchd and compares each floor with the PBX's own queue_log."""

import argparse
import json
import pathlib
import subprocess
import sys

import asterisk
import compare
import queuelog


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floorwatchd", type=pathlib.Path, required=True)
    parser.add_argument("streams", nargs="*", type=pathlib.Path, help="X.ami beside X.queue_log; all by default")
    options = parser.parse_args()
    report = compare.Report()
    folder = asterisk.HERE.parent / "data" / "scenarios"
    for stream in options.streams or sorted(folder.glob("*.ami")):
        report.label = stream.stem
        done = subprocess.run([options.floorwatchd, "replay", stream, "--json"], capture_output=True)
        if report.check(done.returncode == 0, f"exit code {done.returncode}", done.stderr.decode().splitlines()[-3:]):
            visits = queuelog.read(stream.with_suffix(".queue_log"))
            for visit in visits:
                # Streams without timestamps: HoldTime tells how long the caller waited, but an exit by key has none.
                if visit.outcome == "exitedByKey":
                    visit.wait = None
            compare.compare(report, json.loads(done.stdout), visits, [])
    print(f"{report.passed} passed, {report.failed} failed")
    return 1 if report.failed or not report.passed else 0


if __name__ == "__main__":
    sys.exit(main())
