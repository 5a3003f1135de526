"""vwsreview: turn released Dutch government documents into reviewed, trustworthy data."""

__version__ = "0.1.0"
