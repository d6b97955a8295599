"""Runs the groups of benchmarks: bench.py FOLDER GROUP...   Called by Scripts/bench.sh, which sets the environment."""

import csv
import importlib.util
import json
import os
import pathlib
import statistics
import subprocess
import sys

REPETITIONS = 3
HERE = pathlib.Path(__file__).resolve().parent
ONE_THREAD = {
    name: "1"
    for name in (
        "OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS", "ARROW_NUM_THREADS",
    )
}


class Missing(Exception):
    """Something that a row needs is not there; its text says what."""


class Bench:
    """What a group measures with: programs, files, the median of some runs."""

    def __init__(self, data, lab, python, other_pythons):
        self.data = pathlib.Path(data)
        self.lab = lab
        self.pythons = {"": python, **other_pythons}

    def _run(self, command):
        """Runs a program to its end and gives its output, processor seconds and peak memory in MB."""
        with subprocess.Popen(
            [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            env={**os.environ, **ONE_THREAD, "LC_ALL": "C.UTF-8"}, text=True,
        ) as process:
            output = process.stdout.read()
            errors = process.stderr.read()
            _, status, usage = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            lines = errors.strip().splitlines() or [f"exit code {process.returncode}"]
            raise Missing(lines[-1][:100])
        return output, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6

    def ours(self, *arguments):
        """Runs the laboratory, and gives its JSON with the whole process's `process` seconds and `peak` MB."""
        def once():
            output, seconds, peak = self._run([self.lab, *arguments, "--format", "json", "--quiet"])
            return {**json.loads(output), "process": seconds, "peak": peak}
        return [once() for _ in range(REPETITIONS)]

    def peer(self, script, *arguments, python="", repetitions=REPETITIONS):
        """Runs a peer, and gives its JSON with `peak` MB."""
        interpreter = self.pythons.get(python)
        if not interpreter:
            raise Missing("not installed")

        def once():
            output, _, peak = self._run([interpreter, HERE / script, *arguments])
            return {**json.loads(output.strip().splitlines()[-1]), "peak": peak}
        return [once() for _ in range(repetitions)]


def median(runs, key):
    """The median over runs of a value, which a key or a function of the run gives."""
    return statistics.median(key(run) if callable(key) else run[key] for run in runs)


def row(job, ours=None, peer="", theirs=None, unit="s", goal="", met=None, note=""):
    """A row of the table. `theirs` over `ours` is the ratio; `met` is None where there is no goal."""
    ratio = theirs / ours if ours and theirs else None
    return {
        "job": job, "unit": unit, "ours": ours, "peer": peer, "theirs": theirs, "ratio": ratio,
        "goal": goal, "met": met, "note": note,
    }


def ratio_row(job, ours, peer, theirs, least, note=""):
    """A row whose goal is a ratio of at least `least`; without a goal where that is None."""
    met = None if least is None else theirs / ours >= least
    return row(job, ours, peer, theirs, goal="" if least is None else f"≥ {least:g}×", met=met, note=note)


def limit_row(job, ours, limit, unit, note=""):
    """A row whose goal is a value of at most `limit`."""
    return row(job, ours, unit=unit, goal=f"≤ {limit:g} {unit}".strip(), met=ours <= limit, note=note)


def measured(job, make):
    """The rows that `make` gives, or one that says what was missing."""
    try:
        return make()
    except Missing as missing:
        return [row(job, note=str(missing))]
    except (KeyError, ValueError, IndexError) as wrong:
        return [row(job, note=f"no such result: {wrong}")]


def shown(value):
    """A number with four digits, or nothing."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value == round(value) or abs(value) >= 1000 else f"{value:.4g}"


def texts(rows):
    """The rows as texts, the header first."""
    words = {True: "met", False: "NOT met", None: ""}
    table = [["Job", "Ours", "Peer", "Theirs", "Ratio", "Goal", "", "Note"]]
    for entry in rows:
        unit = entry["unit"]
        ours, theirs = (
            f"{shown(value)} {unit}".strip() if value is not None else "" for value in (entry["ours"], entry["theirs"])
        )
        ratio = f"{entry['ratio']:.1f}×" if entry["ratio"] else ""
        table.append(
            [entry["job"], ours, entry["peer"], theirs, ratio, entry["goal"], words[entry["met"]], entry["note"]])
    return table


def tell(group, rows, folder):
    """Prints the rows and writes them as CSV and Markdown."""
    table = texts(rows)
    widths = [max(len(line[column]) for line in table) for column in range(len(table[0]))]
    print(f"\n{group}")
    for line in table:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths)).rstrip())
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / f"bench-{group}.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    rule = ["---"] * len(table[0])
    lines = ["| " + " | ".join(line) + " |" for line in [table[0], rule, *table[1:]]]
    (folder / f"bench-{group}.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def group_rows(name, bench):
    """The rows of a group."""
    path = HERE / name / "rows.py"
    if not path.exists():
        known = sorted(entry.parent.name for entry in HERE.glob("*/rows.py"))
        sys.exit(f"bench: {name}: no such group; known: {', '.join(known)}")
    spec = importlib.util.spec_from_file_location(f"{name}_rows", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.rows(bench)


def main():
    """Runs the groups that are named, or all of them."""
    results, *groups = sys.argv[1:]
    groups = groups or sorted(entry.parent.name for entry in HERE.glob("*/rows.py"))
    bench = Bench(
        os.environ["BENCH_DATA"], os.environ["BENCH_LAB"], sys.executable,
        {"populationsim": os.environ.get("BENCH_POPULATIONSIM")})
    for group in groups:
        tell(group, group_rows(group, bench), pathlib.Path(results))


if __name__ == "__main__":
    sys.modules["bench"] = sys.modules["__main__"]
    main()
