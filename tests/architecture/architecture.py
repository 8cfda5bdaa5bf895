#!/usr/bin/env python3
"""Holds the house to its plan: which room may include what, what each room's files must say of themselves.

CMake refuses an upward link when it configures; an include that needs no link (a header of values, a Qt module that
happens to be installed) is only found here. The rooms, their floors and their Qt modules are read from the
floorwatch_room() calls, so that there is nothing to keep in step.
"""

import argparse
import dataclasses
import pathlib
import re
import subprocess
import sys

WINGS = ("app", "widgets")
CODE = (".cpp", ".h", ".h.in")
LONG, TOO_LONG = 300, 500

# Qt modules that stay out of every room of app/ but those named.
QT_ONLY_IN = {"Sql": (), "Multimedia": ("phone",), "Charts": ("charts",), "Gui": ("widgets/",), "Widgets": ("widgets/",),
              "Svg": ("widgets/",), "DBus": ("widgets/",), "PrintSupport": ("widgets/",)}
# Headers of other libraries, and of the system, that belong to some rooms only.
OTHER_ONLY_IN = {
    "sqlite3.h": ("journal",),
    "qt6keychain/": ("shell",),
    # A socket pair is how a signal handler wakes the event loop; no byte leaves the process.
    "sys/socket.h": ("pbx", "phone", "demo", "daemon"),
    "netinet/": ("pbx", "phone", "demo"),
    "arpa/inet.h": ("pbx", "phone", "demo"),
}
# What talks to other machines, by the headers that it takes, and the only rooms that may.
TALKING = (
    ("sockets", re.compile(r"Q(Tcp|Udp|Ssl|Local|Abstract)(Socket|Server)|QWebSocket\w*"), ("pbx", "phone", "demo")),
    ("HTTP", re.compile(r"QNetwork(AccessManager|Request|Reply|Proxy\w*|Cookie\w*)|QHttp\w*"), ("web",)),
)
# Rooms whose tests live elsewhere, and folders of tests/ that are no room's.
# The domain's values have no logic of their own: the fold of them is what can be wrong.
TESTED_IN = {"domain": "floor", "kit": "widgets", "board": "widgets", "gate": "widgets", "intervene": "widgets",
             "lookout": "widgets", "callers": "widgets",
             "shell": "widgets"}
OTHER_TESTS = {"kit", "widgets", "architecture", "bench", "fuzz", "live", "data"}

