#!/usr/bin/env python3
"""Does what `floorwatchd listen --interactive` promises, by the same AMI actions and a small telephone, so that spying.py can
be checked without the program. `--wrong KIND` makes a mistake on purpose, which spying.py has to find."""

import argparse
import json
import os
import pathlib
import re
import sys
import threading
import time
import types
import uuid

import asterisk
import sipphone
import sound
import spystage

DIGITS = {"listen": "4", "whisper": "5", "barge": "6"}
# Each mistake, the part of spying.py that meets it, and what that has to say of it.
WRONG = {"": ("no mistake", "", ""),
         "barges": ("says whisper, barges in", "own", "caller hears the supervisor"),
         "caller": ("spies on the caller's channel, so that he hears the whisper", "desk", "caller hears the supervisor"),
         "deaf": ("hears the agent alone", "own", "supervisor should hear the caller"),
         "claims": ("claims a mode and opens the microphone before the PBX has confirmed it", "lossy", "the wire hears the supervisor"),
         "open": ("says that the PBX is gone and leaves the microphone open", "killed", "the wire hears the supervisor"),
         "stays": ("says listen and goes on whispering", "desk", "agent hears the supervisor")}


class Telephone:
    """Its own telephone: answers the call with its token; the microphone's frames go out while the gate is open."""

    def __init__(self, url, secret, microphone):
        user, port = re.match(r"sip:(\w+)@127\.0\.0\.1:(\d+)", url).groups()
        frames = [sound.ulaw(values) for values in sound.read_wave(microphone)] if microphone else [sound.SILENCE]
        self.pacer = sound.Pacer()
        self.phone = sipphone.Phone(user, self.pacer, asterisk.Ports(), int(port), sound.SILENCE, secret=secret)
        self.open_frame = frames[0]
        if self.phone.register() != 200:
            raise SystemExit("not registered")

    def open(self, yes):
        self.phone.frame = self.open_frame if yes else sound.SILENCE
        for call in self.phone.calls:
            call.leg.frame = self.phone.frame

    def heard(self):
        """What was heard over all calls, by time, silence where there was nothing."""
        packets = sorted((at, payload) for call in self.phone.calls for at, payload in call.leg.heard)
        values = []
        for at, payload in packets:
            missing = round((at - packets[0][0]) / 0.02) - len(values) // sound.FRAME
            values += [0] * (sound.FRAME * max(missing - 3, 0)) + sound.samples(payload)
        return values


