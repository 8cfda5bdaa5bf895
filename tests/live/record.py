#!/usr/bin/env python3
"""Records short AMI streams of single happenings, with the PBX's queue_log beside them, for tests/data/scenarios."""

import argparse
import base64
import pathlib
import shutil
import time

import ami
import asterisk
import phones

SNAPSHOT = [("CoreStatus", None), ("CoreSettings", None), ("QueueStatus", "QueueStatusComplete"),
            ("QueueSummary", "QueueSummaryComplete"), ("CoreShowChannels", "CoreShowChannelsComplete"),
            ("Status", "StatusComplete"), ("DeviceStateList", "DeviceStateListComplete"),
            ("PJSIPShowEndpoints", "EndpointListComplete"), ("BridgeList", "BridgeListComplete"), ("ListCommands", None)]


def snapshot(session, prefix):
    """What a console asks for when it connects, under fixed ActionIDs."""
    for index, (name, complete) in enumerate(SNAPSHOT):
        action_id = f"{prefix}-{index}"
        if complete:
            session.list(name, complete, action_id=action_id)
        else:
            session.action(name, action_id=action_id)


class Stage:
    """A fresh PBX with silent phones, a recorder (user console) and a driver (user driver)."""

    def __init__(self, version, cache, file):
        self.ports = asterisk.Ports()
        self.pbx = asterisk.Asterisk(version, cache, self.ports)
        self.file = file
        self.phones = None
        self.events = []

    def __enter__(self):
        try:
            self.pbx.configure()
            self.pbx.start()
            self.phones = phones.Phones(self.pbx, 1)
            self.driver = ami.Ami(self.pbx.ami_port, "driver", self.pbx.secret)
            self.driver.listen(self.events.append)
            self.recorder = ami.Ami(self.pbx.ami_port, "console", self.pbx.secret, record=self.file)
            self.snapshot("snap")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.phones:
            self.phones.stop()
        self.pbx.remove()

    def snapshot(self, prefix):
        snapshot(self.recorder, prefix)

    def phone(self, kind, *arguments, **options):
        return self.phones.agent(self.pbx.phone_ports[kind], *arguments, **options)

    def agents(self):
        self.phones.agents()

    def caller(self, destination, seconds=40, name="陈小明", number="13812345678", **options):
        return self.phones.callers([destination], 1, 1000, (seconds * 1000, seconds * 1000 + 1), names=[name], first=number, **options)

    def do(self, action, **headers):
        reply = self.driver.action(action, **headers)
        if reply.get("Response") != "Success":
            raise RuntimeError(f"{action}: {reply.get('Message')}")

    def wait(self, kind, timeout=25.0, skip=0, **headers):
        """Waits for (the skip+1st) event of that kind with these headers since the start; returns it."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            found = [e for e in list(self.events) if e["Event"] == kind and all(e.get(k) == v for k, v in headers.items())]
            if len(found) > skip:
                return found[skip]
            time.sleep(0.02)
        raise RuntimeError(f"no {kind} {headers} within {timeout} s; saw {sorted({e['Event'] for e in self.events})}")

    def quiet(self, timeout=30.0):
        """Waits until no channel is up."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if len(self.driver.list("CoreShowChannels", "CoreShowChannelsComplete")) <= 1:
                return
            time.sleep(0.1)
        raise RuntimeError("calls do not end")

    def hang_up_all(self):
        for event in self.driver.list("CoreShowChannels", "CoreShowChannelsComplete"):
            if event["Event"] == "CoreShowChannel":
                self.driver.action("Hangup", Channel=event["Channel"])
        self.quiet()

    @staticmethod
    def talk(seconds):
        """How long people talk before the next thing happens: what is recorded, not a wait for something."""
        time.sleep(seconds)

    def pause_but(self, queue, *staying):
        """Pauses the members of a queue but these, so that it is known who takes the call."""
        for event in self.driver.list("QueueStatus", "QueueStatusComplete", Queue=queue):
            if event["Event"] == "QueueMember" and event["Location"] not in staying:
                self.do("QueuePause", Queue=queue, Interface=event["Location"], Paused="true", Reason="Training")


def answered_call(stage, queue="support", member="PJSIP/1001", destination=None):
    stage.agents()
    stage.pause_but(queue, member)
    stage.caller(destination or queue)
    return stage.wait("AgentConnect")


