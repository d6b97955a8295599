"""Raking ratio by Newton's method in numpy and scipy, dense: peer_newton.py FOLDER"""

import json
import sys

import numpy as np
from scipy.linalg import cho_factor, cho_solve
from scipy.linalg.blas import dsyrk

from problem_files import Clock, microdata

ZONES = 100
incidence, totals, weights = microdata(sys.argv[1])
columns = np.asfortranarray(incidence.T)
with Clock() as clock:
    start = weights * (totals[:ZONES].sum() / weights.sum())
    multipliers = np.zeros(len(totals))
    current = start
    for iteration in range(1, 31):
        gap = totals - incidence @ current
        if (np.abs(gap) / totals).max() < 1e-10:
            break
        hessian = dsyrk(1.0, columns * np.sqrt(current)[:, None], trans=1, lower=1)
        # Some totals are redundant: a ridge keeps the factorisation going.
        hessian[np.diag_indices_from(hessian)] = hessian.diagonal() * (1 + 1e-10) + 1e-9
        step = cho_solve(cho_factor(hessian, lower=True), gap)
        while np.abs(incidence.T @ step).max() > 5:
            step /= 2
        multipliers += step
        current = start * np.exp(incidence.T @ multipliers)
residual = float((np.abs(totals - incidence @ current) / totals).max())
print(json.dumps({"user": clock.user, "iterations": iteration - 1, "residual": residual}))
