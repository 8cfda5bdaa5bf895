#!/usr/bin/env python3
"""Proves on a real Asterisk that the desk warns in time: a special caller is announced before the agent's telephone is
answered, a surge while it happens, only what is watched comes over the wire, and a notice arrives at a telephone."""

import argparse
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
import deskparts
import listening
import phones
import spystage

VIP = "13910118888"
KEY = f"+86{VIP}"
REASON = "no-signal"
NOTICE = "网络故障：朝阳区 18:00 前恢复。\n请先道歉 — “sorry”, then say so.\r\nAction: Hangup"
RING_MS = 2500


class Stand:
    """A PBX with SIPp telephones and callers, and the program that watches it through a tap."""

    def __init__(self, version, cache, program, report):
        self.report, self.program = report, program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="floorwatch-alerting-"))
        self.pbx = asterisk.Asterisk(version, cache, asterisk.Ports(), "yes")
        self.pbx.kinds["1003"] = "special"  # nobody but the part with the notice answers there
        self.phones = self.observer = self.tap = self.desk = None

    def __enter__(self):
        try:
            self.pbx.configure()
            self.pbx.start()
            self.phones = phones.Phones(self.pbx, 1)
            self.phones.agent(self.pbx.phone_ports["stay"], RING_MS)
            self.observer = spystage.Observer(self.pbx)
            for member in ("PJSIP/1002", "PJSIP/1003", "PJSIP/1004"):
                self.observer.do("QueuePause", Queue="support", Interface=member, Paused="true", Reason="Training")
            self._start_desk()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        if self.desk:
            self.report.check(self.desk.stop() == 0, "run --alerts did not end cleanly", self.desk.tail())
        if self.phones:
            self.phones.stop()
        if self.observer:
            self.observer.close()
        if self.tap:
            self.tap.close()
        self.pbx.remove()
        shutil.rmtree(self.folder, ignore_errors=True)

    def _start_desk(self):
        records = self.folder / "records"
        stream = asterisk.HERE.parent / "data" / "scenarios" / "call-reason-22.ami"
        # The program makes the file itself; what the house knows is added to it.
        done = subprocess.run([*self.program.command, "run", "--feed", f"replay:{stream}?speed=0", "--alerts", "--records", records],
                              capture_output=True, timeout=60, stdin=subprocess.DEVNULL)
        self.report.check(done.returncode == 0 and records.exists(), "a recorded stream makes no records",
                          done.stderr.decode(errors="replace").splitlines()[-3:])
        deskparts.fill_records(records, KEY, REASON, "CN-Beijing")
        self.tap = deskparts.Tap(self.pbx.ami_port)
        self.desk = deskparts.Desk(self.program, self.pbx, self.tap.port, records, self.folder)
        self.desk.wait_live()
        # Only once a variable came the program asks the PBX to keep what nobody watches.
        self.call("menu", "13711110000", patience=(1500, 1500))
        self.observer.wait("QueueCallerJoin", CallerIDNum="13711110000")
        quiet(self)

    def call(self, destination, number, count=1, every_ms=1000, patience=(4000, 4000)):
        return self.phones.callers([destination], count, every_ms, patience, names=["Bob"], first=number)


def quiet(stand, timeout=20.0):
    end = time.monotonic() + timeout
    while len(stand.observer.session.list("CoreShowChannels", "CoreShowChannelsComplete")) > 1:
        if time.monotonic() > end:
            raise RuntimeError("calls do not end")
        time.sleep(0.1)


