"""Compares the floor that the program reports (`floorwatchd ... --json`) with the visits of a queue_log."""

import collections
import functools

# A visit that ended this close to a disturbance may be told differently.
MARGIN = 2.0
# The log counts differences of whole seconds: the real wait lies within a second of it, plus the scheduling of a busy
# machine between the log line and the event.
WAIT_TOLERANCE = 1.25
# How far a row's time of joining may lie from the log's whole second and still be that visit's.
JOIN_TOLERANCE = 2.5
# How an exit that is neither answer, abandon nor time-out may be named.
SAME = {
    "answered": {"answered"},
    "abandoned": {"abandoned"},
    "timedOut": {"timedOut"},
    "movedOn": {"movedOn"},
    "exitedByKey": {"exitedByKey", "movedOn"},
    "exitedEmpty": {"exitedEmpty", "timedOut", "movedOn"},
}
WITHOUT_ANSWER = {"abandoned", "timedOut", "movedOn", "exitedByKey", "exitedEmpty"}


class Report:
    """Collects passes and failures; a failure is printed at once."""

    def __init__(self, label="", say=print):
        self.label, self.say = label, say
        self.passed = self.failed = 0

    def check(self, condition, what, detail=()):
        if condition:
            self.passed += 1
        else:
            self.failed += 1
            self.say(f"FAIL {self.label}: {what}")
            for line in detail:
                self.say(f"       {line}")
        return bool(condition)


def floor_visits(floor):
    """The rows of a floor's `calls` by (queue, uniqueid, how-manieth), each in the order of joining."""
    rows = collections.defaultdict(list)
    for call in floor["calls"]:
        if call.get("queue"):
            rows[call["queue"], str(call["uniqueid"])].append(call)
    keyed = {}
    for (queue, uniqueid), calls in rows.items():
        calls.sort(key=lambda call: call.get("joinedEpoch") or 0)
        for index, call in enumerate(calls, 1):
            keyed[queue, uniqueid, index] = call
    return keyed


def _near(windows, joined, left):
    return any(joined <= end + MARGIN and left >= begin - MARGIN for begin, end in windows)


def allowed(visit, full_rights):
    names = set(SAME.get(visit.outcome, {visit.outcome}))
    if not full_rights and visit.outcome in ("abandoned", "timedOut"):
        names |= {"abandoned", "timedOut"}
        # With restricted rights the time-out that leads into another queue looks like any other move.
        if visit.reentered:
            names.add("movedOn")
    if not full_rights and visit.outcome == "exitedEmpty":
        names.add("abandoned")
    return names


def paired_by_time(visits, rows):
    """Which row (an index, by the visit's) shows which visit of one caller to one queue, both in the order of joining:
    as many as lie within the tolerance, and of these pairings the one that is nearest in sum. A caller may join the
    same queue twice within the tolerance, so that the first row near enough may belong to the visit before. On a tie
    the later visit has the row: what a disturbance swallowed came first."""

    @functools.cache
    def best(visit, row):
        if visit == len(visits) or row == len(rows):
            return 0, 0.0, {}
        choices = [best(visit + 1, row), best(visit, row + 1)]
        off = (rows[row].get("joinedEpoch") or 0) - visits[visit].joined
        if abs(off) < JOIN_TOLERANCE:
            pairs, nearness, rest = best(visit + 1, row + 1)
            # The log cuts the fraction off: in the middle the moment lies half a second later.
            choices.append((pairs + 1, nearness - abs(off - 0.5), {visit: row, **rest}))
        return max(choices, key=lambda choice: choice[:2])

    return best(0, 0)[2]


def compare(report, floor, visits, windows, full_rights=True):
    """Checks every visit and the totals; `windows` are (begin, end) epochs in which program or PBX was away.
    Returns how many visits were compared exactly."""
    seen = floor_visits(floor)
    # What the log no longer sees the end of (a killed PBX) ended somewhere in the next window.
    exact, disturbed = [], []
    for visit in visits:
        left = visit.left if visit.left is not None else float("inf")
        (disturbed if _near(windows, visit.joined, left) or visit.left is None else exact).append(visit)

    # A visit of the same caller to the same queue that fell into a window may be missing on the floor, which would
    # shift the numbers of the later ones: those are matched by their time of joining.
    by_time = {}
    for queue, uniqueid in {(visit.queue, visit.uniqueid) for visit in disturbed}:
        logged = [visit for visit in visits if (visit.queue, visit.uniqueid) == (queue, uniqueid)]
        rows = [row for key, row in seen.items() if key[:2] == (queue, uniqueid)]
        pairs = paired_by_time(logged, rows)
        by_time |= {visit.key: rows[pairs[index]] if index in pairs else None for index, visit in enumerate(logged)}
    for visit in exact:
        call = by_time[visit.key] if visit.key in by_time else seen.get(visit.key)
        name = f"visit {visit.queue} {visit.uniqueid} #{visit.number}"
        if not report.check(call is not None, f"{name} is missing on the floor", visit.lines):
            continue
        report.check(call["outcome"] in allowed(visit, full_rights),
                     f"{name}: outcome expected {'/'.join(sorted(allowed(visit, full_rights)))}, seen {call['outcome']}",
                     visit.lines + [str(call)])
        wait = call.get("waitSeconds")
        report.check(visit.wait is None or wait is not None and abs(wait - visit.wait) <= WAIT_TOLERANCE,
                     f"{name}: wait expected {visit.wait} s, seen {wait}", visit.lines + [str(call)])

    logged = collections.Counter((visit.queue, visit.uniqueid) for visit in visits)
    lines = {(visit.queue, visit.uniqueid): visit.lines for visit in visits}
    counted = collections.Counter(key[:2] for key in seen)
    for key, count in counted.items():
        report.check(count <= logged[key], f"{key[0]} {key[1]} stands {count} times on the floor, "
                     f"{logged[key]} times in queue_log", lines.get(key, []) + [str(row) for k, row in seen.items() if k[:2] == key])
    for key, call in seen.items():
        report.check(call["outcome"] not in ("waiting", "talking"),
                     f"{key[0]} {key[1]} is still {call['outcome']} after every call has ended",
                     lines.get(key[:2], []) + [str(call)])
    _totals(report, floor, visits, exact, disturbed, full_rights)
    return len(exact)


