"""A SIP phone for the tests (RFC 3261 over UDP on loopback, digest of RFC 2617), small enough to be made to misbehave:
it registers, answers, refuses or lets ring, calls, and lends each call an RTP leg of sound.py."""

import hashlib
import re
import socket
import threading
import time
import uuid

import sound


class SipMessage:
    def __init__(self, data):
        head, _, self.body = data.decode("utf-8", "replace").partition("\r\n\r\n")
        self.line, *lines = head.split("\r\n")
        self.pairs = [(name.strip(), value.strip()) for name, colon, value in (line.partition(":") for line in lines) if colon]
        self.is_response = self.line.startswith("SIP/2.0")
        self.code = int(self.line.split()[1]) if self.is_response else 0
        self.method = self.get("CSeq").split()[-1] if self.is_response else self.line.split()[0]

    def get(self, name, default=""):
        return next((value for key, value in self.pairs if key.lower() == name.lower()), default)

    def all(self, name):
        return [value for key, value in self.pairs if key.lower() == name.lower()]

    def sound_address(self):
        host = re.search(r"^c=IN IP4 (\S+)", self.body, re.M)
        port = re.search(r"^m=audio (\d+)", self.body, re.M)
        return (host[1], int(port[1])) if host and port else None


def uri_of(header):
    match = re.search(r"<([^>]+)>", header)
    return match[1] if match else header.partition(";")[0]


class Call:
    """One dialogue; `state` goes ringing, up, ended."""

    def __init__(self, phone, call_id, leg):
        self.phone, self.call_id, self.leg = phone, call_id, leg
        self.invite = None
        self.state = "ringing"
        self.local = self.remote = self.target = ""
        self.sequence = 1
        self.began, self.answered, self.ended = time.time(), None, None
        self.reason = ""

    def answer(self):
        self.phone.answer(self)

    def refuse(self, code):
        self.phone.refuse(self, code)

    def hang_up(self):
        self.phone.hang_up(self)


