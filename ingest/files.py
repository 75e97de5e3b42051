"""Which files a run takes: paths given, folders looked through, archives opened."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from corpus.errors import CchcError, SourceError
from corpus.records import Document
from corpus.store.protocol import Held
from ingest import readers, records
from ingest.limits import LIMITS, Limits, PageProgress
from ingest.readers import archive
from ingest.readers.kinds import Kind, kind_of


@dataclass(frozen=True, slots=True)
class Item:
    """A file on disk, or a member of an archive on disk; `problem` says why it cannot even be opened."""

    name: str
    path: Path
    member: str = ""
    problem: str = ""


def items_of(paths: Sequence[Path], limits: Limits = LIMITS) -> list[Item]:
    """Every file of the paths in order; hidden files and the records beside texts (.toml) are passed over."""
    return [item for start in paths for path in files_in(start) for item in _opened(path, limits)]


def files_in(start: Path) -> Iterator[Path]:
    """The files of a folder that are taken in, in order; a file is itself."""
    if not start.is_dir():
        yield start
        return
    for path in sorted(start.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(start).parts)
        if path.is_file() and not hidden and not path.name.startswith("~$") and path.suffix != ".toml":
            yield path


def _opened(path: Path, limits: Limits) -> Iterator[Item]:
    try:
        with path.open("rb") as stream:
            archived = stream.read(4) in (b"PK\x03\x04", b"PK\x05\x06")
        if archived and kind_of(data := readers.load(path, limits), path.name) is Kind.ZIP:
            yield from (Item(f"{path}/{name}", path, name) for name, _ in archive.members(data, path.name, limits))
            return
    except CchcError as error:
        yield Item(str(path), path, problem=str(error))
        return
    except OSError:
        pass  # the reader will say why
    yield Item(str(path), path)


def read_item(item: Item, limits: Limits = LIMITS, progress: PageProgress | None = None) -> Held:
    """Read and parse one item. Raises SourceError."""
    from ingest.pipeline import prepare

    if item.problem:
        raise SourceError(item.problem)
    if not item.member:
        source = readers.read(item.path, limits, progress)
        return prepare(source, _record_beside(item.path), item.path.name)
    data = readers.load(item.path, limits)
    for name, content in archive.members(data, item.path.name, limits):
        if name == item.member:
            held = prepare(readers.read_bytes(content, Path(name).name, limits, progress), None, Path(name).name)
            return replace(held, document=replace(held.document, source=f"{item.path.name}/{name}"))
    raise SourceError(f"Tệp “{item.member}” không còn trong “{item.path.name}”. Hãy nạp lại.")


def _record_beside(path: Path) -> Document | None:
    toml = path.with_suffix(".toml")
    return records.from_toml(toml) if toml.is_file() and toml != path else None
