"""What the tables about the plans before and beside the regional plan share."""

from decimal import Decimal

from .table import Column

EURO = "euro"


PLAN = Column("plan", "Id van het plan.", van="plan.record.id")
IS_VOORBEELD = Column("is_voorbeeld", "Of het plan uit een andere regio komt.", "boolean", "plan.record.is_voorbeeld")
BRON = Column("bron", "Document en plaats.")


def in_cents(amount: Decimal | None) -> Decimal | None:
    """An amount with two decimals, however it was written or worked out."""
    return None if amount is None else amount.quantize(Decimal("0.01"))
