"""Graphs that people bring: read from a file, kept under the file's name, every edge with its place in the file."""
