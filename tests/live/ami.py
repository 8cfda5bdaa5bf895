"""A small AMI client for the tests: one reader thread, actions with globally unique ids, events by subscription."""

import collections
import os
import socket
import threading
import time
import uuid


class AmiError(Exception):
    pass


class Message(dict):
    """Headers of one frame; repeated headers keep the last value, `all` holds every one of a name."""

    def __init__(self, block):
        super().__init__()
        self.pairs = []
        for line in block.split(b"\r\n"):
            name, colon, value = line.partition(b":")
            if not colon:
                continue
            name = name.decode("utf-8", "replace")
            value = value.strip(b" ").decode("utf-8", "replace")
            self.pairs.append((name, value))
            self[name] = value

    def all(self, name):
        return [value for key, value in self.pairs if key == name]


class Ami:
    """One manager session. `record`, a file object, receives every byte from the banner on."""

    def __init__(self, port, user, secret, record=None, timeout=10.0):
        self._prefix = f"{user}-{uuid.uuid4().hex[:8]}"
        self._counter = 0
        self._sent = set()
        self._record = record
        self._lock = threading.Condition()
        self._sending = threading.Lock()
        self._responses = {}
        self._lists = collections.defaultdict(list)
        self._listeners = []
        self._closed = False
        self._socket = socket.create_connection(("127.0.0.1", port), timeout)
        self._socket.settimeout(None)
        self._thread = threading.Thread(target=self._read, daemon=True)
        self._thread.start()
        reply = self.action("Login", action_id="login-1" if record else None, Username=user, Secret=secret, timeout=timeout)
        if reply.get("Response") != "Success":
            self.close()
            raise AmiError(f"login of {user} refused: {reply.get('Message')}")

    def listen(self, function):
        """Calls function(message) in the reader thread for every event that is no answer to an action of ours."""
        self._listeners.append(function)

    def send(self, name, action_id=None, variables=(), **headers):
        self._counter += 1
        action_id = action_id or f"{self._prefix}-{self._counter}"
        self._sent.add(action_id)
        lines = [f"Action: {name}", f"ActionID: {action_id}"]
        lines += [f"{key.replace('_', '-')}: {value}" for key, value in headers.items() if value is not None]
        lines += [f"Variable: {value}" for value in variables]
        try:
            with self._sending:
                self._socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        except OSError as error:
            raise AmiError(f"{name}: {error}") from error
        return action_id

    def action(self, name, timeout=10.0, **headers):
        """Sends an action and waits for its response frame."""
        return self._wait(self._responses, self.send(name, **headers), name, timeout)

    def list(self, name, complete, timeout=15.0, **headers):
        """Sends an action whose answer is a list of events; returns those, the event named `complete` last."""
        action_id = self.send(name, **headers)
        reply = self._wait(self._responses, action_id, name, timeout)
        if reply.get("Response") != "Success":
            return []
        deadline = time.monotonic() + timeout
        with self._lock:
            while True:
                events = self._lists[action_id]
                if events and events[-1].get("Event") == complete:
                    return self._lists.pop(action_id)
                if self._closed or not self._lock.wait(max(0.0, deadline - time.monotonic())):
                    raise AmiError(f"{name}: no {complete} within {timeout} s")

    def _wait(self, where, action_id, name, timeout):
        deadline = time.monotonic() + timeout
        with self._lock:
            while action_id not in where:
                if self._closed:
                    raise AmiError(f"{name}: connection lost")
                if not self._lock.wait(max(0.0, deadline - time.monotonic())):
                    raise AmiError(f"{name}: no response within {timeout} s")
            return where.pop(action_id)

    @property
    def closed(self):
        return self._closed

    def close(self):
        try:
            self._socket.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self._thread.join(5)
        self._socket.close()

    def _read(self):
        buffer = b""
        banner = True
        while True:
            try:
                data = self._socket.recv(1 << 16)
            except OSError:
                data = b""
            if not data:
                break
            if self._record:
                self._record.write(data)
            buffer += data
            if banner:
                if b"\r\n" not in buffer:
                    continue
                buffer = buffer.partition(b"\r\n")[2]
                banner = False
            *blocks, buffer = buffer.split(b"\r\n\r\n")
            for block in blocks:
                self._dispatch(Message(block))
        with self._lock:
            self._closed = True
            self._lock.notify_all()

    def _dispatch(self, message):
        action_id = message.get("ActionID", "")
        # OriginateResponse reaches every session with the other one's ActionID, and has a header Response of its own.
        ours = action_id in self._sent
        with self._lock:
            if "Response" in message and "Event" not in message:
                if ours:
                    self._responses[action_id] = message
            elif ours and "Event" in message and message["Event"] != "OriginateResponse":
                self._lists[action_id].append(message)
            self._lock.notify_all()
        if "Event" in message:
            for function in list(self._listeners):
                function(message)


def secret():
    return os.urandom(12).hex()
