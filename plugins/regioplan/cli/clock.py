"""Which day it is: the one place that asks."""

import os
from datetime import UTC, date, datetime

from ..data.problems import NothingChosen

FIRST_YEAR, LAST_YEAR = 2000, 2100
"""Between these a site can be looked at: a calendar goes on for some years after it."""


def today() -> date:
    """The build day, or that of SOURCE_DATE_EPOCH; raises `NothingChosen` when that can be no such day."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        day = datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
    except (ValueError, OverflowError, OSError):
        day = date.min
    if FIRST_YEAR <= day.year <= LAST_YEAR:
        return day
    if epoch:
        raise NothingChosen(f"SOURCE_DATE_EPOCH is “{epoch}”, en dat is geen dag. Haal die instelling weg.")
    raise NothingChosen(f"De klok van deze computer staat op {day}. Zet de klok goed.")
