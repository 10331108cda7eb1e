"""Runs programs in shuffled rounds and says how long they took and how much memory they held, for the benchmarks."""
import collections
import os
import pathlib
import random
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# What is measured: the binary that tools/install makes, as a user has it.
CRMSPEC = ROOT / ".build" / "benchmarks" / "bin" / "crmspec"
# The same code as it is built from day to day.
DAILY = ROOT / ".build" / "release" / "crmspec"
CLOCK = "2026-04-12T10:00:00+03:00"

# Seconds by the wall clock, seconds of processor time, peak memory in MB, and the seconds that the program printed itself.
Sample = collections.namedtuple("Sample", "wall cpu memory said")


class Program:
    """What is started: `repeat` times for one sample, which is then the median. `says`: it prints seconds at the end of its output."""

    def __init__(self, command, source=os.devnull, output=None, says=False, repeat=1):
        self.command, self.source, self.output = [str(word) for word in command], str(source), output and str(output)
        self.says, self.repeat = says, repeat


def build_crmspec():
    run_quietly([ROOT / "tools" / "install", "--prefix", CRMSPEC.parent.parent])


def build_daily():
    run_quietly(["swift", "build", "-c", "release", "--product", "crmspec"], cwd=ROOT)


def run_quietly(command, **options):
    """Runs what prepares a benchmark; its output matters only if it fails."""
    command = [str(word) for word in command]
    done = subprocess.run(command, capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"{' '.join(command[:6])}: exit status {done.returncode}\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def start(program, output):
    """One whole process."""
    errors = output + ".errors"
    write = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, program.source, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, output, write, 0o600),
        (os.POSIX_SPAWN_OPEN, 2, errors, write, 0o600),
    ]
    begun = time.perf_counter()
    process = os.posix_spawnp(program.command[0], program.command, os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - begun
    code = os.waitstatus_to_exitcode(status)
    if code != 0:
        told = pathlib.Path(output).read_bytes()[-2000:] + pathlib.Path(errors).read_bytes()[-2000:]
        sys.exit(f"{' '.join(program.command[:6])}: exit status {code}\n{told.decode(errors='replace')}")
    said = float(pathlib.Path(output).read_text().split()[-1]) if program.says else None
    return Sample(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, said)


def sample(program, output):
    samples = [start(program, output) for _ in range(program.repeat)]
    return Sample(*(None if None in column else statistics.median(column) for column in zip(*samples)))


def measure(programs, rounds, folder, tell=lambda text: None):
    """Name -> one sample a round; every round takes the programs in another order."""
    samples, order = {name: [] for name in programs}, random.Random(1)
    for number in range(rounds):
        names = list(programs)
        order.shuffle(names)
        for name in names:
            tell(f"round {number + 1} of {rounds}: {name}")
            output = programs[name].output or str(pathlib.Path(folder) / "output")
            samples[name].append(sample(programs[name], output))
    tell("")
    return samples


def ratios(samples, upper, lower, of):
    """Median, lowest and highest of the rounds' ratios; `of` names a column, such as "wall"."""
    pairs = [getattr(one, of) / getattr(other, of) for one, other in zip(samples[upper], samples[lower])]
    return statistics.median(pairs), min(pairs), max(pairs)


def middle(samples, name, of):
    return statistics.median(getattr(one, of) for one in samples[name])


def pin(cores):
    """Holds this program, and what it starts, to so many cores; 0: no limit."""
    if cores and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-cores:])
