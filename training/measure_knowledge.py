"""Measure what knowing the world costs: `python training/measure_knowledge.py [RUNS] [--at-most SECONDS MEGABYTES]`.

Each run is a process of its own. Printed are the least and the median time of loading the tables into an indexed world
(imports apart), of making the automaton that finds its names, of opening the gazetteer, and the memory resident then.
"""

import argparse
import json
import subprocess
import sys
from statistics import median

RUN = """
import json, resource, time
from dragoman.language.analyse import split
from dragoman.actors.match import find_names
from dragoman.engines.geonames import GeoNames
from dragoman.knowledge.load import load_world

def resident():
    with open("/proc/self/statm") as pages:
        return int(pages.read().split()[1]) * resource.getpagesize() / 2**20

told, before = {"memory before": resident()}, time.perf_counter()
def step(name):
    global before
    now = time.perf_counter()
    told[name] = now - before
    told["memory after " + name] = resident()
    before = time.perf_counter()

world = load_world()
step("world")
find_names((), world, None)
step("automaton")
GeoNames().find("Oslo", ())
step("gazetteer")
told["all"] = told["world"] + told["automaton"] + told["gazetteer"]
print(json.dumps(told))
"""


def main() -> None:
    """Run, print, and end with 1 where a bound that was given is passed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", type=int, nargs="?", default=5)
    parser.add_argument("--at-most", type=float, nargs=2, metavar=("SECONDS", "MEGABYTES"))
    options = parser.parse_args()
    told = [json.loads(subprocess.check_output([sys.executable, "-c", RUN])) for _ in range(options.runs)]
    for name in told[0]:
        values = [run[name] for run in told]
        unit = "MiB" if name.startswith("memory") else "s"
        print(f"{name:24} least {min(values):8.3f} {unit:3}  median {median(values):8.3f} {unit}")
    if options.at_most:
        seconds, megabytes = options.at_most
        memory = max(value for run in told for name, value in run.items() if name.startswith("memory"))
        sys.exit(int(min(run["all"] for run in told) > seconds or memory > megabytes))


if __name__ == "__main__":
    main()
