"""One call that is listened to: drives the program, notes when the PBX confirmed which mode, and has every frame judged."""

import pathlib
import tempfile
import time

import hearing
import listening
import sound

SETTLE = 0.4   # s from a confirmed mode until it has to be heard all the time: what is under way in buffers, twice over
CLOSING = 0.2  # s from a confirmed mode until the last frame of the one before has to be out of the PBX
TALK = 0.9
GAP = 5        # frames that may be lost in a row where a mode is switched


class Stand:
    """A PBX, a report, and the tone that the supervisor's microphone takes up."""

    def __init__(self, centre, report, program):
        self.centre, self.report, self.program = centre, report, program
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="floorwatch-spying-"))
        self.microphone = self.folder / "microphone.wav"
        sound.write_wave(self.microphone, sound.tone(sound.TONES["supervisor"]) * 50)
        self.first_sounds = []

    def listen(self, way, **options):
        return listening.Listening(self.program, self.centre, way, self.folder, microphone=self.microphone, **options)

    def first_sound(self, run, label):
        found = run.wait("firstSound", timeout=5)
        if found:
            self.first_sounds.append(f"{label} {found[1].get('afterMs')} ms")


class Session:
    """One call that is listened to, with the periods in which each mode was confirmed."""

    def __init__(self, stand, label, way, mode="listen", least=0.9, **options):
        self.stand, self.centre = stand, stand.centre
        self.judge = hearing.Judge(stand.report, label, least)
        self.way = way
        self.centre.call()
        self.caller, self.agent = self.centre.caller_call.leg, self.centre.agent_call.leg
        self.desk_calls = len(self.centre.desk.calls) if way == "desk" else 0
        self.began = time.time()
        self.run = stand.listen(way, mode=mode, **options)
        self.confirmed = []  # (mode, moment) by the PBX's own word
        self.mode = None

    def say(self, good, what):
        return self.judge.check(good, what, self.run.tail())

    def active(self, mode):
        """Waits until the program says that it hears in that mode."""
        found = self.run.wait("state", phase="active", mode=mode, timeout=20)
        if not self.say(found, f"no state active in {mode}"):
            return False
        self.centre.observer.wait("ChanSpyStart", since=self.began)
        starts = [(at, e) for at, e in self.centre.observer.find("ChanSpyStart", since=self.began)
                  if "sensor" not in e["SpyerUniqueid"]]
        self.say(len(starts) == 1, f"{len(starts)} listeners were started")
        self.spyer = starts[0][1]["SpyerUniqueid"] if starts else ""
        self._confirmed(mode, found[0], starts[0][0] if starts else found[0])
        return True

    def _confirmed(self, mode, claimed, moment):
        self.say(claimed >= moment - 0.001, f"{mode} was claimed {1000 * (moment - claimed):.0f} ms before the PBX confirmed it")
        self.confirmed.append((mode, moment))
        self.mode = mode

    def switch(self, mode):
        """Asks for a mode and waits until the program says that it is so."""
        asked = self.run.say(mode)
        wants = {} if self.way == "desk" else {"microphoneOpen": mode != "listen"}
        found = self.run.wait("state", since=asked, mode=mode, phase="active", **wants)
        if not self.say(found, f"{mode} was not confirmed within 15 s"):
            return False
        digit = {"listen": "4", "whisper": "5", "barge": "6"}[mode]
        try:
            pressed, _ = self.centre.observer.wait("DTMFEnd", since=asked - 0.001, timeout=5, Uniqueid=self.spyer, Digit=digit)
        except RuntimeError:
            self.say(False, f"{mode} was claimed, and the PBX confirmed nothing of it")
            pressed = found[0]
        # The microphone is closed before listen is asked for, so that may be said to be so at once.
        self._confirmed(mode, found[0] if mode != "listen" else pressed, pressed)
        return True

    def talk(self, seconds=TALK):
        time.sleep(SETTLE + seconds)  # what is heard in that time is what is judged

    def speaks_to(self, mode, name):
        return mode == "barge" or mode == "whisper" and name == "agent"

    def judge_modes(self, end):
        """Every frame that agent and caller heard from the start to `end`: the supervisor never where the mode forbids
        him, always where it wants him, and each other all the time."""
        silent_since = {"agent": self.centre.agent_call.answered, "caller": self.centre.caller_call.answered}
        previous = "nothing"
        for index, (mode, moment) in enumerate([*self.confirmed, ("", end)]):
            for name, ear in (("agent", self.agent), ("caller", self.caller)):
                if silent_since[name] is not None and (self.speaks_to(mode, name) or not mode):
                    self.judge.never_hears(ear, name, "supervisor", silent_since[name], moment, f"before {mode or 'the end'}, in {previous}")
                    silent_since[name] = None
                elif mode and silent_since[name] is None and not self.speaks_to(mode, name):
                    silent_since[name] = moment + CLOSING
            if mode:
                until = self.confirmed[index + 1][1] if index + 1 < len(self.confirmed) else end
                for name, ear in (("agent", self.agent), ("caller", self.caller)):
                    if self.speaks_to(mode, name) and until - moment > SETTLE + 0.3:
                        self.judge.hears(ear, f"{name} in {mode}", "supervisor", moment + SETTLE, until - 0.1)
            previous = mode
        begin = self.began
        self.judge.hears(self.caller, "caller", "agent", begin, end, gap=GAP)
        self.judge.hears(self.agent, "agent", "caller", begin, end, gap=GAP)

    def judge_supervisor(self, ear, begin, end, gap=GAP):
        """He hears both sides without a gap, and never himself."""
        self.say(end - begin > 1, f"the supervisor heard agent and caller for {end - begin:.1f} s")
        for who in ("agent", "caller"):
            self.judge.hears(ear, "supervisor", who, begin, end, gap=gap)
        self.judge.never_hears(ear, "supervisor", "supervisor", begin, end, "(his own echo)")

    def supervisors_ear(self):
        """(ear, begin, end) of the time in which he listened."""
        if self.way == "desk":
            leg = self.centre.desk.calls[self.desk_calls].leg
            end = self.centre.desk.calls[self.desk_calls].ended or time.time()
            return leg, leg.heard[0][0] + 0.1, end - 0.1
        recording = hearing.Recording(self.run.heard_file)
        # The agent is heard from the first sound to the end of listening, the caller also after a take-over.
        begin, end = recording.stretch("agent")
        return recording, begin + 0.1, end - 0.1

    def close(self):
        code = self.run.stop()
        self.say(code == 0, f"exit code {code}")
        self.centre.hang_up()
        self.centre.quiet()
