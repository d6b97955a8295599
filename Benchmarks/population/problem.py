"""Makes the problems of the group: problem.py FOLDER

a, a10    a table of size 6 × decile 10 × situation 8 × age 6 × zone 100 with ten two-way controls, out of one population of
          250 000 or 2 500 000 households, so that the controls agree; the prior is one joint pattern for all zones
a0        the same with 15 % of the profiles impossible
c         100 000 households with persons by age and sex, 301 household and person totals, 14 of them redundant
"""

import itertools
import json
import pathlib
import sys

import numpy as np

NAMES = ["size", "decile", "situation", "age", "zone"]
SHAPE = (6, 10, 8, 6, 100)
SEED = 20210101
ZONES = SHAPE[-1]
SEEDS_OF_C = 100_000
ROWS_PER_HOUSEHOLD = 2.5


def interactions(random, shape, deviations):
    """Random log-linear terms: `deviations[k]` is the spread of those between k axes."""
    total = np.zeros(shape)
    for order, spread in deviations.items():
        for axes in itertools.combinations(range(len(shape)), order):
            total = total + random.normal(0, spread, [size if axis in axes else 1 for axis, size in enumerate(shape)])
    return total


def joint_tables(random):
    """Shares of the cells: the true ones, and a prior that does not know the zones."""
    mains = np.zeros(SHAPE[:4])
    for axis, size in enumerate(SHAPE[:4]):
        shares = np.sort(random.dirichlet(np.full(size, 3.0)))[::-1]
        mains = mains + np.log(shares).reshape([-1 if other == axis else 1 for other in range(4)])
    national = mains + interactions(random, SHAPE[:4], {2: 0.35, 3: 0.15})
    truth = np.exp(
        national[..., None] + random.normal(0, 0.9, ZONES) + interactions(random, SHAPE, {2: 0.25, 3: 0.10}))
    prior = np.exp(national + interactions(random, SHAPE[:4], {2: 0.10, 3: 0.05}))
    prior = np.broadcast_to(prior[..., None], SHAPE).copy()
    return truth / truth.sum(), prior / prior.sum()


def write_table(folder, tag, households, truth, prior, random):
    """Shape, prior and controls of one table."""
    population = random.multinomial(households, truth.ravel()).reshape(SHAPE)
    with open(folder / f"{tag}_controls.csv", "w", encoding="ascii") as file:
        file.write("dim1,dim2,cat1,cat2,count\n")
        for first, second in itertools.combinations(range(len(SHAPE)), 2):
            margin = population.sum(axis=tuple(axis for axis in range(len(SHAPE)) if axis not in (first, second)))
            for (row, column), count in np.ndenumerate(margin):
                file.write(f"{NAMES[first]},{NAMES[second]},{row},{column},{count}\n")
    (prior * households).astype("<f8").tofile(folder / f"{tag}_seed.f64")
    (folder / f"{tag}_shape.json").write_text(json.dumps({"names": NAMES, "shape": SHAPE, "N": households}))


def write_microdata(folder, truth, prior, random):
    """Households, their persons, and totals of a reweighted copy of them."""
    profile = np.unravel_index(random.choice(prior.size, SEEDS_OF_C, p=prior.ravel()), SHAPE)
    zone = random.choice(ZONES, SEEDS_OF_C, p=truth.sum(axis=(0, 1, 2, 3)))
    columns = {
        "size": profile[0] + 1, "decile": profile[1], "situation": profile[2], "age": profile[3], "zone": zone,
        "sector": zone // 10, "seniority": np.minimum(5, random.geometric(0.35, SEEDS_OF_C) - 1),
        "motif": random.integers(0, 12, SEEDS_OF_C), "handicap": (random.random(SEEDS_OF_C) < 0.08).astype(int),
    }
    persons = np.zeros((SEEDS_OF_C, 12), int)
    persons[np.arange(SEEDS_OF_C), columns["age"] * 2 + random.integers(0, 2, SEEDS_OF_C)] += 1
    spread = random.dirichlet(np.full(12, 4.0))
    for rank in range(2, SHAPE[0] + 1):
        more = np.flatnonzero(columns["size"] >= rank)
        persons[more, random.choice(12, more.size, p=spread)] += 1
    person_names = [f"p{age}_{sex}" for age in range(6) for sex in "FM"]
    header = ",".join(["id", *columns, *person_names, "weight"])
    table = np.column_stack([np.arange(1, SEEDS_OF_C + 1), *columns.values(), persons])
    with open(folder / "c_seed.csv", "w", encoding="ascii") as file:
        file.write(header + "\n")
        file.writelines(",".join(map(str, line)) + f",{ROWS_PER_HOUSEHOLD}\n" for line in table)
    controls = []
    for names in [("zone",), ("sector", "size"), ("situation", "decile"), ("age", "seniority"), ("motif",)]:
        for values in itertools.product(*(sorted(set(columns[name])) for name in names)):
            chosen = np.logical_and.reduce([columns[name] == value for name, value in zip(names, values)])
            controls.append((";".join(f"{name}={value}" for name, value in zip(names, values)), chosen))
    controls.append(("handicap=1", columns["handicap"] == 1))
    controls += [(f"persons:{name}", persons[:, place]) for place, name in enumerate(person_names)]
    incidence = np.stack([column for _, column in controls]).astype(float)
    slopes = random.normal(0, 0.25, len(controls))
    slopes[-12:] = random.normal(0, 0.05, 12)
    tilt = slopes @ incidence
    weights = random.poisson(ROWS_PER_HOUSEHOLD * np.exp(tilt - tilt.mean()))
    with open(folder / "c_controls.csv", "w", encoding="ascii") as file:
        file.write("name,total\n")
        for (name, _), total in zip(controls, incidence @ weights):
            file.write(f"{name},{int(total)}\n")


def main():
    """Writes all problems."""
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    random = np.random.default_rng(SEED)
    truth, prior = joint_tables(random)
    write_table(folder, "a", 250_000, truth, prior, random)
    write_table(folder, "a10", 2_500_000, truth, prior, random)
    impossible = random.random(SHAPE[:4]) < 0.15
    zeroed = [np.where(impossible[..., None], 0, table) for table in (truth, prior)]
    write_table(folder, "a0", 250_000, *(table / table.sum() for table in zeroed), random)
    write_microdata(folder, truth, prior, random)


if __name__ == "__main__":
    main()