def _totals(report, floor, visits, exact, disturbed, full_rights):
    """Per queue: at least what the undisturbed visits say, at most that and every disturbed one."""
    queues = {queue["name"]: queue for queue in floor["queues"]}
    for name in sorted({visit.queue for visit in visits}):
        queue = queues.get(name)
        if not report.check(queue is not None, f"queue {name} is missing on the floor"):
            continue
        spare = sum(visit.queue == name for visit in disturbed)
        sums = collections.Counter(visit.outcome for visit in exact if visit.queue == name)
        keyed = sums["exitedByKey"] + sums["exitedEmpty"]
        wanted = {"offered": sum(sums.values()), "answered": sums["answered"]}
        if full_rights:
            wanted |= {key: sums[key] for key in ("abandoned", "timedOut", "movedOn")}
        shown = {key: queue.get(key) for key in ("offered", "answered", "abandoned", "timedOut", "movedOn", "waiting")}
        for key, value in wanted.items():
            # Exits by key or empty queue may be counted under a name of their own or as one of these.
            slack = spare + (keyed if key in ("timedOut", "movedOn") else 0)
            report.check(value <= queue.get(key, -1) <= value + slack,
                         f"queue {name}: {key} expected {value}{f' to {value + slack}' if slack else ''}, "
                         f"seen {queue.get(key)}", [str(shown)])
        unanswered = sums["abandoned"] + sums["timedOut"] + sums["movedOn"]
        seen = sum(queue.get(key, 0) for key in ("abandoned", "timedOut", "movedOn"))
        report.check(unanswered <= seen <= unanswered + spare + keyed,
                     f"queue {name}: abandoned + timedOut + movedOn expected {unanswered} to {unanswered + spare + keyed}, "
                     f"seen {seen}", [str(shown)])
        report.check(queue.get("waiting", 0) == 0, f"queue {name}: {queue.get('waiting')} still waiting at the end")


def live_differences(floor, status):
    """Differences between one live floor and the PBX's own QueueStatus; an empty list when they agree."""
    differences = []
    queues = {queue["name"]: queue for queue in floor["queues"]}
    agents = floor["agents"]
    waiting = collections.Counter(event["Queue"] for event in status if event["Event"] == "QueueEntry")
    members = collections.defaultdict(list)
    for event in status:
        if event["Event"] == "QueueParams":
            seen = queues.get(event["Queue"], {}).get("waiting")
            if seen != waiting[event["Queue"]]:
                differences.append(f"queue {event['Queue']}: {waiting[event['Queue']]} waiting on the PBX, {seen} on the floor")
        elif event["Event"] == "QueueMember":
            members[event["Name"]].append(event)
    entered = {(event["Queue"], event["Uniqueid"]) for event in status if event["Event"] == "QueueEntry"}
    shown = {(call["queue"], str(call["uniqueid"])) for call in floor["calls"] if call["outcome"] == "waiting"}
    if entered != shown:
        differences.append(f"callers waiting on the PBX {sorted(entered)}, on the floor {sorted(shown)}")
    for name, entries in members.items():
        agent = next((row for row in agents if row["name"] == name), None)
        if agent is None:
            differences.append(f"member {name} is missing on the floor")
            continue
        wanted = {event["Queue"] for event in entries}
        if set(agent["queues"]) != wanted:
            differences.append(f"member {name}: in {sorted(wanted)} on the PBX, {sorted(agent['queues'])} on the floor")
        paused = [event for event in entries if event["Paused"] == "1"]
        # 1 not in use: otherwise the state shown is that of the call.
        idle = all(event["Status"] == "1" for event in entries)
        if len(paused) == len(entries) and idle:
            reasons = {event["PausedReason"] for event in paused}
            if agent["state"] != "paused" or (agent.get("pauseReason") or "") not in reasons:
                differences.append(f"member {name}: paused ({'/'.join(sorted(reasons))}) on the PBX, "
                                   f"{agent['state']} ({agent.get('pauseReason')}) on the floor")
        elif not paused and agent["state"] == "paused":
            differences.append(f"member {name}: not paused on the PBX, paused ({agent.get('pauseReason')}) on the floor")
    gone = {row["name"] for row in agents if row["queues"]} - set(members)
    if gone:
        differences.append(f"on the floor but in no queue of the PBX: {sorted(gone)}")
    return differences
