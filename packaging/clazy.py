#!/usr/bin/env python3
"""Reads every source file with clang and clazy, as a build's compile_commands.json has it, and compiles nothing.

What clang warns of it sees while it reads; objects and programs of this compiler nobody would run (those that are run,
the fuzzers, are built by ninja). Reading takes about half of a build's time.

usage: packaging/clazy.py BUILDFOLDER [JOBS]
"""

import json
import os
import shlex
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path


def command_of(entry):
    """The entry's command without its outputs, reading only."""
    words = shlex.split(entry["command"])
    if Path(words[0]).name == "ccache":
        words = words[1:]
    kept = []
    skip = False
    for word in words:
        if skip:
            skip = False
        elif word in ("-o", "-MT", "-MF"):
            skip = True
        elif word == "-c":
            kept.append("-fsyntax-only")
        elif word != "-MD":
            kept.append(word)
    return kept


def is_ours(entry, build):
    """What rcc and CMake write has nothing to find; what moc writes reads our headers."""
    file = Path(entry["file"])
    return build not in file.parents or file.name == "mocs_compilation.cpp"


def read(entry):
    done = subprocess.run(command_of(entry), cwd=entry["directory"], capture_output=True, text=True, check=False)
    return entry["file"], done.returncode, done.stderr


def main():
    if len(sys.argv) not in (2, 3):
        print(__doc__, file=sys.stderr)
        return 2
    build = Path(sys.argv[1]).resolve()
    jobs = int(sys.argv[2]) if len(sys.argv) == 3 else os.cpu_count()
    entries = json.loads((build / "compile_commands.json").read_text(encoding="utf-8"))
    entries = [entry for entry in entries if is_ours(entry, build)]
    if not entries:
        print("packaging/clazy.py: nothing to read", file=sys.stderr)
        return 1
    failed = 0
    with ThreadPoolExecutor(jobs) as pool:
        for file, status, errors in pool.map(read, entries):
            if status != 0 or errors:
                failed += status != 0
                print(f"{'FAILED: ' if status != 0 else ''}{file}\n{errors}", flush=True)
    print(f"{len(entries)} files read, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
