#!/usr/bin/env python3
"""Checks the running program against a real Asterisk: floorwatchd follows minutes of traffic with pauses, transfers,
kills and PBX restarts, then its journal must tell every caller's fate as Asterisk's own queue_log does."""

import argparse
import contextlib
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time

import ami
import asterisk
import compare
import phones
import queuelog
import traffic


class Program:
    """One `floorwatchd run` with a journal of its own; remembers when it was away."""

    def __init__(self, rig, user, scheme="ami"):
        self.rig, self.user = rig, user
        port = rig.pbx.amis_port if scheme == "amis" else rig.pbx.ami_port
        self.feed = f"{scheme}://{user}@127.0.0.1:{port}"
        self.options = ["--fingerprint", rig.pbx.fingerprint] if scheme == "amis" else []
        self.journal = rig.folder / f"{user}.journal"
        self.errors = rig.folder / f"{user}.stderr"
        self.away = []
        self.process = None

    def start(self):
        with open(self.errors, "ab") as errors:
            self.process = asterisk.start([self.rig.program, "run", "--feed", self.feed, "--journal", self.journal,
                                           "--timezone", "UTC", *self.rig.secret_options, *self.options],
                                          stdout=subprocess.DEVNULL, stderr=errors)

    def connected(self, deadline=45.0):
        """Waits until the PBX itself lists the session; False when the program ended or never came."""
        end = time.monotonic() + deadline
        while time.monotonic() < end:
            if self.process.poll() is not None:
                return False
            listed = self.rig.pbx.cli("manager show connected")
            if any(line.split()[:1] == [self.user] for line in listed.splitlines()):
                return True
            time.sleep(0.1)
        return False

    def kill_and_restart(self):
        """`kill -9`, and at once a new one on the same journal."""
        begin = time.time()
        self.process.kill()
        self.process.wait()
        self._wait_session_gone()
        self.start()
        came = self.connected()
        self.away.append((begin, time.time()))
        return came

    def _wait_session_gone(self):
        # Otherwise the killed one's session, still listed, would be taken for the new one's.
        end = time.monotonic() + 5
        while time.monotonic() < end:
            listed = self.rig.pbx.cli("manager show connected")
            if not any(line.split()[:1] == [self.user] for line in listed.splitlines()):
                return
            time.sleep(0.02)

    def terminate(self, deadline=10.0):
        """SIGTERM; returns the exit code, None when it did not end."""
        self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(deadline)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None

    def tail(self):
        text = self.errors.read_text(errors="replace") if self.errors.exists() else ""
        return text.splitlines()[-6:]


class Rig:
    """One Asterisk with phones, traffic and the programs that watch it."""

    def __init__(self, version, cache, program, seed, timestamps="no"):
        self.version, self.seed = version, seed
        self.program = program
        self.ports = asterisk.Ports()
        self.pbx = asterisk.Asterisk(version, cache, self.ports, timestamps)
        self.phones = self.traffic = None
        self.programs = []
        self.pbx_away = []

    def __enter__(self):
        try:
            self.pbx.configure()
            self.folder = pathlib.Path(tempfile.mkdtemp(prefix="programs-", dir=self.pbx.home))
            secret = self.folder / "secret"
            secret.write_text(self.pbx.secret + "\n")
            secret.chmod(0o600)
            self.secret_options = ["--secret-file", str(secret)]
            self.pbx.start()
            self.phones = phones.Phones(self.pbx, self.seed)
            self.phones.agents()
            self.traffic = traffic.Traffic(self.pbx, self.phones, self.seed)
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for program in self.programs:
            if program.process and program.process.poll() is None:
                program.process.kill()
                program.process.wait()
        if self.traffic:
            self.traffic.stop()
        if self.phones:
            self.phones.stop()
        self.pbx.remove()

    def ask(self, *arguments, timeout=40):
        """Runs one short floorwatchd; returns (exit code, JSON or None, output lines for a report)."""
        command = [str(self.program), *map(str, arguments)]
        try:
            done = subprocess.run(command, capture_output=True, timeout=timeout, stdin=subprocess.DEVNULL)
        except subprocess.TimeoutExpired:
            return None, None, [f"{' '.join(command)}: no end within {timeout} s"]
        lines = done.stderr.decode("utf-8", "replace").splitlines()[-5:] + [f"command: {' '.join(command)}"]
        try:
            return done.returncode, json.loads(done.stdout), lines
        except ValueError:
            return done.returncode, None, lines + [done.stdout.decode("utf-8", "replace")[:300]]

    def restart_pbx(self, how):
        begin = time.time()
        if how == "kill":
            self.pbx.restart()
        else:
            self.pbx.cli("core restart now")
            self.pbx.wait_rebooted(begin)
        came = [program.connected() for program in self.programs]
        self.pbx_away.append((begin, time.time()))
        return all(came)


