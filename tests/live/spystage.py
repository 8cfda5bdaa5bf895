"""A real Asterisk with three people who each send a tone of their own: a caller, the agent 1001 of the queue support, and
where a test wants it a supervisor's telephone; and an observer of the AMI that knows when the PBX said what."""

import threading
import time

import ami
import asterisk
import sipphone
import sound

AGENT, OWN_PHONE, DESK_PHONE = "1001", "2001", "2002"
FRAMES = {who: sound.ulaw(sound.tone(frequency)) for who, frequency in sound.TONES.items()}
# Whose events the listening is made of; the rest is traffic.
SPY_EVENTS = ("OriginateResponse", "ChanSpyStart", "ChanSpyStop", "DTMFBegin", "DTMFEnd", "BlindTransfer", "DialBegin",
              "DialEnd", "Hangup", "AgentConnect", "AgentComplete")


class Observer:
    """An AMI session that keeps each event with the moment that the PBX stamped it with."""

    def __init__(self, pbx, user="driver", record=None):
        self.events = []
        self._changed = threading.Condition()
        self.session = ami.Ami(pbx.ami_port, user, pbx.secret, record=record)
        self.session.listen(self._on_event)

    def _on_event(self, message):
        with self._changed:
            self.events.append((float(message.get("Timestamp") or time.time()), message))
            self._changed.notify_all()

    def find(self, kind, since=0.0, **headers):
        return [(at, e) for at, e in list(self.events)
                if at >= since and e["Event"] == kind and all(e.get(k) == v for k, v in headers.items())]

    def wait(self, kind, since=0.0, timeout=15.0, **headers):
        """The first event of that kind with these headers since then: (moment, event)."""
        end = time.monotonic() + timeout
        with self._changed:
            while True:
                found = self.find(kind, since, **headers)
                if found:
                    return found[0]
                if not self._changed.wait(max(0.0, end - time.monotonic())):
                    raise RuntimeError(f"no {kind} {headers} within {timeout} s")

    def do(self, action, variables=(), **headers):
        reply = self.session.action(action, variables=variables, **headers)
        if reply.get("Response") != "Success":
            raise RuntimeError(f"{action}: {reply.get('Message')}")
        return reply

    def close(self):
        self.session.close()


class Centre:
    """The PBX with the people; `call` makes the caller talk to the agent."""

    def __init__(self, version, cache, timestamps="yes"):
        self.ports = asterisk.Ports()
        self.pbx = asterisk.Asterisk(version, cache, self.ports, timestamps)
        self.pbx.kinds[AGENT] = "special"
        self.pacer = sound.Pacer()
        self.agent = self.caller = self.observer = None
        self.phones = []
        self.caller_call = self.agent_call = self.connected = None

    def __enter__(self):
        try:
            self.pbx.configure()
            # The next call may come at once, and no compiler stands before a packet.
            self._change("queues.conf", "wrapuptime = 4", "wrapuptime = 0")
            self._change("asterisk.conf", "[options]", "[options]\nhighpriority = yes")
            self.pbx.start()
            self.agent = self.phone(AGENT, "agent", port=self.pbx.phone_ports["special"])
            self.caller = self.phone("caller", "caller")
            self.observe()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_):
        for phone in self.phones:
            phone.stop()
        self.pacer.stop()
        if self.observer:
            self.observer.close()
        self.pbx.remove()

    def _change(self, name, what, to):
        path = self.pbx.home / "etc" / name
        path.write_text(path.read_text().replace(what, to))

    def phone(self, user, who, **options):
        phone = sipphone.Phone(user, self.pacer, self.ports, self.pbx.sip_port, FRAMES[who], **options)
        self.phones.append(phone)
        return phone

    def desk_phone(self, user=DESK_PHONE, who="supervisor"):
        """A registered telephone of a supervisor, who talks all the time."""
        phone = self.phone(user, who, secret=self.pbx.secret)
        if phone.register() != 200:
            raise RuntimeError(f"the telephone {user} was not registered")
        return phone

    def observe(self):
        self.observer = Observer(self.pbx)
        for member in ("PJSIP/1002", "PJSIP/1003", "PJSIP/1004"):
            self.observer.do("QueuePause", Queue="support", Interface=member, Paused="true", Reason="Training")

    def restart(self):
        """After a crash of the PBX: nobody has a call or a session any more."""
        self.observer.close()
        for phone in self.phones:
            for call in phone.calls:
                phone.forget(call)
        self.pbx.start()
        self.observe()

    def call(self, name="陈小明", number="13812345678"):
        """The caller rings the queue, the agent answers; returns AgentConnect."""
        before = len(self.agent.calls)
        self.caller_call = self.caller.dial("support", name=name, number=number, headers=[("X-Trunk", "yes")])
        _, self.connected = self.observer.wait("AgentConnect", since=self.caller_call.began)
        self.agent_call = self.agent.next_call(skip=before)
        return self.connected

    def recover(self):
        """Back to nothing, whatever was going on."""
        self.hang_up()
        for event in self.observer.session.list("CoreShowChannels", "CoreShowChannelsComplete"):
            if event["Event"] == "CoreShowChannel":
                self.observer.session.action("Hangup", Channel=event["Channel"])
        self.quiet()

    def hang_up(self):
        for phone in (self.caller, self.agent):
            for call in phone.calls:
                phone.hang_up(call)

    def quiet(self, timeout=15.0):
        """Waits until no channel is up."""
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            if len(self.observer.session.list("CoreShowChannels", "CoreShowChannelsComplete")) <= 1:
                return
            time.sleep(0.05)
        raise RuntimeError("calls do not end")


def originate(observer, channel, identifier, phone=OWN_PHONE, options="quESd", timeout=10000, variables=None):
    """Rings a telephone and lets it listen to a channel, as telephony's recipe has it."""
    return observer.do("Originate", variables or [f"PJSIP_HEADER(add,X-Spy-Id)={identifier}"], Channel=f"PJSIP/{phone}",
                       Application="ChanSpy", Data=f"{channel},{options}", Async="true", Timeout=timeout,
                       ChannelId=identifier, CallerID=f'"Zhang San" <{phone}>')
