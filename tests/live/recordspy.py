#!/usr/bin/env python3
"""Records streams of listening, whispering, barging in and taking over for tests/data/scenarios (spy-*), as a manager
with no more rights than these need sees them."""

import argparse
import pathlib
import shutil
import time
import uuid

import ami
import asterisk
import record
import spystage


class Scene(spystage.Centre):
    """The people, a supervisor at telephone 2001, and a recorder (user supervisor)."""

    def __init__(self, version, cache, file):
        super().__init__(version, cache, timestamps="no")
        self._file = file
        self.recorder = None

    def __enter__(self):
        super().__enter__()
        try:
            self.supervisor = self.desk_phone(spystage.OWN_PHONE)
            self.recorder = ami.Ami(self.pbx.ami_port, "supervisor", self.pbx.secret, record=self._file)
            self.snapshot("snap")
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.recorder:
            self.recorder.close()
        super().__exit__()

    def snapshot(self, prefix):
        record.snapshot(self.recorder, prefix)

    def spy(self, mode="listen", options="quESd", sensor=False, wait=True, **more):
        """Starts a spying leg; returns its channel."""
        self.identifier = f"fwspy-{'sensor' if sensor else mode}-{uuid.uuid4().hex}"
        options = "quESo" if sensor else options + {"listen": "", "whisper": "w", "barge": "B"}[mode]
        spystage.originate(self.observer, more.pop("channel", self.connected["DestChannel"]), self.identifier,
                           options=options, **more)
        if not wait:
            _, answer = self.observer.wait("OriginateResponse", Uniqueid=self.identifier)
            return answer["Channel"]
        _, event = self.observer.wait("ChanSpyStart", SpyerUniqueid=self.identifier)
        return event["SpyerChannel"]

    def press(self, channel, digit):
        since = time.time()
        self.observer.do("PlayDTMF", Channel=channel, Digit=digit, Receive="true")
        self.observer.wait("DTMFEnd", since=since, Channel=channel, Digit=digit)
        self.talk(0.6)

    def take_over(self, token=None, context="floorwatch-takeover"):
        """Returns the channel of the supervisor's new leg."""
        since = time.time()
        if token:
            self.observer.do("Setvar", Channel=self.connected["Channel"], Variable="__FW_TOKEN", Value=token)
        self.observer.do("BlindTransfer", Channel=self.connected["DestChannel"], Context=context, Exten="2001")
        _, dial = self.observer.wait("DialBegin", since=since, DestCallerIDNum="2001", Uniqueid=self.connected["Uniqueid"])
        return dial["DestChannel"]

    @staticmethod
    def talk(seconds):
        time.sleep(seconds)  # how long people talk: what is recorded, not a wait for something


def listen(scene):
    """Listens, hangs up, the call goes on."""
    scene.call()
    scene.spy()
    scene.talk(1)
    scene.supervisor.hang_up(scene.supervisor.calls[-1])
    scene.observer.wait("ChanSpyStop")
    scene.talk(1)


def modes(scene):
    """Listen, whisper, barge, listen by PlayDTMF; then 6 pressed on the telephone itself."""
    scene.call()
    channel = scene.spy()
    for digit in "564":
        scene.press(channel, digit)
    scene.supervisor.calls[-1].leg.press("6")
    scene.observer.wait("DTMFEnd", Channel=channel, Digit="6", DurationMs="120")
    scene.talk(0.6)
    scene.hang_up()
    scene.observer.wait("ChanSpyStop")


def early_digit(scene):
    """A digit before ChanSpyStart, which switches nothing, then two at once."""
    scene.call()
    scene.supervisor.policy = "ring"
    identifier = f"fwspy-listen-{uuid.uuid4().hex}"
    spystage.originate(scene.observer, scene.connected["DestChannel"], identifier)
    call = scene.supervisor.next_call(state="ringing")
    _, channel = scene.observer.wait("Newchannel", Uniqueid=identifier)
    scene.supervisor.answer(call)
    scene.observer.wait("OriginateResponse", Uniqueid=identifier)
    scene.observer.do("PlayDTMF", Channel=channel["Channel"], Digit="5", Receive="true")
    scene.observer.wait("ChanSpyStart", SpyerUniqueid=identifier)
    scene.talk(0.5)
    for digit in "54":
        scene.observer.session.send("PlayDTMF", Channel=channel["Channel"], Digit=digit, Receive="true")
    scene.observer.wait("DTMFEnd", Channel=channel["Channel"], Digit="4")
    scene.talk(0.5)
    scene.hang_up()
    scene.observer.wait("ChanSpyStop")


