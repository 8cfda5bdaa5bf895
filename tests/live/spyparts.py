"""The parts of the proof by sound: what a supervisor does, and what everybody has to hear of it."""

import time

import hearing
import relay
import sound
import spystage
from spysession import CLOSING, GAP, SETTLE, TALK, Session


def modes(stand, way, least=0.9, mode="listen", gap=GAP, **options):
    """All modes in turn, then take over and give back."""
    label = {"own": "own telephone", "desk": "desk telephone"}[way] + ("" if least == 0.9 else " with loss and jitter")
    session = Session(stand, label, way, mode, least, **options)
    try:
        if not session.active(mode):
            return session
        if way == "own":
            stand.first_sound(session.run, label)
        session.talk()
        for wanted in ("whisper", "barge", "whisper", "listen", "barge", "listen", "whisper"):
            if wanted != session.mode and not session.switch(wanted):
                return session
            session.talk(TALK if wanted != "listen" else TALK / 2)
        asked = session.run.say("take-over")
        taken = take_over(session, asked, least)
        session.judge_modes(asked)
    finally:
        session.close()
    if taken:
        ear, begin, end = session.supervisors_ear()
        session.judge_supervisor(ear, begin, end, gap)
    return session


def take_over(session, asked, least):
    """The caller talks with the supervisor, the agent is out; then the agent has the caller back."""
    centre, judge = session.centre, session.judge
    found = session.run.wait("state", since=asked, phase="takenOver", timeout=20)
    if not session.say(found, "no state takenOver"):
        return False
    begin = found[0] + SETTLE
    session.talk()
    end = time.time()
    judge.check(centre.agent_call.state == "ended", "the agent is still in the call after the take-over")
    judge.hears(session.caller, "caller after the take-over", "supervisor", begin, end)
    judge.never_hears(session.caller, "caller", "agent", begin, end, "after the take-over")
    if session.way == "desk":
        judge.hears(centre.desk.calls[-1].leg, "supervisor after the take-over", "caller", begin, end)
    before = len(centre.agent.calls)
    session.run.say("give-back")
    try:
        back = centre.agent.next_call(skip=before)
    except RuntimeError:
        return session.say(False, "the agent got no call back")
    session.talk()
    begin, end = back.answered + SETTLE, time.time()
    judge.hears(session.caller, "caller given back", "agent", begin, end)
    judge.hears(back.leg, "agent given back", "caller", begin, end)
    for name, ear in (("caller", session.caller), ("agent", back.leg)):
        judge.never_hears(ear, name, "supervisor", begin, end, "after he gave the caller back")
    if session.way == "own":
        session.run.stop()
        recording = hearing.Recording(session.run.heard_file)
        heard = hearing.share(recording.frames(recording.stretch("agent")[1] + 0.1, 1e9), "caller", TALK)
        session.say(heard >= least, f"the supervisor heard the caller for {heard:.0%} of {TALK} s after the take-over")
    return True


def lossy(stand):
    """5 % loss and 40 ms jitter between telephone and PBX; the wire shows that a closed microphone sends nothing."""
    wire = relay.Relay(stand.centre.ports, stand.centre.pbx.sip_port, loss=0.05, jitter=0.04)
    try:
        # Asterisk has no jitter buffer for what is whispered, and the stretches are short.
        session = modes(stand, "own", least=0.5, mode="listen", gap=25, sip_port=wire.port)
        closed = [(at, mode) for mode, at in session.confirmed if mode != "listen"]
        if closed:
            session.judge.never_hears(wire.sent, "the wire", "supervisor", session.began, closed[0][0], "before a mode to speak in was confirmed")
            session.judge.hears(wire.sent, "the wire", "supervisor", closed[0][0] + SETTLE, closed[0][0] + SETTLE + TALK)
        session.judge.check(wire.lost > 0.02 * wire.passed > 0, f"the relay lost {wire.lost} of {wire.passed} packets")
        tell_quality(stand, session, wire)
    finally:
        wire.stop()


def tell_quality(stand, session, wire):
    """Prints what was left of the sound, and what the program said of it."""
    ear, begin, end = session.supervisors_ear()
    whole = {who: f"{hearing.share(ear.frames(begin, end), who, end - begin):.0%}" for who in ("agent", "caller")}
    spoken = [(at + SETTLE, until - 0.1) for (mode, at), (_, until) in zip(session.confirmed, session.confirmed[1:]) if mode != "listen"]
    seconds = sum(until - at for at, until in spoken)
    heard = sum(hearing.share(session.agent.frames(at, until), "supervisor", until - at) * (until - at) for at, until in spoken)
    whole["agent of the supervisor"] = f"{heard / max(seconds, 0.1):.0%}"
    figures = [entry for _, entry in session.run.lines if entry.get("event") == "figures"]
    worst = max(figures, key=lambda entry: entry.get("lossPercent", 0), default={})
    print(f"{stand.report.label}: {wire.lost} of {wire.passed} packets lost, frames heard {whole}; said at its worst: "
          f"{worst.get('lossPercent')} % lost, jitter {worst.get('jitterMs')} ms, MOS {worst.get('mos')}")


