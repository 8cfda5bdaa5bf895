#!/usr/bin/env python3
"""Proves by sound, on a real Asterisk, that listen, whisper, barge in and take over do what they say: agent, caller and
supervisor each send a tone of their own, and every 20 ms frame that each of them heard is judged."""

import argparse
import ctypes
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

import ami
import asterisk
import compare
import hearing
import listening
import relay
import sound
import spystage

SETTLE = 0.4   # s from a confirmed mode until it has to be heard all the time: what is under way in buffers, twice over
CLOSING = 0.2  # s from a confirmed mode until the last frame of the one before has to be out of the PBX
TALK = 1.2
GAP = 5        # frames that may be lost in a row where a mode is switched


class Stand:
    """A PBX, a report, and the tone that the supervisor's microphone takes up."""

    def __init__(self, centre, report, program):
        self.centre, self.report, self.program = centre, report, program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="floorwatch-spying-"))
        self.microphone = self.folder / "microphone.wav"
        sound.write_wave(self.microphone, sound.tone(sound.TONES["supervisor"]) * 50)
        self.first_sounds = []

    def listen(self, way, **options):
        return listening.Listening(self.program, self.centre, way, self.folder, microphone=self.microphone, **options)

    def first_sound(self, run, label):
        found = run.wait("firstSound", timeout=5)
        if found:
            self.first_sounds.append(f"{label} {found[1].get('afterMs')} ms")


class Session:
    """One call that is listened to, with the periods in which each mode was confirmed."""

    def __init__(self, stand, label, way, mode="listen", least=0.9, **options):
        self.stand, self.centre = stand, stand.centre
        self.judge = hearing.Judge(stand.report, label, least)
        self.way = way
        self.centre.call()
        self.caller, self.agent = self.centre.caller_call.leg, self.centre.agent_call.leg
        self.desk_calls = len(self.centre.desk.calls) if way == "desk" else 0
        self.began = time.time()
        self.run = stand.listen(way, mode=mode, **options)
        self.confirmed = []  # (mode, moment) by the PBX's own word
        self.mode = None

    def say(self, good, what):
        return self.judge.check(good, what, self.run.tail())

    def active(self, mode):
        """Waits until the program says that it hears in that mode."""
        found = self.run.wait("state", phase="active", mode=mode, timeout=20)
        if not self.say(found, f"no state active in {mode}"):
            return False
        self.centre.observer.wait("ChanSpyStart", since=self.began)
        starts = [(at, e) for at, e in self.centre.observer.find("ChanSpyStart", since=self.began)
                  if "sensor" not in e["SpyerUniqueid"]]
        self.say(len(starts) == 1, f"{len(starts)} listeners were started")
        self.spyer = starts[0][1]["SpyerUniqueid"] if starts else ""
        self._confirmed(mode, found[0], starts[0][0] if starts else found[0])
        return True

    def _confirmed(self, mode, claimed, moment):
        self.say(claimed >= moment - 0.001, f"{mode} was claimed {1000 * (moment - claimed):.0f} ms before the PBX confirmed it")
        self.confirmed.append((mode, moment))
        self.mode = mode

    def switch(self, mode):
        """Asks for a mode and waits until the program says that it is so."""
        asked = self.run.say(mode)
        wants = {} if self.way == "desk" else {"microphoneOpen": mode != "listen"}
        found = self.run.wait("state", since=asked, mode=mode, phase="active", **wants)
        if not self.say(found, f"{mode} was not confirmed within 15 s"):
            return False
        digit = {"listen": "4", "whisper": "5", "barge": "6"}[mode]
        try:
            pressed, _ = self.centre.observer.wait("DTMFEnd", since=asked - 0.001, timeout=5, Uniqueid=self.spyer, Digit=digit)
        except RuntimeError:
            self.say(False, f"{mode} was claimed, and the PBX confirmed nothing of it")
            pressed = found[0]
        # The microphone is closed before listen is asked for, so that may be said to be so at once.
        self._confirmed(mode, found[0] if mode != "listen" else pressed, pressed)
        return True

    def talk(self, seconds=TALK):
        time.sleep(SETTLE + seconds)  # what is heard in that time is what is judged

    def speaks_to(self, mode, name):
        return mode == "barge" or mode == "whisper" and name == "agent"

    def judge_modes(self, end):
        """Every frame that agent and caller heard from the start to `end`: the supervisor never where the mode forbids
        him, always where it wants him, and each other all the time."""
        silent_since = {"agent": self.centre.agent_call.answered, "caller": self.centre.caller_call.answered}
        previous = "nothing"
        for index, (mode, moment) in enumerate([*self.confirmed, ("", end)]):
            for name, ear in (("agent", self.agent), ("caller", self.caller)):
                if silent_since[name] is not None and (self.speaks_to(mode, name) or not mode):
                    self.judge.never_hears(ear, name, "supervisor", silent_since[name], moment, f"before {mode or 'the end'}, in {previous}")
                    silent_since[name] = None
                elif mode and silent_since[name] is None and not self.speaks_to(mode, name):
                    silent_since[name] = moment + CLOSING
            if mode:
                until = self.confirmed[index + 1][1] if index + 1 < len(self.confirmed) else end
                for name, ear in (("agent", self.agent), ("caller", self.caller)):
                    if self.speaks_to(mode, name) and until - moment > SETTLE + 0.3:
                        self.judge.hears(ear, f"{name} in {mode}", "supervisor", moment + SETTLE, until - 0.1)
            previous = mode
        begin = self.began
        self.judge.hears(self.caller, "caller", "agent", begin, end, gap=GAP)
        self.judge.hears(self.agent, "agent", "caller", begin, end, gap=GAP)

    def judge_supervisor(self, ear, begin, end, gap=GAP):
        """He hears both sides without a gap, and never himself."""
        self.say(end - begin > 1, f"the supervisor heard agent and caller for {end - begin:.1f} s")
        for who in ("agent", "caller"):
            self.judge.hears(ear, "supervisor", who, begin, end, gap=gap)
        self.judge.never_hears(ear, "supervisor", "supervisor", begin, end, "(his own echo)")

    def supervisors_ear(self):
        """(ear, begin, end) of the time in which he listened."""
        if self.way == "desk":
            leg = self.centre.desk.calls[self.desk_calls].leg
            end = self.centre.desk.calls[self.desk_calls].ended or time.time()
            return leg, leg.heard[0][0] + 0.1, end - 0.1
        recording = hearing.Recording(self.run.heard_file)
        # The agent is heard from the first sound to the end of listening, the caller also after a take-over.
        begin, end = recording.stretch("agent")
        return recording, begin + 0.1, end - 0.1

    def close(self):
        code = self.run.stop()
        self.say(code == 0, f"exit code {code}")
        self.centre.hang_up()
        self.centre.quiet()