def check_live_floor(rig, report, user, moment):
    """The live floor must agree with QueueStatus at some moment: both move on, so a few tries are allowed."""
    session = ami.Ami(rig.pbx.ami_port, "driver", rig.pbx.secret)
    differences = ["never asked"]
    try:
        for _ in range(8):
            before = session.list("QueueStatus", "QueueStatusComplete")
            code, floor, lines = rig.ask("floor", "--feed", f"ami://{user}@127.0.0.1:{rig.pbx.ami_port}", "--json",
                                         "--timezone", "UTC", *rig.secret_options)
            after = session.list("QueueStatus", "QueueStatusComplete")
            if code != 0 or floor is None:
                differences = [f"exit code {code}"] + lines
                continue
            # The floor was taken between the two: it may equal either.
            tried = [compare.live_differences(floor, status) for status in (before, after)]
            differences = min(tried, key=len)
            if not differences:
                break
    finally:
        session.close()
    report.check(not differences, f"live floor of {user} {moment} differs from QueueStatus", differences)


def doctor_items(answer):
    """Every (level, text) found in the doctor's JSON."""
    found = []

    def walk(node):
        if isinstance(node, dict):
            levels = [value for value in node.values() if value in ("ok", "warn", "fail")]
            if levels:
                found.append((levels[0], json.dumps(node, ensure_ascii=False)))
            else:
                for value in node.values():
                    walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    walk(answer)
    return found


def check_doctor(rig, report):
    wrong = rig.folder / "wrong"
    wrong.write_text("not-the-secret\n")
    cases = [("console", rig.secret_options, {0, 1}, None), ("restricted", rig.secret_options, {0, 1}, None),
             ("readonly", rig.secret_options, {1, 2}, "write"), ("console", ["--secret-file", str(wrong)], {2}, None)]
    for user, secret, codes, word in cases:
        name = f"doctor of {user}" + (" with a wrong secret" if 2 in codes and word is None else "")
        code, answer, lines = rig.ask("doctor", "--feed", f"ami://{user}@127.0.0.1:{rig.pbx.ami_port}", "--json", *secret)
        items = doctor_items(answer)
        shown = [f"{level}: {text}" for level, text in items if level != "ok"] + lines
        report.check(code in codes, f"{name}: exit code expected {sorted(codes)}, seen {code}", shown)
        levels = {level for level, _ in items}
        report.check(items and code == (2 if "fail" in levels else 1 if "warn" in levels else 0),
                     f"{name}: exit code {code} does not follow from its items {sorted(levels)}", shown)
        if word:
            report.check(any(level != "ok" and word in text.lower() for level, text in items),
                         f"{name}: no item says that it may not {word}", shown)
    code, answer, lines = rig.ask("doctor", "--feed", f"amis://secure@127.0.0.1:{rig.pbx.amis_port}", "--json",
                                  "--fingerprint", rig.pbx.fingerprint, *rig.secret_options)
    report.check(code in (0, 1), f"doctor over TLS with the pinned certificate: exit code {code}", lines)
    code, answer, lines = rig.ask("doctor", "--feed", f"amis://secure@127.0.0.1:{rig.pbx.amis_port}", "--json",
                                  "--fingerprint", "00" * 32, *rig.secret_options)
    report.check(code == 2, f"doctor over TLS with another certificate pinned: exit code expected 2, seen {code}", lines)


