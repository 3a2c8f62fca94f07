"""`bekijk`: the site on this machine, which follows every change."""

import sys
from pathlib import Path

from ..building import serve_site
from ..data.problems import NotBuilt


def preview(root: Path, *, port: int) -> int:
    """Show the site on this machine until the user stops it."""
    print(f"Open http://127.0.0.1:{port}/ in uw browser. Stop met Ctrl+C. Zoeken werkt alleen in een gebouwde site.")
    try:
        serve_site(root, port=port)
    except NotBuilt as error:
        print(f"De voorvertoning is niet gelukt: {error}", file=sys.stderr)
        return 1
    return 0
