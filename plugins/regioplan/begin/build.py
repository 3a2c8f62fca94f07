"""De deur van deze site: `python3 build.py` bouwt haar, `python3 build.py --hulp` zegt de rest."""

import sys
from pathlib import Path

try:
    from regioplan.cli.main import main
except ImportError:
    print("Het programma regioplan is er nog niet. Zet het klaar met: python3 -m pip install BESTAND.whl")
    sys.exit(2)

sys.exit(main(sys.argv[1:], root=Path(__file__).resolve().parent))
