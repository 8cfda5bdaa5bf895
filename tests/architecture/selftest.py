#!/usr/bin/env python3
"""The architecture test must find what it is there for: a small house in which every rule is broken once."""

import pathlib
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
import architecture  # noqa: E402  (the flag comes first)

BASE = "# base: ids.\nfloorwatch_room(base FLOOR 0 QT Core SOURCES id.h)\n"
DOMAIN = "# domain: values.\nfloorwatch_room(domain FLOOR 1 LINKS base SOURCES agent.h agent.cpp)\n"
WIRE = "# wire: bytes.\nfloorwatch_room(wire FLOOR 1 LINKS base QT Core SOURCES frame.h)\n"
FLOOR = "# floor: the fold.\nfloorwatch_room(floor FLOOR 2 LINKS domain SOURCES fold.h)\n"
WEB = "# web: HTTP.\nfloorwatch_room(web FLOOR 1 LINKS base QT Core Network SOURCES ask.h)\n"
ASK = "#pragma once\n#include <QNetworkAccessManager>\nnamespace Floorwatch::Web {}\n"
KIT = "# kit: shared.\nfloorwatch_room(kit FLOOR 5 LINKS domain QT Core Gui Widgets SOURCES theme.h)\n"
TEST = "floorwatch_test({0} ROOMS {0})\n"

GOOD = {
    "app/base/CMakeLists.txt": BASE,
    "app/base/id.h": "#pragma once\n#include <QString>\nnamespace Floorwatch::Base {}\n",
    "app/domain/CMakeLists.txt": DOMAIN,
    "app/domain/agent.h": '#pragma once\n#include "base/id.h"\nnamespace Floorwatch::Domain {}\n',
    "app/domain/agent.cpp": '#include "domain/agent.h"\nnamespace Floorwatch::Domain {}\n',
    "app/floor/CMakeLists.txt": FLOOR,
    "app/floor/fold.h": "#pragma once\nnamespace Floorwatch::Domain {}\nnamespace Floorwatch::Floor {}\n",
    "app/wire/CMakeLists.txt": WIRE,
    "app/wire/frame.h": "#pragma once\n#include <QByteArray>\nnamespace Floorwatch::Wire {}\n",
    "app/web/CMakeLists.txt": WEB,
    "app/web/ask.h": ASK,
    "widgets/kit/CMakeLists.txt": KIT,
    "widgets/kit/theme.h": "#pragma once\n#include <QWidget>\nnamespace Floorwatch::Kit {}\n",
    **{f"tests/{room}/{name}": text for room in ("base", "floor", "web", "wire", "widgets")
       for name, text in ((f"tst_{room}.cpp", "\n"), ("CMakeLists.txt", TEST.format(room)))},
}

