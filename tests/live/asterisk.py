"""Sets up a real Asterisk in a Debian chroot and runs it.

The finished chroots are kept (FLOORWATCH_LIVE_DIR, by default build/live below the repository). A chroot is unpacked
under a temporary name and gets its final one only when complete, so an interrupted set-up is done again. Everything
that must be mounted is mounted in a mount namespace of its own, which the kernel takes down with its last process:
nothing is ever mounted in the machine's own tree, whatever way the test ends. Asterisk also lives in a process
namespace that dies with the test. What Asterisk and the programs write while they run is kept in memory: beside a
compiler an fsync takes seconds, and Asterisk tells its events only after it, which would look like a late program.
"""

import ctypes
import fcntl
import hashlib
import os
import pathlib
import random
import re
import shutil
import signal
import socket
import subprocess
import sys
import time

import ami

HERE = pathlib.Path(__file__).resolve().parent
SUITES = {"22": "sid", "16": "bullseye"}
PACKAGES = "asterisk,asterisk-core-sounds-en-wav,asterisk-moh-opsound-wav"
# member extension -> (display name, kind of phone)
PHONES = {
    "1001": ("Alice Chen", "stay"), "1002": ("王芳", "hangup"), "1003": ("Carol Wu", "slow"),
    "1004": ("李伟", "stay"), "1005": ("Eve Sun", "hangup"), "1006": ("Frank O'Neil", "slow"),
    "1007": ("张敏", "hangup"), "1008": ("Heidi Ma", "stay"), "1009": ("赵强", "hangup"),
    "1010": ("Judy Lin", "hangup"), "1011": ("Kevin Guo", "login"), "1012": ("Liu Yang", "hangup"),
}


class SetupError(Exception):
    pass


def live_dir(argument=None):
    default = HERE.parent.parent / "build" / "live"
    return pathlib.Path(argument or os.environ.get("FLOORWATCH_LIVE_DIR") or default).resolve()


def _die_with_parent():
    # The child must not outlive the test, even when the test is killed outright.
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def start(command, **options):
    """Popen of a process that dies with this one and reads no terminal."""
    options.setdefault("stdin", subprocess.DEVNULL)
    return subprocess.Popen([str(part) for part in command], preexec_fn=_die_with_parent, **options)


def mirror():
    """The mirror of this machine's own apt sources: the stanza or line that carries the main Debian archive."""
    apt = pathlib.Path("/etc/apt")
    candidates = []
    for path in sorted(apt.glob("sources.list.d/*.sources")):
        for stanza in re.split(r"\n\s*\n", path.read_text()):
            fields = dict(re.findall(r"^([A-Za-z-]+):[ \t]*(.*)$", stanza, re.M))
            if "deb" in fields.get("Types", "").split() and fields.get("Enabled", "yes") != "no":
                candidates += fields.get("URIs", "").split()
    for path in [apt / "sources.list", *sorted(apt.glob("sources.list.d/*.list"))]:
        if path.exists():
            candidates += re.findall(r"^deb\s+(?:\[[^]]*\]\s+)?(\S+)", path.read_text(), re.M)
    for uri in candidates:
        if re.search(r"/debian/?$", uri):
            return uri
    raise SetupError(f"no Debian archive among the apt sources: {candidates}")


def ensure_chroot(version, cache, say=print):
    """Returns the folder of a complete chroot of that Asterisk version, making it where it is missing."""
    suite = SUITES[version]
    root = cache / suite
    if (root / ".complete").exists():
        return root
    cache.mkdir(parents=True, exist_ok=True)
    for missing in [tool for tool in ("debootstrap", "sipp", "sox", "openssl", "unshare") if not shutil.which(tool)]:
        raise SetupError(f"{missing} is not installed")
    lock = open(cache / f"{suite}.lock", "w")
    fcntl.flock(lock, fcntl.LOCK_EX)
    if (root / ".complete").exists():
        return root
    unfinished = cache / f"{suite}.unfinished"
    for folder in (unfinished, root):
        _remove(folder)
    say(f"setting up Asterisk {version}: debootstrap of {suite}")
    log = cache / f"{suite}.log"
    for attempt in range(3):
        with open(log, "w") as output:
            # A namespace of its own: debootstrap mounts /proc in there, nobody else sees it.
            process = start(["unshare", "--mount", "--pid", "--fork", "--kill-child", "debootstrap", "--variant=minbase",
                             f"--include={PACKAGES}", suite, unfinished, mirror()],
                            stdout=output, stderr=subprocess.STDOUT)
            code = process.wait()
        if code == 0:
            break
        say(f"debootstrap failed ({code}), attempt {attempt + 1}: {_tail(log)}")
        _remove(unfinished)
    else:
        raise SetupError(f"debootstrap of {suite} failed: {_tail(log)}")
    if not (unfinished / "usr/sbin/asterisk").exists():
        raise SetupError(f"no Asterisk in {suite}")
    shutil.rmtree(unfinished / "var/cache/apt/archives", ignore_errors=True)
    (unfinished / ".complete").write_text("")
    unfinished.rename(root)
    return root