class StandIn:
    def __init__(self, options):
        self.options = options
        pbx = types.SimpleNamespace(secret=os.environ["FLOORWATCH_SECRET"],
                                    ami_port=int(re.search(r"@127\.0\.0\.1:(\d+)", options.feed)[1]))
        self.phone = Telephone(options.sip, os.environ["FLOORWATCH_SIP_SECRET"], options.say) if options.sip else None
        self.extension = self.phone.phone.user if self.phone else options.phone
        self.observer = spystage.Observer(pbx, "supervisor")
        self.state = {"phase": "connecting", "mode": "listen", "modeAsked": options.mode, "microphoneOpen": False}
        self.agent = self.caller = self.channel = self.taken = None
        self.end = threading.Event()

    def tell(self, **changes):
        self.state.update(changes)
        print(json.dumps({"event": "state", "at": time.time(), **self.state}), flush=True)

    def gate(self):
        """The microphone is open where the mode is one to speak in."""
        wanted = self.state["mode"] != "listen" and self.state["phase"] in ("active", "takenOver")
        if self.phone:
            self.phone.open(wanted)
        return wanted

    def start(self):
        self._find_call()
        identifier = f"fwspy-{self.options.mode}-{uuid.uuid4().hex}"
        kind = {"listen": "quESd", "whisper": "quESdw", "barge": "quESdB"}[self.options.mode]
        target = self.caller if self.options.wrong == "caller" else self.agent
        spystage.originate(self.observer, target, identifier, self.extension, kind + ("o" if self.options.wrong == "deaf" else ""))
        self.tell()
        asked = time.time()
        _, event = self.observer.wait("ChanSpyStart", SpyerUniqueid=identifier)
        self.channel = event["SpyerChannel"]
        self.state.update(phase="active", mode=self.options.mode)
        self.tell(microphoneOpen=self.gate())
        if self.phone:
            first = self.phone.phone.wait(lambda: self.phone.phone.calls and self.phone.phone.calls[0].leg.heard)[0][0]
            print(json.dumps({"event": "firstSound", "at": time.time(), "afterMs": round(1000 * (first - asked))}), flush=True)
        threading.Thread(target=self._watch, daemon=True).start()

    def _find_call(self):
        """The agent's leg and the caller's, from the snapshot."""
        channels = [e for e in self.observer.session.list("CoreShowChannels", "CoreShowChannelsComplete") if "Channel" in e]
        self.agent = next(e for e in channels if e["CallerIDName"] == self.options.agent and e["Channel"].startswith("PJSIP/10"))
        self.caller = next(e["Channel"] for e in channels
                           if e["BridgeId"] == self.agent["BridgeId"] and e["Channel"] != self.agent["Channel"])
        self.agent = self.agent["Channel"]

    def _watch(self):
        """The end of the call or of the PBX."""
        while not self.end.is_set():
            if self.observer.session.closed:
                self.finish("connection lost")
            elif self.taken and self.observer.find("Hangup", Channel=self.taken):
                self.finish("hung up")
            elif self.state["phase"] == "active" and self.observer.find("ChanSpyStop", SpyerChannel=self.channel):
                self.finish("call ended")
            time.sleep(0.01)

    def finish(self, reason):
        self.state.update(phase="ended", reason=reason)
        self.tell(microphoneOpen=False if self.options.wrong == "open" else self.gate())
        if self.options.wrong == "open":
            time.sleep(1)
        self.end.set()

    def switch(self, mode):
        digit = DIGITS["barge" if mode == "whisper" and self.options.wrong == "barges" else mode]
        if self.options.wrong == "claims":
            self.state.update(mode=mode, modeAsked=mode)
            self.tell(microphoneOpen=self.gate())
            time.sleep(0.3)
        elif mode == "listen" and self.options.wrong != "stays":
            self.state.update(mode="listen")
            self.tell(microphoneOpen=self.gate(), modeAsked=mode)
        if mode == "listen" and self.options.wrong == "stays":
            return self.tell(mode=mode, modeAsked=mode, microphoneOpen=False)
        self.tell(modeAsked=mode)
        since = time.time() - 0.001
        self.observer.do("PlayDTMF", Channel=self.channel, Digit=digit, Receive="true")
        self.observer.wait("DTMFEnd", since=since, Channel=self.channel, Digit=digit)
        self.state.update(mode=mode)
        self.tell(microphoneOpen=self.gate())

    def take_over(self):
        self.tell(phase="takingOver")
        since = time.time() - 0.001
        self.observer.do("Setvar", Channel=self.caller, Variable="__FW_TOKEN", Value=uuid.uuid4().hex)
        self.observer.do("BlindTransfer", Channel=self.agent, Context="floorwatch-takeover", Exten=self.extension)
        _, dial = self.observer.wait("DialBegin", since=since, DestCallerIDNum=self.extension)
        self.observer.wait("DialEnd", since=since, DestChannel=dial["DestChannel"], DialStatus="ANSWER")
        self.taken = dial["DestChannel"]
        self.state.update(phase="takenOver", mode="barge")
        self.tell(microphoneOpen=self.gate())

    def give_back(self):
        self.observer.do("BlindTransfer", Channel=self.taken, Context="from-internal", Exten=spystage.AGENT)

    def run(self):
        self.start()
        threading.Thread(target=self._commands, daemon=True).start()
        self.end.wait(self.options.seconds)
        if not self.end.is_set():
            self.finish("time over")
        if self.options.wav and self.phone:
            sound.write_wave(self.options.wav, self.phone.heard())

    def _commands(self):
        for line in sys.stdin:
            word = line.strip()
            if word in DIGITS:
                self.switch(word)
            elif word == "take-over":
                self.take_over()
            elif word == "give-back":
                self.give_back()
            elif word == "stop":
                if self.channel and self.state["phase"] == "active":
                    self.observer.session.send("Hangup", Channel=self.channel)
                self.finish("stopped")
                return


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("listen")
    for name in ("agent", "feed", "sip", "phone"):
        parser.add_argument(f"--{name}")
    parser.add_argument("--mode", choices=DIGITS, default="listen")
    parser.add_argument("--seconds", type=float, default=60)
    for name in ("wav", "say"):
        parser.add_argument(f"--{name}", type=pathlib.Path)
    parser.add_argument("--interactive", action="store_true")
    parser.add_argument("--wrong", choices=WRONG, default="")
    StandIn(parser.parse_args()).run()


if __name__ == "__main__":
    main()