FORBIDDEN = (
    # Spelt apart, so that this file does not find itself.
    (re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b"), "is left for later: finish it or take it out", WINGS + ("tests",)),
    (re.compile(r"\bprocessEvents\b"), "runs the event loop from inside: return to it instead", WINGS),
    (re.compile(r"(?:\.|->)exec\(\)"), "opens a nested event loop: open() and a signal", WINGS),
    (re.compile(r"\bterminate\(\)|QThread::sleep|QThread::msleep|QTest::qSleep"), "stops or blocks a thread blindly", WINGS),
)
# Where a pattern may stand, and why.
EXCEPTIONS = {("app/demo/democentre.cpp", ".exec()")}  # the outermost loop of a thread of its own, not a nested one
WALL_CLOCK = re.compile(r"\bcurrent(DateTime|DateTimeUtc|MSecsSinceEpoch|SecsSinceEpoch|Date|Time)\(|system_clock::now\("
                        r"|std::time\(|\bgettimeofday\b|\bclock_gettime\b")
WALL_CLOCK_FILES = ("app/base/clock.cpp",)


@dataclasses.dataclass
class Room:
    name: str
    wing: str
    folder: pathlib.Path
    floor: int
    links: list
    qt: list
    sources: list


class House:
    """The tree of files below `root`, and what is wrong with it."""

    def __init__(self, root, qt_headers):
        self.root = root
        self.wrong = []
        self.remarks = []
        self.rooms = {}
        self.modules = read_modules(qt_headers)

    def say(self, path, what, line=None):
        where = path.relative_to(self.root).as_posix() if isinstance(path, pathlib.Path) else path
        self.wrong.append(f"{where}{f':{line}' if line else ''}: {what}")

    def check(self):
        self.read_rooms()
        for room in self.rooms.values():
            self.check_room(room)
        for path in self.files(*WINGS):
            self.check_file(path)
        for path in self.files("tests"):
            self.check_text(path, path.read_text(encoding="utf-8"))
        self.check_tests()
        return self.wrong

    def files(self, *folders):
        for folder in folders:
            for path in sorted((self.root / folder).rglob("*")):
                if path.name.endswith(CODE + (".py",)) and "data" not in path.relative_to(self.root).parts:
                    yield path

    # ---- rooms

    def read_rooms(self):
        for wing in WINGS:
            for cmake in sorted((self.root / wing).glob("*/CMakeLists.txt")):
                text = cmake.read_text(encoding="utf-8")
                name = cmake.parent.name
                if not re.match(rf"# {re.escape(name)}: \S", text):
                    self.say(cmake, f"does not begin with its charter, “# {name}: what lives here and what does not.”", 1)
                call = re.search(r"floorwatch_room\(([^)]*)\)", re.sub(r"#.*", "", text))
                if not call:
                    self.say(cmake, "declares no room: floorwatch_room(NAME FLOOR N ...)")
                    continue
                words = words_of(call[1])
                if words["name"] != [name]:
                    self.say(cmake, f"declares the room {' '.join(words['name'])}, the folder is {name}")
                if not words["FLOOR"]:
                    self.say(cmake, "names no floor")
                    continue
                self.rooms[name] = Room(name, wing, cmake.parent, int(words["FLOOR"][0]), words["LINKS"], words["QT"],
                                        words["SOURCES"])

    def check_room(self, room):
        cmake = room.folder / "CMakeLists.txt"
        for link in room.links:
            other = self.rooms.get(link)
            if not other:
                self.say(cmake, f"links {link}, which is no room")
            elif other.floor >= room.floor:
                self.say(cmake, f"floor {room.floor} links {link} on floor {other.floor}: only lower floors")
            elif room.wing == "app" and other.wing == "widgets":
                self.say(cmake, f"the core links {link}, which is widgets")
        for module in room.qt:
            self.check_module(room, module, cmake, None)
        built = set(room.sources)
        for path in sorted(room.folder.rglob("*")):
            name = path.relative_to(room.folder).as_posix()
            if path.suffix in (".cpp", ".h") and name not in built and path.name != "main.cpp":
                self.say(path, "is not among the SOURCES of its room, so nobody builds it")

    def check_module(self, room, module, path, line):
        allowed = QT_ONLY_IN.get(module)
        if allowed is None or room.name in allowed or f"{room.wing}/" in allowed:
            return
        places = " and ".join(allowed) or "no room: SQL goes to the SQLite C API in journal"
        self.say(path, f"uses Qt {module}, which belongs to {places}", line)

    # ---- files

    def room_of(self, path):
        parts = path.relative_to(self.root).parts
        return self.rooms.get(parts[1]) if len(parts) > 2 else None

    def check_file(self, path):
        text = path.read_text(encoding="utf-8")
        self.check_text(path, text)
        room = self.room_of(path)
        if not room or path.suffix == ".py":
            return
        lines = text.splitlines()
        for number, line in enumerate(lines, 1):
            include = re.match(r'\s*#\s*include\s*([<"])([^>"]+)[>"]', line)
            if include:
                self.check_include(room, path, number, include[1], include[2])
        if path.name != "main.cpp" and not path.name.endswith(".in"):
            spaces = set(re.findall(r"^namespace Floorwatch::(\w+)", text, re.M))
            # Other rooms' namespaces may stand beside it, to declare a class without including it.
            if room.name not in {space.lower() for space in spaces} and (spaces or "#define" not in text):
                self.say(path, f"is not in namespace Floorwatch::{room.name.capitalize()}")
        if path.suffix == ".h" and "#pragma once" not in lines:
            self.say(path, "has no #pragma once")
        for category in re.findall(r'(?:FLOORWATCH_LOG|Q_LOGGING_CATEGORY)\(\w+, "([^"]+)"', text):
            if path.name != "log.h" and category.split(".")[:2] != ["floorwatch", room.name]:
                self.say(path, f"logs as {category}, the room is floorwatch.{room.name}")

    def check_include(self, room, path, number, mark, name):
        first = name.split("/")[0]
        if mark == '"':
            if name.endswith(".moc"):
                return
            other = self.rooms.get(first)
            if "/" not in name or not other:
                if not (path.parent / name).exists() or "/" not in name:
                    self.say(path, f"#include \"{name}\": write it with the room's name", number)
            elif other is room:
                pass
            elif other.floor >= room.floor:
                self.say(path, f"#include \"{name}\": {room.name} is on floor {room.floor}, {first} on floor "
                         f"{other.floor}; only lower floors", number)
            elif first not in self.reach(room):
                self.say(path, f"#include \"{name}\": {room.name} does not link {first}", number)
            return
        if first in self.rooms and "/" in name:  # <numbers> is the language's
            self.say(path, f"#include <{name}>: rooms are included with quotes", number)
        for prefix, allowed in OTHER_ONLY_IN.items():
            if name.startswith(prefix) and room.name not in allowed:
                self.say(path, f"#include <{name}>: belongs to {', '.join(allowed)}", number)
        for what, headers, allowed in TALKING:
            if headers.fullmatch(name.split("/")[-1]) and room.name not in allowed:
                self.say(path, f"#include <{name}>: {what} belong{'' if what.endswith('s') else 's'} to {', '.join(allowed)}",
                         number)
        module = first[2:] if first.startswith("Qt") and "/" in name else self.modules.get(name)
        if module:
            self.check_module(room, module, path, number)
            named = {one for reached in self.reach(room) | {room.name} for one in self.rooms[reached].qt}
            # Every module brings Core; Svg, Charts and the like bring Gui and Widgets.
            if module not in named | {"Core"}:
                self.say(path, f"#include <{name}>: Qt {module} is not among the modules of {room.name}", number)

    def reach(self, room):
        """The rooms that a room's links bring, directly or through others."""
        found, open_ = set(), list(room.links)
        while open_:
            name = open_.pop()
            if name not in found and name in self.rooms:
                found.add(name)
                open_ += self.rooms[name].links
        return found

    def check_text(self, path, text):
        where = path.relative_to(self.root)
        lines = text.splitlines()
        if len(lines) > TOO_LONG:
            self.say(path, f"has {len(lines)} lines: past {TOO_LONG} a file does two things, split it")
        elif len(lines) > LONG:
            self.remarks.append(f"{where.as_posix()}: {len(lines)} lines; a file is at home under {LONG}")
        for number, line in enumerate(lines, 1):
            for pattern, why, folders in FORBIDDEN:
                found = pattern.search(line)
                if found and where.parts[0] in folders and (where.as_posix(), found[0]) not in EXCEPTIONS:
                    self.say(path, f"“{found[0]}” {why}", number)
            if where.parts[0] in WINGS and where.as_posix() not in WALL_CLOCK_FILES and WALL_CLOCK.search(line):
                self.say(path, "reads the wall clock: take a Base::Clock, so that a shift can be replayed", number)

    # ---- tests

    def check_tests(self):
        for room in self.rooms.values():
            folder = self.root / "tests" / TESTED_IN.get(room.name, room.name)
            if not list(folder.glob("tst_*.cpp")):
                self.say(f"tests/{folder.name}", f"the room {room.name} has no tests")
        for folder in sorted((self.root / "tests").glob("*/")):
            if folder.name not in OTHER_TESTS and folder.name not in self.rooms and not folder.name.startswith("__"):
                self.say(folder, "is the test folder of no room")
            cmake = folder / "CMakeLists.txt"
            told = cmake.read_text(encoding="utf-8") if cmake.exists() else ""
            for test in sorted(folder.glob("tst_*.cpp")):
                if not re.search(rf"\b{re.escape(test.stem[4:])}\b", told):
                    self.say(test, "is not named in its CMakeLists.txt, so nobody runs it")


def words_of(arguments):
    """The arguments of floorwatch_room() by keyword."""
    words, key = {word: [] for word in ("name", "FLOOR", "LINKS", "QT", "LIBS", "SOURCES")}, "name"
    for word in arguments.split():
        if word in words and word != "name":
            key = word
        else:
            words[key].append(word)
    return words


def read_modules(qt_headers):
    """Header name -> Qt module, as installed: <QWidget> says nothing of where it comes from."""
    modules = {}
    for folder in sorted(qt_headers.glob("Qt*/")):
        for header in folder.iterdir():
            if header.is_file():
                modules.setdefault(header.name, folder.name[2:])
    if "QWidget" not in modules:
        raise SystemExit(f"no Qt headers in {qt_headers}")
    return modules


def installed_qt():
    for tool in ("qmake6", "qtpaths6"):
        try:
            return pathlib.Path(subprocess.run([tool, "-query", "QT_INSTALL_HEADERS"], capture_output=True, text=True,
                                               check=True).stdout.strip())
        except (OSError, subprocess.CalledProcessError):
            continue
    raise SystemExit("neither qmake6 nor qtpaths6 tells where Qt's headers are")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("root", nargs="?", type=pathlib.Path, default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--remarks", action="store_true", help="also print what is no fault yet")
    options = parser.parse_args()
    house = House(options.root.resolve(), installed_qt())
    house.check()
    if options.remarks:
        for line in house.remarks:
            print(f"remark: {line}")
    for line in house.wrong:
        print(line)
    print(f"architecture: {len(house.rooms)} rooms, {len(house.wrong)} faults")
    return 1 if house.wrong or not house.rooms else 0


if __name__ == "__main__":
    sys.exit(main())