def _tail(path, lines=5):
    return " / ".join(path.read_text(errors="replace").splitlines()[-lines:])


def _remove(folder):
    """Deletes a chroot, refusing while anything is mounted below it."""
    if not folder.exists():
        return
    mounted = [line.split()[4] for line in open("/proc/self/mountinfo")]
    if any(point == str(folder) or point.startswith(f"{folder}/") for point in mounted):
        raise SetupError(f"something is mounted below {folder}; unmount it first")
    shutil.rmtree(folder)


def _keep_in_memory(folder):
    """What this process and its children write below `folder` from now on never reaches the disk."""
    if os.path.ismount(folder):
        return
    new_mounts = 0x00020000  # CLONE_NEWNS; os.unshare() came with Python 3.12
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.unshare(new_mounts) != 0:
        raise SetupError(f"no mount namespace: {os.strerror(ctypes.get_errno())}")
    for command in (["mount", "--make-rprivate", "/"],
                    ["mount", "-t", "tmpfs", "-o", "mode=755,size=1g", "floorwatch-live", folder]):
        done = subprocess.run(command, capture_output=True)
        if done.returncode:
            raise SetupError(f"{command[0]}: {done.stderr.decode(errors='replace').strip()}")


class Ports:
    """Free ports of the loopback, found by binding them; below the range the kernel hands out itself."""

    def __init__(self):
        self._taken = set()
        self._random = random.Random(os.getpid() ^ time.time_ns())

    def tcp(self):
        return self._one(socket.SOCK_STREAM)

    def udp(self):
        return self._one(socket.SOCK_DGRAM)

    def _one(self, kind):
        while True:
            port = self._random.randrange(10000, 19000)
            if port not in self._taken and self._free(port, kind):
                self._taken.add(port)
                return port

    def udp_range(self, size):
        for _ in range(200):
            first = self._random.randrange(20000, 32000 - size, 2)
            wanted = range(first, first + size)
            if not self._taken.intersection(wanted) and all(self._free(p, socket.SOCK_DGRAM) for p in wanted):
                self._taken.update(wanted)
                return first, first + size - 1
        raise SetupError("no free range of UDP ports")

    @staticmethod
    def _free(port, kind):
        with socket.socket(socket.AF_INET, kind) as probe:
            if kind == socket.SOCK_STREAM:
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", port))
                return True
            except OSError:
                return False


