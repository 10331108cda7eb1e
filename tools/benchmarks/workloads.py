"""What the benchmarks run: each function makes ready what its programs need in a folder and names the programs."""
import json
import shutil
import subprocess
import sys

from measuring import CLOCK, CRMSPEC, DAILY, HERE, ROOT, Program, run_quietly

PEERS = HERE / "peers"
sys.path.insert(0, str(PEERS))
import w1  # noqa: E402

LOOP = f"""import pathlib, sys
sys.path.insert(0, {str(PEERS)!r})
import w1
passed = failed = 0
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    case = w1.parse(path.read_bytes())
    if w1.commands(w1.CRM(), case["event"]) == case["expected"]:
        passed += 1
    else:
        failed += 1
print(passed, "passed", failed, "failed")
sys.exit(failed > 0)
"""

PYTEST = f"""import pathlib, sys
import pytest
sys.path.insert(0, {str(PEERS)!r})
import w1
CASES = sorted((pathlib.Path(__file__).parent / "cases").iterdir())

@pytest.mark.parametrize("path", CASES, ids=[path.stem for path in CASES])
def test_case(path):
    case = w1.parse(path.read_bytes())
    assert w1.commands(w1.CRM(), case["event"]) == case["expected"]
"""


def has_module(name):
    return subprocess.run([sys.executable, "-c", f"import {name}"], stderr=subprocess.DEVNULL).returncode == 0


def built(name, source, options, needs):
    """A peer in C or C++, built once for each of its texts; None, said in words, where it cannot be."""
    source, target = PEERS / source, ROOT / ".build" / "benchmarks" / name
    compiler = shutil.which("c++" if source.suffix == ".cpp" else "cc")
    if compiler is None:
        print(f"there is no compiler for {source.name}: left out")
        return None
    if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([compiler, *options, "-o", target, source, f"-l{needs}"], capture_output=True, text=True)
    if done.returncode != 0:
        print(f"{source.name} cannot be built, which needs {needs}: left out")
        return None
    return target


def cpp_peer():
    return built("w1", "w1.cpp", ["-O3", "-std=c++20", "-march=native"], "simdjson")


def write_events(path, count, customers=None):
    more = [] if customers is None else [str(customers)]
    with open(path, "wb") as file:
        subprocess.run([sys.executable, HERE / "generate-events.py", str(count), *more], stdout=file, check=True)
    return path


def compiled(artifact, *specs):
    run_quietly([CRMSPEC, "compile", *specs, "-o", artifact])
    return artifact


def run_command(artifact, jobs=1):
    command = [CRMSPEC, "run", "--artifact", artifact, "--address", "events", "--format", "ndjson", "--clock", CLOCK]
    return command if jobs is None else [*command, "--jobs", jobs]


def pipeline(folder, count):
    """The whole work, by crmspec and by hand. Outputs are kept, for same_records."""
    events = write_events(folder / "events.ndjson", count)
    commands = {
        "crmspec": run_command(compiled(folder / "specs.artifact", HERE / "specs")),
        "python": [sys.executable, PEERS / "w1.py"],
    }
    if not has_module("orjson"):
        print("orjson is not installed: Python reads JSON with its own module")
    if node := shutil.which("node"):
        commands["node"] = [node, PEERS / "w1.js"]
    else:
        print("node is not installed: left out")
    if peer := cpp_peer():
        commands["c++"] = [peer]
    return {name: Program(command, events, folder / f"{name}.ndjson") for name, command in commands.items()}


def mapping(folder, count):
    """Mapping alone: the fields of one record for each event. Outputs are kept, for same_records."""
    events = write_events(folder / "mapped-events.ndjson", count)
    artifact = compiled(folder / "mapping.artifact", HERE / "mapping", HERE / "specs" / "tables.yaml", HERE / "specs" / "events.yaml")
    commands = {"crmspec mapping": run_command(artifact)}
    for name in ("gojq", "jq", "jaq"):
        if found := shutil.which(name):
            commands[name] = [found, "-c", "-f", PEERS / "map.jq"]
        else:
            print(f"{name} is not installed: left out")
    return {name: Program(command, events, folder / f"{name}.mapped.ndjson") for name, command in commands.items()}


def one_customer(folder, count):
    """The same work, where all events are one customer's, who has one deal: what a run holds beside the CRM's records."""
    events = write_events(folder / "one-customer.ndjson", count, customers=1)
    specs = folder / "one-deal"
    shutil.copytree(HERE / "specs", specs)
    for name in ("orders.yaml", "chats.yaml"):
        text = (specs / name).read_text(encoding="utf-8")
        found = "  deal:\n    find: [{ by: CONTACT }]\n    pick: newest\n    update: replace\n"
        (specs / name).write_text(text.replace("  deal:\n", found, 1), encoding="utf-8")
    return {"crmspec one customer": Program(run_command(compiled(folder / "one-deal.artifact", specs)), events)}


def reading(folder, count):
    """Reading JSON: the runtime's reader, and simdjson on demand, which finds the same fields of the same events."""
    peer = cpp_peer()
    if peer is None:
        return {}
    events = write_events(folder / "read-events.ndjson", count)
    artifact = compiled(folder / "read.artifact", HERE / "specs")
    measure = [CRMSPEC, "measure", "--json", events]
    return {
        "crmspec reading": Program([*measure, "--artifact", artifact, "--address", "events"], output=folder / "read-ours", says=True),
        "crmspec reading alone": Program(measure, says=True),
        "simdjson": Program([peer, "read"], events, folder / "read-theirs", says=True),
        "simdjson, first field": Program([peer, "senders"], events, says=True),
    }