def modes(stand, way, least=0.9, mode="listen", gap=GAP, **options):
    """All modes in turn, then take over and give back."""
    label = {"own": "own telephone", "desk": "desk telephone"}[way] + ("" if least == 0.9 else " with loss and jitter")
    session = Session(stand, label, way, mode, least, **options)
    try:
        if not session.active(mode):
            return session
        if way == "own":
            stand.first_sound(session.run, label)
        session.talk()
        for wanted in ("whisper", "barge", "whisper", "listen", "barge", "listen", "whisper"):
            if wanted != session.mode and not session.switch(wanted):
                return session
            session.talk(TALK if wanted != "listen" else TALK / 2)
        asked = session.run.say("take-over")
        taken = take_over(session, asked, least)
        session.judge_modes(asked)
    finally:
        session.close()
    if taken:
        ear, begin, end = session.supervisors_ear()
        session.judge_supervisor(ear, begin, end, gap)
    return session


def take_over(session, asked, least):
    """The caller talks with the supervisor, the agent is out; then the agent has the caller back."""
    centre, judge = session.centre, session.judge
    found = session.run.wait("state", since=asked, phase="takenOver", timeout=20)
    if not session.say(found, "no state takenOver"):
        return False
    begin = found[0] + SETTLE
    session.talk()
    end = time.time()
    judge.check(centre.agent_call.state == "ended", "the agent is still in the call after the take-over")
    judge.hears(session.caller, "caller after the take-over", "supervisor", begin, end)
    judge.never_hears(session.caller, "caller", "agent", begin, end, "after the take-over")
    if session.way == "desk":
        judge.hears(centre.desk.calls[-1].leg, "supervisor after the take-over", "caller", begin, end)
    before = len(centre.agent.calls)
    session.run.say("give-back")
    try:
        back = centre.agent.next_call(skip=before)
    except RuntimeError:
        return session.say(False, "the agent got no call back")
    session.talk()
    begin, end = back.answered + SETTLE, time.time()
    judge.hears(session.caller, "caller given back", "agent", begin, end)
    judge.hears(back.leg, "agent given back", "caller", begin, end)
    for name, ear in (("caller", session.caller), ("agent", back.leg)):
        judge.never_hears(ear, name, "supervisor", begin, end, "after he gave the caller back")
    if session.way == "own":
        session.run.stop()
        recording = hearing.Recording(session.run.heard_file)
        heard = hearing.share(recording.frames(recording.stretch("agent")[1] + 0.1, 1e9), "caller", TALK)
        session.say(heard >= least, f"the supervisor heard the caller for {heard:.0%} of {TALK} s after the take-over")
    return True