def hold(stage):
    stage.phone("stay", 1500, hold=True)
    stage.pause_but("support", "PJSIP/1001")
    stage.caller("support")
    stage.wait("Hold")
    stage.wait("Unhold")
    stage.wait("AgentComplete")
    stage.quiet()


def blind_transfer(stage):
    call = answered_call(stage)
    stage.talk(4)
    stage.do("BlindTransfer", Channel=call["DestChannel"], Context="from-internal", Exten="1007")
    stage.wait("BlindTransfer")
    stage.quiet(45)


def attended_transfer(stage):
    call = answered_call(stage, destination="featured")
    stage.talk(3)
    stage.do("Atxfer", Channel=call["DestChannel"], Context="from-internal", Exten="1008")
    stage.wait("BridgeEnter", skip=3)
    stage.talk(4)
    stage.do("Hangup", Channel=call["DestChannel"])
    stage.wait("AttendedTransfer")
    stage.talk(4)
    stage.hang_up_all()


def park(stage):
    call = answered_call(stage)
    stage.talk(3)
    stage.do("Park", Channel=call["Channel"], AnnounceChannel=call["DestChannel"], TimeoutChannel=call["DestChannel"], Timeout=45000)
    parked = stage.wait("ParkedCall")
    stage.talk(4)
    stage.do("Originate", Channel="PJSIP/1008", Context="from-internal", Exten=parked["ParkingSpace"], Priority=1,
             Async="true", CallerID="Heidi Ma <1008>")
    stage.wait("UnParkedCall")
    stage.talk(5)
    stage.hang_up_all()


def conference(stage):
    call = answered_call(stage)
    stage.talk(3)
    stage.do("Redirect", Channel=call["Channel"], ExtraChannel=call["DestChannel"], Context="from-internal", Exten="conf",
             Priority=1, ExtraContext="from-internal", ExtraExten="conf", ExtraPriority=1)
    stage.wait("ConfbridgeJoin", skip=1)
    stage.do("Originate", Channel="PJSIP/1008", Context="from-internal", Exten="conf", Priority=1, Async="true",
             CallerID="Heidi Ma <1008>")
    stage.wait("ConfbridgeJoin", skip=2)
    stage.talk(5)
    stage.hang_up_all()


def ringall(stage):
    stage.phones.agent(stage.pbx.phone_ports["stay"], 30000)
    late = [stage.phone("hangup", 30000, (3000, 3001)), stage.phone("slow", 30000, (3000, 3001))]
    stage.caller("sales")
    stage.wait("AgentRingNoAnswer", skip=2)
    # From the second round on the phones are answered.
    for process in late:
        process.kill()
        process.wait()
    stage.phone("hangup", 1500, (5000, 6000))
    stage.wait("AgentComplete", timeout=40)
    stage.hang_up_all()


def direct(stage):
    stage.agents()
    stage.caller("1008", seconds=12)
    stage.wait("BridgeEnter", skip=1)
    stage.quiet()


def outbound(stage):
    stage.agents()
    stage.do("Originate", Channel="PJSIP/1001", Context="from-internal", Exten="913800001111", Priority=1, Async="true",
             CallerID="Alice Chen <1001>")
    stage.wait("BridgeEnter", skip=1)
    stage.wait("Hangup")
    stage.quiet()


def internal(stage):
    stage.agents()
    # The phone itself dials: an INVITE of endpoint 1012 to its colleague.
    stage.caller("1008", seconds=12, name="Liu Yang", number="1012", trunk="no")
    stage.wait("BridgeEnter", skip=1)
    stage.quiet()


def local_member(stage):
    answered_call(stage, "sales", "Local/1009@from-queue/n")
    stage.wait("AgentComplete")
    stage.quiet()


def hint_member(stage):
    answered_call(stage, "vip", "Local/1010@from-queue/n")
    stage.wait("AgentComplete")
    stage.quiet()


def agent_pool(stage):
    stage.agents()
    stage.do("Originate", Channel="PJSIP/1011", Application="AgentLogin", Data="1011,s", Async="true",
             CallerID="Kevin Guo <1011>")
    stage.wait("AgentLogin")
    stage.pause_but("vip", "Local/1011@agent-pool/n")
    stage.caller("vip", seconds=14)
    stage.wait("AgentConnect")
    stage.wait("AgentComplete")
    stage.talk(3)
    stage.do("AgentLogoff", Agent="1011")
    stage.wait("AgentLogoff")
    stage.quiet()


def exit_key(stage):
    stage.pause_but("vip")
    stage.caller("vip", seconds=20, key=True)
    stage.wait("QueueCallerLeave")
    stage.quiet()


