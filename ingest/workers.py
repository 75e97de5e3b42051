"""Files read by two processes of our own, in order.

A process of its own means both cores are used, that a file which takes too long can be stopped, and
that one which brings a library down takes only its own process with it.
"""

from __future__ import annotations

import os
import pickle
import struct
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from queue import SimpleQueue
from typing import IO

from corpus.errors import CchcError, SourceError
from corpus.store.protocol import Held
from ingest.files import Item, read_item
from ingest.limits import LIMITS, Limits

WORKERS = 2
#: Fewer files than this are read where we are: starting processes costs a second.
FEW = 6
_AHEAD = 4  # files read beyond the one that is being stored
_LENGTH = struct.Struct("!Q")


def read_all(items: Sequence[Item], limits: Limits = LIMITS) -> Iterator[tuple[Item, Held | str]]:
    """(item, what was read or why it was refused), in the order of the items."""
    if len(items) < FEW:
        for item in items:
            yield item, _here(item, limits)
        return
    free: SimpleQueue[_Worker] = SimpleQueue()
    workers = [_Worker() for _ in range(WORKERS)]
    for worker in workers:
        free.put(worker)

    def work(item: Item) -> Held | str:
        worker = free.get()
        try:
            return worker.read(item, limits)
        finally:
            free.put(worker)

    with ThreadPoolExecutor(WORKERS) as pool:
        try:
            waiting: list[tuple[Item, Future[Held | str]]] = []
            for item in items:
                waiting.append((item, pool.submit(work, item)))
                if len(waiting) > _AHEAD:
                    first, future = waiting.pop(0)
                    yield first, future.result()
            for item, future in waiting:
                yield item, future.result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)
            for worker in workers:
                worker.stop()


def _here(item: Item, limits: Limits) -> Held | str:
    try:
        return read_item(item, limits)
    except CchcError as error:
        return str(error)


@dataclass(frozen=True, slots=True)
class _Task:
    item: Item
    limits: Limits


class _Worker:
    """A child process that reads one file after another; it is started anew after it was lost."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None

    def read(self, item: Item, limits: Limits) -> Held | str:
        """What the file holds, or why it was refused."""
        process = self._started()
        late = threading.Event()

        def give_up() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(limits.seconds + 5.0, give_up)
        timer.start()
        try:
            assert process.stdin is not None and process.stdout is not None
            _send(process.stdin, _Task(item, limits))
            answer = _receive(process.stdout)
        except (OSError, EOFError, pickle.UnpicklingError):
            self.stop()
            what = f"đọc quá {limits.seconds:.0f} giây" if late.is_set() else "làm chương trình đọc dừng đột ngột"
            return f"Tệp “{item.path.name}” {what} nên đã bỏ qua. Hãy kiểm tra tệp, hoặc tách nhỏ rồi nạp lại."
        finally:
            timer.cancel()
        if not isinstance(answer, Held | str):
            raise SourceError(f"Tệp “{item.path.name}” không đọc được. Hãy nạp lại.")
        return answer

    def stop(self) -> None:
        """End the child."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _started(self) -> subprocess.Popen[bytes]:
        if self._process is None or self._process.poll() is not None:
            paths = os.pathsep.join(p or os.getcwd() for p in sys.path)
            command = [sys.executable, "-c", "from ingest.workers import serve; serve()"]
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                env={**os.environ, "PYTHONPATH": paths},
            )  # fmt: skip
        return self._process


def _send(stream: IO[bytes], message: object) -> None:
    data = pickle.dumps(message)
    stream.write(_LENGTH.pack(len(data)) + data)
    stream.flush()


def _receive(stream: IO[bytes]) -> object:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    size = _LENGTH.unpack(head)[0]
    data = stream.read(size)
    if len(data) < size:
        raise EOFError
    return pickle.loads(data)


def serve() -> None:
    """The child: items in on standard input, results out; what libraries print goes nowhere."""
    results = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    while True:
        try:
            task = _receive(sys.stdin.buffer)
        except EOFError:
            return
        assert isinstance(task, _Task)
        _send(results, _here(task.item, task.limits))
