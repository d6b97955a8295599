"""The ipfn package on a table: peer_ipfn.py FOLDER PROBLEM"""

import json
import sys

from ipfn import ipfn
from problem_files import Clock, table

_, _, _, prior, targets = table(*sys.argv[1:3])
with Clock() as clock:
    solver = ipfn.ipfn(
        prior.copy(), list(targets.values()), [list(axes) for axes in targets], convergence_rate=1e-8,
        rate_tolerance=0, max_iteration=500, verbose=2)
    _, _, history = solver.iteration()
print()
print(json.dumps({"user": clock.user, "iterations": len(history)}))
