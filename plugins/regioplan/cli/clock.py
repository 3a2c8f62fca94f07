"""Which day it is: the one place that asks."""

import os
from datetime import UTC, date, datetime


def today() -> date:
    """The build day, or that of SOURCE_DATE_EPOCH."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