def check_refusals(rig, report):
    """What cannot work ends at once with one clear line and a code other than 0."""
    wrong = ["--secret-file", str(rig.folder / "wrong")]
    for name, url, secret in (("a wrong secret", f"ami://console@127.0.0.1:{rig.pbx.ami_port}", wrong),
                              ("nobody listening", f"ami://console@127.0.0.1:{rig.ports.tcp()}", rig.secret_options)):
        command = [str(rig.program), "floor", "--feed", url, "--json", *secret]
        try:
            done = subprocess.run(command, capture_output=True, timeout=40, stdin=subprocess.DEVNULL)
            lines = [line for line in done.stderr.decode("utf-8", "replace").splitlines() if line.strip()]
            report.check(done.returncode != 0 and len(lines) == 1,
                         f"floor with {name}: expected an exit code other than 0 and one line, seen {done.returncode}", lines[:8])
        except subprocess.TimeoutExpired:
            report.check(False, f"floor with {name}: no end within 40 s")


def check_journal_file(report, program):
    """After every kill the file must still be whole."""
    try:
        with contextlib.closing(sqlite3.connect(f"file:{program.journal}?mode=ro", uri=True)) as journal:
            answer = journal.execute("PRAGMA integrity_check").fetchall()
    except sqlite3.Error as error:
        answer = str(error)
    report.check(answer == [("ok",)], f"journal of {program.user} is damaged: {answer}")


def wait_for_room_before_midnight(seconds):
    """Day figures begin at midnight UTC; a run across it would compare two days."""
    left = 86400 - time.time() % 86400
    if left < seconds:
        print(f"midnight UTC is {left:.0f} s away: waiting for it", flush=True)
        time.sleep(left + 2)


def follow(rig, report, minutes):
    """The minutes of traffic with everything that disturbs it."""
    chance = random.Random(rig.seed)
    console, restricted, secure = rig.programs

    def killed(program, times=1):
        for _ in range(times):
            report.check(program.kill_and_restart(), f"{program.user} did not connect again after kill -9", program.tail())
            time.sleep(chance.uniform(0.1, 1.5))

    def restarted(how):
        report.check(rig.restart_pbx(how), f"not every program came back after the PBX restart ({how})",
                     [line for program in rig.programs for line in program.tail()])

    plan = [
        (0.12, lambda: check_live_floor(rig, report, "snapshot", "early")),
        (0.22, lambda: killed(console)),
        (0.30, lambda: killed(restricted)),
        (0.34, lambda: check_live_floor(rig, report, "restricted", "after a kill")),
        (0.40, lambda: killed(console, 3)),
        (0.50, lambda: restarted("kill")),
        (0.58, lambda: check_live_floor(rig, report, "snapshot", "after the PBX was killed")),
        (0.66, lambda: killed(secure)),
        (0.72, lambda: killed(console)),
        (0.80, lambda: restarted("core restart now")),
        (0.90, lambda: check_live_floor(rig, report, "snapshot", "after core restart now")),
    ]
    begin = time.monotonic()
    for share, act in plan + [(1.0, lambda: None)]:
        # Traffic needs its time; nothing is awaited here but the next moment of the plan.
        while time.monotonic() < begin + share * minutes * 60:
            time.sleep(0.2)
            for program in rig.programs:
                if program.process.poll() is not None:
                    report.check(False, f"{program.user} ended by itself with {program.process.returncode}", program.tail())
                    program.start()
                    program.away.append((time.time() - 1, time.time() + 5))
        act()


def settle(rig, report):
    """Ends the traffic and every call, then the programs."""
    rig.traffic.stop()
    rig.phones.end_callers()
    report.check(traffic.drain(rig.pbx), "channels are left after everything was hung up")
    # What Asterisk has sent by now is on its way to the programs; there is nothing to ask whether it has arrived.
    time.sleep(1.5)
    for program in rig.programs:
        code = program.terminate()
        report.check(code == 0, f"{program.user}: exit code after SIGTERM expected 0, seen {code}", program.tail())
        check_journal_file(report, program)