def killed(stand):
    """The PBX dies while somebody whispers: said at once, the microphone closed; later everything works again."""
    wire = relay.Relay(stand.centre.ports, stand.centre.pbx.sip_port)
    session = Session(stand, "PBX killed", "own", "listen", sip_port=wire.port)
    try:
        if not session.active("listen") or not session.switch("whisper"):
            session.run.stop()
            return
        session.talk(0.5)
        dead = time.time()
        stand.centre.pbx.kill()
        found = session.run.wait("state", since=dead, microphoneOpen=False, phase=("ended", "connecting"), timeout=20)
        if session.say(found, "the program does not say that the PBX is gone"):
            print(f"{stand.report.label}: PBX killed while whispering, said after {1000 * (found[0] - dead):.0f} ms: {found[1].get('reason')}")
            while time.time() < found[0] + 1.0 and session.run.process.poll() is None:
                time.sleep(0.05)  # what it sends in that second is judged
            session.judge.never_hears(wire.sent, "the wire", "supervisor", found[0] + CLOSING, time.time(), "after the PBX died")
        session.say(session.run.stop() is not None, "the program does not end after the PBX died")
    finally:
        wire.stop()
    stand.centre.restart()
    stand.centre.call()
    again = stand.listen("own")
    judge = hearing.Judge(stand.report, "after the PBX came back")
    if judge.check(again.wait("state", phase="active", mode="listen", timeout=20), "no state active", again.tail()):
        time.sleep(1.5)
    again.stop()
    stand.centre.hang_up()
    stand.centre.quiet()
    if again.heard_file.exists():
        recording = hearing.Recording(again.heard_file)
        begin, end = recording.stretch("agent")
        judge.check(end - begin > 1, f"the agent was heard for {end - begin:.1f} s", again.tail())
        judge.hears(recording, "supervisor", "caller", begin + 0.1, end - 0.1, gap=GAP)


def meters(stand):
    """The two levels tell agent and caller apart, whoever of them is silent, and the whisper is in neither."""
    session = Session(stand, "meters", "own")
    loud, quiet = (-30.0, 0.0), (-97.0, -50.0)
    try:
        if not session.active("listen"):
            return
        for agent, caller, mode in ((True, True, "listen"), (False, True, "listen"), (True, False, "listen"), (False, True, "whisper")):
            for ear, speaks, who in ((session.agent, agent, "agent"), (session.caller, caller, "caller")):
                ear.frame = spystage.FRAMES[who] if speaks else sound.SILENCE
            if mode != session.mode and not session.switch(mode):
                return
            found = session.run.wait("figures", since=time.time() + 1.5, timeout=5)  # a level falls slowly, so that eyes can follow
            if not session.say(found, "no figures"):
                return
            for who, speaks in (("agent", agent), ("caller", caller)):
                least, most = loud if speaks else quiet
                value = found[1].get(f"{who}Dbfs", 0.0)
                session.judge.check(least <= value <= most, f"level of the {who}, who {'speaks' if speaks else 'is silent'}, in {mode}: "
                                    f"{value} dBFS", [str(found[1])])
    finally:
        session.close()


def two(stand):
    """A second supervisor, at a desk telephone, whispers and barges in beside one who listens: the first sees it and does
    not hear it, the second's way out leaves the first as he was."""
    session = Session(stand, "two supervisors", "own")
    second = None
    try:
        if not session.active("listen"):
            return
        asked = time.time()
        second = stand.listen("desk", mode="whisper")
        if not session.say(second.wait("state", phase="active", mode="whisper", timeout=20), "the second is not active"):
            return
        for mode in ("whisper", "barge"):
            if mode == "barge":
                asked = second.say(mode)
            # The listener is told of the other by the PBX, whatever console that began from.
            seen = session.run.wait("state", since=asked, timeout=10,
                                    others=lambda others, mode=mode: any(o.get("mode") == mode for o in others or []))
            session.say(seen, f"the first does not see that the second is in {mode}")
            session.talk(0.6)
            begin, end = time.time() - 0.6, time.time()
            session.judge.hears(session.agent, f"agent, second in {mode}", "supervisor", begin, end)
            if mode == "barge":
                session.judge.hears(session.caller, "caller, second in barge", "supervisor", begin, end)
            else:
                session.judge.never_hears(session.caller, "caller", "supervisor", session.began, end, "while the second whispers")
        session.judge.check(second.stop() == 0, "the second did not end well", second.tail())
        gone = time.time() + CLOSING
        session.talk(0.4)
        session.judge.never_hears(session.caller, "caller", "supervisor", gone, time.time(), "after the second has gone")
        session.judge.never_hears(session.agent, "agent", "supervisor", gone, time.time(), "after the second has gone")
        session.say(session.run.states()[-1][1].get("phase") == "active", "the first does not listen any more")
    finally:
        if second:
            second.stop()
        session.close()
    session.judge_supervisor(*session.supervisors_ear())


