"""SIPp processes on loopback: the agents' phones and the callers, both with audio."""

import pathlib
import random
import subprocess
import tempfile

import asterisk

SIPP = asterisk.HERE / "sipp"
NAMES = ['Ms. \\"Kitty\\" Ho', "Müller, Jörg", "陈小明", "O'Brien, Pat", "李娜", "Zoë Ångström", "Bob", "", "欧阳锋, 总经理",
         "Ann\\\\Lee", "Nguyễn Văn A", "A & B <Ltd>"]


class Phones:
    """The phones and callers of one Asterisk; `stop` ends whatever is left of them."""

    def __init__(self, pbx, seed):
        self.pbx = pbx
        self.random = random.Random(seed)
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="phones-", dir=pbx.home))
        self.processes = []
        self.caller_processes = []
        self._audio()

    def _audio(self):
        """Spoken prompts of the distribution as raw mu-law, what SIPp plays."""
        sounds = self.pbx.chroot / "usr/share/asterisk/sounds"
        for name, prompt in (("agent", "demo-congrats"), ("caller", "demo-abouttotry")):
            wave = next(iter(sorted(sounds.glob(f"**/{prompt}.wav"))), None) or next(iter(sorted(sounds.glob("**/*.wav"))))
            subprocess.run(["sox", wave, "-t", "raw", "-r", "8000", "-c", "1", "-e", "mu-law", self.folder / f"{name}.ulaw"],
                           check=True, capture_output=True)

    def _scenario(self, template, **values):
        text = (SIPP / template).read_text()
        for key, value in values.items():
            text = text.replace(f"@{key}@", str(value))
        path = self.folder / f"{pathlib.Path(template).stem}-{len(list(self.folder.iterdir()))}.xml"
        path.write_text(text)
        return path

    def _run(self, scenario, port, *arguments, remote=None):
        first, _ = self.pbx.ports.udp_range(120)
        log = open(self.folder / f"{scenario.stem}.log", "wb")
        command = ["sipp", "-sf", scenario, "-i", "127.0.0.1", "-mi", "127.0.0.1", "-p", port, "-nostdin", "-aa",
                   "-mp", first, "-trace_err", "-error_file", self.folder / f"{scenario.stem}.err", *arguments]
        if remote:
            command.append(f"127.0.0.1:{remote}")
        process = asterisk.start(command, stdout=log, stderr=log, cwd=self.folder)
        log.close()
        self.processes.append(process)
        return process

    def agent(self, port, ring_ms, talk=None, longest_ms=120000, hold=False):
        """A phone that rings `ring_ms`, then answers; with `talk` (min, max ms) it hangs up itself, otherwise it stays,
        `longest_ms` at most: a killed PBX never says goodbye. With `hold` it holds the caller for five seconds in between."""
        body = "agent-hold.xml" if hold else "agent-hangup.xml" if talk else "agent-stay.xml"
        body = (SIPP / body).read_text()
        if talk:
            body = body.replace("@TALK_MIN@", str(talk[0])).replace("@TALK_MAX@", str(talk[1]))
        body = body.replace("@LONGEST@", str(longest_ms))
        scenario = self._scenario("agent.xml", HANGUP=body, RING_MS=ring_ms, AUDIO=self.folder / "agent.ulaw")
        return self._run(scenario, port)

    def texts(self, port):
        """A phone that takes one text and ends; returns the process and the file of what went over the wire."""
        log = self.folder / "texts.log"
        return self._run(self._scenario("message.xml"), port, "-m", 1, "-trace_msg", "-message_file", log), log

    def agents(self):
        self.agent(self.pbx.phone_ports["hangup"], 1200, (3000, 14000))
        self.agent(self.pbx.phone_ports["stay"], 1900)
        self.agent(self.pbx.phone_ports["login"], 500, longest_ms=3600000)
        self.agent(self.pbx.phone_ports["slow"], 4400, (4000, 9000))
        self.agent(self.pbx.outside_port, 1500, (4000, 9000))

    def callers(self, destinations, count, every_ms, patience, key=False, names=None, trunk="yes", first=None):
        """Starts `count` callers, one every `every_ms`, to destinations drawn in turn; returns the process."""
        rows = ["SEQUENTIAL"]
        for index in range(count):
            name = self.random.choice(names or NAMES)
            number = first or f"138{self.random.randrange(10**8):08d}"
            rows.append(f"{name};{number};{self.random.choice(destinations)}")
        table = self.folder / f"callers-{len(list(self.folder.iterdir()))}.csv"
        table.write_text("\n".join(rows) + "\n")
        extra = (SIPP / "caller-key.xml").read_text() if key else ""
        scenario = self._scenario("caller.xml", AUDIO=self.folder / "caller.ulaw", EXTRA=extra, TRUNK=trunk,
                                  PATIENCE_MIN=patience[0], PATIENCE_MAX=patience[1])
        process = self._run(scenario, self.pbx.ports.udp(), "-inf", table, "-r", 1, "-rp", every_ms, "-m", count, "-l", 60,
                            remote=self.pbx.sip_port)
        self.caller_processes.append(process)
        return process

    def stop(self):
        for process in self.processes:
            if process.poll() is None:
                process.kill()
        for process in self.processes:
            process.wait()
        self.processes = []

    def end_callers(self):
        """Ends the callers' processes at once: asked to end, one on a busy machine may still send a call."""
        for process in self.caller_processes:
            process.kill()
        for process in self.caller_processes:
            process.wait()