def run(version, options):
    report = compare.Report(f"Asterisk {version}")
    begin = time.monotonic()
    seed = options.seed if options.seed is not None else random.randrange(10**6)
    print(f"Asterisk {version}: seed {seed}", flush=True)
    wait_for_room_before_midnight(options.minutes * 60 + 180)
    try:
        with Rig(version, asterisk.live_dir(options.dir), options.floorwatchd, seed, options.timestamps) as rig:
            check_doctor(rig, report)
            check_refusals(rig, report)
            rig.programs = [Program(rig, "console"), Program(rig, "restricted"), Program(rig, "secure", "amis")]
            for program in rig.programs:
                program.start()
            for program in rig.programs:
                report.check(program.connected(15), f"{program.user} did not connect", program.tail())
            rig.traffic.start()
            follow(rig, report, options.minutes)
            settle(rig, report)
            visits = queuelog.read(rig.pbx.queue_log)
            report.check(len(visits) > 20 * options.minutes, f"only {len(visits)} queue visits happened")
            print(f"Asterisk {version}: driven {dict(sorted(rig.traffic.counts.items()))}")
            for program in rig.programs:
                label = report.label
                report.label = f"{label} {program.user}"
                code, floor, lines = rig.ask("floor", "--journal", program.journal, "--json", "--timezone", "UTC")
                if report.check(code == 0 and floor is not None, f"floor from the journal: exit code {code}", lines):
                    exact = compare.compare(report, floor, visits, rig.pbx_away + program.away, program.user != "restricted")
                    report.check(exact > len(visits) // 5, f"only {exact} of {len(visits)} visits lie outside the disturbances")
                    print(f"{report.label}: {len(visits)} visits, {exact} compared exactly")
                report.label = label
            if options.keep:
                keep(rig, options.keep)
    except (asterisk.SetupError, ami.AmiError, OSError, subprocess.SubprocessError) as error:
        report.check(False, f"{type(error).__name__}: {error}")
    print(f"Asterisk {version}: {report.passed} passed, {report.failed} failed in {time.monotonic() - begin:.0f} s", flush=True)
    return report


def keep(rig, folder):
    """Leaves queue_log, journals and messages behind for a closer look."""
    target = pathlib.Path(folder) / rig.version
    target.mkdir(parents=True, exist_ok=True)
    for path in [rig.pbx.queue_log, *rig.folder.glob("*.journal*"), *rig.folder.glob("*.stderr")]:
        shutil.copy(path, target)
    (target / "windows.json").write_text(json.dumps(
        {"pbx": rig.pbx_away, **{program.user: program.away for program in rig.programs}}))


def serve(version, options):
    """A PBX with traffic for use by hand, until Ctrl-C."""
    with Rig(version, asterisk.live_dir(options.dir), None, options.seed or 1, options.timestamps) as rig:
        rig.traffic.start()
        # Seen from outside the mount namespace of this process.
        seen = f"/proc/{os.getpid()}/root"
        print(f"Asterisk {version} with traffic: ami://console@127.0.0.1:{rig.pbx.ami_port}, "
              f"amis://secure@127.0.0.1:{rig.pbx.amis_port} --fingerprint {rig.pbx.fingerprint}\n"
              f"users console, restricted, readonly, secure, snapshot; secret {rig.pbx.secret} "
              f"(--secret-file {seen}{rig.folder / 'secret'})\nqueue_log {seen}{rig.pbx.queue_log}\nCtrl-C ends it", flush=True)
        try:
            signal.pause()
        except KeyboardInterrupt:
            pass


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--floorwatchd", type=pathlib.Path, help="the program to check")
    parser.add_argument("--version", choices=["22", "16", "both"], default="both")
    parser.add_argument("--minutes", type=float, default=2.5, help="of traffic, per version")
    parser.add_argument("--seed", type=int, help="of the traffic; drawn and printed when not given")
    parser.add_argument("--timestamps", choices=["yes", "no"], default="no", help="timestampevents of manager.conf")
    parser.add_argument("--dir", help="where the chroots are kept (FLOORWATCH_LIVE_DIR, build/live)")
    parser.add_argument("--keep", help="copy queue_log and journals into this folder")
    parser.add_argument("--serve", choices=["22", "16"], help="no checks: Asterisk and traffic until Ctrl-C")
    options = parser.parse_args()
    # SIGTERM ends like Ctrl-C, so that everything is taken down.
    signal.signal(signal.SIGTERM, lambda *_: (_ for _ in ()).throw(KeyboardInterrupt()))
    if options.serve:
        return serve(options.serve, options)
    if not options.floorwatchd or not os.access(options.floorwatchd, os.X_OK):
        parser.error(f"--floorwatchd: {options.floorwatchd} is no program")
    options.floorwatchd = options.floorwatchd.resolve()
    reports = [run(version, options) for version in (asterisk.SUITES if options.version == "both" else [options.version])]
    passed, failed = sum(r.passed for r in reports), sum(r.failed for r in reports)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