def caller(stand):
    """An ordinary caller raises nothing; a VIP is announced before the telephone is answered, and followed to the end."""
    check, desk = stand.report.check, stand.desk
    stand.call("menu", "13711112222")
    stand.observer.wait("QueueCallerJoin", CallerIDNum="13711112222")
    quiet(stand)
    check(not desk.find(kind="specialCaller"), "an ordinary caller raised an alert", desk.tail())
    began = time.time()
    stand.call("menu", VIP, patience=(9000, 9000))
    entered, _ = stand.observer.wait("Newchannel", since=began, CallerIDNum=VIP)
    answered, _ = stand.observer.wait("DialEnd", since=began, DialStatus="ANSWER")
    found = desk.wait(since=began, step="raised", kind="specialCaller", number=KEY)
    if check(found, "no alert of the VIP", desk.tail()):
        came, line = found
        check(came < answered, f"announced {came - answered:.3f} s after the telephone was answered")
        check(line["told"] < answered and line["at"] <= line["told"], f"times do not fit: {line}, answered at {answered:.3f}")
        check(line["alert"] and line["title"] and line["severity"] and line["call"], f"something is missing: {line}")
        stand.report.say(f"{stand.report.label}: VIP announced {1000 * (came - entered):.0f} ms after entering the PBX, "
                         f"{answered - came:.1f} s before the answer")
        identity = line["alert"]
        check(desk.wait(since=began, alert=identity, reason=REASON), "the reason of the call never came", desk.tail())
        check(desk.wait(since=began, alert=identity, step="followed", stage="talking"), "the alert did not follow the call", desk.tail())
        check(desk.wait(since=began, alert=identity, step="cleared", timeout=30), "the alert was never cleared", desk.tail())
    check(len(desk.find(since=began, step="raised", kind="specialCaller")) == 1, "more than one alert of one caller", desk.tail())
    quiet(stand)


def wire(stand):
    """After the first variable the PBX keeps what nobody watches."""
    check, tap = stand.report.check, stand.tap
    since = time.time()
    stand.call("menu", "13711113333")
    stand.observer.wait("AgentConnect", since=since)
    quiet(stand)
    told = stand.observer.find("VarSet", since)
    check({event["Variable"] for _, event in told} > {"__CALL_REASON", "CALLER_CHOICE"}, "the test itself is blind")
    variables = {event["Variable"].lstrip("_") for event in tap.events("VarSet", since)}
    check("CALL_REASON" in variables and variables <= {"CALL_REASON", "QUEUESTATUS"}, f"variables on the wire: {variables}")
    contexts = {event["Context"] for event in tap.events("Newexten", since)}
    check(contexts == {"ivr-main"}, f"steps of the dialplan on the wire: {contexts}")
    check(any(event.get("UserEvent") == "CallReason" for event in tap.events("UserEvent", since)), "no UserEvent on the wire")
    for noise in ("RTCPSent", "RTCPReceived", "DeviceStateChange", "MusicOnHoldStart"):
        check(not tap.events(noise, since), f"{noise} on the wire")
    for needed in ("Newchannel", "Newstate", "QueueCallerJoin", "AgentConnect", "Hangup", "NewConnectedLine", "QueueMemberStatus"):
        check(tap.events(needed, since), f"no {needed} on the wire")


def surge(stand):
    """Many callers with one reason are a surge; it is told while it goes on, by whichever of their series shows it first."""
    began = time.time()
    stand.call("nosignal", None, count=160, every_ms=500, patience=(3000, 3500))
    found = stand.desk.wait(since=began, step="raised", kind="surge", timeout=80,
                            series=lambda series: series in ("all", "queue=support") or f"reason={REASON}" in series)
    stand.phones.end_callers()
    if stand.report.check(found, "no surge was found", stand.desk.tail()):
        stand.report.say(f"{stand.report.label}: surge of {found[1]['series']} told {found[0] - began:.0f} s after its first caller")
    stand.report.check(not stand.desk.find(kind="surge", series=lambda series: "reason=billing" in series), "a surge of nobody")


