"""Fixtures for all tests: a home of their own, and no way out to the network."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from assistant.answer import Assistant

ROOT = Path(__file__).parent.parent


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home for each test; nothing is ever read from or written to the user's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("CCHC_HOME", str(folder))
    for name in ("CCHC_EMBEDDING", "CCHC_MODEL", "CCHC_DEBUG", "HOST", "PORT"):
        monkeypatch.delenv(name, raising=False)
    return folder


@pytest.fixture(scope="session")
def shipped_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home filled with the shipped texts, made once; for tests that only read. Made by a process that is gone."""
    folder = tmp_path_factory.mktemp("shipped") / "home"
    code = "from ui.product import open_store, quiet; quiet(); open_store().close()"
    subprocess.run([sys.executable, "-c", code], env={**os.environ, "CCHC_HOME": str(folder)}, cwd=ROOT, check=True)
    return folder


@pytest.fixture(scope="session")
def further(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the four documents of `eval/documents-2`, and no others."""
    from assistant.answer import Assistant
    from corpus.embedding.embedder import embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ingest.pipeline import ingest_paths

    store = EmbeddedStore(tmp_path_factory.mktemp("further"), lambda: load_embedder(embedding_settings({})))
    ingest_paths(store, [ROOT / "eval" / "documents-2"])
    yield Assistant(store)
    store.close()


@pytest.fixture(scope="session")
def eight(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Assistant]:
    """An assistant over the texts that ship and the three of `eval/documents`."""
    from assistant.answer import Assistant
    from corpus.embedding.embedder import embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ingest.pipeline import ingest_paths
    from ingest.shipped import fill

    store = EmbeddedStore(tmp_path_factory.mktemp("eight"), lambda: load_embedder(embedding_settings({})))
    fill(store)
    ingest_paths(store, [ROOT / "eval" / "documents"])
    yield Assistant(store)
    store.close()


@pytest.fixture(scope="session")
def asked_of(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str, str], Assistant]]:
    """Makes an assistant over one text alone, by the name of its file and what stands in it."""
    from assistant.answer import Assistant
    from corpus.embedding.embedder import embedding_settings, load_embedder
    from corpus.store.embedded import EmbeddedStore
    from ingest.pipeline import ingest_paths

    stores: list[EmbeddedStore] = []

    def made(name: str, text: str) -> Assistant:
        folder = tmp_path_factory.mktemp("one-text")
        (folder / name).write_text(text, encoding="utf-8")
        stores.append(EmbeddedStore(folder / "store", lambda: load_embedder(embedding_settings({}))))
        ingest_paths(stores[-1], [folder / name])
        return Assistant(stores[-1])

    yield made
    for store in stores:
        store.close()


@pytest.fixture
def filled_home(shipped_home: Path, home: Path) -> Path:
    """A copy of the filled home, for a test that writes to it."""
    shutil.copytree(shipped_home, home)
    return home


@pytest.fixture(autouse=True, scope="session")
def _no_network() -> Iterator[None]:
    """Only loopback can be reached: a test that needs the network fails at once and says where it wanted to go."""
    connect, resolve = socket.socket.connect, socket.getaddrinfo

    def guarded_connect(self: socket.socket, address: Any) -> None:
        if self.family in (socket.AF_INET, socket.AF_INET6) and not _loopback(address[0]):
            raise PermissionError(f"a test tried to reach {address}")
        connect(self, address)

    def guarded_resolve(host: Any, *args: Any, **kwargs: Any) -> Any:
        if host is not None and not _loopback(host):
            raise PermissionError(f"a test tried to resolve {host}")
        return resolve(host, *args, **kwargs)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded_connect)
        patch.setattr(socket, "getaddrinfo", guarded_resolve)
        yield


def _loopback(host: object) -> bool:
    name = host.decode() if isinstance(host, bytes) else str(host)
    return name in ("localhost", "::1", "0.0.0.0", "") or name.startswith("127.")
