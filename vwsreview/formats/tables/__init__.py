"""The tables that CSV, Excel and Parquet hold: one of the documents, one of each layer.

What a row says beyond the record (the meeting's body, the days of a value, whose organisation it is) is worked out in
`rows` and comes back like the rest; `places` tells what has no column.
"""
