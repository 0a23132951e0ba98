"""numpy at the work of SimulationBenchmark.swift: scenarios, and rounds with all weights drawn.

python3 peer.py UNITS RUNS prints median nanoseconds a scenario and a round, and a sum of all ranks.
"""

import sys
import time

import numpy as np

INDICATORS = 100
FLOOR = 0.5


def figures(units):
    """The figures Figures.swift makes: per indicator a whole and a part of it."""
    state = 12345
    whole = np.empty((units, INDICATORS))
    part = np.empty((units, INDICATORS))
    for indicator in range(INDICATORS):
        for unit in range(units):
            state = (state * 1103515245 + 12345) % 2147483648
            number = 1 + state // 65536 % 1000
            state = (state * 1103515245 + 12345) % 2147483648
            whole[unit, indicator] = number
            part[unit, indicator] = state // 65536 % (number + 1)
    return whole, part


def rounded(column, places):
    """Half away from zero, the hair of the double removed."""
    return np.floor(np.round(column * 10**places, 5) + 0.5) / 10**places


def ranks(index):
    """1 and the count of larger figures: equals share a rank."""
    return len(index) + 1 - np.searchsorted(np.sort(index), index, side="right")


def scenario(ratio, targets):
    points = np.where(ratio >= targets, 1.0, np.where(ratio >= FLOOR, ratio / targets, 0.0))
    return ranks(rounded(rounded(points, 4).sum(axis=1) * 100 / INDICATORS, 2))


def main():
    units, runs = int(sys.argv[1]), int(sys.argv[2])
    whole, part = figures(units)
    ratio = part / whole
    places = np.arange(1, units + 1)
    total = 0
    scenarios, rounds = [], []
    for run in range(runs):
        start = time.perf_counter_ns()
        targets = np.full(INDICATORS, 0.9)
        targets[run % INDICATORS] = 0.5 + run * 37 % 500 / 1000
        found = scenario(ratio, targets)
        scenarios.append(time.perf_counter_ns() - start)
        total += int((found * places).sum())
    points = rounded(np.where(ratio >= 0.9, 1.0, np.where(ratio >= FLOOR, ratio / 0.9, 0.0)), 4)
    generator = np.random.default_rng(1)
    for run in range(runs):
        start = time.perf_counter_ns()
        weights = generator.uniform(0.8, 1.2, INDICATORS)
        ranks(rounded(100 * (points @ weights) / weights.sum(), 2))
        rounds.append(time.perf_counter_ns() - start)
    print(int(np.median(scenarios)), int(np.median(rounds)), total)


if __name__ == "__main__":
    main()
