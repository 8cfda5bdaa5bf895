#!/usr/bin/env python3
"""The comparer must find every kind of wrong floor: checked without a PBX, on a small queue_log and on the recorded ones."""

import copy
import pathlib
import sys
import tempfile
import unittest

import compare
import queuelog

LOG = """\
1000|NONE|NONE|NONE|QUEUESTART|
1001|a.1|support|NONE|ENTERQUEUE||13812345678|1
1004|a.1|support|Alice Chen|CONNECT|3|a.2|1
1009|a.1|support|Alice Chen|COMPLETECALLER|3|5|1
1010|a.3|support|NONE|ENTERQUEUE||13812345679|1
1015|a.3|support|NONE|ABANDON|1|1|5
1020|a.4|support|NONE|ENTERQUEUE||13812345670|1
1024|a.4|support|NONE|ABANDON|1|1|4
1024|a.4|sales|NONE|ENTERQUEUE||13812345670|1
1026|a.4|sales|NONE|ABANDON|1|1|2
1026|a.4|support|NONE|ENTERQUEUE||13812345670|1
1030|a.4|support|王芳|CONNECT|4|a.5|1
1040|a.6|complaints|NONE|ENTERQUEUE||13812345671|1
1052|a.6|complaints|NONE|EXITWITHTIMEOUT|1|1|12
1052|a.6|support|NONE|ENTERQUEUE||13812345671|1
1055|a.6|support|NONE|ABANDON|1|1|3
1060|a.7|vip|NONE|ENTERQUEUE||13812345672|1
1062|a.7|vip|NONE|EXITWITHKEY|1|1|1|2
1070|a.8|ebb|NONE|ENTERQUEUE||13812345673|1
1074|a.8|ebb|NONE|EXITEMPTY|1|1|4
"""

# Redirected from sales to sales: the second joining lies within the tolerance of the first, and between whole seconds.
TWICE_IN_SALES = """\
1000|b.1|support|NONE|ENTERQUEUE||13812345678|1
1006|b.1|support|NONE|ABANDON|1|1|6
1006|b.1|sales|NONE|ENTERQUEUE||13812345678|1
1008|b.1|sales|NONE|ABANDON|1|1|2
1008|b.1|sales|NONE|ENTERQUEUE||13812345678|1
1012|b.1|sales|NONE|ABANDON|1|1|4
"""


def parsed(log):
    with tempfile.NamedTemporaryFile("w", suffix=".queue_log", encoding="utf-8") as file:
        file.write(log)
        file.flush()
        return queuelog.read(file.name)


def perfect(visits, seconds=0.3):
    """The floor of a program that is right about every visit."""
    calls, queues = [], {}
    for visit in visits:
        queue = queues.setdefault(visit.queue, {"name": visit.queue, "waiting": 0, "offered": 0, "answered": 0,
                                                "abandoned": 0, "timedOut": 0, "movedOn": 0})
        outcome = {"exitedByKey": "movedOn", "exitedEmpty": "timedOut"}.get(visit.outcome, visit.outcome)
        queue["offered"] += 1
        queue[outcome] += 1
        calls.append({"queue": visit.queue, "uniqueid": visit.uniqueid, "joinedEpoch": visit.joined + seconds,
                      "outcome": outcome, "waitSeconds": visit.wait + seconds})
    return {"calls": calls, "queues": list(queues.values()), "agents": []}


def failures(floor, visits, windows=(), full_rights=True):
    report = compare.Report(say=lambda *_: None)
    compare.compare(report, floor, visits, windows, full_rights)
    return report.failed


