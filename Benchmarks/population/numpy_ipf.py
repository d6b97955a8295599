"""Iterative proportional fitting in plain numpy: what a careful user writes in a few lines."""

import numpy as np


def fit(prior, targets, tolerance=1e-8, limit=1000):
    """The fitted table and the number of iterations; the residual is |fit − target| / max(target, 1) before scaling."""
    table = prior.copy()
    others = {axes: tuple(axis for axis in range(prior.ndim) if axis not in axes) for axes in targets}
    for iteration in range(1, limit + 1):
        worst = 0.0
        for axes, target in targets.items():
            sums = table.sum(axis=others[axes], keepdims=True)
            wanted = target.reshape(sums.shape)
            worst = max(worst, float((np.abs(sums - wanted) / np.maximum(wanted, 1)).max()))
            table *= np.divide(wanted, sums, out=np.zeros_like(sums), where=sums > 0)
        if worst <= tolerance:
            break
    return table, iteration