class Asterisk:
    """One running Asterisk with its own configuration, database, logs and ports inside a shared chroot."""

    def __init__(self, version, cache, ports, timestamps="no", say=print):
        self.version = version
        self.say = say
        self.chroot = ensure_chroot(version, cache, say)
        self.ports = ports
        self.ami_port, self.amis_port = ports.tcp(), ports.tcp()
        self.sip_port, self.outside_port = ports.udp(), ports.udp()
        self.rtp = ports.udp_range(400)
        # One SIPp process a kind of phone.
        self.phone_ports = {kind: ports.udp() for kind in sorted({kind for _, kind in PHONES.values()})}
        self.phone_ports["special"] = ports.udp()
        self.kinds = {phone: kind for phone, (_, kind) in PHONES.items()}
        self.secret = ami.secret()
        self.timestamps = timestamps
        self._process = None
        self.inside = f"/srv/floorwatch-{os.getpid()}-{self.ami_port}"
        self.home = self.chroot / self.inside.lstrip("/")
        _keep_in_memory(self.chroot / "srv")

    @property
    def queue_log(self):
        return self.home / "log" / "queue_log"

    def configure(self):
        for folder in ("etc", "lib", "spool", "run", "log"):
            (self.home / folder).mkdir(parents=True, exist_ok=True)
        for link in ("keys", "documentation"):
            (self.home / "lib" / link).mkdir(exist_ok=True)
        values = {
            "ROOT": self.inside, "MODDIR": self._module_dir(), "AMI_PORT": self.ami_port, "AMIS_PORT": self.amis_port,
            "TIMESTAMPS": self.timestamps, "SECRET": self.secret, "SIP_PORT": self.sip_port,
            "RTP_START": self.rtp[0], "RTP_END": self.rtp[1], "OUTSIDE_PORT": self.outside_port,
            "ENDPOINTS": self._endpoints(),
        }
        for template in (HERE / "conf").glob("*.conf"):
            text = re.sub(r"@([A-Z_]+)@", lambda match: str(values[match[1]]), template.read_text())
            (self.home / "etc" / template.name).write_text(text)
        # Asterisk looks its own host name up for every call; without this each look-up fails slowly and noisily.
        (self.chroot / "etc/hosts").write_text(f"127.0.0.1 localhost {socket.gethostname()}\n")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=127.0.0.1",
                        "-addext", "subjectAltName=IP:127.0.0.1",
                        "-keyout", self.home / "etc/ami.key", "-out", self.home / "etc/ami.crt"],
                       check=True, capture_output=True)
        der = subprocess.run(["openssl", "x509", "-in", self.home / "etc/ami.crt", "-outform", "DER"],
                             check=True, capture_output=True).stdout
        self.fingerprint = hashlib.sha256(der).hexdigest()

    def _module_dir(self):
        for path in self.chroot.glob("usr/lib/**/asterisk/modules"):
            return "/" + str(path.relative_to(self.chroot))
        raise SetupError("no modules folder in the chroot")

    def _endpoints(self):
        blocks = []
        for phone, (name, _) in PHONES.items():
            port = self.phone_ports[self.kinds[phone]]
            blocks.append(
                f"[{phone}]\ntype = endpoint\ncontext = from-internal\ndisallow = all\nallow = ulaw\n"
                f"direct_media = no\ntimers = no\naors = {phone}\ncallerid = {name} <{phone}>\ndtmf_mode = info\n\n"
                f"[{phone}]\ntype = aor\ncontact = sip:{phone}@127.0.0.1:{port}\nqualify_frequency = 0\n")
        return "\n".join(blocks)

    def start(self, deadline=60.0):
        """Starts Asterisk and returns when it is fully booted."""
        script = ('mount --make-rprivate / && mount -t proc proc "$1/proc" && mount --rbind /dev "$1/dev" && '
                  'exec chroot "$1" asterisk -C "$2" -f -n')
        output = open(self.home / "log" / "console", "ab")
        self._process = start(["unshare", "--mount", "--pid", "--fork", "--kill-child=KILL", "sh", "-c", script, "sh",
                               self.chroot, f"{self.inside}/etc/asterisk.conf"], stdout=output, stderr=output)
        output.close()
        self.wait_booted(deadline)

    def wait_booted(self, deadline=60.0):
        end = time.monotonic() + deadline
        while time.monotonic() < end:
            if self._process.poll() is not None:
                raise SetupError(f"Asterisk ended with {self._process.returncode}: {self.log_tail()}")
            try:
                session = ami.Ami(self.ami_port, "driver", self.secret, timeout=2.0)
            except (OSError, ami.AmiError):
                time.sleep(0.1)
                continue
            try:
                # Not before every module is loaded: a queue may otherwise be missing.
                if session.action("CoreStatus").get("Response") == "Success" and "booted" in self.cli("core waitfullybooted"):
                    return
            except ami.AmiError:
                pass
            finally:
                session.close()
        raise SetupError(f"Asterisk not up within {deadline} s: {self.log_tail()}")

    def log_tail(self):
        return _tail(self.home / "log" / "console", 8)

    def cli(self, command, timeout=20):
        done = subprocess.run(["chroot", self.chroot, "asterisk", "-C", f"{self.inside}/etc/asterisk.conf", "-rx", command],
                              capture_output=True, timeout=timeout)
        return done.stdout.decode("utf-8", "replace")

    def kill(self):
        """Ends Asterisk the hard way, as a crash does."""
        if self._process:
            # The namespace's first process takes everything inside with it; unshare then collects it and ends.
            children = pathlib.Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children")
            try:
                for child in children.read_text().split():
                    os.kill(int(child), signal.SIGKILL)
                self._process.wait(10)
            except (OSError, subprocess.TimeoutExpired):
                self._process.kill()
                self._process.wait()
            self._process = None
            self._wait_port_closed()

    def _wait_port_closed(self, deadline=10.0):
        end = time.monotonic() + deadline
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", self.ami_port)) != 0:
                    return
            time.sleep(0.02)
        raise SetupError("Asterisk still listens after it was killed")

    def wait_rebooted(self, since, deadline=60.0):
        """Waits until an Asterisk that began after the epoch `since` is fully booted; it keeps its process id."""
        end = time.monotonic() + deadline
        while time.monotonic() < end:
            match = re.search(r"System uptime: (\d+)", self.cli("core show uptime seconds"))
            if match and time.time() - int(match[1]) > since - 0.5:
                return self.wait_booted(end - time.monotonic())
            if self._process.poll() is not None:
                raise SetupError(f"Asterisk ended instead of restarting: {self.log_tail()}")
            time.sleep(0.1)
        raise SetupError("Asterisk did not restart")

    def restart(self):
        self.kill()
        self.start()

    def stop(self):
        self.kill()

    def remove(self):
        self.stop()
        shutil.rmtree(self.home, ignore_errors=True)


if __name__ == "__main__":
    for wanted in sys.argv[1:] or SUITES:
        print(ensure_chroot(wanted, live_dir()))