class Comparer(unittest.TestCase):
    def setUp(self):
        self.visits = parsed(LOG)
        self.floor = perfect(self.visits)

    def changed(self, index, **values):
        floor = copy.deepcopy(self.floor)
        floor["calls"][index].update(values)
        return floor

    def test_reads_the_log_as_the_rules_say(self):
        self.assertEqual([visit.outcome for visit in self.visits],
                         ["answered", "abandoned", "movedOn", "movedOn", "answered", "timedOut", "abandoned",
                          "exitedByKey", "exitedEmpty"])
        self.assertEqual(self.visits[4].number, 2)

    def test_accepts_a_right_floor(self):
        self.assertEqual(failures(self.floor, self.visits), 0)
        self.assertEqual(failures(self.floor, self.visits, full_rights=False), 0)

    def test_finds_a_wrong_outcome(self):
        for index, outcome in ((0, "abandoned"), (1, "timedOut"), (2, "abandoned"), (5, "abandoned"), (5, "movedOn")):
            self.assertGreater(failures(self.changed(index, outcome=outcome), self.visits), 0, (index, outcome))

    def test_restricted_rights_may_take_a_timeout_for_an_abandon_only(self):
        def visits_only(floor):
            report = compare.Report(say=lambda *_: None)
            compare.compare(report, floor, self.visits, (), False)
            return report.failed
        self.assertEqual(visits_only(self.changed(1, outcome="timedOut")), 0)
        self.assertGreater(visits_only(self.changed(1, outcome="answered")), 0)
        self.assertGreater(visits_only(self.changed(1, outcome="movedOn")), 0)

    def test_finds_a_wrong_wait(self):
        self.assertGreater(failures(self.changed(0, waitSeconds=5.0), self.visits), 0)
        self.assertGreater(failures(self.changed(0, waitSeconds=None), self.visits), 0)

    def test_finds_a_lost_and_a_doubled_visit(self):
        floor = copy.deepcopy(self.floor)
        del floor["calls"][0]
        self.assertGreater(failures(floor, self.visits), 0)
        floor["calls"] = self.floor["calls"] + [self.floor["calls"][0]]
        self.assertGreater(failures(floor, self.visits), 0)

    def test_finds_wrong_totals(self):
        for key in ("offered", "answered", "abandoned"):
            floor = copy.deepcopy(self.floor)
            floor["queues"][0][key] += 1
            self.assertGreater(failures(floor, self.visits), 0, key)

    def test_finds_a_caller_who_waits_for_ever_even_in_a_disturbance(self):
        self.assertGreater(failures(self.changed(0, outcome="waiting"), self.visits, [(1000, 1010)]), 0)

    def test_excuses_a_visit_lost_in_a_disturbance(self):
        floor = copy.deepcopy(self.floor)
        del floor["calls"][0]
        floor["queues"][0]["offered"] -= 1
        floor["queues"][0]["answered"] -= 1
        self.assertEqual(failures(floor, self.visits, [(1002, 1003)]), 0)
        self.assertGreater(failures(floor, self.visits, [(1052, 1053)]), 0)

    def test_recorded_logs_agree_with_themselves(self):
        folder = pathlib.Path(__file__).resolve().parent.parent / "data" / "scenarios"
        for path in sorted(folder.glob("*.queue_log")):
            visits = queuelog.read(path)
            self.assertEqual(failures(perfect(visits), visits), 0, path.name)


class SameQueueTwiceAfterADisturbance(unittest.TestCase):
    """The window ends so shortly before the first visit to sales that only the second is compared exactly."""

    WINDOWS = [(1004, 1004.5)]

    def setUp(self):
        self.visits = parsed(TWICE_IN_SALES)
        self.floor = perfect(self.visits)
        for call, joined, wait in zip(self.floor["calls"], (1000.1, 1006.7, 1008.3), (6.6, 1.6, 4.1)):
            call.update(joinedEpoch=joined, waitSeconds=wait)

    def failures(self):
        return failures(self.floor, self.visits, self.WINDOWS, full_rights=False)

    def lose(self, index, *totals):
        del self.floor["calls"][index]
        for total in totals:
            self.floor["queues"][1][total] -= 1

    def test_each_visit_has_its_own_row(self):
        self.assertEqual(self.failures(), 0)

    def test_the_first_may_be_lost(self):
        self.lose(1, "offered", "movedOn")
        self.assertEqual(self.failures(), 0)

    def test_the_second_may_not_and_the_first_does_not_stand_for_it(self):
        self.floor["calls"][1].update(outcome="abandoned", waitSeconds=4.1)
        self.lose(2)
        self.assertGreater(self.failures(), 0)

    def test_finds_what_is_wrong_with_the_second(self):
        for wrong in ({"outcome": "movedOn"}, {"waitSeconds": 1.6}, {"outcome": "answered"}):
            with self.subTest(wrong):
                right = dict(self.floor["calls"][2])
                self.floor["calls"][2].update(wrong)
                self.assertGreater(self.failures(), 0)
                self.floor["calls"][2] = right

    def test_within_one_second_the_order_decides(self):
        for visit in self.visits[1:]:
            visit.joined = 1006
        self.floor["calls"][2]["joinedEpoch"] = 1006.9
        pairs = compare.paired_by_time(self.visits[1:], self.floor["calls"][1:])
        self.assertEqual(pairs, {0: 0, 1: 1})
        self.assertEqual(compare.paired_by_time(self.visits[1:], self.floor["calls"][2:]), {1: 0})


if __name__ == "__main__":
    sys.exit(unittest.main())
