"""Reads Asterisk's queue_log into queue visits: what the PBX itself says became of each caller."""

import collections
import dataclasses

ENDS = {"ABANDON", "EXITWITHTIMEOUT", "EXITWITHKEY", "EXITEMPTY", "CONNECT"}
# Where the wait stands among the fields after the verb.
WAIT_FIELD = {"CONNECT": 0, "ABANDON": 2, "EXITWITHTIMEOUT": 2, "EXITWITHKEY": 3, "EXITEMPTY": 2}


@dataclasses.dataclass
class Visit:
    queue: str
    uniqueid: str
    number: int                # the how-manieth visit of this caller to this queue, from 1
    joined: int
    left: int | None = None    # when the caller stopped waiting
    verb: str | None = None    # how, one of ENDS
    wait: int | None = None
    member: str | None = None
    outcome: str = "waiting"
    reentered: bool = False    # joined a queue again within two seconds of leaving
    lines: list = dataclasses.field(default_factory=list)

    @property
    def key(self):
        return (self.queue, self.uniqueid, self.number)


def read(path):
    """Visits in the order of joining. A redirected waiting caller, logged as ABANDON, counts as movedOn when the same
    uniqueid joins a queue again at once."""
    visits = []
    open_visits = {}
    last = {}
    counted = collections.Counter()
    with open(path, encoding="utf-8", errors="replace") as log:
        for line in log:
            line = line.rstrip("\n")
            fields = line.split("|")
            if len(fields) < 5:
                continue
            stamp, uniqueid, queue, member, verb, *rest = fields
            stamp = int(float(stamp))
            if verb == "ENTERQUEUE":
                before = last.get(uniqueid)
                if before and before.left is not None and 0 <= stamp - before.left <= 2 and before.verb != "CONNECT":
                    before.reentered = True
                    before.lines.append(line)
                    if before.verb == "ABANDON":
                        before.outcome = "movedOn"
                counted[queue, uniqueid] += 1
                visit = Visit(queue, uniqueid, counted[queue, uniqueid], stamp, lines=[line])
                visits.append(visit)
                open_visits[queue, uniqueid] = last[uniqueid] = visit
                continue
            visit = open_visits.get((queue, uniqueid))
            if not visit:
                continue
            visit.lines.append(line)
            if verb in ENDS and visit.verb is None:
                visit.verb, visit.left = verb, stamp
                visit.wait = int(rest[WAIT_FIELD[verb]] or 0)
                visit.outcome = {"CONNECT": "answered", "ABANDON": "abandoned", "EXITWITHTIMEOUT": "timedOut",
                                 "EXITWITHKEY": "exitedByKey", "EXITEMPTY": "exitedEmpty"}[verb]
                if verb == "CONNECT":
                    visit.member = member
    return visits
