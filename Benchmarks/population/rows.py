"""The rows of the group: what the population is made with, beside public packages."""

import pathlib
import tempfile

from bench import limit_row, measured, median, ratio_row, row

HOUSEHOLDS_WRITTEN = 2_500_000


def rows(bench):
    """All rows of the group."""
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        found = []
        for job, make in [
            ("fit a table", table_fit), ("fit a table with zeros", zero_fit), ("whole numbers", whole_numbers),
            ("households to a file", pipeline), ("rake weights", raking), ("populate the MEL", mel),
        ]:
            found += measured(job, lambda make=make: make(bench, scratch))
        return found


def fit_table(bench, scratch, problem, *options, cells=True):
    """Our fit of a problem; without the file of the cells where only households are compared."""
    stem = bench.data / problem
    written = ("-o", scratch / "cells.csv") if cells else ()
    return bench.ours(
        "fit-table", "--shape", f"{stem}_shape.json", "--prior", f"{stem}_seed.f64", "--controls",
        f"{stem}_controls.csv", *written, *options)


def table_fit(bench, scratch):
    """288 000 cells, ten two-way tables."""
    ours = fit_table(bench, scratch, "a")
    seconds = median(ours, lambda run: run["cpuSeconds"]["fit"])
    note = f"residual {ours[0]['residual']:.1e}, {ours[0]['iterations']} iterations"
    job = "fit 288 000 cells to ten 2-way tables"
    found = measured(job, lambda: [
        ratio_row(job, seconds, "ipfn", median(bench.peer("population/peer_ipfn.py", bench.data, "a"), "user"), 100, note)
    ])
    return found + measured(job, lambda: [
        ratio_row(
            job, seconds, "numpy", median(bench.peer("population/peer_numpy_ipf.py", bench.data, "a"), "user"), 4, note)
    ])


def zero_fit(bench, scratch):
    """The same with 15 % of the profiles impossible."""
    ours = fit_table(bench, scratch, "a0")
    seconds = median(ours, lambda run: run["cpuSeconds"]["fit"])
    theirs = median(bench.peer("population/peer_numpy_ipf.py", bench.data, "a0"), "user")
    return [
        ratio_row(
            "the same with structural zeros", seconds, "numpy", theirs, 4,
            f"residual {ours[0]['residual']:.1e}, {ours[0]['iterations']} iterations")
    ]


def whole_numbers(bench, scratch):
    """250 000 households out of the fit."""
    ours = fit_table(bench, scratch, "a")
    fine = fit_table(bench, scratch, "a", "--fine")
    seconds = median(ours, lambda run: run["cpuSeconds"]["integers"])
    theirs = bench.peer("population/peer_pyarrow.py", bench.data, "a", scratch / "peer.csv")
    found = [
        row(
            "250 000 whole households: total absolute error", ours[0]["tae"], "numpy systematic", theirs[0]["tae"],
            unit="", goal="≤ 2 500", met=ours[0]["tae"] <= 2500),
        limit_row("the same: processor time", seconds, 0.3, "s"),
        limit_row("the same, --fine: largest error", fine[0]["maxAbs"], 2, ""),
    ]
    found[-1]["note"] = f"{median(fine, lambda run: run['cpuSeconds']['integers']):.2f} s, TAE {fine[0]['tae']:.0f}"
    return found


def pipeline(bench, scratch):
    """2.5 million households from marginals to a written file: id and the five categories on both sides."""
    households = scratch / "households.csv"
    ours = fit_table(bench, scratch, "a10", "--households", households, cells=False)
    with open(households, "rb") as file:
        written = sum(chunk.count(b"\n") for chunk in iter(lambda: file.read(1 << 20), b"")) - 1
    if written != HOUSEHOLDS_WRITTEN:
        raise ValueError(f"{written} households were written")
    unswapped = fit_table(bench, scratch, "a10", "--households", households, "--passes", "0", cells=False)
    theirs = bench.peer("population/peer_pyarrow.py", bench.data, "a10", scratch / "peer.csv")
    seconds = median(theirs, "seconds")
    error = theirs[0]["tae"]
    alike = ratio_row(
        "the same, sampled without swaps as theirs", median(unswapped, "process"), "numpy + pyarrow", seconds, 4,
        f"TAE {unswapped[0]['tae']:,.0f} beside {error:,.0f}")
    alike["met"] = alike["met"] and unswapped[0]["tae"] <= error
    return [
        ratio_row(
            "2.5 million households to a file, 3 passes of swaps", median(ours, "process"), "numpy + pyarrow", seconds, 4,
            f"the same six columns; user + system; TAE {ours[0]['tae']:,.0f} beside {error:,.0f}"),
        alike,
        row(
            "the same: peak memory", median(ours, "peak"), "numpy + pyarrow", median(theirs, "peak"), unit="MB",
            goal="≤ 100 MB", met=median(ours, "peak") <= 100),
    ]


def raking(bench, scratch):
    """100 000 households, 301 household and person totals."""
    job = "rake 100 000 households to 301 totals"
    ours = bench.ours(
        "calibrate", "--seed-table", bench.data / "c_seed.csv", "--controls", bench.data / "c_controls.csv", "-o",
        scratch / "weights.csv")
    costs = ours[0]["cpuSeconds"]
    step = next((name for name in ("solve", "calibrate", "fit", "rake") if isinstance(costs, dict) and name in costs), None)
    seconds = median(ours, lambda run: run["cpuSeconds"][step] if step else run["process"])
    residual = ours[0].get("maxRelative", ours[0].get("residual"))
    note = f"residual {residual:.1e}, {ours[0]['iterations']} iterations"
    found = []
    for peer, script, python, least in [
        ("PopulationSim numba", "population/peer_populationsim.py", "populationsim", 50),
        ("numpy Newton", "population/peer_newton.py", "", None),
    ]:
        def compared(peer=peer, script=script, python=python, least=least):
            theirs = bench.peer(script, bench.data, python=python, repetitions=1)
            return [
                ratio_row(
                    job, seconds, peer, median(theirs, "user"), least,
                    note + f"; theirs {theirs[0]['residual']:.1e}, {theirs[0]['iterations']}")
            ]
        found += measured(f"{job}, {peer}", compared)
    return found + [
        limit_row("the same: largest relative error", residual, 1e-10, ""),
        limit_row("the same: iterations", ours[0]["iterations"], 10, ""),
    ]


def mel(bench, scratch):
    """The Métropole de Lille with its stock, tenants and applicants."""
    ours = bench.ours("populate", "mel", "-o", scratch / "mel")
    return [
        limit_row(
            "populate the Métropole de Lille", median(ours, "process"), 1, "s",
            f"whole process; peak {median(ours, 'peak'):.0f} MB")
    ]
