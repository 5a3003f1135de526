"""The same extraction on one machine or many, into a folder with a file for each partition.

Not in here: what extraction is (extract), when and where a task runs (workers here, Dask on a cluster).
Dask and fsspec are optional and imported where they are used. Nothing is contacted but the addresses that were given.
"""
