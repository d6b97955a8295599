"""Reads the files of a problem, and measures a call: what the peers share."""

import json
import resource
import time

import numpy as np


def table(folder, tag):
    """Names, shape, households, prior and, by pair of axes, the targets."""
    with open(f"{folder}/{tag}_shape.json", encoding="ascii") as file:
        shape = json.load(file)
    names, sizes = shape["names"], tuple(shape["shape"])
    prior = np.fromfile(f"{folder}/{tag}_seed.f64", "<f8").reshape(sizes)
    targets = {}
    with open(f"{folder}/{tag}_controls.csv", encoding="ascii") as file:
        next(file)
        for line in file:
            first, second, row, column, count = line.split(",")
            axes = names.index(first), names.index(second)
            margin = targets.setdefault(axes, np.zeros((sizes[axes[0]], sizes[axes[1]])))
            margin[int(row), int(column)] = float(count)
    return names, sizes, shape["N"], prior, targets


def microdata(folder):
    """Incidence (controls × households), totals, initial weights."""
    import pandas as pd

    seeds = pd.read_csv(f"{folder}/c_seed.csv")
    controls = pd.read_csv(f"{folder}/c_controls.csv")
    rows = []
    for name in controls["name"]:
        if name.startswith("persons:"):
            rows.append(seeds[name.removeprefix("persons:")].to_numpy(float))
            continue
        chosen = np.ones(len(seeds), bool)
        for part in name.split(";"):
            column, value = part.split("=")
            chosen &= seeds[column].to_numpy() == int(value)
        rows.append(chosen.astype(float))
    return np.array(rows), controls["total"].to_numpy(float), seeds["weight"].to_numpy(float)


def total_absolute_error(counts, targets):
    """Sum of the differences of all margins to their targets."""
    error = 0.0
    for axes, target in targets.items():
        margin = counts.sum(axis=tuple(axis for axis in range(counts.ndim) if axis not in axes))
        error += float(np.abs(margin - target).sum())
    return error


class Clock:
    """Processor seconds of a block: `user`, and `seconds` with the system's."""

    def __enter__(self):
        self._start = resource.getrusage(resource.RUSAGE_SELF)
        self._wall = time.perf_counter()
        return self

    def __exit__(self, *_):
        end = resource.getrusage(resource.RUSAGE_SELF)
        self.wall = time.perf_counter() - self._wall
        self.user = end.ru_utime - self._start.ru_utime
        self.seconds = self.user + end.ru_stime - self._start.ru_stime