def lossy(stand):
    """5 % loss and 40 ms jitter between telephone and PBX; the wire shows that a closed microphone sends nothing."""
    wire = relay.Relay(stand.centre.ports, stand.centre.pbx.sip_port, loss=0.05, jitter=0.04)
    try:
        session = modes(stand, "own", least=0.7, mode="listen", gap=25, sip_port=wire.port)
        closed = [(at, mode) for mode, at in session.confirmed if mode != "listen"]
        if closed:
            session.judge.never_hears(wire.sent, "the wire", "supervisor", session.began, closed[0][0], "before a mode to speak in was confirmed")
            session.judge.hears(wire.sent, "the wire", "supervisor", closed[0][0] + SETTLE, closed[0][0] + SETTLE + TALK)
        session.judge.check(wire.lost > 0.02 * wire.passed > 0, f"the relay lost {wire.lost} of {wire.passed} packets")
        figures = [entry for _, entry in session.run.lines if entry.get("event") == "figures"]
        if figures:
            print(f"{stand.report.label}: figures at {wire.lost}/{wire.passed} packets lost: {figures[-1]}")
    finally:
        wire.stop()


def killed(stand):
    """The PBX dies while somebody whispers: said at once, the microphone closed; later everything works again."""
    wire = relay.Relay(stand.centre.ports, stand.centre.pbx.sip_port)
    session = Session(stand, "PBX killed", "own", "listen", sip_port=wire.port)
    try:
        if not session.active("listen") or not session.switch("whisper"):
            session.run.stop()
            return
        session.talk(0.5)
        dead = time.time()
        stand.centre.pbx.kill()
        found = session.run.wait("state", since=dead, microphoneOpen=False, phase=("ended", "connecting"), timeout=20)
        if session.say(found, "the program does not say that the PBX is gone"):
            print(f"{stand.report.label}: PBX killed while whispering, said after {1000 * (found[0] - dead):.0f} ms: {found[1].get('reason')}")
            while time.time() < found[0] + 1.0 and session.run.process.poll() is None:
                time.sleep(0.05)  # what it sends in that second is judged
            session.judge.never_hears(wire.sent, "the wire", "supervisor", found[0] + CLOSING, time.time(), "after the PBX died")
        session.say(session.run.stop() is not None, "the program does not end after the PBX died")
    finally:
        wire.stop()
    stand.centre.restart()
    stand.centre.call()
    again = stand.listen("own")
    judge = hearing.Judge(stand.report, "after the PBX came back")
    if judge.check(again.wait("state", phase="active", mode="listen", timeout=20), "no state active", again.tail()):
        time.sleep(1.5)
    again.stop()
    stand.centre.hang_up()
    stand.centre.quiet()
    if again.heard_file.exists():
        recording = hearing.Recording(again.heard_file)
        begin, end = recording.stretch("agent")
        judge.check(end - begin > 1, f"the agent was heard for {end - begin:.1f} s", again.tail())
        judge.hears(recording, "supervisor", "caller", begin + 0.1, end - 0.1, gap=GAP)


PARTS = {"own": lambda stand: modes(stand, "own"), "desk": lambda stand: modes(stand, "desk"), "lossy": lossy, "killed": killed}


def check_trail(report, program, accounts, parts):
    """What was done stands in the audit trail, and nobody has changed it."""
    whole, said, rows = program.verify(accounts)
    report.check(whole, "the audit trail is not whole", said[-3:])
    for action in ("signIn", "listen", "whisper", *(("barge", "takeOver") if parts != ["killed"] else ())):
        report.check(any(action in row and listening.OPERATOR in row for row in rows),
                     f"{action} of {listening.OPERATOR} is not in the audit trail", rows[-8:])


