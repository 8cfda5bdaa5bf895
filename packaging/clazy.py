#!/usr/bin/env python3
"""Reads source files with clang and clazy, as a build's compile_commands.json has them, and compiles nothing.

What clang warns of it sees while it reads. What another build with clang and clazy compiles, because it is run, is left
to that one: its folder is OTHER.

usage: packaging/clazy.py BUILDFOLDER OTHER [JOBS]
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
    kept = []
    skip = False
    for word in shlex.split(entry["command"]):
        if skip:
            skip = False
        elif word in ("-o", "-MT", "-MF"):
            skip = True
        elif word == "-c":
            kept.append("-fsyntax-only")
        elif word != "-MD":
            kept.append(word)
    return kept


def sources_of(build):
    """The entries by file, those that moc writes by their place in the build's folder. What rcc and CMake write has
    nothing to find."""
    found = {}
    for entry in json.loads((build / "compile_commands.json").read_text(encoding="utf-8")):
        file = Path(entry["file"])
        if build not in file.parents:
            found.setdefault(file, entry)
        elif file.name == "mocs_compilation.cpp":
            found[file.relative_to(build)] = entry
    return found


def moc(build, jobs):
    """moc's files, by the command that ninja runs for a target; ninja itself would first build what the target links."""
    infos = sorted(build.rglob("AutogenInfo.json"))
    with ThreadPoolExecutor(jobs) as pool:
        commands = pool.map(lambda info: subprocess.run(["cmake", "-E", "cmake_autogen", info, ""], check=False), infos)
        return all(done.returncode == 0 for done in commands)


def read(entry):
    done = subprocess.run(command_of(entry), cwd=entry["directory"], capture_output=True, text=True, check=False)
    return entry["file"], done.returncode, done.stderr


def main():
    if len(sys.argv) not in (3, 4):
        print(__doc__, file=sys.stderr)
        return 2
    build = Path(sys.argv[1]).resolve()
    others = sources_of(Path(sys.argv[2]).resolve())
    jobs = int(sys.argv[3]) if len(sys.argv) == 4 else os.cpu_count()
    if not moc(build, jobs):
        print("packaging/clazy.py: moc failed", file=sys.stderr)
        return 1
    entries = [entry for file, entry in sources_of(build).items() if file not in others]
    if not entries:
        print("packaging/clazy.py: nothing to read", file=sys.stderr)
        return 1
    failed = 0
    with ThreadPoolExecutor(jobs) as pool:
        for file, status, errors in pool.map(read, entries):
            if status != 0 or errors:
                failed += status != 0
                print(f"{'FAILED: ' if status != 0 else ''}{file}\n{errors}", flush=True)
    print(f"{len(entries)} files read, {failed} failed; {len(others)} are left to {sys.argv[2]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
