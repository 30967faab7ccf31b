"""The explanation engine against its peers: sample efficiency, intervals, time, long documents."""
