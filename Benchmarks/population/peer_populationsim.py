"""PopulationSim's compiled list balancer: peer_populationsim.py FOLDER   The second call is measured: the first compiles."""

import json
import sys

import numpy as np
import populationsim.balancing.balancers_numba as balancers

from problem_files import Clock, microdata

incidence, totals, weights = microdata(sys.argv[1])
balance = next(getattr(balancers, name) for name in dir(balancers) if name.startswith("np_balancer"))
for _ in range(2):
    with Clock() as clock:
        balanced, _, status = balance(
            incidence.shape[1], len(totals), -1, incidence, weights.copy(), np.zeros_like(weights),
            np.full_like(weights, 1e9), totals, np.full(len(totals), 1e6), 200)
residual = float((np.abs(totals - incidence @ balanced) / totals).max())
iterations = status.get("iter", 0) if hasattr(status, "get") else int(status[1])
print(json.dumps({"user": clock.user, "iterations": int(iterations), "residual": residual}))
