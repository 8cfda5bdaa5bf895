"""Runs `floorwatchd listen` (or the stand-in) as a user would: commands in, JSON lines out, each kept with the moment it tells."""

import dataclasses
import json
import os
import subprocess
import threading
import time

import ami
import asterisk
import spystage

OPERATOR = "zhangsan"


@dataclasses.dataclass
class Program:
    """What is checked: a command, what `listen` gets besides, and the password of who signs in."""
    command: list
    extra: list = dataclasses.field(default_factory=list)
    password: str = ""

    def sign_up(self, folder):
        """Makes an operator who may listen, speak and take over, and his audit trail."""
        self.password = ami.secret()
        for name, role in (("admin", "administrator"), (OPERATOR, "floorSupervisor")):
            done = subprocess.run([*self.command, "operators", "add", name, "--role", role, "--accounts", folder],
                                  capture_output=True, timeout=30, env=self.environment(), stdin=subprocess.DEVNULL)
            if done.returncode:
                raise RuntimeError(f"operators add {name}: {done.stderr.decode(errors='replace').strip()}")
        self.extra = [*self.extra, "--operator", OPERATOR, "--accounts", folder]

    def environment(self, pbx=None):
        secrets = {"FLOORWATCH_SECRET": pbx.secret, "FLOORWATCH_SIP_SECRET": pbx.secret} if pbx else {}
        return {**os.environ, **secrets, "FLOORWATCH_PASSWORD": self.password}

    def verify(self, folder):
        """Whether the audit trail is whole: (yes, what was said of it, its rows)."""
        table = folder / "audit.csv"
        said = []
        for command in (["verify"], ["export", "--csv", table]):
            done = subprocess.run([*self.command, "audit", *command, "--accounts", folder], capture_output=True, timeout=30,
                                  env=self.environment(), stdin=subprocess.DEVNULL)
            said += (done.stdout + done.stderr).decode(errors="replace").splitlines()
            if done.returncode:
                return False, said, []
        return True, said, table.read_text().splitlines()


def _fits(value, wanted):
    return wanted(value) if callable(wanted) else value in wanted if isinstance(wanted, tuple) else value == wanted


class Listening:
    """One run. `way` is "own" (its own telephone registers as 2001, with the PBX or a relay at `sip_port`) or "desk"
    (the PBX rings 2002). `microphone` is a WAV that is spoken all the time, as far as the gate lets it."""

    def __init__(self, program, centre, way, folder, mode="listen", agent="Alice Chen", microphone=None, sip_port=None,
                 seconds=120):
        number = len(list(folder.iterdir()))
        self.heard_file, self.errors = folder / f"heard-{number}.wav", folder / f"listen-{number}.stderr"
        feed = (f"ami://supervisor@127.0.0.1:{centre.pbx.ami_port}?takeovers=floorwatch-takeover&transfers=from-internal")
        command = [*program.command, "listen", "--agent", agent, "--mode", mode, "--seconds", seconds, "--feed", feed,
                   "--interactive", *program.extra]
        if way == "own":
            command += ["--sip", f"sip:{spystage.OWN_PHONE}@127.0.0.1:{sip_port or centre.pbx.sip_port}",
                        "--wav", self.heard_file, "--say", microphone]
        else:
            command += ["--phone", spystage.DESK_PHONE]
        self.lines = []  # (moment that it was written, object)
        self.other = []  # lines that are no JSON
        self._changed = threading.Condition()
        self.began = time.time()
        with open(self.errors, "wb") as errors:
            self.process = asterisk.start(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
                                          env=program.environment(centre.pbx))
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()

    def _read(self):
        for line in self.process.stdout:
            with self._changed:
                try:
                    entry = json.loads(line)
                    entry = entry if isinstance(entry, dict) else {"event": "?", "line": entry}
                    self.lines.append((float(entry.get("at") or time.time()), entry))
                except ValueError:
                    self.other.append(line.decode("utf-8", "replace"))
                self._changed.notify_all()
        with self._changed:
            self._changed.notify_all()

    def say(self, command):
        """A line to the program; returns the moment."""
        now = time.time()
        try:
            self.process.stdin.write(f"{command}\n".encode())
            self.process.stdin.flush()
        except (OSError, ValueError):
            pass  # it has ended, or was told to: the next wait tells
        return now

    def wait(self, what, since=0.0, timeout=15.0, **fields):
        """The first line since then with these fields; a tuple allows any of its values, a function decides. None when it
        does not come."""
        end = time.monotonic() + timeout
        with self._changed:
            while True:
                for at, entry in self.lines:
                    if at >= since and entry.get("event") == what and all(_fits(entry.get(k), v) for k, v in fields.items()):
                        return at, entry
                if time.monotonic() >= end or (not self._thread.is_alive()):
                    return None
                self._changed.wait(max(0.0, min(0.5, end - time.monotonic())))

    def states(self):
        return [(at, entry) for at, entry in list(self.lines) if entry.get("event") == "state"]

    def stop(self, timeout=15.0):
        """Asks it to stop; returns its exit code, None when it had to be killed."""
        self.say("stop")
        try:
            self.process.stdin.close()
        except OSError:
            pass
        try:
            return self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return None
        finally:
            self._thread.join(5)

    def tail(self):
        told = [json.dumps(entry, ensure_ascii=False) for _, entry in self.lines if entry.get("event") != "figures"]
        return told[-6:] + self.other[-3:] + self.errors.read_text(errors="replace").splitlines()[-6:]
