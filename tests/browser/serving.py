"""A plain web server for the built site, on this machine only, that compresses, and lets keep, like a real one."""

from __future__ import annotations

import gzip
import re
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

_LASTING = re.compile(r"/assets/.+\.[0-9a-f]{8}\.\w+$")
"""Files whose name says what is in them."""
_COMPRESSED = (".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".csv", ".webmanifest", ".ics")


@lru_cache(maxsize=200)
def _compressed(body: bytes) -> bytes:
    return gzip.compress(body, 6, mtime=0)


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    extensions_map = SimpleHTTPRequestHandler.extensions_map | {
        ".webmanifest": "application/manifest+json",
        ".wasm": "application/wasm",
    }

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        page = path / "index.html" if path.is_dir() else path
        if page.is_file():
            self._send(200, page)
        else:
            self._send(404, Path(self.directory) / "404.html")

    def _send(self, code: int, path: Path) -> None:
        body = path.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", self._type(path))
        if _LASTING.match(self.path):
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        if path.suffix in _COMPRESSED:
            body = _compressed(body)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _type(self, path: Path) -> str:
        kind = self.guess_type(str(path))
        return f"{kind}; charset=utf-8" if path.suffix in (".html", ".css", ".js") else kind

    def log_message(self, *_: object) -> None:
        """Tests keep their output clean."""


def server(folder: Path) -> ThreadingHTTPServer:
    """A server for `folder` on a free port; the caller starts and stops it."""
    return ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
