"""What the tables about the plans before and beside the regional plan share."""

from decimal import Decimal

EURO = "euro"


def in_cents(amount: Decimal | None) -> Decimal | None:
    """An amount with two decimals, however it was written or worked out."""
    return None if amount is None else amount.quantize(Decimal("0.01"))