def notice(stand):
    """A text arrives at a telephone byte by byte; what cannot arrive is said, and all of it stands in the audit trail."""
    check, accounts = stand.report.check, stand.folder / "accounts"
    if not stand.program.password:
        stand.program.sign_up(accounts)

    def send(to, user="console"):
        return subprocess.run([*stand.program.command, "notice", "--feed", f"ami://{user}@127.0.0.1:{stand.pbx.ami_port}",
                               "--to", to, "--text", NOTICE, "--operator", listening.OPERATOR, "--accounts", accounts],
                              capture_output=True, timeout=40, env=stand.program.environment(stand.pbx), stdin=subprocess.DEVNULL)

    for user in ("console", "desk"):
        phone, log = stand.phones.texts(stand.pbx.phone_ports["special"])
        done = send("PJSIP/1003", user)
        said = (done.stdout + done.stderr).decode(errors="replace").splitlines()
        check(done.returncode == 0 and b'"outcome":"confirmed"' in done.stdout, f"notice as {user}: exit code {done.returncode}", said)
        try:
            arrived = phone.wait(15) == 0
        except subprocess.TimeoutExpired:
            arrived = False
        if check(arrived, f"no MESSAGE came to the telephone, sent as {user}", said):
            head, _, body = log.read_bytes().partition(b"MESSAGE sip:")[2].partition(b"\r\n\r\n")
            check(body.startswith(NOTICE.encode()), "the text is another one", [repr(body[:200])])
            length = next(line for line in head.split(b"\r\n") if line.lower().startswith(b"content-length"))
            check(int(length.split(b":")[1]) == len(NOTICE.encode()), f"not the text's length: {length!r}")
    for to, user, word in (("PJSIP/2003", "console", "failed to send"), ("SIP/1003", "console", "no PJSIP telephone"),
                           ("PJSIP/1003", "restricted", "write=message")):
        done = send(to, user)
        check(done.returncode == 1 and word in done.stderr.decode(errors="replace"), f"notice to {to} as {user}",
              [f"exit code {done.returncode}", *done.stderr.decode(errors="replace").splitlines()])
    whole, said, rows = stand.program.verify(accounts)
    check(whole, "the audit trail is not whole", said[-3:])
    check(sum("notice" in row and listening.OPERATOR in row and "PJSIP/1003" in row for row in rows) >= 2,
          "the notices are not in the audit trail", rows[-8:])


PARTS = {"caller": caller, "wire": wire, "notice": notice, "surge": surge}


def run(version, program, cache, parts):
    report = compare.Report(f"Asterisk {version} alerting")
    begin = time.monotonic()
    try:
        with Stand(version, cache, program, report) as stand:
            for part in parts:
                since = time.monotonic()
                try:
                    PARTS[part](stand)
                except RuntimeError as error:
                    report.check(False, f"{part}: {error}", stand.desk.tail())
                report.say(f"{report.label}: {part} {time.monotonic() - since:.0f} s")
    except (RuntimeError, asterisk.SetupError, ami.AmiError, OSError, ValueError, subprocess.SubprocessError) as error:
        report.check(False, f"{type(error).__name__}: {error}")
    print(f"{report.label}: {report.passed} passed, {report.failed} failed in {time.monotonic() - begin:.0f} s", flush=True)
    return report


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floorwatchd", type=pathlib.Path, required=True, help="the program to check")
    parser.add_argument("--version", choices=["22", "16", "both"], default="both")
    parser.add_argument("--part", action="append", choices=PARTS, help="only these; all by default")
    parser.add_argument("--dir", help="where the chroots are kept (FLOORWATCH_LIVE_DIR, build/live)")
    options = parser.parse_args()
    if not os.access(options.floorwatchd, os.X_OK):
        parser.error(f"--floorwatchd: {options.floorwatchd} is no program")
    versions = list(asterisk.SUITES) if options.version == "both" else [options.version]
    reports = [run(version, listening.Program([options.floorwatchd.resolve()]), asterisk.live_dir(options.dir),
                   options.part or list(PARTS)) for version in versions]
    passed, failed = sum(r.passed for r in reports), sum(r.failed for r in reports)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