def same_values(folder):
    """What differs between the values that were found when reading, or None."""
    found = [(folder / name).read_text().split()[:3] for name in ("read-ours", "read-theirs")]
    return None if found[0] == found[1] else f"reading found other values (events, values, bytes): {found[0]} and {found[1]}"


def cases(folder, count):
    """The events as golden cases, whose outcomes crmspec fills in, and as cases of scripts."""
    golden, scripts = folder / "golden", folder / "cases"
    scripts.mkdir()
    events = write_events(folder / "case-events.ndjson", count).read_bytes().splitlines()
    for number, line in enumerate(events):
        case = golden / f"{number:04d}"
        case.mkdir(parents=True)
        (case / "case.yaml").write_text(
            f"title: Event {number}\nwhy: Measures; whether it is right, tools/benchmarks/run says.\nclock: {CLOCK}\n", encoding="utf-8"
        )
        head = f"POST /events HTTP/1.1\nHost: hooks.shop.example\nContent-Type: application/json\nContent-Length: {len(line)}\n\n"
        (case / "01-event.http").write_bytes(head.encode() + line)
        event = json.loads(line)
        script = {"event": event, "expected": w1.commands(w1.CRM(), event)}
        (scripts / f"{number:04d}.json").write_text(json.dumps(script, ensure_ascii=False), encoding="utf-8")
    (folder / "loop.py").write_text(LOOP, encoding="utf-8")
    (folder / "test_cases.py").write_text(PYTEST, encoding="utf-8")
    test = [CRMSPEC, "test", "--golden", golden, "--specs", HERE / "specs", "--jobs", "1"]
    # Without CI in the environment, or outcomes may not be written.
    filled = subprocess.run(["env", "-u", "CI", *test, "--update"], capture_output=True, text=True)
    if filled.returncode > 1:
        sys.exit(filled.stdout + filled.stderr)
    commands = {"crmspec cases": test, "python loop": [sys.executable, folder / "loop.py", scripts]}
    if has_module("pytest"):
        commands["pytest"] = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", folder / "test_cases.py"]
    else:
        print("pytest is not installed: left out")
    return {name: Program(command) for name, command in commands.items()}


def compiling(folder, count):
    """A workspace compiled with all analyses, with names and types alone, its artifact loaded, and libyaml's events of its files."""
    specs = folder / "workspace"
    run_quietly([sys.executable, HERE / "generate-specs.py", count, specs])
    artifact = compiled(folder / "workspace.artifact", specs)
    programs = {
        "compile": Program([CRMSPEC, "measure", "--analyses", "all", specs], says=True),
        "compile, types": Program([CRMSPEC, "measure", "--analyses", "types", specs], says=True),
        "load": Program([CRMSPEC, "measure", "--artifact", artifact], says=True, repeat=5),
    }
    if peer := built("walk", "walk.c", ["-O2"], "yaml"):
        programs["libyaml"] = Program([peer, *sorted(specs.iterdir())], says=True)
    return programs


def starting(folder, repeat):
    """One spec checked, by the binary that tools/install makes, and by the build from day to day if it is there."""
    specs = folder / "long-spec"
    run_quietly([sys.executable, HERE / "generate-long-spec.py", specs])
    programs = {"true": Program([shutil.which("true")], repeat=repeat), "check": Program([CRMSPEC, "check", specs], repeat=repeat)}
    if DAILY.exists():
        programs["check, daily build"] = Program([DAILY, "check", specs], repeat=repeat)
    return programs


def sizes_of(smoke):
    """How much of each: events, mapped events, events of one customer, events read, cases, specs, starts."""
    names = ("events", "mapped", "customer", "read", "cases", "specs", "starts")
    return dict(zip(names, (500, 500, 2000, 2000, 100, 40, 3) if smoke else (200000, 20000, 200000, 200000, 2000, 500, 21)))


# The programs of each part, what makes them ready, and which of the sizes it takes.
PARTS = [
    ({"crmspec", "crmspec, all cores", "python", "node", "c++"}, pipeline, "events"),
    ({"crmspec mapping", "gojq", "jq", "jaq"}, mapping, "mapped"),
    ({"crmspec one customer"}, one_customer, "customer"),
    ({"crmspec reading", "crmspec reading alone", "simdjson", "simdjson, first field"}, reading, "read"),
    ({"crmspec cases", "python loop", "pytest"}, cases, "cases"),
    ({"compile", "compile, types", "load", "libyaml"}, compiling, "specs"),
    ({"true", "check", "check, daily build"}, starting, "starts"),
]


def all_programs(folder, sizes, wanted):
    """Those of the wanted programs that can be started here."""
    programs = {}
    for names, part, size in PARTS:
        if names & wanted:
            programs.update(part(folder, sizes[size]))
    if "crmspec" in programs:
        programs["crmspec, all cores"] = Program(run_command(folder / "specs.artifact", jobs=None), programs["crmspec"].source)
    return {name: program for name, program in programs.items() if name in wanted}
