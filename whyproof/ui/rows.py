"""A data set in a request of a client: the name of one that was offered, or the rows themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field

from whyproof.knowledge.brought import Brought
from whyproof.ui.chat.files import read_data
from whyproof.ui.handed_over import MOST_ROWS, rows_file
from whyproof.ui.offered import Offered

if TYPE_CHECKING:
    from whyproof.knowledge.text_data import TextData


class Rows(BaseModel):
    """Rows by the names of their columns; those of the texts and the labels are found by their names, as in a file."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str = Field(default="data", max_length=200, description="What sentences call the data set.")
    rows: list[dict[str, str | None]] = Field(
        min_length=1, max_length=MOST_ROWS, description='For example {"text": "A fine film", "label": "positive"}.'
    )

    @property
    def file(self) -> Brought:
        return rows_file(self.name, self.rows)


def rows_of(offered: Offered, data: str | Rows | None, fields: tuple[str, ...]) -> TextData:
    """The data set as a target with these fields reads it; None is the first that is offered.

    Raises:
        InputError: none of this name is offered, or there are no columns for the fields.
        ResourceError: the file is broken.
    """
    return read_data(data.file, fields, MOST_ROWS) if isinstance(data, Rows) else offered.data(data, fields)
