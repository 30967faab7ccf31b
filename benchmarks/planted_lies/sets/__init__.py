"""Sets of wordings beside the tables in ``wordings*.py``: one file each, so that a set can be kept apart until it is measured."""