class Phone:
    """`policy` decides on an INVITE: "answer", "ring" (the test decides later) or a status code to refuse with."""

    def __init__(self, user, pacer, ports, sip_port, frame, port=None, secret=None, policy="answer", digits=True):
        self.user, self.secret, self.policy = user, secret, policy
        self.pacer, self.ports, self.frame = pacer, ports, frame
        self.digits = digits
        self.server = ("127.0.0.1", sip_port)
        self.port = port or ports.udp()
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", self.port))
        self.socket.settimeout(0.2)
        self.calls = []
        self.log = []  # (moment, sent?, message) of everything
        self._changed = threading.Condition()
        self._responses = {}
        self._end = False
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    # ---- what a test asks

    def register(self, expires=3600, contact=None):
        call_id, tag = uuid.uuid4().hex, uuid.uuid4().hex[:8]
        me = f"<sip:{self.user}@127.0.0.1>"
        contact = contact or f"<sip:{self.user}@127.0.0.1:{self.port}>;expires={expires}"
        authorization = ()
        for sequence in (1, 2):
            headers = [("From", f"{me};tag={tag}"), ("To", me), ("Call-ID", call_id), ("CSeq", f"{sequence} REGISTER"),
                       ("Contact", contact), ("Expires", expires), *authorization]
            reply = self._ask("REGISTER", f"sip:127.0.0.1:{self.server[1]}", headers)
            if reply.code != 401:
                return reply.code
            authorization = [("Authorization", self._digest(reply.get("WWW-Authenticate"), "REGISTER", f"sip:127.0.0.1:{self.server[1]}"))]
        return 401

    def dial(self, extension, name="", number="", headers=()):
        """Calls; returns the Call at once."""
        call = self._new_call(uuid.uuid4().hex)
        number = number or self.user
        call.local = (f'"{name}" ' if name else "") + f"<sip:{number}@127.0.0.1:{self.port}>;tag={uuid.uuid4().hex[:8]}"
        call.target = f"sip:{extension}@127.0.0.1:{self.server[1]}"
        call.remote = f"<{call.target}>"
        call.invite = [("From", call.local), ("To", call.remote), ("Call-ID", call.call_id), ("CSeq", "1 INVITE"),
                       ("Contact", self._contact()), *headers]
        self._request("INVITE", call.target, call.invite, self._offer(call))
        return call

    def next_call(self, skip=0, timeout=15.0, state="up"):
        return self.wait(lambda: next((c for c in self.calls[skip:] if c.state == state), None), timeout, f"a call that is {state}")

    def wait(self, condition, timeout=15.0, what="that"):
        end = time.monotonic() + timeout
        with self._changed:
            while True:
                found = condition()
                if found:
                    return found
                left = end - time.monotonic()
                if left <= 0:
                    raise RuntimeError(f"phone {self.user}: not {what} within {timeout} s")
                self._changed.wait(min(left, 0.05))  # sound comes without a word

    def answer(self, call):
        call.state, call.answered = "up", time.time()
        self._respond(call.invite, 200, "OK", call, self._offer(call))
        self._tell()

    def refuse(self, call, code):
        self._respond(call.invite, code, "Refused", call)
        self._ended(call, f"refused {code}")

    def hang_up(self, call):
        if call.state != "up":
            return
        call.sequence += 1
        self._request("BYE", call.target, [("From", call.local), ("To", call.remote), ("Call-ID", call.call_id),
                                           ("CSeq", f"{call.sequence} BYE")])
        self._ended(call, "hung up here")

    def forget(self, call):
        """Takes a call for ended without a word: whoever was there is gone."""
        self._ended(call, "forgotten")

    def modify(self, call, direction):
        """A re-INVITE: sendonly holds, sendrecv resumes."""
        call.sequence += 1
        self._request("INVITE", call.target, [("From", call.local), ("To", call.remote), ("Call-ID", call.call_id),
                                              ("CSeq", f"{call.sequence} INVITE"), ("Contact", self._contact())],
                      self._offer(call, direction))

    def stop(self):
        for call in self.calls:
            self.hang_up(call)
        self._end = True
        self._thread.join(2)
        self.socket.close()

    # ---- inside

    def _new_call(self, call_id):
        leg = sound.Leg(self.ports.udp(), self.frame)
        call = Call(self, call_id, leg)
        self.calls.append(call)
        self.pacer.add(leg)
        return call

    def _ended(self, call, reason):
        if call.state != "ended":
            call.state, call.ended, call.reason = "ended", time.time(), reason
            self.pacer.remove(call.leg)
        self._tell()

    def _tell(self):
        with self._changed:
            self._changed.notify_all()

    def _contact(self):
        return f"<sip:{self.user}@127.0.0.1:{self.port}>"

    def _offer(self, call, direction="sendrecv"):
        events = "a=rtpmap:101 telephone-event/8000\r\na=fmtp:101 0-16\r\n" if self.digits else ""
        return (f"v=0\r\no=- {call.leg.port} {int(time.time())} IN IP4 127.0.0.1\r\ns=-\r\nc=IN IP4 127.0.0.1\r\nt=0 0\r\n"
                f"m=audio {call.leg.port} RTP/AVP 0{' 101' if self.digits else ''}\r\na=rtpmap:0 PCMU/8000\r\n"
                f"{events}a={direction}\r\n")

    def _send(self, line, headers, body=""):
        headers = [*headers, *([("Content-Type", "application/sdp")] if body else []), ("Content-Length", len(body))]
        data = "\r\n".join([line, *(f"{name}: {value}" for name, value in headers)]) + "\r\n\r\n" + body
        self.log.append((time.time(), True, data))
        try:
            self.socket.sendto(data.encode(), self.server)
        except OSError:
            pass

    def _request(self, method, target, headers, body=""):
        via = f"SIP/2.0/UDP 127.0.0.1:{self.port};rport;branch=z9hG4bK{uuid.uuid4().hex[:16]}"
        self._send(f"{method} {target} SIP/2.0", [("Via", via), ("Max-Forwards", 70), *headers], body)

    def _ask(self, method, target, headers, timeout=5.0):
        key = (dict(headers)["Call-ID"], dict(headers)["CSeq"])
        self._request(method, target, headers)
        return self.wait(lambda: self._responses.get(key), timeout, f"an answer to {method}")

    def _digest(self, challenge, method, target):
        field = {name: quoted or plain for name, quoted, plain in re.findall(r'(\w+)=(?:"([^"]*)"|([^,\s]+))', challenge)}

        def md5(text):
            return hashlib.md5(text.encode()).hexdigest()

        client = uuid.uuid4().hex[:16]
        first, second = md5(f"{self.user}:{field['realm']}:{self.secret}"), md5(f"{method}:{target}")
        middle = f"{field['nonce']}:00000001:{client}:auth" if "qop" in field else field["nonce"]
        answer = md5(f"{first}:{middle}:{second}")
        text = (f'Digest username="{self.user}", realm="{field["realm"]}", nonce="{field["nonce"]}", uri="{target}", '
                f'response="{answer}", algorithm=MD5')
        if "opaque" in field:
            text += f', opaque="{field["opaque"]}"'
        return text + (f', qop=auth, nc=00000001, cnonce="{client}"' if "qop" in field else "")

    def _respond(self, message, code, text, call=None, body=""):
        to = message.get("To")
        if call and ";tag=" not in to:
            to = call.local
        headers = [*(("Via", via) for via in message.all("Via")), ("From", message.get("From")), ("To", to),
                   ("Call-ID", message.get("Call-ID")), ("CSeq", message.get("CSeq"))]
        headers += [("Record-Route", route) for route in message.all("Record-Route")]
        self._send(f"SIP/2.0 {code} {text}", [*headers, ("Contact", self._contact())], body)

    def _run(self):
        while not self._end:
            try:
                data, _ = self.socket.recvfrom(1 << 16)
            except OSError:
                continue
            if not data.strip():
                continue
            message = SipMessage(data)
            self.log.append((time.time(), False, message))
            call = next((c for c in self.calls if c.call_id == message.get("Call-ID")), None)
            if message.is_response:
                self._on_response(message, call)
            else:
                self._on_request(message, call)
            self._tell()

    def _on_response(self, message, call):
        if message.method == "INVITE" and message.code >= 200 and call:
            call.remote = message.get("To")
            if message.code < 300:
                call.target = uri_of(message.get("Contact"))
            sequence = message.get("CSeq").split()[0]
            self._request("ACK", call.target, [("From", call.local), ("To", call.remote), ("Call-ID", call.call_id),
                                               ("CSeq", f"{sequence} ACK")])
            if message.code >= 300 and call.state != "up":
                self._ended(call, message.line)
            elif message.code < 300 and call.state == "ringing":
                call.leg.remote = message.sound_address()
                call.state, call.answered = "up", time.time()
        if message.code >= 200:
            self._responses[(message.get("Call-ID"), message.get("CSeq"))] = message

    def _on_request(self, message, call):
        if message.method == "INVITE" and not call:
            call = self._new_call(message.get("Call-ID"))
            call.invite = message
            call.local = f"{message.get('To')};tag={uuid.uuid4().hex[:8]}"
            call.remote = message.get("From")
            call.target = uri_of(message.get("Contact"))
            call.leg.remote = message.sound_address()
            if self.policy == "answer":
                self.answer(call)
            elif self.policy == "ring":
                self._respond(message, 180, "Ringing", call)
            else:
                self.refuse(call, self.policy)
        elif message.method == "INVITE":
            if call.state == "up":
                call.leg.remote = message.sound_address() or call.leg.remote
                self._respond(message, 200, "OK", call, self._offer(call))
        elif message.method == "CANCEL" and call:
            self._respond(message, 200, "OK", call)
            if call.state == "ringing":
                self._respond(call.invite, 487, "Request Terminated", call)
                self._ended(call, "cancelled")
        elif message.method == "BYE" and call:
            self._respond(message, 200, "OK", call)
            self._ended(call, "hung up there")
        elif message.method == "BYE":
            self._respond(message, 481, "Call Does Not Exist")
        elif message.method != "ACK":
            self._respond(message, 200, "OK", call)