def ends(stand):
    """Whoever ends it: the program says who it was, ends, and nobody hears the supervisor any more."""
    centre = stand.centre
    for name, way, act, reasons in (
            ("the caller hangs up", "own", lambda: centre.caller.hang_up(centre.caller_call), ("callerHungUp",)),
            ("the agent hangs up", "own", lambda: centre.agent.hang_up(centre.agent_call), ("agentHungUp",)),
            ("the agent passes the call on", "own", lambda: centre.observer.do(
                "BlindTransfer", Channel=centre.connected["DestChannel"], Context="from-internal", Exten=spystage.AGENT),
             ("transferred",)),
            ("the desk telephone hangs up", "desk", lambda: centre.desk.hang_up(centre.desk.calls[-1]), ("stopped", "phoneFailed"))):
        session = Session(stand, name, way)
        if session.active("listen") and session.switch("whisper"):
            session.talk(0.2)
            moment = time.time()
            act()
            found = session.run.wait("state", since=moment, phase="ended", timeout=10)
            if session.say(found, "no state ended"):
                session.say(found[1].get("reason") in reasons, f"the reason is {found[1].get('reason')}, not {' or '.join(reasons)}")
                session.say(found[1].get("microphoneOpen") is False, "the microphone is still said to be open")
            for ear, who in ((session.agent, "agent"), (session.caller, "caller")):
                session.judge.never_hears(ear, who, "supervisor", moment + (CLOSING if who == "agent" else 0), time.time(), "after the end")
        session.run.stop()
        centre.recover()


def refused(stand):
    """The desk telephone is busy when the caller should come to it: he is queued again, and nobody claims to have him."""
    session = Session(stand, "take over, desk telephone busy", "desk")
    if session.active("listen"):
        stand.centre.desk.policy = 486
        asked = session.run.say("take-over")
        again, _ = stand.centre.observer.wait("AgentConnect", since=asked, timeout=30)
        found = session.run.wait("state", since=asked, phase=("ended", "active"), timeout=15)
        session.say(found and found[0] < again + 5, "the program does not say that the take-over failed")
        session.say(not session.run.wait("state", since=asked, timeout=0.1, phase="takenOver"), "the program claims to have the caller")
        stand.centre.desk.policy = "answer"
    session.run.stop()
    stand.centre.recover()


def receive(stand):
    """A caller who waits for the only agent is sent to the supervisor, who listened to another call: they hear each other,
    and the agent's call goes on as it was."""
    number = "13912345678"
    centre = stand.centre
    session = Session(stand, "a waiting caller", "own")
    waiting = None
    try:
        if not session.active("listen"):
            return
        began = time.time()
        waiting = centre.caller.dial("support", number=number, headers=[("X-Trunk", "yes")])
        joined, _ = centre.observer.wait("QueueCallerJoin", since=began, CallerIDNum=number)
        found = None
        while not found and time.time() < joined + 10:  # the console is told a moment after this observer
            asked = session.run.say(f"receive {number}")
            found = session.run.wait("state", since=asked, phase="takenOver", caller=number, timeout=5)
        if not session.say(found, "no state takenOver"):
            return
        begin = found[0] + SETTLE
        session.talk()
        end = time.time()
        session.judge.hears(waiting.leg, "caller who waited", "supervisor", begin, end)
        session.judge.never_hears(waiting.leg, "caller who waited", "agent", begin, end, "after the music of the queue")
        for name, ear in (("caller", session.caller), ("agent", session.agent)):
            session.judge.never_hears(ear, name, "supervisor", session.began, end, "while another caller is received")
        session.judge.hears(session.agent, "agent, listened to no more", "caller", begin, end)
        gone = time.time()
        centre.caller.hang_up(waiting)
        ended = session.run.wait("state", since=gone, phase="ended", timeout=10)
        session.say(ended and ended[1].get("reason") == "callerHungUp", "the program does not say that the caller hung up")
        session.run.stop()
        recording = hearing.Recording(session.run.heard_file)
        heard = hearing.share(recording.frames(recording.stretch("agent")[1] + 0.1, 1e9), "caller", TALK)
        session.say(heard >= 0.9, f"the supervisor heard the caller for {heard:.0%} of {TALK} s")
    finally:
        if waiting:
            centre.caller.hang_up(waiting)
        session.close()


PARTS = {"own": lambda stand: modes(stand, "own"), "desk": lambda stand: modes(stand, "desk"), "lossy": lossy,
         "meters": meters, "two": two, "ends": ends, "refused": refused, "receive": receive, "killed": killed}
