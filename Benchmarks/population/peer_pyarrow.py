"""Numpy and pyarrow from marginals to a written file of households: peer_pyarrow.py FOLDER PROBLEM OUTPUT

Fitted, rounded by systematic sampling, expanded and written with the columns that fit-table writes.
"""

import json
import sys

import numpy as np
import pyarrow as pa
import pyarrow.csv as pacsv

from numpy_ipf import fit
from problem_files import Clock, table, total_absolute_error

pa.set_cpu_count(1)
with Clock() as clock:
    names, shape, households, prior, targets = table(*sys.argv[1:3])
    fitted, _ = fit(prior, targets)
    floors = np.floor(fitted).astype(np.int64)
    missing = households - int(floors.sum())
    # Zone by zone, so that their totals stay.
    fractions = np.cumsum(np.moveaxis(fitted - floors, -1, 0).ravel())
    hits = np.searchsorted(fractions, np.random.default_rng(42).random() + np.arange(missing))
    extra = np.bincount(np.minimum(hits, fitted.size - 1), minlength=fitted.size)
    counts = floors + np.moveaxis(extra.reshape(shape[-1:] + shape[:-1]), 0, -1)
    categories = np.unravel_index(np.repeat(np.arange(counts.size), counts.ravel()), shape)
    columns = {"id": np.arange(1, households + 1), **dict(zip(names, categories))}
    pacsv.write_csv(pa.table(columns), sys.argv[3])
print(json.dumps({"user": clock.user, "seconds": clock.seconds, "tae": total_absolute_error(counts, targets)}))
