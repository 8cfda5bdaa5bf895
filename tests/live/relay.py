"""Stands between a telephone and the PBX: passes SIP on with the addresses of the sound changed to its own, and loses and
delays RTP at will. What the telephone sends is kept, as an ear on the wire."""

import heapq
import random
import re
import select
import socket
import threading
import time

import sound


def _socket(ports):
    one = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    one.bind(("127.0.0.1", ports.udp()))
    one.setblocking(False)
    return one


class Relay(threading.Thread):
    """`port` is where the telephone takes the PBX to be. `loss` is a share, `jitter` in seconds: each packet waits between
    nothing and that long, so that some overtake others."""

    def __init__(self, ports, sip_port, loss=0.0, jitter=0.0, seed=1):
        super().__init__(daemon=True)
        self.loss, self.jitter = loss, jitter
        self.sent = sound.Ear()  # by the telephone, before anything is lost
        self.passed = self.lost = 0
        self._random = random.Random(seed)
        self._ports, self._pbx, self._phone = ports, ("127.0.0.1", sip_port), None
        self._to_phone, self._to_pbx = _socket(ports), _socket(ports)
        self._calls = {}   # Call-ID -> (socket the telephone sends to, socket the PBX sends to)
        self._routes = {}  # socket -> [socket to pass on with, destination, comes from the telephone]
        self._queue = []
        self._end = False
        self.port = self._to_phone.getsockname()[1]
        self.start()

    def run(self):
        while not self._end:
            wait = min(0.1, max(0.0, self._queue[0][0] - time.monotonic())) if self._queue else 0.1
            ready, _, _ = select.select([self._to_phone, self._to_pbx, *self._routes], [], [], wait)
            for one in ready:
                try:
                    data, source = one.recvfrom(1 << 16)
                except OSError:
                    continue  # what was sent before found nobody
                if one is self._to_phone:
                    self._phone = source
                    self._send(self._to_pbx, self._rewritten(data, True), self._pbx)
                elif one is self._to_pbx:
                    self._send(self._to_phone, self._rewritten(data, False), self._phone)
                else:
                    self._sound(one, data)
            while self._queue and self._queue[0][0] <= time.monotonic():
                _, _, through, data, destination = heapq.heappop(self._queue)
                self._send(through, data, destination)

    def stop(self):
        self._end = True
        self.join(2)

    def _sound(self, one, data):
        through, destination, from_phone = self._routes[one]
        if from_phone and len(data) > 12 and data[1] & 0x7F == 0:
            self.sent.heard.append((time.time(), data[12 + 4 * (data[0] & 15):]))
        self.passed += 1
        if self._random.random() < self.loss:
            self.lost += 1
        elif destination:
            heapq.heappush(self._queue, (time.monotonic() + self._random.uniform(0, self.jitter), self.passed, through, data,
                                         destination))

    @staticmethod
    def _send(through, data, destination):
        if destination:
            try:
                through.sendto(data, destination)
            except OSError:
                pass

    def _rewritten(self, data, from_phone):
        head, gap, body = data.partition(b"\r\n\r\n")
        port = re.search(rb"^m=audio (\d+)", body, re.M)
        call_id = re.search(rb"^(?:Call-ID|i):\s*(\S+)", head, re.M | re.I)
        if not port or not call_id:
            return data
        if call_id[1] not in self._calls:
            pair = _socket(self._ports), _socket(self._ports)
            self._calls[call_id[1]] = pair
            self._routes = {**self._routes, pair[0]: [pair[1], None, True], pair[1]: [pair[0], None, False]}
        phone_side, pbx_side = self._calls[call_id[1]]
        # Whoever says where he wants his sound is told to by what the other side sends to us.
        other_side = pbx_side if from_phone else phone_side
        self._routes[other_side][1] = ("127.0.0.1", int(port[1]))
        ours = str(other_side.getsockname()[1]).encode()
        body = body[:port.start(1)] + ours + body[port.end(1):]
        head = re.sub(rb"^(Content-Length|l):\s*\d+", b"\\1: " + str(len(body)).encode(), head, flags=re.M | re.I)
        return head + gap + body
