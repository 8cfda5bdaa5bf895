"""Drives a running Asterisk through AMI as supervisors and agents do: pauses, member changes, transfers, redirects."""

import random
import threading
import time

import ami

REASONS = ["Lunch", "会议", "Back office", "Training", "Coffee, short", ""]
QUEUES = ["support", "sales", "complaints", "vip"]
MEMBERS = {
    "support": ["PJSIP/1001", "PJSIP/1002", "PJSIP/1003", "PJSIP/1004"],
    "sales": ["PJSIP/1004", "PJSIP/1005", "PJSIP/1006", "Local/1009@from-queue/n"],
    "complaints": ["PJSIP/1006", "PJSIP/1007"],
    "vip": ["PJSIP/1008", "Local/1010@from-queue/n", "Local/1011@agent-pool/n"],
}
EVERYONE = sorted({member for members in MEMBERS.values() for member in members})
DYNAMIC = {"PJSIP/1012": "Liu Yang", "PJSIP/1007": "张敏", "PJSIP/1001": "Alice Chen"}


class Traffic:
    """A thread of random actions, the same ones for the same seed as far as the calls allow; survives a PBX restart."""

    def __init__(self, pbx, phones, seed):
        self.pbx, self.phones = pbx, phones
        self.random = random.Random(seed)
        self.counts = {}
        self.redirected = []  # (uniqueid, time) of waiting callers whom the driver moved on
        self._talking = {}
        self._stop = threading.Event()
        self._thread = None
        self._session = None
        self._logged_in = False

    def start(self):
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()
        self.start_callers()

    def start_callers(self):
        """A wave of callers; a PBX restart ends their calls, the processes go on with the next ones."""
        phones = self.phones
        phones.callers(["support", "sales"], 900, 2300, (9000, 40000))
        phones.callers(["support", "sales", "complaints"], 900, 3700, (2500, 9000))
        phones.callers(["complaints", "overflow"], 900, 5100, (14000, 30000))
        phones.callers(["vip"], 900, 6700, (8000, 30000))
        phones.callers(["vip"], 900, 13000, (9000, 14000), key=True)
        phones.callers(["1001", "1007", "empty"], 900, 17000, (4000, 9000))

    def stop(self):
        """Ends the driving, not the calls; pauses that are set stay."""
        self._stop.set()
        if self._thread:
            self._thread.join(30)
        if self._session:
            self._session.close()

    def _connect(self):
        while not self._stop.is_set():
            try:
                session = ami.Ami(self.pbx.ami_port, "driver", self.pbx.secret, timeout=3.0)
                session.listen(self._on_event)
                self._talking.clear()
                self._logged_in = False
                return session
            except (OSError, ami.AmiError):
                self._stop.wait(0.3)
        return None

    def _on_event(self, event):
        kind = event["Event"]
        if kind == "AgentConnect":
            self._talking[event["Uniqueid"]] = (event["Channel"], event["DestChannel"], time.monotonic())
        elif kind == "AgentComplete" or kind == "Hangup":
            self._talking.pop(event.get("Uniqueid"), None)

    def _run(self):
        self._session = self._connect()
        while self._session and not self._stop.is_set():
            try:
                if not self._logged_in:
                    self._login_agent()
                self._one()
            except ami.AmiError:
                self._session.close()
                self._session = self._connect()
            # The pace of the driving, not a wait for something.
            self._stop.wait(self.random.uniform(0.5, 1.8))

    def _count(self, what, reply):
        key = f"{what}:{reply.get('Response', '?')}"
        self.counts[key] = self.counts.get(key, 0) + 1

    def _login_agent(self):
        self._logged_in = True
        self._session.action("Originate", Channel="PJSIP/1011", Application="AgentLogin", Data="1011,s", Async="true",
                             CallerID="Kevin Guo <1011>", Timeout=10000)

    def _one(self):
        weights = {"pause": 5, "unpause": 6, "pause_one": 1, "add": 2, "remove": 2, "penalty": 2, "blind": 2,
                   "blind_queue": 1, "redirect_waiting": 3, "redirect_talking": 1, "hangup_waiting": 1,
                   "hangup_talking": 1, "internal": 1, "outbound": 1}
        name = self.random.choices(list(weights), list(weights.values()))[0]
        reply = getattr(self, f"_{name}")()
        if reply is not None:
            self._count(name, reply)

    def _pause(self):
        return self._session.action("QueuePause", Interface=self.random.choice(EVERYONE), Paused="true",
                                    Reason=self.random.choice(REASONS))

    def _unpause(self):
        return self._session.action("QueuePause", Interface=self.random.choice(EVERYONE), Paused="false")

    def _pause_one(self):
        queue = self.random.choice(QUEUES)
        return self._session.action("QueuePause", Queue=queue, Interface=self.random.choice(MEMBERS[queue]),
                                    Paused=self.random.choice(["true", "false"]), Reason="One queue only")

    def _add(self):
        interface = self.random.choice(list(DYNAMIC))
        return self._session.action("QueueAdd", Queue=self.random.choice(QUEUES[:3]), Interface=interface,
                                    MemberName=DYNAMIC[interface], Penalty=self.random.choice([0, 1]),
                                    Paused=self.random.choice(["false", "false", "true"]))

    def _remove(self):
        interface = self.random.choice(list(DYNAMIC))
        queues = [queue for queue in QUEUES[:3] if interface not in MEMBERS[queue]]
        return self._session.action("QueueRemove", Queue=self.random.choice(queues), Interface=interface)

    def _penalty(self):
        queue = self.random.choice(QUEUES)
        return self._session.action("QueuePenalty", Queue=queue, Interface=self.random.choice(MEMBERS[queue]),
                                    Penalty=self.random.choice([0, 1, 2]))

    def _a_talk(self):
        talks = [talk for talk in list(self._talking.values()) if time.monotonic() - talk[2] > 1.0]
        return self.random.choice(talks) if talks else None

    def _a_waiting(self):
        entries = [event for event in self._session.list("QueueStatus", "QueueStatusComplete")
                   if event["Event"] == "QueueEntry"]
        return self.random.choice(entries) if entries else None

    def _blind(self):
        talk = self._a_talk()
        return talk and self._session.action("BlindTransfer", Channel=talk[1], Context="from-internal",
                                             Exten=self.random.choice(["1002", "1007", "1012"]))

    def _blind_queue(self):
        talk = self._a_talk()
        return talk and self._session.action("BlindTransfer", Channel=talk[1], Context="from-trunk",
                                             Exten=self.random.choice(["support", "sales"]))

    def _redirect_waiting(self):
        entry = self._a_waiting()
        if not entry:
            return None
        target = self.random.choice([queue for queue in QUEUES[:3] if queue != entry["Queue"]])
        reply = self._session.action("Redirect", Channel=entry["Channel"], Context="from-trunk", Exten=target, Priority=1)
        if reply.get("Response") == "Success":
            self.redirected.append((entry["Uniqueid"], time.time()))
        return reply

    def _redirect_talking(self):
        talk = self._a_talk()
        return talk and self._session.action("Redirect", Channel=talk[0], Context="from-trunk",
                                             Exten=self.random.choice(QUEUES[:3]), Priority=1)

    def _hangup_waiting(self):
        entry = self._a_waiting()
        return entry and self._session.action("Hangup", Channel=entry["Channel"])

    def _hangup_talking(self):
        talk = self._a_talk()
        return talk and self._session.action("Hangup", Channel=self.random.choice(talk[:2]))

    def _internal(self):
        return self._session.action("Originate", Channel="PJSIP/1012", Context="from-internal",
                                    Exten=self.random.choice(["1003", "1005"]), Priority=1, Async="true",
                                    CallerID="Liu Yang <1012>", Timeout=8000)

    def _outbound(self):
        return self._session.action("Originate", Channel="PJSIP/1003", Context="from-internal",
                                    Exten=f"9138{self.random.randrange(10**8):08d}", Priority=1, Async="true",
                                    CallerID="Carol Wu <1003>", Timeout=8000)


def drain(pbx, deadline=30.0, quiet=2.0):
    """Hangs up whatever is left; True once no channel has been up for `quiet` seconds: a call that was under way to
    the PBX has none yet."""
    end = time.monotonic() + deadline
    empty_since = None
    session = ami.Ami(pbx.ami_port, "driver", pbx.secret)
    try:
        while time.monotonic() < end:
            channels = [event for event in session.list("CoreShowChannels", "CoreShowChannelsComplete")
                        if event["Event"] == "CoreShowChannel"]
            now = time.monotonic()
            empty_since = None if channels else empty_since or now
            if empty_since and now - empty_since >= quiet:
                return True
            for channel in channels:
                session.action("Hangup", Channel=channel["Channel"])
            time.sleep(0.2)
    finally:
        session.close()
    return False
