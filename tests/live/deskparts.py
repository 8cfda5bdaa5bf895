"""What alerting.py stands on: a tap on the AMI connection, the program that warns, and the records that it knows callers by."""

import json
import socket
import sqlite3
import subprocess
import threading
import time

import ami
import asterisk

DAY = 86400


class Tap:
    """Passes one AMI connection on and keeps every frame that the PBX sent through it, with the moment."""

    def __init__(self, ami_port):
        self._ami_port = ami_port
        self._server = socket.create_server(("127.0.0.1", 0))
        self.port = self._server.getsockname()[1]
        self.frames = []  # (moment, message)
        self._rest = bytearray()
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        try:
            client, _ = self._server.accept()
            with socket.create_connection(("127.0.0.1", self._ami_port)) as pbx:
                threading.Thread(target=self._copy, args=(client, pbx), daemon=True).start()
                self._copy(pbx, client, self._keep)
        except OSError:
            pass

    @staticmethod
    def _copy(source, target, look=lambda data: None):
        try:
            while data := source.recv(1 << 16):
                look(data)
                target.sendall(data)
        except OSError:
            pass
        target.close()

    def _keep(self, data):
        rest = self._rest
        rest += data
        while (end := rest.find(b"\r\n\r\n")) >= 0:
            self.frames.append((time.time(), ami.Message(bytes(rest[:end]))))
            del rest[:end + 4]

    def events(self, kind, since=0.0):
        return [message for at, message in list(self.frames) if at >= since and message.get("Event") == kind]

    def close(self):
        self._server.close()


class Desk:
    """`floorwatchd run --alerts`: its lines with the moment that each came."""

    def __init__(self, program, pbx, port, records, folder, contexts="ivr-main", user="console"):
        self.errors = folder / "desk.stderr"
        feed = f"ami://{user}@127.0.0.1:{port}?contexts={contexts}"
        with open(self.errors, "wb") as errors:
            self.process = asterisk.start([*program.command, "run", "--feed", feed, "--records", records, "--alerts"],
                                          stdout=subprocess.PIPE, stderr=errors, env=program.environment(pbx))
        self.lines = []
        self._changed = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            with self._changed:
                try:
                    self.lines.append((time.time(), json.loads(line)))
                except ValueError:
                    self.lines.append((time.time(), {"step": "no JSON", "line": line.decode(errors="replace")}))
                self._changed.notify_all()

    def wait_live(self, timeout=20.0):
        end = time.monotonic() + timeout
        while ": live" not in self.errors.read_text(errors="replace"):
            if time.monotonic() > end or self.process.poll() is not None:
                raise RuntimeError(f"not live: {self.tail()}")
            time.sleep(0.05)

    def find(self, since=0.0, **fields):
        return [(at, line) for at, line in list(self.lines) if at >= since and all(
            value(line.get(key, "")) if callable(value) else line.get(key) == value for key, value in fields.items())]

    def wait(self, since=0.0, timeout=20.0, **fields):
        """The first line with these fields, or None."""
        end = time.monotonic() + timeout
        with self._changed:
            while not (found := self.find(since, **fields)) and time.monotonic() < end:
                self._changed.wait(min(0.2, max(0.0, end - time.monotonic())))
        return found[0] if found else None

    def tail(self):
        return [json.dumps(line, ensure_ascii=False) for _, line in self.lines[-6:]] + \
            self.errors.read_text(errors="replace").splitlines()[-4:]

    def stop(self):
        """Ends it as a service does; returns the exit code."""
        self.process.terminate()
        try:
            return self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


def fill_records(file, vip, reason, region):
    """What the house knows: one customer who is a VIP, and weeks of quiet days before this one."""
    database = sqlite3.connect(file)
    with database:
        customer = database.execute("INSERT INTO customer (key, name, segment, tags, numbers, notes, manager, changed_us) "
                                    "VALUES ('S1', '张总', 'gold', 'vip', ?, '', '', 1)", (vip,)).lastrowid
        database.execute("INSERT INTO customer_number (number, customer) VALUES (?, ?)", (vip, customer))
        database.execute("INSERT INTO customer_tag (tag, customer) VALUES ('vip', ?)", (customer,))
        words = {}
        for text in ("console", "support", reason, region, ""):
            database.execute("INSERT OR IGNORE INTO word (text) VALUES (?)", (text,))
            words[text] = database.execute("SELECT id FROM word WHERE text = ?", (text,)).fetchone()[0]
        now, rows = time.time(), []
        for week in range(1, 7):
            for minute in range(-90, 45):
                at = now - 7 * DAY * week + 60 * minute
                rows.append((f"+86138{minute + 100:04d}{week:04d}", words[region], int(at * 1e6), words["console"],
                             f"past-{week}-{minute}", words["support"], words[""], words[reason]))
        database.executemany("INSERT INTO contact (number, region, at_us, pbx, call, queue, entry, reason, source, agent, "
                             f"outcome, wait_us, talk_us, escalated) VALUES (?,?,?,?,?,?,?,?,1,{words['']},2,1000000,60000000,0)", rows)
        # Whole intervals count, and a test does not wait five minutes for one.
        database.execute("INSERT INTO document (kind, id, version, at_us, by, body, removed) VALUES ('surges', 'house', 1, 1, "
                         "'test', ?, 0)", (json.dumps({"intervalMinutes": 1}).encode(),))
    database.close()