# What is changed in the good house -> what must be said of it.
FAULTS = {
    "an include of a sibling": ({"app/domain/agent.cpp": '#include "wire/frame.h"\nnamespace Floorwatch::Domain {}\n'},
                                "app/domain/agent.cpp:1: #include \"wire/frame.h\": domain is on floor 1, wire on floor 1"),
    "an upward include": ({"app/base/id.h": '#pragma once\n#include "domain/agent.h"\nnamespace Floorwatch::Base {}\n'},
                          "app/base/id.h:2: #include \"domain/agent.h\": base is on floor 0"),
    "a lower room that is not linked": ({"widgets/kit/theme.h": '#pragma once\n#include "wire/frame.h"\nnamespace Floorwatch::Kit {}\n'},
                                        "kit does not link wire"),
    "an include without the room": ({"app/domain/agent.cpp": '#include "agent.h"\nnamespace Floorwatch::Domain {}\n'},
                                    "write it with the room's name"),
    "an upward link": ({"app/base/CMakeLists.txt": BASE.replace("QT", "LINKS domain QT")}, "floor 0 links domain on floor 1"),
    "a link to nowhere": ({"app/wire/CMakeLists.txt": WIRE.replace("base QT", "cellar QT")}, "links cellar, which is no room"),
    "a widget in the core": ({"app/domain/agent.cpp": "#include <QWidget>\nnamespace Floorwatch::Domain {}\n"},
                             "app/domain/agent.cpp:1: uses Qt Widgets"),
    "a colour in the core, with its module": ({"app/domain/agent.cpp": "#include <QtGui/QColor>\nnamespace Floorwatch::Domain {}\n"},
                                              "uses Qt Gui"),
    "a module of the screen linked by the core": ({"app/wire/CMakeLists.txt": WIRE.replace("Core", "Core Gui")}, "uses Qt Gui"),
    "a module nobody named": ({"app/domain/agent.cpp": "#include <QHostAddress>\nnamespace Floorwatch::Domain {}\n"},
                              "Qt Network is not among the modules of domain"),
    "a socket outside": ({"app/domain/agent.cpp": "#include <QTcpSocket>\nnamespace Floorwatch::Domain {}\n"}, "sockets belong to"),
    "HTTP outside": ({"app/wire/CMakeLists.txt": WIRE.replace("Core", "Core Network"),
                      "app/wire/frame.h": "#pragma once\n#include <QtNetwork/QNetworkReply>\nnamespace Floorwatch::Wire {}\n"},
                     "HTTP belongs to web"),
    "a socket beside HTTP": ({"app/web/ask.h": ASK.replace("QNetworkAccessManager", "QSslSocket")}, "sockets belong to pbx"),
    "SQLite outside": ({"app/domain/agent.cpp": "#include <sqlite3.h>\nnamespace Floorwatch::Domain {}\n"}, "belongs to journal"),
    "QtSql anywhere": ({"app/domain/agent.cpp": "#include <QSqlQuery>\nnamespace Floorwatch::Domain {}\n"}, "uses Qt Sql"),
    "charts outside": ({"widgets/kit/theme.h": "#pragma once\n#include <QtCharts/QChart>\nnamespace Floorwatch::Kit {}\n"},
                       "uses Qt Charts, which belongs to charts"),
    "sound outside": ({"app/domain/agent.cpp": "#include <QtMultimedia/QAudioSink>\nnamespace Floorwatch::Domain {}\n"},
                      "uses Qt Multimedia, which belongs to phone"),
    "a room without charter": ({"app/wire/CMakeLists.txt": WIRE.split("\n", 1)[1]}, "does not begin with its charter"),
    "a room without floor": ({"app/wire/CMakeLists.txt": WIRE.replace("FLOOR 1 ", "")}, "names no floor"),
    "a foreign namespace": ({"app/wire/frame.h": "#pragma once\nnamespace Floorwatch::Base {}\n"}, "is not in namespace Floorwatch::Wire"),
    "no namespace": ({"app/wire/frame.h": "#pragma once\nint x;\n"}, "is not in namespace Floorwatch::Wire"),
    "a header without guard": ({"app/wire/frame.h": "namespace Floorwatch::Wire {}\n"}, "no #pragma once"),
    "a file nobody builds": ({"app/wire/extra.cpp": "namespace Floorwatch::Wire {}\n"}, "is not among the SOURCES"),
    "a room without tests": ({"tests/wire/tst_wire.cpp": None}, "the room wire has no tests"),
    "a test nobody runs": ({"tests/wire/tst_other.cpp": "\n"}, "nobody runs it"),
    "tests of no room": ({"tests/attic/CMakeLists.txt": ""}, "is the test folder of no room"),
    "work left over": ({"app/domain/agent.cpp": "// FIX" "ME\nnamespace Floorwatch::Domain {}\n"}, "is left for later"),
    "a nested loop": ({"widgets/kit/theme.h": "#pragma once\nnamespace Floorwatch::Kit { void f() { dialog.exec(); } }\n"},
                      "nested event loop"),
    "events from inside": ({"app/domain/agent.cpp": "namespace Floorwatch::Domain { void f() { QCoreApplication::processEvents(); } }\n"},
                           "runs the event loop from inside"),
    "the wall clock": ({"app/domain/agent.cpp": "namespace Floorwatch::Domain { auto t = QDateTime::currentDateTimeUtc(); }\n"},
                       "reads the wall clock"),
    "a foreign log": ({"app/domain/agent.cpp": 'FLOORWATCH_LOG(lc, "floorwatch.wire")\nnamespace Floorwatch::Domain {}\n'},
                      "logs as floorwatch.wire"),
    "a long file": ({"app/domain/agent.cpp": "namespace Floorwatch::Domain {}\n" + "\n" * 500}, "has 501 lines"),
}


class Checker(unittest.TestCase):
    def faults(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**GOOD, **changes}.items():
                if text is not None:
                    (root / name).parent.mkdir(parents=True, exist_ok=True)
                    (root / name).write_text(text, encoding="utf-8")
            return architecture.House(root, QT).check()

    def test_a_good_house_has_no_faults(self):
        self.assertEqual(self.faults({}), [])

    def test_every_fault_is_found(self):
        for name, (changes, wanted) in FAULTS.items():
            with self.subTest(name):
                said = self.faults(changes)
                self.assertTrue(any(wanted in line for line in said), f"{wanted!r} expected among {said}")


if __name__ == "__main__":
    QT = architecture.installed_qt()
    unittest.main()