def empty(stage):
    # Nobody answers the phone: the caller waits until the queue becomes empty.
    stage.caller("empty", seconds=8)
    stage.caller("ebb", seconds=30, name="Müller, Jörg", number="13887654321")
    stage.wait("QueueCallerJoin")
    stage.talk(3)
    stage.do("QueuePause", Interface="PJSIP/1007", Paused="true", Reason="Lunch")
    stage.wait("QueueCallerLeave")
    stage.quiet(40)


def redirect_talking(stage):
    call = answered_call(stage)
    stage.talk(4)
    stage.pause_but("sales", "PJSIP/1005")
    stage.do("Redirect", Channel=call["Channel"], Context="from-trunk", Exten="sales", Priority=1)
    stage.wait("AgentConnect", skip=1)
    stage.wait("AgentComplete")
    stage.hang_up_all()


def timeout(stage):
    stage.phone("hangup", 30000, (3000, 4000))
    stage.caller("complaints", seconds=25)
    stage.wait("QueueCallerLeave")
    stage.quiet()


def overflow(stage):
    stage.phone("hangup", 30000, (3000, 4000))
    stage.caller("overflow", seconds=18)
    stage.wait("QueueCallerLeave", skip=1)
    stage.quiet()


def abandon(stage):
    stage.phone("stay", 30000)
    stage.caller("support", seconds=5)
    stage.wait("QueueCallerAbandon")
    stage.quiet()


def redirect_waiting(stage):
    stage.phone("stay", 30000)
    stage.phone("hangup", 1500, (4000, 5000))
    stage.pause_but("support", "PJSIP/1001")
    stage.caller("support")
    call = stage.wait("QueueCallerJoin")
    stage.talk(3)
    stage.do("Redirect", Channel=call["Channel"], Context="from-trunk", Exten="sales", Priority=1)
    stage.wait("AgentComplete")
    stage.quiet()


def call_reason(stage):
    """A caller goes through the menu; a text to a telephone that is there, and one to a telephone that is not."""
    stage.agents()
    stage.pause_but("support", "PJSIP/1001")
    stage.caller("menu", 12)
    stage.wait("AgentConnect")
    for number, (to, text) in enumerate([("pjsip:1001", "网络故障：18:00 前恢复。"), ("pjsip:2003", "nobody is there")]):
        stage.recorder.action("MessageSend", action_id=f"text-{number}", To=to,
                              Base64Body=base64.b64encode(text.encode()).decode())
    stage.talk(1)
    stage.hang_up_all()


SCENARIOS = {"hold": hold, "blind-transfer": blind_transfer, "attended-transfer": attended_transfer, "park": park,
             "conference": conference, "ringall": ringall, "direct": direct, "outbound": outbound, "internal": internal,
             "local-member": local_member, "hint-member": hint_member, "agent-pool": agent_pool, "exit-key": exit_key,
             "empty": empty, "redirect-talking": redirect_talking, "redirect-waiting": redirect_waiting,
             "timeout": timeout, "overflow": overflow, "abandon": abandon, "call-reason": call_reason}


def record(name, version, cache, target):
    stem = f"{name}-{version}"
    target.mkdir(parents=True, exist_ok=True)
    unfinished = target / f"{stem}.unfinished"
    begin = time.monotonic()
    with open(unfinished, "wb") as file:
        with Stage(version, cache, file) as stage:
            SCENARIOS[name](stage)
            stage.talk(0.5)
            stage.snapshot("final")
            stage.recorder.close()
            shutil.copy(stage.pbx.queue_log, target / f"{stem}.queue_log")
    unfinished.rename(target / f"{stem}.ami")
    print(f"{stem}: {(target / f'{stem}.ami').stat().st_size} bytes, {time.monotonic() - begin:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SCENARIOS)}; all by default")
    parser.add_argument("--version", choices=["22", "16"], default="22")
    parser.add_argument("--dir")
    parser.add_argument("--to", type=pathlib.Path, default=asterisk.HERE.parent / "data" / "scenarios")
    options = parser.parse_args()
    failed = []
    for name in options.names or SCENARIOS:
        try:
            record(name, options.version, asterisk.live_dir(options.dir), options.to)
        except (RuntimeError, ami.AmiError, asterisk.SetupError) as error:
            failed.append(name)
            print(f"{name}: {error}", flush=True)
            (options.to / f"{name}-{options.version}.unfinished").unlink(missing_ok=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
