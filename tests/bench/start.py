#!/usr/bin/env python3
"""From exec to the first painted window: the console against the least that a Qt program does, in turn.

    python3 tests/bench/start.py build/dev [--runs 15] [--platform offscreen|xcb]

Prints the medians and the ratio of each pair. "Cold" drops the page cache before each run, which needs root.
"""
import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time

LINE = b"first window painted"


def first_paint(command, environment):
    began = time.monotonic()
    process = subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, env=environment)
    try:
        for line in process.stderr:
            if LINE in line:
                return time.monotonic() - began
        sys.exit(f"{command[0]} ended without painting a window")
    finally:
        process.kill()
        process.wait()
        process.stderr.close()


def drop_caches():
    os.sync()
    with open("/proc/sys/vm/drop_caches", "w", encoding="ascii") as caches:
        caches.write("3")


def compare(build, environment, runs, cold):
    least = [os.path.join(build, "tests/bench/minimal_window")]
    console = [os.path.join(build, "widgets/shell/floorwatch"), "--demo"]
    pairs = []
    for _ in range(runs):
        pair = []
        for command in (least, console):
            if cold:
                drop_caches()
            pair.append(first_paint(command, environment))
        pairs.append(pair)
    medians = [statistics.median(times) for times in zip(*pairs)]
    ratio = statistics.median(b / a for a, b in pairs)
    name = "cold" if cold else "warm"
    print(f"{name}: minimal {medians[0] * 1000:.0f} ms, floorwatch {medians[1] * 1000:.0f} ms, ratio {ratio:.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("build")
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--platform", default="offscreen")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as home:
        environment = dict(os.environ, QT_QPA_PLATFORM=arguments.platform, HOME=home, XDG_CONFIG_HOME=home,
                           XDG_RUNTIME_DIR=home, QT_LOGGING_RULES="floorwatch.shell.debug=true")
        compare(arguments.build, environment, arguments.runs, cold=False)
        if os.geteuid() == 0:
            compare(arguments.build, environment, max(3, arguments.runs // 3), cold=True)


if __name__ == "__main__":
    main()