def held(scene):
    """The agent holds; 5 meanwhile; he resumes."""
    scene.call()
    channel = scene.spy()
    scene.agent.modify(scene.agent_call, "sendonly")
    scene.observer.wait("Hold")
    scene.press(channel, "5")
    scene.agent.modify(scene.agent_call, "sendrecv")
    scene.observer.wait("Unhold")
    scene.talk(0.6)
    scene.hang_up()
    scene.observer.wait("ChanSpyStop")


def two(scene):
    """A listener with a sensor leg, then a second supervisor who begins in whisper and goes first."""
    scene.call()
    first = scene.spy()
    scene.spy(sensor=True)
    scene.spy("whisper")
    scene.talk(0.6)
    scene.press(first, "6")
    scene.supervisor.hang_up(scene.supervisor.calls[-1])
    scene.observer.wait("ChanSpyStop", SpyerUniqueid=scene.identifier)
    scene.talk(0.6)
    scene.hang_up()
    scene.observer.wait("ChanSpyStop", SpyerChannel=first)


def take_over(scene):
    """Whisper with a sensor, take over with a token, give back to the agent."""
    scene.call()
    scene.spy("whisper")
    scene.spy(sensor=True)
    scene.talk(1)
    leg = scene.take_over(token=f"fwtake-{uuid.uuid4().hex}")
    scene.supervisor.wait(lambda: len(scene.supervisor.calls) > 2 and scene.supervisor.calls[2].state == "up")
    scene.talk(1.5)
    before = len(scene.agent.calls)
    scene.observer.do("BlindTransfer", Channel=leg, Context="from-internal", Exten="1001")
    scene.agent.next_call(skip=before)
    scene.talk(1.5)


def take_over_refused(scene):
    """Take over while the telephone is busy: the context's fallback queues the caller again, the agent takes him."""
    scene.call()
    scene.spy()
    scene.talk(0.6)
    scene.supervisor.policy = 486
    scene.take_over(token=f"fwtake-{uuid.uuid4().hex}")
    scene.observer.wait("AgentConnect", since=scene.caller_call.answered + 0.5, timeout=30)
    scene.talk(1)


def failing(scene):
    """Telephone not registered, busy, refused, not answered; the agent's channel unknown."""
    scene.call()
    scene.spy(wait=False, phone="2003")
    for policy in (486, 403, 480):
        scene.supervisor.policy = policy
        scene.spy(wait=False)
    scene.supervisor.policy = "ring"
    scene.spy(wait=False, timeout=1000)
    scene.supervisor.policy = "answer"
    scene.spy(wait=False, channel="PJSIP/1001-99999999")
    scene.supervisor.wait(lambda: scene.supervisor.calls[-1].state == "ended")


def recorded(scene):
    """MixMonitor on the agent's channel, muted and stopped, while somebody listens."""
    scene.call()
    scene.spy()
    agent = scene.connected["DestChannel"]
    monitor = scene.observer.do("MixMonitor", Channel=agent, File="floorwatch.wav", Options="i(FW_MONITOR)")["MixMonitorID"]
    scene.observer.wait("MixMonitorStart", Channel=agent)
    scene.talk(1)
    scene.observer.do("StopMixMonitor", Channel=agent, MixMonitorID=monitor)
    scene.observer.wait("MixMonitorStop", Channel=agent)


SCENES = {"spy-listen": listen, "spy-modes": modes, "spy-early-digit": early_digit, "spy-held": held, "spy-two": two,
          "spy-take-over": take_over, "spy-take-over-refused": take_over_refused, "spy-failing": failing,
          "spy-recorded": recorded}


def make(name, version, cache, target):
    stem = f"{name}-{version}"
    unfinished = target / f"{stem}.unfinished"
    try:
        with open(unfinished, "wb") as file, Scene(version, cache, file) as scene:
            SCENES[name](scene)
            scene.hang_up()
            scene.quiet()
            scene.talk(0.3)
            scene.snapshot("final")
            scene.recorder.close()
            shutil.copy(scene.pbx.queue_log, target / f"{stem}.queue_log")
        unfinished.rename(target / f"{stem}.ami")
    finally:
        unfinished.unlink(missing_ok=True)
    print(f"{stem}: {(target / f'{stem}.ami').stat().st_size} bytes", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(SCENES)}; all by default")
    parser.add_argument("--version", choices=["22", "16"], default="22")
    parser.add_argument("--dir")
    parser.add_argument("--to", type=pathlib.Path, default=asterisk.HERE.parent / "data" / "scenarios")
    options = parser.parse_args()
    failed = []
    for name in options.names or SCENES:
        try:
            make(name, options.version, asterisk.live_dir(options.dir), options.to)
        except (RuntimeError, ami.AmiError, asterisk.SetupError) as error:
            failed.append(name)
            print(f"{name}: {error}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    raise SystemExit(main())
