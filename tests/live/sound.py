"""RTP ends of the test's own parties: each sends a tone of its own and keeps every frame that it hears. G.711 mu-law, 8 kHz,
20 ms a packet (RFC 3551); digits as telephone-event (RFC 4733).

Moments are those of time.time(), here and in all that judges what was heard: the PBX's time stamps and the program's own
are of that clock, and the kernel stamps packets with it, so that a busy machine does not change what came first."""

import math
import random
import select
import socket
import struct
import threading
import time
import wave

FRAME = 160  # samples
SO_TIMESTAMPNS = 35  # Linux; not in Python's socket
# Multiples of 50 Hz, so that 20 ms hold whole periods and the tones do not leak into each other; no one is a harmonic
# or a difference of the others.
TONES = {"agent": 450, "caller": 1050, "supervisor": 1750}
AMPLITUDE = 8192  # -12 dBFS as a peak, so that three together do not clip


def _encode(sample):
    sign = 0x80 if sample < 0 else 0
    value = min(abs(sample), 32635) + 132
    exponent = value.bit_length() - 8
    return ~(sign | exponent << 4 | value >> exponent + 3 & 15) & 0xFF


def _decode(byte):
    byte = ~byte & 0xFF
    value = ((byte & 15) << 3 | 132) << (byte >> 4 & 7)
    return 132 - value if byte & 0x80 else value - 132


DECODED = [_decode(byte) for byte in range(256)]
SILENCE = b"\xff" * FRAME


def samples(payload):
    return [DECODED[byte] for byte in payload]


def ulaw(values):
    return bytes(_encode(value) for value in values)


def tone(frequency, amplitude=AMPLITUDE):
    """One frame; sent again and again it is a tone without a seam."""
    return [round(amplitude * math.sin(2 * math.pi * frequency * n / 8000)) for n in range(FRAME)]


def level(values, frequency):
    """Level of one tone in a frame, in dB of a full-scale sine (Goertzel's algorithm)."""
    factor = 2 * math.cos(2 * math.pi * frequency / 8000)
    previous = before = 0.0
    for value in values:
        previous, before = value + factor * previous - before, previous
    power = previous * previous + before * before - factor * previous * before
    amplitude = 2 * math.sqrt(max(power, 0.0)) / max(len(values), 1)
    return 20 * math.log10(max(amplitude / 32768, 1e-6))


def read_wave(path):
    """The 20 ms frames of a mono 16 bit WAV of 8 kHz, also of one whose writer was killed."""
    with wave.open(str(path), "rb") as file:
        if (file.getnchannels(), file.getsampwidth(), file.getframerate()) != (1, 2, 8000):
            raise ValueError(f"{path}: {file.getparams()}")
        data = file.readframes(1 << 30)
    values = struct.unpack(f"<{len(data) // 2}h", data[:len(data) // 2 * 2])
    return [values[start:start + FRAME] for start in range(0, len(values) - FRAME + 1, FRAME)]


def write_wave(path, values):
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 8000, 0, "NONE", ""))
        file.writeframes(struct.pack(f"<{len(values)}h", *values))


def arrival(extra):
    """When the kernel took a packet in, from its ancillary data."""
    for level_, kind, data in extra:
        if level_ == socket.SOL_SOCKET and kind == SO_TIMESTAMPNS:
            seconds, nanoseconds = struct.unpack("qq", data[:16])
            return seconds + nanoseconds * 1e-9
    return time.time()


class Ear:
    """What one party heard: (moment, payload) of every RTP packet with audio."""

    def __init__(self):
        self.heard = []
        self.digits = []

    def frames(self, begin, end):
        return [(at, samples(payload)) for at, payload in list(self.heard) if begin <= at < end]


class Leg(Ear):
    """One RTP session. `frame` is what is sent, None sends nothing; to change it takes effect with the next packet."""

    def __init__(self, port, frame):
        super().__init__()
        self.port = port
        self.frame = frame
        self.remote = None
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", port))
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self._sequence = random.randrange(1 << 15)
        self._stamp = random.randrange(1 << 31)
        self._source = random.randrange(1 << 32)
        self._digit = []

    def press(self, digit):
        """Sends a digit of 100 ms as telephone-event 101: six packets that grow, three that end it."""
        code = "0123456789*#ABCD".index(digit)
        stamp = self._stamp
        self._digit = [(stamp, struct.pack("!BBH", code, 10 | (0x80 if n >= 5 else 0), min(n + 1, 6) * FRAME)) for n in range(8)]

    def send(self):
        self._sequence = self._sequence + 1 & 0xFFFF
        self._stamp = self._stamp + FRAME & 0xFFFFFFFF
        if not self.remote:
            return
        if self._digit:
            stamp, payload = self._digit.pop(0)
            packet = struct.pack("!BBHII", 0x80, 101, self._sequence, stamp, self._source) + payload
        elif self.frame is not None:
            packet = struct.pack("!BBHII", 0x80, 0, self._sequence, self._stamp, self._source) + self.frame
        else:
            return
        try:
            self.socket.sendto(packet, self.remote)
        except OSError:
            pass  # nobody listens there any more: the call is about to end

    def receive(self):
        while True:
            try:
                packet, extra, _, _ = self.socket.recvmsg(2048, 64)
            except OSError:
                return
            at = arrival(extra)
            if len(packet) > 12 and packet[1] & 0x7F == 0:
                self.heard.append((at, packet[12 + 4 * (packet[0] & 15):]))
            elif len(packet) >= 16 and packet[1] & 0x7F == 101:
                self.digits.append((at, packet[12]))


class Pacer(threading.Thread):
    """Sends a packet of every leg each 20 ms and takes in what comes."""

    def __init__(self):
        super().__init__(daemon=True)
        self.stalls = []  # (moment, seconds) where the machine let a packet wait for more than 80 ms
        self._legs = []
        self._end = False
        self.start()

    def add(self, leg):
        self._legs = [*self._legs, leg]

    def remove(self, leg):
        self._legs = [one for one in self._legs if one is not leg]

    def run(self):
        due = time.monotonic()
        while not self._end:
            legs = self._legs
            wait = due - time.monotonic()
            if wait <= 0:
                if wait < -0.08:
                    self.stalls.append((time.time(), -wait))
                for leg in legs:
                    leg.send()
                # After a stall nothing is sent in a burst.
                due = max(due + 0.02, time.monotonic() - 0.1)
                continue
            try:
                ready, _, _ = select.select([leg.socket for leg in legs], [], [], wait)
            except (OSError, ValueError):
                continue
            for leg in legs:
                if leg.socket in ready:
                    leg.receive()

    def stop(self):
        self._end = True
        self.join(2)