def play(stand, part, repeats, say):
    """One part; again where it failed while the machine stood still, which no telephone call survives unharmed."""
    whole = stand.report
    for left in range(repeats, -1, -1):
        lines = []
        stand.report = compare.Report(whole.label, lines.append)
        begin, since = time.monotonic(), time.time()
        try:
            PARTS[part](stand)
        except RuntimeError as error:
            stand.report.check(False, f"{part}: {error}")
        stalled = sum(seconds for at, seconds in stand.centre.pacer.stalls if at > since)
        say(f"{whole.label}: {part} {time.monotonic() - begin:.0f} s" + (f", the machine stood still for {stalled:.1f} s" if stalled else ""))
        if not stand.report.failed or not stalled or not left:
            break
        say(f"{whole.label}: {part} failed {stand.report.failed} checks meanwhile: again")
        stand.centre.recover()
    for line in lines:
        say(line)
    whole.passed += stand.report.passed
    whole.failed += stand.report.failed
    stand.report = whole


def run(version, program, cache, parts, say=print, repeats=2):
    """All parts against one version; returns the report."""
    report = compare.Report(f"Asterisk {version} listening", say)
    begin = time.monotonic()
    stand = None
    try:
        with spystage.Centre(version, cache) as centre:
            stand = Stand(centre, report, program)
            accounts = stand.folder / "accounts"
            if not program.password:
                program.sign_up(accounts)
            if "desk" in parts:
                centre.desk = centre.desk_phone()
            for part in parts:
                play(stand, part, repeats, say)
            if accounts.exists():
                check_trail(report, program, accounts, parts)
            say(f"{report.label}: first sound {', '.join(stand.first_sounds)}")
    except (RuntimeError, asterisk.SetupError, ami.AmiError, OSError, ValueError, subprocess.SubprocessError) as error:
        report.check(False, f"{type(error).__name__}: {error}")
    finally:
        if stand:
            shutil.rmtree(stand.folder, ignore_errors=True)
    print(f"{report.label}: {report.passed} passed, {report.failed} failed in {time.monotonic() - begin:.0f} s", flush=True)
    return report


def stand_in(wrong=""):
    return listening.Program([sys.executable, "-B", asterisk.HERE / "standin.py"], ["--wrong", wrong] if wrong else [], "-")


def check_itself(version, cache):
    """The stand-in does it right, and every mistake of its is found."""
    import standin
    good = True
    for wrong, (what, part, symptom) in standin.WRONG.items():
        lines = []
        report = run(version, stand_in(wrong), cache, [part] if part else list(PARTS), lines.append, 0 if wrong else 2)
        found = [line for line in lines if line.startswith("FAIL")]
        right = report.passed > 0 and (any(symptom in line for line in found) if wrong else not found)
        good = good and right
        print(f"{'ok  ' if right else 'FAIL'} {what}: {len(found)} of {report.passed + report.failed} checks fail")
        for line in () if right else lines:
            print(f"       {line}")
    return 0 if good else 1


def keep_time():
    """Puts this process, and with it the PBX and the program, before whatever else the machine does, and its pages out of
    reach of the disk: a packet that is late because of a compiler is a gap in what is heard."""
    try:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    except OSError:
        return  # the judge will find the gaps, if there are any
    ctypes.CDLL(None).mlockall(3)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floorwatchd", type=pathlib.Path, help="the program to check")
    parser.add_argument("--stand-in", action="store_true", help="without the program: standin.py takes its place")
    parser.add_argument("--selfcheck", action="store_true", help="standin.py must pass, and fail with each of its mistakes")
    parser.add_argument("--version", choices=["22", "16", "both"], default="both")
    parser.add_argument("--part", action="append", choices=PARTS, help="only these; all by default")
    parser.add_argument("--extra", action="append", default=[], help="one more argument for `floorwatchd listen`")
    parser.add_argument("--dir", help="where the chroots are kept (FLOORWATCH_LIVE_DIR, build/live)")
    options = parser.parse_args()
    keep_time()
    cache = asterisk.live_dir(options.dir)
    versions = list(asterisk.SUITES) if options.version == "both" else [options.version]
    if options.selfcheck:
        return max(check_itself(version, cache) for version in versions)
    if options.stand_in:
        programs = [stand_in() for _ in versions]
    elif options.floorwatchd and os.access(options.floorwatchd, os.X_OK):
        programs = [listening.Program([options.floorwatchd.resolve()], options.extra) for _ in versions]
    else:
        parser.error(f"--floorwatchd: {options.floorwatchd} is no program")
    reports = [run(version, program, cache, options.part or list(PARTS)) for version, program in zip(versions, programs)]
    passed, failed = sum(r.passed for r in reports), sum(r.failed for r in reports)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
