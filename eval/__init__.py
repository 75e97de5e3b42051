"""Measurement: question sets, metrics, the answer and retrieval harnesses, comparison, reports.

The package has the name of a builtin: never `import eval`, always `from eval.metrics import …`.
"""
