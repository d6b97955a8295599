"""Numpy on a table: peer_numpy_ipf.py FOLDER PROBLEM"""

import json
import sys

from numpy_ipf import fit
from problem_files import Clock, table

_, _, _, prior, targets = table(*sys.argv[1:3])
with Clock() as clock:
    _, iterations = fit(prior, targets)
print(json.dumps({"user": clock.user, "iterations": iterations}))
