"""The real nginx and Apache on the published site: their configuration is the file that the build writes."""

from __future__ import annotations

import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PLACES = ("nginx", "/usr/sbin/nginx")
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
MIME_TYPES = Path("/etc/nginx/mime.types")
APACHE = ("apache2", "/usr/sbin/apache2", "httpd")
APACHE_MODULES = Path("/usr/lib/apache2/modules")
_APACHE = """\
{modules}
ServerName localhost
Listen 127.0.0.1:{port}
PidFile {folder}/apache.pid
ErrorLog {folder}/error.log
TypesConfig /etc/mime.types
DocumentRoot {site}
<Directory {site}>
    AllowOverride All
    Require all granted
</Directory>
"""
ROOT_OF_THE_EXAMPLE = "root /srv/www/regioplan;"
SECONDS_TO_START = 10
_WHOLE = """\
{modules}daemon off;
{user}pid {folder}/nginx.pid;
error_log {folder}/error.log crit;
worker_processes 2;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    server {{
        listen 127.0.0.1:{port};
        include {folder}/regioplan.conf;
    }}
}}
"""


@dataclass(frozen=True)
class Answer:
    """What the server said."""

    status: int
    headers: dict[str, str]
    """Names in small letters."""
    body: bytes


@dataclass(frozen=True)
class Server:
    """A running server."""

    port: int
    root: Path
    """The folder of the site."""
    errors: Path
    """Its log of errors."""
    has_brotli: bool = False

    def get(self, path: str, **headers: str) -> Answer:
        """One answer, on a connection of its own; redirects are not followed."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        try:
            return ask(connection, path, **headers)
        finally:
            connection.close()


def ask(connection: http.client.HTTPConnection, path: str, **headers: str) -> Answer:
    """One answer on a connection that stays open."""
    connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    answer = connection.getresponse()
    return Answer(answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read())


def program(places: Sequence[str] = PLACES) -> str | None:
    """Where nginx, or another server, is on this machine."""
    return next((place for name in places if (place := shutil.which(name))), None)


@contextmanager
def running(site: Path, folder: Path) -> Iterator[Server]:
    """nginx on `site`, with its own files in `folder`."""
    port, has_brotli = _free_port(), BROTLI.is_file()
    whole = _configure(site, folder, port=port, has_brotli=has_brotli)
    command = [str(program()), "-p", str(folder), "-c", str(whole), "-e", str(folder / "error.log")]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        _wait_for(port, process)
        yield Server(port, site, folder / "error.log", has_brotli)
    finally:
        process.terminate()
        process.wait(SECONDS_TO_START)


@contextmanager
def running_apache(site: Path, folder: Path) -> Iterator[Server]:
    """Apache on `site`: of its own it knows only where the files are; the rest says the site itself."""
    port, whole = _free_port(), folder / "apache.conf"
    wanted = ("mpm_event", "authz_core", "dir", "mime", "headers", "alias")
    lines = (f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so" for name in wanted)
    whole.write_text(_APACHE.format(modules="\n".join(lines), port=port, folder=folder, site=site), encoding="utf-8")
    command = [str(program(APACHE)), "-X", "-d", str(folder), "-f", str(whole)]
    process = subprocess.Popen(command, stderr=subprocess.PIPE)
    try:
        _wait_for(port, process)
        yield Server(port, site, folder / "error.log")
    finally:
        process.terminate()
        process.wait(SECONDS_TO_START)


def _configure(site: Path, folder: Path, *, port: int, has_brotli: bool) -> Path:
    ours = (site / "server" / "nginx.conf").read_text(encoding="utf-8")
    assert ROOT_OF_THE_EXAMPLE in ours
    ours = ours.replace(ROOT_OF_THE_EXAMPLE, f"root {site};")
    if has_brotli:
        ours = ours.replace("# brotli_static on;", "brotli_static on;")
    (folder / "regioplan.conf").write_text(ours, encoding="utf-8")
    shutil.copy(MIME_TYPES, folder / "mime.types")
    whole = folder / "nginx.conf"
    modules = f"load_module {BROTLI};\n" if has_brotli else ""
    user = "user root;\n" if os.getuid() == 0 else ""  # else its workers may not read the folders of a test
    whole.write_text(_WHOLE.format(modules=modules, user=user, folder=folder, port=port), encoding="utf-8")
    return whole


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    limit = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < limit:
        if process.poll() is not None:
            raise AssertionError((process.stderr.read() if process.stderr else b"").decode())
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise AssertionError("nginx does not answer")
